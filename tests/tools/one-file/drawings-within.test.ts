import { expect, test } from 'vitest';
import { drawingsWithin } from '../../../src/tools/one-file/drawings-within.ts';
import { peopleSvg } from '../../../src/tools/drawings/svg-files.ts';
import { readCast } from '../../../src/tools/drawings/cast.ts';
import { sampleCast } from '../drawings/sample-cast.ts';

const svg = (markup: string) => `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>\n`;

test('two drawings that use the same ids stand beside each other, each with its own', () => {
  const place = '<clipPath id="edge"/><g id="place" clip-path="url(#edge)"><use href="#edge"/></g>';
  const within = drawingsWithin(new Map(['ward', 'library'].map((name) => [name, svg(place)])));
  for (const name of ['ward', 'library']) {
    expect(within).toContain(`<clipPath id="${name}-edge"/>`);
    expect(within).toContain(`<g id="${name}-place" clip-path="url(#${name}-edge)">`);
    expect(within).toContain(`<use href="#${name}-edge"/>`);
  }
});

test('what points to something within people finds it', () => {
  const { drawn } = readCast('scenarios/sample.yaml', sampleCast);
  const within = drawingsWithin(new Map([['people-sample', peopleSvg(drawn!)]]));
  const ids = [...within.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const wanted = [...within.matchAll(/url\(#([^)]*)\)|href="#([^"]*)"/g)].map(([, a, b]) => a ?? b);
  expect(ids).toContain('people-sample-person-amina');
  expect(new Set(ids).size).toBe(ids.length);
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});

test('what is not one drawing is refused by its name', () => {
  expect(() => drawingsWithin(new Map([['ward', '<p>']]))).toThrow(/^ward is not a drawing/);
});
