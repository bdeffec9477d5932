import type { Digest, StoredEncounter } from '../ports.ts';
import type { LogEvent, LogHeader } from '../log.ts';
import { titleOf } from '../log.ts';
import { canonicalJson } from './header.ts';
import type { Mark } from './mark.ts';

/** `gone`: the whole encounter. `cut`: its last events. `altered`: an event is not the one that was kept. */
export interface Loss {
  kind: 'gone' | 'cut' | 'altered';
  mark: Mark;
}

export async function markOf(header: LogHeader, log: readonly LogEvent[], digest: Digest): Promise<Mark> {
  const { id, startedAtMs } = header;
  const lastHash = await hashOf(log.at(-1), digest);
  return { encounter: id, title: titleOf(header), startedAtMs, events: log.length, lastHash };
}

/** What is missing of a marked encounter, or null. A mark may be behind: then what came after it is not looked at. */
export async function lossOf(
  mark: Mark,
  stored: StoredEncounter | undefined,
  digest: Digest,
): Promise<Loss | null> {
  if (!stored) return { kind: 'gone', mark };
  if (stored.events.length < mark.events) return { kind: 'cut', mark };
  const lastHash = await hashOf(stored.events[mark.events - 1], digest);
  return lastHash === mark.lastHash ? null : { kind: 'altered', mark };
}

const hashOf = async (event: unknown, digest: Digest) =>
  event === undefined ? '' : digest.sha256(canonicalJson(event));
