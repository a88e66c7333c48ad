import type { Commit } from '@kawal/sdk';
import fc from 'fast-check';
import type { StorageSpec } from './storage-spec.ts';

/** Names in which the order of UTF-16 and that of UTF-8 differ, a NUL, and one that is another's beginning. */
export const streams = ['a', 'a\u0000', 'a/1', '\uffee', '\u{1f600}'];
export const types = ['thing', 'other'];
export const values = ['one', 'two'];
const subjects = ['p1', 'p2'];
export const keys = ['key-1', 'key-2', 'key-3'];
export const instants = { min: 0, max: 40 };

/** Whole numbers mean: so far from what is right now. */
export interface Plan {
  readonly at: number;
  readonly writes: readonly {
    readonly stream: string;
    readonly type: string | null;
    readonly off: number;
    readonly events: number;
    readonly wakeAt: number | null;
    readonly found: string | null;
  }[];
  readonly reads: readonly { readonly stream: string; readonly off: number }[];
  readonly claimReads: readonly { readonly value: string; readonly holder: string | null }[];
  readonly taken: readonly { readonly value: string; readonly stream: string }[];
  readonly released: readonly { readonly value: string; readonly stream: string }[];
  readonly cards: readonly {
    readonly record: string;
    readonly subject: string;
    readonly off: number;
    readonly destroy: boolean;
  }[];
  readonly answer: string | null;
  readonly blob: number | null;
}

const stream = fc.constantFrom(...streams);
/** Mostly right, for most of what is wrong has only one outcome. */
const off = fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });
const claimed = fc.record({ value: fc.constantFrom(...values), stream });
/** Mostly null: what is rare would else come so often that little else is committed. */
const rarely = <One>(arbitrary: fc.Arbitrary<One>): fc.Arbitrary<One | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Acts of every kind, most of which may be committed. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  at: fc.integer(instants),
  writes: fc.uniqueArray(
    fc.record({
      stream,
      type: fc.oneof({ weight: 20, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...types) }),
      off,
      events: fc.integer({ min: 1, max: 3 }),
      wakeAt: fc.option(fc.integer(instants), { freq: 2 }),
      found: fc.option(fc.constantFrom(...values)),
    }),
    { minLength: 1, maxLength: 3, selector: (write) => write.stream },
  ),
  reads: fc.array(fc.record({ stream, off }), { maxLength: 2 }),
  claimReads: fc.array(fc.record({ value: fc.constantFrom(...values), holder: rarely(stream) }), { maxLength: 1 }),
  taken: fc.array(claimed, { maxLength: 2 }),
  released: fc.array(claimed, { maxLength: 1 }),
  cards: fc.uniqueArray(
    fc.record({ record: stream, subject: fc.constantFrom(...subjects), off, destroy: fc.boolean() }),
    { maxLength: 2, selector: ({ record, subject }) => `${record} ${subject}` },
  ),
  answer: rarely(fc.constantFrom(...keys)),
  blob: rarely(fc.integer({ min: 0, max: 2 })),
});

/** The commit that a plan comes to as things stand. */
export function commitOf(made: Plan, spec: StorageSpec): Commit {
  const claim = ({ value, stream: of }: { value: string; stream: string }) => ({ name: 'unique', value, stream: of });
  return {
    at: made.at,
    writes: made.writes.map(({ stream: of, type, off: by, events, wakeAt, found }) => {
      const expected = Math.max(0, spec.version(of) + by);
      return {
        stream: of,
        type: type ?? spec.typeOf(of) ?? (types[of.length % 2] as string),
        expected,
        events: Array.from({ length: events }, (_, index) => {
          const id = `${of}.${expected + index + 1}.${made.at}`;
          return { id, text: JSON.stringify({ id }), hash: `hash-of-${id}` };
        }),
        state: JSON.stringify({ of, at: made.at, expected }),
        shape: 1,
        wakeAt,
        keys: found === null ? {} : { found },
      };
    }),
    reads: made.reads.map(({ stream: of, off: by }) => ({ stream: of, version: Math.max(0, spec.version(of) + by) })),
    claimReads: made.claimReads.map(({ value, holder }) => ({
      name: 'unique',
      value,
      // Now and then what was read is not so any more.
      holder: holder === null ? spec.holder('unique', value) : holder,
    })),
    claims: { taken: made.taken.map(claim), released: made.released.map(claim) },
    cards: made.cards
      .filter(({ destroy }) => !destroy)
      .map(({ record, subject, off: by }) => ({
        record,
        subject,
        class: 'contact',
        version: Math.max(1, spec.cardVersion(record, subject) + 1 + by),
        bytes: Buffer.from(`${record} ${subject} ${made.at}`),
      })),
    destroyed: made.cards
      .filter(({ destroy }) => destroy)
      .map(({ record, subject }) => ({ record, subject, class: 'contact' })),
    blobs: made.blob === null ? [] : [{ hash: `blob-${made.blob}`, bytes: Buffer.from(`blob ${made.blob}`) }],
    ...(made.answer === null
      ? {}
      : { answer: { key: made.answer, fingerprint: `print-${made.at}`, text: `text-${made.at}` } }),
  };
}
