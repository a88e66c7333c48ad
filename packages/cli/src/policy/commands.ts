import { actorOption } from '../command/actor-option.ts';
import { helpWords as words } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';

const { names, policy: said } = words;

/** The commands under `kawal policy`. Each is loaded when it is called: an officer waits for nothing else. */
export function policyCommands(registry: Registry): void {
  const group = registryOf(registry.command('policy', said.about), registry);
  fileCommands(group);
  comparingCommands(group);
  tryingCommands(group);
  runningCommands(group);
}

/** Registers the commands that write a policy file, or show what one may say. */
function fileCommands({ command, run, say }: Registry): void {
  command('new', said.new)
    .argument(`<${say(names.code)}>`, say(said.city))
    .option(`--folder <${say(names.folder)}>`, say(said.newFolder))
    .action(run(async () => (await import('./new.ts')).newPolicy));

  command('show', said.show)
    .argument(`<${say(names.policy)}>`, say(said.baseline))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./show.ts')).showPolicy));

  command('format', said.formatFile)
    .argument(`<${say(names.file)}>`)
    .requiredOption(`--to <${say(names.language)}>`, say(said.to))
    .option('--write', say(said.write))
    .action(run(async () => (await import('./format.ts')).formatFile));

  command('schema', said.schema).action(run(async () => (await import('./schema.ts')).printSchema));
}

/** Registers the commands that compare policies. */
function comparingCommands({ command, run, say }: Registry): void {
  const source = sourceArgument(say);
  command('stricter', said.stricter)
    .argument(...source)
    .argument(...source)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./compare.ts')).stricter));

  command('diff', said.diff)
    .argument(...source)
    .argument(...source)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./compare.ts')).diff));

  command('plan', said.plan)
    .argument(...folderArgument(say))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./plan.ts')).plan));
}

/** Registers the commands that try a policy without a running case. */
function tryingCommands({ command, run, say }: Registry): void {
  const source = sourceArgument(say);
  const fact = [`--fact <${say(names.fact)}...>`, say(said.fact), [] as string[]] as const;
  const area = [`--area <${say(names.code)}>`, say(said.area)] as const;
  command('explain', said.explain)
    .argument(...source)
    .option(...fact)
    .option(...area)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./explain.ts')).explain));

  command('simulate', said.simulate)
    .argument(...source)
    .option(...fact)
    .option(...area)
    .option(`--at <${say(names.time)}>`, say(said.at))
    .option(`--reply <${say(names.reply)}...>`, say(said.reply), [] as string[])
    .option(`--named <${say(names.office)}...>`, say(said.named), [] as string[])
    .option('--texts', say(said.texts))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./simulate.ts')).simulate));

  command('test', said.test)
    .argument(...folderArgument(say))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./test.ts')).testPolicy));

  command('coverage', said.coverage)
    .argument(...folderArgument(say))
    .option('--full', say(said.coverageFull))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./test.ts')).coverPolicy));

  command('render', said.render)
    .argument(...source)
    .option('--format <html|mermaid>', say(said.renderFormat), 'html')
    .option(`--out <${say(names.file)}>`, say(said.out))
    .action(run(async () => (await import('./render.ts')).render));
}

/** Registers the commands that give running cases another policy. */
function runningCommands({ command, run, say }: Registry): void {
  command('migrate', said.migrate)
    .addOption(actorOption(say))
    .option(`--report <${say(names.report)}>`, say(words.erase.record))
    .option('--drop', say(said.drop))
    .option('--yes', say(words.apply.yes))
    .action(run(async () => (await import('./move.ts')).migrate));

  command('recall', said.recall)
    .argument(`<${say(names.code)}>`, say(said.hash))
    .addOption(actorOption(say))
    .option('--drop', say(said.drop))
    .option('--yes', say(words.apply.yes))
    .action(run(async () => (await import('./move.ts')).recall));
}

function sourceArgument(say: Registry['say']): readonly [name: string, about: string] {
  return [`<${say(names.policy)}>`, say(said.source)];
}

function folderArgument(say: Registry['say']): readonly [name: string, about: string, otherwise: string] {
  return [`[${say(names.folder)}]`, say(words.check.folder), '.'];
}
