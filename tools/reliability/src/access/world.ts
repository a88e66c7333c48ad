import { type Actor, day, hour, type Instant, later } from '@kawal/core';
import { createEngine, type Engine } from '@kawal/engine';
import type { Notifier, Storage, Vault } from '@kawal/sdk';
import { memoryNotifier, memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { type Chance, chanceOf } from '../world/chance.ts';
import type { BookedPerson, BookedRecord, Drawn } from './book.ts';
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
import { drawCaseOfNobody, drawClosings, placeOfNobody, withEnds } from './closings.ts';
import { namedParty } from './namings.ts';
import { must, person, streamOf } from './outcome.ts';
import { drawTies, type Tied } from './ties.ts';
import { drawVolunteers, type Volunteering, volunteers, withVolunteers } from './volunteers.ts';

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
  readonly tied: Tied;
  readonly volunteering: Volunteering;
}

export interface BookedEmergency {
  readonly ref: string;
  readonly report: string;
  readonly isOpen: boolean;
}

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
  must(await engine.as(secretary).chapter.apply(chapterFiles(offices, [secretary.ref], ceiling)));
  const volunteering = await drawVolunteers(engine);
  const before: Drawn[] = [];
  for (let number = 0; number < reports; number += 1) {
    now = later(now, Math.floor((10 * day) / reports));
    // Two people put a policy without the ceiling into force; the reports before go on by the first one.
    if (number === Math.floor(reports / 2)) await applyByTwo(engine, chapterFiles());
    before.push(...(await drawReport(engine, chance, number < Math.floor(reports / 2), now)));
    if (number % 8 === 7) await untilStill(engine);
    if (number === 1) before.push(...(await drawOfNobody(engine)));
  }
  now = later(opening, 11 * day);
  await untilStill(engine);
  const ties = await drawTies(engine, chance, before);
  const { tied } = ties;
  const drawn = await drawClosings(engine, chance, ties, now);
  await untilStill(engine);
  // One word of a person suspends one person in a week.
  for (const [index, actor] of [person('duty-0', 'lpaDuty'), secretary].entries()) {
    must(await engine.as(actor).chapter.suspend({ person: suspended[index] ?? '', reason: 'allegation' }));
  }
  must(
    await engine
      .as(secretary)
      .volunteers.suspend(volunteering.volunteers[1] as `volunteer/${string}`, { reason: 'codeBreach' }),
  );
  // Those of the first round are over before anybody is asked.
  await drawEmergencies(engine, chance, drawn);
  now = later(now, 5 * hour);
  await untilStill(engine);
  const emergencies = await drawEmergencies(engine, chance, drawn);
  const openedIn = (report: string): readonly string[] =>
    emergencies.filter((one) => one.isOpen && one.report === report).map(({ ref }) => ref);
  const told = toldIn(drawn, await sentIn(mail.sent, sentAt, engine));
  return {
    engine,
    storage,
    vault,
    now,
    records: booked(drawn, told, openedIn),
    tied,
    volunteering,
    people: peopleNow(),
    emergencies,
  };
}

/** Books of each record whom it bars, who was told of it and opened it, and how it ended. */
function booked(
  drawn: readonly Drawn[],
  told: ReadonlyMap<string, readonly string[]>,
  openedIn: (report: string) => readonly string[],
): readonly BookedRecord[] {
  const all = drawn.map((one) => ({
    ...{ ...one, ...barredBehind(one, drawn) },
    ...{ told: told.get(one.report) ?? [], opened: openedIn(one.report) },
  }));
  return withEnds(all, peopleNow());
}

/** Draws a report that bars the LPA, which the coordinator of the place who was notified of it hands over to a case. */
async function drawOfNobody(engine: Engine): Promise<readonly Drawn[]> {
  const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office: 'lpaDuty' };
  const facts = { concern: ['some'], danger: ['no'], involved: ['none'] };
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }, suspect];
  const said: unknown = { area: placeOfNobody, channel: 'app', facts, parties };
  const report = streamOf(await engine.as(app).reports.submit(said));
  await untilStill(engine);
  const barred = ['duty-0', 'duty-1', 'duty-2', 'duty-3', secretary.ref];
  const booked = {
    area: placeOfNobody,
    barred,
    barredKinds: ['lpaDuty'],
    reporter: null,
    addressee: null,
    named: null,
  };
  return drawCaseOfNobody(engine, report, { ...booked, isUnderCeiling: true });
}

/** Returns who was told of each report, and in which of their offices. */
function toldIn(drawn: readonly Drawn[], sent: readonly SentTo[]): ReadonlyMap<string, readonly string[]> {
  const areas = new Map(drawn.map(({ report, area }) => [report, area]));
  const told = new Map<string, readonly string[]>();
  for (const { report, ref, at } of sent) {
    const area = areas.get(report) ?? '';
    const posts = postsAt(ref, (at - opening) / day).filter(({ index }) => mayBeTold(index, area));
    told.set(report, [...(told.get(report) ?? []), ...posts.map(({ index }) => `${ref} ${index}`)]);
  }
  return told;
}

