import { hash } from 'node:crypto';
import type { Actor, Chapter, Instant } from '@kawal/core';
import type { FirstWord } from '@kawal/core/access';
import { postOf } from '@kawal/core/directory';
import type { AnyRefusal } from '@kawal/core/locales';
import { readInput } from '@kawal/core/schemas';
import { z } from 'zod';
import { readActor } from '../api/read-call.ts';
import { forgetLog } from '../audit/known-log.ts';
import { type markKeeper, namesOfLost, newestMark, readMark } from '../audit/mark.ts';
import { type AuditFinding, verifyStore } from '../audit/verify-store.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import type { InnerParts } from '../command/inner-parts.ts';
import { innerRequest } from '../command/request.ts';
import {
  type LossCommand,
  type LossReason,
  type LossState,
  lossConcept,
  lossReasons,
  openFrom,
  wordsOn,
} from '../concepts/loss.ts';
import { type AcknowledgedLoss, lossesOn, recordsOf } from '../record/acknowledged-losses.ts';
import { forgetVersions } from '../record/known-records.ts';
import { loadRecord } from '../record/load.ts';
import { mayActAs } from '../session/sessions.ts';

/** So many destroyed cards are named: more of them remain differences, which somebody must explain. */
const mostNamed = 5_000;

/** Answers an acknowledgement. All but `acknowledged` let nobody read again. */
export type LossAnswer =
  | { readonly type: 'acknowledged'; readonly loss: AcknowledgedLoss }
  | ({ readonly type: 'proposed' } & LossWord)
  /** The store has every entry that the keyring knows. */
  | { readonly type: 'nothing-lost' }
  /** The store differs in more than entries that are gone: that is no loss which a person may wave through. */
  | { readonly type: 'differs'; readonly findings: readonly AuditFinding[] }
  | { readonly type: 'refused'; readonly refusals: readonly AnyRefusal[] };

/** A word that waits: somebody of another institution may second it at once, `from` then on anybody else in post. */
export interface LossWord extends FirstWord {
  readonly from: Instant;
}

export interface Losses {
  /** Returns every loss that a person has acknowledged, the oldest first. */
  list(): Promise<readonly AcknowledgedLoss[]>;
  /** Returns the first words that nobody has seconded yet, and that count still. */
  waiting(): Promise<readonly LossWord[]>;
  /**
   * Notes on record that two people know what the store lost and why, then lets the keyring vouch for the store as it
   * is. Whoever is in post may, under a chapter in force; one of the two is of the LPA. What is gone stays gone:
   * restore the newest backup first.
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
    async waiting() {
      const states = (await recordsOf(parts.storage)).map(({ state }) => state as LossState);
      const words = states.flatMap((one) => (one.status === 'proposed' ? wordsOn(one, one.lost, parts.now()) : []));
      return words.map((word) => ({ ...word, from: openFrom(word) }));
    },
    async acknowledge(given, body) {
      const asking = readActor(given);
      if (!asking.ok) return { type: 'refused', refusals: asking.refusals };
      const { actor } = asking;
      const read = readInput(requestSchema, body);
      if (!read.accepted) return { type: 'refused', refusals: read.refusals };
      const refusal = await whyNot(
        actor,
        parts,
        ({ directory }) => postOf(directory, actor.ref, parts.now()) !== undefined,
      );
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
  const { place: knownTo, hash: link, root } = mark;
  const destroyed = untold.slice(0, mostNamed);
  const facts = { reason, found: lost.code, knownTo, hash: link, root, destroyed };
  const which = await hashOfLost(findings.filter(isLoss), storage);
  const command: LossCommand = { type: 'acknowledge-loss', lost: which, ...facts };
  const stream = (await streamOf(which, parts)) ?? `${lossConcept.name}/${nextId(now())}`;
  const outcome = await execute(innerRequest(actor, lossConcept.name, stream, { ...command }));
  if (!outcome.ok) return { type: 'refused', refusals: outcome.refusals };
  const state = (await loadRecord(storage, lossConcept, stream)).state as LossState;
  const [word] = wordsOn(state, which, now());
  if (word !== undefined) return { type: 'proposed', from: openFrom(word), ...word };
  const by = state.status === 'acknowledged' ? state.by : [actor.ref];
  // The record stands before the mark moves: a process that dies here leaves the loss to be seen, and noted again.
  const newest = await newestMark(storage, null);
  if (newest !== null) await marks.moveTo(newest);
  forgetVersions(storage);
  forgetLog(storage);
  return { type: 'acknowledged', loss: { at: now(), by, reason, knownTo, destroyed: destroyed.length } };
}

/** A word counts for one loss. A notice, as who tries to read leaves one, counts where nothing else is lost. */
async function hashOfLost(findings: readonly Loss[], storage: LossParts['storage']): Promise<string> {
  const lost = [...(await namesOfLost(storage)), ...findings.filter(({ code }) => code === 'entry.unvouched')];
  return hash('sha256', JSON.stringify(lost.length > 0 ? lost : findings), 'base64url');
}

/** Returns the record in which the first words about a loss stand. */
async function streamOf(lost: string, { storage, now }: LossParts): Promise<string | undefined> {
  const records = await recordsOf(storage);
  return records.find(({ state }) => wordsOn(state as LossState, lost, now()).length > 0)?.stream;
}

type Asked = Pick<LossParts, 'inForce' | 'now'>;

export function whyNotOfLpa(actor: Actor, parts: Asked): Promise<AnyRefusal | null> {
  const { role, ref } = actor;
  const isOfLpa = role === 'secretariat' || role === 'lpaDuty';
  return whyNot(actor, parts, (chapter) => isOfLpa && mayActAs(role, ref, chapter, parts.now()));
}

/** Asks the directory. Without one, the store is empty or of something else: that is no loss to wave through. */
async function whyNot(
  { kind }: Actor,
  { inForce }: Asked,
  may: (chapter: Chapter) => boolean,
): Promise<AnyRefusal | null> {
  const { chapter, lastReadable } = await inForce.fresh();
  const known = chapter ?? lastReadable;
  if (known === null) return { code: 'chapter.none-in-force' };
  return kind === 'person' && may(known) ? null : { code: 'chapter.not-yours' };
}
