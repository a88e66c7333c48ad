import type { Commit, CommitOutcome, StoredAnswer, WrappedKey } from '@kawal/sdk';

/**
 * The answers of a storage, specified once more from the manual of the contract, as slowly and plainly as can be:
 * a list of the acts that were committed, and every question a walk through it. No adapter's code is used here.
 */
export interface StorageSpec {
  /** Returns the answers allowed to this commit, and writes it where it must be written. */
  commit(commit: Commit): Allowed;
  version(stream: string): number;
  typeOf(stream: string): string | undefined;
  cardVersion(record: string, subject: string): number;
  holder(name: string, value: string): string | null;
  answers: ReadonlyMap<string, StoredAnswer>;
  /** Everything the storage can be asked, as it must stand now. */
  whole(): Whole;
  readonly keyring: Map<string, WrappedKey>;
}

/** One of these; `committed` stands alone, and so does `repeated`. */
export interface Allowed {
  readonly outcomes: readonly CommitOutcome[];
  /** Allows a failure with `storage.invalid-call`. */
  readonly invalid: boolean;
}

export interface Whole {
  readonly streams: readonly StreamView[];
  readonly log: readonly { readonly stream: string; readonly version: number; readonly text: string }[];
  readonly due: readonly { readonly stream: string; readonly wakeAt: number }[];
  readonly claims: readonly { readonly name: string; readonly value: string; readonly holder: string }[];
  readonly cards: readonly CardView[];
  readonly answers: readonly StoredAnswer[];
  readonly blobs: readonly string[];
  readonly newest: number | null;
}

export interface StreamView {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly state: string;
  readonly wakeAt: number | null;
  readonly keys: Readonly<Record<string, string>>;
  readonly head: string;
}

export interface CardView {
  readonly record: string;
  readonly subject: string;
  readonly version: number;
  readonly text: string | null;
  readonly erasedAt: number | null;
}

export function storageSpec(): StorageSpec {
  const acts: Commit[] = [];
  const answers = new Map<string, StoredAnswer>();

  const writesTo = (stream: string) => acts.flatMap(({ writes }) => writes.filter((one) => one.stream === stream));
  const version = (stream: string): number => writesTo(stream).reduce((sum, { events }) => sum + events.length, 0);
  const typeOf = (stream: string): string | undefined => writesTo(stream)[0]?.type;
  const holder = (name: string, value: string): string | null =>
    holderAfter(
      acts.map(({ claims }) => claims),
      name,
      value,
    );
  const cardsOf = (): CardView[] => cardsAfter(acts);
  const cardVersion = (record: string, subject: string): number =>
    cardsOf().find((card) => card.record === record && card.subject === subject)?.version ?? 0;

  return {
    answers,
    version,
    typeOf,
    holder,
    cardVersion,
    keyring: new Map(),
    commit(commit) {
      const known = commit.answer && answers.get(commit.answer.key);
      if (known) return { outcomes: [{ outcome: 'repeated', answer: known }], invalid: false };
      const expected = commit.writes.map(({ stream, expected: of }) => ({ stream, version: of }));
      const conflicts = [...expected, ...commit.reads].filter((seen) => version(seen.stream) !== seen.version);
      const invalid =
        commit.writes.some(({ stream, type }) => (typeOf(stream) ?? type) !== type) ||
        commit.cards.some((card) => card.version <= cardVersion(card.record, card.subject));
      const outcomes: CommitOutcome[] = [
        ...conflicts.map(({ stream }) => ({ outcome: 'conflict' as const, stream })),
        ...claimsAgainst(commit, holder),
      ];
      if (outcomes.length > 0 || invalid) return { outcomes, invalid };
      acts.push(commit);
      if (commit.answer) answers.set(commit.answer.key, { ...commit.answer, at: commit.at });
      return { outcomes: [{ outcome: 'committed' }], invalid: false };
    },
    whole() {
      const names = [...new Set(acts.flatMap(({ writes }) => writes.map(({ stream }) => stream)))].sort(byBytes);
      const streams = names.map((stream): StreamView => {
        const writes = writesTo(stream);
        const last = writes.at(-1);
        if (last === undefined) throw new RangeError(stream);
        const { type, state, wakeAt, keys, events } = last;
        return { stream, type, state, wakeAt, keys, version: version(stream), head: events.at(-1)?.hash ?? '' };
      });
      return {
        streams,
        log: logOf(acts),
        due: streams
          .flatMap(({ stream, wakeAt }) => (wakeAt === null ? [] : [{ stream, wakeAt }]))
          .sort((a, b) => a.wakeAt - b.wakeAt || byBytes(a.stream, b.stream)),
        claims: claimNames(acts).flatMap(({ name, value }) => {
          const of = holder(name, value);
          return of === null ? [] : [{ name, value, holder: of }];
        }),
        cards: cardsOf(),
        answers: [...answers.values()].sort((a, b) => byBytes(a.key, b.key)),
        blobs: [...new Set(acts.flatMap(({ blobs }) => blobs.map(({ hash }) => hash)))].sort(byBytes),
        newest: acts.length === 0 ? null : Math.max(...acts.map(({ at }) => at)),
      };
    },
  };
}

