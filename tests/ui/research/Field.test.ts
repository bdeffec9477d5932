import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Field from '../../../src/ui/research/Field.svelte';
import { roomOf } from '../../../src/ui/research/room.svelte.ts';
import { corridorWith } from '../../support/ports.ts';
import { atRoom } from './at-room.ts';

const words = { label: 'Here', hint: 'A hint.' };
const field = () => screen.getByLabelText<HTMLInputElement>('Here');
const described = () =>
  (field().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

test('what is wrong is said with the field, until it is mended', async () => {
  const { room, person } = await atRoom(Field, undefined, { path: ['title'], words });
  expect(room.checked.study?.title).toBe(field().value);
  await person.clear(field());
  expect(described()).toMatch(/A hint\. .*"title" is missing\./);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(room.checked.study).toBeNull();
  await person.paste('Talks');
  expect(described()).not.toContain('missing');
  expect(field().getAttribute('aria-invalid')).toBeNull();
  expect(room.checked.study?.title).toBe('Talks');
});

test.each([
  ['paragraphs', ['welcome'], 'One\nmore.\n\nTwo.', ['One more.', 'Two.']],
  ['prose', ['outcome'], 'One\nline.', 'One line.'],
  ['number', ['sample', 'expected'], '42', 42],
  ['number', ['sample', 'expected'], 'many', 'many'],
  ['numbers', ['conditions', 'blocks'], '4, 6', [4, 6]],
] as const)('as %s, %s is written as it was meant', async (kind, path, typed, value) => {
  const { room, person } = await atRoom(Field, undefined, { path, words, kind });
  await person.clear(field());
  await person.paste(typed);
  expect(room.value(path)).toEqual(value);
  // What is typed is not written anew under the hands of whoever types.
  expect(field().value).toBe(typed);
});

test('a study is kept on the device while it is written; what does not fit there is not taken for one', async () => {
  const { corridor, person } = await atRoom(Field, undefined, { path: ['title'], words });
  await person.type(field(), '!');
  const kept = (await corridor.keeper.setting('research')) ?? '';
  const after = async (setting: string) => {
    const again = corridorWith([]);
    await again.keeper.keepSetting('research', setting);
    return (await roomOf(again)).draft;
  };
  expect(await after(kept)).toMatchObject({ title: 'A toy of a study!' });
  expect(await after(kept.slice(0, -5))).toBeNull();
  expect(await after(kept.replace('{"draft":{', '{"draft":{"__proto__":{},'))).toBeNull();
});
