import { type Refusal, system } from '@kawal/core';
import type { DueStream } from '@kawal/sdk';
import { raisePending } from '../alarm/raise-alarms.ts';
import { commandOutbox, executeCommand } from '../command/command-path.ts';
import { innerRequest } from '../command/request.ts';
import { conceptNamed } from '../concepts/concepts.ts';
import type { Entropy } from '../ports/ports.ts';
import { backoffOf } from './backoff.ts';
import { type DeliveryParts, deliver } from './deliver.ts';
import { inTurns } from './in-turn.ts';

/** The count of one pass over everything due. */
export interface WorkDone {
  readonly stepped: number;
  /** Messages that had an attempt, whatever came of it; what came of it is in each delivery and in the alarms. */
  readonly attempted: number;
  /** Records that could not be stepped this time; they stay due and are tried again a little later. */
  readonly failed: number;
  /** The next instant at which a pass would find something to do; past if there is more now, null when nothing waits. */
  readonly nextAt: number | null;
}

export interface Worker {
  /** Takes what is due, earliest first, and steps it. Two workers do no harm: the slower one loses the race. */
  pass(): Promise<WorkDone>;
  /** Resolves when the results of all slow sends are written down. */
  settled(): Promise<void>;
}

/** How many due records one pass takes; the rest stay due. */
const batch = 100;

/** How many messages are under way at once: one slow provider keeps nobody else waiting. */
const concurrency = 8;

/** Parts that the worker uses besides. */
export interface WorkParts extends DeliveryParts {
  /** Settles what a chapter put into force means for the cases that run, where whoever did it died. */
  readonly rollOut: (stream: string) => Promise<void>;
  /** Asks for another pass: the result of a slow send was written down after the pass that began it. */
  readonly wake: () => void;
}

/** `isOneOfMany`: others take from the same storage at the same time. */
export function createWorker(parts: WorkParts, isOneOfMany = false): Worker {
  const backoff = backoffOf(parts);
  const inTurn = inTurns();
  const lingering = new Set<Promise<void>>();

  const linger = (stream: string, rest: Promise<readonly Refusal[]>): void => {
    const ended = backoff
      .attempt(stream, () => rest)
      // The storage's own trouble is noticed by every pass; the attempt's lease ends, and it is tried again.
      .catch(() => false)
      .then(() => {
        lingering.delete(ended);
        parts.wake();
      });
    lingering.add(ended);
  };
  /** Delivers, and lets a slow send go on beside the passes that follow. */
  const deliverOne = async ({ stream }: DueStream): Promise<boolean> => {
    let held = 0;
    const isFine = await backoff.attempt(stream, async () => {
      const { refusals, lingers, heldMs = 0 } = await deliver(stream, parts, inTurn);
      if (lingers !== undefined) linger(stream, lingers);
      held = heldMs;
      return refusals;
    });
    if (held > 0) backoff.hold(stream, held);
    return isFine;
  };

  return {
    async pass() {
      await parts.clock.catchUp();
      const now = parts.clock.now();
      const found = await backoff.dueBeside(now, batch);
      // Not all in the same order, or they would race for each record in turn.
      const due = isOneOfMany ? rotated(found, parts.entropy) : found;
      const deliveries = due.filter(isToSend);
      const others = due.filter((one) => !isToSend(one));
      const done: boolean[] = [];
      for (const one of others) done.push(await backoff.attempt(one.stream, () => wake(one, parts)));
      done.push(...(await sideBySide(deliveries, deliverOne)));
      return {
        stepped: others.length,
        attempted: deliveries.length,
        failed: done.filter((fine) => !fine).length,
        nextAt: await backoff.nextAt(),
      };
    },
    async settled() {
      while (lingering.size > 0) await Promise.all(lingering);
    },
  };
}

/** Does so many works at once. One that throws lets those under way end and no other begin; then what it threw is thrown. */
async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<boolean>,
): Promise<readonly boolean[]> {
  const done: boolean[] = [];
  let isBroken = false;
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (isBroken) return;
      try {
        done.push(await work(item));
      } catch (error) {
        isBroken = true;
        throw error;
      }
    }
  };
  const lanes = Array.from({ length: concurrency }, lane);
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
  return done;
}

function isToSend({ type }: DueStream): boolean {
  return conceptNamed(type).perform === 'send';
}

/** Does what a due record asks for; returns why it could not be, if so. */
async function wake({ stream, type }: DueStream, parts: WorkParts): Promise<readonly Refusal[]> {
  parts.faults?.('wake.claimed');
  const { perform } = conceptNamed(type);
  if (perform === 'raise') {
    await raisePending(stream, parts, commandOutbox(parts));
    return [];
  }
  if (perform === 'rollOut') {
    await parts.rollOut(stream);
    return [];
  }
  const woken = await executeCommand(innerRequest(system, type, stream, { type: 'wake' }), parts);
  return woken.ok ? [] : woken.refusals;
}

/** The same, begun in the middle and ended there. */
function rotated(due: readonly DueStream[], entropy: Entropy): readonly DueStream[] {
  const [high = 0, low = 0] = entropy.bytes(2);
  const start = due.length === 0 ? 0 : (high * 256 + low) % due.length;
  return [...due.slice(start), ...due.slice(0, start)];
}
