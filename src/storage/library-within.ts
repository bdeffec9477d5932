import type { Library, ScenarioSummary } from '../core/ports.ts';
import type { Scenario } from '../core/scenario/scenario.ts';

const summaries = import.meta.glob<ScenarioSummary>('/scenarios/*.yaml', {
  query: '?summary',
  import: 'default',
  eager: true,
});
const scenarios = import.meta.glob<Scenario>('/scenarios/*.yaml', { query: '?scenario', import: 'default' });

/** The scenarios as parts of the program: in the one file, and while the page is being worked on. */
export const libraryWithin: Library = {
  summaries: Object.values(summaries),
  open: async (id) => (await scenarios[`/scenarios/${id}.yaml`]?.()) ?? null,
};
