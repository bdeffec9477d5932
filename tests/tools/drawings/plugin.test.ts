import { expect, it } from 'vitest';
import { authoredPlaces } from './authored.ts';
import { builtFrom } from './built.ts';
import { sampleCast } from './sample-cast.ts';

const corridor = authoredPlaces.find(({ id }) => id === 'ward-corridor')!;
const files = { [corridor.file]: corridor.text, 'scenarios/sample.yaml': sampleCast };

it('the build has a file for each place, each cast and the faces, and a module that says where', async () => {
  const built = await builtFrom(files);
  expect(Object.keys(built.files).sort()).toEqual(['faces.svg', 'sample.svg', 'ward-corridor.svg']);
  expect(built.code).toContain(JSON.stringify(corridor.place.alt));
  for (const name of ['faces', 'sample', 'ward-corridor']) {
    expect(built.code).toContain(`/${name}.svg#"`);
  }
});

it('a file that cannot be drawn stops the build and says where it is wrong', async () => {
  const wrong = { ...files, [corridor.file]: corridor.text.replace('fill: slate', 'fill: slat') };
  await expect(builtFrom(wrong)).rejects.toThrow(
    /scenarios\/art\/places\/ward-corridor\.yaml:\d+:\d+ shapes\[\d+\].*there is no colour "slat"\. The nearest are slate/,
  );
  await expect(
    builtFrom({ ...files, 'scenarios/sample.yaml': sampleCast.replace('hijab', 'hijb') }),
  ).rejects.toThrow(
    /scenarios\/sample\.yaml:4:\d+ cast\.amina\.looks\.head: there is no head "hijb"\. The nearest are hijab/,
  );
});
