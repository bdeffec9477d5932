/**
 * `npm run simulate -- <study>`: what made-up people hand back, who go through the study as real ones do, by the model
 * in `core/simulation/model.ts`. All of it is marked as simulated.
 */
import { simulated } from './simulating/simulated.ts';

const said = await simulated(process.argv.slice(2));
if (said.ok) console.log(said.value);
else {
  console.error(said.fault);
  process.exitCode = 1;
}
