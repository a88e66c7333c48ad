import { helpWords as words } from '../command/help.ts';
import { jsonOption, type Registry } from '../command/registry.ts';
import type { AuditFlags } from './audit.ts';

/** Registers `kawal audit verify`. */
export function auditCommands({ command, run, say }: Registry): void {
  command('audit', words.audit.about)
    .command('verify')
    .description(say(words.audit.verify))
    .option(...jsonOption(say))
    .action((options: AuditFlags) =>
      run(async (session) => (await import('./audit.ts')).auditVerify(session, options)),
    );
}
