import { type Actor, hour, type Instant, later } from '@kawal/core';
import type { AnyRefusal } from '@kawal/core/locales';
import {
  KawalError,
  type Keyring,
  type RecipientKey,
  type Storage,
  type Vault,
  type WrappedKey,
  wrapKeys,
} from '@kawal/sdk';
import { readActor } from '../api/read-call.ts';
import { erasedKeys } from '../audit/erased-keys.ts';
import { refuseForged } from '../audit/refuse-forged.ts';
import { type AuditFinding, verifyStore } from '../audit/verify-store.ts';
import { isShut, openEach, overwriting } from '../cards/overwriting.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { keeps } from '../chapter/recipient.ts';
import type { InnerParts } from '../command/inner-parts.ts';
import { innerRequest } from '../command/request.ts';
import { type RewrapCommand, type RewrapState, rewrapConcept } from '../concepts/rewrap.ts';
import { renewMarks } from '../lookup/keep-marks.ts';
import { whyNotOfLpa } from '../loss/losses.ts';
import type { Entropy } from '../ports/ports.ts';
import { loadRecords, streamsOf } from '../record/load.ts';

/** A former key of the chapter: how many card keys it wraps, and whether it may go. */
export interface FormerKey {
  readonly epoch: number;
  /** Card keys that this key alone opens, those that were drawn ahead and seal nothing yet among them. */
  readonly keys: number;
  /** False where the vault has no such key any more; null where no vault is open. */
  readonly isKept: boolean | null;
  /** From when it may be withdrawn; null while card keys are wrapped under it, or none were wrapped anew since. */
  readonly from: Instant | null;
}

export interface KeyStanding {
  /** The epoch of the key on record, which reports are sealed to. */
  readonly epoch: number;
  readonly keys: number;
  /** The oldest first; without those that wrap nothing and are gone. */
  readonly former: readonly FormerKey[];
}

export type RewrapAnswer =
  /** `shut`: keys that do not open with this vault. `destroyed`: keys of erased cards that a copy had brought back. */
  | ({ readonly type: 'rewrapped'; readonly epoch: number } & Rewrapped)
  /** The vault has a newer key than the one on record: apply the chapter first. */
  | { readonly type: 'not-applied'; readonly epoch: number }
  | { readonly type: 'refused'; readonly refusals: readonly AnyRefusal[] };

interface Rewrapped {
  readonly rewrapped: number;
  readonly shut: number;
  readonly destroyed: number;
}

export type WithdrawAnswer =
  | { readonly type: 'withdrawn'; readonly epoch: number }
  /** Card keys are wrapped under it, or were too lately: it says from when it may go, if that is known. */
  | { readonly type: 'in-use'; readonly key: FormerKey }
  /**
   * The store or its keyring is not what its history says, or (without a finding) the keyring names another key for a
   * card key that this one alone opens: a key that another copy of the keyring needs may go with it.
   */
  | { readonly type: 'differs'; readonly findings: readonly AuditFinding[] }
  /** It is the key on record, or no key of that number was ever in use. */
  | { readonly type: 'no-former-key' }
  | { readonly type: 'refused'; readonly refusals: readonly AnyRefusal[] };

/** The keys of cards under the keys of the chapter: the second half of a rotation, after a new key is on record. */
export interface CardKeys {
  /**
   * Tells which chapter key wraps how many card keys, and which former ones a vault still has: that of the engine,
   * unless another is given. Throws `storage.capability-missing` where the storage cannot list its keys.
   */
  look(vault?: Vault): Promise<KeyStanding>;
  /**
   * Wraps every card key anew under the key on record, a thousand at a time, while reports come in and cards are
   * opened. A process that ends meanwhile leaves each card under one key or the other: ask again. The key of an erased
   * card is destroyed again. The secretariat or an LPA duty officer may. Throws what the vault throws where it is
   * locked, and `storage.capability-missing` where the keyring does not list key after key.
   */
  rewrap(actor: Actor): Promise<RewrapAnswer>;
  /**
   * Destroys a former key of the chapter in the vault, once no card key has been wrapped under it for an hour and an
   * audit finds nothing. Copies of the keyring from before open nothing afterwards. The same people may.
   */
  withdraw(actor: Actor, epoch: number): Promise<WithdrawAnswer>;
}

