import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { gatheringOf } from '../../../src/ui/research/pool/gathering.svelte.ts';
import Pool from '../../../src/ui/research/pool/Pool.svelte';
import { roomOf } from '../../../src/ui/research/room.svelte.ts';
import { memoryPool } from '../../support/memory-pool.ts';
import { corridorWith } from '../../support/ports.ts';
import { returnedFiles } from '../../support/returned-files.ts';
import { savedFiles } from '../../support/saved-files.ts';
import { show } from '../../support/screens.ts';
import { fileOf, firstPart, followUp, linkedStudy } from '../../support/linked-study.ts';
import { fullStudy } from '../../support/simulated.ts';

// Returns are read for real, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

const files = (await returnedFiles(8)).map(({ name, content }) => new File([content.slice()], name));

async function open(isThere = true, published = fullStudy) {
  const tools = memoryPool();
  const corridor = { ...corridorWith([]), pools: isThere ? async () => tools : null };
  const room = await roomOf(corridor);
  const { study, surveys, scenarios } = published;
  room.begin({ draft: study, own: { surveys, scenarios } });
  const { person } = show(corridor, Pool, { room });
  await screen.findByRole('heading', { level: 1 });
  return { person, room, tools, corridor };
}

async function drop(person: Awaited<ReturnType<typeof open>>['person'], some: readonly File[]) {
  await person.selectOptions(await screen.findByLabelText('Whose returns'), 'simulated');
  await person.upload(screen.getByLabelText('Choose files'), [...some]);
}

test('what was dropped is told: how many people, which files were not taken and why, and what they show', async () => {
  const { person } = await open();
  await drop(person, [...files, new File(['hello'], 'letter.zip')]);
  await screen.findByRole('heading', { name: /^\d people in \d+ files$/ });
  expect(screen.getByText('letter.zip').parentElement?.textContent).toContain('no whole zip file');
  expect(screen.getByRole('img', { name: /^How each concern was handled/ })).toBeTruthy();
  await person.click(screen.getByText('Do the items of a scale go together?'));
  const alphas = within(screen.getByRole('region', { name: 'Do the items of a scale go together?' }));
  expect(alphas.getByRole('row', { name: 'toy: ease before 2 7 0.79' })).toBeTruthy();
  expect(alphas.getByRole('row', { name: /^core: confidence before 2 left out/ })).toBeTruthy();
  const tables = screen.getByRole('heading', { name: 'The tables' }).parentElement;
  expect(within(tables!).getByText(/^participants/).parentElement?.textContent).toMatch(/[1-8]$/);
});

test('what others may know can be changed, and the report says so', async () => {
  const saved = savedFiles();
  const { person } = await open();
  await drop(person, files);
  await person.click(await screen.findByRole('checkbox', { name: /^device_class/ }));
  await person.click(await screen.findByText('Download the report'));
  const [report] = await saved();
  expect(report?.text).toMatch(/\| device_class \|[^]*## Risk/);
});

test('the package is one zip, and the returns can be put away', async () => {
  const saved = savedFiles();
  const { person, tools } = await open();
  await drop(person, files);
  await person.click(await screen.findByText('Download the package', { selector: 'button' }));
  await screen.findByText(/^Downloaded: .*-pool\.zip$/);
  expect(await saved()).toMatchObject([{ type: 'application/zip' }]);
  await person.click(screen.getByText('Put the returns away'));
  await person.click(screen.getByText('Put them away'));
  await screen.findByText('Put away.');
  expect(await tools.store.names()).toEqual([]);
  expect(screen.queryByRole('heading', { name: /people in/ })).toBeNull();
});

test('what was read for the study before it was changed is not shown for it as it is now', async () => {
  const { person, room, corridor } = await open();
  await drop(person, files);
  await screen.findByRole('heading', { name: /people in/ });
  const gathering = await gatheringOf(corridor, room);
  expect(gathering?.report).not.toBeNull();
  room.change(['title'], 'Another title');
  await gatheringOf(corridor, room);
  expect(gathering?.report).toBeNull();
  expect(gathering?.kept).toBe(files.length);
});

test('where returns cannot be read it says so', async () => {
  await open(false);
  expect(await screen.findByText(/Returns cannot be read here/)).toBeTruthy();
});

test('a follow-up from another browser is said to be somebody’s, which is kept and can be taken back', async () => {
  const returned = await Promise.all([
    fileOf(firstPart(['a', 'b', 'c', 'a']), 'a'),
    fileOf(firstPart(['c', 'c', 'b', 'b']), 'b'),
    fileOf(followUp(['a', 'b', 'b', 'b']), 'c'),
  ]);
  const { person, tools } = await open(true, linkedStudy);
  await person.upload(
    await screen.findByLabelText('Choose files'),
    returned.map(({ name, content }) => new File([content.slice()], name)),
  );
  const [ann, later] = ['a', 'c'].map((one) => one.repeat(16));
  await person.click(await screen.findByText(`It is ${ann}’s (2 answers differ)`));
  await screen.findByText('One follow-up linked by you.');
  const heading = screen.getByRole('heading', { name: 'Follow-ups from another browser' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.getByRole('heading', { name: /^2 people in 3 files$/ })).toBeTruthy();
  expect(await tools.store.decisions()).toEqual([{ later, earlier: ann }]);
  await person.click(screen.getByText('Take it back'));
  await person.click(await screen.findByText('None of these'));
  await screen.findByText(`You said that ${later} is none of those near.`);
  expect(screen.getByRole('heading', { name: /^3 people in 3 files$/ })).toBeTruthy();
});
