import type { AgeClass } from '../person/choices.ts';
import type { Context, Reference } from '../record/concept.ts';
import { restrictionsIn } from '../record/streams.ts';
import type { ReportFacts, ReportState } from '../report/report.ts';
import { ageIn } from '../report/rules.ts';
import type { CaseFacts } from './case.ts';
import { caseClaim, reportsOf } from './rules.ts';

type OfPerson = Pick<CaseFacts, 'report' | 'furtherReports' | 'victim'>;

type PersonHelped = OfPerson & Partial<Pick<CaseFacts, 'ageClass' | 'adultOver'>> & { readonly case?: string | null };

/** Returns the reports of a case or a referral, by their names. */
export function reportsKnown(of: OfPerson, { read }: Pick<Context, 'read'>) {
  return reportsOf(of).flatMap((stream) => {
    const report = read<ReportState>({ stream })?.state;
    return report === undefined || report.status === 'none' ? [] : [[stream, report] as const];
  });
}

/** Returns the age of the person of a case or referral by all its records (0540), but for closed reports that do not know it. */
export function ageNow(of: PersonHelped, context: Pick<Context, 'read'>): AgeClass {
  const theCase = caseOf(of, context);
  const said = reportsKnown(withCase(of, context), context).flatMap(([stream, report]) => {
    if (theCase?.victim === of.victim && isAdultOver(theCase, stream, report)) return [];
    const age = ageIn(report, stream === of.report ? of.victim : null);
    return age === null || (age === 'unknown' && report.status === 'closed') ? [] : [age];
  });
  const ages = theCase?.ageClass === undefined ? said : [theCase.ageClass, ...said];
  if (ages.includes('child')) return 'child';
  return ages.length > 0 && ages.every((age) => age === 'adult') ? 'adult' : 'unknown';
}

function caseOf(of: PersonHelped, { read }: Pick<Context, 'read'>): Partial<CaseFacts> | undefined {
  if ('ageClass' in of) return of;
  const known = of.case ? { stream: of.case } : { claim: caseClaim(of.report, of.victim) };
  return read<Partial<CaseFacts>>(known)?.state;
}

/** Returns a referral with all reports of the open cases that may be of its person, also where it names none (0921, 0944). */
export function withCase<Of extends PersonHelped>(of: Of, { read }: Pick<Context, 'read'>): Of {
  if ('ageClass' in of) return of;
  const linked = casesBeside(of, read).flatMap((one) => read<Partial<CaseFacts>>(one)?.state?.furtherReports ?? []);
  const further = [...of.furtherReports, ...linked].filter((one) => one !== of.report);
  return { ...of, furtherReports: [...new Set(further)] };
}

/** Names the case of a referral, or those that may be of its person: what names nobody of a report may be of anybody in it (0983). */
export function casesBeside(
  { report, victim, case: of }: Omit<PersonHelped, 'furtherReports'>,
  read: Context['read'],
): readonly Reference[] {
  if (of) return [{ stream: of }];
  const told = read<ReportState>({ stream: report })?.state;
  const parties = victim !== null || told === undefined || told.status === 'none' ? [] : told.parties;
  const victims = parties.flatMap(({ ref, roles }) => (roles.includes('victim') ? [ref] : []));
  return [...new Set([null, victim, ...victims])].map((one) => ({ claim: caseClaim(report, one) }));
}

/** Returns true while two institutions call somebody an adult over what a report says: until it calls them a child again. */
export function isAdultOver(
  { adultOver }: Pick<PersonHelped, 'adultOver'>,
  stream: string,
  { childSaid = 0 }: Pick<ReportFacts, 'childSaid'>,
): boolean {
  return adultOver?.[stream] === childSaid;
}

/** Returns the reports that call the person of a case a child, or anybody in them, with how often they said so again. */
export function callingChild(of: OfPerson, context: Pick<Context, 'read'>): NonNullable<CaseFacts['adultOver']> {
  const calling = reportsKnown(of, context).flatMap(([stream, report]) => {
    const age = ageIn(report, stream === of.report ? of.victim : null);
    return age === 'child' || report.facts.victimAge?.includes('child')
      ? [[stream, report.childSaid ?? 0] as const]
      : [];
  });
  return Object.fromEntries(calling);
}

/** Names the restrictions that may hold on the person of a case or a referral: a linked report may call them by any victim's reference. */
export function restrictionsOfPerson(of: OfPerson, read: Context['read']): readonly Reference[] {
  const known = new Map(reportsKnown(of, { read }));
  return reportsOf(of).flatMap((stream) => {
    const victims = known.get(stream)?.parties.flatMap(({ ref, roles }) => (roles.includes('victim') ? [ref] : []));
    return restrictionsIn([stream], stream === of.report && of.victim !== null ? [of.victim] : (victims ?? []));
  });
}
