import { inspect, isDeepStrictEqual } from 'node:util';
import type { CardAddress, Commit, Storage } from '../../storage/storage.ts';
import { assertSame, assertThat } from '../same.ts';
import {
  type DrawnCall,
  drawnKeys,
  drawnTombstones,
  everythingIn,
  frozenDeep,
  invalidCall,
  referenceOf,
  shown,
} from './drawn.ts';
import { allowedFor, cardNames, type Draw, drawing, drawnCommit, mayStand } from './drawn-commit.ts';
import { randomFrom } from './kill-points.ts';
import { filesAt, filesWith } from './on-disk.ts';

/** One call that was drawn, and what is to go wrong on its way. */
export interface DrawnStep {
  readonly call: DrawnCall;
  /** The commit, where the call makes one. */
  readonly commit: Commit | undefined;
  /** A fault of `disk.c`. */
  readonly fault: string | undefined;
  /** It is closed and opened before the call. */
  readonly isAnew: boolean;
}

/** A call may leave nothing, or all of it, or all but an erasure that waits until it is asked again. */
const kindsLeft = ['nothing', 'all', 'unerased'] as const;

/** How a call ended, and whether a fault struck on its way. */
export interface DrawnEnd {
  readonly left: (typeof kindsLeft)[number];
  readonly isStruck: boolean;
}

/** The number by which a child says how a call ended. */
export function numberOf({ left, isStruck }: DrawnEnd): number {
  return 2 * kindsLeft.indexOf(left) + Number(isStruck);
}

export function endOfNumber(number: number): DrawnEnd {
  return { left: kindsLeft[Math.floor(number / 2)] ?? 'nothing', isStruck: number % 2 === 1 };
}

export type Course = ReturnType<typeof courseOf>;
export type Everything = Awaited<ReturnType<typeof everythingIn>>;

/** Draws the same calls and faults for the same seed and the same ends, in every process; knows what they must leave. */
export function courseOf(storage: Storage, seed: number) {
  const reference = referenceOf(storage);
  const draw = drawing(randomFrom(seed));
  const erased: Uint8Array[] = [];
  let last: DrawnStep | undefined;
  let struck: Commit | undefined;
  let reach = 24;

  async function take({ fault, call, commit }: DrawnStep, { left, isStruck }: DrawnEnd): Promise<void> {
    struck = isStruck ? commit : undefined;
    if (isCounted(fault)) reach = Math.min(400, Math.max(4, reach * (isStruck ? 1.15 : 0.87)));
    if (left === 'nothing') return;
    const before = await sealedIn(reference);
    await call(reference);
    if (left === 'all') erased.push(...destroyedOf(before, await sealedIn(reference)));
    erased.splice(0, erased.length - 8);
  }

  return {
    reference,
    /** Draws a step. A fault is drawn within twice as many calls to the disk as one step makes, by the faults that struck. */
    async next(): Promise<DrawnStep> {
      const fault = drawnFault(draw, reach);
      const isAnew = draw.happens(0.1);
      last = { fault, isAnew, ...(await drawnCall(draw, reference, last, struck)) };
      return last;
    },
    /** Makes a step of the reference, too, where it left something. */
    take,
    isWithoutLast: async (left: Partial<Everything>) => isLeft(left, await everythingIn(reference)),
    /** Says by what is left how a step without an answer ended, and takes it. */
    async settle(step: DrawnStep, left: Partial<Everything>, isStruck: boolean): Promise<DrawnEnd> {
      const without = await everythingIn(reference);
      const standing = step.commit === undefined ? 'unerased' : 'all';
      const end: DrawnEnd = { left: isLeft(left, without) ? 'nothing' : standing, isStruck };
      await take(step, end);
      mustBeLeft(left, await everythingIn(reference), without);
      return end;
    },
    async mustBeRight({ commit }: DrawnStep, answer: unknown): Promise<void> {
      if (commit === undefined) return;
      const { outcomes, isInvalid } = await allowedFor(commit, reference);
      const isAllowed = outcomes.some((one) => isDeepStrictEqual(one, answer));
      assertThat(
        isAllowed || (isInvalid && answer === 'storage.invalid-call'),
        `${JSON.stringify(answer)} was answered to ${shown(commit)}\nRight is ${JSON.stringify(outcomes)}.`,
      );
    },
    mustBeErased(location: string | undefined): void {
      const files = filesAt(location);
      const words = 'Opened anew after a failure, the bytes of a destroyed card or key can be read from the disk.';
      assertThat(filesWith(files, ...erased).length === 0, words);
    },
  };
}

/** Faults that strike at a counted write or sync; a kind that stands twice is drawn twice as often. */
const counted = ['die', 'die', 'broken', 'broken', 'full', 'full', 'half', 'short', 'broken-on', 'full-on'];

