import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { accessCommands } from './access/commands.ts';
import { auditCommands } from './audit/commands.ts';
import { actorOption, askActor } from './command/actor-option.ts';
import type { ExitCode } from './command/exit-code.ts';
import { helpWords as words } from './command/help.ts';
import { localise } from './command/localise.ts';
import { jsonOption, type Registry, registryOf } from './command/registry.ts';
import type { Session } from './command/session.ts';
import { contactWords } from './contacts/words.ts';
import { dataCommands } from './data/commands.ts';
import { drillWords } from './drill/words.ts';
import { keysCommands } from './keys/commands.ts';
import { notifyWords } from './notify/words.ts';
import { officeWords } from './office/words.ts';
import { policyCommands } from './policy/commands.ts';
import { previewWords } from './preview/words.ts';
import { rosterWords } from './roster/words.ts';
import { sheetCommands } from './sheet/commands.ts';
import { dailyCommands } from './verb/daily.ts';
import { verbHelp } from './verb/help-words.ts';

export interface ProgramOptions {
  readonly session: Session;
  /** Told how a command ended. */
  readonly ended: (code: ExitCode) => void;
  readonly argv: readonly string[];
}

/** Builds every command in the language of the session. */
export async function program({ session: base, ended, argv }: ProgramOptions): Promise<Command> {
  const { say } = base;
  const root = new Command('kawal');
  localise(root, base);
  root
    .description(say(words.program))
    .version(manifest.version, '-V, --version', say(words.version))
    .helpCommand(say(words.helpCommandTerm), say(words.helpCommand))
    .option(`--lang <${say(words.names.language)}>`, say(words.lang))
    .option(`--config <${say(words.names.file)}>`, say(words.config))
    .addHelpText('after', `\n${say(words.exitCodes)}`)
    .hook('preAction', (_, command) => askActor(base, command));

  const run: Registry['run'] =
    (load) =>
    async (...given) => {
      const { config } = root.opts<{ config?: string }>();
      const action = await load();
      ended(await action({ ...base, configFile: config }, ...(given as never[])));
    };
  const registry = registryOf(root, { run, say });
  // As --help lists them: what an officer does each day comes first.
  await reportCommands(registry, argv);
  await verbCommands(registry, argv);
  overviewCommands(registry);
  folderCommands(registry);
  operationCommands(registry);
  explainCommand(registry);
  accessCommands(registry);
  auditCommands(registry);
  eraseCommand(registry);
  keysCommands(registry);
  dataCommands(registry);
  sheetCommands(registry);
  policyCommands(registry);
  directoryCommands(registry);
  tryingCommands(registry);
  return root;
}

/** Registers the commands on the files of a chapter. */
function folderCommands({ command, run, say }: Registry): void {
  const { names } = words;
  command('init', words.init.about)
    .argument(`<${say(names.code)}>`, say(words.policy.city))
    .argument(`[${say(names.folder)}]`, say(words.init.folder), '.')
    .option(`--name <${say(names.text)}>`, say(words.init.name))
    .option(`--kelurahan <${say(names.place)}...>`, say(words.init.kelurahan))
    .option(`--from <${say(names.file)}>`, say(words.area.from))
    .option('--yes', say(words.init.yes))
    .action(run(async () => (await import('./init/init.ts')).init));

  command('check', words.check.about)
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .option('--full', say(words.check.full))
    .option('--brief', say(words.check.brief))
    .option(`--at <${say(names.time)}>`, say(words.check.at))
    .option('--format <text|json>', say(words.check.format))
    .action(run(async () => (await import('./check/check.ts')).check));

  command('apply', words.apply.about)
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .addOption(actorOption(say))
    .option('--yes', say(words.apply.yes))
    .option('--new-vault', say(words.apply.newVault))
    .action(run(async () => (await import('./apply/apply.ts')).apply));
}

