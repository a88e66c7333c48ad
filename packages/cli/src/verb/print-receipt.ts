import { type Area, formatInstant, type OfficeKind, type Party, type Zone } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import type { SafetyRule } from '@kawal/core/visit';
import {
  type ActorApi,
  type ListedVerb,
  type OpenedCard,
  type OwedOffice,
  officesToNotify,
  type Receipt,
  type ReferredPerson,
} from '@kawal/engine';
import { describeOffices } from '@kawal/policy';
import type { Session } from '../command/session.ts';
import { formWords as words } from '../form/words.ts';
import { printCards } from './print-cards.ts';

/** Further fields that some receipts hold besides the record's name. */
interface Further {
  readonly status?: string;
  readonly stillOwed?: readonly OwedOffice[];
  readonly toCall?: readonly OfficeKind[];
  readonly cards?: readonly OpenedCard[];
  /** The person of an opened referral. */
  readonly person?: ReferredPerson;
}

interface Printed {
  readonly repeated: boolean;
  readonly chapter: { readonly zone: Zone; readonly areas: readonly Area[] };
  readonly record: string | undefined;
  /** The people of an opened report. */
  readonly parties: readonly Party[] | undefined;
  /** True of a record of a drill: whatever asks for a call says that it is none. */
  readonly drill: boolean;
  /** False of an answer of somebody who was not notified: it leaves the report with those who were. */
  readonly counts: boolean;
  /** Safety rules that nobody confirmed of a visit that was held. */
  readonly unmarked: readonly SafetyRule[];
}

/** Says what was recorded, the number to note, and what is left to do. */
export function printReceipt(
  session: Session,
  verb: ListedVerb,
  receipt: Receipt & Further,
  { repeated, chapter: { zone, areas }, record, parties, drill, counts, unmarked }: Printed,
): void {
  const { stream, status, stillOwed = [], toCall = [], cards, person } = receipt;
  const said = status === 'proposed' ? words.proposal(verb.words) : verb.words;
  const loud = (text: string): void => session.line(session.tone('loud', text));
  if (counts)
    session.line(
      session.tone('good', session.say(words.done({ verb: said, stream, number: recordNumber(stream), areas }))),
    );
  else loud(session.say(words.notCounted));
  if (unmarked.length > 0) loud(session.say(words.unmarkedRules(unmarked)));
  if (verb.type === 'report-visit') loud(session.say(words.visitNotReport));
  if (repeated) session.line(session.say(words.repeated));
  if (status === 'proposed') loud(session.say(verb.concept === 'chapter' ? words.peopleProposed : words.proposed));
  if (status === 'closed') session.line(session.say(words.closed(verb.concept)));
  printOwed(session, stillOwed, { stream, zone, drill, isClosed: status === 'closed' });
  if (toCall.length > 0) loud(session.say(words.callsOwed(toCall, recordNumber(stream) ?? '')));
  if (cards !== undefined) printCards(session, record ?? '', { cards, parties, person, zone });
}

interface Owing {
  readonly stream: string;
  readonly zone: Zone;
  readonly drill: boolean;
  /** Before that a call is recorded by whoever was asked to make it, and by nobody else. */
  readonly isClosed?: boolean;
}

/** Says to whoever opens a closed report what it still owes: who decides on it may call. */
export async function printOwedOfClosed(session: Session, api: ActorApi, about: Owing): Promise<void> {
  const found = await api.escalations.get(about.stream);
  if (!found.ok || found.record.view !== 'whole' || found.record.state.status !== 'closed') return;
  const read = await api.reports.owed(about.stream);
  if (read.ok) printOwed(session, read.owed, { ...about, isClosed: true });
}

/** Says which offices a report still owes word to, and how each is told. */
export function printOwed(
  session: Session,
  stillOwed: readonly OwedOffice[],
  { stream, zone, drill, isClosed = false }: Owing,
): void {
  // Two floors may name one office; it is contacted once, by the earlier deadline.
  const owed = new Map<string, (typeof stillOwed)[number]>();
  for (const one of stillOwed.toSorted((a, b) => a.deadline - b.deadline)) {
    if (!owed.has(one.offices.join())) owed.set(one.offices.join(), one);
  }
  for (const { offices, deadline, ...soFar } of owed.values()) {
    const until = `${formatInstant(deadline, zone).slice(0, 16).replace('T', ' ')} ${zone}`;
    const those = officesToNotify({ offices, ...soFar });
    const said = { id: describeOffices(those, 'or', 'id'), en: describeOffices(those, 'or', 'en') };
    const owing = { said, until, isClosed, offices, givenUpBy: null, number: recordNumber(stream) ?? '', ...soFar };
    session.line(session.tone('loud', session.say((drill ? words.owedInDrill : words.stillOwed)(owing))));
  }
}
