import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { commandSchemas } from '@kawal/core/schemas';
import {
  type Alarm,
  callVerb,
  createEngine,
  type Engine,
  type EngineOptions,
  type ListedVerb,
  verbList,
} from '@kawal/engine';
import { emailNotifier } from '@kawal/notify-email';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { morning } from '../fault-injection/play/chapter.ts';
import { communityWork } from '../fault-injection/play/community-work.ts';
import { escalation } from '../fault-injection/play/escalation.ts';
import { handling } from '../fault-injection/play/handling.ts';
import { officer, type Step } from '../fault-injection/play/step.ts';
import { keyOf } from '../fault-injection/rehearsal.ts';
import { chanceOf } from '../world/chance.ts';
import { careless, carelessStorage } from './careless.ts';
import { failingPorts } from './failing.ts';
import { called, codes, counted, ended, looked, markers, orders, say, sayError, tell } from './life.ts';
import type { Markers } from './markers.ts';
import { named, readAsPeople } from './reads.ts';

// One life of a process with marked people in it. Its parent reads every byte that it leaves anywhere.

let now: number = morning;

if (orders.life === 'whole') {
  for (const [name, play] of Object.entries({ communityWork, handling, escalation })) await live(name, play);
} else {
  await crashing(orders.life === 'dies');
}
await ended();

async function opened(name: string, more: Partial<EngineOptions> = {}, file = 'kawal.db') {
  const place = (part: string): string => join(orders.folder, name, part);
  if (!existsSync(place('kunci.json'))) {
    await createVaultFile({ file: place('kunci.json'), seed: chanceOf(orders.seed, 'the vault').bytes(32) });
  }
  const mail = emailNotifier({
    from: 'Kawal Contoh <kawal@contoh.test>',
    smtp: { host: '127.0.0.1', port: orders.smtpPort, requireTls: false },
  });
  const codesOf = new Map<string, string[]>();
  const { notifier, be } = careless(mail, (address, code) => {
    codesOf.set(address, [...(codesOf.get(address) ?? []), code]);
    markers.code(code, 'the code of a message');
  });
  const engine = await createEngine({
    storage: sqliteStorage({ file: place(file) }),
    vault: fileVault({ file: place('kunci.json') }),
    notifiers: [notifier],
    clock: { now: () => now },
    // By default an alarm is a line on standard error.
    ...(orders.life === 'whole' ? { alarm: (alarm: Alarm) => say('alarms', alarm) } : {}),
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
    ...more,
  });
  return { engine, codesOf, be };
}

/** Plays every verb with marked bodies on a store of its own, then all that may fail, and reads everything. */
async function live(name: string, play: readonly Step[]): Promise<void> {
  const { engine, codesOf, be } = await opened(name);
  const marked = markedBy(engine);
  const names = new Map<string, string>();
  // The coordinator is told of two reports: one is taken on by its code, the other is declined.
  const codeOf = (asked: string): string | undefined => {
    const codes = codesOf.get('a@contoh.test') ?? [];
    return asked === 'code' ? codes[0] : asked === 'next-code' ? codes.at(-1) : undefined;
  };
  const of = (asked: string): string => names.get(asked) ?? codeOf(asked) ?? '';
  for (const [number, step] of play.entries()) {
    now += 60_000;
    counted.calls += 1;
    called.add(step.verb);
    const outcome = await step.run(marked, of, keyOf(step, number));
    if (!outcome.ok) throw new RangeError(`${name} ${number} ${step.verb}: ${JSON.stringify(outcome.refusals)}`);
    say('answers of verbs', outcome.receipt.stream === '' ? 'worker' : { ...outcome.receipt, cards: undefined });
    if (step.keeps !== null) names.set(step.keeps, outcome.receipt.stream);
    if (number % 10 === 0) await looked();
    const twin = names.get('twin');
    if (twin !== undefined && !names.has('policy')) {
      const found = await engine.unguarded.escalation(`escalation/${twin.slice('report/'.length)}`);
      if (found.ok && found.record.state.policy !== null) names.set('policy', found.record.state.policy);
    }
  }
  for (const way of ['throws', 'names the address', 'answers nonsense'] as const) {
    be(way);
    now += 3 * 60 * 60_000;
    await engine.work().catch((error: unknown) => say('errors thrown', error));
  }
  for (const directoryPerson of named) {
    await submitted(engine, 0, [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson }]);
  }
  await readAll(engine);
  await mistype(engine);
  await engine.close();
  await failingPorts({
    storage: sqliteStorage({ file: join(orders.folder, name, 'kawal.db') }),
    vault: fileVault({ file: join(orders.folder, name, 'kunci.json') }),
    open: async (ports) => (await opened(name, ports)).engine,
    submit: submitted,
  });
  const broken = await opened(name, {
    storage: carelessStorage(sqliteStorage({ file: join(orders.folder, name, 'kawal.db') })),
  });
  for (const verb of verbList.filter(({ takes }) => takes.length === 0)) {
    await tried(broken.engine, verb, undefined, markers.fill(schemaOf(verb), {}, `${verb.group}.${verb.name}`));
  }
  await submitted(broken.engine).catch((error: unknown) => say('errors thrown', error));
  await broken.engine.close().catch((error: unknown) => say('errors thrown', error));
}

