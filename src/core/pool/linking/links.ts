import type { Coded } from './codes.ts';
import { differing } from './codes.ts';

/** What somebody has said of a follow-up: whose it is; null: of none who were near; undefined: what was said is taken back. */
export interface Decision {
  later: string;
  earlier: string | null | undefined;
}

export interface Link {
  later: string;
  earlier: string;
  /** `code`: by the participant's code of the study. `equal`, `one-apart`: by the self-generated one. */
  how: 'code' | 'equal' | 'one-apart' | 'confirmed';
}

/** A follow-up that may be somebody's, with those whose codes are near. */
export interface Offer {
  later: string;
  near: readonly { earlier: string; differing: number }[];
}

export interface Links {
  links: readonly Link[];
  offers: readonly Offer[];
  /** Follow-ups that are near nobody. */
  alone: readonly string[];
  /** Follow-ups that somebody has said to be of none who were near. */
  refused: readonly string[];
}

/** Farther apart nobody is even offered. */
const farthest = 2;

/**
 * Whose follow-up is whose: by the participant's code of the study, by what somebody has said, by an equal self-generated
 * code, and at one mismatch where `mayBeOneApart`; each only where it is one person on either side. What is near and not
 * linked is offered. It depends on what is given alone, not on its order.
 */
export function linksOf(
  earlier: readonly Coded[],
  later: readonly Coded[],
  decisions: readonly Decision[],
  mayBeOneApart: boolean,
): Links {
  const open = new Open(earlier, later);
  open.link('code', (one, other) => one.code !== null && one.code === other.code);
  const said = new Map(decisions.map((decision) => [decision.later, decision.earlier]));
  open.link(
    'confirmed',
    (one, other) => said.get(other.participant) === one.participant && isNear(one, other),
  );
  open.refuse((other) => said.get(other.participant) === null);
  open.link('equal', (one, other) => apart(one, other) === 0);
  // Whose code is equal is nearer: one that is equal to several must not go to the next best.
  if (mayBeOneApart) open.link('one-apart', (one, other) => apart(one, other) <= 1);
  return open.rest();
}

/** Without elements there is no code to be near to. */
const apart = (one: Coded, other: Coded): number =>
  other.elements.length === 0 ? Infinity : differing(one.elements, other.elements);
const isNear = (one: Coded, other: Coded): boolean => apart(one, other) <= farthest;

/** Those who are linked to nobody yet. */
class Open {
  readonly #links: Link[] = [];
  readonly #refused: string[] = [];
  #earlier: readonly Coded[];
  #later: readonly Coded[];

  constructor(earlier: readonly Coded[], later: readonly Coded[]) {
    this.#earlier = earlier.toSorted(byParticipant);
    this.#later = later.toSorted(byParticipant);
  }

  /** Links all for whom it holds of one person alone, on either side. */
  link(how: Link['how'], fits: (one: Coded, other: Coded) => boolean): void {
    const pairs = this.#later.flatMap((other) =>
      this.#earlier.filter((one) => fits(one, other)).map((one) => ({ one, other })),
    );
    const only = pairs.filter(
      (pair) => pairs.filter(({ one, other }) => one === pair.one || other === pair.other).length === 1,
    );
    for (const { one, other } of only) {
      this.#links.push({ later: other.participant, earlier: one.participant, how });
    }
    this.#earlier = this.#earlier.filter((coded) => only.every(({ one }) => one !== coded));
    this.#later = this.#later.filter((coded) => only.every(({ other }) => other !== coded));
  }

  refuse(isNobodys: (other: Coded) => boolean): void {
    this.#refused.push(...this.#later.filter(isNobodys).map(({ participant }) => participant));
    this.#later = this.#later.filter((other) => !isNobodys(other));
  }

  rest(): Links {
    const offers = this.#later.map((other): Offer => {
      const near = this.#earlier
        .filter((one) => isNear(one, other))
        .map((one) => ({ earlier: one.participant, differing: apart(one, other) }));
      return { later: other.participant, near: near.toSorted((a, b) => a.differing - b.differing) };
    });
    const alone = offers.filter(({ near }) => near.length === 0).map(({ later }) => later);
    return {
      links: this.#links,
      offers: offers.filter(({ near }) => near.length > 0),
      alone,
      refused: this.#refused,
    };
  }
}

const byParticipant = (a: Coded, b: Coded): number =>
  Number(a.participant > b.participant) - Number(a.participant < b.participant);
