import type { Answer } from '../../core/survey/question.ts';

/** An answer that is being given; it is kept when it is whole. */
export class Draft {
  /** Undefined while there is none. */
  answer: Answer | undefined = $state.raw();
  /** What is wrong with what was typed; empty where nothing is. */
  wrong = $state('');

  constructor(answer: Answer | undefined) {
    this.answer = answer;
  }
}