/** Registers the commands that take in a report, or its answer. */
async function reportCommands({ command, run, say }: Registry, argv: readonly string[]): Promise<void> {
  const { names } = words;
  const report = command('report', words.report.about)
    .argument(`[${say(verbHelp.given)}...]`, say(verbHelp.givenAbout))
    .option(`--key <${say(names.key)}>`, say(words.report.key))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./report/report.ts')).report));
  if (argv.includes('report') && argv.some((word) => word === '--help' || word === '-h')) {
    const { describeCall } = await import('./report/report.ts');
    report.addHelpText('after', describeCall(say));
  }

  command('reply', words.reply.about)
    .argument(`<${say(names.code)}>`, say(words.reply.code))
    .addOption(actorOption(say, '--as, --for', words.reply.for))
    .option(`--entered-by <${say(names.person)}>`, say(words.reply.enteredBy))
    .option('--cannot', say(words.reply.cannot))
    .action(run(async () => (await import('./report/reply.ts')).reply));
}

/** Registers the commands that show how things stand. */
function overviewCommands({ command, run, say }: Registry): void {
  command('status', words.status.about)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./status/status.ts')).status));

  command('log', words.log.about)
    .argument(`[${say(words.names.stream)}]`, say(words.log.stream))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./records/log.ts')).log));
}

/** Registers the commands made from the table of verbs. The table is loaded when one of them is called. */
async function verbCommands(registry: Registry, argv: readonly string[]): Promise<void> {
  const { command, run, say } = registry;
  command('today', words.today.about)
    .alias('hari-ini')
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./today/today.ts')).today));
  const rows = [...dailyCommands, { name: 'do', alias: 'lakukan', about: verbHelp.do, group: null }];
  for (const row of rows) {
    const own = command(row.name, row.about).alias(row.alias);
    if (!argv.includes(row.name) && !argv.includes(row.alias)) continue;
    const { registerDaily, registerDo } = await import('./verb/commands.ts');
    if (row.group === null) registerDo(own, registry);
    else registerDaily(own, row, registry);
  }
}

/** Registers the commands that run a deployment and keep it safe. */
function operationCommands({ command, run, say }: Registry): void {
  const { names } = words;
  command('worker', words.worker.about)
    .option('--once', say(words.worker.once))
    .option(`--health <${say(names.address)}>`, say(words.worker.health))
    .option('--log <text|json>', say(words.worker.log))
    .action(run(async () => (await import('./worker/worker.ts')).worker));

  command('doctor', words.doctor.about)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./doctor/doctor.ts')).doctor));

  command('migrate', words.migrate.about)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./migrate/migrate.ts')).migrate));

  command('backup', words.backup.about)
    .argument(`<${say(names.folder)}>`, say(words.backup.folder))
    .option(`--keyring <${say(names.folder)}>`, say(words.backup.keyring))
    .option(`--keep <${say(names.days)}>`, say(words.backup.keep))
    .option(`--keyring-keep <${say(names.days)}>`, say(words.backup.keyringKeep))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./backup/backup.ts')).backup));

  command('restore', words.restore.about)
    .argument(`<${say(names.backup)}>`, say(words.restore.from))
    .argument(`<${say(names.file)}>`, say(words.restore.file))
    .option(`--keyring <${say(names.file)}>`, say(words.restore.keyring))
    .option('--keyring-lost', say(words.restore.keyringLost))
    .option('--move-aside', say(words.restore.moveAside))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./backup/restore.ts')).restore));
}

function explainCommand({ command, run, say }: Registry): void {
  command('explain', words.explain.about)
    .argument(`<${say(words.names.report)}>`, say(words.erase.record))
    .option('--full', say(words.explain.full))
    .option(`--as <${say(words.names.person)}>`, say(words.actor))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./explain/explain.ts')).explainReport));
}

