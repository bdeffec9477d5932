import fc from 'fast-check';
import type { Condition } from '../../src/core/scenario/condition.ts';
import { always } from '../../src/core/scenario/condition.ts';
import type { Arm, Choice, Line, Scenario, Step, Variable } from '../../src/core/scenario/scenario.ts';
import type { Theme } from '../../src/core/themes.ts';
import { themes } from '../../src/core/themes.ts';
import { choice as aChoice, ending, head, step as aStep, toy } from './written.ts';

/** What the steps of one scenario may speak of. */
interface Frame {
  themes: Theme[];
  factors: Record<string, string[]>;
  variables: Record<string, Variable>;
  expects: Theme[];
  /** For each step, how many choices it has; none where it only leads on. */
  steps: number[];
  endings: number;
  /** Whether ways may lead back without any condition, so that some runs may never end. */
  mayCycle: boolean;
}

const stepId = (step: number) => `s${step}`;
const choiceId = (step: number, choice: number) => `s${step}-c${choice}`;

const variable: fc.Arbitrary<Variable> = fc
  .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.nat(3))
  .map(([from, reach, start]) => ({ from, to: from + reach, start: from + Math.min(start, reach) }));

const factors: fc.Arbitrary<Record<string, string[]>> = fc.constantFrom(
  {},
  {},
  { relationship: ['friend', 'co-located'] },
  { relationship: ['friend', 'co-located'], place: ['ward', 'lounge'] },
);

const frame = (mayCycle: boolean): fc.Arbitrary<Frame> =>
  fc.record({
    themes: fc.shuffledSubarray([...themes], { minLength: 1, maxLength: 3 }),
    factors,
    variables: fc
      .array(variable, { maxLength: 2 })
      .map((some) => Object.fromEntries(some.map((one, i) => [`v${i}`, one]))),
    expects: fc.array(fc.constantFrom(...themes), { maxLength: 3 }),
    steps: fc.array(fc.constantFrom(0, 2, 2, 2, 3, 3), { minLength: 1, maxLength: 6, size: 'max' }),
    endings: fc.integer({ min: 1, max: 3 }),
    mayCycle: fc.constant(mayCycle),
  });

/** Any condition on what the frame has; nested at most as deep as said. */
function condition(of: Frame, depth = 2): fc.Arbitrary<Condition> {
  const step = fc.nat(of.steps.length - 1);
  const facts: fc.Arbitrary<Condition>[] = [
    step.map((number) => ({ visited: stepId(number) })),
    fc.tuple(step, fc.nat(1)).map(([number, choice]) => ({ chose: choiceId(number, choice) })),
  ];
  if (of.expects.length > 0) {
    facts.push(fc.nat(of.expects.length - 1).map((behaviour) => ({ shown: `b${behaviour}` })));
  }
  for (const [name, { from, to }] of Object.entries(of.variables)) {
    const bound = fc.integer({ min: from, max: to });
    facts.push(fc.tuple(bound, bound).map(([atLeast, atMost]) => ({ variable: name, atLeast, atMost })));
  }
  for (const [factor, levels] of Object.entries(of.factors)) {
    facts.push(fc.constantFrom(...levels).map((level) => ({ factor, level })));
  }
  if (depth === 0) return fc.oneof(...facts);
  const parts = fc.array(condition(of, depth - 1), { maxLength: 2 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...facts) },
    { weight: 1, arbitrary: parts.map((all) => ({ all })) },
    { weight: 1, arbitrary: parts.map((any) => ({ any })) },
    { weight: 2, arbitrary: condition(of, depth - 1).map((not) => ({ not })) },
  );
}

const sometimes = (of: Frame): fc.Arbitrary<Condition> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(always) }, { weight: 1, arbitrary: condition(of) });

/** Where a way from a step leads: often to the next, else further on or, where runs may cycle, anywhere. */
function arms(of: Frame, step: number): fc.Arbitrary<Arm[]> {
  const steps = of.steps.map((_, number) => stepId(number));
  const endings = Array.from({ length: of.endings }, (_, i) => `e${i}`);
  const anywhere = fc.constantFrom(...(of.mayCycle ? steps : steps.slice(step + 1)), ...endings);
  const to = fc.oneof({ weight: 3, arbitrary: fc.constant(steps[step + 1] ?? 'e0') }, anywhere);
  const conditional = fc.array(fc.record({ when: condition(of), to: anywhere }), { maxLength: 2 });
  const some = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, conditional);
  return fc.tuple(some, to).map(([conditions, last]) => [...conditions, { when: always, to: last }]);
}

