import { actorOption } from '../command/actor-option.ts';
import { helpWords as words } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';
import { auditWords } from './words.ts';

/** Registers `kawal audit verify`, `kawal audit replay` and `kawal audit acknowledge`. */
export function auditCommands(registry: Registry): void {
  const { command, run, say } = registryOf(registry.command('audit', words.audit.about), registry);
  command('verify', words.audit.verify)
    .argument(`[${say(words.names.backup)}]`, say(auditWords.backup))
    .option(`--mark <${say(auditWords.markName)}>`, say(auditWords.mark))
    .option(...jsonOption(say))
    .action(run(async () => (await import('./audit.ts')).auditVerify));
  command('replay', words.audit.replay)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./replay.ts')).auditReplay));
  command('acknowledge', words.audit.acknowledge)
    .addOption(actorOption(say))
    .requiredOption(`--reason <${say(words.names.reason)}>`, say(words.audit.acknowledgeReason))
    .action(run(async () => (await import('./acknowledge.ts')).acknowledgeLoss));
}
