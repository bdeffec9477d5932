import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { proseOf } from '../written/prose.ts';
import type { WrittenScenario } from '../written/written.ts';
import { answered, forbidden } from './words.ts';

/** What must not be said to someone who may be unwell, and what must be there when somebody is in danger. */
export function checkContent(scenario: WrittenScenario): Finding[] {
  return [...words(scenario), ...danger(scenario)];
}

function* words(scenario: WrittenScenario): Generator<Finding> {
  for (const { what, path } of proseOf(scenario)) {
    for (const { pattern, why } of forbidden) {
      const [found] = pattern.exec(what) ?? [];
      if (found !== undefined) yield finding('S601', path, found, why);
    }
    for (const { pattern, why } of answered) {
      const [found] = pattern.exec(what) ?? [];
      if (found !== undefined) yield finding('S602', path, found, why);
    }
  }
}

function* danger({ about, critical, endings }: WrittenScenario): Generator<Finding> {
  if (about.safety !== 'none' && critical.length === 0) {
    yield finding('S605', ['about', 'safety'], about.safety);
  }
  if (about.safety !== 'act-now') return;
  for (const [id, { card }] of Object.entries(endings)) {
    if (card !== 'support') yield keyFinding('S603', ['endings', id], id);
  }
  const connected = Object.values(endings).some(({ outcome }) => outcome === 'connected');
  if (!connected) yield keyFinding('S604', ['endings']);
}
