import { actorOption } from '../command/actor-option.ts';
import { helpWords as words } from '../command/help.ts';
import { jsonOption, type Registry } from '../command/registry.ts';
import type { AcknowledgeOptions } from './acknowledge.ts';
import type { AuditFlags } from './audit.ts';
import { auditWords } from './words.ts';

/** Registers `kawal audit verify`, `kawal audit replay` and `kawal audit acknowledge`. */
export function auditCommands({ command, run, say }: Registry): void {
  const audit = command('audit', words.audit.about);
  audit
    .command('verify')
    .description(say(words.audit.verify))
    .argument(`[${say(words.names.backup)}]`, say(auditWords.backup))
    .option(`--mark <${say(auditWords.markName)}>`, say(auditWords.mark))
    .option(...jsonOption(say))
    .action((backup: string | undefined, options: AuditFlags) =>
      run(async (session) => (await import('./audit.ts')).auditVerify(session, backup, options)),
    );
  audit
    .command('replay')
    .description(say(words.audit.replay))
    .option(...jsonOption(say))
    .action((options: AuditFlags) =>
      run(async (session) => (await import('./replay.ts')).auditReplay(session, options)),
    );
  audit
    .command('acknowledge')
    .description(say(words.audit.acknowledge))
    .addOption(actorOption(say))
    .requiredOption(`--reason <${say(words.names.reason)}>`, say(words.audit.acknowledgeReason))
    .action((options: AcknowledgeOptions) =>
      run(async (session) => (await import('./acknowledge.ts')).acknowledgeLoss(session, options)),
    );
}
