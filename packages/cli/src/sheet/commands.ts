import type { Localized } from '@kawal/core';
import { helpWords as words } from '../command/help.ts';
import { type Registry, registryOf } from '../command/registry.ts';
import type { SheetKind, SheetOptions } from './sheet.ts';

/** The commands under `kawal sheet`. */
export function sheetCommands(registry: Registry): void {
  const { names, sheet: said } = words;
  const { command, run, say } = registryOf(registry.command('sheet', said.about), registry);
  const sheet = (kind: SheetKind, about: Localized): void => {
    command(kind, about)
      .argument(`[${say(names.kelurahan)}]`, say(said.kelurahan))
      .option('--format <md|html|json>', say(said.format), 'md')
      .option(`--out <${say(names.file)}>`, say(said.out))
      .action((kelurahan: string | undefined, options: SheetOptions) =>
        run(async (session) => (await import('./sheet.ts')).sheet(session, kind, kelurahan, options)),
      );
  };
  sheet('pacts', said.pacts);
  sheet('communities', said.communities);
}
