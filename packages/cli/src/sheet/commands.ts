import type { Localized } from '@kawal/core';
import type { Command } from 'commander';
import type { ExitCode } from '../command/exit-code.ts';
import { helpWords as words } from '../command/help.ts';
import type { Session } from '../command/session.ts';
import type { SheetKind, SheetOptions } from './sheet.ts';

interface Registry {
  readonly root: Command;
  readonly run: (work: (session: Session) => Promise<ExitCode>) => Promise<void>;
  readonly say: (said: Localized) => string;
}

/** The commands under `kawal sheet`. */
export function sheetCommands({ root, run, say }: Registry): void {
  const { names, sheet: said } = words;
  const group = root.command('sheet').description(say(said.about));
  const command = (kind: SheetKind, about: Localized): void => {
    group
      .command(kind)
      .description(say(about))
      .argument(`[${say(names.kelurahan)}]`, say(said.kelurahan))
      .option('--format <md|html|json>', say(said.format), 'md')
      .option(`--out <${say(names.file)}>`, say(said.out))
      .action((kelurahan: string | undefined, options: SheetOptions) =>
        run(async (session) => (await import('./sheet.ts')).sheet(session, kind, kelurahan, options)),
      );
  };
  command('pacts', said.pacts);
  command('communities', said.communities);
}
