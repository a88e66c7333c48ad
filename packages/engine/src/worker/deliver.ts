import { createHash } from 'node:crypto';
import {
  type Chapter,
  type DeliveryState,
  type EscalationState,
  minute,
  type Refusal,
  type ReportState,
  system,
} from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { type DeliveryCommand, deliveryConcept, escalationConcept, reportConcept } from '@kawal/core/concepts';
import { attemptLease, currentContact, isSent, type SendResult } from '@kawal/core/delivery';
import { factValues } from '@kawal/core/policy';
import { declinersIn } from '@kawal/core/report';
import { isKawalError, type Notifier, replyCode, replyCodeBytes, type StoredCard } from '@kawal/sdk';
import { z } from 'zod';
import { executeCommand, type PathParts } from '../command/command-path.ts';
import { innerRequest, type Request } from '../command/request.ts';
import { type ThreadCommand, threadConcept } from '../concepts/thread.ts';
import { type WaysToAnswer, wordsOfDelivery } from '../message/compose.ts';
import { isStorageTrouble } from '../ports/storage-trouble.ts';
import { loadRecord } from '../record/load.ts';
import type { InTurn } from './in-turn.ts';
import type { SendPlace, Sends, SendUnderWay } from './sends.ts';
import { joinWaiting, type NamedByText, type TextsUnderWay } from './waiting-reports.ts';

export interface DeliveryParts extends PathParts, WaysToAnswer {
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly notifiers: readonly Notifier[];
  readonly sends: Sends;
  readonly texts: TextsUnderWay;
}

/** The notifier that sends a message, or why there is none now. */
type Chosen = SendPlace['chosen'];

/** Tells a pass of a delivery when it goes on. */
export interface Delivered {
  /** Why an attempt could not be written down, if so; the delivery stays due then. */
  readonly refusals: readonly Refusal[];
  /** Left of a send that is slow: resolves, like the refusals, when its result is written down. */
  readonly lingers?: Promise<readonly Refusal[]>;
}

/** A message that is due, as it was when it was found. */
export interface DueMessage {
  readonly stream: string;
  readonly delivery: DeliveryState;
}

/**
 * One attempt of one message: that it starts is on the disk before it leaves, what came of it after. A crash in between
 * is found by the attempt's lease and tried again under the same id: at least once, never silently not. While the storage
 * is away the result is kept in hand until that lease ends, and a start whose answer was lost is looked up.
 */
export async function deliver(
  { stream, delivery: { escalation, status } }: DueMessage,
  chosen: Chosen,
  parts: DeliveryParts,
  inTurn: InTurn,
): Promise<Delivered> {
  const code = replyCode(parts.entropy.bytes(replyCodeBytes));
  const { attempt, refusals } = await inTurn(escalation, () => start(stream, status, code, parts));
  if (attempt === undefined) return { refusals };
  parts.faults?.('attempt.started');
  const { result, isSlow, named } = await send(stream, attempt, chosen, code, parts);
  const written = result.then(async (sent) => {
    const failed = await writeDown(sent, stream, attempt.delivery, parts, inTurn);
    if (named !== null && isSent(sent)) await noteText(named, parts);
    if (named !== null && parts.texts.get(named.thread) === named) parts.texts.delete(named.thread);
    return failed;
  });
  // Whoever takes the promise looks at its failure, but not at once.
  written.catch(() => undefined);
  return (await isSlow) ? { refusals: [], lingers: written } : { refusals: await written };
}

/** Notes which reports a text named. Where that fails, the next instant is a text again, which harms nobody. */
async function noteText({ thread, drill, escalations }: NamedByText, parts: DeliveryParts): Promise<void> {
  const command: ThreadCommand = { type: 'note-text', escalations };
  const request = innerRequest(system, threadConcept.name, thread, { ...command });
  await executeCommand({ ...request, drill }, parts).catch(() => undefined);
}

