import { actorOption } from '../command/actor-option.ts';
import { helpWords } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';
import type { AboutPersonOptions } from './about-person.ts';
import type { FindOptions } from './find-person.ts';
import type { ProcessingOptions } from './processing.ts';
import type { RetentionOptions } from './retention.ts';
import { dataHelp as words } from './words.ts';

/** Registers `kawal data`: what UU 27/2022 asks of whoever keeps the data of a person. */
export function dataCommands(registry: Registry): void {
  const { names } = helpWords;
  const { command, run, say } = registryOf(registry.command('data', words.about), registry);
  command('person', words.person)
    .alias('orang')
    .argument(`<${say(names.report)}>`, say(helpWords.erase.record))
    .argument(`<${say(names.reference)}>`, say(words.subject))
    .addOption(actorOption(say))
    .option('--yes', say(helpWords.apply.yes))
    .option(...jsonOption(say))
    .action((report: string, subject: string, options: AboutPersonOptions) =>
      run(async (session) => (await import('./about-person.ts')).aboutPerson(session, report, subject, options)),
    );
  command('retention', words.retention)
    .alias('masa-simpan')
    .option(`--after <${say(names.days)}>`, say(words.after))
    .option(`--class <${say(words.names.class)}...>`, say(words.class))
    .option('--destroy', say(words.destroy))
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action((options: RetentionOptions) =>
      run(async (session) => (await import('./retention.ts')).retention(session, options)),
    );
  command('find', words.find)
    .alias('cari')
    .addOption(actorOption(say))
    .option(`--purpose <${say(words.names.purpose)}>`, say(words.purpose), 'respond')
    .option(...jsonOption(say))
    .action((options: FindOptions) =>
      run(async (session) => (await import('./find-person.ts')).findPerson(session, options)),
    );
  command('processing', words.processing)
    .alias('pemrosesan')
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action((options: ProcessingOptions) =>
      run(async (session) => (await import('./processing.ts')).processing(session, options)),
    );
  command('notice', words.notice)
    .alias('pemberitahuan')
    .argument(`<${say(words.names.breach)}>`, say(words.breach))
    .addOption(actorOption(say))
    .action((breach: string, options: ProcessingOptions) =>
      run(async (session) => (await import('./breach-notice.ts')).breachNotice(session, breach, options)),
    );
}
