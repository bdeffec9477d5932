import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Contents } from '../../../src/core/backup/backup.ts';
import { mostBytes, readBackup, writeBackup } from '../../../src/core/backup/backup.ts';
import { readEncounter } from '../../../src/core/encounter/record.ts';
import { Play } from '../../support/play.ts';
import { digest } from '../../support/ports.ts';
import { talk } from '../../support/toys.ts';

const { run } = new Play(talk).choose('ask', 'listen');
const contents: Contents = {
  encounters: [{ id: run.header.id, header: run.header, events: [...run.log] }],
  settings: { country: 'AU', 'played-talk': '2 looked-back' },
  secret: '07'.repeat(32),
};
const written = await writeBackup(contents, 1_700_000_000_000, digest);
const faultOf = async (text: string) => {
  const read = await readBackup(text, digest);
  return read.ok ? null : read.fault;
};

describe('a backup', () => {
  test('comes back as it was written', async () => {
    const read = await readBackup(written, digest);
    expect(read).toMatchObject({ ok: true, value: { contents, madeAtMs: 1_700_000_000_000 } });
  });

  test('of any contents comes back as it was written', async () => {
    const said = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 });
    const id = fc.stringMatching(/^[0-9a-z]{16}$/);
    const encounter = fc.tuple(id, fc.jsonValue({ maxDepth: 3 }), said).map(([id, header, said]) => ({
      id,
      header,
      events: said.map((what, n) => ({ encounter: id, n, what })),
    }));
    const any = fc.record({
      encounters: fc.array(encounter, { maxLength: 3 }),
      settings: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.string({ maxLength: 30 })),
      secret: fc.stringMatching(/^[0-9a-f]{64}$/),
    });
    const property = fc.asyncProperty(any, async (some) => {
      // JSON has no -0, and a name that means something to objects is refused when read.
      fc.pre(!/"(?:__proto__|constructor|prototype)"/.test(JSON.stringify(some)));
      const plain = JSON.parse(JSON.stringify(some)) as Contents;
      const read = await readBackup(await writeBackup(plain, 0, digest), digest);
      expect(read).toMatchObject({ ok: true, value: { contents: plain } });
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test('of the first edition opens, and its encounter can be played on', async () => {
    const read = await readBackup(readFileSync('tests/old-data/backup-1.json', 'utf8'), digest);
    if (!read.ok) throw new Error(read.fault);
    expect(read.value.contents.encounters.map((stored) => readEncounter(stored).kind)).toEqual(['whole']);
  });
});

describe('what is no backup, or no longer one, is refused', () => {
  const deep = `{"type":"corridor-backup","format":1,"contents":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  test.each([
    ['something else', 'Dear diary', 'not-a-backup'],
    ['other JSON', '{"type":"study"}', 'not-a-backup'],
    ['nothing', '', 'not-a-backup'],
    ['nested without end', deep, 'not-a-backup'],
    ['unclosed without end', `{"type":"corridor-backup","x":${'['.repeat(100_000)}`, 'not-a-backup'],
    ['of a newer Corridor', written.replace('"format":1', '"format":2'), 'newer'],
    ['cut short', written.slice(0, -200), 'cut'],
    ['with a changed word', written.replace('looked-back', 'looked-bakk'), 'altered'],
    ['with a changed choice', written.replace(/"choice":"ask"/, '"choice":"wave"'), 'altered'],
    ['with a field more', written.replace('"secret"', '"more":1,"secret"'), 'altered'],
    ['with an id that is a path', written.replaceAll(run.header.id, '../../../../etc/'), 'altered'],
    ['with a field left out', written.replace(/"settings":\{.*?\},/, ''), 'altered'],
    ['with names that mean something to objects', written.replace('"country"', '"__proto__"'), 'altered'],
  ])('%s', async (_, text, fault) => {
    expect(await faultOf(text)).toBe(fault);
  });

  test('too large', async () => {
    expect(await faultOf(' '.repeat(mostBytes + 1))).toBe('too-large');
  });

  test('changed anywhere', async () => {
    const property = fc.asyncProperty(
      fc.nat(written.length - 2),
      fc.constantFrom('x', '9', '"', '{', '['),
      async (at, sign) => {
        fc.pre(written[at] !== sign);
        const changed = written.slice(0, at) + sign + written.slice(at + 1);
        const read = await readBackup(changed, digest);
        if (read.ok) expect(read.value.contents).toEqual(contents);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
