import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { openEnvelope } from '../../../src/core/study/conditions/sealed-envelopes.ts';
import { webCipher } from '../../../src/storage/web-cipher.ts';
import Codes from '../../../src/ui/research/Codes.svelte';
import { digest } from '../../support/ports.ts';
import { savedFiles } from '../../support/saved-files.ts';
import { toyStudy } from '../../support/study.ts';
import { atRoom } from './at-room.ts';

const arm = (title: string) => ({ title, share: 1, levels: {} });
const byCode = {
  ...toyStudy,
  conditions: { by: 'envelopes', blocks: [2, 4], arms: { one: arm('One'), two: arm('Two') } },
};

test('codes are issued for each group; the slips, the list and the envelopes are of the same ones', async () => {
  const saved = savedFiles();
  const { corridor, room, person } = await atRoom(Codes, byCode);
  await person.click(screen.getByText('Add a group'));
  const groups = screen.getAllByLabelText('Group');
  const numbers = screen.getAllByLabelText('Codes');
  for (const [i, [group, number]] of [
    ['north', '3'],
    ['north', '2'],
  ].entries()) {
    await person.clear(groups[i]!);
    await person.paste(group);
    await person.clear(numbers[i]!);
    await person.paste(number);
  }
  await person.click(screen.getByText('Issue the codes'));
  expect(screen.getByText(/and is there once/)).toBeTruthy();
  await person.clear(groups[1]!);
  await person.paste('south');
  await person.click(screen.getByText('Issue the codes'));
  await screen.findByText('5 codes issued.');
  await person.click(screen.getByText('Download them as CSV'));
  const lines = (await saved())[0]?.text.trim().split('\r\n') ?? [];
  const rows = lines.slice(1).map((line) => line.split(','));
  expect(rows.map(([group, number]) => `${group} ${number}`)).toEqual([
    ...['north 1', 'north 2', 'north 3'],
    ...['south 1', 'south 2'],
  ]);
  const list = room.prepared.envelopes!.list;
  for (const [stratum, , code = ''] of rows) {
    expect(screen.getByText(code)).toBeTruthy();
    const opened = await openEnvelope(code, list, { cipher: webCipher, digest });
    expect(opened).toMatchObject({ ok: true, value: { allotment: { stratum } } });
  }
  const links = rows.map(([, , code = '', link = '']) => [link, code]);
  expect(links.every(([link, code]) => link?.endsWith(`#/study?code=${code}`))).toBe(true);
  const kept = (await corridor.keeper.setting('research')) ?? '';
  expect(kept).toContain(list.envelopes[0]!.name);
  for (const [, , code = ''] of rows) expect(kept).not.toContain(code.replaceAll('-', ''));
});

test('where conditions come in another way, there is nothing to issue', async () => {
  await atRoom(Codes);
  expect(screen.getByText(/there is nothing to issue/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
