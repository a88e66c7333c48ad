import { KawalError } from '../error.ts';
import type { Commit, StreamWrite } from './storage.ts';

/**
 * Refuses a commit that breaks the contract whatever the store holds, with `storage.invalid-call` and the name of the
 * field. Every adapter calls it first, so that no adapter accepts what another would refuse.
 */
export function checkCommit(commit: Commit, source: string): void {
  const refuse = refusing(source);
  if (!isCount(commit.at)) refuse('at', 'must be an instant: whole milliseconds, not before 1970');
  if (commit.writes.length === 0) refuse('writes', 'must hold at least one stream');
  if (hasTwins(commit.writes.map((write) => write.stream))) refuse('writes', 'may name a stream once');
  for (const write of commit.writes) checkWrite(write, refuse);
  if (commit.cards.some((card) => !isCount(card.version) || card.version === 0)) {
    refuse('cards.version', 'must be a whole number from 1');
  }
  const addresses = [...commit.cards, ...commit.destroyed].map((card) => [card.record, card.subject, card.class]);
  if (hasTwins(addresses.map((address) => JSON.stringify(address)))) {
    refuse('cards', 'and `destroyed` may name a card once between them');
  }
  for (const [field, texts] of textsOf(commit)) checkTexts(field, texts, refuse);
}

/** Refuses a page size that is not a whole number from 1, with `storage.invalid-call`. */
export function checkLimit(limit: number, source: string): void {
  if (isCount(limit) && limit > 0) return;
  throw new KawalError('storage.invalid-call', '`limit` must be a whole number from 1.', { source });
}

type Refuse = (field: string, rule: string) => never;

function refusing(source: string): Refuse {
  return (field, rule) => {
    throw new KawalError('storage.invalid-call', `\`${field}\` ${rule}.`, { source });
  };
}

function checkWrite(write: StreamWrite, refuse: Refuse): void {
  if (write.stream === '') refuse('writes.stream', 'must not be empty');
  if (!isCount(write.expected)) refuse('writes.expected', 'must be a version: a whole number from 0');
  if (!isCount(write.shape)) refuse('writes.shape', 'must be a whole number from 0');
  if (write.wakeAt !== null && !isCount(write.wakeAt)) refuse('writes.wakeAt', 'must be an instant or null');
  if (write.events.length === 0) refuse('writes.events', 'must hold at least one event');
  if (Object.keys(write.keys).length > 4) refuse('writes.keys', 'must hold at most four keys');
}

/** Half of a surrogate pair has no UTF-8 form: it would come back as another character, and a hash over it would break. */
function checkTexts(field: string, texts: readonly string[], refuse: Refuse): void {
  for (const text of texts) if (!text.isWellFormed()) refuse(field, 'must hold well-formed text');
}

/** Every text of a commit, under the name of the field that holds it. */
function textsOf({ answer, writes, claims, cards, destroyed, blobs }: Commit): readonly [string, readonly string[]][] {
  return [
    ['answer', answer ? [answer.key, answer.fingerprint, answer.text] : []],
    ...writes.map((write): [string, readonly string[]] => [
      'writes',
      [
        ...[write.stream, write.type, write.state],
        ...write.events.flatMap(({ id, text, hash }) => [id, text, hash]),
        ...Object.entries(write.keys).flat(),
      ],
    ]),
    ['claims', [...claims.taken, ...claims.released].flatMap(({ name, value, stream }) => [name, value, stream])],
    ['cards', [...cards, ...destroyed].flatMap((card) => [card.record, card.subject, card.class])],
    ['blobs', blobs.map(({ hash }) => hash)],
  ];
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function hasTwins(names: readonly string[]): boolean {
  return names.length > 1 && new Set(names).size < names.length;
}
