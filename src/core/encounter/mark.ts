/**
 * What a second record, outside the database, says was kept of an encounter: a damaged database comes back empty
 * and says nothing.
 */
export interface Mark {
  encounter: string;
  /** Of the scenario or the study, so that what is missing can be named. */
  title: string;
  startedAtMs: number;
  events: number;
  /** SHA-256 of the last of these events in canonical JSON, in lower-case hexadecimal; empty where there is none. */
  lastHash: string;
}
