import type { ForeignQuestion, Shown } from '../foreign-survey.ts';
import { stemmed } from '../foreign-survey.ts';
import type { Notebook } from '../notes.ts';
import type { Row } from '../sheets/sheet.ts';
import type { Choices } from './choices.ts';
import type { Language } from './columns.ts';
import type { XlsType } from './kinds.ts';
import { xlsTypeOf } from './kinds.ts';
import { bodyOfRow } from './row-body.ts';

/** A group or a repetition that is open where a row stands. */
interface Frame {
  shown: Shown[];
  /** What stands before each question in it; empty where it is no grid. */
  stem: string;
}

/** Columns that are read with the question, or only serve the program that the form was made for. */
const read =
  /^(?:type|name|label(?:::.*)?|hint(?:::.*)?|required|relevant|appearance|constraint|parameters|choice_filter|default|calculation|disabled|repeat_count|media::.*)$/;

/** Reads the sheet "survey" row by row: groups are not rows of their own in ours. */
export class SurveySheet {
  readonly questions: ForeignQuestion[] = [];
  readonly #frames: Frame[] = [];
  readonly #language: Language;
  readonly #choices: Choices;
  readonly #book: Notebook;

  constructor(language: Language, choices: Choices, book: Notebook) {
    this.#language = language;
    this.#choices = choices;
    this.#book = book;
  }

  add(row: Row): void {
    const cell = row.cells.get('type') ?? '';
    const type = xlsTypeOf(cell);
    const name = row.cells.get('name') ?? '';
    const say = this.#book.at(placeOf(row));
    if (isYes(row.cells.get('disabled'))) say('hidden', name || cell);
    else if (type.type === 'begin') this.#begin(row, type.of, name);
    else if (type.type === 'end') this.#frames.pop();
    else if (cell === '') say('nameless', name || 'row without a type');
    else if (type.type === 'meta') say('recorded', cell);
    else if (type.type === 'calculate') say('computed', name);
    else if (type.type === 'hidden') say('hidden', name);
    else if (type.type === 'unknown') say('kind', cell, name);
    else if (name === '' && type.type !== 'note') say('nameless', cell);
    else this.#question(row, type, name);
  }

  #begin(row: Row, of: 'group' | 'repeat', name: string): void {
    const where = placeOf(row);
    const say = this.#book.at(where);
    const label = this.#words(row, 'label', name);
    const isGrid = /\btable-list\b/.test(row.cells.get('appearance') ?? '');
    if (of === 'repeat') say('repeat', name);
    const help = this.#words(row, 'hint', name);
    if (isGrid) say('grid');
    if (isGrid && help !== '') say('setting', 'hint', help);
    this.#columns(row);
    this.#frames.push({ shown: shownIn(row), stem: isGrid ? label : '' });
    if (label === '' || isGrid) return;
    const information = {
      where,
      name: `${name}_heading`,
      ask: label,
      help,
      body: { kind: 'information' as const },
    };
    this.questions.push({ ...information, shown: this.#shown(), shuffle: null });
  }

  #question(row: Row, type: XlsType, name: string): void {
    const where = placeOf(row);
    const stem = this.#frames.map((frame) => frame.stem).join('');
    const say = this.#book.at(where);
    const { body, also } = bodyOfRow({ row, type, name, isInGrid: stem !== '', choices: this.#choices, say });
    this.#columns(row);
    if (!body) return;
    const label = this.#words(row, 'label', name);
    const ask = stem === '' || label === '' ? label : stemmed(stem, label);
    const help = this.#words(row, 'hint', name);
    const shown = [...this.#shown(), ...shownIn(row)];
    this.questions.push({ where, name, ask, help, body, shown, shuffle: null });
    if (also) this.questions.push({ ...also, where, shown: [...shown, ...also.shown] });
  }

  #shown = (): Shown[] => this.#frames.flatMap(({ shown }) => shown);

  #words(row: Row, column: string, name: string): string {
    const { words, isOther } = this.#language.words(row, column);
    if (isOther) this.#book.at(placeOf(row))('words', name);
    return words;
  }

  /** What else stands in the row. */
  #columns(row: Row): void {
    const say = this.#book.at(placeOf(row));
    const { cells } = row;
    const isRequired =
      cells.has('required') && !/^(?:no|false|false\(\))$/i.test(cells.get('required') ?? '');
    if (isRequired) say('required');
    if (cells.has('default') || cells.has('calculation')) say('preset');
    if (cells.has('choice_filter')) say('filtered');
    for (const [column] of cells) {
      if (column.startsWith('media::')) say('media');
      else if (!read.test(column)) say('field', column);
    }
  }
}

const placeOf = ({ row }: Row): string => `survey, row ${row}`;

const isYes = (cell: string | undefined): boolean => /^(?:yes|true|true\(\)|1)$/i.test(cell ?? '');

function shownIn(row: Row): Shown[] {
  const expression = row.cells.get('relevant');
  return expression === undefined ? [] : [{ expression, where: placeOf(row) }];
}
