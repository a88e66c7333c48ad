import type { EscalationState, ReportState } from '@kawal/core';
import type { CaseState } from '@kawal/core/case';
import type { ReferralState } from '@kawal/core/referral';
import { after, colleague, found, officer, reportOf, type Stage, sampleReading, stageOf } from '../stage.sample.ts';

// Time goes on between two calls: people move between offices and kelurahan, reports and cases are closed and opened again,
// names come later and are lifted. What an actor may open is worked out before each call from what is on record by then, by
// the decisions of `docs/decisions` (1860, 1930, 1945, 1979, 1980, 0465) and with none of the functions that the engine asks.

export type Known<State> = Exclude<State, { readonly status: 'none' }>;
export type Class = (typeof classes)[number];

export const classes = ['identity', 'contact', 'narrative'] as const;
const [here, there] = ['35.73.03.1001', '35.73.03.1002'];
export const places = {
  here: { kind: 'coordinator', area: here },
  there: { kind: 'coordinator', area: there },
  duty: { kind: 'lpaDuty', area: '35.73' },
  last: { kind: 'lastResort', area: '35.73' },
  agency: { kind: 'opdHealth', area: '35.73' },
} as const;
export type Place = keyof typeof places;

export const posts: Readonly<Record<string, Place>> = {
  ...{ 'coordinator-a': 'here', 'deputy-a': 'there', 'duty-one': 'duty', 'duty-two': 'duty' },
  ...{ 'last-one': 'last', 'last-two': 'last', agent: 'agency' },
};
const secretariat = [officer.ref, colleague.ref];
export const people = [...Object.keys(posts), ...secretariat];
const allOfLpa = ['duty-one', 'duty-two', ...secretariat];

/** The people whom each report names: of two of them as witnesses, until it is corrected. */
const named = [['coordinator-a'], ['duty-one', 'last-one'], ['last-two'], allOfLpa];
const later = [0, 2];

/** A text that stands in one sealed field of one report, and nowhere else. */
export const marks: readonly Readonly<Record<Class, string>>[] = ['Satu', 'Dua', 'Tiga', 'Empat'].map(
  (name, number) => ({
    identity: `Korban Tersegel ${name}`,
    contact: `+62812000077${number}0`,
    narrative: `Cerita tersegel yang ke-${number}`,
  }),
);

export interface World {
  readonly stage: Stage;
  readonly reports: readonly string[];
  readonly cases: string[];
  readonly referrals: string[];
  readonly posts: Map<string, Place>;
}

/** Reads the files of the chapter, with everybody in the office that they hold now. */
export function filesOf(held: ReadonlyMap<string, Place>) {
  const office = (place: Place) => {
    const holders = [...held].flatMap(([ref, at]) => (at === place ? ref : []));
    const { kind, area } = places[place];
    return holders.length === 0
      ? ''
      : `  - { id: ${place}, kind: ${kind}, area: ${area}, localName: Kantor, holders: [${holders.join(', ')}] }\n`;
  };
  const contact = '{ channel: email, address: agent@contoh.test, verified: 2019-01-08, rings: yes }';
  return sampleReading((text) =>
    text
      .replace('name: Kotalama }\n', (line) => `${line}  - { code: ${there}, name: Mergosono }\n`)
      .replace('people:\n', (line) => `${line}  agent: { name: Rahasia, contacts: { mail-agent: ${contact} } }\n`)
      .replace(/offices:\n[\s\S]*/, `offices:\n${(Object.keys(places) as Place[]).map(office).join('')}`),
  );
}

export async function drawn(): Promise<World> {
  const stage = await stageOf({ applied: false });
  const held = new Map(Object.entries(posts));
  await stage.engine.as(officer).chapter.apply(filesOf(held));
  const reports: string[] = [];
  for (const [number, refs] of named.entries()) {
    const { identity: name, contact: phone, narrative: story } = marks[number] as Readonly<Record<Class, string>>;
    const roles = [later.includes(number) ? ('witness' as const) : ('suspected' as const)];
    const party = (directoryPerson: string, at: number) => ({
      ref: `s${at}`,
      roles,
      ageClass: 'adult' as const,
      directoryPerson,
    });
    const victim = { ref: 'p1', roles: ['victim' as const], ageClass: 'adult' as const, identity: { name } };
    const parties = [{ ...victim, contact: { phone } }, ...refs.map(party)];
    reports.push(reportOf(await stage.submit({ area: here, story, parties } as never)));
  }
  await stage.runTo(after(0));
  return { stage, reports, cases: [], referrals: [], posts: held };
}

export interface OnRecord {
  readonly held: ReadonlyMap<string, Place>;
  /** The people whom two let in again, by report. */
  readonly lifted: ReadonlyMap<string, readonly string[]>;
  readonly reports: ReadonlyMap<string, Known<ReportState>>;
  readonly escalations: ReadonlyMap<string, EscalationState>;
  readonly cases: ReadonlyMap<string, Known<CaseState>>;
  readonly referrals: ReadonlyMap<string, Known<ReferralState>>;
}

/** Reads what is on record now. */
export async function onRecord({ stage, reports, cases, referrals, posts: held }: World): Promise<OnRecord> {
  const statesOf = async <State>(names: readonly string[]) => {
    const all = await Promise.all(names.map((name) => stage.engine.unguarded.record(name as `report/${string}`)));
    return new Map(all.map((one, at) => [names[at] ?? '', found(one).record.state as unknown as Known<State>]));
  };
  const escalations = reports.map((one) => one.replace('report/', 'escalation/'));
  const lifted = new Map<string, readonly string[]>();
  for (const report of reports) {
    const events = await stage.escalationEvents(report);
    lifted.set(
      report,
      events.flatMap((one) => (one.type === 'exclusion-lifted' ? one.who : [])),
    );
  }
  return {
    ...{ held: new Map(held), lifted, reports: await statesOf<ReportState>(reports) },
    ...{ escalations: await statesOf<EscalationState>(escalations), cases: await statesOf<CaseState>(cases) },
    referrals: await statesOf<ReferralState>(referrals),
  };
}

