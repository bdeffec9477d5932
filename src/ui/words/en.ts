import type { Band } from '../../core/encounter/band.ts';
import type { CriticalBehaviour } from '../../core/encounter/critical.ts';
import type { Confirmation } from '../../core/encounter/event.ts';
import type { StoreTrouble } from '../../core/ports.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Theme } from '../../core/themes.ts';

type About = Scenario['about'];

const theme: Record<Theme, string> = {
  expertise: 'Expertise',
  confidentiality: 'Confidentiality',
  stigma: 'Stigma',
  boundaries: 'Boundaries',
};

const worry: Record<Theme, string> = {
  expertise: 'not knowing enough',
  confidentiality: 'keeping a confidence',
  stigma: 'what a label might do',
  boundaries: 'where your role ends',
};

const minutes = (shortest: number, longest: number) =>
  shortest === longest ? `${shortest} minutes` : `${shortest} to ${longest} minutes`;

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Every sentence a person reads, in English. */
export const words = {
  name: 'Corridor',
  menu: 'Corridor',
  home: {
    title: 'Corridor',
    tagline: 'A place to practise the hard conversations.',
    what: 'Somebody you study with is having a bad time. Play the conversation here before you have it for real, then look back at what each line may have done.',
    never: 'Nobody is watching, nothing is marked, and nothing leaves this device unless you hand it over.',
    scenarios: 'Encounters',
    began: 'Go on where you were',
    goOn: 'Go on',
    yours: 'What you have played',
  },
  about: {
    relationship: { friend: 'A friend', 'co-located': 'Someone you barely know' } satisfies Record<
      About['relationship'],
      string
    >,
    role: { informal: 'just as yourself', formal: 'as a peer supporter' } satisfies Record<About['role'], string>,
    minutes,
  },
  theme,
  worry,
  begin: {
    before: 'Before you begin',
    once: [
      'Nobody is watching this, and it cannot send help. Support is in the menu, at any moment.',
      'You can pause or step out whenever you like. Nobody asks why.',
      'Corridor notes when you change your mind and roughly how long you took. It stays on this device, and so does everything else, unless you hand it over. You can erase it all from “What you have played”.',
    ],
    key: 'The ratings behind this encounter are what its author thought; reviewed by nobody yet.',
    begin: 'Begin',
    back: 'Not now',
    missing: 'This page has no encounter of that name.',
  },
  play: {
    log: 'What has been said',
    you: 'You',
    next: 'Next',
    goOn: 'Go on',
    ask: 'What do you do?',
    hint: 'Select one, then say it. With a keyboard: arrows move, the space bar or a number selects, Enter says.',
    say: 'Say this',
    do: 'Do this',
    select: 'Select one first',
    takeBack: 'Take back',
    pause: 'Pause',
    support: 'Support',
    leave: 'Leave this page',
    elsewhere: 'This encounter went on in another tab. You are seeing it as it is now.',
    ended: 'The end of this encounter',
    lookBack: 'Look back',
    later: 'Leave it for today',
    steppedOut: 'You stepped out of this one. Nothing of it is scored.',
  },
  pause: {
    title: 'Paused',
    text: 'Take the time you need. Nothing is running.',
    goOn: 'Go on',
    stepOut: 'Finish here and keep what I said, unscored',
    support: 'Support',
    home: 'Home; I may come back to it',
  },
  lookBack: {
    title: (scenario: string) => `Looking back: ${scenario}`,
    how: 'Before you read on: how are you? You can pass over this page, and come back to it from “What you have played”.',
    critical: 'Where it mattered most',
    outcome: {
      met: 'You did this.',
      missed: 'This did not happen.',
      'not-reached': 'It did not come up on your way.',
    } satisfies Record<CriticalBehaviour['outcome'], string>,
    path: 'Your way through',
    said: 'You said',
    did: 'You',
    thought: (name: string) => `One way ${name} may have felt`,
    why: 'What the author thought of it',
    others: (number: number) => count(number, 'The other choice', 'The other choices'),
    again: 'Try again from here',
    voice: (themes: Theme) => `That line sounds like worry about ${worry[themes]}. Was it?`,
    answers: { yes: 'Yes', 'not-really': 'Not really', 'something-else': 'Something else' } satisfies Record<
      Confirmation,
      string
    >,
    answered: 'Noted.',
    bands: 'The four concerns',
    whose: 'What its author thought; reviewed by nobody yet.',
    bandsNote:
      'The shaded part is where plays like yours would mostly fall: the fewer the decisions, the wider. It is not a mark.',
    notAtStake: 'Not at stake in this encounter.',
    notEnough: (k: number) => `${count(k, 'decision', 'decisions')}: not enough to say.`,
    band: {
      seldom: 'Often made it harder for them',
      sometimes: 'Went both ways',
      mostly: 'Mostly helped',
      'nearly-always': 'Helped nearly every time',
    } satisfies Record<Extract<Band, { kind: 'band' }>['word'], string>,
    from: (k: number) => `from ${count(k, 'decision', 'decisions')}`,
    harder: 'made it harder',
    helped: 'helped',
    voiced: 'Worries you voiced',
    voicedCount: (chosen: number, offered: number, confirmed: number) =>
      `${chosen} of ${count(offered, 'chance', 'chances')} to voice it taken; you agreed with ${confirmed}.`,
    noneVoiced: 'No line of this encounter offered you a worry to voice.',
    results: 'See what could leave this device',
    missing: 'There is no finished encounter here to look back on.',
  },
  past: {
    title: 'What you have played',
    none: 'Nothing yet.',
    status: {
      running: 'Begun',
      paused: 'Paused',
      ended: 'Finished',
      'stepped-out': 'Stepped out, unscored',
    },
    attempt: (number: number) => `attempt ${number}`,
    record: 'its scores stand',
    goOn: 'Go on',
    lookBack: 'Look back',
    remove: 'Delete',
    removeTitle: (scenario: string) => `Delete this encounter of “${scenario}”?`,
    removeText: 'What you said in it will be gone from this device.',
    erase: 'Erase everything',
    eraseTitle: 'Erase everything on this device?',
    eraseText:
      'All encounters and this browser’s code will be gone. Nobody can bring them back. Files that you downloaded are yours to delete.',
    removed: 'Deleted.',
    erased: 'Everything has been erased.',
    notErased:
      'Not everything could be erased: the browser does not let go of it. Close Corridor’s other tabs and try again, or clear this site’s data in the browser’s settings.',
    keep: 'Keep it',
    take: 'Take your results',
    takeText: 'See every row and column first; then download them as one file.',
    damaged: 'Damaged: its log does not fit together, so it cannot be played or scored. The others are not affected.',
    damagedTitle: 'An encounter',
    raw: 'Download the raw log',
  },
  results: {
    title: 'Take your results',
    intro:
      'This is everything that will be in the file: these rows, these columns, nothing else. It holds no names, no clock times and no contact details. People who know you may still recognise you, and the way you send a file may show who you are.',
    none: 'There is no finished encounter yet, so there is nothing to take.',
    rows: (rows: number, encounters: number) =>
      `${count(rows, 'row', 'rows')} from ${count(encounters, 'finished encounter', 'finished encounters')}`,
    columns: 'What the columns mean',
    table: 'Every row that will be in the file',
    download: 'Download corridor-results.csv',
    downloaded: 'Downloaded. Where it goes from here is up to you.',
  },
  support: {
    title: 'Support',
    intro:
      'For you, or for somebody you are worried about. Corridor cannot send help and tells nobody that you opened this page.',
    choose: 'Where are you?',
    emergency: 'In an emergency',
    services: 'To talk to someone',
    audience: 'For',
    source: 'Read at',
    notChecked: 'Not checked by us.',
    checked: (day: string) => `Checked on ${day}.`,
    numbers: 'Numbers can change. If one does not answer, use the emergency number or go to the nearest hospital.',
    school: 'Your school has its own people as well: student support, a tutor you trust, the university’s counsellors.',
    loading: 'One moment.',
    channel: { tel: 'Call', sms: 'Text', whatsapp: 'WhatsApp', web: 'Website' },
  },
  storage: {
    trouble: {
      taken: '',
      full: 'This device has no room left, so what you do from now on is not being kept.',
      stalled: 'This device does not answer when asked to keep something, so what you do from now on may not be kept.',
      unavailable: 'This browser does not let Corridor keep anything, so what you do from now on is not being kept.',
    } satisfies Record<StoreTrouble, string>,
    goOn: 'You can play on. Take your results before you close the page, or they are gone.',
    take: 'Take your results',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'This address does not lead anywhere in Corridor. It may have been cut short when it was copied.',
    home: 'Home',
  },
  loading: 'One moment.',
};
