import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { isSuspended } from '../directory/rules.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Context, Reference } from '../record/concept.ts';
import { deedsIn, escalationFor, lacksAct, tracesOf } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';
import { mustBeRead } from '../report/rules.ts';
import type { Deed } from '../report/seen.ts';
import { countingTraces, officesOf, ofPolice, type Trace } from '../report/trace.ts';
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
  return deedsOf(theCase, context)?.every((one) => one.person === by) === true;
}

/** Returns what was done in a grave case that counts; null where nothing is asked, or nobody can record it. */
export function deedsOf(theCase: CaseOnRecord, context: Context): readonly Deed[] | null {
  if (context.chapter === null || !isGrave(theCase, context)) return null;
  const reports = reportsKnown(theCase, context);
  const said = reports.flatMap(([, one]) => (mustBeRead(one) ? [one.graveAt ?? one.receivedAt] : []));
  const since = Math.max(theCase.reopenedAt ?? theCase.openedAt, ...said) as Instant;
  const counts = countsIn(theCase, context);
  const own = (theCase.acts ?? []).flatMap(({ by, ...one }): Deed[] =>
    one.at >= since ? [{ person: by, ...one }] : [],
  );
  const told = reports.flatMap(([stream, report]) => {
    const escalation = escalationFor(stream, context);
    const from = Math.max(theCase.linkedAt?.[stream] ?? since, since) as Instant;
    const isTheirs = (ref: string) => stream === theCase.report && ref === theCase.victim;
    return escalation === undefined ? [] : deedsIn(report, escalation, context, from, isTheirs);
  });
  return [...own, ...told].filter(({ person }) => counts(person));
}

/** Returns traces of institutions in a case: in its reports, referrals, finding and police report (1952). */
export function tracesInCase(theCase: CaseOnRecord, context: Context): readonly Trace[] {
  const { acts = [], identification: found, policeReportedOn: filed } = theCase;
  const asked = acts.flatMap(({ of, by, at }): readonly Trace[] => {
    if (of === null) return officesOf(by, context).map((office) => ({ office, how: 'act', at, by }) as const);
    const office = context.read<{ addressee?: { office?: string } }>({ stream: of })?.state.addressee?.office;
    return office === undefined ? [] : [{ office, how: 'referral', at, by }];
  });
  const counts = countsIn(theCase, context);
  const all: readonly Trace[] = [
    ...reportsKnown(theCase, context).flatMap(([stream]) => tracesOf(escalationFor(stream, context), context)),
    ...asked,
    ...(found === null
      ? []
      : [{ office: found.decidedBy, how: 'finding', at: found.decidedOn, by: found.recordedBy } as const]),
    ...(filed === null ? [] : ofPolice({ at: filed })),
  ];
  const { offices } = barredFrom(reportsOf(theCase), context);
  return countingTraces(offices, all).filter(({ by }) => by === undefined || counts(by));
}

/** Returns who is named by no report of the case and is not suspended. */
function countsIn(theCase: CaseOnRecord, context: Context): (by: PersonId) => boolean {
  const { people, named = [] } = barredFrom(reportsOf(theCase), context);
  const directory = context.chapter?.directory;
  return (by) => ![...people, ...named].includes(by) && !(directory !== undefined && isSuspended(directory, by));
}

/** Returns since when a sighting counts: what its report, and linked ones of a child or of danger, said last (1850). */
export function newestSaid(theCase: CaseOnRecord, context: Pick<Context, 'read'>): number {
  const said = reportsKnown(theCase, context).flatMap(([stream, one]) =>
    stream === theCase.report || mustBeRead(one) ? [one.graveAt ?? one.receivedAt] : [],
  );
  return Math.max(...(said.length > 0 ? said : [theCase.openedAt]), theCase.reopenedAt ?? 0);
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

/** Returns the case of a victim whom a closed report would leave alone (1630); null for none, or a hidden one. */
export function leftAlone({ report, cases = [] }: Unlinking, by: PersonId, context: Context) {
  const { read } = context;
  const told = read<ReportState>({ stream: report })?.state;
  if (told?.status !== 'closed') return undefined;
  const known = new Map(cases.map((stream) => [stream, read<CaseState>({ stream })?.state]));
  const all = [...known].flatMap(([stream, one]) => (one && one.status !== 'none' ? [{ stream, one }] : []));
  const own = all.filter(({ one }) => one.report === report);
  const endOf = (one: CaseState | undefined): CaseState | undefined =>
    one?.status === 'closed' && one.sameAs !== undefined ? endOf(known.get(one.sameAs)) : one;
  const hasIt = (one: CaseState | undefined) => one && one.status !== 'none' && reportsOf(one).includes(report);
  for (const { stream, one } of own)
    if (!hasIt(endOf(one)) && !read({ claim: caseClaim(report, one.victim) }) && lacksActIn(one, by, context))
      return lackOver(handledOf(one), context) === null ? stream : null;
  const isElsewhere = all.some(({ one }) => one.report !== report && one.status !== 'closed' && hasIt(one));
  if (told.reason !== 'duplicate' || isElsewhere) return undefined;
  const victims = told.parties.flatMap(({ ref, roles }) => (roles.includes('victim') ? [ref] : []));
  const hasOwn = (victim: string | null) => own.some(({ one }) => one.victim === victim);
  const isAlone = victims.length === 0 ? !hasOwn(null) : !victims.every(hasOwn);
  return isAlone && lacksAct(told, escalationFor(report, context), by, context) ? null : undefined;
}
