import { listKeys } from '@kawal/engine';
import { type Chance, chanceOf } from '../world/chance.ts';
import type { BookedPerson, BookedRecord } from './book.ts';
import { createOracle } from './oracle.ts';
import { drawPlaces } from './places.ts';
import { drawWorld, type World } from './world.ts';

export interface TriedPairs {
  readonly pairs: number;
  /** How many of the pairs were answered so. */
  readonly answers: Readonly<Record<string, number>>;
  /** Answers of the engine that differ from the oracle, or between two ways to ask. */
  readonly differences: readonly string[];
}

const groups = {
  ...{ report: 'reports', escalation: 'escalations', case: 'cases', referral: 'referrals' },
  ...{ community: 'communities', pact: 'pacts', engagement: 'engagements', visit: 'visits' },
  ...{ breach: 'breaches', 'data-request': 'dataRequests', volunteer: 'volunteers' },
} as const satisfies Readonly<Record<BookedRecord['concept'], string>>;

/** A verb of each that only who decides may give: nobody else hears more than of none. */
const deciding = {
  report: ['reports', 'unmarkDuplicate', { reason: 'markedByMistake' }],
  escalation: ['escalations', 'raiseTriage', { level: 'critical' }],
  case: ['cases', 'beginMonitoring', {}],
  referral: ['referrals', 'startService', {}],
  'data-request': ['dataRequests', 'fulfil', { answeredOn: '2019-02-15T09:00+07:00' }],
} as const;

/** Returns false for the work in a kelurahan and of the LPA, of which each verb says by itself who may. */
const isDecided = (record: BookedRecord): record is BookedRecord & { concept: keyof typeof deciding } =>
  Object.hasOwn(deciding, record.concept);

type Asked = Readonly<Record<string, (...given: readonly unknown[]) => Promise<Answer>>>;

interface Answer {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
  readonly record?: { readonly view: string };
  readonly records?: readonly { readonly stream: string }[];
  readonly next?: string | null;
  readonly count?: number;
}

/**
 * Asks the engine as random people for random records, and an oracle that knows a book of what was done and rules written
 * in Cedar. Every list, filtered list and count of a person is compared with all single answers; shares of the pairs
 * open cards and decide, too.
 */
export async function tryPairs(pairs: number, seed: number, reports: number): Promise<TriedPairs> {
  const drawn = await drawWorld(seed, reports);
  const world = { ...drawn, records: [...drawn.records, ...(await drawPlaces(drawn))] };
  const oracle = createOracle();
  const { happens, among } = chanceOf(seed, 'pairs');
  const answers: Record<string, number> = {};
  const differences: string[] = [];
  const differ = (what: string): void => void (differences.length < 20 && differences.push(what));
  const viewOf = (person: BookedPerson, record: BookedRecord): string => {
    if (oracle(person, record, 'whole')) return 'whole';
    return oracle(person, record, 'redacted') ? 'redacted' : 'nothing';
  };

  for (let pair = 0; pair < pairs; pair += 1) {
    const person = among(world.people);
    const record = among(world.records);
    const expected = viewOf(person, record);
    const seen = await single(world, person, record);
    const key = `${record.concept} ${expected}`;
    answers[key] = (answers[key] ?? 0) + 1;
    if (seen !== expected) differ(`${person.actor.ref} ${record.stream}: ${seen}, ${expected} by the oracle`);
    if (!isDecided(record)) continue;
    // An escalation that is over takes no decision.
    if (happens(1 / 10) && !(record.concept === 'escalation' && record.hasEnded)) {
      const [group, verb, body] = deciding[record.concept];
      const name = record.concept === 'escalation' ? record.report : record.stream;
      const { refusals = [] } = await ask(world, person, group, verb, name, body, { dryRun: true });
      const isHeard = !refusals.some(({ code }) => /\.(?:not-found|needs-person)$/.test(code));
      // Of a referral the answer of its addressee is asked for.
      const mayDecide = oracle(person, record, 'decide') || oracle(person, record, 'shared');
      const by = `${record.concept} decided ${mayDecide}`;
      answers[by] = (answers[by] ?? 0) + 1;
      if (isHeard !== mayDecide)
        differ(`${person.actor.ref} decides on ${record.stream}: ${isHeard}, ${mayDecide} by the oracle`);
    }
    if (record.addressee !== null && happens(1 / 4)) {
      const shared = { purpose: 'refer', classes: ['identity'] };
      const { ok } = await ask(world, person, 'cards', 'open', record.stream, shared);
      // Who opened the report in an emergency opens its cards to respond alone, also where a referral was handed to them.
      const isShared = oracle(person, record, 'shared') && !record.opened.includes(person.actor.ref);
      const mayOpen = isShared || oracle(person, { ...record, opened: [] }, 'cards');
      answers[`shared ${mayOpen}`] = (answers[`shared ${mayOpen}`] ?? 0) + 1;
      if (ok !== mayOpen)
        differ(`${person.actor.ref} opens what goes along with ${record.stream}: ${ok}, ${mayOpen} by the oracle`);
    }
    if (record.concept === 'report' && happens(record.isOver ? 1 / 2 : 1 / 20))
      await compareBeginning(world, oracle, { person, record, answers, differ });
    if (!happens(1 / 50)) continue;
    const opened = await ask(world, person, 'cards', 'open', record.stream, { purpose: 'respond' });
    const mayOpen = oracle(person, record, 'cards') || oracle(person, record, 'shared');
    if (opened.ok !== mayOpen)
      differ(`${person.actor.ref} opens ${record.stream}: ${opened.ok}, ${mayOpen} by the oracle`);
  }
  await compareHandlers(world, oracle, { answers, differ });
  await compareEnds(world, oracle, { answers, differ });
  for (const [tie, times] of Object.entries(world.tied)) answers[`tied ${tie}`] = times;
  const keys = await keysIn(world);
  for (const person of world.people) {
    for (const refusal of await compareLists(world, person, { viewOf, differ, keys, among })) {
      answers[`lists ${refusal}`] = (answers[`lists ${refusal}`] ?? 0) + 1;
    }
  }
  return { pairs, answers, differences };
}

