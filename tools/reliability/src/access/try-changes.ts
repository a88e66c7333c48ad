import { type Actor, day, later } from '@kawal/core';
import { type AccessComparison, createEngine, type Engine, withChanges } from '@kawal/engine';
import { type Chance, chanceOf } from '../world/chance.ts';
import { chapterFiles, city, everybody, kecamatan, kelurahan, type OfficeRow, offices, secretary } from './city.ts';
import { applyByTwo, drawWorld, type World } from './world.ts';

export interface TriedChanges {
  readonly changes: number;
  /** How many answers were told to change, by what changes. */
  readonly told: Readonly<Record<string, number>>;
  /** Changes that were told wrong: of whom, what, and what came of it. */
  readonly differences: readonly string[];
}

/** Days after the change at which everybody is asked: before, between and after the terms that a change may set. */
const asksAt = [0, 30, 100];

const colleague = { kind: 'person', ref: 'duty-0', role: 'lpaDuty' } as const;

const groups = [
  ...(['reports', 'cases', 'referrals'] as const),
  ...(['volunteers', 'engagements', 'pacts', 'communities'] as const),
];

/**
 * Asks what random changes of offices, terms, secretariat and ceilings would let people see more or less, then puts each
 * into force and asks everybody for their lists, at three days. The two must say the same of every record that the asking
 * person sees, and nothing of any other.
 */
export async function tryChanges(changes: number, seed: number, reports: number): Promise<TriedChanges> {
  const drawn = await drawWorld(seed, reports);
  // A day later, when every emergency is over.
  const world = { ...drawn, now: later(drawn.now, day) };
  const engine = await engineAt(world, 0);
  const chance = chanceOf(seed, 'changes');
  const told: Record<string, number> = {};
  const differences: string[] = [];
  let before = await answersOf(world);
  for (let change = 0; change < changes; change += 1) {
    const files = drawFiles(chance);
    const asker = chance.among([secretary, colleague]);
    const found = await engine.unguarded.record('chapter/own');
    if (!found.ok) throw new RangeError('no chapter is on record');
    const compared = await engine.unguarded.compareAccess(
      asker,
      withChanges(files, found.record.state, world.now).chapter,
    );
    if (!compared.ok) throw new RangeError(JSON.stringify(compared.refusals));
    const visible = new Set((await viewsOf(engine, asker)).keys());
    const toldBefore = await toldOf(world, engine);
    await applyByTwo(engine, files);
    // Running reports are brought up to now: whoever is notified of one by that sees what came of it.
    const toldNow = await toldOf(world, engine);
    const notified = new Set([...toldNow].flatMap(([told, line]) => (toldBefore.has(told) ? [] : [line])));
    const after = await answersOf(world);
    const came = differing(before, after, visible);
    const isNotified = (line: string): boolean => {
      const [person, , , name] = line.split(' ');
      return notified.has(`${person} ${name}`);
    };
    before = after;
    const said = linesOf(compared.comparison);
    for (const line of said) {
      const [, ...kind] = line.slice(0, line.lastIndexOf('/')).split(' ');
      told[kind.join(' ')] = (told[kind.join(' ')] ?? 0) + 1;
    }
    const wrong = [
      ...[...came].filter((line) => !said.has(line) && !isNotified(line)).map((line) => `was not told: ${line}`),
      ...[...said].filter((line) => !came.has(line) && !isNotified(line)).map((line) => `never came: ${line}`),
    ];
    differences.push(...wrong.slice(0, 20).map((line) => `change ${change} ${line}`));
  }
  await engine.close();
  return { changes, told, differences };
}

/** Returns who was notified in which office, of a record or of the report it came of, each with `person record`. */
async function toldOf({ records }: World, engine: Engine): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const { stream, report } of records) {
    const escalation = await engine.unguarded.escalation(`escalation/${report.slice('report/'.length)}`);
    if (!escalation.ok) throw new RangeError(`${report} has no escalation`);
    for (const { person, served, task } of escalation.record.state.told)
      told.set(`${person} ${served} ${task} ${stream}`, `${person} ${stream}`);
  }
  return told;
}

type Views = ReadonlyMap<string, string>;

/** Returns the views that everybody has of everything, by person and day. */
async function answersOf(world: World): Promise<ReadonlyMap<string, readonly Views[]>> {
  const answers = new Map<string, Views[]>();
  for (const days of asksAt) {
    const engine = await engineAt(world, days);
    for (const ref of [...new Set([...world.people.map(({ actor }) => actor.ref), newcomer])]) {
      const views = await viewsOf(engine, { kind: 'person', ref, role: 'coordinator' });
      answers.set(ref, [...(answers.get(ref) ?? []), views]);
    }
  }
  return answers;
}

