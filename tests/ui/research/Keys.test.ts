import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { hindrancesTo } from '../../../src/core/study/draft/hindrances.ts';
import Keys from '../../../src/ui/research/Keys.svelte';
import { returnTools } from '../../support/return-tools.ts';
import { savedFiles } from '../../support/saved-files.ts';
import { atRoom } from './at-room.ts';

const press = (name: string) => screen.findByText(name, { selector: 'button' });
const fileOf = (text: string) => new File([text], 'secret-key.txt', { type: 'text/plain' });

test('a study can be published once the secret key’s file was opened again, and with no other file', async () => {
  const saved = savedFiles();
  const { corridor, room, person } = await atRoom(Keys);
  await person.click(await press('Make a pair of keys'));
  await screen.findByText(/^Downloaded: toy-secret-key\.txt/);
  const [secret] = await saved();
  const other = await returnTools.keys.make();
  for (const [text, wrong] of [
    ['Dear diary', /no secret key in this file/],
    [room.tested.join() + String(room.value(['keys', 0])), /public key only/],
    [other.identity, /of another pair/],
  ] as const) {
    await person.upload(screen.getByLabelText('The secret key’s file'), fileOf(text));
    await person.click(await press('Test it now'));
    await screen.findByText(wrong);
    expect(hindrancesTo(room.prepared)).toEqual(['untested']);
  }
  await person.upload(screen.getByLabelText('The secret key’s file'), fileOf(secret?.text ?? ''));
  await person.click(await press('Test it now'));
  await screen.findByText(/^It opens/);
  expect(hindrancesTo(room.prepared)).toEqual([]);

  const kept = await corridor.keeper.setting('research');
  expect(secret?.text).toContain('AGE-SECRET-KEY-1');
  expect(kept).toContain(String(room.value(['keys', 0])));
  expect(kept).not.toContain('AGE-SECRET-KEY-1');
});

test('another pair has to be tested anew', async () => {
  savedFiles();
  const { room, person } = await atRoom(Keys);
  await person.click(await press('Make a pair of keys'));
  await screen.findByText(/^Downloaded/);
  room.noteTested(String(room.value(['keys', 0])));
  await person.click(screen.getByText('Make another pair'));
  await person.click(await press('Make a pair of keys'));
  await vi.waitFor(() => expect(hindrancesTo(room.prepared)).toEqual(['untested']));
});

test('a deputy’s key is taken from what was pasted, and a secret one is refused', async () => {
  savedFiles();
  const { room, person } = await atRoom(Keys);
  await person.click(await press('Make a pair of keys'));
  await screen.findByText(/^Downloaded/);
  const deputy = await returnTools.keys.make();
  await person.click(screen.getByLabelText('Their public key'));
  await person.paste(deputy.identity);
  await person.click(await press('Add it'));
  expect(screen.getByText(/This is a secret key/)).toBeTruthy();
  await person.clear(screen.getByLabelText('Their public key'));
  await person.paste(` ${deputy.recipient.toUpperCase()} `);
  await person.click(await press('Add it'));
  expect(room.value(['keys', 1])).toBe(deputy.recipient);
});
