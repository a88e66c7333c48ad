import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { hour, type Instant, parseLocal } from '@kawal/core';
import { createEngine } from '@kawal/engine';
import type { SendOutcome } from '@kawal/sdk';
import { memoryNotifier, memoryStorage, memoryVault } from '@kawal/sdk/memory';

/** A step of the critical report, with the person whom it tells, and when a provider first took a message of it. */
export interface TakenMessage {
  readonly told: string;
  readonly at: number;
}

/** So long one pass of the worker takes here. */
const passMs = 50;

/** So long is looked: the critical report is told four times in it. */
const looked = hour + 300_000;

const begin = parseLocal('2019-02-04T09:00', 'WIB') as Instant;

/**
 * Takes low reports in, then a critical one, over a provider that refuses what is above its limit, and returns when each
 * message about the critical one was taken. The provider takes `perSecond` messages from one account; it says of every third
 * refusal that it is of the address.
 */
export async function runBacklog(low: number, perSecond: number): Promise<readonly TakenMessage[]> {
  let now: number = begin;
  const taken = { second: 0, count: 0 };
  let refusals = 0;
  const limited = (): SendOutcome => {
    const second = Math.floor(now / 1_000);
    if (taken.second !== second) Object.assign(taken, { second, count: 0 });
    taken.count += 1;
    if (taken.count <= perSecond) return { type: 'accepted' };
    refusals += 1;
    const scope = refusals % 3 === 0 ? 'address' : 'account';
    return { type: 'failed', scope, retryable: true, code: 'http-429', retryAfterMs: 1_000 };
  };
  const mail = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  const takenAt = new Map<string, number>();
  let critical = '';
  const engine = await createEngine({
    storage: memoryStorage(),
    vault: await memoryVault(new Uint8Array(32).fill(7)),
    notifiers: [
      {
        ...mail,
        send: async ({ id }) => {
          const outcome = limited();
          const isCritical = critical !== '' && id.startsWith(`${critical}.`);
          if (outcome.type === 'accepted' && isCritical) takenAt.set(`delivery/${id.replace(/\.\d+$/, '')}`, now);
          return outcome;
        },
      },
    ],
    clock: { now: () => now },
    alarm: () => undefined,
  });
  const applied = await engine.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' }).chapter.apply(malang());
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
  const { reports } = engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const report = { area: '35.73.03.1001', channel: 'app', parties: [] } as const;
  const nothing = {
    concern: ['none'],
    indicators: ['none'],
    departure: ['none'],
    danger: ['no'],
    victimAge: ['adult'],
  };
  for (let one = 0; one < low; one += 1) await reports.submit({ ...report, facts: nothing as never });
  const grave = { danger: ['yes'], victimAge: ['child'], concern: ['some'], involved: ['none'] };
  const outcome = await reports.submit({ ...report, facts: grave as never });
  if (!outcome.ok) throw new Error(`the report was refused: ${JSON.stringify(outcome.refusals)}`);
  critical = outcome.receipt.stream.slice('report/'.length);
  while (now < begin + looked) {
    const { nextAt } = await engine.work();
    now = nextAt === null || nextAt <= now ? now + passMs : Math.min(nextAt, begin + looked);
  }
  const first = new Map<string, number>();
  for (const [delivery, at] of takenAt) {
    const found = await engine.unguarded.delivery(delivery as `delivery/${string}`);
    if (!found.ok) throw new Error(`no ${delivery}`);
    const { items, person } = found.record.state;
    for (const { path, step } of items) {
      const told = `${path}/${step} ${person}`;
      first.set(told, Math.min(at, first.get(told) ?? at));
    }
  }
  await engine.close();
  return [...first].map(([told, at]) => ({ told, at }));
}

function malang() {
  const folder = resolve(import.meta.dirname, '../../../../examples/malang/chapter');
  const reading = readChapter(
    ['chapter.yaml', 'directory.yaml', 'policy.yaml'].map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
    })),
  );
  if (!reading.ok) throw new Error(`the chapter was not read: ${JSON.stringify(reading.findings)}`);
  return reading;
}
