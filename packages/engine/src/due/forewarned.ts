import type { Instant, OfficeKind, PersonId } from '@kawal/core';
import { barredNow, tippedOffPath } from '@kawal/core/escalation';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** Returns people who were told of a report and are barred from it now: they may warn others (X6). */
export function forewarnedIn(
  state: StateOf<'escalation'>,
  { chapter }: Pick<DueSight, 'chapter'>,
): readonly PersonId[] {
  if (chapter === null) return [];
  const suspended = chapter.directory.suspended ?? [];
  const { people } = barredNow(state, chapter);
  const { told, pending } = state;
  const named = told.filter(({ person }) => people.includes(person) && !suspended.includes(person));
  const heard = named.filter((one) => one.evidence !== 'failed' || one.times > 1 || one.arrived.length > 0);
  // A message that was refused in the end may have gone before; then an authority was told of it.
  const isKnown = [...told, ...pending].some(({ path }) => path === tippedOffPath);
  return [...new Set((heard.length === 0 && isKnown ? named : heard).map(({ person }) => person))];
}

/** Returns offices that are barred now, and were told by a call that one person recorded: proof takes two, danger one (R9). */
export function forewarnedOffices(
  state: StateOf<'escalation'>,
  { chapter }: Pick<DueSight, 'chapter'>,
): readonly OfficeKind[] {
  if (chapter === null) return [];
  const { offices } = barredNow(state, chapter);
  const called = state.replies.flatMap((one) => (one.relayed ? one.offices : []));
  return [...new Set(called)].filter((office) => offices.includes(office));
}

/** Returns people who opened the story of a report, or a referral of it, on record, and are barred now: sent nothing, they know. */
async function readersBarred(state: StateOf<'escalation'>, sight: DueSight): Promise<readonly PersonId[]> {
  const { chapter, records, whole } = sight;
  const suspended = chapter?.directory.suspended ?? [];
  const barred = chapter === null ? [] : barredNow(state, chapter).people;
  const free = barred.filter((person) => !suspended.includes(person));
  if (free.length === 0) return [];
  // By person: few people are barred, and a thousand reports bar the same ones.
  const opened = await Promise.all(free.map((person) => records('access', person, 'person')));
  const read = opened.map((all) => all.flatMap(({ state: { record } }) => (record === undefined ? [] : [record])));
  const referred = await whole<'referral'>([...new Set(read.flat().filter((one) => one.startsWith('referral/')))]);
  return free.filter((_, index) =>
    read[index]?.some((one) => one === state.report || referred.get(one)?.report === state.report),
  );
}

/** Tells the LPA of people who were told and are barred since, until somebody acts, and of offices until the closing. */
export async function forewarnedDue(state: StateOf<'escalation'>, sight: DueSight): Promise<readonly DueItem[]> {
  const { chapter, now } = sight;
  const barred = chapter === null ? null : barredNow(state, chapter);
  // Most reports of a list bar nobody.
  if (barred === null || barred.people.length + barred.offices.length === 0) return [];
  const people = forewarnedIn(state, sight);
  const told = state.told.filter(({ path }) => path === tippedOffPath).map(({ firstAt }) => firstAt);
  const at = Math.min(...told, ...state.pending.flatMap(({ path, due }) => (path === tippedOffPath ? [due] : [])));
  const isActedOn = state.replies.some(({ level, receivedAt }) => level === 'acted' && receivedAt >= at);
  const offices = forewarnedOffices(state, sight);
  const warned = [...new Set([...(isActedOn ? [] : people), ...(await readersBarred(state, sight))])];
  if (warned.length + offices.length === 0) return [];
  const { report, area } = state;
  const said = words.forewarned({ report, area, chapter, people: warned, offices });
  const since = (Number.isFinite(at) ? at : now) as Instant;
  return [
    {
      what: 'forewarned',
      rank: 0,
      at: since,
      record: report as RecordName<'report'>,
      area,
      verb: 'escalations.reply',
      said,
    },
  ];
}
