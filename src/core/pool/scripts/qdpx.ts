import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { PackedFile } from '../../returns/ports.ts';
import type { PublishedStudy } from '../../study/published.ts';
import { kindOf } from '../../survey/question.ts';
import { recordsIn } from '../figures.ts';

/** Something that one participant wrote and sent along. */
interface Written {
  name: string;
  text: string;
}

/**
 * The files of a REFI-QDA project (qdasoftware.org, version 1.5; a zip of them is a `.qdpx`), which NVivo, MAXQDA, ATLAS.ti
 * and others open: every text that was sent along, named by participant, wave and question. Null where there is none.
 */
export function qdpxFiles(
  { study, surveys }: PublishedStudy,
  tables: readonly AnonymousTable[],
): PackedFile[] | null {
  const written = writtenIn(surveys, tables);
  if (written.length === 0) return null;
  const user = guidOf('user');
  const sources = written.map(({ name, text }) => ({ name, text, guid: guidOf(name) }));
  const lines = sources.map(
    ({ name, guid }) =>
      `    <TextSource guid="${guid}" name="${escaped(name)}" plainTextPath="internal://${guid}.txt" creatingUser="${user}"/>`,
  );
  const project = `<?xml version="1.0" encoding="utf-8"?>
<Project name="${escaped(study.title)}" origin="Corridor" creatingUserGUID="${user}" xmlns="urn:QDA-XML:project:1.0">
  <Users>
    <User guid="${user}" name="Corridor"/>
  </Users>
  <Sources>
${lines.join('\n')}
  </Sources>
</Project>
`;
  return [
    { name: 'project.qde', text: project },
    ...sources.map(({ guid, text }) => ({ name: `sources/${guid}.txt`, text })),
  ];
}

function writtenIn(surveys: PublishedStudy['surveys'], tables: readonly AnonymousTable[]): Written[] {
  const items = new Set(
    Object.values(surveys).flatMap(({ survey, questions }) =>
      questions.flatMap((question) =>
        question.kind === 'text'
          ? kindOf(question)
              .columns(question)
              .map(({ name }) => `${survey} ${name}`)
          : [],
      ),
    ),
  );
  return recordsIn(tables, 'answers').flatMap((row) => {
    const { participant, wave, instrument, item, value } = row;
    const isText = items.has(`${String(instrument)} ${String(item)}`);
    if (!isText || typeof value !== 'string') return [];
    return [{ name: [participant, wave, instrument, item].join(' '), text: value }];
  });
}

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

/** The same name has the same GUID in every package: 128 bits of FNV-1a, from four beginnings. */
function guidOf(name: string): string {
  const parts = [0, 1, 2, 3].map((part) => {
    let hash = 0x811c9dc5 ^ part;
    for (const sign of `${part} ${name}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return parts.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