/** Lists what somebody sees. Where nothing is theirs, all lists are empty, or all say that they are in no post (0900). */
async function viewsOf(engine: Engine, actor: Actor): Promise<Views> {
  const views = new Map<string, string>();
  const nothing = new Set<string>();
  for (const group of groups) {
    const before = views.size;
    for (let after: string | null | undefined; after !== null; ) {
      const page = await engine.as(actor)[group].list({ limit: 200, ...(after === undefined ? {} : { after }) });
      if (!page.ok) {
        const isInNoPost = after === undefined && page.refusals.every(({ code }) => code === 'session.not-in-post');
        if (!isInNoPost) throw new RangeError(JSON.stringify(page.refusals));
        nothing.add('refused');
        break;
      }
      for (const { stream, view } of page.records) views.set(stream, view);
      if (page.next === null && views.size === before) nothing.add('empty');
      after = page.next;
    }
  }
  if (nothing.size > 1) throw new RangeError(`${actor.ref} is refused one list with nothing, and not another`);
  return views;
}

/** Every view that came or went on one of the days, a line each. */
function differing(
  before: ReadonlyMap<string, readonly Views[]>,
  after: ReadonlyMap<string, readonly Views[]>,
  visible: ReadonlySet<string>,
): ReadonlySet<string> {
  const lines = new Set<string>();
  for (const [person, days] of before) {
    for (const [index, was] of days.entries()) {
      const is = after.get(person)?.[index] ?? new Map<string, string>();
      for (const name of visible) {
        const [old, now] = [was.get(name), is.get(name)];
        if (now !== undefined && now !== old && old !== 'whole') lines.add(`${person} gains ${now} ${name}`);
        if (old !== undefined && now !== old && now !== 'whole') lines.add(`${person} loses ${old} ${name}`);
      }
    }
  }
  return lines;
}

function linesOf({ records }: AccessComparison): ReadonlySet<string> {
  const views = records.filter(({ access }) => access === 'whole' || access === 'redacted');
  const lines = views.flatMap((one) => one.records.map((name) => `${one.person} ${one.change} ${one.access} ${name}`));
  return new Set(lines);
}

/** Opens the store some days later, with nothing that works on it. */
function engineAt({ storage, vault, now }: World, days: number): Promise<Engine> {
  return createEngine({
    storage,
    vault,
    channels: ['email'],
    clock: { now: () => later(now, days * day) },
    alarm: () => undefined,
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
}

const newcomer = 'petugas-baru';

/** Changes some of the offices of the world. Those who apply the files stay in post. */
function drawFiles(chance: Chance): ReturnType<typeof chapterFiles> {
  const { happens, among } = chance;
  const rows = offices
    .filter(({ kind }) => kind === 'lpaDuty' || !happens(1 / 10))
    .map((row) => (happens(1 / 3) ? drawRow(row, chance) : row));
  const nearer: readonly OfficeRow[] = [
    { kind: 'lastResort', area: among(kecamatan), holders: [...new Set([among(everybody), newcomer])] },
    { kind: 'uptdPpa', area: among(kelurahan), holders: [among(everybody)] },
    { kind: 'lpsk', area: city, holders: [newcomer, among(everybody)] },
  ].filter(() => happens(1 / 3));
  const secretariat = happens(1 / 3) ? [secretary.ref, among([...everybody, newcomer])] : [secretary.ref];
  const ceiling = happens(1 / 3)
    ? `ceilings:\n  tertutup: { when: {}, never: [${among(['lurah', 'coordinator', 'uptdPpa'])}] }\n`
    : '';
  return chapterFiles([...rows, ...nearer], secretariat, ceiling);
}

function drawRow(row: OfficeRow, { happens, among }: Chance): OfficeRow {
  const kept = row.holders.filter((ref) => ref === colleague.ref || !happens(1 / 3));
  const added = happens(1 / 2) ? [among([...everybody, newcomer])] : [];
  const holders = [...new Set([...kept, ...added])];
  const own = holders.length === 0 ? [newcomer] : holders;
  const someone = among(own);
  const ofOwn = (days: OfficeRow['until'] = {}) =>
    Object.fromEntries(Object.entries(days).filter(([ref]) => own.includes(ref) || row.deputies?.includes(ref)));
  const changed = { ...row, holders: own, until: ofOwn(row.until), from: ofOwn(row.from) };
  if (someone === colleague.ref) return changed;
  // Days from the first of the world, which is twelve days old: between those at which everybody is asked.
  const turn = among([32, 92]);
  if (happens(1 / 4)) return { ...changed, until: { ...changed.until, [someone]: turn } };
  return happens(1 / 4) ? { ...changed, from: { ...changed.from, [someone]: turn } } : changed;
}
