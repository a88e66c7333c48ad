import type { Localized } from '@kawal/core';
import { actorOption } from '../command/actor-option.ts';
import { helpWords as words } from '../command/help.ts';
import { type Registry, registryOf } from '../command/registry.ts';
import { sheetHelp } from './help-words.ts';
import type { PaperSheet, RecordSheet } from './sheet.ts';

const aliases: Readonly<Record<RecordSheet | PaperSheet | 'reports', string>> = {
  reports: 'laporan',
  pacts: 'pakta',
  communities: 'komunitas',
  form: 'formulir',
  card: 'kartu',
};

/** The commands under `kawal sheet`. */
export function sheetCommands(registry: Registry): void {
  const { names } = words;
  const said = sheetHelp;
  const { command, run, say } = registryOf(registry.command('sheet', said.about).alias('lembar'), registry);
  const written = (kind: keyof typeof aliases, about: Localized) =>
    command(kind, about)
      .alias(aliases[kind])
      .option('--format <md|html|json>', say(said.format), 'md')
      .option(`--out <${say(names.file)}>`, say(said.out));
  const sheet = (kind: RecordSheet, about: Localized): void => {
    written(kind, about)
      .argument(`[${say(names.kelurahan)}]`, say(said.kelurahan))
      .action(run(async () => (await import('./sheet.ts')).sheet(kind)));
  };
  const paper = (kind: PaperSheet, about: Localized): void => {
    written(kind, about).action(run(async () => (await import('./sheet.ts')).paperSheet(kind)));
  };
  written('reports', said.reports)
    .argument(`[${say(said.period)}]`, say(said.periodAbout))
    .addOption(actorOption(say))
    .option('--exact', say(said.exact))
    .action(run(async () => (await import('./sheet.ts')).reportSheet));
  sheet('pacts', said.pacts);
  sheet('communities', said.communities);
  paper('form', said.form);
  paper('card', said.card);
}