async function writeDown(
  result: SendResult,
  stream: string,
  { attempts: attempt, nextAt, escalation }: DeliveryState,
  parts: DeliveryParts,
  inTurn: InTurn,
): Promise<readonly Refusal[]> {
  parts.faults?.('attempt.sent');
  const end = async (): Promise<readonly Refusal[]> => {
    const ended = await give(stream, { type: 'end-attempt', attempt, result }, parts);
    if (ended.ok) return [];
    const isTaken = 'handle' in result && ended.refusals.some(({ code }) => code === 'command.claimed');
    if (!isTaken) return ended.refusals;
    // A handle that names another message names none: the message went all the same.
    const { handle: _, ...unnamed } = result;
    const again = await give(stream, { type: 'end-attempt', attempt, result: unnamed }, parts);
    return again.ok ? [] : again.refusals;
  };
  const refusals = await insisting(
    () => inTurn(escalation, end),
    nextAt ?? 0,
    parts,
    async () => {
      const now = await stateOf(stream, parts);
      return now.status === 'attempting' && now.attempts === attempt ? undefined : [];
    },
  );
  parts.faults?.('attempt.ended');
  return refusals;
}

/** The first and the longest wait before something is written down again. */
const insists = { firstMs: 20, longestMs: 1_000 };

/** Does it again while the storage is in trouble, until an instant: what may have stood is looked up first. */
async function insisting<done>(
  write: () => Promise<done>,
  until: number,
  { clock, pause }: DeliveryParts,
  stood: () => Promise<done | undefined>,
  isWorthIt: (error: unknown) => boolean = isStorageTrouble,
): Promise<done> {
  let left = until - clock.now();
  for (let waitMs = insists.firstMs, again = false; ; waitMs = Math.min(2 * waitMs, insists.longestMs), again = true) {
    try {
      return (again ? await stood() : undefined) ?? (await write());
    } catch (error) {
      left = Math.min(left - waitMs, until - clock.now() - waitMs);
      if (!(again ? isStorageTrouble : isWorthIt)(error) || left <= 0) throw error;
      await pause(waitMs);
    }
  }
}

async function stateOf(stream: string, { storage }: DeliveryParts): Promise<DeliveryState> {
  return (await loadRecord(storage, deliveryConcept, stream)).state as DeliveryState;
}

/** An attempt that is on the disk, and the chapter on which it was decided. */
interface Attempt {
  readonly delivery: DeliveryState;
  readonly chapter: Chapter | null;
}

interface Started {
  /** Left out where nothing is to be sent: another worker was faster, or the message is no longer to be sent. */
  readonly attempt?: Attempt;
  readonly refusals: readonly Refusal[];
}

async function start(stream: string, before: DeliveryState['status'], code: string, parts: DeliveryParts) {
  if (before === 'attempting') {
    const woken = await give(stream, { type: 'wake' }, parts);
    if (!woken.ok) return { refusals: woken.refusals };
  }
  const codeHash = hashCode(code);
  let isLost = false;
  /** Returns the attempt whose answer was lost: only this call knows the code in it. */
  const stood = async (): Promise<Started | undefined> => {
    isLost = true;
    const delivery = await stateOf(stream, parts);
    if (delivery.status !== 'attempting' || delivery.codes.at(-1) !== codeHash) return undefined;
    const { chapter, lastReadable } = await parts.inForce.fresh();
    const isOver = (delivery.nextAt ?? 0) <= parts.clock.now();
    return { refusals: [], ...(isOver ? {} : { attempt: { delivery, chapter: chapter ?? lastReadable } }) };
  };
  const begin = async (): Promise<Started> => {
    let attempt: Attempt | undefined;
    const outcome = await give(stream, { type: 'start-attempt', codeHash }, parts, (act, chapter) => {
      const delivery = act.record(stream)?.state as DeliveryState;
      if (delivery.status === 'attempting') attempt = { delivery, chapter };
    });
    if (outcome.ok) return { refusals: [], ...(attempt === undefined ? {} : { attempt }) };
    // What was lost may have come to stand only now.
    const late = isLost ? await stood() : undefined;
    // That it is not due is no failure: another worker was faster.
    return late ?? { refusals: outcome.refusals.filter(({ code: reason }) => reason !== 'delivery.not-due') };
  };
  // Any other trouble says that nothing was written, and ends the pass.
  return await insisting(begin, parts.clock.now() + attemptLease, parts, stood, (error) =>
    isKawalError(error, 'storage.unknown-outcome'),
  );
}

function give(stream: string, command: DeliveryCommand, parts: DeliveryParts, committed?: Request['committed']) {
  const additions = committed === undefined ? {} : { committed };
  return executeCommand(innerRequest(system, 'delivery', stream, { ...command }, additions), parts);
}

