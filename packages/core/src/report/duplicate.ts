import { mayDecide } from '../authority/authority.ts';
import { isOwedBy, owedNow } from '../escalation/discharge.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { exclusionsBy, isFact } from '../escalation/exclusion.ts';
import type { ExclusionGround, Grounds } from '../escalation/grounds.ts';
import type { Party } from '../party/party.ts';
import { isBarred, isGuardian, knownFacts } from '../party/rules.ts';
import { type AgeClass, ageClasses } from '../person/choices.ts';
import { factValues } from '../policy/rules.ts';
import { gravityOf } from '../policy/triage-rules.ts';
import type { FactName } from '../policy/vocabulary.ts';
import type { Context, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import { escalationFor, matterOf } from './authority.ts';
import type { ClosureReason } from './choices.ts';
import type { Difference } from './difference.ts';
import type { ReportRefusal } from './messages.ts';
import type { ReportFacts, ReportState, Stated } from './report.ts';
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

/** Returns what a report says on these grounds that another does not say on its own; null for nothing. */
export function namingIn(
  report: ReportFacts,
  all: Grounds,
  other: ReportFacts,
  known: Grounds,
  isOfOne: boolean,
): Stated | null {
  const grounds: ExclusionGround[] = [];
  for (const one of all) {
    const missing = missingOf(one, [...known, ...grounds]);
    if (missing.people.length + missing.offices.length > 0) grounds.push(missing);
  }
  const isNew = (ref: string, of: readonly ('people' | 'offices')[] = ['people', 'offices']): boolean =>
    grounds.some((one) => one.ref === ref && of.some((kind) => one[kind].length > 0));
  const last = Math.max(0, ...other.parties.map(({ ref }) => Number(/\d+$/.exec(ref)?.[0] ?? 0)));
  // An accused parent keeps nobody out, and is asked for no consent there either, while both are of one child (1091).
  const isParent = (party: Party) => isBarred(party) && isGuardian(party);
  const lacksParent = isOfOne && !other.parties.some(isParent);
  const named = report.parties.filter(
    (party) => isBarred(party) && (isNew(party.ref) || (lacksParent && isParent(party))),
  );
  const parties = named.map(({ office, directoryPerson, ...party }, at) => ({
    ...party,
    ...(directoryPerson !== undefined && isNew(party.ref, ['people']) && { directoryPerson }),
    ...(office !== undefined && isNew(party.ref, ['offices']) && { office }),
    ref: `p${last + 1 + at}`,
    roles: party.roles.filter((role) => role === 'guardian' || isBarred({ roles: [role] })),
  }));
  const facts = grounds.filter(isFact).map(({ ref }) => ref);
  const involved = factValues(knownFacts(report), 'involved').filter((value) => isNew(`involved ${value}`));
  if (parties.length + facts.length === 0) return null;
  const holders = grounds.flatMap(({ offices, holders }) => (offices.length > 0 && holders ? holders : []));
  const isApps = (ref: string) => grounds.every((one) => one.ref !== ref || one.byApp !== undefined);
  const byApps = [
    ...parties.filter((_, at) => isApps(named[at]?.ref ?? '')).map(({ ref }) => ref),
    ...facts.filter(isApps),
  ];
  return {
    ...(byApps.length > 0 && { byApps }),
    // Facts that Kawal carries are another word, also where they were said before.
    ...(holders.length + facts.length > 0 && { holders }),
    facts: { ...(involved.length > 0 && { involved }), ...(isNew('keepLocalOut') && { keepLocalOut: ['yes'] }) },
    parties,
  };
}

/** Returns of a ground whom it still keeps out and others do not by as grave a word: an app's is none that a person answers for. */
function missingOf({ lifted, ...one }: ExclusionGround, known: Grounds): ExclusionGround {
  const isAlike = ({ as, byApp }: ExclusionGround) =>
    [undefined, as, as && 'closeToSuspect'].includes(one.as) && (byApp === undefined || one.byApp !== undefined);
  const { people, offices, keptOut } = exclusionsBy(known.filter(isAlike));
  // None of its offices where two people let one in, for each takes its chain along.
  const left = one.offices.some((of) => lifted.includes(of)) ? [] : one.offices;
  const held = left.flatMap((of) => one.holders?.[of] ?? []);
  const isSaid = left.every((of) => offices.includes(of)) && held.every((who) => [...people, ...keptOut].includes(who));
  const missing = one.people.filter((who) => ![...lifted, ...people].includes(who));
  return { ...one, people: missing, offices: isSaid ? [] : left, lifted };
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

/** Returns true where the report of the same incident is open, and speaks for it: what is left is asked there (1480). */
export function goesOnIn({ duplicateOf: mark, ...report }: ReportFacts, context: Context): boolean {
  const first = mark === null ? null : targetOf(mark.of, context);
  return first !== null && first.status !== 'closed' && speaksFor(first, { ...report, duplicateOf: mark });
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
