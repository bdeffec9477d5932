import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForeignReading } from '../../../../src/core/survey/foreign/read-foreign.ts';
import { readForeignSurvey } from '../../../../src/core/survey/foreign/read-foreign.ts';
import { loadSurvey } from '../../../../src/core/survey/load.ts';
import type { Cells } from '../../../support/workbook.ts';
import { workbook, workbookOf } from '../../../support/workbook.ts';

const folder = 'tests/foreign';
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array, file = 'it'): ForeignReading {
  const reading = readForeignSurvey(file, bytes);
  if (!reading.ok) throw new Error(reading.fault.sentence);
  return reading.value;
}

/** The report as it is kept beside a sample. */
const reportOf = ({ notes }: ForeignReading) =>
  notes.map(({ effect, places, what, todo }) => `${effect} | ${places.join('; ')} | ${what} | ${todo}`);

const json = (survey: unknown) => read(bytesOf(JSON.stringify(survey)));
const element = (...elements: object[]) => json({ elements });

const heads =
  'Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,Branching Logic (Show field only if...),Required Field?,Custom Alignment,Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation';
const dictionary = (...rows: string[]) => read(bytesOf([heads, ...rows].join('\n')));

const form = (survey: Cells, choices: Cells = []) =>
  read(
    workbook({
      survey: [['type', 'name', 'label', 'relevant'], ...survey],
      choices: [['list_name', 'name', 'label'], ...choices],
    }),
  );

describe.each([
  ['wards', 'REDCap', () => readFileSync(`${folder}/wards.csv`)],
  ['placement', 'SurveyJS', () => readFileSync(`${folder}/placement.json`)],
  ['friends', 'XLSForm', () => workbookOf(`${folder}/friends`)],
])('%s, a survey for %s,', (name, format, bytes) => {
  const reading = read(bytes(), name);

  test('is read into a survey that a person can go on writing', () => {
    expect(reading.format).toBe(format);
    expect(reading.yaml).toBe(readFileSync(`${folder}/${name}.yaml`, 'utf8'));
  });

  test('tells of everything that was not taken over', () => {
    expect(reportOf(reading)).toEqual(
      readFileSync(`${folder}/${name}.report.txt`, 'utf8').trimEnd().split('\n'),
    );
  });

  test('is checked without an error, and says the same again', () => {
    const { survey, problems } = loadSurvey(`${reading.survey.survey}.yaml`, reading.yaml);
    expect(problems).toEqual([]);
    expect(survey).toEqual(reading.survey);
  });
});

test('one table of the three sheets is an XLSForm too', () => {
  const csv = [
    'survey',
    ',type,name,label',
    ',select_one yn,so,So?',
    'choices',
    ',list_name,name,label',
    ',yn,1,Yes',
    ',yn,0,No',
  ];
  expect(read(bytesOf(csv.join('\n'))).survey.questions).toEqual([
    { id: 'so', kind: 'single', ask: 'So?', options: { o1: 'Yes', o0: 'No' } },
  ]);
});

test('a dictionary can have semicolons, a byte order mark, and lie in a workbook', () => {
  const rows = [
    heads.replace('"Choices, Calculations, OR Slider Labels"', 'Choices').split(','),
    ['so', 'a', '', 'yesno', 'So?'],
  ];
  const text = `\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}`;
  for (const bytes of [bytesOf(text), workbook({ Sheet1: rows })]) {
    expect(read(bytes)).toMatchObject({
      format: 'REDCap',
      survey: { questions: [{ id: 'so', kind: 'single' }] },
    });
  }
});

test('names become ids that are short, plain and nobody else’s, and each renaming is told', () => {
  const names = [
    'Ärger über A',
    'aerger',
    '1st',
    'all',
    'constructor',
    '名前',
    `${'long_'.repeat(12)}a`,
    `${'long_'.repeat(12)}b`,
    'x_y',
    'x-y',
  ];
  const { questions, notes } = element(...names.map((name) => ({ type: 'comment', name, title: 'So?' })));
  const ids = questions.map(({ id }) => id);
  expect(ids).toEqual([
    ...['arger-uber-a', 'aerger', 'q1st', 'q-all', 'q-constructor', 'q6'],
    ...['long-long-long-long-long-long-lo', 'long-long-long-long-long-long-2', 'x-y', 'x-y-2'],
  ]);
  const same = [1, 8];
  const places = names.map((_, i) => `elements[${i}]`).filter((_, i) => !same.includes(i));
  expect(notes.find(({ code }) => code === 'renamed')?.places).toEqual(places);
  expect(questions.map(({ name }) => name)).toEqual(names);
});

