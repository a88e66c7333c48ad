import { lpaPeople } from '../authority/authority.ts';
import { day, later } from '../calendar/instant.ts';
import type { CaseState } from '../case/case.ts';
import { isUnderLegalHold } from '../case/rules.ts';
import type { DataRequestState } from '../data-request/data-request.ts';
import { isSuspended } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { ReportState } from '../report/report.ts';
import type { AccessEvent, AccessState, Erasure, ErasureCommand } from './access.ts';
import type { AccessRefusal } from './refusals.ts';
import { casesOf, relationsToRecord, reportBehind } from './relations.ts';

/** How long the first word for an erasure holds. */
const proposalHolds = 7 * day;

/** Decides an erasure. It cannot be undone: two people of the LPA may, of a report that is closed and of no running criminal case. */
export function decideErasure(
  { type, cases, requests, ...erasure }: ErasureCommand,
  access: AccessState,
  context: Context,
): Decision<AccessEvent, AccessRefusal> {
  const { actor, now, read } = context;
  if (actor.kind !== 'person') return refuse({ code: 'access.needs-person' });
  if (!relationsToRecord(erasure.record, context).held.includes('lpa')) return refuse({ code: 'access.not-found' });
  const isHeld = casesOf(erasure.record, cases, read).some((one) => {
    const theCase = read<CaseState>(one)?.state;
    return theCase !== undefined && isUnderLegalHold(theCase);
  });
  if (isHeld) return refuse({ code: 'access.under-hold' });
  if (isOpen(erasure, requests, context)) return refuse({ code: 'access.report-open' });
  if (type === 'erase-cards') {
    const may = isForTwo(erasure, access, context);
    return may
      ? accept({ type: 'cards-erased', person: actor.ref, ...erasure })
      : refuse({ code: 'access.needs-second-word' });
  }
  if (access.status !== 'none') return refuse({ code: 'access.already-opened' });
  return accept({ type: 'erasure-proposed', person: actor.ref, lapsesAt: later(now, proposalHolds), ...erasure });
}

/** Returns true for a report that is not closed, unless the person took their consent back or asked for the erasure, on record. */
function isOpen({ record, subject }: Erasure, requests: readonly string[], { read }: Context): boolean {
  const status = read<ReportState>({ stream: reportBehind(record) })?.state.status;
  if (status !== 'open' && status !== 'closing') return false;
  return !requests.some((stream) => {
    const asked = read<DataRequestState>({ stream })?.state;
    if (asked?.status !== 'received' && asked?.status !== 'fulfilled') return false;
    const isAbout = asked.record === record && (asked.subject === null || asked.subject === subject);
    return isAbout && (asked.right === 'withdrawal' || asked.right === 'erasure');
  });
}

/** Returns true where somebody else gave the same word, for a further part of what two agreed on, and where there is nobody else. */
function isForTwo(erasure: Erasure, access: AccessState, { actor, chapter, now }: Context): boolean {
  if (access.status === 'none') {
    return chapter === null || lpaPeople(chapter.directory, now).every((person) => person === actor.ref);
  }
  if (!('keys' in access) || wordOf(access) !== wordOf(erasure)) return false;
  if (access.status !== 'proposed') return access.person === actor.ref;
  const isSilenced = chapter !== null && isSuspended(chapter.directory, access.person);
  return access.person !== actor.ref && now < access.lapsesAt && !isSilenced;
}

function wordOf({ record, subject, classes, reason }: Erasure): string {
  return JSON.stringify([record, subject, classes, reason]);
}

/** Returns the keys of an earlier part that are not destroyed yet. */
export function keysLeft(access: AccessState): readonly string[] {
  return access.status === 'erasing' ? access.keys : [];
}
