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
  school:
    'Your school has its own people as well: student support, a tutor you trust, the university’s counsellors.',
  channel: { tel: 'Call', sms: 'Text', whatsapp: 'WhatsApp', web: 'Website' },
};
