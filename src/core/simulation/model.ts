/**
 * How simulated people behave: every number that the simulation rests on, and none of them measured. It is there to
 * show what a study's data will look like and to try programs on them, not to tell what people do.
 *
 * Each person has a skill and a concern, drawn once and independently from a standard normal distribution.
 *
 * - **Choices.** An option is taken with a probability in proportion to
 *   `exp(keenness × exp(skill / 2) × rating + voicing × concern × v)`: its mean rating over the themes at stake, and
 *   `v` = 1 where it voices a concern.
 * - **Signs.** One that was displayed is picked with the probability logistic(`hit` + skill), any other with
 *   logistic(`falseAlarm` - skill).
 * - **Surveys.** A person leans to logistic(`loading` × trait) of the way from the lowest answer to the highest, and
 *   answers scatter around it as each kind of question says. The trait is concern for the items of a scale called
 *   `concern`, skill for those of every other, turned round for reversed items; questions in no scale lean nowhere.
 * - **Conditions.** Where a condition has an effect, skill rises and concern falls by it after the encounters, in
 *   standard deviations. Without one they stay as they were.
 * - **Shares.** Everything else happens to a stated share of people, questions or encounters, without regard to skill
 *   or concern. So what is missing is missing completely at random.
 */
export const model = {
  keenness: 0.6,
  voicing: 0.7,
  hit: 0.5,
  falseAlarm: -1.5,
  loading: 1,
  share: {
    /** Of people. */
    declines: 0.03,
    agreesToActNow: 0.8,
    comesBack: 0.7,
    ticksWords: 0.5,
    /** Of stations: somebody stops there for good, or comes back another time. */
    stopsHere: 0.01,
    leavesAndResumes: 0.05,
    /** Of questions. */
    skips: 0.04,
    prefersNotToSay: 0.02,
    goesBack: 0.02,
    /** Of encounters. */
    skipsEncounter: 0.01,
    opensLookBack: 0.9,
    /** Of decisions. */
    stepsOut: 0.003,
    changesMind: 0.1,
  },
} as const;

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
