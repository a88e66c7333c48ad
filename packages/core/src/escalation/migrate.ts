import type { Policy } from '../policy/policy.ts';
import { accept, refuse } from '../record/decision.ts';
import { concernsChild } from './authority.ts';
import { agreedByTwo, catchUp, type Decides, settingOf, whyParked } from './driver.ts';
import type { EscalationEvent } from './escalation.ts';
import { previewMigration } from './migration.ts';
import { isStepOf } from './order.ts';

/** Moves a running case to the policy in force (N3, N4). For a child two people agree, unless the new policy only adds. */
export const decideMigration: Decides<'migrate-policy' | 'recall-policy'> = (move, state, context) => {
  const { chapter, now } = context;
  if (chapter === null || whyParked(context) !== null) return refuse({ code: 'escalation.no-policy-in-force' });
  const recalled = move.type === 'recall-policy';
  const { policy: from, moving } = state;
  const to = chapter.policyHash;
  if (from === to || (recalled && move.policy !== from)) return accept<EscalationEvent>();
  const { policy } = settingOf(state, context);
  const { paths, dropped } = previewMigration(state, policy, chapter.policy, { chapter, now });
  const unaccepted = dropped.filter((one) => !move.accept.some((other) => isStepOf(one, other)));
  const steps = unaccepted.map(({ path, step }) => `${path}/${step}`);
  if (steps.length > 0) return refuse({ code: 'escalation.migration-drops', steps });
  const by = context.actor.ref;
  const moved = { type: 'policy-migrated', from, to, by, recalled, paths, dropped } as const;
  if (!concernsChild(state) || (policy !== null && onlyAdds(policy, chapter.policy)))
    return catchUp([moved], state, context);
  const waits = moving?.to === to && moving;
  return agreedByTwo(waits, [{ type: 'migration-proposed', by, to, dropped }, () => moved], state, context);
};

/** Returns true where a policy says all that another says, word for word, and adds paths, steps or floors only. */
function onlyAdds(from: Policy, to: Policy): boolean {
  const said = new Set(partsOf(to));
  return partsOf(from).every((part) => said.has(part));
}

/** Returns the parts of a policy that a running case depends on, each as one text. Waivers are live (N1). */
function partsOf({ id, version, lineage, waivers, paths, floors, ...rest }: Policy): readonly string[] {
  const steps = paths.flatMap((path) => path.steps.map((step) => [path.id, step]));
  return [rest, ...floors, ...paths.map((path) => ({ ...path, steps: [] })), ...steps].map((part) =>
    JSON.stringify(part),
  );
}
