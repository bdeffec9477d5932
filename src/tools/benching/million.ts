/** Walks a million states in a process of its own and says what it took: `{ states, ms, peakMB }`. */
import { explore } from '../../core/scenario/proof/explore.ts';
import { generatedScenario } from './generated.ts';

const scenario = generatedScenario('million', 4500, 4);
const startedAtMs = performance.now();
const { size } = explore(scenario, {});
const ms = performance.now() - startedAtMs;
console.log(JSON.stringify({ states: size, ms, peakMB: process.resourceUsage().maxRSS / 1024 }));
