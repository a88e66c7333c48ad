import { actorOption } from '../command/actor-option.ts';
import { helpWords as words } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';
import { comparisonWords } from './words.ts';

/** Registers `kawal access explain`. */
export function accessCommands(registry: Registry): void {
  const { command, run, say } = registryOf(registry.command('access', words.access.about), registry);
  command('explain', words.access.explain)
    .argument(`<${say(words.names.stream)}>`, say(words.erase.record))
    .option(`--as <${say(words.names.person)}>`, say(words.access.as))
    .option(`--role <${say(words.names.role)}>`, say(words.access.role))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./explain-access.ts')).explainAccess));
  command('compare', comparisonWords.compare)
    .argument(`[${say(words.names.folder)}]`, say(words.check.folder), '.')
    .addOption(actorOption(say))
    .option(`--rules <${say(words.names.file)}>`, say(comparisonWords.formerRules))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./compare.ts')).compare));
  command('rules', comparisonWords.printRules).action(run(async () => (await import('./compare.ts')).printRules));
}
