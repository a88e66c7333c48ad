import type { Actor, PersonId } from '@kawal/core';
import { refuseGone } from '../audit/gone-cards.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import type { OutsideCommand, Request } from '../command/request.ts';
import { concepts } from '../concepts/concepts.ts';
import { loadRecord, loadRecords } from '../record/load.ts';
import { mayOpen, type SigningParts } from './close-case.ts';
import { canBeRead, closingRequest, readersOf, readersToClose } from './close-report.ts';
import { lookingAgain } from './look-again.ts';
import { saidBeside } from './said-beside.ts';

/** Closes a report, with the people who read what they sign: its story, and what was said since in those marked as the same. */
export async function closeReport(
  outside: OutsideCommand,
  execute: (request: Request) => Promise<Outcome<Receipt>>,
  parts: SigningParts,
): Promise<Outcome<Receipt>> {
  const { stream = '', body, actor } = outside;
  const { storage } = parts;
  const look = async () => {
    const beside = await saidBeside(stream, storage);
    const looked = await loadRecords(storage, [stream, ...beside.keys()]);
    await refuseGone([stream, ...beside.keys()], storage);
    const { readers } = await readersToClose(stream, body['reason'], parts);
    if (beside.size === 0) return closingRequest(outside, readers, body['note'], looked);
    const { state } = await loadRecord(storage, concepts.report, stream);
    const signers = [actor.ref as PersonId, ...(state.status === 'closing' ? [state.proposal.by] : [])];
    const unread = await Promise.all(signers.map((one) => unreadBeside(beside, one, parts)));
    const [own] = unread;
    const read = signers.filter((one, at) => unread[at] === undefined && readers?.has(one) !== false);
    const isAsked = readers !== undefined || unread.some((one) => one !== undefined);
    return closingRequest(outside, isAsked ? new Set(read) : undefined, body['note'], looked, own);
  };
  return lookingAgain(look, execute);
}

/** Returns a report beside that somebody may open, and has not opened since its newest word. */
async function unreadBeside(
  beside: ReadonlyMap<string, number>,
  person: PersonId,
  parts: SigningParts,
): Promise<string | undefined> {
  const reader: Actor = { kind: 'person', ref: person, role: 'volunteer' };
  for (const [report, version] of beside) {
    if (!(await canBeRead(report, parts)) || !(await mayOpen(report, reader, parts))) continue;
    if (!(await readersOf(report, parts.storage, version)).has(person)) return report;
  }
  return undefined;
}
