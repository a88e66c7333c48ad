import { type Actor, type Instant, system } from '@kawal/core';
import type { AccessState, Erasure, ErasureReason } from '@kawal/core/access';
import { accessConcept } from '@kawal/core/concepts';
import type { SealedClass } from '@kawal/core/privacy';
import { isInHands } from '@kawal/core/referral';
import { cardKeyId, isKawalError, type Storage, type StoredCard } from '@kawal/sdk';
import { refuseAltered, refuseUncarried } from '../audit/known-log.ts';
import { markSlots } from '../audit/mark.ts';
import { answerCardsOf } from '../cards/answer-cards.ts';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type Additions, innerRequest, type OutsideCommand, type Request, requestOf } from '../command/request.ts';
import { conceptNameOf, conceptOf, concepts, isConcept, type StateOf } from '../concepts/concepts.ts';
import { forgetMarks } from '../lookup/keep-marks.ts';
import { linkedWith } from '../record/known-links.ts';
import { knownRecords, type LoadedRecord, loadRecord, loadRecords, streamsOf } from '../record/load.ts';
import { noticeRows } from '../record/notices.ts';
import { restoredRow } from '../record/restored-store.ts';
import { storeIdRow } from '../record/store-id.ts';
import { type LookParts, lookAs } from './look.ts';
import { lookingAgain } from './look-again.ts';
import { allClasses, decidedOn, type RecordCommand } from './open-cards.ts';

/** A request to destroy sealed cards of a record for good, with its reason. */
export interface EraseCardsRequest {
  /** The person within the record, as `p1`; left out: everybody in it. A story that names several is under `record`. */
  readonly subject?: string;
  /** Default: all three. */
  readonly classes?: readonly SealedClass[];
  readonly reason: ErasureReason;
}

/**
 * Tells how many cards were destroyed, and whether their keys are gone too.
 * Of a first word: nothing yet, a second person must agree.
 */
export interface ErasureReceipt extends Receipt {
  readonly status: 'proposed' | 'destroyed';
  readonly destroyed: number;
  /** False where the keys could not be destroyed yet; the next opening of the store goes on. */
  readonly complete: boolean;
  /** Cards that do not say their key any more. They are destroyed; their keys stay, so a whole copy may open. */
  readonly damaged: number;
}

type Execute = (request: Request) => Promise<Outcome<Receipt>>;

/** So many cards are destroyed in one commit. */
const atOnce = 1_000;

/**
 * Destroys cards: on record with their tombstones, then their keys, so that no older copy opens.
 * It takes two words, and no open matter.
 */
export async function eraseCards(
  outside: OutsideCommand,
  record: string,
  execute: Execute,
  parts: LookParts,
): Promise<Outcome<ErasureReceipt>> {
  const { storage } = parts;
  const body = { subject: null, classes: allClasses, ...outside.body };
  const { subject, classes } = body as { readonly subject: unknown; readonly classes: unknown };
  const said = { ...outside.body, record };
  // Nothing is looked up for who may not erase of it: they would measure that there is something (1215).
  const none = { record, cases: [], askedBy: [], keys: [] };
  const erasing = { ...body, ...none, type: 'erase-cards' } as unknown as RecordCommand;
  const first = await decidedOn(await lookAs(outside.actor, parts), erasing);
  if ('refusals' in first && first.refusals.some(({ code }) => code === 'access.not-found')) {
    const taken = await execute(requestOf({ ...outside, body }, none, { said, unseen: first.refusals }));
    return taken.ok ? refused(...first.refusals) : taken;
  }
  const cards = [...(await storage.cards(record)), ...(await answerCardsOf(record, storage))];
  const chosen = cards.filter(
    (card) => card.bytes !== null && includes(classes, card.class) && (subject === null || isOf(card, subject)),
  );
  const words = await firstWords({ ...body, record }, outside.actor, storage, parts.now());
  const about = () => aboutNow(record, subject, storage);
  let stream = words.other?.stream;
  let destroyed = 0;
  let damaged = 0;
  let complete = true;
  for (let part = 0; ; part += 1) {
    const batch = chosen.slice(destroyed, destroyed + atOnce);
    const { keys, unreadable } = keysOf(batch);
    const addresses = batch.map((card) => ({ record: card.record, subject: card.subject, class: card.class }));
    const call = { ...outside, body, ...keyOfPart(outside.key, part) };
    const more = { destroyed: addresses, said, ...ofStream(stream) };
    const taken = await onLook(about, (fixed) => [call, { ...fixed, keys }, more], execute);
    if (!taken.ok) return isFirstWord(taken) ? propose({ ...outside, body }, about, words.own, execute) : taken;
    stream = taken.receipt.stream;
    if (!taken.repeated) {
      complete = (await destroyKeys(taken.receipt.stream, keys, execute, storage)) && complete;
      destroyed += batch.length;
      damaged += unreadable;
    }
    // A submission that is repeated goes on with the part that the first one did not come to.
    if (destroyed >= chosen.length) return receiptOf(taken, { status: 'destroyed', destroyed, complete, damaged });
  }
}

