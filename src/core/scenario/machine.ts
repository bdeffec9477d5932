import type { MachineConfig } from 'xstate';
import { assign, createMachine } from 'xstate';
import type { Levels, Scenario } from './scenario.ts';
import type { StoryState } from './memory.ts';
import { storyStart, take } from './semantics.ts';

interface Story {
  variables: StoryState['variables'];
  flags: StoryState['flags'];
}

interface Choose {
  type: 'CHOOSE';
  /** A choice's id, or `ONWARD`. */
  choice: string;
}

interface Moment {
  context: Story;
  event: Choose;
}

/**
 * A scenario as one flat XState machine: a state for each step and ending, one event. Where a
 * choice leads is a guard and what it does is an action, and both are `take`.
 */
export function scenarioMachine(scenario: Scenario, levels: Levels) {
  const after = (step: string, { variables, flags }: Story, { choice }: Choose) =>
    take(scenario, { step, variables, flags }, choice, levels);
  const transition = (from: string, to: string) => ({
    target: to,
    guard: ({ context, event }: Moment) => after(from, context, event)?.step === to,
    actions: assign<Story, Choose, undefined, Choose, never>(({ context, event }) => {
      const next = after(from, context, event);
      return next ? { variables: next.variables, flags: next.flags } : {};
    }),
    reenter: true,
  });
  const states: NonNullable<MachineConfig<Story, Choose>['states']> = {};
  for (const id of Object.keys(scenario.steps)) {
    states[id] = { on: { CHOOSE: targets(scenario, id).map((to) => transition(id, to)) } };
  }
  for (const id of Object.keys(scenario.endings)) states[id] = { type: 'final' };
  const { step, variables, flags } = storyStart(scenario);
  return createMachine({
    types: {} as { context: Story; events: Choose },
    id: scenario.id,
    initial: step,
    context: { variables, flags },
    states,
  });
}

function targets(scenario: Scenario, stepId: string): string[] {
  const step = scenario.steps[stepId];
  if (!step) return [];
  const arms = [...(step.onward ?? []), ...step.choices.flatMap((choice) => choice.to)];
  return [...new Set(arms.map(({ to }) => to))];
}
