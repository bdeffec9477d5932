import { screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { participations } from '../../../src/app/participations.ts';
import type { EncounterHeader } from '../../../src/core/encounter/header.ts';
import EncounterScreen from '../../../src/ui/practise/EncounterScreen.svelte';
import StudyScreen from '../../../src/ui/study/StudyScreen.svelte';
import StudyStrip from '../../../src/ui/study/StudyStrip.svelte';
import WithdrawScreen from '../../../src/ui/study/WithdrawScreen.svelte';
import { linkedStudy } from '../../support/linked-study.ts';
import { Play } from '../../support/play.ts';
import { corridorWith, studiesWith } from '../../support/ports.ts';
import { savedFiles } from '../../support/saved-files.ts';
import { show } from '../../support/screens.ts';
import { agree, answerSurvey, joined, playNext, studyText } from '../../support/studying.ts';

// jsdom lays nothing out, so it knows no media.
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })));

const open = (corridor = corridorWith([])) => ({ corridor, ...show(corridor, StudyScreen, {}) });
const file = (text: string) => new File([text], 'study.json', { type: 'application/json' });

describe('a study', () => {
  test('is opened from its file, and nobody is asked anything before they agree', async () => {
    const { person } = open();
    await person.upload(await screen.findByLabelText('The study’s file'), file(studyText()));
    await person.click(screen.getByRole('button', { name: 'Open it' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'A toy of a study' })).toBeTruthy();
    expect(screen.getByText(/Someone, A school/)).toBeTruthy();
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
  });

  test('that does not open says why, and another file can be chosen', async () => {
    const { corridor, person } = open();
    const field = await screen.findByLabelText('The study’s file');
    await person.upload(field, file(studyText().slice(0, -9)));
    await person.click(screen.getByRole('button', { name: 'Open it' }));
    expect(await screen.findByText(/This file was cut short/)).toBeTruthy();
    expect(await participations(corridor)).toEqual([]);
  });

  test('that lies in this very file begins by itself', async () => {
    open(corridorWith([], undefined, { studies: studiesWith({ within: studyText() }) }));
    expect(await screen.findByRole('button', { name: 'I agree and begin' })).toBeTruthy();
  });

  test('is agreed to point by point', async () => {
    const corridor = corridorWith([]);
    await joined(corridor, studyText());
    const { person } = open(corridor);
    await person.click(await screen.findByRole('button', { name: 'I agree and begin' }));
    expect(await screen.findByText(/tick every point/)).toBeTruthy();
    for (const box of screen.getAllByRole('checkbox')) await person.click(box);
    await person.click(screen.getByRole('button', { name: 'I agree and begin' }));
    expect(await screen.findByRole('heading', { name: 'Been placed?' })).toBeTruthy();
  });

  test('whose first part was done in another browser asks for the follow-up alone', async () => {
    const corridor = corridorWith([]);
    await joined(corridor, studyText(linkedStudy.study));
    const { person } = open(corridor);
    for (const box of await screen.findAllByRole('checkbox')) await person.click(box);
    await person.click(screen.getByRole('button', { name: 'I agree and begin' }));
    expect(await screen.findByRole('heading', { name: 'Which letter, school?' })).toBeTruthy();
  });

  test('says nothing of another browser where it cannot link what comes from there', async () => {
    const corridor = corridorWith([]);
    await joined(corridor, studyText());
    open(corridor);
    await screen.findByRole('button', { name: 'I agree and begin' });
    expect(screen.queryByText(/another browser/)).toBeNull();
  });

  test('that was declined leads to practice, and can be read again', async () => {
    const corridor = corridorWith([]);
    await joined(corridor, studyText());
    const { person } = open(corridor);
    await person.click(await screen.findByRole('button', { name: 'No, thank you' }));
    const practice = await screen.findByRole('link', { name: 'Go to the encounters' });
    expect(practice.getAttribute('href')).toBe('#/');
    await person.click(screen.getByRole('button', { name: 'Read about the study again' }));
    expect(await screen.findByRole('button', { name: 'I agree and begin' })).toBeTruthy();
    expect(await participations(corridor)).toHaveLength(1);
  });

  test('that is a trial says so on its pages', async () => {
    const corridor = corridorWith([]);
    await joined(corridor, studyText({}, true));
    open(corridor);
    expect(await screen.findByText(/This is a trial of the study/)).toBeTruthy();
  });
});

/** Somebody who has come to where the file is handed back. */
async function atHandBack(changes: Parameters<typeof studyText>[0] = {}) {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText({ feedback: 'none', ...changes }));
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  await playNext(corridor, part);
  await playNext(corridor, part);
  await answerSurvey(part);
  part.letGo();
  return { corridor, part };
}

