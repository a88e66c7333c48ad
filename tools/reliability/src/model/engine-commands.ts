import assert from 'node:assert/strict';
import type { Actor } from '@kawal/core';
import { createEngine, type Engine } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';
import { type MemoryNotifier, memoryNotifier, memoryVault } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { areas, chapterOf, personAt } from '../simulation/chapter.ts';
import { newYear } from '../simulation/simulate-year.ts';
import { codeEnds, type EngineSpec, numberOf, officeOf, type ReportSpec, toldFirst } from './engine-spec.ts';

/** An engine over a storage that outlives it, with a clock in the hand. */
export interface PlayedEngine {
  engine: Engine;
  readonly storage: Storage;
  readonly clock: { now: number };
  /** Every message of any engine on this storage, in the order in which they left. */
  readonly told: {
    readonly at: number;
    readonly report: string;
    readonly person: string;
    readonly code: string;
    readonly text: string;
  }[];
  restart(): Promise<void>;
}

type EngineCommand = fc.AsyncCommand<EngineSpec, PlayedEngine>;

const minute = 60_000;
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
const people: readonly Actor[] = [
  { kind: 'person', ref: 'sekretaris', role: 'secretariat' },
  { kind: 'person', ref: 'last-one', role: 'lastResort' },
];
const channels = ['email', 'whatsapp', 'sms'] as const;

export async function playedEngine(given: Storage): Promise<PlayedEngine> {
  // The engine's time is the model's, never that of a database server.
  const { now: _, ...storage } = given;
  const clock = { now: newYear };
  const vault = await memoryVault(new Uint8Array(32).fill(7));
  const told: PlayedEngine['told'][number][] = [];
  const begin = async (): Promise<Engine> => {
    const notifiers = channels.map(
      (channel): MemoryNotifier => memoryNotifier({ channel, name: `notify-${channel}`, evidence: 'accepted' }),
    );
    return createEngine({
      storage,
      notifiers: notifiers.map((notifier) => ({
        ...notifier,
        async send(message, limits) {
          const code = /Reply code: (\S+)/.exec(message.text)?.[1] ?? '';
          const report = `report/${message.id.slice(0, message.id.indexOf('.'))}`;
          told.push({ at: clock.now, report, person: personAt(message.address) ?? '', code, text: message.text });
          return notifier.send(message, limits);
        },
      })),
      vault,
      clock: { now: () => clock.now },
      alarm: () => undefined,
      prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
    });
  };
  const played: PlayedEngine = {
    engine: await begin(),
    storage,
    clock,
    told,
    async restart() {
      played.engine = await begin();
    },
  };
  await played.engine.as(people[0] as Actor).chapter.apply(chapterOf('2018-12-30', 1));
  return played;
}

const nth = fc.nat(5);

export const engineCommands = (options: {
  readonly maxCommands: number;
  readonly size: 'max';
  readonly replayPath?: string;
}) =>
  fc.commands<EngineSpec, PlayedEngine, boolean>(
    [
      fc.record({ key: fc.nat(3), body: fc.nat(3) }).map(submitting),
      fc.record({ nth, key: fc.nat(2), body: fc.nat(1) }).map(adding),
      fc.record({ nth, by: fc.nat(2) }).map(closing),
      fc.record({ nth, message: nth }).map(answering),
      fc.record({ nth, slip: fc.option(fc.nat(6)) }).map(findingByNumber),
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 })).map(passing),
      fc.constant(restarting()),
    ],
    options,
  );

function submitting({ key: number, body }: { readonly key: number; readonly body: number }): EngineCommand {
  return command(`submit key ${number} body ${body}`, async (spec, { engine }) => {
    const key = `a-key-of-the-model-${number}`;
    const child = body % 2 === 1;
    const submission = {
      area: areas[0],
      channel: 'app' as const,
      facts: {
        concern: [body < 2 ? ('some' as const) : ('none' as const)],
        danger: ['no' as const],
        involved: ['none' as const],
      },
      parties: [{ ref: 'p1', roles: ['victim' as const], ageClass: child ? ('child' as const) : ('adult' as const) }],
    };
    const outcome = await engine.as(app).reports.submit(submission, { key });
    const known = spec.reports.find((report) => report.key === key);
    if (known !== undefined && known.body !== body) {
      assert.deepEqual(outcome, { ok: false, refusals: [{ code: 'command.key-of-another-body' }] });
      return;
    }
    assert.ok(outcome.ok, JSON.stringify(outcome));
    assert.equal(outcome.repeated, known !== undefined);
    if (known !== undefined) assert.equal(outcome.receipt.stream, known.stream);
    else {
      const { stream } = outcome.receipt;
      spec.reports.push({
        key,
        body,
        stream,
        child,
        openedAt: spec.now,
        proposedBy: null,
        workedUntil: spec.now - 1,
        closed: false,
        answered: null,
      });
    }
  });
}