/** Reports one thing, and now and then opens a case of it with a companion, and prepares a referral. */
async function drawReport(
  engine: Engine,
  chance: Chance,
  isUnderCeiling: boolean,
  at: Instant,
): Promise<readonly Drawn[]> {
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
  const booked = {
    ...{ area, barred, barredKinds, handler: null, givenIn: [], reporter, report, addressee: null, isUnderCeiling },
    named: named.find((one) => one.alone !== null)?.alone ?? null,
  };
  const records: Drawn[] = [
    { ...booked, stream: report, concept: 'report' },
    { ...booked, stream: report.replace('report/', 'escalation/'), concept: 'escalation' },
  ];
  // Whom the report bars opens no case of it.
  if (!happens(1 / 3) || barred.includes(secretary.ref)) return records;
  const { cases, referrals } = engine.as(secretary);
  const opened = streamOf(await cases.open({ report, victim: 'p1' }));
  const out = [...barred, ...(isUnderCeiling ? underCeiling : [])];
  const local = area === withVolunteers ? volunteers : [];
  const free = ['pendamping-0', 'koordinator-1', 'camat-0', 'camat-1', 'lurah-2', 'uptd-0', 'uptd-1', ...local].filter(
    (one) => !out.includes(one),
  );
  const asked = happens(1 / 3) ? null : among(free);
  const given = asked === null ? null : await cases.assign(opened as `case/${string}`, { person: asked });
  // Nobody without a post for the area is given a case; terms of some end before the last day.
  if (given?.ok === false && /^(?:uptd-1|relawan-[01])/.test(asked ?? '')) must(given);
  if (given?.ok === true && companions.includes(asked ?? '')) throw new RangeError('a companion was given a case');
  const handler = given?.ok === true ? asked : null;
  const posts = handler === null ? [] : postsAt(handler, (at - opening) / day);
  const givenIn = posts.filter((one) => area === 'unknown' || area.startsWith(one.area)).map(({ kind }) => kind);
  const office = happens(2 / 3) ? among(['uptdPpa', 'lastResort', 'coordinator'] as const) : null;
  const outside = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const addressee = office === null ? outside : ({ kind: 'office', office } as const);
  const of = { report, case: opened, victim: 'p1', service: 'accompaniment', addressee, shares: ['identity'] } as const;
  const begun = await referrals.prepare(of);
  // Nobody refers to an office that the report bars, or that nobody holds.
  const prepared = begun.ok ? begun.receipt.stream : streamOf(await referrals.prepare({ ...of, addressee: outside }));
  const isSent = begun.ok && office !== null && happens(3 / 4) && (await sent(engine, prepared));
  return [
    ...records.map((one) => (one.concept === 'report' ? { ...one, handler, givenIn } : one)),
    { ...booked, stream: opened, concept: 'case', handler, givenIn },
    {
      ...booked,
      stream: prepared,
      concept: 'referral',
      handler,
      givenIn,
      addressee: isSent ? `${office} ${area}` : null,
    },
  ];
}

/** Hands a referral over to its addressee; false where that is refused, as to an office that is barred. */
async function sent(engine: Engine, referral: string): Promise<boolean> {
  const { referrals } = engine.as(secretary);
  const name = referral as `referral/${string}`;
  const agreed = { consent: { outcome: 'notRequired', basis: 'vitalInterest' } } as const;
  return (await referrals.checkConsent(name, agreed)).ok && (await referrals.send(name, {})).ok;
}

/** Returns whom the reports behind a record bar, those under the ceiling of the first policy too. */
function barredBehind(record: Drawn, all: readonly Drawn[]): Pick<BookedRecord, 'barred' | 'barredKinds'> {
  const behind = all.filter(({ stream }) => stream === record.report || stream === record.linked);
  const isUnder = behind.some((one) => one.isUnderCeiling);
  return {
    barred: [...record.barred, ...(isUnder ? underCeiling : [])],
    barredKinds: [...record.barredKinds, ...(isUnder ? ['uptdPpa'] : [])],
  };
}

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

/** Puts files into force on the words of two people. */
export async function applyByTwo(engine: Engine, files: ReturnType<typeof chapterFiles>): Promise<void> {
  const first = await engine.as(person('duty-0', 'lpaDuty')).chapter.apply(files);
  if (!first.ok) must(await engine.as(secretary).chapter.apply(files));
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

const ceiling = 'ceilings:\n  tertutup: { when: {}, never: [uptdPpa] }\n';
/** The people whom that ceiling keeps out of every report. */
const underCeiling = ['uptd-0', 'uptd-1'];

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
      speaksFor: posts.flatMap(({ kind, area }) =>
        places
          .filter((place) => (place === 'unknown' ? area === city : place.startsWith(area)))
          .map((place) => `${kind} ${place}`),
      ),
      memberOf: [],
      trainedFor: [],
    };
  });
  const nobody = {
    ...{ ofLpa: false, inPost: false, posts: [], kinds: [], near: [], serves: [], holds: [], suspended: false },
    ...{ speaksFor: [], memberOf: [], trainedFor: [] },
  };
  return [
    ...rows,
    { ...nobody, actor: secretary, ofLpa: true },
    { ...nobody, actor: person('sekretaris-palsu', 'secretariat') },
    ...companions.map((ref, index) => ({
      ...nobody,
      actor: person(ref, index === 0 ? 'volunteer' : 'uptdPpa'),
    })),
    ...volunteers.map((ref, index) => ({
      ...{ ...nobody, actor: person(ref, 'volunteer') },
      memberOf: index < 2 ? [withVolunteers] : [],
      trainedFor: index === 0 ? [withVolunteers] : [],
    })),
    ...citizens.map((ref) => ({ ...nobody, actor: person(ref, 'reporter') })),
    { ...nobody, actor: person('penipu', 'lpaDuty') },
    { ...nobody, actor: app },
  ];
}