/** Only the hash of a code is stored, so a copy of the store answers nothing. */
export function hashCode(code: string): string {
  return createHash('sha256').update('kawal reply code\n').update(code).digest('hex');
}

/** A message under way, and the escalations that it names as waiting; null where they need not be noted. */
interface Handed extends SendUnderWay {
  readonly named: NamedByText | null;
}

/** Hands a message over, if there is a notifier and an address for it. */
async function send(
  stream: string,
  { delivery, chapter }: Attempt,
  chosen: Chosen,
  code: string,
  parts: DeliveryParts,
): Promise<Handed> {
  const contact = currentContact(delivery);
  const point = contact === undefined ? undefined : chapter?.directory.contactPoints[contact];
  if (chapter === null || contact === undefined || point === undefined) return notSent(failed(false, 'no-contact'));
  const serving = parts.notifiers.filter((one) => one.channel === point.channel);
  // Another worker, or the next start, may have it.
  if (serving.length === 0) return notSent(failed(true, 'no-notifier'));
  const address = await addressOf(contact, parts);
  if (address === undefined) return notSent(failed(false, 'no-address'));
  // The contact may have come, or moved to another channel, since the message was found.
  const isStale = chosen === null || ('channel' in chosen && chosen.channel !== point.channel);
  const notifier = isStale ? parts.sends.choose(serving, delivery.rounds + delivery.tries - 1) : chosen;
  if ('outcome' in notifier) return notSent(notifier);
  const escalation = (await loadRecord(parts.storage, escalationConcept, delivery.escalation)).state as EscalationState;
  const now = parts.clock.now();
  const paths = (escalation.policy === null ? null : await parts.inForce.policy(escalation.policy))?.paths ?? [];
  const { named, ...joined } = await joinWaiting(delivery, escalation, { chapter, point, now }, parts);
  const answering = {
    code,
    answersAt: parts.answersAt,
    actsAt: parts.actsAt,
    phone: parts.phone,
    now,
    paths,
    isDeclined: await isDeclined(escalation, parts),
    ...joined,
  };
  const words = wordsOfDelivery(delivery, escalation, chapter, notifier, answering);
  const id = `${stream.slice(stream.indexOf('/') + 1)}.${delivery.contact}`;
  const { attempts: attempt } = delivery;
  const thread = threadOf(delivery);
  const notAfter = parts.clock.onMachine(now) + helpsFor;
  const outgoing = { id, attempt, attemptId: `${id}.${attempt}`, thread, address, notAfter };
  const under = parts.sends.handOver(notifier, { ...outgoing, ...words });
  return { ...under, named };
}

/** Returns true where an adult of a report declines help now. No report about children alone is read for it. */
async function isDeclined(
  { report, facts }: EscalationState,
  { storage }: Pick<DeliveryParts, 'storage'>,
): Promise<boolean> {
  if (factValues(facts, 'victimAge').every((age) => age === 'child')) return false;
  const state = (await loadRecord(storage, reportConcept, report)).state as ReportState;
  return state.status !== 'none' && declinersIn(state).length > 0;
}

/** Names the conversation of a person about a report. */
export function threadOf({ escalation, person }: Pick<DeliveryState, 'escalation' | 'person'>): string {
  return createHash('sha256').update(`${escalation} ${person}`).digest('hex').slice(0, 32);
}

/** A message that a provider holds back for longer helps nobody: others have been told since. */
const helpsFor = 24 * 60 * minute;

/** The address is read when it is needed, from a card that can be corrected or erased at any time. */
export async function addressOf(
  contact: string,
  { storage }: Pick<DeliveryParts, 'storage'>,
): Promise<string | undefined> {
  const cards = await storage.cards(chapterStream, contact);
  const card = cards.find((one) => one.class === 'personal');
  return card && addressIn(card);
}

/** Returns the address in the card of a contact point; undefined for any other card, and once it is destroyed. */
export function addressIn(card: StoredCard): string | undefined {
  if (card.class !== 'personal' || card.bytes === null) return undefined;
  return addressSchema.safeParse(JSON.parse(new TextDecoder().decode(card.bytes))).data?.address;
}

const addressSchema = z.object({ address: z.string() });

function notSent(result: SendResult): Handed {
  return { result: Promise.resolve(result), isSlow: Promise.resolve(false), named: null };
}

function failed(retryable: boolean, code: string): SendResult {
  return { outcome: 'failed', retryable, code };
}
