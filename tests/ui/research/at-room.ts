import type { Component } from 'svelte';
import type { Corridor } from '../../../src/app/corridor.ts';
import type { Draft } from '../../../src/core/study/draft/draft.ts';
import type { Room } from '../../../src/ui/research/room.svelte.ts';
import { roomOf } from '../../../src/ui/research/room.svelte.ts';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';
import { shelf, toyStudy } from '../../support/study.ts';

/** Shows one part of the research room with a study in it. `more`: what the part takes besides. */
export async function atRoom<Props extends { room: Room }>(
  part: Component<Props>,
  draft: Draft = toyStudy,
  more: NoInfer<Omit<Props, 'room'>> = {} as NoInfer<Omit<Props, 'room'>>,
) {
  const corridor: Corridor = corridorWith(Object.values(shelf.scenarios));
  const room = await roomOf(corridor);
  room.begin({ draft, own: { surveys: shelf.surveys, scenarios: {} } });
  const shown = show(corridor, part as unknown as Component<Record<string, unknown>>, { room, ...more });
  return { corridor, room, ...shown };
}
