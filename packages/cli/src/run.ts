import type { Language, Localized } from '@kawal/core';
import { CommanderError } from 'commander';
import { type ExitCode, exitCode } from './command/exit-code.ts';
import type { Session } from './command/session.ts';
import { languageOf } from './language.ts';
import { program } from './program.ts';
import type { Io } from './terminal/io.ts';
import { type Terminal, terminal } from './terminal/terminal.ts';

/** Runs one command. Returns 0 fine, 1 refused or findings, 2 wrong use or a broken environment. Throws nothing. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const on = terminal(io);
  let language: Language = 'id';
  try {
    language = languageOf(argv, io.env);
    return await runIn(language, argv, io, on);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine;
    // Loaded only here: words for every fault bring the engine, which most commands need nothing of.
    (await import('./fault/complain.ts')).complain(error, on, language);
    return exitCode.broken;
  }
}

async function runIn(language: Language, argv: readonly string[], io: Io, on: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const session: Session = { ...on, io, language, configFile: undefined, say: (said: Localized) => said[language] };
  const commands = await program({
    argv,
    session,
    ended: (ending) => {
      code = ending;
    },
  });
  await commands.parseAsync([...argv], { from: 'user' });
  return code;
}
