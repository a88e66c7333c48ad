import { type Actor, day, hour, type Instant, later } from '@kawal/core';
import { createEngine, type Engine } from '@kawal/engine';
import type { Notifier, Storage, Vault } from '@kawal/sdk';
import { memoryNotifier, memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { type Chance, chanceOf } from '../world/chance.ts';
import {
  chapterFiles,
  city,
  everybody,
  kelurahan,
  mayBeTold,
  offices,
  opening,
  places,
  postsAt,
  secretary,
} from './city.ts';

/** A city with its reports, and a book of what was done: the oracle knows who is what from the book alone. Everybody is invented. */
export interface World {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly vault: Vault;
  readonly now: Instant;
  readonly records: readonly BookedRecord[];
  readonly people: readonly BookedPerson[];
  /** Who tried to open which report in an emergency, and how it was answered. */
  readonly emergencies: readonly BookedEmergency[];
}

export interface BookedEmergency {
  readonly ref: string;
  readonly report: string;
  readonly isOpen: boolean;
}

/** A record as it was made, in the words of whoever made it. */
export interface BookedRecord {
  readonly stream: string;
  readonly concept:
    | ('report' | 'escalation' | 'case' | 'referral')
    | ('community' | 'pact' | 'engagement' | 'visit' | 'breach' | 'data-request');
  readonly area: string;
  readonly barred: readonly string[];
  /** Kinds of office that its report bars: nobody who holds one, wherever it serves, opens it in an emergency. */
  readonly barredKinds: readonly string[];
  /** Who was sent something about it, and in which office, as `who-0 3`. */
  readonly told: readonly string[];
  readonly handler: string | null;
  readonly reporter: string | null;
  /** People who opened it in an emergency that is not over. */
  readonly opened: readonly string[];
  /** The report that it is, or came of. */
  readonly report: string;
}

export interface BookedPerson {
  readonly actor: Actor;
  /** In post now, of the LPA on duty or its secretariat. */
  readonly ofLpa: boolean;
  /** In post now, in any office. */
  readonly inPost: boolean;
  /** The offices they are in post in now, as `who-0 3`. */
  readonly posts: readonly string[];
  /** The kinds of office they are in post in, wherever these serve. */
  readonly kinds: readonly string[];
  /** Areas that an office of theirs serves, and an unknown one for who has any. */
  readonly near: readonly string[];
  /** Areas that a duty office serves in which they are in post now: the LPA's own, and the services of victims. */
  readonly serves: readonly string[];
  /** Areas of the offices in which they are in post now, whatever these are. */
  readonly holds: readonly string[];
  readonly suspended: boolean;
}

/** A record as it was drawn: whom it was told to, and who opened it, is booked at the end. */
type Drawn = Omit<BookedRecord, 'told' | 'opened'>;

const companions = ['pendamping-0', 'pendamping-1', 'pendamping-2'];
const citizens = ['warga-0', 'warga-1', 'warga-2', 'warga-3'];
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

/** Makes a world of so many reports over ten days, at whose end some are out of post and two are suspended. */
export async function drawWorld(seed: number, reports: number): Promise<World> {
  const chance = chanceOf(seed, 'access');
  let now: Instant = opening;
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const sentAt = new Map<string, Instant>();
  const notifier: Notifier = {
    ...mail,
    send: (message, ...more) => {
      sentAt.set(message.id, now);
      return mail.send(message, ...more);
    },
  };
  const storage = memoryStorage();
  const vault = await memoryVault(new Uint8Array(32).fill(9));
  const engine = await createEngine({
    storage,
    notifiers: [notifier],
    vault,
    clock: { now: () => now },
    alarm: () => undefined,
    // So small a policy loses reports; who may read them is what is looked at here.
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  must(await engine.as(secretary).chapter.apply(chapterFiles()));
  const drawn: Drawn[] = [];
  for (let number = 0; number < reports; number += 1) {
    now = later(now, Math.floor((10 * day) / reports));
    drawn.push(...(await drawReport(engine, chance)));
    if (number % 8 === 7) await untilStill(engine);
  }
  now = later(opening, 11 * day);
  await untilStill(engine);
  // One word of a person suspends one person in a week.
  for (const [index, actor] of [person('duty-0', 'lpaDuty'), secretary].entries()) {
    must(await engine.as(actor).chapter.suspend({ person: suspended[index] ?? '', reason: 'allegation' }));
  }
  // Those of the first round are over before anybody is asked.
  await drawEmergencies(engine, chance, drawn);
  now = later(now, 5 * hour);
  await untilStill(engine);
  const emergencies = await drawEmergencies(engine, chance, drawn);
  const openedIn = (report: string): readonly string[] =>
    emergencies.filter((one) => one.isOpen && one.report === report).map(({ ref }) => ref);
  const areas = new Map(drawn.map(({ report, area }) => [report, area]));
  const told = new Map<string, readonly string[]>();
  for (const { report, ref, at } of await sentIn(mail.sent, sentAt, engine)) {
    const area = areas.get(report) ?? '';
    const posts = postsAt(ref, (at - opening) / day).filter(({ index }) => mayBeTold(index, area));
    told.set(report, [...(told.get(report) ?? []), ...posts.map(({ index }) => `${ref} ${index}`)]);
  }
  return {
    engine,
    storage,
    vault,
    now,
    records: drawn.map((one) => ({ ...one, told: told.get(one.report) ?? [], opened: openedIn(one.report) })),
    people: peopleNow(),
    emergencies,
  };
}

/** Reports one thing, and now and then opens a case of it with a companion, and prepares a referral. */
async function drawReport(engine: Engine, chance: Chance): Promise<readonly Drawn[]> {
  const { happens, among } = chance;
  const area = among(places);
  const reporter = happens(1 / 2) ? among([...citizens, ...everybody]) : null;
  const named = happens(1 / 3) ? [] : [namedParty(chance)];
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }, ...named.map(({ party }) => party)];
  const facts = { concern: ['some'], danger: ['no'], involved: ['none'] };
  const said: unknown = { area, channel: 'app', facts, parties, ...(reporter === null ? {} : { reporter }) };
  const report = streamOf(await engine.as(app).reports.submit(said));
  const barred = named.flatMap((one) => one.barred(area));
  const barredKinds = named.flatMap((one) => one.kinds(area));
  const booked = { area, barred, barredKinds, handler: null, reporter, report };
  const records: Drawn[] = [
    { ...booked, stream: report, concept: 'report' },
    { ...booked, stream: report.replace('report/', 'escalation/'), concept: 'escalation' },
  ];
  // Whom the report bars opens no case of it.
  if (!happens(1 / 3) || barred.includes(secretary.ref)) return records;
  const { cases, referrals } = engine.as(secretary);
  const opened = streamOf(await cases.open({ report, victim: 'p1' }));
  const free = ['pendamping-0', 'koordinator-1', 'camat-0', 'camat-1', 'lurah-2', 'uptd-0', 'uptd-1'].filter(
    (one) => !barred.includes(one),
  );
  const asked = happens(1 / 3) ? null : among(free);
  const given = asked === null ? null : await cases.assign(opened as `case/${string}`, { person: asked });
  // Nobody without a post for the area is given a case; terms of some end before the last day.
  if (given?.ok === false && asked === 'uptd-1') must(given);
  if (given?.ok === true && companions.includes(asked ?? '')) throw new RangeError('a companion was given a case');
  const handler = given?.ok === true ? asked : null;
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const of = { report, case: opened, victim: 'p1', service: 'accompaniment', addressee, shares: ['identity'] } as const;
  const prepared = streamOf(await referrals.prepare(of));
  return [
    ...records.map((one) => (one.concept === 'report' ? { ...one, handler } : one)),
    { ...booked, stream: opened, concept: 'case', handler },
    { ...booked, stream: prepared, concept: 'referral', handler },
  ];
}

interface Named {
  readonly party: object;
  /** The people whom it bars from a report of that area. */
  barred(area: string): readonly string[];
  /** The kinds of office that it bars from it. */
  kinds(area: string): readonly string[];
}

/** Names a person in a role that bars or does not (X1), or an office with those above it (X3). */
function namedParty({ happens, among }: Chance): Named {
  if (happens(1 / 4)) {
    const office = among(Object.keys(barredWith));
    return {
      party: { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office },
      barred: (area) => barredAt(area, barredWith[office] ?? []),
      kinds: () => barredWith[office] ?? [],
    };
  }
  const role = among(['suspected', 'suspected', 'closeToSuspect', 'unclear', 'witness', 'mentioned']);
  const directoryPerson = among(everybody);
  const isBarring = ['suspected', 'closeToSuspect', 'unclear'].includes(role);
  // An official takes their institution along, and those above it (T8).
  const along = offices
    .filter(({ kind, holders }) => !['coordinator', 'lpaDuty'].includes(kind) && holders.includes(directoryPerson))
    .flatMap(({ kind }) => barredWith[kind] ?? []);
  return {
    party: { ref: 'p2', roles: [role], ageClass: 'adult', directoryPerson },
    barred: (area) => (isBarring ? [directoryPerson, ...barredAt(area, along)] : []),
    kinds: (area) => (isBarring ? [...along, ...servingKinds(directoryPerson, area)] : []),
  };
}

/** Everybody who holds one of these offices for a place; for any place, where it is not known. The secretariat is of the LPA. */
function barredAt(area: string, kinds: readonly string[]): readonly string[] {
  const held = offices
    .filter(({ kind, area: own }) => kinds.includes(kind) && (area === 'unknown' || area.startsWith(own)))
    .flatMap(({ holders, deputies = [] }) => [...holders, ...deputies]);
  return kinds.includes('lpaDuty') ? [...held, secretary.ref] : held;
}

/** The kinds of office of a person that serve a place (X2). */
function servingKinds(ref: string, area: string): readonly string[] {
  const held = offices.filter(({ holders, deputies = [] }) => [...holders, ...deputies].includes(ref));
  return held.filter((one) => area === 'unknown' || area.startsWith(one.area)).map(({ kind }) => kind);
}

/** The offices of this world that a naming of one bars: it and those above it, by policy rule X3. */
const barredWith: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['coordinator'],
  lurah: ['lurah', 'camat'],
  camat: ['camat'],
  uptdPpa: ['uptdPpa'],
  lpaDuty: ['lpaDuty'],
};

