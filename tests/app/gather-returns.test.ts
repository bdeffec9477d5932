import { describe, expect, test } from 'vitest';
import type { Dropped } from '../../src/app/gather-returns.ts';
import { Gathered } from '../../src/app/gather-returns.ts';
import { participationReturn } from '../../src/core/returns/participation-return.ts';
import { fileOf, firstPart, followUp, linkedStudy } from '../support/linked-study.ts';
import { memoryPool } from '../support/memory-pool.ts';
import { returnTools } from '../support/return-tools.ts';
import { returnedFiles } from '../support/returned-files.ts';
import { fullStudy, simulatedReturns } from '../support/simulated.ts';

const shown = { rule: 'under-5', known: null } as const;
const files = await returnedFiles(3);
const dropped = (name: string, content: Uint8Array, size = content.length): Dropped => ({
  name,
  size,
  arrayBuffer: async () => content.slice().buffer,
});
const gathering = (identities: readonly string[] = []) =>
  ({ published: fullStudy, origin: 'simulated', identities }) as const;

describe('returns that are gathered', () => {
  test('are read one after the other, and kept as they came', async () => {
    const tools = memoryPool();
    const gathered = new Gathered(tools, gathering());
    const told: number[] = [];
    const all = files.map(({ name, content }) => dropped(name, content));
    expect(await gathered.add(all, (done) => void told.push(done))).toBe(true);
    expect(told).toEqual(files.map((_, i) => i + 1));
    expect(await tools.store.names()).toEqual(files.map(({ name }) => name));
    const { judged, people } = await gathered.report(shown);
    expect(judged).toHaveLength(files.length);
    expect(people).toBeGreaterThan(1);
  });

  test('are all taken in, though every participant’s file has the same name', async () => {
    const gathered = new Gathered(memoryPool(), gathering());
    await gathered.add(
      files.map(({ content }) => dropped('x-return.zip', content)),
      () => {},
    );
    const { judged } = await gathered.report(shown);
    expect(judged.map(({ file }) => file)).toEqual(
      ['x-return.zip', ...files.slice(1).map((_, i) => `x-return.zip (${i + 2})`)].sort(),
    );
  });

  test('are there again in another visit, and the same once more counts once', async () => {
    const tools = memoryPool();
    const [first] = files as [(typeof files)[0]];
    await new Gathered(tools, gathering()).add([dropped(first.name, first.content)], () => {});
    const again = new Gathered(tools, gathering());
    expect(await again.addKept(() => {})).toBe(1);
    await again.add([dropped(first.name, first.content)], () => {});
    const { judged, people } = await again.report(shown);
    expect(people).toBe(1);
    expect(judged[1]).toMatchObject({ taken: false, why: { kind: 'same-again', as: first.name } });
  });

  test('take no place of those that were kept before under the same name, which are read with them', async () => {
    const tools = memoryPool();
    const [one, ...others] = files.map(({ content }) => dropped('x-return.zip', content));
    await new Gathered(tools, gathering()).add([one!], () => {});
    const later = new Gathered(tools, gathering());
    await later.add(others, () => {});
    expect(await tools.store.names()).toHaveLength(files.length);
    expect((await later.report(shown)).judged).toHaveLength(files.length);
  });

  test('are read though the browser has no room to keep them, which is said', async () => {
    const gathered = new Gathered(memoryPool(true), gathering());
    expect(await gathered.add([dropped('a.zip', files[0]!.content)], () => {})).toBe(false);
    expect((await gathered.report(shown)).people).toBe(1);
  });

  test('that claim to be enormous, or cannot be read, or are empty, are named and stop nothing', async () => {
    const gathered = new Gathered(memoryPool(), gathering());
    const gone: Dropped = { name: 'b.zip', size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) };
    await gathered.add(
      [
        dropped('a.zip', new Uint8Array(), 2_000_000_000),
        gone,
        dropped('c.zip', new Uint8Array()),
        dropped('d.csv', new TextEncoder().encode('participant,encounter,attempt\r\n')),
        dropped('e.zip', files[0]!.content),
      ],
      () => {},
    );
    const { judged } = await gathered.report(shown);
    expect(judged.map((one) => (one.taken ? 'taken' : one.why.kind))).toEqual([
      'too-large',
      'unread',
      'empty',
      'practice',
      'taken',
    ]);
  });
});

describe('sealed returns', async () => {
  const keys = await returnTools.keys.make();
  const [returning] = await simulatedReturns(1);
  const sealed = await participationReturn(returnTools.packing, returning!, [keys.recipient]);
  const fateWith = async (identities: readonly string[], content = sealed.content) => {
    const gathered = new Gathered(memoryPool(), gathering(identities));
    await gathered.add([dropped('a.zip.age', content)], () => {});
    const [one] = (await gathered.report(shown)).judged;
    return one?.taken ? 'taken' : one?.why.kind;
  };

  test('open with their key alone, and only as they were', async () => {
    const other = await returnTools.keys.make();
    expect(await fateWith([])).toBe('needs-key');
    expect(await fateWith([other.identity])).toBe('wrong-key');
    expect(await fateWith([other.identity, keys.identity])).toBe('taken');
    const altered = sealed.content.slice();
    altered[altered.length - 20] = 255 - (altered.at(-20) ?? 0);
    expect(await fateWith([keys.identity], altered)).toBe('wrong-key');
  });
});

test('what is closed in the middle ends with an error, and nothing more is read', async () => {
  const gathered = new Gathered(memoryPool(), gathering());
  const all = files.map(({ name, content }) => dropped(name, content));
  const adding = gathered.add(all, () => gathered.close());
  await expect(adding).rejects.toThrow('closed');
});

describe('what was said of a follow-up', () => {
  const returned = () =>
    Promise.all([fileOf(firstPart(['a', 'b', 'c', 'a']), 'a'), fileOf(followUp(['a', 'b', 'b', 'b']), 'c')]);
  const said = { later: 'c'.repeat(16), earlier: 'a'.repeat(16) };
  const linked = { published: linkedStudy, origin: 'participant', identities: [] } as const;
  const linksIn = async (gathered: Gathered) => (await gathered.report(shown)).linking?.links;
  const gather = async (tools: ReturnType<typeof memoryPool>) => {
    const gathered = new Gathered(tools, linked);
    const files = (await returned()).map(({ name, content }) => dropped(name, content));
    await gathered.add(files, () => {});
    return gathered;
  };

  test('holds in another visit', async () => {
    const tools = memoryPool();
    await (await gather(tools)).decide(said);
    const again = new Gathered(tools, linked);
    await again.addKept(() => {});
    expect(await linksIn(again)).toMatchObject([{ ...said, how: 'confirmed' }]);
  });

  test('holds until the page is closed where this browser cannot keep it', async () => {
    const tools = memoryPool();
    tools.store.decide = async () => {
      throw new Error('no room');
    };
    const gathered = await gather(tools);
    await gathered.decide(said);
    expect(await linksIn(gathered)).toMatchObject([{ ...said, how: 'confirmed' }]);
  });
});
