import type { Language, Localized } from '@kawal/core';
import { isKawalError } from '@kawal/sdk';
import { CommanderError } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { failureWords, unexpectedWords } from './failures.ts';
import { faultOf } from './fault-of.ts';
import { usageFault } from './usage.ts';
import { faultText } from './words.ts';

/** Everything thrown is answered here, in words and with a way to correct it; a stack helps no officer. */
export function complain(error: unknown, { complain: say, tone }: Terminal, language: Language): void {
  // Without a command, commander has shown the help already.
  if (error instanceof CommanderError && error.code === 'commander.help') return;
  const fault = faultOf(error instanceof CommanderError ? usageFault(error) : error);
  if (fault !== undefined) {
    say(tone('loud', faultText(fault, language)));
  } else if (isKawalError(error)) {
    const known: Readonly<Record<string, Localized | undefined>> = failureWords;
    say(tone('loud', (known[error.code] ?? unexpectedWords({ kind: error.code }))[language]));
    say(tone('faint', error.message));
  } else {
    say(tone('loud', unexpectedWords({ kind: error instanceof Error ? error.name : typeof error })[language]));
  }
}
