import { type Chapter, isPlace, type Party } from '@kawal/core';
import { secrecyNotice } from '@kawal/core/locales';
import { commandSchemas } from '@kawal/core/schemas';
import type { ActorApi } from '@kawal/engine';
import { formOf } from '@kawal/forms';
import { nameArea } from '@kawal/policy';
import type { Session } from '../command/session.ts';
import { printAnswers } from './print-cards.ts';

/** Prints what a report holds besides its sealed cards, as it reads now. Called after its cards were opened, never before.
 * Returns the people in it, whose answers say who may be contacted. */
export async function printRecord(
  session: Session,
  api: ActorApi,
  record: string,
  chapter: Chapter | null,
): Promise<readonly Party[] | undefined> {
  if (!record.startsWith('report/')) return undefined;
  const found = await api.reports.get(record);
  if (!found.ok || found.record.view !== 'whole') return undefined;
  // Whoever reads the report reads this first (Art 24).
  session.line(session.tone('loud', session.say(secrecyNotice)));
  const { area, channel, receivedAt, corrected } = found.record.state;
  const { fields } = formOf(commandSchemas.report, 'submit-report', { chapter });
  const place = isPlace(area) ? nameArea(chapter?.areas ?? [], area) : undefined;
  const { facts, parties } = corrected;
  const answers = { area: place ?? area, channel, capturedAt: receivedAt, facts, parties };
  printAnswers(session, fields, answers, chapter?.zone ?? 'WIB');
  return parties;
}
