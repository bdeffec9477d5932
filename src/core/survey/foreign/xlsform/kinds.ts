/** What a cell in the column "type" says. */
export type XlsType =
  | { type: 'select'; many: 'one' | 'multiple' | 'rank'; list: string; hasOther: boolean; isOutside: boolean }
  | { type: 'begin' | 'end'; of: 'group' | 'repeat' }
  | { type: 'number'; whole: boolean }
  | { type: 'text' | 'note' | 'acknowledge' | 'range' | 'date' | 'datetime' | 'calculate' | 'hidden' }
  /** Of the device and the time, without asking. */
  | { type: 'meta' }
  | { type: 'unknown' };

const select =
  /^(?:add )?(select[ _]?one|select1|select[ _]multiple|select all that apply|rank)(?:[ _]?(from[ _]file|external))?(?: from)? +(\S+)( +or[ _](?:other|specify other))?$/i;
const frame = /^(begin|end)[ _](group|repeat|lgroup|lrepeat|looped group)$/i;

const simple = new Map<string, XlsType>([
  ...['integer', 'int', 'number'].map((name) => [name, { type: 'number', whole: true }] as const),
  ['decimal', { type: 'number', whole: false }],
  ...['text', 'string'].map((name) => [name, { type: 'text' }] as const),
  ['note', { type: 'note' }],
  ...['acknowledge', 'trigger'].map((name) => [name, { type: 'acknowledge' }] as const),
  ['range', { type: 'range' }],
  ['date', { type: 'date' }],
  ...['datetime', 'date time'].map((name) => [name, { type: 'datetime' }] as const),
  ...['calculate', 'calculation'].map((name) => [name, { type: 'calculate' }] as const),
  ...['hidden', 'csv-external', 'xml-external'].map((name) => [name, { type: 'hidden' }] as const),
  ...[
    'start',
    'end',
    'today',
    'deviceid',
    'device id',
    'username',
    'email',
    'audit',
    'subscriberid',
    'simserial',
  ]
    .concat(
      'phonenumber',
      'phone number',
      'imei',
      'start-geopoint',
      'background-audio',
      'background-geopoint',
    )
    .map((name) => [name, { type: 'meta' }] as const),
]);

export function xlsTypeOf(cell: string): XlsType {
  const words = cell.trim().replace(/\s+/g, ' ');
  const [, how = '', outside, list, other] = select.exec(words) ?? [];
  if (list !== undefined) {
    const many = /^rank/i.test(how) ? 'rank' : /one|1/i.test(how) ? 'one' : 'multiple';
    return { type: 'select', many, list, hasOther: other !== undefined, isOutside: outside !== undefined };
  }
  const [, side, of] = frame.exec(words) ?? [];
  if (side !== undefined && of !== undefined) {
    return {
      type: side.toLowerCase() === 'begin' ? 'begin' : 'end',
      of: /group$/i.test(of) && !/looped/i.test(of) ? 'group' : 'repeat',
    };
  }
  return simple.get(words.toLowerCase()) ?? { type: 'unknown' };
}