function adding({
  nth: which,
  key: number,
  body,
}: {
  readonly nth: number;
  readonly key: number;
  readonly body: number;
}): EngineCommand {
  return onReport(`add ${which} key ${number} body ${body}`, which, async (report, spec, { engine }) => {
    const key = `an-addition-of-the-model-${number}`;
    const facts = { exploitation: [body === 0 ? ('labour' as const) : ('begging' as const)] };
    const outcome = await engine.as(app).reports.add(report.stream, { facts, parties: [] }, { key });
    const bound = spec.additions.get(key);
    if (bound !== undefined && bound !== `${report.stream} ${body}`) {
      assert.deepEqual(outcome, { ok: false, refusals: [{ code: 'command.key-of-another-body' }] });
    } else if (bound !== undefined) assert.ok(outcome.ok && outcome.repeated);
    else if (report.closed) assert.equal(codeOf(outcome), 'report.not-open');
    else {
      assert.ok(outcome.ok && !outcome.repeated, JSON.stringify(outcome));
      spec.additions.set(key, `${report.stream} ${body}`);
      // Whoever proposed to close it did not know of this.
      report.proposedBy = null;
    }
  });
}

/** A third of the tries by an app, which may not. */
function closing({ nth: which, by }: { readonly nth: number; readonly by: number }): EngineCommand {
  return onReport(`close ${which} by ${by}`, which, async (report, _, { engine }) => {
    const actor = people[by];
    const outcome = await engine.as(actor ?? app).reports.close(report.stream, { reason: 'handedToCase' });
    if (actor === undefined) assert.equal(codeOf(outcome), 'report.needs-person');
    else if (report.closed) assert.equal(codeOf(outcome), 'report.not-open');
    else if (report.child && report.proposedBy === actor.ref)
      assert.equal(codeOf(outcome), 'report.needs-second-person');
    else {
      assert.ok(outcome.ok, JSON.stringify(outcome));
      const proposed = report.child && report.proposedBy === null;
      assert.equal(outcome.receipt.status, proposed ? 'proposed' : 'closed');
      if (proposed) report.proposedBy = actor.ref;
      else report.closed = true;
    }
  });
}

function answering({ nth: which, message }: { readonly nth: number; readonly message: number }): EngineCommand {
  return onReport(`answer ${which} message ${message}`, which, async (report, spec, { engine, told }) => {
    const own = told.filter((one) => one.report === report.stream);
    const one = own[message % Math.max(1, own.length)];
    // One answer to a report: how several stand together is for the domain's own tests.
    if (one === undefined || report.answered !== null) return;
    const outcome = await engine.as(app).escalations.acknowledge(one.code);
    const counts = !report.closed && spec.now < codeEnds(report, one.person, one.at);
    assert.equal(outcome.ok, counts, JSON.stringify(outcome));
    if (outcome.ok) report.answered = { at: spec.now, after: report.workedUntil, office: officeOf(one.person) ?? '' };
  });
}

/** As somebody reads it out on the telephone, now and then with one character wrong. */
function findingByNumber({ nth: which, slip }: { readonly nth: number; readonly slip: number | null }): EngineCommand {
  return onReport(`find ${which} slip ${slip}`, which, async (report, _, { engine }) => {
    const said = numberOf(report).replace('-', ' ').toLowerCase();
    const [at, wrong] = [(slip ?? 0) + (slip !== null && slip > 3 ? 1 : 0), said[0] === 'z' ? 'y' : 'z'];
    const asked = slip === null ? said : said.slice(0, at) + (said[at] === wrong ? 'x' : wrong) + said.slice(at + 1);
    const outcome = await engine.as(people[0] as Actor).reports.list({ number: asked });
    assert.equal(outcome.ok, slip === null, JSON.stringify(outcome));
    const found = outcome.ok ? outcome.records.map(({ stream }) => stream) : [];
    assert.ok(
      !outcome.ok ||
        (found.some((one) => one === report.stream) && found.every((one) => one.endsWith(report.stream.slice(-6)))),
    );
  });
}

function passing(minutes: number): EngineCommand {
  return command(`${minutes} minutes`, async (spec, { engine, clock, told, storage }) => {
    const until = spec.now + minutes * minute;
    for (;;) {
      await engine.work();
      const next = await storage.nextDue();
      if (next === null || next > until) break;
      clock.now = Math.max(clock.now, next);
    }
    clock.now = until;
    spec.now = until;
    for (const report of spec.reports) {
      if (!report.closed) report.workedUntil = until;
      const first = new Map<string, number>();
      for (const { report: of, person, at } of told) {
        if (of === report.stream && !first.has(person)) first.set(person, at);
      }
      assert.deepEqual(inOrder(first), inOrder(toldFirst(report)));
    }
    for (const { report: of, text } of told) {
      const number = spec.reports.filter(({ stream }) => stream === of).map(numberOf);
      assert.ok(
        number.every((one) => text.includes(one)),
        `a message of ${of} does not name ${number}`,
      );
    }
    if (spec.reports.every(({ closed }) => closed)) assert.equal(await storage.nextDue(), null);
  });
}

function restarting(): EngineCommand {
  return command('another process', async (_, played) => played.restart());
}

/** On the report of that number, where there is one. */
function onReport(
  name: string,
  which: number,
  run: (report: ReportSpec, spec: EngineSpec, played: PlayedEngine) => Promise<void>,
): EngineCommand {
  return command(name, async (spec, played) => {
    const report = spec.reports[which % Math.max(1, spec.reports.length)];
    if (report !== undefined) await run(report, spec, played);
  });
}

function codeOf(outcome: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}): string | undefined {
  return outcome.refusals?.[0]?.code;
}

function inOrder(told: ReadonlyMap<string, number>): readonly string[] {
  return [...told].map(([person, at]) => `${at - newYear} ${person}`).sort();
}

function command(name: string, run: (spec: EngineSpec, played: PlayedEngine) => Promise<void>): EngineCommand {
  return { check: () => true, run, toString: () => name };
}
