import * as v from 'valibot';
import { Id } from '../../ids.ts';

/** The first line of a scenario, by which editors that know YAML find what may be written where. */
export const schemaLine = '# yaml-language-server: $schema=scenario.schema.json';

export const isScenarioId = (id: string): boolean => v.is(Id, id);

/** A small scene of this id that can be played as it stands, with remarks for whoever makes another of it. */
export function newScenario(id: string): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const short = id.slice(0, 10).replace(/-+$/, '');
  return `${schemaLine}
# A small scene to make your own of. What stands behind a # is for you alone.
#   npm run dev                  plays it, and shows the page anew whenever you save this file
#   npm run check:scenarios      says what is wrong with it, and what it is worth
#   npm run add:ids              gives an id to each line and choice that you write without one
scenario: ${id}
short: ${short}
version: 0.1.0
key: { version: 1, status: author-key, reviewers: 0 }
title: ${title}
${about}${steps}${endings}`;
}

const about = `about:
  relationship: friend
  role: informal
  perspective: giver
  stage: year 1
  place: library
  # Each theme that some choice rates.
  themes: [expertise, boundaries]
  # "ask" where somebody may have to be asked about suicide, "act-now" where somebody is in danger.
  safety: none
  premise: Robin has stopped coming to tutorials and would rather not say why.
  # Read before the scene begins, so that a player can leave it for another day.
  note: A friend who is worn out. Nobody is in danger.
cast:
  robin:
    name: Robin
    who: A friend from your year. Always had the seat by the window.
    face: tired
    looks: { head: bun, skin: '#ae5d29', clothes: '#6f9a8d', hair: '#2c1b18' }
variables:
  # Goes up with "adds", never beyond its bounds.
  ease: { from: 0, to: 2, start: 0 }
expects:
  # What a good run shows. A choice says so with "shows".
  - id: named-it
    theme: expertise
    text: You said what you had noticed, without a name for it.
start: library
`;

const steps = `steps:
  library:
    lines:
      # Without "by" it is told, not said.
      - id: coat-on
        text: The library, ten to nine. Robin is in the corner with a coat on and the laptop shut.
      - id: go-without
        by: robin
        text: You go. I'm giving this one a miss as well.
        # What Robin may have thought; shown only when one looks back.
        thought: I'd been practising that since breakfast, so that it would sound like nothing.
        signs: [misses-class]
    choices:
      # Where one choice rates a theme, all of the step do; 0 is a rating too.
      - id: noticed
        say: That's three now. I miss you in there. How are things?
        rates: { expertise: 2 }
        shows: [named-it]
        adds: { ease: 1 }
        why: What you noticed, and a question that can be answered in any way.
        to: outside
      - id: no-good-at-this
        say: I'm no good at this sort of talk. Shall I find you somebody who is?
        rates: { expertise: 0 }
        # The worry that speaks here.
        voices: [expertise]
        why: Meant well. Robin has not said anything yet, and is already passed on.
        to: outside
      - id: burnt-out
        say: You're burnt out. It's in the lecture on burn-out, which you missed.
        rates: { expertise: -1 }
        why: A name for it before a question about it. It ends the talk.
        to: outside
  outside:
    lines:
      - id: thanks-for-asking
        by: robin
        text: Tired. It's nice that somebody counted.
        # Said only to somebody who made that choice.
        when: { chose: noticed }
      - id: outside-door
        by: robin
        text: I get as far as the door, hear you all start, and go home. Could you sign me in? And ring me in the mornings?
        face: serious
        thought: I asked for the two things that were easiest to ask for.
    choices:
      - id: walk-in
        say: I won't sign for you. I could walk in with you on Monday.
        rates: { boundaries: 2 }
        adds: { ease: 1 }
        why: A plain no, and in the same breath something you can keep to.
        to: who-else
      - id: every-morning
        say: Of course. Every morning, for as long as it takes, and I'll sign you in too.
        rates: { boundaries: -1 }
        why: Kind today. By the third week one of you will feel guilty.
        to: who-else
      - id: stay-out
        say: I'd rather stay out of that. It's one for the tutor, really.
        rates: { boundaries: 0 }
        voices: [boundaries]
        why: A limit, and nothing on this side of it.
        to: who-else
  who-else:
    lines:
      - id: do-they-bite
        by: robin
        text: There's that student adviser they keep on about. Do they bite?
        face: smile
    choices:
      - id: write-together
        say: Not that I've heard. Shall we write to them now? Your words, your send button.
        rates: { expertise: 2, boundaries: 1 }
        adds: { ease: 1 }
        why: Somebody whose work it is, and Robin decides what they are told.
        to: nearly-nine
      - id: write-for-you
        say: I'll write to them tonight and copy in the tutor, so you needn't think about it at all.
        rates: { expertise: 0, boundaries: -1 }
        why: It takes the burden, and with it the say in who knows what.
        to: nearly-nine
      - id: wait-a-week
        say: I'd give it another week first. These things often pass by themselves.
        rates: { expertise: -1, boundaries: 0 }
        why: It might pass. Robin has waited three weeks to hear otherwise.
        to: nearly-nine
  nearly-nine:
    lines:
      - id: bell
        text: Nearly nine. On the stairs the others are already talking too loudly.
    # A step without choices. The first way whose condition holds is taken.
    to:
      - { when: { ease: { at-least: 2 } }, to: monday }
      - { to: another-time }
`;

const endings = `endings:
  monday:
    title: Monday, by the door
    # connected, uncertain or distant
    outcome: connected
    lines:
      - id: keep-the-seat
        by: robin
        text: Monday, then. Keep me the seat by the window.
  another-time:
    title: Another time
    outcome: uncertain
    lines:
      - id: you-will-be-late
        by: robin
        text: Go on, you'll be late. We'll talk another time.
      - id: coat-still-on
        text: You look back from the stairs. Robin waves, coat still on. You could ask again tomorrow.
`;
