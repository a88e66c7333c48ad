import { readChapter } from '@kawal/chapter';
import {
  type Actor,
  changesOf,
  type EscalationEvent,
  type EscalationState,
  type Instant,
  later,
  minute,
  parseLocal,
} from '@kawal/core';
import type { Notifier, Storage, Vault } from '@kawal/sdk';
import { type MemoryNotifier, memoryNotifier, memoryStorage, memoryVault } from '@kawal/sdk/memory';
import type { Found } from './api/reader.ts';
import type { ReportReceipt } from './api/verb.ts';
import type { Outcome } from './command/outcome.ts';
import type { RecordName } from './concepts/concepts.ts';
import type { LossReason } from './concepts/loss.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import type { LossAnswer } from './loss/losses.ts';
import type { Alarm } from './ports/alarm.ts';

/** An engine on parts that a test holds in its hand: a clock it moves, a mailbox it reads, alarms it counts. */
export interface Stage {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly mail: MemoryNotifier;
  readonly vault: Vault & { lock(): void; unlock(): void };
  readonly alarms: Alarm[];
  now(): Instant;
  /** Works until nothing is due any more at the instant. */
  runTo(instant: number): Promise<void>;
  submit(
    changes?: Partial<Submission>,
    options?: { readonly key?: string; readonly drill?: boolean },
  ): Promise<Outcome<ReportReceipt>>;
  escalation(report: string): Promise<EscalationState>;
  escalationEvents(report: string): Promise<readonly EscalationEvent[]>;
}

export type Submission = Parameters<ReturnType<Engine['as']>['reports']['submit']>[0];

export const officer: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
/** Another person of the LPA, for what takes two. */
export const colleague: Actor = { kind: 'person', ref: 'rekan-sekretaris', role: 'secretariat' };
export const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

/** A working day, nine in the morning in Malang. */
export const morning = parseLocal('2019-02-04T09:00', 'WIB') as Instant;

export function after(milliseconds: number): Instant {
  return later(morning, milliseconds);
}

/** Who saw the victim, and when, as a closing of a child's record says (1850). */
export const seen = { seenBy: 'uptdPpa', seenOn: after(0) } as const;

export interface StageOptions extends Partial<EngineOptions> {
  /** False: no chapter was ever applied here. */
  readonly applied?: boolean;
}

export async function stageOf(options: StageOptions = {}): Promise<Stage> {
  let now: Instant = morning;
  const alarms: Alarm[] = [];
  const storage = options.storage ?? memoryStorage();
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const vault = await memoryVault(new Uint8Array(32).fill(7));
  const engine = await createEngine({
    storage,
    notifiers: [mail as Notifier],
    vault,
    clock: { now: () => now },
    alarm: (alarm) => void alarms.push(alarm),
    // So small a policy loses reports of children; what an engine does with it is what is looked at here.
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
    ...options,
  });
  if (options.applied !== false) await engine.as(officer).chapter.apply(sampleReading());
  return {
    engine,
    storage,
    mail,
    vault,
    alarms,
    now: () => now,
    async runTo(instant) {
      for (;;) {
        const { nextAt, stepped, attempted } = await engine.work();
        if (nextAt === null || nextAt > instant) break;
        if (nextAt > now) now = nextAt as Instant;
        // What is due and was set aside after a failure is tried again as time goes on.
        else if (stepped + attempted === 0) now = later(now, 1_000);
      }
      if (instant > now) now = instant as Instant;
    },
    submit: (changes = {}, more = {}) =>
      engine.as(app).reports.submit(
        {
          area: '35.73.03.1001',
          channel: 'app',
          facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
          parties: [],
          ...changes,
        },
        more,
      ),
    async escalation(report) {
      return found(await engine.unguarded.escalation(escalationOf(report))).record.state;
    },
    async escalationEvents(report) {
      const { entries } = found(await engine.unguarded.history(escalationOf(report)));
      return changesOf(entries).map(({ change }) => change);
    },
  };
}

/** Marks a report as the same as another, by somebody who reads both before. */
export async function markedAsSame({ engine }: Pick<Stage, 'engine'>, report: string, of: string, actor = officer) {
  const { cards, reports } = engine.as(actor);
  for (const one of [report, of]) await cards.open(one, { purpose: 'respond' });
  return reports.markDuplicate(report as RecordName<'report'>, { of, reasons: ['sameVictim'] } as never);
}

/** Applies files that take two words: the first is answered that a second is missing. */
export async function applyByTwo({ engine }: Pick<Stage, 'engine'>, reading: ReturnType<typeof sampleReading>) {
  const first = await engine.as(colleague).chapter.apply(reading);
  if (first.ok || first.refusals[0]?.code !== 'chapter.needs-second-person')
    throw new RangeError(JSON.stringify(first));
  return engine.as(officer).chapter.apply(reading);
}

