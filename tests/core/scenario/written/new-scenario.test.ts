import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../../src/core/scenario/load.ts';
import { addIds } from '../../../../src/core/scenario/written/add-ids.ts';
import { isScenarioId, newScenario, schemaLine } from '../../../../src/core/scenario/written/new-scenario.ts';
import { drawableIn } from '../../../../src/tools/drawable.ts';

const drawable = drawableIn('.');

describe('a new scenario', () => {
  test('is played as it stands, without a warning, whatever its id', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,59}$/).filter((name) => name !== 'constructor');
    fc.assert(
      fc.property(id, (name) => {
        expect(isScenarioId(name)).toBe(true);
        const { scenario, problems } = loadScenario(`${name}.yaml`, newScenario(name), drawable);
        expect(problems).toEqual([]);
        expect(scenario?.id).toBe(name);
      }),
      { numRuns: 20 },
    );
  });

  test('has its id as its title, and as much of it as a column name bears', () => {
    const { scenario } = loadScenario('after-the-exam.yaml', newScenario('after-the-exam'), drawable);
    expect(scenario).toMatchObject({ title: 'After the exam', short: 'after-the' });
  });

  test('begins with the line that editors look for, and lacks no id', () => {
    const text = newScenario('a');
    expect(text.split('\n', 1)).toEqual([schemaLine]);
    expect(addIds(text)).toEqual({ ok: true, value: { text, added: [] } });
  });

  test.each(['', 'A', '1st', 'a b', 'a.yaml', '../a', 'constructor', 'é', 'x'.repeat(61)])(
    'is not called "%s"',
    (id) => {
      expect(isScenarioId(id)).toBe(false);
    },
  );
});
