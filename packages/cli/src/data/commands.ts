import { actorOption } from '../command/actor-option.ts';
import { helpWords } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';
import { dataHelp as words } from './words.ts';

/** Registers `kawal data`: what UU 27/2022 asks of whoever keeps the data of a person. */
export function dataCommands(registry: Registry): void {
  const { names } = helpWords;
  const { command, run, say } = registryOf(registry.command('data', words.about), registry);
  command('person', words.person)
    .alias('orang')
    .argument(`<${say(names.report)}>`, say(helpWords.erase.record))
    .argument(`<${say(names.reference)}>`, say(words.subject))
    .argument(`[${say(names.report)}...]`, say(words.further))
    .addOption(actorOption(say))
    .option('--yes', say(words.yes))
    .option(`--to <${say(names.key)}>`, say(words.to))
    .option(`--out <${say(names.file)}>`, say(words.out))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./about-person.ts')).aboutPerson));
  command('retention', words.retention)
    .alias('masa-simpan')
    .option(`--after <${say(names.days)}>`, say(words.after))
    .option(`--class <${say(words.names.class)}...>`, say(words.class))
    .option('--destroy', say(words.destroy))
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./retention.ts')).retention));
  command('find', words.find)
    .alias('cari')
    .addOption(actorOption(say))
    .option(`--purpose <${say(words.names.purpose)}>`, say(words.purpose), 'respond')
    .option(...jsonOption(say))
    .action(run(async () => (await import('./find-person.ts')).findPerson));
  command('erase', words.erase)
    .alias('musnahkan')
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./erase-person.ts')).erasePerson));
  command('processing', words.processing)
    .alias('pemrosesan')
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./processing.ts')).processing));
  command('notice', words.notice)
    .alias('pemberitahuan')
    .argument(`<${say(words.names.breach)}>`, say(words.breach))
    .addOption(actorOption(say))
    .action(run(async () => (await import('./breach-notice.ts')).breachNotice));
}
