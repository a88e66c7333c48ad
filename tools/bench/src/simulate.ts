import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Chapter, type Instant, type KemendagriCode, type Policy, parseLocal } from '@kawal/core';
import { idealChapter, nationalBaseline, play, type Story } from '@kawal/policy';
import { type Benchmark, type BenchmarkOptions, bareWork, median } from './method.ts';

const keys = { seconds: 'simulate/1m-seconds', growth: 'simulate/growth', memory: 'simulate/memory' } as const;
const million = 1_000_000;
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/**
 * A million reports, one after the other, each to its tenth due instant and the end of its escalation: the lifecycle of
 * production, woken whenever it asks to be. Fewer can be asked for (`--reports`); the seconds are then those of a million
 * at that pace.
 */
export const simulateMillion: Benchmark = {
  keys: Object.values(keys),
  measure(options: BenchmarkOptions) {
    const count = options.reports ?? million;
    const chapter = chapterOf57();
    const stories = storiesOf(chapter);
    // The compiler has found out what is hot, and the heap has its size.
    run(chapter, stories, 5_000);
    const thousands = (): readonly number[] => Array.from({ length: 15 }, () => run(chapter, stories, 1_000));
    const thousandsBefore = thousands();
    const before = heapInUse();
    const seconds = run(chapter, stories, count);
    const after = heapInUse();
    const perReport = (seconds * 1e6) / count;
    // Before and after, for the machine may have other work meanwhile.
    const perReportOfThousand = median([...thousandsBefore, ...thousands()]) * 1e3;
    const of = count === million ? 'a million reports' : `a million reports at the pace of ${count}`;
    return Promise.resolve([
      {
        key: keys.seconds,
        value: (seconds / count) * million,
        said: `seconds for ${of}, ten due instants each: ${perReport.toFixed(1)} µs a report; ${bareWork().said}`,
      },
      {
        key: keys.growth,
        value: perReport / perReportOfThousand,
        said: `times the time of a report among a thousand, which is ${perReportOfThousand.toFixed(1)} µs`,
      },
      {
        key: keys.memory,
        value: after / before,
        said: `times the heap before: ${inMegabytes(after)} MB in use after, ${inMegabytes(before)} MB before`,
      },
    ]);
  },
};

const dueInstants = 10;

/** In seconds. */
function run(chapter: Chapter, stories: readonly Story[], count: number): number {
  let decided = 0;
  const listener = {
    event: ({ type }: { readonly type: string }) => {
      if (type === 'step-decided') decided += 1;
    },
  };
  const start = performance.now();
  for (let report = 0; report < count; report += 1) {
    const story = stories[report % stories.length] as Story;
    play(story, chapter, (story.at + day) as Instant, listener);
  }
  const seconds = (performance.now() - start) / 1_000;
  if (decided !== count * dueInstants) throw new Error(`${decided} due instants were decided for ${count} reports`);
  return seconds;
}

/** Three paths with ten due instants between them, none of which lasts for ever, beside one that does not open. */
function policyOfTen(): Policy {
  const path = (id: string, when: Policy['paths'][number]['when'], steps: Policy['paths'][number]['steps']) =>
    ({ id, layer: 'city', when, hold: { ms: hour }, review: null, advise: null, steps, why: [] }) as const;
  const step = (id: string, ms: number, tell: 'coordinator' | 'lpaDuty', more = {}) =>
    ({ id, after: { ms }, tell: [tell], unless: null, repeat: null, ...more }) as const;
  const unless = { level: 'acknowledged', offices: ['coordinator'], count: 1 } as const;
  const again = { every: { ms: 10 * minute }, times: 2 };
  return {
    ...nationalBaseline,
    floors: [],
    paths: [
      path('every-report', {}, [
        step('first', 0, 'coordinator', { repeat: again }),
        step('deputy', 30 * minute, 'lpaDuty', { unless }),
        step('late', 2 * hour, 'lpaDuty'),
      ]),
      path('child', { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some', 'unknown'] } }, [
        step('lpa', 15 * minute, 'lpaDuty'),
        step('again', 75 * minute, 'lpaDuty', { unless }),
        step('late', 4 * hour, 'coordinator'),
      ]),
      path('not-in-danger', { danger: { noneOf: ['yes'] } }, [
        step('first', 5 * minute, 'coordinator'),
        step('late', 3 * hour, 'lpaDuty'),
      ]),
      path('in-danger', { danger: { anyOf: ['yes'] } }, [step('now', 0, 'lpaDuty')]),
    ],
  };
}

const kelurahan = Array.from({ length: 57 }, (_, index) => `35.73.01.${1001 + index}` as KemendagriCode);
const morning = parseLocal('2026-02-02T09:00', 'WIB') as Instant;

/** A city of 57 kelurahan, each with two coordinators of its own; everybody is invented. */
function chapterOf57(): Chapter {
  const policy = policyOfTen();
  const ideals = kelurahan.map((area) => idealChapter(policy, { area, at: morning }));
  const [first, ...others] = ideals as [Chapter, ...Chapter[]];
  const named = (person: string, index: number): string => `${person}-${kelurahan[index]}`;
  const people = { ...first.directory.people };
  const contactPoints = { ...first.directory.contactPoints };
  const offices = [...first.directory.offices];
  for (const [index, { directory }] of others.entries()) {
    for (const office of directory.offices.filter(({ kind }) => kind === 'coordinator')) {
      offices.push({
        ...office,
        id: named(office.id, index + 1),
        holders: office.holders.map((one) => named(one, index + 1)),
      });
      for (const holder of office.holders) {
        const person = named(holder, index + 1);
        people[person] = { contacts: [`${person}-contact`], language: 'id' };
        contactPoints[`${person}-contact`] = {
          ...(directory.contactPoints[`${holder}-contact`] as (typeof contactPoints)[string]),
          readers: [person],
        };
      }
    }
  }
  return { ...first, directory: { ...first.directory, people, contactPoints, offices } };
}

/** Of every kelurahan, at every hour of the day, with facts that open the same three paths. */
function storiesOf({ policy }: Chapter): readonly Story[] {
  if (policy.paths.length !== 4) throw new Error('the stories are made for these four paths');
  return Array.from({ length: 57 * 24 }, (_, index) => ({
    at: (morning + index * hour) as Instant,
    area: kelurahan[index % kelurahan.length] as KemendagriCode,
    facts: {
      victimAge: [index % 3 === 0 ? 'unknown' : 'child'],
      concern: ['some'],
      danger: [index % 2 === 0 ? 'no' : 'unknown'],
      exploitation: ['labour', 'other'],
      modus: index % 5 === 0 ? ['childLabour', 'domesticWorker'] : ['childLabour'],
      involved: ['none'],
    },
    // Nobody says what became of the messages: that would be as many commands again.
    providers: [{ evidence: null, after: { ms: 0 } }],
  }));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In bytes, after what nobody holds any more is gone. */
function heapInUse(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

function inMegabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
