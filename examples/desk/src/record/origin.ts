import type { EscalationState } from '@kawal/core';
import type { RecordAccess } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { HelpAbroad } from './abroad.ts';
import { type ListedRecord, numberOf } from './concepts.ts';
import { addressOf } from './known-action.ts';
import { canAnswer } from './may-answer.ts';
import { duplicateOf, SameReports } from './same-matter.ts';
import { Tags, urgencyOf } from './urgency.ts';
import { recordWords as words } from './words.ts';

/** A report from which a record came, and what its reader may do with it. */
export interface Origin {
  readonly record: ListedRecord;
  readonly access: RecordAccess;
  /** The report of which it is marked as a duplicate, where its reader sees that one. */
  readonly first: ListedRecord | undefined;
  /** The reader may record an act on it, on which the closing of a case may rest. */
  readonly takesAct: boolean;
}

/** Reads the report from which a record came; undefined for who is not shown all of it. */
export async function originOf(visit: OfficerVisit, report: unknown): Promise<Origin | undefined> {
  const { api } = visit;
  const found = typeof report === 'string' ? await api.reports.get(report) : undefined;
  if (found?.ok !== true || found.record.view !== 'whole') return undefined;
  const record = found.record as unknown as ListedRecord;
  const of = duplicateOf(record);
  const first = of === undefined ? undefined : await api.reports.get(of);
  const shown = first?.ok === true ? (first.record as unknown as ListedRecord) : undefined;
  const escalation = await api.escalations.get(record.stream as `report/${string}`);
  const takesAct = escalation.ok && canAnswer(visit, escalation.record.state as EscalationState);
  return { record, access: found.access, first: shown, takesAct };
}

/** Says on the page of a case how urgent its report is, and leads whoever may read the story to it. */
export function OriginOfCase({
  visit,
  origin: { record, access, first, takesAct },
  isOpen,
}: {
  readonly visit: OfficerVisit;
  readonly origin: Origin;
  /** The case is not closed. */
  readonly isOpen: boolean;
}): VNode {
  const { say } = visit;
  // The case goes on with the person whom the closed report was about.
  const urgency = urgencyOf({ ...record, state: { ...record.state, status: 'open' } });
  const of = duplicateOf(record);
  return html`<p><${Tags} visit=${visit} urgency=${urgency} /></p>
    <${HelpAbroad} visit=${visit} record=${record} />
    ${of !== undefined && html`<p class="banner warn"><span>${say(words.ofDuplicate)} ${first === undefined ? numberOf(of) : html`<${SameReports} visit=${visit} records=${[first]} />`}.</span></p>`}
    ${access.opensCards && html`<p class="note">${say(words.storyOfCase)} <a href=${`/catatan/${record.stream}#cerita`}>${say(words.readStory)}</a></p>`}
    ${access.decides === true && html`<p class="buttons">${isOpen && takesAct && html`<a class="button second" href=${addressOf('tindak', record.stream)}>${say(words.actOnReport)}</a>`}<a class="button second" href=${addressOf('rujuk', record.stream)}>${say(words.referFromReport)}</a></p>`}`;
}