function logOf(acts: readonly Commit[]): readonly { stream: string; version: number; text: string }[] {
  const counted = new Map<string, number>();
  const next = (stream: string): number => {
    counted.set(stream, (counted.get(stream) ?? 0) + 1);
    return counted.get(stream) ?? 0;
  };
  return acts.flatMap(({ writes }) =>
    writes.flatMap(({ stream, events }) => events.map(({ text }) => ({ stream, version: next(stream), text }))),
  );
}

/** In order of the bytes that the text has as UTF-8. */
export function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function holderAfter(changes: readonly Commit['claims'][], name: string, value: string): string | null {
  const is = (claim: { readonly name: string; readonly value: string }) => claim.name === name && claim.value === value;
  let holder: string | null = null;
  for (const { taken, released } of changes) {
    if (released.some(is)) holder = null;
    holder = taken.filter(is).at(-1)?.stream ?? holder;
  }
  return holder;
}

/** Every claim that stands against a commit, with who holds it then. */
function claimsAgainst(commit: Commit, holder: StorageSpec['holder']): readonly CommitOutcome[] {
  const against = commit.claimReads
    .filter((read) => holder(read.name, read.value) !== read.holder)
    .map(({ name, value }) => ({ name, value, holder: holder(name, value) }));
  const held = new Map<string, string | null>();
  const now = ({ name, value }: { readonly name: string; readonly value: string }): string | null => {
    const changed = held.get(`${name} ${value}`);
    return changed === undefined ? holder(name, value) : changed;
  };
  for (const { stream, name, value } of commit.claims.released) {
    if (now({ name, value }) !== stream) against.push({ name, value, holder: now({ name, value }) });
    else held.set(`${name} ${value}`, null);
  }
  for (const { stream, name, value } of commit.claims.taken) {
    const of = now({ name, value });
    if (of !== null && of !== stream) against.push({ name, value, holder: of });
    else held.set(`${name} ${value}`, stream);
  }
  return against.map(({ name, value, holder: of }) => ({ outcome: 'claimed', claim: { name, value }, holder: of }));
}

function claimNames(acts: readonly Commit[]) {
  const named = new Map(acts.flatMap(({ claims }) => claims.taken.map((one) => [`${one.name} ${one.value}`, one])));
  return [...named.values()].sort((a, b) => byBytes(a.value, b.value));
}

function cardsAfter(acts: readonly Commit[]): CardView[] {
  const cards = new Map<string, CardView>();
  for (const { at, cards: written, destroyed } of acts) {
    for (const { record, subject, version, bytes } of written) {
      cards.set(`${record} ${subject}`, {
        record,
        subject,
        version,
        text: Buffer.from(bytes).toString(),
        erasedAt: null,
      });
    }
    for (const { record, subject } of destroyed) {
      const card = cards.get(`${record} ${subject}`);
      if (card && card.text !== null) cards.set(`${record} ${subject}`, { ...card, text: null, erasedAt: at });
    }
  }
  return [...cards.values()].sort((a, b) => byBytes(a.record, b.record) || byBytes(a.subject, b.subject));
}
