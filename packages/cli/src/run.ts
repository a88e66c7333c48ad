import type { Language, Localized } from '@kawal/core';
import { isKawalError } from '@kawal/sdk';
import { CommanderError } from 'commander';
import { type ExitCode, exitCode } from './command/exit-code.ts';
import type { Session } from './command/session.ts';
import { failureWords, unexpectedWords } from './fault/failures.ts';
import { faultOf } from './fault/fault.ts';
import { usageFault } from './fault/usage.ts';
import { faultText } from './fault/words.ts';
import { languageOf } from './language.ts';
import { program } from './program.ts';
import type { Io } from './terminal/io.ts';
import { type Terminal, terminal } from './terminal/terminal.ts';

/**
 * Runs one command and gives its exit code: 0 fine, 1 refused or findings, 2 wrong use or a broken environment. It reads
 * and writes only what it is handed, throws nothing, and ends no process.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const on = terminal(io);
  let language: Language = 'id';
  try {
    language = languageOf(argv, io.env);
    return await runIn(language, argv, io, on);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine;
    complain(error, on, language);
    return exitCode.broken;
  }
}

async function runIn(language: Language, argv: readonly string[], io: Io, on: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const session: Session = { ...on, io, language, configFile: undefined, say: (said: Localized) => said[language] };
  const commands = program({
    session,
    ended: (ending) => {
      code = ending;
    },
  });
  await commands.parseAsync([...argv], { from: 'user' });
  return code;
}

/** Everything thrown is answered here, in words and with a way to correct it; a stack helps no officer. */
function complain(error: unknown, { complain: say, tone }: Terminal, language: Language): void {
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
