import { actorOption } from '../command/actor-option.ts';
import { helpWords as words } from '../command/help.ts';
import { jsonOption, type Registry } from '../command/registry.ts';
import type { AccessCompareFlags } from './compare.ts';
import type { ExplainAccessFlags } from './explain-access.ts';
import { comparisonWords } from './words.ts';

/** Registers `kawal access explain`. */
export function accessCommands({ command, run, say }: Registry): void {
  const access = command('access', words.access.about);
  access
    .command('explain')
    .description(say(words.access.explain))
    .argument(`<${say(words.names.stream)}>`, say(words.erase.record))
    .option(`--as <${say(words.names.person)}>`, say(words.access.as))
    .option(`--role <${say(words.names.role)}>`, say(words.access.role))
    .option(...jsonOption(say))
    .action((record: string, options: ExplainAccessFlags) =>
      run(async (session) => (await import('./explain-access.ts')).explainAccess(session, record, options)),
    );
  access
    .command('compare')
    .description(say(comparisonWords.compare))
    .argument(`[${say(words.names.folder)}]`, say(words.check.folder), '.')
    .addOption(actorOption(say))
    .option(`--rules <${say(words.names.file)}>`, say(comparisonWords.formerRules))
    .option(...jsonOption(say))
    .action((folder: string, options: AccessCompareFlags) =>
      run(async (session) => (await import('./compare.ts')).compare(session, folder, options)),
    );
  access
    .command('rules')
    .description(say(comparisonWords.printRules))
    .action(() => run(async (session) => (await import('./compare.ts')).printRules(session)));
}
