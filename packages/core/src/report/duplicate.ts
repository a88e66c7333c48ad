import { mayDecide } from '../authority/authority.ts';
import { isOwedBy, owedNow } from '../escalation/discharge.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { exclusionsBy, groundsOf } from '../escalation/exclusion.ts';
import { isBarred, knownFacts } from '../party/rules.ts';
import { type AgeClass, ageClasses } from '../person/choices.ts';
import { factValues } from '../policy/rules.ts';
import { gravityOf } from '../policy/triage-rules.ts';
import type { FactName } from '../policy/vocabulary.ts';
import type { Context, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import { escalationFor, matterOf } from './authority.ts';
import type { ClosureReason } from './choices.ts';
import type { Difference } from './difference.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ReportCommand, ReportEvent, ReportFacts, ReportState, Stated } from './report.ts';
import { closesAsChild, wantsHelp } from './rules.ts';

/** The other report and its escalation, guarded like the record itself. */
export function readsOfTarget(of: string, stream: string): readonly Reference[] {
  return of === stream ? [] : [{ stream: of }, { stream: escalationOf(of) }];
}

/** Returns a report as an actor may know it: without a mark of another that they may not know of (X5). */
export function asKnown<Known extends ReportFacts>(report: Known, context: Context): Known {
  const { duplicateOf: mark } = report;
  return mark === null || targetOf(mark.of, context) !== null ? report : { ...report, duplicateOf: null };
}

/** Returns why a report cannot be marked as a duplicate, or null. */
export function whyNotMark(of: string, report: ReportFacts, context: Context): ReportRefusal | null {
  if (of === context.stream) return { code: 'report.duplicate-of-itself' };
  if (report.duplicateOf !== null) return { code: 'report.already-marked', of: report.duplicateOf.of };
  return whyNotTarget(targetOf(of, context), report, context.stream);
}

/** Marks a duplicate. Whom one report keeps out is named in both, so that nobody reads of the one in the other (X1, X3). */
export function marked(
  { of, reasons }: Extract<ReportCommand, { type: 'mark-duplicate' }>,
  report: ReportFacts,
  context: Context,
): readonly ReportEvent[] {
  const target = targetOf(of, context);
  const isOpen = target !== null && target.status !== 'closed';
  // What two people lifted in the one bars there again: what the other says is another word.
  const out = (stream: string) => escalationFor(stream, context)?.namings;
  const names = isOpen ? namingIn(report, groundsIn(report, context.stream, context), target, out(of)) : null;
  const named = target && namingIn(target, groundsIn(target, of, context), report, out(context.stream));
  const mark = { type: 'duplicate-marked', of, reasons: [...new Set(reasons)], ...(names && { names }) } as const;
  // First who held a named office: the mark tells the escalation of the same words without them.
  return named === null ? [mark] : [{ type: 'report-extended', ...named }, mark];
}

function groundsIn(report: ReportFacts, stream: string, context: Context): EscalationState['namings'] {
  return escalationFor(stream, context)?.namings ?? groundsOf(knownFacts(report), report.parties);
}

/** Returns whom a report names on these grounds that another has not named so: an app's word is none that a person answers for; null for nobody. */
export function namingIn(
  report: ReportFacts,
  all: EscalationState['namings'],
  other: ReportFacts,
  known: EscalationState['namings'] = groundsOf(knownFacts(other), other.parties),
): Stated | null {
  const grounds = all.map(leftOf).filter((one) => {
    const isAlike = ({ as, byApp }: typeof one) =>
      [undefined, as, as && 'closeToSuspect'].includes(one.as) && (byApp === undefined || one.byApp !== undefined);
    const { people, offices } = exclusionsBy(known.filter(isAlike));
    return !(one.people.every((who) => people.includes(who)) && one.offices.every((of) => offices.includes(of)));
  });
  const isNew = (ref: string): boolean => grounds.some((one) => one.ref === ref);
  const last = Math.max(0, ...other.parties.map(({ ref }) => Number(/\d+$/.exec(ref)?.[0] ?? 0)));
  const named = report.parties.filter((party) => isBarred(party) && isNew(party.ref));
  const isLeft = (ref: string, of: 'people' | 'offices') =>
    grounds.some((one) => one.ref === ref && one[of].length > 0);
  const parties = named.map(({ office, directoryPerson, ...party }, at) => ({
    ...party,
    ...(directoryPerson !== undefined && isLeft(party.ref, 'people') && { directoryPerson }),
    ...(office !== undefined && isLeft(party.ref, 'offices') && { office }),
    ref: `p${last + 1 + at}`,
    roles: party.roles.filter((role) => isBarred({ roles: [role] })),
  }));
  const involved = factValues(knownFacts(report), 'involved').filter((value) => isNew(`involved ${value}`));
  const isLocal = isNew('keepLocalOut');
  if (parties.length + involved.length === 0 && !isLocal) return null;
  const holders = grounds.flatMap((one) => one.holders ?? []);
  const isApps = (ref: string) => grounds.every((one) => one.ref !== ref || one.byApp !== undefined);
  const byApps = parties.filter((_, at) => isApps(named[at]?.ref ?? '')).map(({ ref }) => ref);
  return {
    ...(byApps.length > 0 && { byApps }),
    // Facts that Kawal carries are another word, also where they were said before.
    ...(holders.length + involved.length > 0 || isLocal ? { holders } : {}),
    facts: { ...(involved.length > 0 && { involved }), ...(isLocal && { keepLocalOut: ['yes'] }) },
    parties,
  };
}

/** Returns a ground without what two people lifted: none of its offices where they let one in, for each takes its chain along. */
function leftOf({ lifted, ...one }: EscalationState['namings'][number]): EscalationState['namings'][number] {
  const people = one.people.filter((who) => !lifted.includes(who));
  return { ...one, people, offices: one.offices.some((of) => lifted.includes(of)) ? [] : one.offices, lifted };
}

/** Returns why a report cannot be closed as a duplicate, or null. Nothing owed is called off. */
export function whyNotCloseAsDuplicate(report: ReportFacts, context: Context): ReportRefusal | null {
  if (report.duplicateOf === null) return { code: 'report.not-marked-duplicate' };
  const { of } = report.duplicateOf;
  const target = targetOf(of, context);
  const refusal = whyNotTarget(target, report, context.stream);
  if (refusal !== null || target === null) return refusal;
  const [escalation, going] = [context.stream, of].map((one) => escalationFor(one, context));
  const { chapter, now } = context;
  // While it is parked, nobody knows yet what it owes.
  if (escalation?.status !== 'running' || chapter === null)
    return { code: 'report.duplicate-still-owes', of, differs: [] };
  const isLeft = target.status === 'closed' && leftReasons.includes(target.reason);
  if (isLeft || going?.status !== (target.status === 'closed' ? 'closed' : 'running'))
    return { code: 'report.duplicate-target-silent', of };
  // What it owes is what the other owes: nobody is asked twice, and the other goes on asking (0480).
  const owed = owedNow(escalation, chapter.directory, now);
  const differs = owed.length === 0 ? [] : differences(target, report, chapter);
  if (differs.length > 0 || !owed.every((one) => isOwedBy(going, one, chapter.directory, now)))
    return { code: 'report.duplicate-still-owes', of, differs };
  const more = saysMore({ report, escalation }, { report: target, escalation: going });
  return more === null ? null : { code: 'report.duplicate-says-more', of, what: more };
}

/** Reasons to close a report with which nobody goes on: whatever is closed in its favour would be forgotten. */
const leftReasons: readonly ClosureReason[] = [
  'insufficientInformation',
  'adultDeclinedServices',
  'falseReportGoodFaith',
];

/** Returns true where calls about the first report speak for the other: of the same kelurahan, before it was closed, no graver. */
export function speaksFor(first: Target, other: ReportFacts): boolean {
  return differences(first, other, null).length === 0;
}

function differences(first: Target, other: ReportFacts, chapter: Context['chapter']): readonly Difference[] {
  const named = (area: ReportFacts['area']): string => chapter?.areas.find(({ code }) => code === area)?.name ?? area;
  const victims = ({ parties }: ReportFacts, age: AgeClass): number =>
    parties.filter(({ roles, ageClass }) => roles.includes('victim') && ageClass === age).length;
  const says = (one: ReportFacts, fact: FactName, value: string) => factValues(knownFacts(one), fact).includes(value);
  const isOver = first.status === 'closed' && other.receivedAt >= first.closedAt;
  const isSame = other.area === first.area && other.area !== 'unknown';
  const areas = { what: 'area', own: named(other.area), first: named(first.area) } as const;
  const ofAges = (Object.keys(ageClasses) as AgeClass[]).flatMap((age): readonly Difference[] => {
    const count = { own: victims(other, age), first: victims(first, age) };
    if (count.own > count.first) return [{ what: 'victims', age, ...count }];
    return says(other, 'victimAge', age) && !says(first, 'victimAge', age) ? [{ what: 'victimAge', age }] : [];
  });
  const isGraver = says(other, 'danger', 'yes') && !says(first, 'danger', 'yes');
  const given: readonly Difference[] = isOver ? [{ what: 'over' }] : [];
  return [...given, ...(isSame ? [] : [areas]), ...ofAges, ...(isGraver ? [{ what: 'danger' } as const] : [])];
}

/** Says of a duplicate whose calls the report that goes on does not speak for that they are its own. */
export function ownCalls(of: string, report: ReportFacts, context: Context): { readonly owesItsOwn?: true } {
  const first = targetOf(of, context);
  return first !== null && speaksFor(first, report) ? {} : { owesItsOwn: true };
}

interface Weighed {
  readonly report: ReportFacts;
  readonly escalation: EscalationState;
}

/** Returns what only the duplicate says, so that closing it would remove a protection. */
function saysMore(one: Weighed, other: Weighed) {
  if (closesAsChild(one.report) && !closesAsChild(other.report)) return 'child';
  if (wantsHelp(one.report) && !wantsHelp(other.report)) return 'help';
  if (gravityOf(one.escalation.triage.level) > gravityOf(other.escalation.triage.level)) return 'triage';
  const { people, offices, keptOut } = other.escalation.excluded;
  const isKeptOut =
    one.escalation.excluded.people.every((person) => people.includes(person)) &&
    one.escalation.excluded.offices.every((office) => offices.includes(office)) &&
    one.escalation.excluded.keptOut.every((person) => [...keptOut, ...people].includes(person));
  return isKeptOut ? null : 'exclusion';
}

type Target = Exclude<ReportState, { status: 'none' }>;

/** Null if there is none, and for whoever may not know of it: they do not learn that it exists (X5). */
export function targetOf(of: string, context: Context): Target | null {
  const target = context.read<ReportState>({ stream: of })?.state;
  if (target === undefined || target.status === 'none') return null;
  return mayDecide(matterOf(target, of, context), context) ? target : null;
}

function whyNotTarget(target: Target | null, report: ReportFacts, stream: string): ReportRefusal | null {
  if (target === null) return { code: 'report.duplicate-target-missing' };
  // It leads to a third, or back. Another mark is not looked at: it may name what the actor may not know of.
  const leadsOn = target.status === 'closed' && target.reason === 'duplicate';
  if (leadsOn || target.duplicateOf?.of === stream) return { code: 'report.duplicate-of-duplicate' };
  return target.drill === report.drill ? null : { code: 'report.duplicate-of-drill' };
}
