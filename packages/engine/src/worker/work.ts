import { type Refusal, system } from '@kawal/core';
import type { DueStream } from '@kawal/sdk';
import { raisePending } from '../alarm/raise-alarms.ts';
import { commandOutbox, executeCommand } from '../command/command-path.ts';
import { innerRequest } from '../command/request.ts';
import { conceptNamed } from '../concepts/concepts.ts';
import type { Entropy } from '../ports/ports.ts';
import type { Within } from '../ports/within.ts';
import { type Backoff, backoffOf } from './backoff.ts';
import { type DeliveryParts, type DueMessage, deliver } from './deliver.ts';
import { inTurns } from './in-turn.ts';
import { createLanes } from './lanes.ts';
import type { SendPlace } from './sends.ts';

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
  /**
   * Takes what is due, earliest first, and steps it. Two workers do no harm: the slower one loses the race. Messages are
   * waited for until they have left or are slow; with `mostMs` for so long at most, and the rest leave beside later passes.
   */
  pass(mostMs?: number): Promise<WorkDone>;
  /** Begins no further message, and waits for those under way. */
  rest(): Promise<void>;
  /** Resolves when the results of all slow sends are written down. */
  settled(): Promise<void>;
}

/** How many due records one pass takes; the rest stay due. */
const batch = 100;

/** The same where more messages are due than their lanes take: other records stand behind them. */
const longBatch = 1_000;

/** A message that found no room in its lane is passed over for so long, or until the lane wants more. */
const passedOverMs = 60_000;

/** While messages leave beside the passes, another pass is asked for this often. */
const wakesEveryMs = 250;

/** Parts that the worker uses besides. */
export interface WorkParts extends DeliveryParts {
  /** Settles what a chapter put into force means for the cases that run, where whoever did it died. */
  readonly rollOut: (stream: string) => Promise<void>;
  /** Asks for another pass: a message brought something about after the pass that took it. */
  readonly wake: () => void;
  readonly within: Within;
}

/** `isOneOfMany`: others take from the same storage at the same time. */
export function createWorker(parts: WorkParts, isOneOfMany = false): Worker {
  const backoff = backoffOf(parts);
  const sending = createSending(parts, backoff, isOneOfMany);
  const { lanes } = sending;
  const passedOver = new Set<string>();
  let most = batch;

  /** Lets the due messages stand in their lanes; those that find no room there are passed over for a while. */
  const takeAll = async (deliveries: readonly DueStream[]): Promise<number> => {
    let left = 0;
    for (const one of deliveries) {
      await backoff.look(one.stream, async () => {
        if (await lanes.take(one)) return;
        left += 1;
        passedOver.add(one.stream);
        backoff.hold(one.stream, passedOverMs);
      });
    }
    most = left > 0 ? longBatch : batch;
    return deliveries.length - left;
  };

  return {
    async pass(mostMs) {
      await parts.clock.catchUp();
      sending.check();
      const now = parts.clock.now();
      if (lanes.wantsMore()) {
        backoff.release(passedOver);
        passedOver.clear();
      }
      // While every lane takes what is found, nothing stays hidden behind it for longer than a few passes.
      const isUnread = lanes.taken.size === 0 || passedOver.size > 0;
      const found = await backoff.dueBeside(now, most, lanes.taken, isUnread);
      const isMore = found.length >= most;
      // Not all in the same order, or they would race for each record in turn.
      const due = isOneOfMany ? rotated(found, parts.entropy) : found;
      const deliveries = due.filter(isToSend);
      const others = due.filter((one) => !isToSend(one));
      const done: boolean[] = [];
      for (const one of others) done.push(await backoff.attempt(one.stream, () => wake(one, parts)));
      const attempted = await takeAll(deliveries);
      lanes.fill();
      if (mostMs === undefined) await lanes.idle();
      else if (!isMore) await parts.within(mostMs, lanes.idle());
      sending.goBeside(mostMs !== undefined);
      const failed = sending.check() + done.filter((fine) => !fine).length;
      const instants = [await backoff.nextAt(lanes.taken), lanes.nextAt()].filter((at) => at !== null);
      return {
        stepped: others.length,
        attempted,
        failed,
        nextAt: instants.length === 0 ? null : Math.min(...instants),
      };
    },
    async rest() {
      lanes.clear();
      await lanes.idle();
    },
    settled: () => sending.settled(),
  };
}

/** Sends the messages in the lanes, and keeps what came of it for the passes. */
function createSending(parts: WorkParts, backoff: Backoff, isOneOfMany: boolean) {
  const inTurn = inTurns();
  const lingering = new Set<Promise<void>>();
  let failed = 0;
  let broken: { readonly error: unknown } | undefined;
  let isBeside = false;
  let wokeAt = Number.NEGATIVE_INFINITY;

  /** Keeps a slow send beside the passes that follow, until its result is written down. */
  const linger = (stream: string, rest: Promise<readonly Refusal[]>): void => {
    const ended = backoff
      .attempt(stream, () => rest)
      // The storage's own trouble is noticed by every pass; the attempt's lease ends, and it is tried again.
      .catch(() => false)
      .then(() => {
        lingering.delete(ended);
        lanes.fill();
        parts.wake();
      });
    lingering.add(ended);
  };
  const begin = async (message: DueMessage, { chosen }: SendPlace): Promise<void> => {
    try {
      const isFine = await backoff.attempt(message.stream, async () => {
        const { refusals, lingers } = await deliver(message, chosen, parts, inTurn);
        if (lingers !== undefined) linger(message.stream, lingers);
        return refusals;
      });
      if (!isFine) failed += 1;
    } catch (error) {
      // Those under way end, and no other begins; the pass throws it.
      broken ??= { error };
      lanes.clear();
    }
    const now = parts.clock.now();
    // No pass waits any more: what this one brought about must not wait for the rest of the lane.
    if (isBeside && (lanes.underWay() <= 1 || now - wokeAt >= wakesEveryMs)) {
      wokeAt = now;
      parts.wake();
    }
  };
  const lanes = createLanes(parts, begin, isOneOfMany);
  return {
    lanes,
    goBeside(beside: boolean): void {
      isBeside = beside;
    },
    /** Throws what the storage had in its way since the last call; returns how many messages failed. */
    check(): number {
      const [thrown, count] = [broken, failed];
      broken = undefined;
      failed = 0;
      if (thrown !== undefined) throw thrown.error;
      return count;
    },
    async settled(): Promise<void> {
      while (lingering.size > 0) await Promise.all(lingering);
    },
  };
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
