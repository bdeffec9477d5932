import * as written from '../core/scenario/written/written.ts';
import { describedSchema } from './json-schema.ts';
import { descriptions } from './schema-descriptions.ts';

const definitions = {
  person: written.WrittenCastMember,
  step: written.WrittenStep,
  ending: written.WrittenEnding,
  line: written.WrittenLine,
  choice: written.WrittenChoice,
  condition: written.WrittenCondition,
};

/** The shape of a scenario file. */
export const scenarioSchema = (): string =>
  describedSchema({
    title: 'A scenario of Corridor',
    shape: written.WrittenScenario,
    definitions,
    descriptions,
  });
