import type { Actor } from '@kawal/core';
import type { AnyRefusal } from '@kawal/core/locales';
import { readInput } from '@kawal/core/schemas';
import { z } from 'zod';
import { readActor } from '../api/read-call.ts';
import { forgetLog } from '../audit/known-log.ts';
import { type LogMark, type markKeeper, newestMark, readMark } from '../audit/mark.ts';
import { type AuditFinding, verifyStore } from '../audit/verify-store.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import type { InnerParts } from '../command/inner-parts.ts';
import { innerRequest } from '../command/request.ts';
import { type LossCommand, type LossReason, lossConcept, lossReasons } from '../concepts/loss.ts';
import { type AcknowledgedLoss, lossesOn } from '../record/acknowledged-losses.ts';
import { forgetVersions } from '../record/known-records.ts';
import { mayActAs } from '../session/sessions.ts';

/** So many destroyed cards are named: more of them remain differences, which somebody must explain. */
const mostNamed = 5_000;

/** Answers an acknowledgement. All but `acknowledged` changed nothing. */
export type LossAnswer =
  | { readonly type: 'acknowledged'; readonly loss: AcknowledgedLoss }
  /** The store has every entry that the keyring knows. */
  | { readonly type: 'nothing-lost' }
  /** The store differs in more than entries that are gone: that is no loss which a person may wave through. */
  | { readonly type: 'differs'; readonly findings: readonly AuditFinding[] }
  | { readonly type: 'refused'; readonly refusals: readonly AnyRefusal[] };

export interface Losses {
  /** Returns every loss that a person has acknowledged, the oldest first. */
  list(): Promise<readonly AcknowledgedLoss[]>;
  /**
   * Notes on record that a person knows what the store lost and why, then lets the keyring vouch for the store as it
   * is.
   * The secretariat or an LPA duty officer may, under a chapter in force. What is gone stays gone: restore the newest
   * backup first.
   */
  acknowledge(actor: Actor, given: { readonly reason: LossReason }): Promise<LossAnswer>;
}

interface LossParts extends InnerParts {
  readonly inForce: ChapterInForce;
  readonly marks: ReturnType<typeof markKeeper>;
}

type Loss = Extract<AuditFinding, { readonly code: LossCommand['found'] }>;

/** Returns true for a finding that says that entries are gone which the keyring knows, or there which it does not. */
export function isLoss(finding: AuditFinding): finding is Loss {
  return ['log.rolled-back', 'log.rewritten', 'entry.unvouched', 'change.noticed'].includes(finding.code);
}

const requestSchema = z.strictObject({ reason: z.enum(lossReasons) });

export function createLosses(parts: LossParts): Losses {
  return {
    list: () => lossesOn(parts.storage),
    async acknowledge(given, body) {
      const asking = readActor(given);
      if (!asking.ok) return { type: 'refused', refusals: asking.refusals };
      const { actor } = asking;
      const read = readInput(requestSchema, body);
      if (!read.accepted) return { type: 'refused', refusals: read.refusals };
      const refusal = await whyNotOfLpa(actor, parts);
      if (refusal !== null) return { type: 'refused', refusals: [refusal] };
      return acknowledge(actor, read.value.reason, parts);
    },
  };
}

async function acknowledge(actor: Actor, reason: LossReason, parts: LossParts): Promise<LossAnswer> {
  const { storage, marks, nextId, now, execute } = parts;
  const mark = (await readMark(storage)) ?? { place: 0, hash: '', root: '' };
  const { findings, untold } = await verifyStore(storage);
  const lost = findings.find(isLoss);
  if (!findings.every(isLoss)) return { type: 'differs', findings };
  if (lost === undefined) return { type: 'nothing-lost' };
  const facts = { reason, found: lost.code, ...factsOf(mark), destroyed: untold.slice(0, mostNamed) };
  const command: LossCommand = { type: 'acknowledge-loss', ...facts };
  const stream = `${lossConcept.name}/${nextId(now())}`;
  const outcome = await execute(innerRequest(actor, lossConcept.name, stream, { ...command }));
  if (!outcome.ok) return { type: 'refused', refusals: outcome.refusals };
  // The record stands before the mark moves: a process that dies here leaves the loss to be seen, and noted again.
  const newest = await newestMark(storage, null);
  if (newest !== null) await marks.moveTo(newest);
  forgetVersions(storage);
  forgetLog(storage);
  return {
    type: 'acknowledged',
    loss: { at: now(), by: actor.ref, reason, knownTo: mark.place, destroyed: facts.destroyed.length },
  };
}

function factsOf({
  place,
  hash,
  root,
}: Pick<LogMark, 'place' | 'hash' | 'root'>): Pick<LossCommand, 'knownTo' | 'hash' | 'root'> {
  return { knownTo: place, hash, root };
}

/** Asks the directory. Without one, the store is empty or of something else: that is no loss to wave through. */
export async function whyNotOfLpa(
  { kind, ref, role }: Actor,
  { inForce, now }: Pick<LossParts, 'inForce' | 'now'>,
): Promise<AnyRefusal | null> {
  const { chapter, lastReadable } = await inForce.fresh();
  const known = chapter ?? lastReadable;
  if (known === null) return { code: 'chapter.none-in-force' };
  const isOfLpa = kind === 'person' && (role === 'secretariat' || role === 'lpaDuty');
  return isOfLpa && mayActAs(role, ref, known, now()) ? null : { code: 'chapter.not-yours' };
}
