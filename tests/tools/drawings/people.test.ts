import { describe, expect, it } from 'vitest';
import { faces } from '../../../src/core/scenario/scenario.ts';
import type { Cast } from '../../../src/tools/drawings/cast.ts';
import { readCast } from '../../../src/tools/drawings/cast.ts';
import { heads } from '../../../src/tools/drawings/heads.ts';
import { headMarkup, overFaceMarkup } from '../../../src/tools/drawings/person.ts';
import { facesSvg, peopleSvg } from '../../../src/tools/drawings/svg-files.ts';
import { gzipBytes, mostBytes } from './authored.ts';
import { sampleCast } from './sample-cast.ts';

const cast = (): Cast => {
  const { drawn, problems } = readCast('scenarios/sample.yaml', sampleCast);
  if (!drawn) throw new Error(problems.join('\n'));
  return drawn;
};
const looks = (more: string): string =>
  `cast: { sam: { name: Sam, looks: { skin: '#ae5d29', clothes: '#6f9a8d', hair: '#2c1b18', ${more} } } }`;
const problems = (more: string): string[] => readCast('scenarios/sample.yaml', looks(more)).problems;

describe.each(Object.entries(cast()))('%s', (who, member) => {
  const svg = peopleSvg({ [who]: member });

  it('is light to download, with all eight faces', () => {
    expect(gzipBytes(svg + facesSvg())).toBeLessThan(mostBytes);
  });

  it('is the same to the byte whenever it is drawn', () => {
    expect(peopleSvg({ [who]: member })).toBe(svg);
  });

  it('stays within what the page allows', () => {
    expect(svg).not.toMatch(/style=|<style|<script|<text|href|\{/);
  });

  it('can be drawn from by name, head and what lies over the face apart', () => {
    expect(svg).toContain(`<g id="person-${who}">`);
    expect(svg).toContain(`<g id="over-${who}">`);
  });
});

it('no two people of one file share an id, and what is clipped is clipped by an edge that is there', () => {
  const svg = peopleSvg(cast());
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

it('every face of the scenario language is drawn, and no two alike', () => {
  const drawn = faces.map((face) => new RegExp(`<g id="${face}">(.*?</g>)</g>`).exec(facesSvg())?.[1]);
  expect(drawn).not.toContain(undefined);
  expect(new Set(drawn).size).toBe(faces.length);
});

it('every head can be drawn, in the colours asked for', () => {
  for (const head of heads) {
    const markup = headMarkup({ ...cast().noor!.looks, head }, 'noor');
    expect(markup).toContain('#ae5d29');
    expect(markup).not.toMatch(/#0[123]0[123]0[123]|undefined|NaN/);
  }
});

it('a hijab takes the colour of the clothes and not of the hair under it', () => {
  const amina = cast().amina!.looks;
  expect(headMarkup(amina, 'amina')).not.toContain(amina.hair);
  expect(headMarkup({ ...amina, head: 'afro' }, 'amina')).toContain(amina.hair);
});

it('glasses and beards are worn by those who were given them, never by chance', () => {
  const { noor, amina, harjit } = cast();
  expect(overFaceMarkup(noor!.looks, 'noor')).toBe('');
  expect(overFaceMarkup(amina!.looks, 'amina')).not.toBe('');
  expect(overFaceMarkup(harjit!.looks, 'harjit')).toContain(harjit!.looks.hair);
});

it.each([
  ['head: bunn', 'cast.sam.looks.head: there is no head "bunn". The nearest are bun, bun2 and buns.'],
  ['head: headscarf', 'there is no head "headscarf". The nearest are '],
  ['head: hijab, hat: true', 'cast.sam.looks.hat: this field does not belong here '],
  ['glasses: true', 'cast.sam.looks.head: this is missing.'],
  ['head: hijab, beard: "no"', 'cast.sam.looks.beard: "no" cannot stand here; it must be true or false.'],
])('names the file, the place and the field: %s', (more, sentence) => {
  const [first = ''] = problems(more);
  expect(first).toMatch(/^scenarios\/sample\.yaml:1:\d+ /);
  expect(first).toContain(sentence);
});
