/** Requests of a client to a storage, with instants and answers: all that the check of a history knows. */
export interface Operation {
  readonly client: number;
  /** Places in one order of everything that happened: when it was asked, and when the answer came. */
  readonly invoked: number;
  readonly ended: number;
  /** `info`: nobody knows whether it was done. */
  readonly outcome: 'ok' | 'fail' | 'info';
  /** Versions that were seen: of a load, what it answered; of a commit, what it was decided on. */
  readonly seen: ReadonlyMap<string, number>;
  /** Only of a commit. */
  readonly commit?: Attempted;
}

export interface Attempted {
  /** Stands in every event that it writes. The same again under the same key keeps it. */
  readonly id: string;
  readonly writes: readonly string[];
  readonly claim?: { readonly value: string; readonly stream: string; readonly move: 'take' | 'release' };
  /** The generation of a timer that was taken. */
  readonly took?: { readonly timer: string; readonly generation: number };
}

export interface Stored {
  readonly place: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
}

/** Something that no order of acts, one after another, explains. */
export interface Anomaly {
  readonly kind: string;
  readonly what: string;
}
