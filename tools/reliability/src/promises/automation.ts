import type { EscalationState } from '@kawal/core';
import type { Wrong } from '../simulation/scene.ts';
import { type Body, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** Events that take urgency away, or end something. */
const lowering = new Set([
  'report-closed',
  'closure-proposed',
  'path-end-proposed',
  'path-ended',
  'lifting-proposed',
  'exclusion-lifted',
  'reply-voided',
  'escalation-closed',
  'migration-proposed',
  'policy-migrated',
]);

const levels: readonly (string | null)[] = [null, 'low', 'medium', 'high', 'critical'];

/** Promise 6: automation may raise urgency; only a named person lowers it, rejects, or closes. */
export const neverLowered: Promised = (_, log) => {
  const promise = 'only a named person lowers or closes';
  const wrong: Wrong[] = [];
  const raised = new Map<string, EscalationState['raised']>();
  const children = new Set<string>();
  const proposedBy = new Map<string, string>();
  for (const { event, stream } of log.entries) {
    const report = reportOf(stream);
    if (lowering.has(event.type) && event.actor.kind !== 'person') {
      wrong.push({ promise, what: `${event.type} by ${event.actor.kind}`, report });
    }
    if (event.type === 'closure-proposed') proposedBy.set(stream, event.actor.ref);
    if (event.type === 'report-received' && isOfChild(event.body)) children.add(stream);
    if (event.type === 'report-closed' && children.has(stream)) {
      const first = proposedBy.get(stream);
      if (first === undefined || first === event.actor.ref) {
        wrong.push({ promise, what: "one person closes a child's report", report });
      }
    }
    if (event.type === 'triage-raised') {
      const level = event.body['level'] as EscalationState['raised'];
      if (levels.indexOf(level) < levels.indexOf(raised.get(report) ?? null)) {
        wrong.push({ promise, what: 'the triage is lowered', report });
      }
      raised.set(report, level);
    }
  }
  return wrong;
};

function isOfChild(body: Body): boolean {
  const parties = body['parties'] as readonly { readonly roles: readonly string[]; readonly ageClass: string }[];
  return parties.some(({ roles, ageClass }) => roles.includes('victim') && ageClass !== 'adult');
}
