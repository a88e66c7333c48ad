import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { accessCommands } from './access/commands.ts';
import type { ApplyOptions } from './apply/apply.ts';
import type { AreaOptions } from './area/area.ts';
import type { AreaImportOptions } from './area/area-import.ts';
import { auditCommands } from './audit/commands.ts';
import type { BackupOptions } from './backup/backup.ts';
import type { RestoreOptions } from './backup/restore.ts';
import type { CheckOptions } from './check/check.ts';
import { actorOption, askActor } from './command/actor-option.ts';
import type { ExitCode } from './command/exit-code.ts';
import { helpWords as words } from './command/help.ts';
import { localise } from './command/localise.ts';
import { jsonOption, type Registry, registryOf } from './command/registry.ts';
import type { Session } from './command/session.ts';
import type { VerifiedOptions } from './contacts/verified.ts';
import { contactWords } from './contacts/words.ts';
import { dataCommands } from './data/commands.ts';
import type { DoctorOptions } from './doctor/doctor.ts';
import type { DrillOptions } from './drill/drill.ts';
import { drillWords } from './drill/words.ts';
import type { EraseOptions } from './erase/erase.ts';
import type { ExplainFlags } from './explain/explain.ts';
import type { InitOptions } from './init/init.ts';
import { keysCommands } from './keys/commands.ts';
import type { MigrateOptions } from './migrate/migrate.ts';
import type { NotifyTestOptions } from './notify/notify-test.ts';
import { notifyWords } from './notify/words.ts';
import type { ReplaceOptions } from './office/replace.ts';
import { officeWords } from './office/words.ts';
import { policyCommands } from './policy/commands.ts';
import type { PreviewFlags } from './preview/preview.ts';
import { previewWords } from './preview/words.ts';
import type { LogOptions } from './records/log.ts';
import type { ReplyOptions } from './report/reply.ts';
import type { ReportOptions } from './report/report.ts';
import type { RosterOptions } from './roster/roster.ts';
import { rosterWords } from './roster/words.ts';
import { sheetCommands } from './sheet/commands.ts';
import type { StatusOptions } from './status/status.ts';
import type { TodayOptions } from './today/today.ts';
import { dailyCommands } from './verb/daily.ts';
import { verbHelp } from './verb/help-words.ts';
import type { WorkerOptions } from './worker/worker.ts';

export interface ProgramOptions {
  readonly session: Session;
  /** Told how a command ended. */
  readonly ended: (code: ExitCode) => void;
  readonly argv: readonly string[];
}

/** Builds every command in the language of the session. Each is loaded when it is called: `check` waits for no engine. */
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

  const run = async (work: (session: Session) => Promise<ExitCode>): Promise<void> => {
    const { config } = root.opts<{ config?: string }>();
    ended(await work({ ...base, configFile: config }));
  };
  const registry = registryOf(root, { run, say });
  folderCommands(registry);
  await reportCommands(registry, argv);
  await verbCommands(registry, argv);
  operationCommands(registry);
  explainCommand(registry);
  accessCommands(registry);
  auditCommands(registry);
  eraseCommand(registry);
  keysCommands(registry);
  dataCommands(registry);
  sheetCommands(registry);
  policyCommands(registry);
  areaCommands(registry);
  calendarCommands(registry);
  contactCommands(registry);
  officeCommands(registry);
  rosterCommand(registry);
  notifyCommands(registry);
  drillCommand(registry);
  previewCommand(registry);
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
    .action((code: string, folder: string, options: InitOptions) =>
      run(async (session) => (await import('./init/init.ts')).init(session, code, folder, options)),
    );

  command('check', words.check.about)
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .option('--full', say(words.check.full))
    .option('--brief', say(words.check.brief))
    .option(`--at <${say(names.time)}>`, say(words.check.at))
    .option('--format <text|json>', say(words.check.format))
    .action((folder: string, options: CheckOptions) =>
      run(async (session) => (await import('./check/check.ts')).check(session, folder, options)),
    );

  command('apply', words.apply.about)
    .argument(`[${say(names.folder)}]`, say(words.check.folder), '.')
    .addOption(actorOption(say))
    .option('--yes', say(words.apply.yes))
    .option('--new-vault', say(words.apply.newVault))
    .action((folder: string, options: ApplyOptions) =>
      run(async (session) => (await import('./apply/apply.ts')).apply(session, folder, options)),
    );
}

