import type { Run } from '../encounter/run.ts';
import type { Participation } from '../participation/participation.ts';

/** What was played for practice alone. Nothing of a study is among it. */
export const playedInPractice = (runs: readonly Run[]): Run[] =>
  runs.filter(({ header }) => header.participation === null);

/** What was played in one participation. Neither practice nor another study is among it. */
export const playedIn = ({ header: { id } }: Participation, runs: readonly Run[]): Run[] =>
  runs.filter(({ header }) => header.participation === id);
