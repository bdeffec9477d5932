import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { loadSurvey } from '../load.ts';
import type { Question } from '../question.ts';
import type { Survey } from '../survey.ts';
import type { ForeignSurvey } from './foreign-survey.ts';
import type { Frame } from './mend.ts';
import { lookedAt, mended } from './mend.ts';
import { idOf } from './names.ts';
import type { Note, Told } from './notes.ts';
import { note, told } from './notes.ts';
import { cut } from './one-line.ts';
import { plainText } from './plain-text.ts';
import { recognised } from './recognise.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { Taken } from './settle.ts';
import { settled } from './settle.ts';
import { writeSurvey } from './write-yaml.ts';

/** A survey of ours that was another program's, and all that was not taken over as it stood. */
export interface ForeignReading {
  format: ForeignSurvey['format'];
  survey: Survey;
  /** The same as a file to go on writing, called after the survey's id; it is checked without an error. */
  yaml: string;
  notes: Told[];
  /** Every question that is in it, with what it was. */
  questions: AskedHere[];
}

export interface AskedHere {
  /** Where it stood. */
  where: string;
  /** Its name there. */
  name: string;
  id: string;
  kind: Question['kind'];
  /** Codes of its answers there, with the ids, or the numbers of points, that they have here. */
  options: [code: string, id: string][];
}

/** What could not be read at all; with the report, where questions were found. */
export type NotRead = Refusal & { notes: Told[] };

/**
 * Reads a survey that was written for another program: an XLSForm (.xlsx, or one .csv of its sheets), the JSON of
 * SurveyJS, or a data dictionary of REDCap (.csv or .xlsx). The format is told by the content. Never throws.
 *
 * @param file its name, which the survey says it comes from
 * @param bytes all that is in it
 * @param id what the survey is to be called; without one, after its title or its file
 */
export function readForeignSurvey(
  file: string,
  bytes: Uint8Array,
  id?: string,
): Result<ForeignReading, NotRead> {
  const found = recognised(bytes);
  if (!found.ok) return fail({ ...found.fault, notes: [] });
  const foreign = found.value;
  const { taken, notes } = settled(foreign);
  const [shuffled, orderNotes] = orders(taken);
  const mend = mended(frameOf(file, foreign, id, shuffled), taken);
  const all = told([...foreign.notes, ...notes, ...orderNotes, ...mend.notes]);
  if (!mend.survey) return fail({ ...refusal('nothing'), notes: all });
  const yaml = writeSurvey(mend.survey);
  const { survey } = loadSurvey(`${mend.survey.survey}.yaml`, yaml);
  if (!survey) return fail({ ...refusal('too-long'), notes: all });
  const last = [note('about', 'the file'), note('unseen', 'the file')];
  return succeed({
    format: foreign.format,
    survey,
    yaml,
    notes: [...all, ...told(last)],
    questions: mend.taken.map(askedHere),
  });
}

function askedHere({ foreign: { where, name }, question: { id, kind }, options }: Taken): AskedHere {
  const here = (option: string, place: number) => (kind === 'likert' ? String(place + 1) : option);
  return { where, name, id, kind, options: [...options].map(([code, option], i) => [code, here(option, i)]) };
}

function frameOf(
  file: string,
  { format, title }: ForeignSurvey,
  id: string | undefined,
  shuffled: string[][],
): Frame {
  const name = file.split(/[\\/]/).pop() ?? file;
  const bare = name.replace(/\.[a-z]{2,5}$/i, '');
  const words = cut(plainText(title).words, 2000) || plainText(bare).words;
  return {
    survey: id ?? idOf(title || bare, 'survey', 40),
    version: '0.1.0',
    title: words || 'A survey',
    about: {
      source: `Read from a file for ${format}${plainText(name).words && `: ${cut(plainText(name).words, 200)}`}. Write here whose words these are.`,
      licence: 'Not known. Write here under which terms these words may be used.',
      standing: 'adapted',
    },
    scales: {},
    shuffled,
  };
}

/** Groups in a random order, but for those whose questions look back on each other. */
function orders(taken: readonly Taken[]): [groups: string[][], notes: Note[]] {
  const groups = new Map<string, Taken[]>();
  for (const one of taken) {
    const { shuffle } = one.foreign;
    if (shuffle !== null) groups.set(shuffle, [...(groups.get(shuffle) ?? []), one]);
  }
  const notes: Note[] = [];
  const ids = [...groups].flatMap(([name, group]) => {
    const own = group.map(({ question }) => question.id);
    if (own.length < 2) return [];
    if (!group.some(({ question }) => lookedAt(question).some((id) => own.includes(id)))) return [own];
    notes.push(note('shuffle', group[0]?.foreign.where ?? '', name));
    return [];
  });
  return [ids, notes];
}
