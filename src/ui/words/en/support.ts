export const supportWords = {
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
  numbers:
    'Numbers can change. If one does not answer, use the emergency number or go to the nearest hospital.',
  mySchool: {
    title: 'At my school',
    blank:
      'Your school has its own people as well: student support, a tutor you trust, the university’s counsellors. Write down who they are, for a day when looking it up is too much.',
    write: 'Write them down',
    change: 'Change what stands here',
    label: 'Who they are, and how to reach them',
    hint: 'One on a line, such as: Student support, 01234 567890. It stays on this device.',
    kept: 'Kept on this device.',
  },
  old: 'Some of these numbers were last checked more than a year ago.',
  print: 'Print this page',
  channel: { tel: 'Call', sms: 'Text', whatsapp: 'WhatsApp', web: 'Website' },
};