function receiptOf(
  { receipt: { stream, version }, repeated }: Extract<Outcome<Receipt>, { readonly ok: true }>,
  done: Omit<ErasureReceipt, keyof Receipt>,
): Outcome<ErasureReceipt> {
  return { ok: true, receipt: { stream, version, ...done }, repeated };
}

function isFirstWord({ refusals }: Extract<Outcome<Receipt>, { readonly ok: false }>): boolean {
  return refusals.some(({ code }) => code === 'access.needs-second-word');
}

/** Keeps the first word, once. The key stays free for the submission that destroys. */
async function propose(
  { key: _, ...outside }: OutsideCommand,
  about: () => Promise<About>,
  own: LoadedRecord | undefined,
  execute: Execute,
): Promise<Outcome<ErasureReceipt>> {
  const nothing = { status: 'proposed', destroyed: 0, complete: false, damaged: 0 } as const;
  if (own !== undefined) return receiptOf({ ok: true, receipt: own, repeated: true }, nothing);
  const call = { ...outside, type: 'propose-erasure' };
  const taken = await onLook(about, (fixed) => [call, { ...fixed, keys: [] }], execute);
  return taken.ok ? receiptOf(taken, nothing) : taken;
}

/**
 * Finds who gave the same word before and may still be seconded: the actor, or somebody else, last: they did so where
 * none before counted. The command decides.
 */
async function firstWords(erasure: unknown, actor: Actor, storage: Storage, now: Instant) {
  const streams = await streamsOf(accessConcept.name, { name: 'erasing', value: 'proposed' }, storage);
  const words = (await loadRecords(storage, streams)).flatMap((one) => {
    const proposal = one.state as AccessState;
    const counts = proposal.status === 'proposed' && now < proposal.lapsesAt;
    return counts && wordOf(proposal) === wordOf(erasure as Erasure) ? [{ ...one, ...proposal }] : [];
  });
  words.sort((one, other) => other.lapsesAt - one.lapsesAt);
  const isOwn = ({ person }: (typeof words)[number]) => person === actor.ref;
  return { own: words.find(isOwn), other: words.find((one) => !isOwn(one)) };
}

/** Nobody has read the body yet: what is no list is refused by the command. */
function wordOf({ record, subject, classes, reason }: Erasure): string {
  return JSON.stringify([record, subject, Array.isArray(classes) ? [...new Set(classes)].sort() : classes, reason]);
}

/** Continues an erasure. A function, so that an idempotency key is bound to no stream: the caller names none. */
function ofStream(stream: string | undefined): Pick<Additions, 'stream'> {
  return stream === undefined ? {} : { stream: () => stream };
}

/** Holds the requests of the person and the matter of a record as they stand, and asks if more belongs to it by now. */
interface About {
  readonly looked: readonly LoadedRecord[];
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly isWhole: () => Promise<boolean>;
}

async function aboutNow(record: string, subject: unknown, storage: Storage): Promise<About> {
  const requests = await askedFor(record, subject, storage);
  const names = await mattersOf(record, storage);
  const matter = await loadRecords(storage, names, true);
  const cases = matter.flatMap(({ stream, state }) =>
    stream.startsWith('referral/') && !isInHands(state as StateOf<'referral'>) ? [] : [stream],
  );
  const askedBy = requests.map(({ state }) => (state as { readonly receivedBy: string }).receivedBy);
  const fixed = { record, cases, askedBy: [...new Set(askedBy)] };
  const isWhole = async () => refuseAltered(storage).then(() => linkedWith(names, storage).size === names.length);
  return { looked: [...requests, ...matter], fixed, isWhole };
}

/** Carries out a word to erase on what it is about now, and looks again where that changed. */
function onLook(
  about: () => Promise<About>,
  call: (fixed: About['fixed']) => Parameters<typeof requestOf>,
  execute: Execute,
): Promise<Outcome<Receipt>> {
  return lookingAgain(async () => {
    const { looked, fixed, isWhole } = await about();
    const [outside, given, more] = call(fixed);
    return requestOf(outside, given, { ...more, looked, isWhole });
  }, execute);
}

