/** `npm run schema`: writes the JSON Schemas of written files, from which editors know what may be written where. */
import { writeFileSync } from 'node:fs';
import { scenarioSchema } from './schema-of-scenarios.ts';
import { studySchema } from './schema-of-studies.ts';
import { surveySchema } from './schema-of-surveys.ts';

writeFileSync('scenarios/scenario.schema.json', scenarioSchema());
writeFileSync('scenarios/survey.schema.json', surveySchema());
writeFileSync('scenarios/study.schema.json', studySchema());
