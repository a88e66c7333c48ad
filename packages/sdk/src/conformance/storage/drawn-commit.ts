import type { CardAddress, ClaimName, Commit, CommitOutcome, Storage, StreamWrite } from '../../storage/storage.ts';
import { act, blob, bytes, bytesOf, claim, event } from './act.ts';

/** Draws from a seed: the same things in the same order for the same seed. */
export interface Draw {
  /** True so often, from 0 to 1. */
  happens(share: number): boolean;
  number(below: number): number;
  of<item>(items: readonly item[]): item;
  /** Some of them, each once, in any order. */
  some<item>(items: readonly item[], atMost: number): readonly item[];
}

export function drawing(random: () => number): Draw {
  const number = (below: number): number => Math.floor(random() * below);
  return {
    number,
    happens: (share) => random() < share,
    of: (items) => items[number(items.length)] as (typeof items)[number],
    some(items, atMost) {
      const left = [...items];
      const count = number(Math.min(atMost, left.length) + 1);
      return Array.from({ length: count }, () => left.splice(number(left.length), 1)).flat();
    },
  };
}

// Few, so that they meet again and again; and alike, so that none may be taken for another.
export const streams = ['a', 'A', 'ab', 'a ', 'a\u0000', '\u00e9', 'e\u0301', '\uff41', '\u{1f600}'];
export const types = ['thing', 'other'];
export const values = ['', 'x', 'X', 'x:y'];
export const keyNames = ['colour', 'size', '__proto__', ''];
export const claimNames: readonly ClaimName[] = ['', 'one', 'two'].flatMap((name) =>
  values.map((value) => ({ name, value })),
);
export const records = ['r', 'r\u0000'];
export const cardNames: readonly CardAddress[] = records.flatMap((record) =>
  ['', 's', '\u{1f600}'].flatMap((subject) => ['x', 'y'].map((of) => ({ record, subject, class: of }))),
);
export const answerKeys = Array.from({ length: 12 }, (_, index) => `key-${index}`);
export const hashes = ['h-1', 'h-2', 'h-3', ''];
export const keyIds = [...values, 'y', '\u00e9', 'e\u0301', '\uff41', '\u{1f600}', 'k\u0000', 'k'];

/** A commit that mostly holds, and now and then does not: made from what the reference has. */
export async function drawnCommit(draw: Draw, reference: Storage, cardsOf = cardNames): Promise<Commit> {
  const known = new Map((await reference.load(streams)).map((state) => [state.stream, state]));
  const versionOf = (stream: string): number => known.get(stream)?.version ?? 0;
  const strayed = (version: number): number => (draw.happens(0.08) ? version + 1 : version);
  const written = draw.some(streams, 3);
  const [first = draw.of(streams)] = written;
  const writes = (written.length === 0 ? [first] : [...written]).map((stream): StreamWrite => {
    const type = draw.happens(0.02) ? draw.of(types) : (known.get(stream)?.type ?? draw.of(types));
    return drawnWrite(draw, stream, strayed(versionOf(stream)), type);
  });
  writes.push(...(draw.happens(0.03) ? drawnCrowd(draw) : []));
  const cards = draw.some(cardsOf, 2);
  const versions = await Promise.all(cards.map((address) => cardVersion(reference, address)));
  const destroyed = draw.some(cardsOf, 2).filter((one) => !cards.includes(one));
  const claimReads = await Promise.all(
    draw.some(claimNames, 2).map(async (one) => {
      const holder = (await reference.claimant(one)) ?? null;
      return { ...one, holder: draw.happens(0.1) ? draw.of([...streams, null]) : holder };
    }),
  );
  return act(writes, {
    at: draw.number(1_000),
    reads: draw.some(streams, 2).map((stream) => ({ stream, version: strayed(versionOf(stream)) })),
    claimReads,
    ...(await drawnClaims(draw, reference, first)),
    cards: cards.map((address, index) => ({
      ...address,
      version: Math.max(1, (versions[index] ?? 0) + (draw.happens(0.03) ? 0 : 1 + draw.number(2))),
      bytes: Buffer.concat([bytesOf(`card-${draw.number(10 ** 9)}`), bytes(sized(draw, ''))]),
    })),
    destroyed,
    blobs: draw.some(hashes, 2).map((hash) => blob(hash, bytes(sized(draw, `blob-${draw.number(9)}`)))),
    ...(draw.happens(0.3)
      ? {
          answer: {
            key: draw.of(answerKeys),
            fingerprint: `print-${draw.number(9)}`,
            text: sized(draw, draw.of(values)),
          },
        }
      : {}),
  });
}

