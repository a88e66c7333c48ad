import type { Localized } from '@kawal/core';
import { helpWords as words } from '../command/help.ts';
import { type Registry, registryOf } from '../command/registry.ts';
import type { PaperSheet, RecordSheet, SheetOptions } from './sheet.ts';

/** The commands under `kawal sheet`. */
export function sheetCommands(registry: Registry): void {
  const { names, sheet: said } = words;
  const { command, run, say } = registryOf(registry.command('sheet', said.about), registry);
  const written = (kind: RecordSheet | PaperSheet, about: Localized) =>
    command(kind, about)
      .option('--format <md|html|json>', say(said.format), 'md')
      .option(`--out <${say(names.file)}>`, say(said.out));
  const sheet = (kind: RecordSheet, about: Localized): void => {
    written(kind, about)
      .argument(`[${say(names.kelurahan)}]`, say(said.kelurahan))
      .action((kelurahan: string | undefined, options: SheetOptions) =>
        run(async (session) => (await import('./sheet.ts')).sheet(session, kind, kelurahan, options)),
      );
  };
  const paper = (kind: PaperSheet, about: Localized): void => {
    written(kind, about).action((options: SheetOptions) =>
      run(async (session) => (await import('./sheet.ts')).paperSheet(session, kind, options)),
    );
  };
  sheet('pacts', said.pacts);
  sheet('communities', said.communities);
  paper('form', said.form);
  paper('card', said.card);
}