/** Lets everybody who is or was of an office, and some who never were, try to open one report in an emergency. */
async function drawEmergencies(
  engine: Engine,
  { among }: Chance,
  drawn: readonly Drawn[],
): Promise<readonly BookedEmergency[]> {
  const tried: BookedEmergency[] = [];
  for (const ref of [...everybody, ...companions, ...citizens]) {
    const { report } = among(drawn);
    const { cards } = engine.as(person(ref, 'coordinator'));
    const { ok } = await cards.breakGlass({ record: report, reason: 'lifeInDanger' });
    tried.push({ ref, report, isOpen: ok });
  }
  return tried;
}

async function untilStill(engine: Engine): Promise<void> {
  for (let isBusy = true; isBusy; ) {
    const { stepped, attempted } = await engine.work();
    isBusy = stepped + attempted > 0;
  }
}

interface SentTo {
  readonly report: string;
  readonly ref: string;
  readonly at: Instant;
}

/** Returns who was sent something about which report, and when. */
async function sentIn(
  sent: ReturnType<typeof memoryNotifier>['sent'],
  sentAt: ReadonlyMap<string, Instant>,
  engine: Engine,
): Promise<readonly SentTo[]> {
  const all: SentTo[] = [];
  for (const { id, address } of sent) {
    const delivery = await engine.unguarded.delivery(`delivery/${id.slice(0, id.lastIndexOf('.'))}`);
    const at = sentAt.get(id);
    if (!delivery.ok || at === undefined) throw new RangeError(`${id} has no delivery`);
    const report = delivery.record.state.escalation.replace('escalation/', 'report/');
    all.push({ report, ref: address.slice(0, address.indexOf('@')), at });
  }
  return all;
}

