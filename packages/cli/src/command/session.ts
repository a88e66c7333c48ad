import { type Instant, type Language, type Localized, toInstant } from '@kawal/core';
import type { Io } from '../terminal/io.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The setting of every command: input and output, a language, a terminal, and the place of the config. */
export interface Session extends Terminal {
  readonly io: Io;
  readonly language: Language;
  /** As given with `--config`. */
  readonly configFile: string | undefined;
  say(said: Localized): string;
}

/** Returns the time of the clock that was handed in, or the system's. */
export function nowOf({ io }: Pick<Session, 'io'>): Instant {
  return toInstant(io.clock === undefined ? Date.now() : io.clock.now());
}