describe('handing back', () => {
  test('shows every cell before anything leaves, then the codes to keep', async () => {
    const saved = savedFiles();
    const { corridor } = await atHandBack();
    const { person } = open(corridor);
    const answers = await screen.findByRole('region', {
      name: /^Your answers, question by question: \d+ rows$/,
    });
    expect(answers.querySelectorAll('tbody tr').length).toBeGreaterThan(2);
    const titles = screen.getAllByRole('region').map((table) => table.getAttribute('aria-label'));
    expect(titles).toHaveLength(9);
    for (const title of titles) expect(title).toMatch(/^[A-Z].+: \d+ rows?$/);
    expect(screen.queryByRole('button', { name: 'I have handed it back' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Download the file' }));
    expect(await screen.findByText('Downloaded: toy-return.zip', {}, { timeout: 20_000 })).toBeTruthy();
    expect((await saved()).map(({ name }) => name)).toEqual(['toy-return.zip']);
    expect(await screen.findByText('Your deletion code')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'I have handed it back' }));
    expect(await screen.findByText(/The last part opens on/)).toBeTruthy();
  });

  test('takes what was written along only where it is ticked', async () => {
    const { corridor } = await atHandBack({
      surveys: { before: ['core'], after: ['wordy'], 'follow-up': [] },
      'free-text': { reader: 'Dr Li', often: 'every Friday', worried: 'She writes back.' },
    });
    const { person } = open(corridor);
    const cellsWith = () => screen.queryAllByRole('cell', { name: 'It rained.' }).length;
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /It rained/ });
    expect(box.checked).toBe(false);
    expect(cellsWith()).toBe(0);
    await person.click(box);
    await expect.poll(cellsWith).toBeGreaterThan(0);
  });
});

test('the last part opens when its weeks are over, and not before', async () => {
  const { corridor, part } = await atHandBack();
  await part.enter();
  await part.goOn('hand-back');
  part.letGo();
  const first = open(corridor);
  expect(await screen.findByText(/The last part opens on/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Begin the last part' })).toBeNull();
  first.unmount();
  corridor.clock.pass(8 * 7 * 24 * 60 * 60 * 1000);
  const { person } = open(corridor);
  await person.click(await screen.findByRole('button', { name: 'Begin the last part' }));
  expect(await screen.findByRole('heading', { name: 'How sure are you?' })).toBeTruthy();
});

describe('withdrawing', () => {
  test('erases at once, and gives a slip only to those who want one', async () => {
    const saved = savedFiles();
    const { corridor } = await atHandBack();
    const { person } = show(corridor, WithdrawScreen, {});
    expect((await screen.findByRole<HTMLInputElement>('checkbox')).checked).toBe(false);
    await person.click(screen.getByRole('button', { name: 'Erase it and withdraw' }));
    expect(await screen.findByText(/You have withdrawn/)).toBeTruthy();
    expect(await corridor.keeper.all()).toEqual([]);
    expect(await saved()).toEqual([]);
  });

  test('the slip holds the code and the stage, nothing else', async () => {
    const saved = savedFiles();
    const { corridor } = await atHandBack();
    const { person } = show(corridor, WithdrawScreen, {});
    await person.click(await screen.findByRole('checkbox'));
    await person.click(screen.getByRole('button', { name: 'Erase it and withdraw' }));
    await screen.findByText(/You have withdrawn/);
    expect((await saved())[0]?.text).toMatch(/^study: toy\nparticipant: [0-9a-z]{16}\nstage: hand-back\n$/);
  });

  test('after a return was made, the deletion code is shown', async () => {
    const { corridor, part } = await atHandBack();
    await part.enter();
    await part.goOn('hand-back');
    show(corridor, WithdrawScreen, {});
    expect(await screen.findByText(/[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/)).toBeTruthy();
  });

  test('without a study there is nothing to withdraw from', async () => {
    show(corridorWith([]), WithdrawScreen, {});
    expect(await screen.findByText('There is no study on this device to withdraw from.')).toBeTruthy();
  });
});

test('home says which study goes on', async () => {
  const corridor = corridorWith([]);
  await joined(corridor, studyText());
  show(corridor, StudyStrip, {});
  expect(await screen.findByText('You are taking part in: A toy of a study')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe('#/study');
});

test('what cannot be read of a study can be downloaded, and erased', async () => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText());
  const { header } = part.current;
  await corridor.keeper.remove(header.id);
  await corridor.keeper.begin({ ...header, seed: -1 }, []);
  const { person } = open(corridor);
  expect(await screen.findByText(/cannot be read any more/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Erase what is left' }));
  expect(await screen.findByLabelText('The study’s file')).toBeTruthy();
  expect(await corridor.keeper.all()).toEqual([]);
});

test.each([
  ['after-each-choice', true],
  ['at-the-end', false],
] as const)('with feedback "%s", what the author thinks follows each choice: %s', async (feedback, shown) => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText({ feedback }));
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  const id = (await part.play()) ?? '';
  const stored = await corridor.keeper.one(id);
  const header = stored?.header as EncounterHeader;
  const { run } = new Play(header.scenario, header).choose('ask');
  await corridor.keeper.append({ header, log: [] }, run.log);
  show(corridor, EncounterScreen, { params: { id } });
  expect(await screen.findByText('Of course.')).toBeTruthy();
  expect(screen.queryByText('It leaves the start to her.') !== null).toBe(shown);
});