function drawnWrite(draw: Draw, stream: string, expected: number, type: string): StreamWrite {
  const count = draw.happens(0.03) ? 40 : 1 + draw.number(2);
  const events = Array.from({ length: count }, () => event(`event-${draw.number(1_000_000)}`));
  if (draw.happens(0.02)) events.push({ ...event('long'), text: sized(draw, 'text', 1) });
  const keys: Record<string, string> = Object.create(null);
  for (const name of draw.some(keyNames, 4)) keys[name] = draw.of(values);
  const wakeAt = draw.happens(0.4) ? null : draw.number(20);
  return {
    stream,
    type,
    expected,
    events,
    state: sized(draw, `state-${draw.number(1_000)}`),
    shape: draw.number(3),
    wakeAt,
    keys,
  };
}

/** Mostly short, now and then longer than a page or a packet of a database. */
function sized(draw: Draw, text: string, share = 0.03): string {
  return draw.happens(share)
    ? text.padEnd(draw.of([3_000, 5_000, 70_000]), 'long \u00e9 \u{1f600}').toWellFormed()
    : text;
}

/** Many streams that nobody had, each with a name of its own. */
function drawnCrowd(draw: Draw): readonly StreamWrite[] {
  const name = `crowd-${draw.number(1_000_000_000)}`;
  return Array.from({ length: 20 + draw.number(100) }, (_, index) => drawnWrite(draw, `${name}-${index}`, 0, 'crowd'));
}

async function drawnClaims(draw: Draw, reference: Storage, writer: string): Promise<Commit['claims']> {
  const released = await Promise.all(
    draw.some(claimNames, 2).map(async (one) => {
      const holder = await reference.claimant(one);
      return holder === undefined && !draw.happens(0.05)
        ? []
        : [claim(draw.happens(0.05) ? writer : (holder ?? writer), one.value, one.name)];
    }),
  );
  const taken = await Promise.all(
    draw.some(claimNames, 2).map(async (one) => {
      const isFree = released.flat().some(({ name, value }) => name === one.name && value === one.value);
      const holder = isFree ? undefined : await reference.claimant(one);
      return holder === undefined || draw.happens(0.1) ? [claim(writer, one.value, one.name)] : [];
    }),
  );
  return { released: released.flat(), taken: taken.flat() };
}

async function cardVersion(reference: Storage, { record, subject, class: of }: CardAddress): Promise<number> {
  return (await reference.cards(record, subject)).find((card) => card.class === of)?.version ?? 0;
}

/** Every answer that the contract allows to a commit, from what the reference has. */
export interface Allowed {
  readonly outcomes: readonly CommitOutcome[];
  /** It may be refused as an invalid call. */
  readonly isInvalid: boolean;
}

export function mayStand({ outcomes, isInvalid }: Allowed): boolean {
  return !isInvalid && outcomes.some(({ outcome }) => outcome === 'committed');
}

export async function allowedFor(commit: Commit, reference: Storage): Promise<Allowed> {
  const known = commit.answer && (await reference.answer(commit.answer.key));
  if (known) return { outcomes: [{ outcome: 'repeated', answer: known }], isInvalid: false };
  const states = new Map((await reference.load(streams)).map((state) => [state.stream, state]));
  const against: CommitOutcome[] = [];
  for (const { stream, version } of [
    ...commit.writes.map(({ stream, expected }) => ({ stream, version: expected })),
    ...commit.reads,
  ]) {
    if ((states.get(stream)?.version ?? 0) !== version) against.push({ outcome: 'conflict', stream });
  }
  against.push(...(await claimsAgainst(commit, reference)));
  const versions = await Promise.all(commit.cards.map((card) => cardVersion(reference, card)));
  const isInvalid =
    commit.writes.some(({ stream, type }) => type !== (states.get(stream)?.type ?? type)) ||
    commit.cards.some((card, index) => card.version <= (versions[index] ?? 0));
  return { outcomes: against.length > 0 || isInvalid ? against : [{ outcome: 'committed' }], isInvalid };
}

/** Which of several claims is named is the adapter's affair; each is named with whoever holds it at that point. */
async function claimsAgainst({ claimReads, claims }: Commit, reference: Storage): Promise<readonly CommitOutcome[]> {
  const against: CommitOutcome[] = [];
  const after = new Map<string, string | null>();
  const nameOf = ({ name, value }: ClaimName): string => JSON.stringify([name, value]);
  const look = (one: ClaimName, right: readonly (string | null)[], holder: string | null): void => {
    const { name, value } = one;
    if (!right.includes(holder)) against.push({ outcome: 'claimed', claim: { name, value }, holder });
  };
  for (const one of claimReads) look(one, [one.holder], (await reference.claimant(one)) ?? null);
  for (const one of claims.released) {
    look(one, [one.stream], (await reference.claimant(one)) ?? null);
    after.set(nameOf(one), null);
  }
  for (const one of claims.taken) {
    const released = after.get(nameOf(one));
    look(one, [one.stream, null], released === undefined ? ((await reference.claimant(one)) ?? null) : released);
  }
  return against;
}
