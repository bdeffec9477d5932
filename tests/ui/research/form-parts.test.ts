import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Background from '../../../src/ui/research/Background.svelte';
import FreeText from '../../../src/ui/research/FreeText.svelte';
import Linking from '../../../src/ui/research/Linking.svelte';
import Parallel from '../../../src/ui/research/Parallel.svelte';
import ShortNames from '../../../src/ui/research/ShortNames.svelte';
import { codeLink, studyLink } from '../../../src/ui/research/study-link.ts';
import { atRoom } from './at-room.ts';

describe('a background question', () => {
  test('keeps its answers, and their ids, when it is answered in another way', async () => {
    const { room, person } = await atRoom(Background);
    const path = ['background'];
    room.change(path, [
      { id: 'placed', ask: 'Placed?', kind: 'single', options: { 'not-yet': 'Not yet', y: 'Yes' } },
    ]);
    await screen.findByLabelText('How it is answered');
    const kind = screen.getByLabelText('How it is answered');
    await person.selectOptions(kind, 'Any of them');
    expect(room.value([...path, 0])).toEqual({
      id: 'placed',
      ask: 'Placed?',
      kind: 'multiple',
      options: { 'not-yet': 'Not yet', y: 'Yes' },
    });
    await person.selectOptions(kind, 'One of them, in an order from least to most');
    expect(room.value([...path, 0])).toMatchObject({ kind: 'likert', points: ['Not yet', 'Yes'] });
  });

  test('of a kind with other answers is left to the text', async () => {
    const { room } = await atRoom(Background);
    room.change(['background'], [{ id: 'age', ask: 'How old?', kind: 'number' }]);
    expect(await screen.findByText('Its answers are written in the text.')).toBeTruthy();
    expect(screen.queryByLabelText('How it is answered')).toBeNull();
  });
});

describe('parallel encounters', () => {
  test('are named one by one, and taken out together', async () => {
    const { room, person } = await atRoom(Parallel);
    const [first] = Object.values(room.shelf.scenarios);
    await person.click(screen.getByLabelText('There are two like encounters'));
    await person.selectOptions(screen.getByLabelText('The one'), first?.title ?? '');
    expect(room.value(['parallel'])).toEqual({ a: first?.id });
    await person.click(screen.getByLabelText('There are two like encounters'));
    expect(room.value(['parallel'])).toBeUndefined();
  });
});

describe('a short name', () => {
  test('is offered for what the study names, and gone when it is emptied', async () => {
    const { room, person } = await atRoom(ShortNames);
    const [field] = screen.getAllByRole('textbox', { hidden: true });
    if (!field) throw new Error('a field was to be shown');
    await person.type(field, 'abc');
    expect(Object.values(room.value(['short']) ?? {})).toEqual(['abc']);
    await person.clear(field);
    expect(Object.values(room.value(['short']) ?? {})).toEqual([]);
  });
});

test('a code stands where no browser sends it to a server', () => {
  const link = codeLink(
    studyLink('https://school.example/corridor/', 'peers') ?? '',
    '7k2m-9qrt-3fgh-x4p0-c',
  );
  expect(link).toBe('https://school.example/corridor/?study=peers#/study?code=7k2m-9qrt-3fgh-x4p0-c');
  expect(new URL(link).search).toBe('?study=peers');
});

describe('a follow-up in another browser', () => {
  test('is ticked, asks what links it, and is taken out whole', async () => {
    const { room, person } = await atRoom(Linking);
    await person.click(screen.getByRole('checkbox'));
    expect(room.value(['linking'])).toHaveLength(5);
    expect(
      await screen.findByText(/^What is the first letter of the name of your first school/),
    ).toBeTruthy();
    await person.click(screen.getByRole('checkbox'));
    expect(room.value(['linking'])).toBeUndefined();
  });
});

test('where codes are enough nothing is asked', async () => {
  const { room } = await atRoom(Linking);
  room.change(['linking'], []);
  expect(await screen.findByText(/^Nothing is asked: the codes/)).toBeTruthy();
});

test('names to be masked are written with commas', async () => {
  const { room, person } = await atRoom(FreeText);
  await person.click(screen.getByRole('checkbox'));
  await person.type(
    await screen.findByLabelText('Names that they are asked whether to mask'),
    'North End, Dr Low',
  );
  expect(room.value(['free-text', 'names'])).toEqual(['North End', 'Dr Low']);
});
