import type { Library } from '../../core/ports.ts';
import type { Draft } from '../../core/study/draft/draft.ts';
import type { Shelf } from '../../core/study/shelf.ts';
import type { Survey } from '../../core/survey/survey.ts';

const surveys = import.meta.glob<Survey>('/scenarios/surveys/*.yaml', {
  query: '?survey',
  import: 'default',
  eager: true,
});
const studies = import.meta.glob<Draft>('/scenarios/studies/*.yaml', {
  query: '?study',
  import: 'default',
  eager: true,
});

/** The study that comes with Corridor, to begin from. */
export const example = Object.values(studies)[0] ?? {};

/** All that came with this build. */
export async function shippedShelf(library: Library): Promise<Shelf> {
  const scenarios = await Promise.all(library.summaries.map(({ id }) => library.open(id)));
  return {
    surveys: Object.fromEntries(Object.values(surveys).map((survey) => [survey.survey, survey])),
    scenarios: Object.fromEntries(
      scenarios.flatMap((scenario) => (scenario ? [[scenario.id, scenario] as const] : [])),
    ),
  };
}
