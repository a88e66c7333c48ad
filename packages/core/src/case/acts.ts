import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { isSuspended } from '../directory/rules.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Context, Reference } from '../record/concept.ts';
import { actorsIn, escalationFor, lacksAct } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';
import { mustBeRead } from '../report/rules.ts';
import { ageNow, reportsKnown } from './age.ts';
import type { CaseCommand, CaseOnRecord, CaseState } from './case.ts';
import { barredFrom, lackOver, readsForAuthority } from './handling.ts';
import { caseClaim, handledOf, mayBeChild, reportsOf } from './rules.ts';

/** Returns true for a case that nobody closes alone or unread: of a child, or of danger. */
export function isGrave(theCase: CaseOnRecord, context: Pick<Context, 'read'>): boolean {
  return mayBeChild(ageNow(theCase, context)) || reportsKnown(theCase, context).some(([, one]) => mustBeRead(one));
}

/** Returns true where no act of anybody but `by` counts for a grave case: the rule that all ask (1570). */
export function lacksActIn(theCase: CaseOnRecord, by: PersonId, context: Context): boolean {
  if (context.chapter === null || !isGrave(theCase, context)) return false;
  const reports = reportsKnown(theCase, context);
  const said = reports.flatMap(([, one]) => (mustBeRead(one) ? [one.graveAt ?? one.receivedAt] : []));
  const since = Math.max(theCase.reopenedAt ?? theCase.openedAt, ...said) as Instant;
  const { directory } = context.chapter;
  const { people } = barredFrom(reportsOf(theCase), context);
  const counts = (by: PersonId) => !people.includes(by) && !isSuspended(directory, by);
  const own = (theCase.acts ?? []).flatMap((one) => (one.at >= since && counts(one.by) ? [one.by] : []));
  const told = reports.flatMap(([stream, report]) => {
    const escalation = escalationFor(stream, context);
    const from = Math.max(theCase.linkedAt?.[stream] ?? since, since) as Instant;
    return escalation === undefined ? [] : actorsIn(report, escalation, context, from);
  });
  return [...own, ...told].every((person) => person === by);
}

type Unlinking = Pick<Extract<CaseCommand, { type: 'unlink-report' }>, 'report' | 'cases'>;

/** Names what says how the cases of a report that is taken off another one would end. */
export function readsOfOwn({ cases = [] }: Unlinking, read: Context['read'], actor: AnyActor): readonly Reference[] {
  return cases.flatMap((stream) => {
    const own = read<CaseState>({ stream })?.state;
    if (own === undefined || own.status === 'none') return [{ stream }];
    return [{ stream }, { claim: caseClaim(own.report, own.victim) }, ...readsForAuthority(handledOf(own), actor)];
  });
}

/** Returns the case of a report that goes on here alone, and lacks an act; null for none, or a hidden one. */
export function leftAlone({ report, cases = [] }: Unlinking, by: PersonId, context: Context) {
  const { read, stream: here } = context;
  const stateOf = (stream: string) => read<CaseOnRecord>({ stream })?.state;
  const goesOnHere = (one: CaseOnRecord | undefined): boolean =>
    one?.status === 'closed' &&
    (one.sameAs === here || (cases.includes(one.sameAs ?? '') && goesOnHere(stateOf(one.sameAs ?? ''))));
  const told = read<ReportState>({ stream: report })?.state;
  const known = cases.flatMap((stream) => stateOf(stream) ?? []);
  const isOpen = known.some((one) => one.status !== 'closed' && reportsOf(one).includes(report));
  if (told?.status !== 'closed' || isOpen) return undefined;
  for (const stream of cases) {
    const own = stateOf(stream);
    if (own?.status !== 'closed' || own.report !== report || !goesOnHere(own)) continue;
    if (read({ claim: caseClaim(report, own.victim) }) === undefined && lacksActIn(own, by, context))
      return lackOver(handledOf(own), context) === null ? stream : null;
  }
  const hasEnded = known.some((one) => one.report === report && !goesOnHere(one));
  const asks = told.reason === 'duplicate' && !hasEnded;
  return asks && lacksAct(told, escalationFor(report, context), by, context) ? null : undefined;
}