interface Counting {
  readonly answers: Record<string, number>;
  differ(what: string): void;
}

/** Lets who handles a case open its report, and compares who opened a report in an emergency. */
async function compareHandlers(
  world: World,
  oracle: ReturnType<typeof createOracle>,
  { answers, differ }: Counting,
): Promise<void> {
  for (const record of world.records.filter(({ concept }) => concept === 'report')) {
    const person = world.people.find(({ actor }) => actor.ref === record.handler);
    if (person === undefined) continue;
    const { ok } = await ask(world, person, 'cards', 'open', record.stream, { purpose: 'refer' });
    const mayOpen = oracle(person, { ...record, opened: [] }, 'cards');
    answers[`handler ${ok}`] = (answers[`handler ${ok}`] ?? 0) + 1;
    if (ok !== mayOpen) differ(`${record.handler} handles ${record.stream}: ${ok}, ${mayOpen} by the oracle`);
  }
  for (const { ref, report, isOpen } of world.emergencies) {
    const person = world.people.find(({ actor }) => actor.ref === ref);
    const record = world.records.find(({ stream }) => stream === report);
    if (person === undefined || record === undefined) throw new RangeError(`${ref} tried ${report}, which no book has`);
    const before = { ...record, opened: [] };
    const mayOpen = oracle(person, before, 'emergency') && !oracle(person, before, 'cards');
    answers[`emergency ${isOpen}`] = (answers[`emergency ${isOpen}`] ?? 0) + 1;
    if (isOpen !== mayOpen) differ(`${ref} opens ${report} in an emergency: ${isOpen}, ${mayOpen} by the oracle`);
  }
}

/** Asks to refer a victim whom the report does not have: nothing is begun, and the refusal tells who might. */
async function compareBeginning(
  world: World,
  oracle: ReturnType<typeof createOracle>,
  { person, record, answers, differ }: Counting & { readonly person: BookedPerson; readonly record: BookedRecord },
): Promise<void> {
  const service = { service: 'accompaniment', case: null, victim: 'p9', shares: [] };
  const to = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' };
  const asked = { ...service, report: record.stream, addressee: to };
  const { refusals = [] } = await ask(world, person, 'referrals', 'prepare', asked);
  const begins = !refusals.some(({ code }) => /\.(?:not-found|not-trained|report-closed|needs-person)$/.test(code));
  const mayBegin = oracle(person, record, 'begin');
  answers[`begins ${mayBegin}`] = (answers[`begins ${mayBegin}`] ?? 0) + 1;
  if (begins !== mayBegin)
    differ(`${person.actor.ref} begins a referral of ${record.stream}: ${begins}, ${mayBegin} by the oracle`);
}

/** Lets everybody open the cards of each record that is over, or that somebody stands in for. */
async function compareEnds(
  world: World,
  oracle: ReturnType<typeof createOracle>,
  { answers, differ }: Counting,
): Promise<void> {
  for (const record of world.records.filter(({ isOver, standIns }) => isOver || standIns.length > 0)) {
    for (const person of world.people) {
      const { ok } = await ask(world, person, 'cards', 'open', record.stream, { purpose: 'respond' });
      const mayOpen = oracle(person, record, 'cards') || oracle(person, record, 'shared');
      const isToldAlone = !mayOpen && record.isOver && oracle(person, { ...record, isOver: false }, 'cards');
      const isStandIn = mayOpen && !oracle(person, { ...record, standIns: [] }, 'cards');
      const way = isToldAlone ? 'told' : isStandIn ? 'stands in' : mayOpen;
      answers[`ended ${record.concept} ${way}`] = (answers[`ended ${record.concept} ${way}`] ?? 0) + 1;
      if (ok !== mayOpen)
        differ(`${person.actor.ref} opens ${record.stream}, which ended: ${ok}, ${mayOpen} by the oracle`);
    }
  }
}