function schemaOf({ concept, type }: ListedVerb) {
  const schemas = commandSchemas[concept as keyof typeof commandSchemas] as unknown as Readonly<
    Record<string, Parameters<Markers['fill']>[0]>
  >;
  const schema = schemas[type];
  if (schema === undefined) throw new TypeError(`no schema of ${type}`);
  return schema;
}

/** The engine, with markers in every sealed field of what its verbs are given. */
function markedBy(engine: Engine): Engine {
  const byName = new Map(verbList.map((verb) => [`${verb.group}.${verb.name}`, verb]));
  const api = (actor: Actor) => {
    const groups = engine.as(actor) as unknown as Readonly<Record<string, Readonly<Record<string, Called>>>>;
    return new Proxy(groups, {
      get: (_, group: string) =>
        new Proxy(groups[group] ?? {}, {
          get: (calledOf, name: string) => {
            const verb = byName.get(`${group}.${name}`);
            const called = calledOf[name];
            if (verb === undefined || called === undefined) return called;
            const place = verb.takes.length > 0 ? 1 : 0;
            return (...given: unknown[]) => {
              const filled = { ...(markers.fill(schemaOf(verb), given[place] ?? {}, `${group}.${name}`) as object) };
              for (const fixed of ['type', ...Object.keys(verb.fixed)])
                delete (filled as Record<string, unknown>)[fixed];
              given[place] = filled;
              return called(...given);
            };
          },
        }),
    });
  };
  return { ...engine, as: api as unknown as Engine['as'] };
}

type Called = (...given: unknown[]) => unknown;

/** Reads all that people and tools can read: what is sealed stands in none of it. */
async function readAll(engine: Engine): Promise<void> {
  const log = await engine.unguarded.log(0, 1_000);
  say('reads of tools', log);
  for (const concept of [...new Set(verbList.map(({ concept: one }) => one))]) {
    say('reads of tools', await engine.unguarded.list(concept as 'report'));
  }
  await readAsPeople(engine);
}

/** Types marked text into every field of every verb, where it fits and where it does not. No answer repeats it. */
async function mistype(engine: Engine): Promise<void> {
  for (const verb of verbList) {
    const field = `${verb.group}.${verb.name}`;
    const words = markers.word('narrative', `${field}, mistyped`);
    const names = Object.keys((schemaOf(verb)._zod.def as unknown as { readonly shape: object }).shape);
    const wrong = Object.fromEntries(names.filter((name) => name !== 'type').map((name) => [name, words]));
    for (const body of [
      wrong,
      { ...wrong, [words]: 1 },
      words,
      [words],
      { parties: [{ ref: words, roles: [words] }] },
    ]) {
      for (const record of verb.takes.length > 0
        ? [`${verb.takes[0]}/tidak-ada`, words, `report/${words}`]
        : [undefined]) {
        await tried(engine, verb, record, body);
      }
    }
  }
}

async function tried(engine: Engine, verb: ListedVerb, record: string | undefined, body: unknown): Promise<void> {
  counted.calls += 1;
  try {
    const call = { ...(record === undefined ? {} : { record }), body };
    const outcome = await callVerb(engine.as(officer), verb, call);
    if (outcome.ok) return;
    for (const refusal of outcome.refusals as readonly AnyRefusal[]) {
      codes.add(refusal.code);
      say('refusals of what was typed', refusal);
      for (const language of ['id', 'en'] as const) {
        say('refusals of what was typed', describeRefusal(refusal, language, { zone: 'WIB' }));
      }
    }
  } catch (error) {
    sayError(error);
  }
}

async function submitted(engine: Engine, number = 0, others: readonly object[] = []): Promise<void> {
  counted.calls += 1;
  const api = markedBy(engine).as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const parties = [{ ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const, identity: { name: 'x' } }];
  const all = [...parties, ...others] as typeof parties;
  await api.reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: all, story: `x${number}` });
}

/** Takes reports in until the process is killed at a commit; the next life goes on with the store, and works. */
async function crashing(dies: boolean): Promise<void> {
  let commits = 0;
  const { engine } = await opened(
    'crash',
    {
      faults: (point) => {
        if (point !== 'commit.before' && point !== 'commit.after') return;
        commits += 1;
        if (dies && commits === 21) process.kill(process.pid, 'SIGKILL');
      },
    },
    'crash.db',
  );
  await tell();
  for (let number = 0; number < 20; number += 1) {
    await submitted(engine, number);
    await tell();
  }
  await engine.work();
  await readAll(engine);
  await engine.close();
}
