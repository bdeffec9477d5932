import type { Library, ScenarioSummary } from '../core/ports.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { textBeside } from './beside.ts';

/** `file`: where the build has put the whole of it, from the page. */
type Listed = ScenarioSummary & { file: string };

const summaries = Object.values(
  import.meta.glob<Listed>('/scenarios/*.yaml', { query: '?summary', import: 'default', eager: true }),
);

/** The scenarios as files beside the page: they are data, and no part of the program. */
export const libraryBeside: Library = {
  summaries,
  async open(id) {
    const listed = summaries.find((summary) => summary.id === id);
    if (!listed) return null;
    const text = await textBeside(listed.file);
    if (text === null) throw new Error(`${listed.file} does not come`);
    return JSON.parse(text) as Scenario;
  },
};
