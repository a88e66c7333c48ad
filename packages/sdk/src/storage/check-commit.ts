import { KawalError } from '../error.ts';
import type { Commit, StreamWrite, WrappedKey } from './storage.ts';

/**
 * Refuses a commit that breaks the contract whatever the store holds, with `storage.invalid-call` and the name of the
 * field. Every adapter calls it first, so that no adapter accepts what another would refuse. Returns the commit to write:
 * its bytes are copies, for the caller may change its own at once.
 */
export function checkCommit(commit: Commit, source: string): Commit {
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
  checkTexts(commit, refuse);
  if (commit.cards.length === 0 && commit.blobs.length === 0) return commit;
  const copied = <Part extends { readonly bytes: Uint8Array }>(part: Part): Part => ({
    ...part,
    bytes: copy(part.bytes),
  });
  return { ...commit, cards: commit.cards.map(copied), blobs: commit.blobs.map(copied) };
}

/** Refuses keys that break the contract with `storage.invalid-call`. Returns copies of the keys to write. */
export function checkKeys(keys: readonly WrappedKey[], source: string): readonly WrappedKey[] {
  const refuse = refusing(source);
  if (hasTwins(keys.map(({ id }) => id))) refuse('keys.id', 'may be given once');
  for (const { id, epoch } of keys) {
    checkName('keys.id', id, refuse);
    if (!isCount(epoch)) refuse('keys.epoch', 'must be a whole number from 0');
  }
  return keys.map((key) => ({ ...key, wrapped: copy(key.wrapped) }));
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

/** Checks every text of a commit, under the name of the field that holds it. */
function checkTexts({ answer, writes, claims, cards, destroyed, blobs }: Commit, refuse: Refuse): void {
  const names = (field: string, ...given: readonly string[]): void => {
    for (const name of given) checkName(field, name, refuse);
  };
  if (answer) {
    names('answer.key', answer.key);
    names('answer.fingerprint', answer.fingerprint);
    checkText('answer.text', answer.text, refuse);
  }
  for (const { stream, type, state, events, keys } of writes) {
    names('writes.stream', stream);
    names('writes.type', type);
    checkText('writes.state', state, refuse);
    for (const { id, text, hash } of events) {
      names('writes.events.id', id);
      names('writes.events.hash', hash);
      checkText('writes.events.text', text, refuse);
    }
    names('writes.keys', ...Object.entries(keys).flat());
  }
  for (const { name, value, stream } of [...claims.taken, ...claims.released]) names('claims', name, value, stream);
  for (const card of [...cards, ...destroyed]) names('cards', card.record, card.subject, card.class);
  for (const { hash } of blobs) names('blobs.hash', hash);
}

/** Half of a surrogate pair has no UTF-8 form: it would come back as another character, and a hash over it would break. */
function checkText(field: string, text: string, refuse: Refuse): void {
  if (!text.isWellFormed()) refuse(field, 'must hold well-formed text');
}

const longestName = 512;

function checkName(field: string, name: string, refuse: Refuse): void {
  checkText(field, name, refuse);
  // No unit of a text has more than three bytes.
  if (name.length > longestName / 3 && sizeOf(name) > longestName) {
    refuse(field, `must have at most ${longestName} bytes of UTF-8`);
  }
}

/** A database that keeps no NUL writes two characters for it, and for the sign that tells them. */
function sizeOf(name: string): number {
  return Buffer.byteLength(name.replaceAll('\u0001', '..').replaceAll('\0', '..'));
}

/** Copies bytes, where the `slice` of a `Buffer` would go on sharing them. */
function copy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function hasTwins(names: readonly string[]): boolean {
  return names.length > 1 && new Set(names).size < names.length;
}
