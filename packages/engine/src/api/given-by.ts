import { type AccessRule, accessRules, type Relation } from '@kawal/core/access';
import { answers } from '@kawal/core/referral';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** Names the verbs that an app gives, and the role of a desk alone: they add to what was said, and lower nothing. */
export const takenFromDesks: readonly string[] = ['reports.add'];

/** Verbs that begin a record of a report: asked of it as of a case, before there is one. */
const beginning: readonly string[] = ['open-case', 'prepare-referral'];

/**
 * Says of each verb about a report, a case or a referral which relations to it let a person give it. A role that an app
 * names gives none but those of {@link takenFromDesks}. The page of access prints it, and a test asks the engine in every cell.
 */
export function verbsGivenBy(): ReadonlyMap<string, readonly Relation[]> {
  const rules: Readonly<Record<string, AccessRule>> = accessRules;
  const given = new Map<string, readonly Relation[]>();
  for (const [group, rows] of Object.entries<Readonly<Record<string, Verb>>>(verbs))
    for (const [name, { concept, type, on }] of Object.entries(rows)) {
      const verb = `${group}.${name}`;
      const { decide = [] } = rules[concept] ?? {};
      const isOfReport = ['report', 'escalation', 'case', 'referral'].includes(concept);
      if (takenFromDesks.includes(verb)) given.set(verb, [...decide, 'reporter']);
      else if (beginning.includes(type)) given.set(verb, ['lpa', 'notified']);
      else if (isOfReport && (on === 'record' || on === 'report'))
        given.set(verb, answers.some((one) => one === type) ? [...decide, 'addressee'] : decide);
    }
  return given;
}