/** Faults that strike at calls of one kind, of which a step makes few. */
const ofOneKind = ['unsynced', 'folder', 'opened', 'renamed'];

function isCounted(fault: string | undefined): boolean {
  return fault !== undefined && counted.includes(fault.replace(/:.*/, ''));
}

function drawnFault(draw: Draw, reach: number): string | undefined {
  const [isFailing, isOfOneKind, kind, other] = [
    draw.happens(0.5),
    draw.happens(0.2),
    draw.of(counted),
    draw.of(ofOneKind),
  ];
  const place = 1 + draw.number(Math.ceil(reach * draw.of([0.5, 1, 2, 4])));
  const early = 1 + draw.number(3);
  if (!isFailing) return undefined;
  return isOfOneKind ? `${other}:${early}` : `${kind}:${place}`;
}

type CalledStep = Pick<DrawnStep, 'call' | 'commit'>;

/** @param struck the commit that a fault has just struck: a card that it destroyed is written anew at once. */
async function drawnCall(draw: Draw, reference: Storage, last?: DrawnStep, struck?: Commit): Promise<CalledStep> {
  const owed = new Set(struck?.destroyed.map(nameOf));
  if (owed.size === 0 && draw.happens(0.15) && last !== undefined) return { call: last.call, commit: last.commit };
  if (owed.size === 0 && draw.happens(0.12)) return { call: drawnKeys(draw, 1), commit: undefined };
  if (draw.happens(0.08)) {
    const tombstones = frozenDeep(drawnTombstones(draw).slice(0, 1));
    return { call: (one) => one.applyTombstones(tombstones), commit: undefined };
  }
  const commit = await drawnUntil(draw, reference, async (drawn) => {
    const isAnew = owed.size === 0 || drawn.cards.some((card) => owed.has(nameOf(card)));
    // What is refused writes nothing, and meets no failure.
    return isAnew && mayStand(await allowedFor(drawn, reference));
  });
  return { call: async (one) => structuredClone(await one.commit(commit).catch(invalidCall)), commit };
}

/** Draws commits until one is wanted, or for long enough. They have few cards: one is written, destroyed and written anew. */
async function drawnUntil(draw: Draw, reference: Storage, isWanted: (drawn: Commit) => Promise<boolean>) {
  for (;;) {
    const drawn = await drawnCommit(draw, reference, cardNames.slice(0, 3));
    if ((await isWanted(drawn)) || !draw.happens(0.95)) return frozenDeep(structuredClone(drawn));
  }
}

function nameOf({ record, subject, class: ofClass }: CardAddress): string {
  return JSON.stringify([record, subject, ofClass]);
}

/** The bytes of each card and key by its name, null where they were destroyed. */
async function sealedIn({ cards, keyring }: Storage): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const records = [...new Set(cardNames.map(({ record }) => record))];
  const all = (await Promise.all(records.map((record) => cards(record)))).flat();
  const keys = (await keyring.list?.(null, 999)) ?? [];
  return new Map([
    ...all.map((card) => [nameOf(card), card.bytes] as const),
    ...keys.map(({ id, wrapped }) => [id, wrapped] as const),
  ]);
}

/** Finds what was there and is gone; what was replaced is not destroyed. */
function destroyedOf(before: Awaited<ReturnType<typeof sealedIn>>, after: typeof before): readonly Uint8Array[] {
  return [...before].flatMap(([name, bytes]) => (bytes && !after.get(name) ? [bytes.subarray(0, 64)] : []));
}

/** A part that is not given is not looked at. */
function isLeft(left: Partial<Everything>, right: Everything): boolean {
  return (Object.keys(left) as (keyof Everything)[]).every((part) => isDeepStrictEqual(left[part], right[part]));
}

/** Asserts that all is left; what is whole and in another order is no work of a failure. */
export function mustBeLeft(left: Partial<Everything>, right: Everything, without = right): void {
  if (isLeft(left, right)) return;
  const parts = Object.keys(left) as (keyof Everything)[];
  const turned = [right, without].find((all) =>
    parts.every((part) => isDeepStrictEqual(inOneOrder(left[part]), inOneOrder(all[part]))),
  );
  const whole = turned ?? right;
  const other = parts.filter((part) => !isDeepStrictEqual(left[part], whole[part]));
  const words = turned
    ? 'Nothing is lost by the kill, and lists have another order than the contract gives them'
    : 'After the failure, what is left is of no call';
  for (const part of other) assertSame(left[part], whole[part], `${words}: ${other.join(', ')}.`);
}

function inOneOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => inspect(inOneOrder(one), { depth: 9, sorted: true })).sort() : value;
}
