import type { Language, Localized } from '@kawal/core';
import { isKawalError, type KawalError } from '@kawal/sdk';
import { CommanderError } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { isOfServer, unexpectedWords, wordsOfFailure } from './failures.ts';
import { faultOf } from './fault-of.ts';
import { usageFault } from './usage.ts';
import { faultText } from './words.ts';

/** Says what an adapter tells of itself, in English: an Indonesian run names it so, or gives its code where the words above say it all. */
function technical(error: KawalError): Localized {
  const { code, message } = error;
  const saying: readonly string[] = ['notifier.misconfigured', 'config.invalid', 'storage.invalid-call'];
  const named = saying.includes(code) || isOfServer(error);
  return {
    id: named ? `Keterangan teknis, dalam bahasa Inggris: ${message}` : `Kode untuk yang mengurus komputernya: ${code}`,
    en: message,
  };
}

/** Everything thrown is answered here, in words and with a way to correct it; a stack helps no officer. */
export function complain(error: unknown, { complain: say, tone }: Terminal, language: Language): void {
  // Without a command, commander has shown the help already.
  if (error instanceof CommanderError && error.code === 'commander.help') return;
  const fault = faultOf(error instanceof CommanderError ? usageFault(error) : error);
  if (fault !== undefined) {
    say(tone('loud', faultText(fault, language)));
  } else if (isKawalError(error)) {
    say(tone('loud', (wordsOfFailure(error) ?? unexpectedWords({ kind: error.code }))[language]));
    say(tone('faint', technical(error)[language]));
  } else {
    say(tone('loud', unexpectedWords({ kind: error instanceof Error ? error.name : typeof error })[language]));
  }
}
