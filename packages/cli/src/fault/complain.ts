import type { Language } from '@kawal/core';
import { isKawalError } from '@kawal/sdk';
import { CommanderError } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { technicalWords, unexpectedWords, wordsOfFailure } from './failures.ts';
import { faultOf } from './fault-of.ts';
import { usageFault } from './usage.ts';
import { faultText } from './words.ts';

/** Everything thrown is answered here, in words and with a way to correct it; a stack helps no officer. */
export function complain(error: unknown, { complain: say, tone }: Terminal, language: Language): void {
  // Without a command, commander has shown the help already.
  if (error instanceof CommanderError && error.code === 'commander.help') return;
  const fault = faultOf(error instanceof CommanderError ? usageFault(error) : error);
  if (fault !== undefined) {
    // Faults of a config are several, each a line of its own.
    for (const line of faultText(fault, language).split('\n')) say(tone('loud', line));
  } else if (isKawalError(error)) {
    say(tone('loud', (wordsOfFailure(error) ?? unexpectedWords({ kind: error.code }))[language]));
    say(tone('faint', technicalWords(error, language) ?? `Kode untuk yang mengurus komputernya: ${error.code}`));
  } else {
    say(tone('loud', unexpectedWords({ kind: error instanceof Error ? error.name : typeof error })[language]));
  }
}
