import type { Entry, EscalationEvent } from '@kawal/core';
import type { FaultPoint } from '@kawal/engine';
import { isKawalError } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { flawsOf } from './command-case.ts';
import type { Call, Kind } from './kinds.ts';
import { area, everybody, morning, smallChapter } from './play/chapter.ts';
import { app, officer } from './play/step.ts';
import { beginLife, hung, type Life } from './process.ts';

/**
 * One report, three hours of silence, and one call that breaks or one boundary at which the process dies. The reporter
 * repeats the same submission until it is taken in, and a worker begins again wherever one ended.
 */

const key = 'a-key-nobody-guesses-1';
const silence = morning + 3 * 60 * 60_000;

export type Trouble =
  | { readonly index: number; readonly kind: Kind }
  | { readonly at: FaultPoint; readonly nth: number }
  | null;

export interface Night {
  /** The calls of the first life, in their order. */
  readonly calls: readonly Call[];
  /** True where the trouble came. */
  readonly struck: boolean;
  /** Promises that did not hold, in words. */
  readonly wrong: readonly string[];
}

export async function night(trouble: Trouble): Promise<Night> {
  const kept = memoryStorage();
  const told = new Set<string>();
  const calls: Call[] = [];
  const wrong: string[] = [];
  let [now, passed, struck]: [number, number, boolean] = [morning, 0, false];
  const handed = (address: string) => void told.add(address);
  const strike = (call: Call): Kind | null => {
    calls.push(call);
    if (struck || trouble === null || !('kind' in trouble) || calls.length !== trouble.index + 1) return null;
    struck = true;
    return trouble.kind;
  };
  const dies = (point: FaultPoint): boolean => {
    if (struck || trouble === null || !('at' in trouble) || point !== trouble.at) return false;
    passed += 1;
    struck = passed === trouble.nth;
    return struck;
  };
  // The chapter was applied before any of this.
  const before = await beginLife({ storage: kept, now: () => now, strike: () => null, handed });
  await before.engine.as(officer).chapter.apply(smallChapter(1));

  let report: string | undefined;
  for (let lives = 0; lives < 5; lives += 1) {
    try {
      const life = await beginLife({ storage: kept, now: () => now, strike, dies, handed });
      life.arm();
      report = await life.within(submit(life));
      await life.within(
        workUntil(
          life,
          () => now,
          (later) => {
            now = later;
          },
        ),
      );
      break;
    } catch (error) {
      if (error === hung || isKawalError(error, 'fault.injected')) continue;
      wrong.push(...flawsOf(error));
      if (!isKawalError(error)) break;
    }
  }
  if (report === undefined) return { calls, struck, wrong: [...wrong, 'the report was never taken in'] };
  const reports = await kept.query({ type: 'report', limit: 10 });
  if (reports.streams.length !== 1) wrong.push(`there are ${reports.streams.length} reports`);
  const missed = everybody.filter((address) => !told.has(address));
  if (missed.length > 0) wrong.push(`${missed.length} were never told`);
  if (told.size > everybody.length - missed.length) wrong.push('somebody was told for whom it is not');
  const events = (await kept.history(report.replace('report/', 'escalation/'), 0)).flatMap(
    ({ text }) => (JSON.parse(text) as Entry<EscalationEvent>).changes,
  );
  const decided = events.flatMap((event) =>
    event.type === 'step-decided' && event.office === null ? [`${event.step} ${event.decision.outcome}`] : [],
  );
  if (decided.join() !== 'first told,deputy told,last told') wrong.push(`decided was ${decided.join()}`);
  return { calls, struck, wrong };
}

async function submit({ engine }: Life): Promise<string> {
  const outcome = await engine.as(app).reports.submit(
    {
      area,
      channel: 'app',
      facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Rahasia' } }],
      story: 'Cerita Rahasia',
    },
    { key },
  );
  if (!outcome.ok) throw new RangeError(outcome.refusals.map(({ code }) => code).join(', '));
  return outcome.receipt.stream;
}

/** Works until nothing is due any more within the silence. */
async function workUntil({ engine }: Life, now: () => number, go: (to: number) => void): Promise<void> {
  for (;;) {
    const { nextAt, stepped, attempted } = await engine.work();
    if (nextAt === null || nextAt > silence) return;
    if (nextAt > now()) go(nextAt);
    // What is due and was set aside after a failure is tried again as time goes on.
    else if (stepped + attempted === 0) go(now() + 1_000);
  }
}
