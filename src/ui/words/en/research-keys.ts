import type { RecipientFault } from '../../../core/returns/recipient.ts';
import type { TestFault } from '../../../core/returns/test-decryption.ts';
import { count } from './counting.ts';

export const keyWords = {
  title: 'The study’s key',
  intro:
    'Returns are sealed to a public key, which stands in the study. Only the secret key that belongs to it opens them again: without it, nobody can, and what was handed back is lost.',
  own: 'A pair of keys',
  ownText:
    'Making a pair downloads the secret key as a file. This page does not keep it: the file is the only one there is. Put it where nobody else comes, and a copy of it in a second place.',
  make: 'Make a pair of keys',
  makeAnew: 'Make another pair',
  makeAnewText:
    'A new pair takes the place of the one before. Whatever was sealed to that one still needs its own secret key.',
  making: 'Making a pair. That takes a moment.',
  made: (file: string) => `Downloaded: ${file}. Now test it below.`,
  failed: 'No pair could be made. Reload the page and try once more.',
  public: 'Public key',
  fingerprint: 'Its fingerprint',
  fingerprintText: 'Two people read it to each other to know that they mean the same key.',
  tested: 'Tested: its secret key opens what is sealed to it.',
  untested: 'Not tested yet.',
  remove: 'Take this key out',
  deputy: 'A deputy’s key',
  deputyText:
    'Returns can be sealed to two keys, and each opens them alone. A colleague makes a pair of their own and sends you the public key only: it begins with age1.',
  deputyLabel: 'Their public key',
  add: 'Add it',
  deputyFault: {
    'not-a-key': 'This is not a public key. One begins with age1 and has 62 letters and digits.',
    'secret-key':
      'This is a secret key, and now you have seen it. Ask them to make a new pair, and to send only what begins with age1.',
    mistyped: 'A letter of this key is wrong or missing. Have it sent once more.',
    'other-kind':
      'This is a key of another kind. Corridor uses those that begin with age1 and have 62 signs.',
  } satisfies Record<RecipientFault, string>,
  same: 'That key is there already.',
  test: 'Test it',
  testText:
    'Open the secret key’s file again, from where you have put it. A text is sealed to the public key and opened with it, here on this page. No study can be published before that went well.',
  testLabel: 'The secret key’s file',
  testIt: 'Test it now',
  testNone: 'There is nothing to test yet. Make a pair first.',
  testGood: 'It opens. You hold the secret key to this study.',
  testFault: {
    'no-key': 'There is no secret key in this file. Choose the one that ends in secret-key.txt.',
    'public-key': 'This file holds the public key only. The secret one begins with AGE-SECRET-KEY-1.',
    mistyped: 'A letter of the secret key is wrong or missing, so it opens nothing. Find an unchanged copy.',
    'other-kind': 'This is a key of another kind, or one that is itself under a passphrase.',
    'another-key':
      'This is a secret key, but of another pair. It does not open what is sealed to this study.',
  } satisfies Record<TestFault, string>,
  unread: 'This file could not be read. Choose it once more.',
  file: (study: string) => `${study}-secret-key.txt`,
};

export const codeWords = {
  title: 'Codes for participants',
  notNeeded:
    'Codes are for studies whose conditions come in sealed envelopes. In this one they come in another way, so there is nothing to issue.',
  intro:
    'Each code opens one sealed envelope in the study’s file, and in it is a condition. Nobody can tell which before it is opened: not from the code, and not from earlier ones.',
  unseen:
    'Somebody who does not enrol should make this list and publish the study, and hand out each code unseen, in its order. Whoever enrols and has seen the codes could open envelopes beforehand.',
  once: 'The codes are on this page alone, until it is closed. Print or download them now: the study keeps the envelopes only. Issuing anew makes all earlier codes useless.',
  strata: 'How many, and for whom',
  strataText:
    'Conditions are balanced within each group, such as a school. With one group, leave the name as it is.',
  stratum: 'Group',
  stratumWrong: 'A group has small letters, digits and hyphens, begins with a letter, and is there once.',
  number: 'Codes',
  numberWrong: 'From 1 to 2000 codes for each group.',
  addStratum: 'Add a group',
  removeStratum: (stratum: string) => `Take out ${stratum}`,
  issue: 'Issue the codes',
  issuing: 'Closing the envelopes. That takes a moment.',
  issued: (codes: number) => `${count(codes, 'code', 'codes')} issued.`,
  failed: 'No codes could be issued. Reload the page and try once more.',
  before:
    'Codes were issued before, and their envelopes are in the study. The codes themselves are not kept.',
  list: 'The list’s hash',
  slips: 'Slips to print',
  address: 'The address of your Corridor, if participants use a link',
  addressText: 'It is printed on every slip, with a square that a phone can read.',
  print: 'Print the slips',
  csv: 'Download them as CSV',
  csvFile: (study: string) => `${study}-codes.csv`,
  slipTitle: 'Your code',
  slipText: 'Keep this slip. The code is asked for once, when you agree to take part.',
  slipPlace: (stratum: string, number: number) => `${stratum}, ${number}`,
  qr: (link: string) => `A square that leads to ${link}`,
};
