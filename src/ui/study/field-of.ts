import type { Component } from 'svelte';
import type { Answer, Question } from '../../core/survey/question.ts';
import type { Draft } from './draft.svelte.ts';
import DateField from './kinds/DateField.svelte';
import NumberField from './kinds/NumberField.svelte';
import Options from './kinds/Options.svelte';
import Points from './kinds/Points.svelte';
import Ranking from './kinds/Ranking.svelte';
import Several from './kinds/Several.svelte';
import Written from './kinds/Written.svelte';

/** What every field takes. `onanswer`: a new answer, and whether it is whole by itself and to be kept at once. */
export interface FieldProps<Kind extends Question['kind']> {
  question: Question & { kind: Kind };
  draft: Draft;
  freeText: boolean;
  onanswer: (answer: Answer, isWhole: boolean) => void;
}

const fields = {
  single: Options,
  likert: Options,
  multiple: Several,
  rating: Points,
  number: NumberField,
  date: DateField,
  ranking: Ranking,
  text: Written,
  information: null,
};

/** How a question of this kind is answered; null where nothing is asked. */
export const fieldOf = ({ kind }: Question) => fields[kind] as Component<FieldProps<Question['kind']>> | null;