const barring = ['suspected', 'closeToSuspect', 'unclear'];

function barredBy(report: string, { reports, lifted }: OnRecord): readonly string[] {
  const parties = reports.get(report)?.parties ?? [];
  const out = parties.flatMap(({ roles, directoryPerson: one }) =>
    one !== undefined && roles.some((role) => barring.includes(role)) ? one : [],
  );
  return out.filter((ref) => lifted.get(report)?.includes(ref) !== true);
}

const isOfLpa = (ref: string, { held }: OnRecord) => secretariat.includes(ref) || held.get(ref) === 'duty';

/** Returns the kinds of office that somebody holds now for the kelurahan of the reports. */
function kindsOf(ref: string, { held }: OnRecord): readonly string[] {
  const post = held.get(ref);
  const own = post === undefined || post === 'there' ? [] : [places[post].kind];
  return secretariat.includes(ref) ? ['lpaDuty', ...own] : own;
}

const escalationIn = (report: string, { escalations }: OnRecord) =>
  escalations.get(report.replace('report/', 'escalation/'));

/** Returns true for who was notified in an office of a kind that they hold now (1860). */
export const isNotified = (ref: string, report: string, world: OnRecord): boolean =>
  escalationIn(report, world)?.told.some((one) => one.person === ref && kindsOf(ref, world).includes(one.served)) ===
  true;

/** Returns true where nothing of a report is left to do, and somebody of the LPA may open it (1930). */
export function isOver(report: string, world: OnRecord): boolean {
  const escalation = escalationIn(report, world);
  const barred = barredBy(report, world);
  const ofIt = [...world.cases.values()].filter((one) => one.report === report);
  return (
    escalation?.status === 'closed' &&
    escalation.owed.length === 0 &&
    people.some((ref) => isOfLpa(ref, world) && !barred.includes(ref)) &&
    ofIt.every(({ status }) => status === 'closed')
  );
}

/** Returns who has what came of reports: in an office in which it was given to them (1945), or as a stand-in (1979). */
function handlersOf(
  { report, furtherReports }: Pick<Known<CaseState>, 'report' | 'furtherReports'>,
  given: readonly (readonly [string, readonly string[]])[],
  world: OnRecord,
): readonly string[] {
  const barred = [report, ...furtherReports].flatMap((one) => barredBy(one, world));
  const isFree = (ref: string): boolean => !barred.includes(ref);
  const now = given
    .filter(([ref, kinds]) => kindsOf(ref, world).some((kind) => kinds.includes(kind)))
    .map(([ref]) => ref);
  const left = people.filter((ref) => isOfLpa(ref, world) || isNotified(ref, report, world));
  if ([...now, ...left].some(isFree)) return now;
  const standing = (['last', 'here'] as const).map((place) =>
    people.filter((ref) => world.held.get(ref) === place && isFree(ref)),
  );
  return standing.find((all) => all.length > 0) ?? [];
}

const handlersIn = (one: Known<CaseState>, world: OnRecord) =>
  handlersOf(
    one,
    one.handlers.map((ref) => [ref, one.offices?.[ref] ?? []] as const),
    world,
  );

export type Way = 'lpa' | 'notified' | 'handler' | 'agrees';

/** Returns by what somebody may open cards of a record, and of which classes; of none where they may not. */
export function opens(
  record: string,
  ref: string,
  world: OnRecord,
  isAgreeing: boolean,
): readonly [Way | null, readonly Class[]] {
  const of = world.cases.get(record) ?? world.referrals.get(record);
  const report = of?.report ?? record;
  const behind = [report, ...(of?.furtherReports ?? [])];
  if (behind.some((one) => barredBy(one, world).includes(ref))) return [null, []];
  const ended =
    !('service' in (of ?? {})) || ['completed', 'declined', 'failed', 'withdrawn'].includes(of?.status ?? '');
  const theirs = [...world.cases].filter(
    ([name, one]) =>
      (of === undefined ? one.report === report : name === record || ('case' in of && of.case === name)) &&
      ![one.report, ...one.furtherReports].some((each) => barredBy(each, world).includes(ref)),
  );
  const given = of !== undefined && 'preparedBy' in of ? [[of.preparedBy, of.offices ?? []] as const] : [];
  const handles = theirs.some(([, one]) => handlersIn(one, world).includes(ref));
  const isGiven = given.length > 0 && of !== undefined && handlersOf(of, given, world).includes(ref);
  if (isOfLpa(ref, world)) return ['lpa', classes];
  if (kindsOf(ref, world).length > 0 && (handles || isGiven)) return ['handler', classes];
  if (isNotified(ref, report, world) && !(ended && isOver(report, world))) return ['notified', classes];
  // Whoever may agree to a first word reads the story, and no name.
  const decides = isNotified(ref, report, world) || ['last', 'here', 'duty'].includes(world.held.get(ref) ?? '');
  const waits = of === undefined && (escalationIn(report, world)?.liftings ?? []).length > 0;
  return isAgreeing && waits && decides ? ['agrees', ['narrative']] : [null, []];
}