/** Notes a loss by two people of two institutions, as the LPA and its last resort. */
export async function noteLoss({ engine }: Pick<Stage, 'engine'>, reason: LossReason): Promise<LossAnswer> {
  const first = await engine.losses.acknowledge(officer, { reason });
  if (first.type !== 'proposed') throw new RangeError(JSON.stringify(first));
  return engine.losses.acknowledge({ kind: 'person', ref: 'last-one', role: 'lastResort' }, { reason });
}

/** Records that another than the proposer saw the victim safe: on less no child's report ends (1480, 1952). */
export async function metIn({ engine }: Pick<Stage, 'engine'>, report: string, by = 'duty-two'): Promise<void> {
  const { reply } = engine.as({ kind: 'person', ref: by, role: 'lpaDuty' }).escalations;
  const done = await reply(report as `report/${string}`, { level: 'acted', act: 'victimSafe' });
  if (!done.ok) throw new RangeError(JSON.stringify(done.refusals));
}

/** Returns what was found, or fails the test with the refusals. */
export function found<Given>(answer: Found<Given>): Given {
  if (!answer.ok) throw new RangeError(answer.refusals.map(({ code }) => code).join(', '));
  return answer;
}

export function escalationOf(report: string): RecordName<'escalation'> {
  return `escalation/${report.slice('report/'.length)}`;
}

export function reportOf(outcome: Outcome<ReportReceipt>): ReportReceipt['stream'] {
  if (!outcome.ok) throw new RangeError(outcome.refusals.map(({ code }) => code).join(', '));
  return outcome.receipt.stream;
}

/** Two coordinators, a duty officer and somebody of last resort; everybody and every address is invented. */
export function sampleReading(edit?: (text: string) => string) {
  if (edit !== undefined) return readSample(edit);
  unedited ??= readSample((text) => text);
  return unedited;
}

/** Read once: a thousand stages begin with it. */
let unedited: ReturnType<typeof readSample> | undefined;

function readSample(edit: (text: string) => string) {
  const reading = readChapter([
    { name: 'chapter.yaml', text: edit(chapterFile) },
    { name: 'directory.yaml', text: edit(directoryFile) },
    { name: 'policy.yaml', text: edit(policyFile) },
  ]);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}

export const halfHour = 30 * minute;

const chapterFile = `
kawal: chapter/1
name: Sample chapter
city: 35.73
zone: WIB
language: en
areas:
  - { code: 35.73, name: Kota Malang }
  - { code: 35.73.03, name: Kedungkandang }
  - { code: 35.73.03.1001, name: Kotalama }
`;

const directoryFile = `
kawal: directory/1
people:
  coordinator-a: { name: Koordinator Rahasia, contacts: { mail-a: { channel: email, address: a@contoh.test, verified: 2019-01-08, rings: yes } } }
  deputy-a: { name: Wakil Rahasia, contacts: { mail-d: { channel: email, address: d@contoh.test, verified: 2019-01-08, rings: yes } } }
  duty-one: { name: Petugas Rahasia, contacts: { mail-one: { channel: email, address: one@contoh.test, verified: 2019-01-08, rings: yes } } }
  duty-two: { name: Petugas Rahasia Dua, contacts: { mail-two: { channel: email, address: two@contoh.test, verified: 2019-01-08, rings: yes } } }
  last-one: { name: Piket Rahasia, contacts: { mail-last: { channel: email, address: last@contoh.test, verified: 2019-01-08, rings: yes } } }
  last-two: { name: Piket Rahasia Dua, contacts: { mail-last-two: { channel: email, address: last2@contoh.test, verified: 2019-01-08, rings: yes } } }
  sekretaris: { name: Sekretaris Rahasia, contacts: { mail-s: { channel: email, address: s@contoh.test, verified: 2019-01-08 } } }
  rekan-sekretaris: { name: Rekan Rahasia, contacts: { mail-r: { channel: email, address: r@contoh.test, verified: 2019-01-08 } } }
secretariat: [sekretaris, rekan-sekretaris]
offices:
  - { id: coordinator-office, kind: coordinator, area: 35.73.03.1001, localName: Coordinator, holders: [coordinator-a], deputies: [deputy-a] }
  - { id: duty-office, kind: lpaDuty, area: 35.73, localName: Duty desk, holders: [duty-one, duty-two] }
  - { id: last-office, kind: lastResort, area: 35.73, localName: Last resort, holders: [last-one, last-two] }
`;

const policyFile = `
kawal: policy/1
id: sample
version: 1
layer: city
area: 35.73
requires:
  coordinator: { on: always, people: 2, instead: lpaDuty }
  lpaDuty: { on: always, people: 2 }
  lastResort: { on: always, people: 2 }
callers: [lpaDuty]
paths:
  every-report:
    when: {}
    hold: 4 hours
    steps:
      - { id: first, after: 0, tell: [coordinator] }
      - { id: deputy, after: 30 minutes, tell: [lpaDuty], unless: { acknowledged: [coordinator] } }
      - { id: last, after: 2 hours, tell: [lastResort], unless: { acknowledged: [coordinator, lpaDuty] } }
`;
