import type { CopyFault } from '../../../app/copies.ts';
import { count } from './counting.ts';

const day = (ms: number) => new Date(ms).toLocaleDateString('en', { dateStyle: 'medium' });

export const copiesWords = {
  title: 'A copy of everything',
  not: 'In a sitting of which nothing is kept there is nothing to copy. Take your results instead.',
  why: 'Browsers forget. Safari clears a page that was not opened for seven days, unless it is on your home screen; any browser may clear when a disk fills up; phones break. A copy brings all of it back, here or in another browser.',
  keep: {
    title: 'Keep a copy',
    what: 'The file holds everything, with what you said and what you wrote in your own words. It is yours alone and not for any study.',
    sealed:
      'It opens with a passphrase of yours. If you forget it, nobody can open the file, and nobody can help.',
    passphrase: 'Passphrase',
    again: 'The same once more',
    hint: (letters: number) =>
      `At least ${letters} letters. Four words that nobody would put together do well.`,
    short: (letters: number) => `That is too short: at least ${letters} letters.`,
    differ: 'The two are not the same.',
    make: 'Download the copy',
    decline: 'Without a passphrase',
    declineText: 'Whoever gets hold of the file can then read all of it.',
    declineMake: 'Download it open to read',
    busy: 'Sealing it. That takes a moment.',
    made: (name: string) => `Downloaded: ${name}`,
    failed:
      'No copy could be made: what is kept here cannot be read just now. Reload the page and try again.',
  },
  persist: {
    title: 'Ask the browser to keep it',
    text: 'Then it does not clear it by itself when the disk fills up. Some browsers ask you, some decide alone.',
    ask: 'Ask',
    yes: 'The browser will keep it until you clear it.',
    no: 'The browser does not promise it. A copy is the safer way, or Corridor on your home screen.',
  },
  back: {
    title: 'Bring a copy back',
    what: 'Nothing that is here is lost or changed: only what is missing is added. You see it first.',
    choose: 'Choose the file',
    passphrase: 'Its passphrase',
    look: 'Look what is in it',
    busy: 'Opening it. That takes a moment.',
    fault: {
      'needs-passphrase': 'This copy is sealed. Type its passphrase and look again.',
      'wrong-passphrase': 'That is not its passphrase, or the file was changed. Nothing has been added.',
      'too-large': 'This file is far too large to be a copy of Corridor. Nothing has been added.',
      'not-a-backup':
        'This is not a copy that Corridor made. Choose the file that is called corridor-copy. Nothing has been added.',
      newer:
        'A newer Corridor made this copy. Open Corridor with a network once, so that it is renewed, and try again. Nothing has been added.',
      cut: 'This file was cut short: its end is missing. Copy it over once more from where it came. Nothing has been added.',
      altered: 'This file is not as Corridor wrote it: something in it was changed. Nothing has been added.',
    } satisfies Record<CopyFault, string>,
    unread: 'This file could not be read. Choose it once more. Nothing has been added.',
    from: (ms: number) => `A copy of ${day(ms)}.`,
    added: (number: number) =>
      `${count(number, 'encounter', 'encounters')} that ${number === 1 ? 'is' : 'are'} not here`,
    longer: (number: number) =>
      `${count(number, 'encounter', 'encounters')} that ${number === 1 ? 'goes' : 'go'} on further in the copy`,
    beside: (number: number) =>
      `${count(number, 'encounter', 'encounters')} that went on differently here: both are kept`,
    known: (number: number) =>
      `${count(number, 'encounter', 'encounters')} that ${number === 1 ? 'is' : 'are'} here already`,
    nothing: 'Everything in it is here already.',
    add: 'Add it',
    done: 'It has been added.',
    changed: 'Something changed here in the meantime, so nothing was added. Look once more.',
    failed: 'It could not be added: this device did not keep it. Nothing has changed.',
    list: 'What you have played',
  },
};
