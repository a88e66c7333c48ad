import type { PersonId } from '@kawal/core';
import { refuseGone } from '../audit/gone-cards.ts';
import { requestOf } from '../command/request.ts';
import { concepts } from '../concepts/concepts.ts';
import { loadRecord, loadRecords } from '../record/load.ts';
import { type Beside, besideOf, mayOpen, openToDeciders, type SignedVerb, shutToBoth } from './close-case.ts';
import { canBeRead, closingRequest, hasReadNewest, readersOfStory, readersToClose } from './close-report.ts';
import { isSeen } from './look.ts';
import { lookingAgain } from './look-again.ts';
import { readName } from './read-name.ts';
import { reportsLinkedWith } from './said-beside.ts';

/** Closes a report, with the people who read what they sign: its story, and what was said since in those marked as the same. */
export const closeReport: SignedVerb = async (outside, execute, parts) => {
  const { stream = '', body, actor } = outside;
  const { storage } = parts;
  const look = async () => {
    if (!(await isSeen(stream, actor, parts))) return closingRequest(outside, new Set(), body['note']);
    // What comes to any of them after this is looked at again.
    const looked = await loadRecords(storage, reportsLinkedWith(stream, storage));
    const { state } = await loadRecord(storage, concepts.report, stream);
    const proposal = state.status === 'closing' ? state.proposal : undefined;
    const signers = [actor.ref as PersonId, ...(proposal === undefined ? [] : [proposal.by])];
    const besides: Beside[] = [];
    for (const reader of signers) besides.push(await besideOf([stream], { reader, proposedAt: proposal?.at }, parts));
    const beside = new Set(besides.flatMap(({ unread, shut, read }) => [...unread, ...shut, ...read]));
    await refuseGone([stream, ...beside], storage);
    const { readers } = await readersToClose(stream, body['reason'], parts);
    if (beside.size === 0) return closingRequest(outside, readers, body['note'], looked);
    const [own, first] = besides;
    // A closing does not wait for a reader whom there is not (1991).
    const isHeldUp = (await openToDeciders(shutToBoth(own, first), stream, actor, parts)).length > 0;
    const counts = (one?: Beside): boolean => one?.unread.length === 0 && (one === own || !isHeldUp);
    const read = signers.filter((one, at) => counts(besides[at]) && readers?.has(one) !== false);
    const isAsked = readers !== undefined || !counts(own) || (first !== undefined && !counts(first));
    return closingRequest(outside, isAsked ? new Set(read) : undefined, body['note'], looked, own?.unread[0]);
  };
  return lookingAgain(look, execute);
};

/**
 * Ends a path of a report, or lifts an exclusion, with the people who read its newest story: no notice about a child stops unread, and
 * whom the story names is let in by nobody who does not know what it says, nor what was said since in a report marked as the same.
 */
export const signedByReaders: SignedVerb = async (outside, execute, parts) => {
  const report = (outside.stream ?? '').replace(/^escalation\//, 'report/');
  const reader = outside.actor.ref as PersonId;
  // Each report has paths of its own (0713).
  const reports = outside.type === 'lift-exclusion' ? [report] : [];
  const look = async () => {
    if (!(await isSeen(report, outside.actor, parts))) return closingRequest(outside, new Set(), undefined);
    const linked = reports.flatMap((one) => reportsLinkedWith(one, parts.storage));
    const looked = await loadRecords(parts.storage, [...new Set([report, ...linked])]);
    const { unread } = await besideOf(reports, { reader, proposedAt: undefined }, parts);
    await refuseGone([report, ...unread], parts.storage);
    const readers = (await canBeRead(report, parts)) ? await readersOfStory(report, parts.storage) : undefined;
    const others = unread.length === 0 ? readers : new Set([...(readers ?? [])].filter((one) => one !== reader));
    return closingRequest(outside, others, undefined, looked);
  };
  return lookingAgain(look, execute);
};

/** Corrects a report, or marks it as a duplicate, with the one whose newest story its actor has not read (1511). */
export const lowerReport: SignedVerb = async (outside, execute, parts) => {
  const { stream = '', body, type, actor } = outside;
  const other = readName(body['of'], 'report');
  const named = type === 'mark-duplicate' && other.ok ? [stream, other.name] : [stream];
  const look = async () => {
    const reports: string[] = [];
    // Of a hidden one nothing more is looked up (1470). The other one goes on, and may be shut to who marks this one: they read their own.
    for (const one of new Set(named))
      if ((await isSeen(one, actor, parts)) && (one === stream || (await mayOpen(one, actor, parts))))
        reports.push(one);
    const looked = await loadRecords(parts.storage, reports);
    let unread: string | undefined;
    for (const one of reports) if (!(await hasReadNewest(one, actor, parts))) unread ??= one;
    return requestOf(outside, unread === undefined ? {} : { unread }, { said: { ...body, type }, looked });
  };
  return lookingAgain(look, execute);
};
