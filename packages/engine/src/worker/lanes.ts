import type { DeliveryState } from '@kawal/core';
import { deliveryConcept } from '@kawal/core/concepts';
import { currentContact } from '@kawal/core/delivery';
import type { DueStream, Notifier } from '@kawal/sdk';
import { loadRecord } from '../record/load.ts';
import type { DeliveryParts, DueMessage } from './deliver.ts';
import { longestHoldMs, type SendPlace } from './sends.ts';

/** Low messages that a lane takes in advance; the rest stay due. One of several processes takes fewer. */
const mostLow = { alone: 1_000, oneOfMany: 64 };

/** The channels that are remembered of messages that no lane took. */
const mostRemembered = 20_000;

/**
 * The messages that are due, by channel. Each channel goes on by itself: a notifier that hangs, refuses or is slow delays no message of another channel.
 * What goes first leaves first. Standing here claims nothing: an attempt is on record as it starts, and a process that dies leaves everything due.
 */
export interface Lanes {
  /** Messages that stand in a lane, or are under way. */
  readonly taken: ReadonlySet<string>;
  /** Takes a due message into its lane; returns false where that has enough. */
  take(due: DueStream): Promise<boolean>;
  /** Returns true once after a lane that had enough has half of it left. */
  wantsMore(): boolean;
  /** Begins whatever has a place. */
  fill(): void;
  /** Messages that left and are waited for. */
  underWay(): number;
  /** Resolves when there are none. */
  idle(): Promise<void>;
  /** The next instant at which a message goes on though no send ends; null if none does. */
  nextAt(): number | null;
  /** Forgets what stands in the lanes. */
  clear(): void;
}

interface Lane {
  readonly notifiers: readonly Notifier[];
  readonly first: DueMessage[];
  readonly low: DueMessage[];
  /** It turned a message away. */
  hadEnough: boolean;
  /** When its notifiers can be asked again, where they asked for a pause; else infinite. */
  heldUntil: number;
}

/** `begin` sends one message in its place, and never throws. */
export function createLanes(
  parts: DeliveryParts,
  begin: (message: DueMessage, place: SendPlace) => Promise<void>,
  isOneOfMany: boolean,
): Lanes {
  const { storage, inForce, notifiers, clock } = parts;
  const lanes = new Map<string, Lane>();
  const taken = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const remembered = new Map<string, string>();
  const most = isOneOfMany ? mostLow.oneOfMany : mostLow.alone;

  const laneOf = (channel: string): Lane => {
    const lane = lanes.get(channel) ?? emptyLane(notifiers.filter((one) => one.channel === channel));
    lanes.set(channel, lane);
    return lane;
  };
  const fill = (lane: Lane): void =>
    fillLane(lane, parts, (message, place) => {
      const ended = begin(message, place).then(() => {
        place.leave();
        taken.delete(message.stream);
        underWay.delete(ended);
        fill(lane);
      });
      underWay.add(ended);
    });
  return {
    taken,
    async take({ stream }) {
      const known = remembered.get(stream);
      if (known !== undefined && laneOf(known).low.length >= most) {
        laneOf(known).hadEnough = true;
        return false;
      }
      const delivery = (await loadRecord(storage, deliveryConcept, stream)).state as DeliveryState;
      const channel = await channelOf(delivery, inForce);
      const lane = laneOf(channel);
      if (delivery.first !== true && lane.low.length >= most) {
        if (remembered.size >= mostRemembered) remembered.clear();
        remembered.set(stream, channel);
        lane.hadEnough = true;
        return false;
      }
      remembered.delete(stream);
      taken.add(stream);
      (delivery.first === true ? lane.first : lane.low).push({ stream, delivery });
      return true;
    },
    wantsMore() {
      const short = [...lanes.values()].filter(({ hadEnough, low }) => hadEnough && low.length < most / 2);
      for (const lane of short) lane.hadEnough = false;
      return short.length > 0;
    },
    fill: () => [...lanes.values()].forEach(fill),
    underWay: () => underWay.size,
    async idle() {
      while (underWay.size > 0) await Promise.race(underWay);
    },
    nextAt: () => earliestOf([...lanes.values()], clock.now()),
    clear() {
      for (const { first, low } of lanes.values()) {
        for (const { stream } of [...first, ...low]) taken.delete(stream);
        first.length = 0;
        low.length = 0;
      }
    },
  };
}

function emptyLane(notifiers: readonly Notifier[]): Lane {
  return { notifiers, first: [], low: [], hadEnough: false, heldUntil: Number.POSITIVE_INFINITY };
}

/** Begins the messages of a lane in their order; one that must wait lets none pass that came later. */
function fillLane(
  lane: Lane,
  { sends, clock }: DeliveryParts,
  start: (message: DueMessage, place: SendPlace) => void,
): void {
  const now = clock.now();
  lane.heldUntil = Number.POSITIVE_INFINITY;
  for (const queue of [lane.first, lane.low]) {
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      const { rounds, tries, first, nextAt } = next.delivery;
      const place = sends.enter(lane.notifiers, {
        turn: rounds + tries,
        isFirst: first === true,
        mayWait: tries === 0 && now - (nextAt ?? now) < longestHoldMs,
      });
      if ('heldMs' in place) {
        if (place.heldMs !== null) lane.heldUntil = Math.min(lane.heldUntil, now + place.heldMs);
        break;
      }
      queue.shift();
      start(next, place);
    }
  }
}

function earliestOf(lanes: readonly Lane[], now: number): number | null {
  const instants = lanes.flatMap(({ first, low, heldUntil }) => {
    const waits = [first[0], low[0]].flatMap((next) => next?.delivery.nextAt ?? []);
    // Later than that, a message goes on when a send ends.
    return [heldUntil, ...waits.map((at) => at + longestHoldMs)].filter((at) => at > now && waits.length > 0);
  });
  const next = Math.min(...instants);
  return Number.isFinite(next) ? next : null;
}

async function channelOf(delivery: DeliveryState, inForce: DeliveryParts['inForce']): Promise<string> {
  const { chapter, lastReadable } = await inForce.cached();
  return (chapter ?? lastReadable)?.directory.contactPoints[currentContact(delivery) ?? '']?.channel ?? '';
}
