import { screen } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import OwnSurvey from '../../../src/ui/research/OwnSurvey.svelte';
import { atRoom } from './at-room.ts';

async function bringing(name: string, content: BlobPart) {
  const { room, person } = await atRoom(OwnSurvey);
  const before = Object.keys(room.shelf.surveys);
  await person.upload(screen.getByLabelText('Add a survey of your own'), new File([content], name));
  const added = () => Object.keys(room.shelf.surveys).filter((id) => !before.includes(id));
  return { room, person, added };
}

const sample = (name: string) => readFileSync(`tests/foreign/${name}`);

describe('a survey of one’s own', () => {
  test('for another program is read, and taken only once its report was seen', async () => {
    const { person, added } = await bringing('placement.json', sample('placement.json'));
    expect(await screen.findByText(/This is a survey for SurveyJS/)).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(added()).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Take it' }));
    expect(added()).toHaveLength(1);
    expect(screen.getByText(/can be ticked above/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take it' })).toBeNull();
  });

  test('for REDCap is read as well, and can be left', async () => {
    const { person, added } = await bringing('wards.csv', sample('wards.csv'));
    expect(await screen.findByText(/This is a survey for REDCap/)).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(added()).toEqual([]);
    expect(screen.queryByText(/This is a survey for/)).toBeNull();
  });

  test('that is none is told in a sentence', async () => {
    const { added } = await bringing('diary.csv', 'Dear diary');
    expect(await screen.findByText(/Nothing could be taken of this file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take it' })).toBeNull();
    expect(added()).toEqual([]);
  });

  test('that is too large is not read to its end', async () => {
    await bringing('large.csv', new Uint8Array(5_000_100));
    expect(await screen.findByText(/It is larger than any survey/)).toBeTruthy();
  });

  test('of ours with a mistake says where it is', async () => {
    const { added } = await bringing('mine.yaml', 'survey: mine\nversion: one\n');
    expect(await screen.findByText(/This survey was not added/)).toBeTruthy();
    expect(screen.getAllByText(/^Line \d+\.$/).length).toBeGreaterThan(0);
    expect(added()).toEqual([]);
  });
});
