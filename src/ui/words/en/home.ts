import type { OfflineStatus } from '../../../core/ports.ts';
import { count } from './counting.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';

type About = Scenario['about'];

export const homeWords = {
  title: 'Corridor',
  tagline: 'A place to practise the hard conversations.',
  what: 'Somebody you study with is having a bad time. Play the conversation here before you have it for real, then look back at what each line may have done.',
  never: 'Nobody is watching, nothing is marked, and nothing leaves this device unless you hand it over.',
  scenarios: 'Encounters',
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

export const aboutWords = {
  relationship: { friend: 'A friend', 'co-located': 'Someone you barely know' } satisfies Record<
    About['relationship'],
    string
  >,
  role: { informal: 'just as yourself', formal: 'as a peer supporter' } satisfies Record<
    About['role'],
    string
  >,
  minutes: (shortest: number, longest: number) =>
    shortest === longest ? count(longest, 'minute', 'minutes') : `${shortest} to ${longest} minutes`,
};
