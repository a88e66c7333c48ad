import type { Language, Localized } from '@kawal/core';
import type { Io } from '../terminal/io.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every command has at hand: the world, a language, something to write on, and where the config is. */
export interface Session extends Terminal {
  readonly io: Io;
  readonly language: Language;
  /** As given with `--config`. */
  readonly configFile: string | undefined;
  say(said: Localized): string;
}