export interface CardKeysParts extends InnerParts {
  readonly vault: Vault | undefined;
  readonly inForce: ChapterInForce;
  readonly entropy: Entropy;
}

/** So many keys are listed, opened, and replaced in one commit of the keyring. */
const page = 1_000;

/** A process may still seal with keys that it drew before it learned of the new one. */
const settledAfterMs = hour;

/**
 * Keys that arrive while a pass is under way are taken by the next; whoever draws under the former key does not learn
 * of the new one.
 */
const mostPasses = 8;

export function createCardKeys(parts: CardKeysParts): CardKeys {
  const guarded = async <Answer>(given: Actor, act: (actor: Actor) => Promise<Answer>) => {
    const asking = readActor(given);
    if (!asking.ok) return { type: 'refused', refusals: asking.refusals } as const;
    const refusal = await whyNotOfLpa(asking.actor, parts);
    return refusal === null ? act(asking.actor) : ({ type: 'refused', refusals: [refusal] } as const);
  };
  return {
    look: (vault = parts.vault) => standingOf({ ...parts, vault }),
    rewrap: (given) => guarded(given, (actor) => rewrapAll(actor, parts)),
    withdraw: (given, epoch) => guarded(given, (actor) => withdraw(actor, epoch, parts)),
  };
}

async function rewrapAll(actor: Actor, parts: CardKeysParts): Promise<RewrapAnswer> {
  const vault = openOf(parts.vault);
  const keyring = listing(parts.storage);
  const to = await recipientOf(parts.inForce);
  const newest = await vault.recipient();
  if (newest.epoch > to.epoch) return { type: 'not-applied', epoch: newest.epoch };
  const stream = `${rewrapConcept.name}/${parts.nextId(parts.now())}`;
  const refusals = await record(actor, stream, { type: 'begin-rewrap', epoch: to.epoch }, parts);
  if (refusals !== null) return { type: 'refused', refusals };
  const destroyed = await destroyErased(keyring, parts.storage);
  const done = { rewrapped: 0, shut: 0, destroyed };
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const passed = await onePass(to, keyring, vault, parts.entropy);
    done.rewrapped += passed.rewrapped;
    done.shut = passed.shut;
    if (passed.rewrapped === 0) break;
  }
  await renewMarks(to.epoch, vault, parts.storage, parts.entropy);
  await record(actor, stream, { type: 'end-rewrap', ...done }, parts);
  return { type: 'rewrapped', epoch: to.epoch, ...done };
}

/**
 * Destroys the keys of erased cards that stand in the keyring again: wrapped anew, they would open an older copy of the
 * store.
 */
async function destroyErased(keyring: ListedKeys, storage: Storage): Promise<number> {
  const erased = await erasedKeys(storage);
  let destroyed = 0;
  for await (const keys of erased.size === 0 ? [] : pagesOf(keyring)) {
    const back = keys.filter(({ id, epoch }) => epoch > 0 && erased.has(id)).map(({ id }) => id);
    // Whoever writes the store alone could name the keys of living cards.
    await refuseForged([...new Set(back.flatMap((id) => erased.get(id)?.erasure ?? []))], storage);
    if (back.length > 0) await keyring.destroy(back);
    destroyed += back.length;
  }
  return destroyed;
}

async function onePass(to: RecipientKey, keyring: ListedKeys, vault: Vault, entropy: Entropy) {
  const done = { rewrapped: 0, shut: 0 };
  for await (const keys of pagesOf(keyring)) {
    const former = keys.filter(({ epoch }) => epoch > 0 && epoch < to.epoch);
    const wrapped = await overwriting(vault, async (noting) => {
      const opened = await openEach(former, noting);
      const tried = await proved(former, opened, noting, entropy);
      const anew = await wrapKeys(to, opened, (length) => entropy.bytes(length));
      for (const one of tried) await mustOpen(anew[one], opened[one]?.key, noting);
      return anew;
    });
    // What was destroyed since it was listed is not raised: the keyring leaves it out.
    if (wrapped.length > 0) done.rewrapped += await keyring.rewrap(wrapped);
    done.shut += former.length - wrapped.length;
  }
  return done;
}

