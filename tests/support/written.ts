import { toyDrawable } from './drawable.ts';
import { loadScenario } from '../../src/core/scenario/load.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';

/** The top of a small scenario; a test adds its variables, expects, critical, steps and endings. */
export function head(themes = 'expertise, boundaries'): string {
  return `scenario: toy
short: toy
version: 1.0.0
key: { version: 1, status: author-key, reviewers: 0 }
title: Toy
about:
  relationship: friend
  role: informal
  perspective: giver
  stage: year 1
  place: library
  themes: [${themes}]
  safety: none
  premise: A toy.
  note: Nothing to fear.
cast:
  ana:
    name: Ana
    who: A friend.
    looks: { head: bun, skin: '#ae5d29', clothes: '#6f9a8d', hair: '#2c1b18' }
`;
}

/** A choice on one line; ratings as \`expertise: 2\`. */
export function choice(id: string, ratings: string, to: string, more = ''): string {
  return `      - { id: ${id}, say: "${id}", rates: { ${ratings} }, why: "because", to: ${to}${more && `, ${more}`} }\n`;
}

export function step(id: string, choices: string, more = ''): string {
  return `  ${id}:\n${more && `    ${more}\n`}    lines:\n      - { id: ${id}-line, by: ana, text: "${id}?", thought: "hm" }\n    choices:\n${choices}`;
}

export function ending(id: string): string {
  return `  ${id}: { title: ${id}, outcome: connected, lines: [{ id: ${id}-line, text: "the end" }] }\n`;
}

/** The scenario that a text makes. Throws its problems. */
export function toy(text: string): Scenario {
  const { scenario, problems } = loadScenario('toy.yaml', text, toyDrawable);
  if (!scenario)
    throw new Error(problems.map(({ code, line, message }) => `${line} ${code} ${message}`).join('\n'));
  return scenario;
}
