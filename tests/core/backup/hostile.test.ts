import { expect, test } from 'vitest';
import { readBackup } from '../../../src/core/backup/backup.ts';
import { kindOfFile } from '../../../src/core/backup/sealed.ts';
import { openCopies } from '../../support/hostile/open-copies.ts';
import { sealedCopies } from '../../support/hostile/sealed-copies.ts';
import { digest } from '../../support/ports.ts';

test.each(openCopies.map((row) => ({ ...row, name: row.what.slice(0, 60) })))(
  'a copy with $name is refused: $answer',
  async ({ make, answer }) => {
    const file = await make();
    expect(kindOfFile(file)).toBe('open');
    expect(await readBackup(new TextDecoder().decode(file), digest)).toEqual({ ok: false, fault: answer });
  },
);

const refusedByHead = sealedCopies.filter(({ what }) => /work|passphrases|head|newer|somebody/.test(what));

test.each(refusedByHead)('a sealed file with $what is refused before any work', async ({ make, answer }) => {
  expect(kindOfFile(await make())).toBe(answer);
});
