import * as v from 'valibot';
import { canonicalJson } from '../encounter/header.ts';
import { Id } from '../ids.ts';
import { hasPrototypeName, tooMuchOf } from '../json-size.ts';
import type { Digest } from '../ports.ts';
import type { Finding } from '../problems/problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { scenarioMachine } from '../scenario/machine.ts';
import { firstLevels, Scenario } from '../scenario/scenario.ts';
import { checkSurvey } from '../survey/load.ts';
import { Survey } from '../survey/survey.ts';
import { isError } from '../written/written-file.ts';
import { checkStudy } from './check.ts';
import { EnvelopeList } from './conditions/sealed-envelopes.ts';
import type { Shelf } from './shelf.ts';
import { scenariosOf, Study, surveysOf } from './study.ts';

const type = 'corridor-study';
const format = 1;

/** A study with all that its participants meet: what they open, and what each participation keeps. */
export const PublishedStudy = v.strictObject({
  type: v.literal(type),
  format: v.literal(format),
  study: Study,
  surveys: v.record(Id, Survey),
  scenarios: v.record(Id, Scenario),
  /** Where conditions come by codes: what each of them opens. */
  envelopes: v.nullable(EnvelopeList),
  /** Only for trying it out: what is made with it is marked, and never mixes with the rest. */
  test: v.boolean(),
});
export type PublishedStudy = v.InferOutput<typeof PublishedStudy>;

/** Puts a study together with all that it names, which must be there: its checker says so before. */
export function publish(
  study: Study,
  shelf: Shelf,
  test: boolean,
  envelopes: EnvelopeList | null = null,
): PublishedStudy {
  return {
    type,
    format,
    study,
    surveys: named(surveysOf(study), shelf.surveys),
    scenarios: named(scenariosOf(study), shelf.scenarios),
    envelopes,
    test,
  };
}

function named<Thing>(ids: readonly string[], shelf: Readonly<Record<string, Thing>>): Record<string, Thing> {
  return Object.fromEntries(
    ids.map((id) => {
      const thing = Object.hasOwn(shelf, id) ? shelf[id] : undefined;
      if (thing === undefined) throw new Error(`nothing is called ${id}`);
      return [id, thing];
    }),
  );
}

/** SHA-256 of the study's canonical JSON, in lower-case hexadecimal. */
export const studyHash = (published: PublishedStudy, digest: Digest): Promise<string> =>
  digest.sha256(canonicalJson(published));

/**
 * `not-a-study`; `newer`: made by a Corridor that this one does not know; `cut`: it ends in the middle; `faulty`: its
 * parts do not go together.
 */
export type StudyFault = 'too-large' | 'not-a-study' | 'newer' | 'cut' | 'faulty';

/** Fourteen long scenarios are a tenth of it. */
export const mostBytes = 10_000_000;
/** More than such a study has. */
const most = { depth: 60, width: 20_000, values: 1_000_000 };

export const writePublished = (published: PublishedStudy): string => `${JSON.stringify(published)}\n`;

/** Reads a file that participants open; nothing in it is believed. */
export function readPublished(text: string): Result<PublishedStudy, StudyFault> {
  if (text.length > mostBytes) return fail('too-large');
  if (!text.slice(0, 200).includes(`"type":"${type}"`) || tooMuchOf(text, most)) return fail('not-a-study');
  const parsed = parse(text);
  if (parsed === undefined) return fail('cut');
  if (hasPrototypeName(parsed)) return fail('faulty');
  const told = v.safeParse(v.looseObject({ type: v.literal(type), format: v.number() }), parsed);
  if (!told.success) return fail('not-a-study');
  if (told.output.format > format) return fail('newer');
  const read = v.safeParse(PublishedStudy, parsed);
  if (!read.success || faultsIn(read.output).some(isError)) return fail('faulty');
  if (!holdsTogether(read.output)) return fail('faulty');
  return succeed(read.output);
}

function faultsIn({ study, surveys, scenarios }: PublishedStudy): Finding[] {
  return [...checkStudy(study, { surveys, scenarios }), ...Object.values(surveys).flatMap(checkSurvey)];
}

/** Whether everything goes by the name it says of itself, and every scenario can be played. */
function holdsTogether({ study, surveys, scenarios, envelopes }: PublishedStudy): boolean {
  return (
    (study.conditions?.by === 'envelopes') === (envelopes !== null) &&
    (envelopes === null || envelopes.study === study.study) &&
    Object.entries(surveys).every(([id, { survey }]) => survey === id) &&
    Object.entries(scenarios).every(([id, scenario]) => scenario.id === id && isPlayable(scenario))
  );
}

function isPlayable(scenario: Scenario): boolean {
  try {
    scenarioMachine(scenario, firstLevels(scenario));
    return true;
  } catch {
    // XState refuses a step that leads nowhere.
    return false;
  }
}

/** Undefined where it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
