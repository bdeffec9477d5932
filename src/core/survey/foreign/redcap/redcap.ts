import type { ForeignQuestion, ForeignSurvey, Shown } from '../foreign-survey.ts';
import { stemmed } from '../foreign-survey.ts';
import type { Dialect } from '../logic/tokens.ts';
import type { Say } from '../notes.ts';
import { Notebook } from '../notes.ts';
import type { Row, Sheet } from '../sheets/sheet.ts';
import { tellAnnotations } from './annotations.ts';
import { bodyOfField, choicesIn } from './field-body.ts';

/** As REDCap writes: `[name]`, and `[name(1)]` for a box. */
export const redcapLogic: Dialect = {
  reference: /\[([a-z][a-z0-9_]*)(?:\((?<code>[^()[\]]{1,100})\))?\]/iy,
  bareWords: false,
};

/** The columns of a data dictionary, by what the beginning of their heads is. */
const columns = new Map([
  ['variable', 'field'],
  ['form name', 'form'],
  ['section header', 'section'],
  ['field type', 'type'],
  ['field label', 'label'],
  ['choices', 'choices'],
  ['field note', 'note'],
  ['text validation type', 'validation'],
  ['text validation min', 'min'],
  ['text validation max', 'max'],
  ['identifier', 'identifier'],
  ['branching logic', 'shown'],
  ['required field', 'required'],
  ['custom alignment', 'Custom Alignment'],
  ['question number', 'Question Number'],
  ['matrix group name', 'matrix'],
  ['matrix ranking', 'Matrix Ranking'],
  ['field annotation', 'annotation'],
]);

/** The heads that the program writes itself in files for its API. */
const inApi = new Map([
  ['field_name', 'field'],
  ['form_name', 'form'],
  ['section_header', 'section'],
  ['field_type', 'type'],
  ['field_label', 'label'],
  ['select_choices_or_calculations', 'choices'],
  ['field_note', 'note'],
  ['text_validation_type_or_show_slider_number', 'validation'],
  ['text_validation_min', 'min'],
  ['text_validation_max', 'max'],
  ['branching_logic', 'shown'],
  ['required_field', 'required'],
  ['matrix_group_name', 'matrix'],
  ['field_annotation', 'annotation'],
]);

export function redcapHeadOf(head: string): string {
  const plain = head.toLowerCase();
  const known = [...columns].find(([start]) => plain.startsWith(start));
  return inApi.get(plain) ?? known?.[1] ?? head;
}

const read: ReadonlySet<string> = new Set([...inApi.values(), 'identifier']);

/** Reads a data dictionary of REDCap (projectredcap.org), whose heads lead to `redcapHeadOf`. */
export function readRedcap({ rows }: Sheet): ForeignSurvey {
  const book = new Notebook();
  const names = new Set(rows.flatMap(namesOf));
  const forms = new Set(rows.flatMap(({ cells }) => cells.get('form') ?? []));
  if (forms.size > 1) book.at('column Form Name')('instruments', [...forms].join(', '));
  const questions: ForeignQuestion[] = [];
  const grids = new Map<string, string>();
  for (const [i, row] of rows.entries()) {
    questions.push(...questionsIn(row, i === 0 && isRecord(row), grids, book.at(placeOf(row))));
  }
  return {
    format: 'REDCap',
    title: forms.size === 1 ? [...forms].join('').replaceAll('_', ' ') : '',
    dialect: redcapLogic,
    pipe: { pattern: /\[([a-z][a-z0-9_]*(?:\([^()[\]]{1,100}\))?)(?::[a-z]+)?\]/gi, names },
    questions,
    notes: book.notes,
  };
}

/** Its field, and each box of it by itself. */
function namesOf({ cells }: Row): string[] {
  const field = cells.get('field');
  if (field === undefined) return [];
  const boxes = cells.get('type') === 'checkbox' ? choicesIn(cells.get('choices') ?? '') : [];
  return [field, ...boxes.map(({ code }) => `${field}(${code})`)];
}

/** The first field of a project is the number of the record; that of an instrument may be a question. */
function isRecord({ cells }: Row): boolean {
  const isPlain = cells.get('type') === 'text' && !cells.has('validation') && !cells.has('shown');
  return isPlain && /(?:^|_)(?:id|record|number|no|nr)(?:_|$)/i.test(cells.get('field') ?? '');
}

/** The question of a row, after what its section says. `grids`: what stands above each grid. */
function questionsIn(row: Row, isOfRecord: boolean, grids: Map<string, string>, say: Say): ForeignQuestion[] {
  const { cells } = row;
  const where = placeOf(row);
  const name = cells.get('field') ?? '';
  const section = cells.get('section') ?? '';
  const grid = cells.get('matrix');
  const shown: Shown[] = cells.has('shown') ? [{ expression: cells.get('shown') ?? '', where }] : [];
  const before: ForeignQuestion[] = [];
  if (grid !== undefined && !grids.has(grid)) grids.set(grid, section);
  else if (section !== '') {
    const heading = {
      where,
      name: `${name}_heading`,
      ask: section,
      help: '',
      body: { kind: 'information' as const },
    };
    before.push({ ...heading, shown: [], shuffle: null });
  }
  if (isOfRecord) {
    say('record', name);
    return before;
  }
  tellColumns(row, say);
  if (name === '') {
    say('nameless', cells.get('type') ?? 'row');
    return before;
  }
  const { isHidden, mostTicked, mostLetters } = tellAnnotations(cells.get('annotation') ?? '', say);
  if (isHidden) {
    say('hidden', name);
    return before;
  }
  const body = bodyOfField(row, name, grid !== undefined, { mostTicked, mostLetters }, say);
  if (!body) return before;
  if (grid !== undefined) say('grid');
  const label = cells.get('label') ?? '';
  const ask = grid === undefined ? label : stemmed(grids.get(grid) ?? '', label || name);
  return [...before, { where, name, ask, help: cells.get('note') ?? '', body, shown, shuffle: null }];
}

function tellColumns({ cells }: Row, say: Say): void {
  if (/^y/i.test(cells.get('required') ?? '')) say('required');
  for (const [column, value] of cells) if (!read.has(column)) say('setting', column, value);
}

const placeOf = ({ row }: Row): string => `row ${row}`;
