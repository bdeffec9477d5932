/** A key pair of one study, as the age program writes it. */
export interface StudyKey {
  /** Secret: `AGE-SECRET-KEY-1…`. */
  identity: string;
  /** Public: `age1…`. */
  recipient: string;
}

/** The keys that a study's returns are sealed with and opened by. */
export interface StudyKeys {
  make(): Promise<StudyKey>;
  /** Seals a short text to the public key, opens it with any of the secret ones, and says whether that went well. */
  fit(recipient: string, identities: readonly string[]): Promise<boolean>;
}

export interface PackedFile {
  /** Its path within the package. */
  name: string;
  text: string;
}

/** One that may be too long for one text: it is made piece by piece, while it is packed. */
export interface PiecedFile {
  /** Its path within the package. */
  name: string;
  pieces: () => Iterable<string>;
}

export interface Packing {
  /**
   * A zip of the files in this order, without times; equal files give equal bytes. Where there are `recipients`
   * (`age1…`), it is sealed so that each of them alone can open it. Rejects where one is not a key.
   */
  pack(files: readonly PackedFile[], recipients: readonly string[]): Promise<Uint8Array>;
}

/** What returns are made with; loaded when the first one is. */
export interface ReturnTools {
  packing: Packing;
  keys: StudyKeys;
}