test('a survey called true, in which true changes places with null, is written so that it is read again', () => {
  const of = (name: string) => ({ type: 'comment', name, title: name });
  const { survey } = json({
    title: 'True',
    questionsOrder: 'random',
    elements: [of('true'), of('null'), of('yes')],
  });
  expect(survey).toMatchObject({ survey: 'true', shuffled: [['true', 'null', 'yes']] });
});

test('two questions of one name have ids of their own, whatever columns they write', () => {
  const boxes = (...choices: string[]) => ({ type: 'checkbox', name: 'same', title: 'So?', choices });
  const { questions } = element(boxes('a', 'b'), boxes('c', 'd'), {
    type: 'html',
    name: 'same',
    html: 'So.',
  });
  expect(questions.map(({ id }) => id)).toEqual(['same', 'same-2', 'same-3']);
});

test('answers of a question with boxes write columns that are short enough and differ', () => {
  const choices = ['a very long answer indeed', 'a very long answer, too', '-1', '1'];
  const { survey } = element(
    { type: 'checkbox', name: 'a question with a long name', title: 'So?', choices },
    { type: 'text', name: 'a_question_with_a_lo_a_very_long', title: 'So?' },
  );
  expect(survey.questions).toMatchObject([
    {
      id: 'a-question-with-a-lo',
      options: { 'a-very-long': choices[0], 'a-very-lo-2': choices[1], o1: '-1', 'o1-2': '1' },
    },
    { id: 'a-question-with-a-lo-a-very-lo-3' },
  ]);
});

test.each([
  ['In the last week, have you thought about suicide?', 'Q219'],
  ['Thoughts that you would be better off dead, or of hurting yourself', 'Q219'],
  ['How many tablets, as in two tablets, do you take?', 'Q225'],
])('"%s" is left out and told of, and what follows it is not asked of anybody', (label) => {
  const { survey, notes } = dictionary(
    `low,a,,yesno,"${label}"`,
    `when,a,,notes,When?,,,,,,,"[low] = '1'"`,
    `more,a,,notes,More?,,,,,,,"[when] <> ''"`,
    'rest,a,,notes,What else?',
  );
  expect(survey.questions.map(({ id }) => id)).toEqual(['rest']);
  const told = notes
    .filter(({ effect }) => effect === 'must-not')
    .map(({ code, places }) => [code, ...places]);
  expect(told).toEqual([
    ['forbidden', 'row 2'],
    ['follows', 'row 3'],
    ['follows', 'row 4'],
  ]);
});

test('a question about suicide that hides in bold letters or in an answer is found', () => {
  for (const one of [
    { title: 'Have you thought about sui<b>cide</b>?' },
    { choices: ['No', 'Yes, I have thought about suicide'] },
  ]) {
    const { notes } = element(
      { type: 'radiogroup', name: 'low', title: 'So?', choices: ['a', 'b'], ...one },
      { type: 'comment', name: 'rest' },
    );
    expect(notes.map(({ code }) => code)).toContain('forbidden');
  }
});

test('a random order is kept, but not where its questions look back on each other', () => {
  const page = (name: string, second: object) => ({
    name,
    questionsOrder: 'random',
    elements: [
      { type: 'boolean', name: `${name}1`, title: 'So?' },
      { type: 'boolean', name: `${name}2`, title: 'And?', ...second },
    ],
  });
  const { survey, notes } = json({
    pages: [page('a', {}), page('b', { visibleIf: '{b1} = true' }), page('c', { visibleIf: '{a1} = true' })],
  });
  expect(survey.shuffled).toEqual([
    ['a1', 'a2'],
    ['c1', 'c2'],
  ]);
  expect(notes.filter(({ code }) => code === 'shuffle').map(({ places }) => places)).toEqual([
    ['pages[1].elements[0]'],
  ]);
});

