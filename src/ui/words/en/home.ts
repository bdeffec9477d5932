import type { OfflineStatus } from '../../../core/ports.ts';
import { count } from './counting.ts';
import type { Part } from '../../practise/shelf.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';

type About = Scenario['about'];

export const homeWords = {
  title: 'Corridor',
  tagline: 'A place to practise the hard conversations.',
  what: 'Somebody you study with is having a bad time. Play the conversation here before you have it for real, then look back at what each line may have done.',
  never: 'Nobody is watching, nothing is marked, and nothing leaves this device unless you hand it over.',
  scenarios: 'Encounters',
  next: 'You could play next',
  because: (theme: string, practised: number) =>
    practised === 0
      ? `You have not practised ${theme} yet.`
      : `Of the four concerns you have practised ${theme} least so far.`,
  harder: 'Harder conversations',
  harderText:
    'Encounters in which somebody is in danger stand on a page of their own, which says what is in them.',
  harderLink: 'What is in them',
  began: 'Go on where you were',
  goOn: 'Go on',
  yours: 'What you have played',
  shared: 'On a shared computer?',
  kept: 'Where this is kept',
  offline: {
    preparing: '',
    ready: 'Ready offline: Corridor opens here without a network.',
    impossible: 'This browser opens Corridor only with a network.',
  } satisfies Record<OfflineStatus, string>,
};

export const shelfWords = {
  look: 'What you are looking for',
  relationship: 'With',
  part: 'You are',
  theme: 'About',
  any: { relationship: 'Anybody', part: 'Anything', theme: 'Any of the four concerns' },
  parts: {
    informal: 'just yourself',
    formal: 'a peer supporter',
    receiver: 'the one who is struggling',
  } satisfies Record<Part, string>,
  isNew: 'Only what I have not played',
  found: (found: number, all: number) =>
    found === all ? '' : `${found} of ${count(all, 'encounter', 'encounters')}`,
  none: 'There is no such encounter yet.',
  played: (times: number) =>
    times === 1 ? 'Played once' : times === 2 ? 'Played twice' : `Played ${times} times`,
};

export const aboutWords = {
  relationship: { friend: 'A friend', 'co-located': 'Someone you barely know' } satisfies Record<
    About['relationship'],
    string
  >,
  part: {
    informal: 'just as yourself',
    formal: 'as a peer supporter',
    receiver: 'and you are the one who is struggling',
  } satisfies Record<Part, string>,
  minutes: (shortest: number, longest: number) =>
    shortest === longest ? count(longest, 'minute', 'minutes') : `${shortest} to ${longest} minutes`,
};
