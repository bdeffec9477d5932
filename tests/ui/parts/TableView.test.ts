import { render, screen, within } from '@testing-library/svelte';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/core/encounter/run.ts';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { choicesTable } from '../../../src/core/returns/choices-table.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import TableView from '../../../src/ui/parts/TableView.svelte';
import { Play } from '../../support/play.ts';
import { danger, talk } from '../../support/toys.ts';

const finished = (n: number, ...choices: string[]) =>
  new Play(n === 1 ? talk : danger, { id: `e00000000000000${n}` }).choose(...choices).run;

const choicesOf = (runs: readonly Run[]) => anonymise(choicesTable, finishedOf(runs, '7777777777777777'));

/** Every cell of the table as it can be read, the head first. */
const cells = () =>
  screen
    .getAllByRole('row')
    .map((row) =>
      [...within(row).queryAllByRole('columnheader'), ...within(row).queryAllByRole('cell')].map(
        ({ textContent }) => textContent,
      ),
    );

describe('the table', () => {
  test('holds just what will be in the file', () => {
    const table = choicesOf([finished(1, 'wave', 'fix', 'leave'), finished(2, 'ask', 'listen', 'plan')]);
    render(TableView, { title: 'Choices', table });
    expect(cells()).toEqual(csvParseRows(writeCsv(table)));
    expect(cells()).toHaveLength(7);
  });

  test('is called what its title says', () => {
    render(TableView, { title: 'Choices', table: choicesOf([finished(1, 'ask', 'listen', 'plan')]) });
    expect(screen.getByRole('heading', { name: 'Choices' })).toBeTruthy();
  });

  test('can be scrolled by keyboard', () => {
    render(TableView, { title: 'Choices', table: choicesOf([finished(1, 'ask', 'listen', 'plan')]) });
    expect(screen.getByRole('region', { name: 'Choices' }).tabIndex).toBe(0);
  });

  test('says what each of its columns means', () => {
    const table = choicesOf([finished(1, 'ask', 'listen', 'plan')]);
    render(TableView, { title: 'Choices', table });
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    const meanings = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(terms).toEqual(table.columns.map(({ name }) => name));
    expect(meanings).toEqual(table.columns.map(({ meaning }) => meaning));
  });
});
