import type { PublishedStudy } from '../../study/published.ts';
import { scenariosOf, surveysOf } from '../../study/study.ts';
import type { Judged } from '../pool.ts';
import { oneLine } from './script.ts';

const blank = (what: string): string => `_[${what}]_`;

const linked = ` Follow-ups that were made in another browser were put under the code of the first part by the participant’s code of the study or by a self-generated code: where all its elements are alike, where one differs and fewer than 1 % of simulated strangers would be linked so, or where whoever put the returns together said so: ${blank('how many in each way; the page tells')}. A follow-up that was linked to nobody stands as a participant of its own.`;

/**
 * What was done, for a methods section: what Corridor knows is written out, and what only the researcher knows is a
 * blank. The order is that of CONSORT-SPI and CHERRIES, with what TIDieR asks of the intervention.
 */
export function methodsMd({ study, surveys, scenarios }: PublishedStudy, judged: readonly Judged[]): string {
  const taken = judged.filter((one) => one.taken).length;
  const arms = Object.values(study.conditions?.arms ?? {}).map(({ title }) => oneLine(title));
  const played = scenariosOf(study).map((id) => {
    const scenario = scenarios[id];
    return `- ${id}: “${scenario?.title ?? id}”, version ${scenario?.version ?? '?'}; ratings version ${scenario?.key.version ?? '?'}, ${scenario?.key.status === 'panel-key' ? 'judged by a panel' : 'its author’s, reviewed by nobody else'}.`;
  });
  const asked = surveysOf(study).map((id) => `- ${id}: ${oneLine(surveys[id]?.title ?? id)}`);
  return `# Methods: ${oneLine(study.title)}

What stands in brackets only you can say. Nothing here is a finding.

## Design (CONSORT-SPI 3)

${arms.length > 0 ? `Participants were allotted to ${arms.length} conditions: ${arms.join('; ')}. In the data a condition stands under a letter until the study is unblinded.` : 'There were no conditions.'} Registration: ${blank('where, and its number')}. Ethics: ${blank('which board, and its number')}.

## Participants (CHERRIES; CONSORT-SPI 4)

Whom was it open to, and how were they found: ${blank('who, where, from when to when')}. How many were invited: ${blank('number')}. Expected were ${study.sample.expected}. ${judged.length} files came back; ${taken} returns were put together and ${judged.length - taken} files were not, each for a reason that the page names: ${blank('how many for which reason')}.

Taking part was on the participant's own device, without an account, a server, cookies or addresses. A participant is known by a random code of their browser alone${study.linking ? '' : '; the same person in two browsers is two codes'}.${study.linking ? linked : ''}

## What they did (TIDieR 3-6)

Encounters with somebody who is having a bad time, told in text, in which one chooses what to say:

${played.join('\n')}

How they were delivered: Corridor, a page that works offline. Tailoring: ${blank('none, or which')}. Were they changed during the study: ${blank('no, or how')}.

## What was measured

Every choice is rated on the concerns at stake, -2 to 2. A concern is _handled_ by what a participant earned above the lowest that anyone could get at the decisions they met, in percent of what could have been earned there (percent of maximum possible; Cohen, Cohen, Aiken and West 1999). Over several encounters what was earned and what could have been are added up, never the percents. Only the first attempt at each scenario counts; where somebody in a scenario is in danger, nothing is scored. The scores in the tables were worked out again from the choices when the returns were put together, and files whose scores did not follow were not taken. Whether the measure finds a skill that is known, in made-up people who choose by a model: ${blank('the table that `npm run bench` prints of the study that comes with Corridor, or nothing; it tells nothing of people')}.

Surveys:

${asked.join('\n') || '- none'}

Cronbach’s alpha of each scale at each wave, and where a condition had nothing between before and after, the agreement of answers given twice (Krippendorff’s alpha; Cohen’s kappa of choices): ${blank('the page tells')}.

## Analysis (CONSORT-SPI 12)

The figures in \`analysis.R\`, \`analysis.py\`, \`analysis.sps\` and \`pool.sql\` are descriptive and agree with each other. The model that answers the question: ${blank('which, and where it was laid down beforehand')}. Missing data: ${blank('how they were handled')}. The tables give a reason for every missing answer.

## Privacy

No names, contact details, addresses, clock times or exact durations were collected. How large the smallest group of participants alike in background was, and what was coarsened: ${blank('see the disclosure report')}.
`;
}
