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

/** Tells of some people which reports each opened, the story or a referral, on record: sent nothing, they know. */
async function readersAmong(people: readonly PersonId[], { records, whole }: DueSight) {
  // By person: few people are barred, and a thousand reports bar the same ones.
  const opened = await Promise.all(people.map((person) => records('access', person, 'person')));
  const read = opened.map((all) => all.flatMap(({ state: { record } }) => (record === undefined ? [] : [record])));
  const referred = await whole<'referral'>([...new Set(read.flat().filter((one) => one.startsWith('referral/')))]);
  const reportOf = (one: string): string => referred.get(one)?.report ?? one;
  const known = new Map(people.map((person, index) => [person, new Set(read[index]?.map(reportOf))]));
  return (person: PersonId, report: string): boolean => known.get(person)?.has(report) === true;
}

/** Tells the LPA of people who were told and are barred since, until somebody acts, and of offices until the closing. */
export async function forewarnedDue<State extends StateOf<'escalation'>>(
  states: readonly State[],
  sight: DueSight,
): Promise<ReadonlyMap<State, readonly DueItem[]>> {
  const { chapter } = sight;
  const suspended = chapter?.directory.suspended ?? [];
  const barring = states.flatMap((state) => {
    const { people, offices } = chapter === null ? { people: [], offices: [] } : barredNow(state, chapter);
    const free = people.filter((person) => !suspended.includes(person));
    return people.length + offices.length === 0 ? [] : [{ state, free }];
  });
  const hasRead = await readersAmong([...new Set(barring.flatMap(({ free }) => free))], sight);
  return new Map(
    barring.map(({ state, free }) => {
      const readers = free.filter((person) => hasRead(person, state.report));
      return [state, warningsOf(state, readers, sight)];
    }),
  );
}

function warningsOf(state: StateOf<'escalation'>, readers: readonly PersonId[], sight: DueSight): readonly DueItem[] {
  const { chapter, now } = sight;
  const people = forewarnedIn(state, sight);
  const told = state.told.filter(({ path }) => path === tippedOffPath).map(({ firstAt }) => firstAt);
  const at = Math.min(...told, ...state.pending.flatMap(({ path, due }) => (path === tippedOffPath ? [due] : [])));
  const isActedOn = state.replies.some(({ level, receivedAt }) => level === 'acted' && receivedAt >= at);
  const offices = forewarnedOffices(state, sight);
  const warned = [...new Set([...(isActedOn ? [] : people), ...readers])];
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
