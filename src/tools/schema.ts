/** `npm run schema`: writes the JSON Schema of scenarios, from which editors know what may be written where. */
import { writeFileSync } from 'node:fs';
import { scenarioSchema } from './schema-of-scenarios.ts';

writeFileSync('scenarios/scenario.schema.json', scenarioSchema());
