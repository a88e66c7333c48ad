import type { Language, Localized } from '@kawal/core';
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