/** Registers the commands on reports and on what is recorded of them. */
async function reportCommands({ command, run, say }: Registry, argv: readonly string[]): Promise<void> {
  const { names } = words;
  command('status', words.status.about)
    .option(...jsonOption(say))
    .action((options: StatusOptions) =>
      run(async (session) => (await import('./status/status.ts')).status(session, options)),
    );

  const report = command('report', words.report.about)
    .argument(`[${say(verbHelp.given)}...]`, say(verbHelp.givenAbout))
    .option(`--key <${say(names.key)}>`, say(words.report.key))
    .option(...jsonOption(say))
    .action((given: readonly string[], options: ReportOptions) =>
      run(async (session) => (await import('./report/report.ts')).report(session, given, options)),
    );
  if (argv.includes('report') && argv.some((word) => word === '--help' || word === '-h')) {
    const { describeCall } = await import('./report/report.ts');
    report.addHelpText('after', describeCall(say));
  }

  command('reply', words.reply.about)
    .argument(`<${say(names.code)}>`, say(words.reply.code))
    .addOption(actorOption(say, '--as, --for', words.reply.for))
    .option('--cannot', say(words.reply.cannot))
    .action((code: string, options: ReplyOptions) =>
      run(async (session) => (await import('./report/reply.ts')).reply(session, code, options)),
    );

  command('log', words.log.about)
    .argument(`[${say(names.stream)}]`, say(words.log.stream))
    .option(...jsonOption(say))
    .action((stream: string | undefined, options: LogOptions) =>
      run(async (session) => (await import('./records/log.ts')).log(session, stream, options)),
    );
}

/** Registers the commands made from the table of verbs. The table is loaded when one of them is called. */
async function verbCommands(registry: Registry, argv: readonly string[]): Promise<void> {
  const { command, run, say } = registry;
  command('today', words.today.about)
    .alias('hari-ini')
    .addOption(actorOption(say))
    .option(...jsonOption(say))
    .action((options: TodayOptions) =>
      run(async (session) => (await import('./today/today.ts')).today(session, options)),
    );
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
    .action((options: WorkerOptions) =>
      run(async (session) => (await import('./worker/worker.ts')).worker(session, options)),
    );

  command('doctor', words.doctor.about)
    .option(...jsonOption(say))
    .action((options: DoctorOptions) =>
      run(async (session) => (await import('./doctor/doctor.ts')).doctor(session, options)),
    );

  command('migrate', words.migrate.about)
    .option(...jsonOption(say))
    .action((options: MigrateOptions) =>
      run(async (session) => (await import('./migrate/migrate.ts')).migrate(session, options)),
    );

  command('backup', words.backup.about)
    .argument(`<${say(names.folder)}>`, say(words.backup.folder))
    .option(`--keyring <${say(names.folder)}>`, say(words.backup.keyring))
    .option(`--keep <${say(names.days)}>`, say(words.backup.keep))
    .option(`--keyring-keep <${say(names.days)}>`, say(words.backup.keyringKeep))
    .option(...jsonOption(say))
    .action((folder: string, options: BackupOptions) =>
      run(async (session) => (await import('./backup/backup.ts')).backup(session, folder, options)),
    );

  command('restore', words.restore.about)
    .argument(`<${say(names.backup)}>`, say(words.restore.from))
    .argument(`<${say(names.file)}>`, say(words.restore.file))
    .option(`--keyring <${say(names.file)}>`, say(words.restore.keyring))
    .option('--keyring-lost', say(words.restore.keyringLost))
    .option('--move-aside', say(words.restore.moveAside))
    .option(...jsonOption(say))
    .action((from: string, file: string, options: RestoreOptions) =>
      run(async (session) => (await import('./backup/restore.ts')).restore(session, from, file, options)),
    );
}

function explainCommand({ command, run, say }: Registry): void {
  command('explain', words.explain.about)
    .argument(`<${say(words.names.report)}>`, say(words.erase.record))
    .option('--full', say(words.explain.full))
    .option(`--as <${say(words.names.person)}>`, say(words.actor))
    .option(...jsonOption(say))
    .action((report: string, options: ExplainFlags) =>
      run(async (session) => (await import('./explain/explain.ts')).explainReport(session, report, options)),
    );
}

/** Registers `kawal erase`. */
function eraseCommand({ command, run, say }: Registry): void {
  command('erase', words.erase.about)
    .argument(`<${say(words.names.stream)}>`, say(words.erase.record))
    .addOption(actorOption(say))
    .option(`--reason <${say(words.names.reason)}>`, say(words.erase.reason))
    .option(`--subject <${say(words.names.reference)}>`, say(words.erase.subject))
    .option('--yes', say(words.apply.yes))
    .action((record: string, options: EraseOptions) =>
      run(async (session) => (await import('./erase/erase.ts')).erase(session, record, options)),
    );
}

/** Registers `kawal area`, and `kawal area import` under it. */
function areaCommands({ command, run, say }: Registry): void {
  const { names } = words;
  const area = command('area', words.area.about)
    .argument(`<${say(names.place)}>`, say(words.area.place))
    .option(`--folder <${say(names.folder)}>`, say(words.area.folder))
    .option(...jsonOption(say))
    .action((place: string, options: AreaOptions) =>
      run(async (session) => (await import('./area/area.ts')).area(session, place, options)),
    );
  area
    .command('import')
    .description(say(words.area.import))
    .argument(`<${say(names.code)}>`, say(words.policy.city))
    .argument(`[${say(names.folder)}]`, say(words.area.importFolder), '.')
    .option(`--from <${say(names.file)}>`, say(words.area.from))
    .action((code: string, folder: string, options: AreaImportOptions) =>
      run(async (session) => (await import('./area/area-import.ts')).importAreas(session, code, folder, options)),
    );
}