/**
 * Returns where the person took back their consent or asked for the erasure.
 * Who reported speaks for nobody whom the report names.
 */
async function askedFor(record: string, subject: unknown, storage: Storage): Promise<readonly LoadedRecord[]> {
  if (subject === null) return [];
  const streams = await streamsOf('data-request', { name: 'record', value: record }, storage);
  return (await loadRecords(storage, streams)).filter(({ state, isForged }) => {
    const asked = state as StateOf<'data-request'>;
    const stands = !isForged && (asked.status === 'received' || asked.status === 'fulfilled');
    return stands && asked.subject === subject && (asked.right === 'withdrawal' || asked.right === 'erasure');
  });
}

function keyOfPart(key: string | undefined, part: number): { readonly key?: string } {
  return key === undefined ? {} : { key: part === 0 ? key : `${key}.${part}` };
}

/** Returns the keys of cards. A card that is damaged does not say its key. */
function keysOf(cards: readonly StoredCard[]): { readonly keys: readonly string[]; readonly unreadable: number } {
  const keys: string[] = [];
  for (const { bytes } of cards) {
    try {
      if (bytes !== null) keys.push(cardKeyId(bytes));
    } catch (error) {
      if (!isKawalError(error, 'vault.unreadable')) throw error;
    }
  }
  return { keys, unreadable: cards.length - keys.length };
}

/** Later additions about a person have cards of their own, as `p1@2`. */
function isOf({ subject }: StoredCard, asked: unknown): boolean {
  return subject === asked || (typeof asked === 'string' && subject.startsWith(`${asked}@`));
}

function includes(classes: unknown, one: string): boolean {
  return Array.isArray(classes) && classes.includes(one);
}

/** Rows of the keyring that are no keys of cards. A card names its key, and whoever writes the store writes cards. */
const ownRows: readonly string[] = [storeIdRow, restoredRow, ...markSlots, ...noticeRows];
const isOwnRow = (id: string): boolean => ownRows.includes(id) || /^ends-|~/.test(id);

async function destroyKeys(stream: string, keys: readonly string[], execute: Execute, storage: Storage) {
  try {
    await storage.keyring.destroy(keys.filter((id) => !isOwnRow(id)));
    const { state } = await loadRecord(storage, concepts.access, stream);
    if ('classes' in state && 'keys' in state) await forgetMarks(state, storage);
    return (await execute(innerRequest(system, accessConcept.name, stream, { type: 'confirm-erasure' }))).ok;
  } catch {
    return false;
  }
}

/** Destroys the keys of erasures that were on record when a process ended. What fails is tried at the next opening. */
export async function finishErasures(execute: Execute, storage: Storage): Promise<void> {
  for (const stream of await streamsOf(accessConcept.name, { name: 'erasing', value: 'yes' }, storage)) {
    const { state } = await loadRecord(storage, concepts.access, stream);
    if (state.status === 'erasing') await destroyKeys(stream, state.keys, execute, storage);
  }
}

/** Returns what is of one matter with a record (0980), and its referrals: whoever ties more writes in one (1003). */
async function mattersOf(record: string, storage: Storage): Promise<readonly string[]> {
  await refuseUncarried(storage);
  const own = record.replace(/^escalation\//, 'report/');
  // What names no record has no matter: the schema refuses it.
  const names = new Set(isConcept(conceptNameOf(own)) ? [own] : []);
  const namedIn = (state: unknown): readonly string[] =>
    JSON.stringify(state).match(/(?<=")(?:report|case)\/[a-z0-9.-]+(?=")/g) ?? [];
  // A case names a report before two have linked it.
  const cases = (await knownRecords('case', storage)).map(({ stream, state }) => ({ stream, named: namedIn(state) }));
  for (const one of names) {
    const { state } = await loadRecord(storage, conceptOf(one), one, true);
    const { person } = state as { readonly person?: string };
    for (const alleged of one.startsWith('volunteer/') ? await knownRecords('allegation', storage) : []) {
      const noted = alleged.state as StateOf<'allegation'>;
      // A report may still wait to be noted of the person (1090).
      if (person !== undefined && [noted.person, noted.waiting?.person].includes(person)) names.add(alleged.stream);
    }
    const naming = cases.filter(({ named }) => named.includes(one)).map(({ stream }) => stream);
    for (const other of [...namedIn(state), ...naming, ...linkedWith([one], storage)]) names.add(other);
  }
  for (const { stream, state } of await knownRecords('referral', storage))
    if (namedIn(state).some((one) => names.has(one))) names.add(stream);
  return [...names].filter((one) => /^(?:report|case|referral)\//.test(one));
}