test('an answer is repeated only where it was given before', () => {
  const { survey } = form([
    ['text', 'who', 'Who? {who} ${later}'],
    ['note', 'said', 'You said ${who}, and ${ who }.'],
    ['text', 'later', 'And?'],
  ]);
  expect(survey.questions.map(({ ask }) => ask)).toEqual([
    'Who? (who) …',
    'You said {who}, and {who}.',
    'And?',
  ]);
  const { survey: other } = dictionary(
    'who,a,,text,Who?',
    'box,a,,checkbox,Tick [one],"1, A | 2, B"',
    'more,a,,notes,"[who:label], [box(1)] or [a]"',
  );
  expect(other.questions.map(({ ask }) => ask)).toEqual(['Who?', 'Tick [one]', '{who}, … or [a]']);
});

test('every question of a file that asks in all ways is in the survey or in the report', () => {
  for (const bytes of [
    readFileSync(`${folder}/wards.csv`),
    readFileSync(`${folder}/placement.json`),
    workbookOf(`${folder}/friends`),
  ]) {
    const { questions, notes } = read(bytes);
    const told = `${JSON.stringify(questions)} ${JSON.stringify(notes)}`;
    const text =
      bytes[0] === 0x50
        ? readFileSync(`${folder}/friends/survey.csv`, 'utf8')
        : new TextDecoder().decode(bytes);
    const names =
      text.startsWith('type') || text.startsWith('"Var')
        ? text
            .trim()
            .split('\n')
            .slice(1)
            .flatMap((line) => line.split(',')[text.startsWith('type') ? 1 : 0] || [])
        : [...text.matchAll(/"type": "\w+",\s*"name": "([^"]+)"/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(15);
    const ofGroups = ['feel', 'grid'];
    expect(names.filter((name) => !told.includes(name) && !ofGroups.includes(name))).toEqual([]);
  }
});

/** Names, labels and rules that are now and then strange. */
const odd = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'name',
    '1',
    'toString',
    'a b',
    '[a]',
    '${a}',
    '{b}',
    "it's: #1",
    '- x',
    'true',
    'null',
    '<b>x</b>',
    '&#0;',
    '\u2028',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const rule = fc.oneof(
  odd,
  fc.constantFrom(
    "${a} = '1'",
    "selected(${b}, 'a')",
    '{a} > 2 and !{b}',
    "[a(1)] = '1' or [b] <> ''",
    'not(',
    '((((',
    "{a} anyof ['1'",
  ),
);
const mixed = (values: string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: odd });

const forms = fc
  .array(
    fc.tuple(
      mixed([
        'text',
        'note',
        'integer',
        'select_one l',
        'select_multiple l',
        'rank l',
        'begin group',
        'end group',
        'begin repeat',
        'range',
        'date',
        'select_one l or_other',
      ]),
      odd,
      odd,
      rule,
    ),
    { maxLength: 12 },
  )
  .map((rows) =>
    workbook({
      survey: [['type', 'name', 'label', 'relevant'], ...rows],
      choices: [
        ['list_name', 'name', 'label'],
        ['l', '1', 'One'],
        ['l', 'a', 'A'],
      ],
    }),
  );

const dictionaries = fc
  .array(
    fc.tuple(
      odd,
      odd,
      mixed(['text', 'radio', 'checkbox', 'yesno', 'slider', 'notes', 'calc', 'descriptive']),
      odd,
      mixed(['1, A | 2, B', '1|2', 'A']),
      rule,
    ),
    { maxLength: 12 },
  )
  .map((rows) => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const lines = rows.map(([name, section, type, label, choices, shown]) =>
      [name, 'f', section, type, label, choices, '', '', '', '', '', shown].map(quoted).join(','),
    );
    return bytesOf([heads, ...lines].join('\n'));
  });