/** Registers `kawal erase`. */
function eraseCommand({ command, run, say }: Registry): void {
  command('erase', words.erase.about)
    .argument(`<${say(words.names.stream)}>`, say(words.erase.record))
    .addOption(actorOption(say))
    .option(`--reason <${say(words.names.reason)}>`, say(words.erase.reason))
    .option(`--subject <${say(words.names.reference)}>`, say(words.erase.subject))
    .option('--yes', say(words.apply.yes))
    .action(run(async () => (await import('./erase/erase.ts')).erase));
}

/** Registers the commands on the files that say who does what, where and when. */
function directoryCommands(registry: Registry): void {
  const { command, run, say } = registry;
  const { names } = words;
  const area = command('area', words.area.about)
    .argument(`<${say(names.place)}>`, say(words.area.place))
    .option(`--folder <${say(names.folder)}>`, say(words.area.folder))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./area/area.ts')).area));
  registryOf(area, registry)
    .command('import', words.area.import)
    .argument(`<${say(names.code)}>`, say(words.policy.city))
    .argument(`[${say(names.folder)}]`, say(words.area.importFolder), '.')
    .option(`--from <${say(names.file)}>`, say(words.area.from))
    .action(run(async () => (await import('./area/area-import.ts')).importAreas));

  registryOf(command('calendar', words.calendar.about), registry)
    .command('import', words.calendar.import)
    .argument(`<${say(names.file)}>`, say(words.calendar.file))
    .argument(`[${say(names.folder)}]`, say(words.area.importFolder), '.')
    .action(run(async () => (await import('./calendar/calendar-import.ts')).importHolidays));

  command('verified', contactWords.about)
    .alias('terperiksa')
    .argument(`<${say(names.folder)}>`, say(words.check.folder))
    .argument(`[${say(contactWords.contact)}...]`, say(contactWords.contactAbout))
    .option(`--on <${say(names.time)}>`, say(contactWords.on))
    .option('--received', say(contactWords.received))
    .action(run(async () => (await import('./contacts/verified.ts')).verified));

  command('replace', officeWords.about)
    .alias('ganti-pejabat')
    .argument(`<${say(names.folder)}>`, say(words.check.folder))
    .argument(`<${say(names.office)}>`, say(officeWords.officeAbout))
    .argument(`<${say(officeWords.old)}>`, say(officeWords.oldAbout))
    .argument(`<${say(officeWords.new)}>`, say(officeWords.newAbout))
    .requiredOption(`--from <${say(names.time)}>`, say(officeWords.from))
    .option(`--old-from <${say(names.time)}>`, say(officeWords.oldFrom))
    .action(run(async () => (await import('./office/replace.ts')).replace));

  command('roster', rosterWords.about)
    .alias('jaga')
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .option(`--at <${say(names.time)}>`, say(words.check.at))
    .option(`--days <${say(names.days)}>`, say(rosterWords.daysOption))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./roster/roster.ts')).roster));
}

/** Registers the commands that try out how a message gets through. */
function tryingCommands(registry: Registry): void {
  const { command, run, say } = registry;
  const { names } = words;
  registryOf(command('notify', notifyWords.about), registry)
    .command('test', notifyWords.test)
    .argument(`<${say(names.person)}>`, say(notifyWords.personAbout))
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .option(`--contact <${say(names.reference)}>`, say(notifyWords.contactOption))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./notify/notify-test.ts')).notifyTest));

  command('drill', drillWords.about)
    .alias('latihan')
    .argument(`[${say(names.report)}]`, say(drillWords.report))
    .addOption(actorOption(say))
    .option(`--area <${say(names.code)}>`, say(words.policy.area))
    .option(`--fact <${say(names.fact)}...>`, say(words.policy.fact), [])
    .option('--yes', say(words.apply.yes))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./drill/drill.ts')).drill));

  command('preview', previewWords.about)
    .alias('pratinjau')
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .option(`--channel <${say(previewWords.channelName)}>`, say(previewWords.channel))
    .option(`--out <${say(names.file)}>`, say(previewWords.out))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./preview/preview.ts')).preview));
}
