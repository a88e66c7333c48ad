import { type Chapter, formatInstant, isPlace, type Party } from '@kawal/core';
import { secrecyNotice } from '@kawal/core/locales';
import { factValues } from '@kawal/core/policy';
import { adultsIn, knownFacts } from '@kawal/core/report';
import { commandSchemas } from '@kawal/core/schemas';
import { type ActorApi, asidesOf, describeSighting } from '@kawal/engine';
import { formOf } from '@kawal/forms';
import { nameArea } from '@kawal/policy';
import type { Session } from '../command/session.ts';
import { keptOut } from '../records/kept-out.ts';
import { printAnswers } from './print-cards.ts';
import { verbWords } from './words.ts';

/** Prints what a report holds besides its sealed cards, as it reads now. Called after its cards were opened, never before.
 * Returns the people in it, whose answers say who may be contacted. */
export async function printRecord(
  session: Session,
  api: ActorApi,
  record: string,
  chapter: Chapter | null,
): Promise<readonly Party[] | undefined> {
  const barred = await keptOut(api, record, chapter);
  if (barred !== undefined) session.line(session.tone('loud', session.say(barred)));
  if (!record.startsWith('report/')) return undefined;
  const found = await api.reports.get(record);
  if (!found.ok || found.record.view !== 'whole') return undefined;
  // Whoever reads the report reads this first (Art 24).
  session.line(session.tone('loud', session.say(secrecyNotice)));
  const { area, channel, receivedAt, corrected } = found.record.state;
  const { fields } = formOf(commandSchemas.report, 'submit-report', { chapter });
  const place = isPlace(area) ? nameArea(chapter?.areas ?? [], area) : undefined;
  const { parties } = corrected;
  // As Kawal acts: whoever is named by an office counts as involved, whatever was ticked at first.
  const known = factValues(knownFacts(corrected, chapter?.directory), 'involved');
  const facts = { ...corrected.facts, involved: known.filter((value) => value !== 'none' || known.length === 1) };
  const zone = chapter?.zone ?? 'WIB';
  for (const said of asidesOf(found.record.state, zone)) session.line(session.tone('loud', session.say(said)));
  const seen = describeSighting(found.record.state, { zone, nameOf: (person) => person });
  if (seen !== null) session.line(session.say(seen));
  const at = formatInstant(receivedAt, zone).slice(0, 16).replace('T', ' ');
  session.line(session.say({ id: `tercatat di Kawal: ${at} ${zone}`, en: `recorded in Kawal: ${at} ${zone}` }));
  printAnswers(session, fields, { area: place ?? area, channel, facts, parties }, zone);
  const added = parties.map(({ ref }) => ref).filter((ref) => /^(?:senama|namesake|disebut)-/.test(ref));
  const isAdult = parties.some(({ roles, ageClass }) => roles.includes('victim') && ageClass === 'adult');
  if (isAdult && adultsIn(found.record.state).length === 0)
    session.line(session.tone('loud', session.say(verbWords.stillChild)));
  if (added.length > 0) session.line(session.say(verbWords.addedByName(added)));
  return parties;
}