const surveys = fc
  .array(
    fc.record(
      {
        type: mixed([
          'text',
          'comment',
          'radiogroup',
          'checkbox',
          'boolean',
          'rating',
          'matrix',
          'multipletext',
          'html',
          'ranking',
          'panel',
          'matrixdropdown',
          'slider',
        ]),
        name: odd,
        title: fc.oneof(odd, fc.record({ default: odd, de: odd })),
        choices: fc.array(
          fc.oneof(odd, fc.integer(), fc.constant(null), fc.record({ value: odd, text: odd })),
          { maxLength: 4 },
        ),
        rows: fc.array(odd, { maxLength: 3 }),
        columns: fc.array(fc.oneof(odd, fc.record({ name: odd, value: odd })), { maxLength: 3 }),
        items: fc.array(fc.record({ name: odd }), { maxLength: 2 }),
        elements: fc.array(fc.record({ type: fc.constant('text'), name: odd }), { maxLength: 2 }),
        visibleIf: rule,
        rateMax: fc.oneof(fc.integer(), fc.double()),
        inputType: mixed(['number', 'date']),
        min: fc.oneof(fc.double(), odd),
        rowsOrder: fc.constantFrom('random', 'initial'),
      },
      { requiredKeys: ['type', 'name'] },
    ),
    { maxLength: 8 },
  )
  .map((elements) => bytesOf(JSON.stringify({ elements, questionsOrder: 'random' })));

test.each([
  ['XLSForms', forms],
  ['dictionaries', dictionaries],
  ['SurveyJS files', surveys],
])('%s of any kind never throw, and what is written of them is checked without an error', (_, files) => {
  fc.assert(
    fc.property(files, (bytes) => {
      const reading = readForeignSurvey('any', bytes);
      if (!reading.ok) {
        expect(reading.fault.sentence).toMatch(/\.$/);
        // Nothing so small is too long, so that what is written must be readable.
        const isLost = new TextDecoder().decode(bytes).includes('\uFFFD');
        expect(['nothing', 'other-workbook', 'other-table', ...(isLost ? ['encoding'] : [])]).toContain(
          reading.fault.code,
        );
        return;
      }
      const { yaml, survey, questions, notes } = reading.value;
      const loaded = loadSurvey(`${survey.survey}.yaml`, yaml);
      expect(loaded.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(loaded.survey).toEqual(survey);
      expect(questions.map(({ id }) => id)).toEqual(survey.questions.map(({ id }) => id));
      for (const { what, todo } of notes) expect(what.length * todo.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});

test('files of any bytes never throw', () => {
  const starts = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0x7b],
    [0x5b],
    [...bytesOf('type,name\n')],
    [...bytesOf(heads)],
  );
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const reading = readForeignSurvey('any', new Uint8Array([...start, ...rest]));
      expect(reading.ok || reading.fault.sentence !== '').toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('rules that can be kept are, and the others are told', () => {
  const { survey, notes } = element(
    { type: 'html', html: 'Hello' },
    {
      type: 'checkbox',
      name: 'a',
      title: 'A?',
      choices: [1, 2, 3],
      validators: [{ type: 'answercount', maxCount: 2, minCount: 1 }],
    },
    {
      type: 'comment',
      name: 'b',
      title: 'B?',
      validators: [
        { type: 'text', minLength: 5, maxLength: 50 },
        { type: 'regex', regex: '^x' },
      ],
    },
    {
      type: 'text',
      name: 'c',
      title: 'C (km)?',
      validators: [{ type: 'numeric', minValue: 1, maxValue: 9 }],
    },
  );
  expect(survey.questions).toMatchObject([
    { ask: 'Hello' },
    { most: 2 },
    { most: 50 },
    { from: 1, to: 9, unit: 'km' },
  ]);
  const rules = notes.filter(({ code }) => code === 'constraint').map(({ what }) => what);
  expect(rules).toEqual(
    ['at least 1', 'at least 5', '^x'].map(
      (rule, i) => `The rule "${rule}" for what can be given to "${'abb'.charAt(i)}"`,
    ),
  );
});

test('of more questions than a survey can have the first are taken, and each of the others is told', () => {
  const rows = Array.from({ length: 205 }, (_, i) => ['note', `n${i}`, `Note ${i}`]);
  const { survey, notes } = form(rows);
  expect(survey.questions).toHaveLength(200);
  expect(notes.find(({ code }) => code === 'too-many')?.places).toHaveLength(5);
});
