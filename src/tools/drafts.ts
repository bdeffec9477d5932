import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Loaded } from '../core/scenario/load.ts';
import { loadScenario } from '../core/scenario/load.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { drawableIn } from './drawable.ts';

export type Playable = Extract<Loaded, { scenario: Scenario }>;

interface Draft {
  loaded: Loaded;
  /** As it was when it could last be played; null where it never could. */
  lastGood: Playable | null;
}

/** Scenario files that change while they are looked at. Each version is checked once, however often it is asked for. */
export class Drafts {
  readonly #known = new Map<string, Draft & { from: string }>();

  /** @param root the repository, by which problems name the file */
  read(root: string, file: string): Draft {
    const text = readFileSync(file, 'utf8');
    const drawable = drawableIn(root);
    const from = JSON.stringify([text, drawable.places]);
    const known = this.#known.get(file);
    if (known?.from === from) return known;
    const loaded = loadScenario(relative(root, file), text, drawable);
    const draft = { from, loaded, lastGood: loaded.scenario ? loaded : (known?.lastGood ?? null) };
    this.#known.set(file, draft);
    return draft;
  }
}
