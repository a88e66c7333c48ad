import type { Engine } from '@kawal/engine';
import type { Chance } from '../world/chance.ts';
import type { Drawn } from './book.ts';
import { secretary } from './city.ts';
import { must, person } from './outcome.ts';

/** Counts of the ties between two reports, a report and a case, or a report and a person. */
export type Tied = Record<'marked' | 'linked' | 'proposed' | 'lifted', number>;

/** The records of a world while they are tied: each report is tied once. */
interface Tying {
  records: readonly Drawn[];
  readonly tied: Tied;
  readonly engine: Engine;
  /** Reports that are not tied yet, and do not bar the secretariat. */
  free(): readonly Drawn[];
  /** Another report of the same place that is free. */
  beside(one: Drawn): Drawn | undefined;
  /** Books what a tie changes of all records of some reports. */
  change(reports: readonly string[], to: (one: Drawn) => Drawn): void;
  /** Books that two reports bar whom each of them names. */
  join(one: Drawn, other: Drawn): void;
}

/**
 * Marks duplicates, links reports to cases, and lets two people lift what bars one person.
 * Two tied reports bar the people whom one of them bars (X3).
 */
export async function drawTies(
  engine: Engine,
  chance: Chance,
  drawn: readonly Drawn[],
): Promise<Pick<Tying, 'records' | 'tied' | 'free'>> {
  const tying = tyingOf(engine, chance, drawn);
  const most = Math.ceil(drawn.length / 20);
  await drawMarks(tying, most);
  await drawLinks(tying, most);
  await drawLiftings(tying, most);
  return tying;
}

function tyingOf(engine: Engine, chance: Chance, drawn: readonly Drawn[]): Tying {
  const used = new Set<string>();
  const tying: Tying = {
    records: drawn,
    tied: { marked: 0, linked: 0, proposed: 0, lifted: 0 },
    engine,
    free: () =>
      tying.records.filter(
        ({ concept, report, barred }) => concept === 'report' && !used.has(report) && !barred.includes(secretary.ref),
      ),
    beside(one) {
      const others = tying.free().filter(({ report, area }) => report !== one.report && area === one.area);
      return others.length === 0 ? undefined : chance.among(others);
    },
    change(reports, to) {
      tying.records = tying.records.map((one) => (reports.includes(one.report) ? to(one) : one));
      for (const report of reports) used.add(report);
    },
    join(one, other) {
      const barred = [...new Set([...one.barred, ...other.barred])];
      const barredKinds = [...new Set([...one.barredKinds, ...other.barredKinds])];
      tying.change([one.report, other.report], (record) => ({ ...record, barred, barredKinds }));
    },
  };
  return tying;
}

async function drawMarks(tying: Tying, most: number): Promise<void> {
  const { reports } = tying.engine.as(secretary);
  for (const one of tying.free().slice(0, most)) {
    const other = tying.free().includes(one) ? tying.beside(one) : undefined;
    if (other === undefined) continue;
    must(await reports.markDuplicate(one.report as `report/${string}`, { of: other.report, reasons: ['sameVictim'] }));
    tying.join(one, other);
    tying.tied.marked += 1;
  }
}

async function drawLinks(tying: Tying, most: number): Promise<void> {
  const { engine, tied } = tying;
  for (const theCase of tying.records.filter(({ concept }) => concept === 'case')) {
    const one = tying.free().find(({ report }) => report === theCase.report);
    const other = one && tying.beside(one);
    if (one === undefined || other === undefined || tied.linked >= most) continue;
    const name = theCase.stream as `case/${string}`;
    // Where it takes the case from somebody, its handler says the second word, of another institution.
    const words = [secretary, ...(theCase.handler === null ? [] : [person(theCase.handler, 'coordinator')])];
    for (const actor of words) await engine.as(actor).cases.linkReport(name, { report: other.report });
    const found = await engine.as(secretary).cases.get(name);
    const { furtherReports = [] } = (found.ok ? found.record.state : {}) as {
      readonly furtherReports?: readonly string[];
    };
    const isLinked = furtherReports.includes(other.report);
    tied[isLinked ? 'linked' : 'proposed'] += 1;
    if (isLinked) tying.join(one, other);
    else tying.change([one.report, other.report], (record) => record);
    const isOfCase = ({ concept, report }: Drawn): boolean =>
      isLinked && report === one.report && ['case', 'referral'].includes(concept);
    tying.records = tying.records.map((record) => (isOfCase(record) ? { ...record, linked: other.report } : record));
  }
}

async function drawLiftings(tying: Tying, most: number): Promise<void> {
  const named = tying.free().filter((one) => one.named !== null && one.barred.length === 1);
  for (const one of named.slice(0, most)) {
    const who = one.named ?? '';
    const second = ['piket-0', 'piket-1'].find((ref) => ref !== who) ?? '';
    for (const actor of [secretary, person(second, 'lastResort')]) {
      const { escalations } = tying.engine.as(actor);
      must(await escalations.liftExclusion(one.report as `report/${string}`, { who, reason: 'wrongPerson' }));
    }
    tying.change([one.report], (record) => ({ ...record, barred: [], barredKinds: [] }));
    tying.tied.lifted += 1;
  }
}