/** Registers `kawal verified`. */
function contactCommands({ command, run, say }: Registry): void {
  command('verified', contactWords.about)
    .alias('terperiksa')
    .argument(`<${say(words.names.folder)}>`, say(words.check.folder))
    .argument(`[${say(contactWords.contact)}...]`, say(contactWords.contactAbout))
    .option(`--on <${say(words.names.time)}>`, say(contactWords.on))
    .option('--received', say(contactWords.received))
    .action((folder: string, contacts: readonly string[], options: VerifiedOptions) =>
      run(async (session) => (await import('./contacts/verified.ts')).verified(session, folder, contacts, options)),
    );
}

/** Registers `kawal replace`. */
function officeCommands({ command, run, say }: Registry): void {
  command('replace', officeWords.about)
    .alias('ganti-pejabat')
    .argument(`<${say(words.names.folder)}>`, say(words.check.folder))
    .argument(`<${say(words.names.office)}>`, say(officeWords.officeAbout))
    .argument(`<${say(officeWords.old)}>`, say(officeWords.oldAbout))
    .argument(`<${say(officeWords.new)}>`, say(officeWords.newAbout))
    .requiredOption(`--from <${say(words.names.time)}>`, say(officeWords.from))
    .option(`--old-from <${say(words.names.time)}>`, say(officeWords.oldFrom))
    .action((folder: string, office: string, old: string, next: string, options: ReplaceOptions) =>
      run(async (session) =>
        (await import('./office/replace.ts')).replace(session, folder, [office, old, next], options),
      ),
    );
}

/** Registers `kawal drill`. */
function drillCommand({ command, run, say }: Registry): void {
  const { names } = words;
  command('drill', drillWords.about)
    .alias('latihan')
    .argument(`[${say(names.report)}]`, say(drillWords.report))
    .addOption(actorOption(say))
    .option(`--area <${say(names.code)}>`, say(words.policy.area))
    .option(`--fact <${say(names.fact)}...>`, say(words.policy.fact), [])
    .option('--yes', say(words.apply.yes))
    .option(...jsonOption(say))
    .action((report: string | undefined, options: DrillOptions) =>
      run(async (session) => (await import('./drill/drill.ts')).drill(session, report, options)),
    );
}

/** Registers `kawal preview`. */
function previewCommand({ command, run, say }: Registry): void {
  command('preview', previewWords.about)
    .alias('pratinjau')
    .argument(`[${say(words.names.folder)}]`, say(words.check.folder), '.')
    .option(`--channel <${say(previewWords.channelName)}>`, say(previewWords.channel))
    .option(`--out <${say(words.names.file)}>`, say(previewWords.out))
    .option(...jsonOption(say))
    .action((folder: string, options: PreviewFlags) =>
      run(async (session) => (await import('./preview/preview.ts')).preview(session, folder, options)),
    );
}

/** Registers `kawal notify test`. */
function notifyCommands({ command, run, say }: Registry): void {
  command('notify', notifyWords.about)
    .command('test')
    .description(say(notifyWords.test))
    .argument(`<${say(words.names.person)}>`, say(notifyWords.personAbout))
    .argument(`[${say(words.names.folder)}]`, say(words.check.folder), '.')
    .option(`--contact <${say(words.names.reference)}>`, say(notifyWords.contactOption))
    .option(...jsonOption(say))
    .action((person: string, folder: string, options: NotifyTestOptions) =>
      run(async (session) => (await import('./notify/notify-test.ts')).notifyTest(session, person, folder, options)),
    );
}

/** Registers `kawal roster`. */
function rosterCommand({ command, run, say }: Registry): void {
  command('roster', rosterWords.about)
    .alias('jaga')
    .argument(`[${say(words.names.folder)}]`, say(words.check.folder), '.')
    .option(`--at <${say(words.names.time)}>`, say(words.check.at))
    .option(`--days <${say(words.names.days)}>`, say(rosterWords.daysOption))
    .option(...jsonOption(say))
    .action((folder: string, options: RosterOptions) =>
      run(async (session) => (await import('./roster/roster.ts')).roster(session, folder, options)),
    );
}

/** Registers `kawal calendar import`. */
function calendarCommands({ command, run, say }: Registry): void {
  const { names } = words;
  command('calendar', words.calendar.about)
    .command('import')
    .description(say(words.calendar.import))
    .argument(`<${say(names.file)}>`, say(words.calendar.file))
    .argument(`[${say(names.folder)}]`, say(words.area.importFolder), '.')
    .action((file: string, folder: string) =>
      run(async (session) => (await import('./calendar/calendar-import.ts')).importHolidays(session, file, folder)),
    );
}
