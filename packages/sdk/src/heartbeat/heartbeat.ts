/**
 * The manual of the contract `kawal.heartbeat/1`.
 *
 * A worker that died cannot say so. While all is well, the engine beats; somebody outside (a monitoring service, a
 * second machine) listens, and raises the alarm when a beat stays out. So a beat is only ever sent when nothing is
 * late, and silence is the message: a heartbeat has no way to say "something is wrong" that could itself get lost.
 *
 * A beat carries nothing of a report: whoever listens learns that this deployment lives, and no more. Where the
 * operator wants it, it also carries a {@link BeatMark}, so that somebody outside can tell later whether the log was
 * written anew.
 */
export interface Heartbeat {
  readonly contract: 'kawal.heartbeat/1';
  /** The adapter's name in messages, for instance `heartbeat-http`. */
  readonly name: string;
  /**
   * Resolves, with nothing, once the listener has heard it; throws `heartbeat.not-delivered` otherwise, within seconds.
   * Any value counts as not heard. The mark is null where the log is empty; an adapter may leave it out.
   */
  beat(mark?: BeatMark | null): Promise<void>;
  /** Ends open connections. Closing twice is no error. */
  close(): Promise<void>;
}

/** How far the log is, and the hash over it up to there. Tells how many entries there are, and nothing of them. */
export interface BeatMark {
  readonly place: number;
  /** SHA-256 in hexadecimal digits. */
  readonly root: string;
}