/**
 * Holds what was opened together against the vault's own word, for the former wrappings are about to go: no two keys
 * are the same, asked in another order it says the same, and the first, the last and a drawn one open alone as they
 * did. Returns where these three stand.
 */
async function proved(
  keys: readonly WrappedKey[],
  opened: Awaited<ReturnType<typeof openEach>>,
  vault: Vault,
  entropy: Entropy,
): Promise<readonly number[]> {
  if (opened.length === 0) return [];
  const wrappedOf = new Map(keys.map((key) => [key.id, key]));
  const plainOf = new Map(opened.map(({ id, key }) => [id, key]));
  const isMixedUp = (id = '', key: Uint8Array = noKey) => Buffer.compare(plainOf.get(id) ?? noKey, key) !== 0;
  const sorted = [...plainOf.values()].sort(Buffer.compare);
  const isSame = sorted.some((key, at) => at > 0 && Buffer.compare(key, sorted[at - 1] ?? noKey) === 0);
  const living = keys.filter(({ id }) => plainOf.has(id));
  const again = drawnOrder(living, entropy);
  const together = isSame ? [] : ((await vault.openAll?.(again)) ?? []);
  if (isSame || together.some((key, at) => isMixedUp(again[at]?.id, key))) throw mixedUp();
  const tried = [...new Set([0, drawnBelow(opened.length, entropy), opened.length - 1])];
  for (const at of tried) {
    const one = wrappedOf.get(opened[at]?.id ?? '');
    if (one === undefined || isMixedUp(one.id, await vault.open(one))) throw mixedUp();
  }
  return tried;
}

const noKey: Uint8Array = new Uint8Array(0);

function mixedUp(): KawalError {
  return fault('vault.unreadable', 'the vault opens card keys together as others than alone; none was wrapped anew');
}

function drawnBelow(count: number, entropy: Entropy): number {
  return Buffer.from(entropy.bytes(4)).readUInt32BE() % count;
}

function drawnOrder(keys: readonly WrappedKey[], entropy: Entropy): readonly WrappedKey[] {
  const drawn = keys.map((key) => ({ key, at: drawnBelow(2 ** 32, entropy) }));
  return drawn.sort((one, other) => one.at - other.at).map(({ key }) => key);
}

/** No key is replaced by one that this vault cannot open. Some of a batch stand for all: they are wrapped under one. */
async function mustOpen(key: WrappedKey | undefined, plain: Uint8Array | undefined, vault: Vault): Promise<void> {
  if (key === undefined || plain === undefined) return;
  try {
    if (Buffer.compare(await vault.open(key), plain) === 0) return;
  } catch (error) {
    if (!isShut(error)) throw error;
    throw fault(
      'vault.key-unknown',
      'this vault has not the key that is on record; no card key was wrapped anew with it',
    );
  }
  throw mixedUp();
}

async function withdraw(actor: Actor, epoch: number, parts: CardKeysParts): Promise<WithdrawAnswer> {
  const vault = openOf(parts.vault);
  const before = await whyKept(epoch, parts);
  if (before !== null) return before;
  // Beside a keyring that begins anew, no key is under it here: those of the true one would be lost.
  const { findings } = await verifyStore(parts.storage);
  if (findings.length > 0 || (await isMisnamed(epoch, vault, parts.storage))) return { type: 'differs', findings };
  // An audit takes its time, and a process of a former release may draw keys under it meanwhile.
  const since = await whyKept(epoch, parts);
  if (since !== null) return since;
  const stream = `${rewrapConcept.name}/${parts.nextId(parts.now())}`;
  const refusals = await record(actor, stream, { type: 'withdraw-key', epoch }, parts);
  if (refusals !== null) return { type: 'refused', refusals };
  await vault.destroy(epoch);
  return { type: 'withdrawn', epoch };
}