function ask(
  world: World,
  { actor }: BookedPerson,
  group: string,
  verb: string,
  ...given: readonly unknown[]
): Promise<Answer> {
  const api = world.engine.as(actor) as unknown as Readonly<Record<string, Asked>>;
  const asked = api[group]?.[verb];
  if (asked === undefined) throw new RangeError(`no ${group}.${verb}`);
  return asked(...given);
}

async function single(world: World, person: BookedPerson, { concept, stream, report }: BookedRecord): Promise<string> {
  const name = concept === 'escalation' ? report : stream;
  const answer = await ask(world, person, groups[concept], 'get', name);
  return answer.record?.view ?? 'nothing';
}

/** Returns how every question about many records is refused to a person, by the book, if so many are theirs to see (0900). */
function refusalOf({ actor, inPost, ofLpa, suspended }: BookedPerson, theirs: number): string | null {
  if (actor.kind !== 'person') return 'record.needs-person';
  const isFree = actor.role === 'reporter' || actor.role === 'volunteer' || ((inPost || ofLpa) && !suspended);
  return isFree || theirs > 0 ? null : 'session.not-in-post';
}

interface Comparing {
  viewOf(person: BookedPerson, record: BookedRecord): string;
  differ(what: string): void;
  readonly keys: Awaited<ReturnType<typeof keysIn>>;
  readonly among: Chance['among'];
}

/** The keys that a redacted view shows, from docs/reference/access.md: by another one no filter may find the record. */
const shownRedacted: Readonly<Record<string, readonly string[]>> = {
  report: ['status'],
  referral: ['status', 'service'],
  volunteer: ['status', 'person', 'community'],
};

/** Reads the keys by which records are listed, as they are stored. */
async function keysIn({ storage, records }: World) {
  const stored = await storage.load(records.map(({ stream }) => stream));
  const keysOf = new Map(stored.map(({ stream, keys }) => [stream, keys]));
  const of = (stream: string, key: string): string | undefined => keysOf.get(stream)?.[key];
  return {
    of,
    values: (concept: BookedRecord['concept']) => {
      const own = records.filter((record) => record.concept === concept);
      return Object.keys(listKeys(concept))
        .map((key) => [key, [...new Set(own.flatMap(({ stream }) => of(stream, key) ?? []))]] as const)
        .filter(([, values]) => values.length > 0);
    },
  };
}

/** A list is a filtered list of every value, a count, and every single answer. Returns how lists were refused by the book. */
async function compareLists(
  world: World,
  person: BookedPerson,
  { viewOf, differ, keys, among }: Comparing,
): Promise<readonly string[]> {
  const refusals: string[] = [];
  const { ref } = person.actor;
  for (const concept of Object.keys(groups) as (keyof typeof groups)[]) {
    const own = world.records.filter((record) => record.concept === concept && viewOf(person, record) !== 'nothing');
    const refusal = refusalOf(person, own.length);
    if (refusal !== null) refusals.push(refusal);
    const expected = refusal ?? namesOf(own);
    const listed = await listOf(world, person, concept, {});
    if (listed !== expected) differ(`${ref} lists of ${concept}: ${listed}, ${expected} by the oracle`);
    const answer = await ask(world, person, groups[concept], 'count', {});
    const [counted, count] = [codesOf(answer) ?? answer.count, refusal ?? own.length];
    if (counted !== count) differ(`${ref} counts of ${concept}: ${counted}, ${count} by the oracle`);
    for (const [key, values] of keys.values(concept)) {
      const value = among(values);
      const filtered = await listOf(world, person, concept, { key: { name: key, value } });
      const there = own.filter((record) => {
        const isShown = viewOf(person, record) === 'whole' || shownRedacted[concept]?.includes(key) === true;
        // A record that names another one is found by it only by who may know of that one; its own report it shows.
        const other = world.records.find(({ stream }) => stream === value);
        const isOwn = value === record.report;
        const isKnown = other === undefined || isOwn || viewOf(person, other) !== 'nothing';
        const own = keys.of(record.stream, key);
        // A city is asked for with its kecamatan and kelurahan.
        const isOf = own === value || (key === 'area' && own?.startsWith(`${value}.`) === true);
        return isOf && isShown && isKnown;
      });
      const found = refusalOf(person, there.length) ?? namesOf(there);
      if (filtered !== found) differ(`${ref} lists ${concept} by ${key} ${value}: ${filtered}, ${found} by the oracle`);
    }
  }
  return refusals;
}

function namesOf(records: readonly { readonly stream: string }[]): string {
  const names = records.map(({ stream }) => stream);
  return names.sort().join();
}

function codesOf({ ok, refusals = [] }: Answer): string | null {
  return ok ? null : refusals.map(({ code }) => code).join();
}

/** Returns the names that a list has on all its pages, or how it was refused. */
async function listOf(world: World, person: BookedPerson, concept: keyof typeof groups, key: object): Promise<string> {
  const listed: { readonly stream: string }[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask(world, person, groups[concept], 'list', {
      ...key,
      limit: 37,
      ...(after === undefined ? {} : { after }),
    });
    const refusal = codesOf(page);
    if (refusal !== null) return refusal;
    listed.push(...(page.records ?? []));
    after = page.next ?? null;
  }
  return namesOf(listed);
}