/** A rating for all, or one for each level of a factor. */
function rated(of: Frame): fc.Arbitrary<number | Record<string, number>> {
  const rating = fc.integer({ min: -2, max: 2 });
  const byLevel = Object.values(of.factors).map((levels) =>
    fc.record(Object.fromEntries(levels.map((level) => [level, rating]))),
  );
  return fc.oneof({ weight: 3, arbitrary: rating }, ...byLevel);
}

/** The first choice of a step is always offered; one that leads back can be made once, so runs end. */
function choice(of: Frame, step: number, number: number, atStake: readonly Theme[]): fc.Arbitrary<Choice> {
  const id = choiceId(step, number);
  const effects = Object.entries(of.variables).map(([name, { from, to }]) => [name, from, to] as const);
  const some = (value: (from: number, to: number) => fc.Arbitrary<number>) =>
    fc
      .tuple(...effects.map(([name, from, to]) => fc.option(fc.tuple(fc.constant(name), value(from, to)))))
      .map((values) => Object.fromEntries(values.flatMap((one) => (one ? [one] : []))));
  const back = fc.nat(step).map((to): Pick<Choice, 'when' | 'to'> => ({
    when: { not: { chose: id } },
    to: [{ when: always, to: stepId(to) }],
  }));
  const forth = fc.record({ when: number === 0 ? fc.constant(always) : sometimes(of), to: arms(of, step) });
  return fc
    .record({
      rates: fc.record(Object.fromEntries(atStake.map((theme) => [theme, rated(of)]))),
      shows: fc.subarray(of.expects.map((_, i) => `b${i}`)),
      adds: some(() => fc.integer({ min: -2, max: 2 })),
      sets: some((min, max) => fc.integer({ min, max })),
      way: number === 0 ? forth : fc.oneof({ weight: 9, arbitrary: forth }, back),
    })
    .map(({ way, ...rest }) => ({
      ...{ id, manner: 'say' as const, text: id, voices: [], why: 'because' },
      ...rest,
      ...way,
    }));
}

const line = (id: string, when: Condition): Line => ({
  ...{ id, text: id, by: null, face: null, thought: null, signs: [] },
  when,
});

function step(of: Frame, number: number, choices: number): fc.Arbitrary<Step> {
  return fc.oneof(fc.constant(of.themes), fc.subarray(of.themes)).chain((atStake) =>
    fc
      .record({
        repairs: fc.option(fc.nat(Math.max(0, number - 1)), { freq: 3 }),
        weight: fc.constantFrom(1, 1, 0.5, 2),
        said: sometimes(of),
        asks: fc.constantFrom('nothing', 'notice', 'reflect'),
        choices: fc.tuple(...Array.from({ length: choices }, (_, i) => choice(of, number, i, atStake))),
        onward: arms(of, number),
      })
      .map(({ repairs, weight, said, asks, choices: made, onward }) => ({
        place: null,
        with: [],
        repairs: repairs === null || number === 0 || choices === 0 ? null : stepId(repairs),
        weight,
        lines: [line(`${stepId(number)}-line`, said)],
        choices: made,
        notice: choices === 0 && asks === 'notice' ? { among: ['tearful'], why: 'because' } : null,
        reflect: choices === 0 && asks === 'reflect' ? 'What would you say?' : null,
        onward: choices === 0 ? onward : null,
      })),
  );
}

/** All that no random scenario differs in. */
const plain = toy(
  `${head('expertise')}start: s0
steps:
${aStep('s0', aChoice('a', 'expertise: 1', 'e0') + aChoice('b', 'expertise: 0', 'e0'))}endings:
${ending('e0')}`,
);

/**
 * A scenario as it is compiled, its constants not worked out: up to six steps with up to three choices. Every step has a
 * way out. Unless runs may cycle, all of them end. What it says makes no sense, and some of it may be out of reach.
 */
export function randomScenario({ mayCycle }: { mayCycle: boolean }): fc.Arbitrary<Scenario> {
  return frame(mayCycle).chain((of) =>
    fc.tuple(...of.steps.map((choices, number) => step(of, number, choices))).map((steps) => ({
      ...plain,
      about: { ...plain.about, themes: of.themes },
      factors: of.factors,
      variables: of.variables,
      expects: of.expects.map((theme, i) => ({ id: `b${i}`, theme, text: 'because' })),
      steps: Object.fromEntries(steps.map((made, number) => [stepId(number), made])),
      endings: Object.fromEntries(
        Array.from({ length: of.endings }, (_, i) => [
          `e${i}`,
          { ...plain.endings['e0']!, lines: [line(`e${i}-line`, always)] },
        ]),
      ),
    })),
  );
}