/** Returns true where the key of an epoch opens a card key that the keyring names another for, which does not. */
async function isMisnamed(epoch: number, vault: Vault, storage: Storage): Promise<boolean> {
  for await (const keys of pagesOf(listing(storage))) {
    const others = keys.filter((key) => key.epoch > 0 && key.epoch !== epoch);
    const misnamed = await overwriting(vault, async (noting) => {
      const open = new Set((await openEach(others, noting)).map(({ id }) => id));
      const shut = others.filter(({ id }) => !open.has(id)).map((key) => ({ ...key, epoch }));
      return (await openEach(shut, noting)).length;
    });
    if (misnamed > 0) return true;
  }
  return false;
}

/** Returns why a former key may not go yet, or null where nothing was put under it for an hour. */
async function whyKept(epoch: number, parts: CardKeysParts): Promise<WithdrawAnswer | null> {
  const key = (await standingOf(parts)).former.find((one) => one.epoch === epoch);
  if (key === undefined) return { type: 'no-former-key' };
  return key.from === null || parts.now() < key.from ? { type: 'in-use', key } : null;
}

async function standingOf({ storage, vault, inForce }: CardKeysParts): Promise<KeyStanding> {
  const { epoch } = await recipientOf(inForce);
  const wrapped = new Map<number, number>();
  let keys = 0;
  for await (const listed of pagesOf(listing(storage))) {
    for (const one of listed) {
      if (one.epoch === 0) continue;
      keys += 1;
      wrapped.set(one.epoch, (wrapped.get(one.epoch) ?? 0) + 1);
    }
  }
  const ended = await lastEnded(storage);
  const former: FormerKey[] = [];
  for (let one = 1; one < epoch; one += 1) {
    const count = wrapped.get(one) ?? 0;
    const isKept = vault === undefined ? null : await keeps(vault, one);
    if (count === 0 && isKept === false) continue;
    const isFree = count === 0 && ended !== null && ended.epoch > one;
    former.push({ epoch: one, keys: count, isKept, from: isFree ? later(ended.at, settledAfterMs) : null });
  }
  return { epoch, keys, former };
}

/** Returns the last time that card keys were wrapped anew to the end. */
async function lastEnded(storage: Storage) {
  const streams = await streamsOf(rewrapConcept.name, { name: 'status', value: 'ended' }, storage);
  const states = (await loadRecords(storage, streams)).map(({ state }) => state as RewrapState);
  return states.reduce<{ readonly epoch: number; readonly at: Instant } | null>(
    (last, one) => (one.status === 'ended' && (last === null || one.at > last.at) ? one : last),
    null,
  );
}

async function recipientOf(inForce: ChapterInForce): Promise<RecipientKey> {
  const { recipient } = (await inForce.fresh()).state;
  if (recipient === null) throw fault('vault.unavailable', 'no key is on record yet; apply the chapter once');
  return { epoch: recipient.epoch, publicKey: new Uint8Array(Buffer.from(recipient.publicKey, 'base64')) };
}

type ListedKeys = Keyring & Required<Pick<Keyring, 'list' | 'rewrap'>>;

function listing({ keyring, name }: Storage): ListedKeys {
  if (keyring.list !== undefined && keyring.rewrap !== undefined) return keyring as ListedKeys;
  throw fault('storage.capability-missing', `${name} cannot list its card keys, nor wrap them anew`);
}

async function* pagesOf(keyring: ListedKeys): AsyncGenerator<readonly WrappedKey[]> {
  for (let after: string | null = null; ; ) {
    const keys: readonly WrappedKey[] = await keyring.list(after, page);
    if (keys.length === 0) return;
    for (const { id } of keys) {
      // One that begins again at its first key would be asked for ever.
      if (after !== null && id <= after) throw fault('storage.capability-missing', unordered);
      after = id;
    }
    yield keys;
  }
}

const unordered = 'the keyring lists keys that it has listed before, or out of order; not every card key was looked at';

function openOf(vault: Vault | undefined): Vault {
  if (vault !== undefined) return vault;
  throw fault('vault.locked', 'no vault is open here');
}

function fault(code: KawalError['code'], message: string): KawalError {
  return new KawalError(code, message, { source: 'engine' });
}

/** Puts it on record; returns why that was refused, or null. */
async function record(actor: Actor, stream: string, command: RewrapCommand, { execute }: CardKeysParts) {
  const outcome = await execute(innerRequest(actor, rewrapConcept.name, stream, { ...command }));
  return outcome.ok ? null : outcome.refusals;
}
