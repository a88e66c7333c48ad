import type { Context } from '../record/concept.ts';
import { accept, refuse } from '../record/decision.ts';
import { type CommandOf, catchUp, type EscalationDecision, settingOf, whyParked } from './driver.ts';
import type { EscalationEvent, EscalationState } from './escalation.ts';
import { isSame, previewMigration } from './migration.ts';

/** Moves a running case to the policy in force; a recall moves those only that run under the policy it names (N3, N4). */
export function decideMigration(
  move: CommandOf<'migrate-policy'> | CommandOf<'recall-policy'>,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const { chapter, now } = context;
  if (chapter === null || whyParked(context) !== null) return refuse({ code: 'escalation.no-policy-in-force' });
  const recalled = move.type === 'recall-policy';
  const { policy: from } = state;
  const to = chapter.policyHash;
  if (from === to || (recalled && move.policy !== from)) return accept<EscalationEvent>();
  const { paths, dropped } = previewMigration(state, settingOf(state, context).policy, chapter.policy, {
    chapter,
    now,
  });
  const unaccepted = dropped.filter((one) => !move.accept.some((other) => isSame(one, other)));
  if (unaccepted.length > 0) {
    const steps = unaccepted.map(({ path, step }) => `${path}/${step}`);
    return refuse({ code: 'escalation.migration-drops', steps });
  }
  const by = context.actor.ref;
  return catchUp([{ type: 'policy-migrated', from, to, by, recalled, paths, dropped }], state, context);
}