/** Every other office, as a lurah or a camat, sees what it was notified of alone. */
const duties = ['lpaDuty', 'coordinator', 'lastResort', 'uptdPpa'];

const suspended = ['koordinator-3', 'uptd-1'];

function peopleNow(): readonly BookedPerson[] {
  const at = 11;
  const rows = everybody.map((ref): BookedPerson => {
    const posts = postsAt(ref, at);
    return {
      actor: person(ref, posts[0]?.kind ?? 'volunteer'),
      ofLpa: posts.some(({ kind }) => kind === 'lpaDuty'),
      inPost: posts.length > 0,
      posts: posts.map(({ index }) => `${ref} ${index}`),
      kinds: posts.map(({ kind }) => kind),
      near: places.filter((place) => posts.some((row) => place === 'unknown' || place.startsWith(row.area))),
      serves: places.filter((place) =>
        posts.some(
          ({ kind, area }) => duties.includes(kind) && (place !== 'unknown' ? place.startsWith(area) : area === city),
        ),
      ),
      holds: posts.flatMap(({ area }) => [...kelurahan, city].filter((place) => place.startsWith(area))),
      suspended: suspended.includes(ref),
    };
  });
  const nobody = {
    ofLpa: false,
    inPost: false,
    posts: [],
    kinds: [],
    near: [],
    serves: [],
    holds: [],
    suspended: false,
  };
  return [
    ...rows,
    { ...nobody, actor: secretary, ofLpa: true },
    { ...nobody, actor: person('sekretaris-palsu', 'secretariat') },
    ...companions.map((ref, index) => ({
      ...nobody,
      actor: person(ref, index === 0 ? 'volunteer' : 'uptdPpa'),
    })),
    ...citizens.map((ref) => ({ ...nobody, actor: person(ref, 'reporter') })),
    { ...nobody, actor: person('penipu', 'lpaDuty') },
    { ...nobody, actor: app },
  ];
}

function person(ref: string, role: string): Actor {
  return { kind: 'person', ref, role: role as Actor['role'] };
}

function must(outcome: { readonly ok: boolean; readonly refusals?: readonly unknown[] }): void {
  if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
}

/** Returns the record that a verb began, and fails where it was refused. */
export function streamOf(
  outcome: { readonly ok: true; readonly receipt: { readonly stream: string } } | { readonly ok: false },
): string {
  must(outcome);
  return (outcome as { readonly receipt: { readonly stream: string } }).receipt.stream;
}
