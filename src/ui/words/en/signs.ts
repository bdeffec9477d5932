import type { Sign } from '../../../core/signs.ts';

/** Each sign as one could see or hear it; what it may mean is nobody's to say from outside. */
export const signWords: Record<Sign, string> = {
  'arrives-late': 'Comes late, or leaves early',
  'stands-back': 'Stands back from the group',
  tearful: 'Tears, or red eyes',
  sharp: 'Speaks sharply to patients or staff',
  slips: 'Forgets steps they know',
  'hides-away': 'Keeps out of sight',
  'unslept-or-smells': 'Looks unslept, or smells of drink',
  'misses-class': 'Stays away from class',
  'camera-off': 'Camera off, and says nothing',
  'uneven-work': 'Hands work in late, or half done',
  overworks: 'Works without stopping, redoes everything',
  'does-not-belong': 'Says they do not belong here',
  'despair-at-result': 'Takes one result very hard',
  cancels: 'Cancels, again and again',
  'upside-down-sleep': 'Awake by night, asleep by day',
  'changed-appearance': 'Eats or looks unlike before',
  'drinks-alone': 'Drinks more, or alone',
  'flat-or-snappy': 'Sounds flat, or snaps',
  'lost-interest': 'Has dropped something they loved',
  'sudden-blow': 'Has had bad news, and will not talk of it',
  'night-messages': 'Writes in the middle of the night',
  'leaves-chats': 'Leaves chats without a word',
  'jokes-of-not-being': 'Talks or jokes of not being around',
  'a-burden-online': 'Posts about being a burden',
  goodbyes: 'Says things that sound like goodbye',
  'sudden-calm': 'Suddenly calm, after a long bad time',
};

/** Signs within a sentence. */
export const signList = (signs: readonly Sign[]) =>
  signs.map((sign) => signWords[sign].replace(/^./, (first) => first.toLowerCase())).join('; ');
