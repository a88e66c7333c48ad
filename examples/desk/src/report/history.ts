import type { Party } from '@kawal/core';
import { services } from '@kawal/core/referral';
import { describeExplanation, pathTitle } from '@kawal/policy';
import { sentence } from '../form/draw-form.ts';
import { withParties } from '../form/parties.ts';
import { officesSaid, personSaid, withNames } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { ListedRecord } from '../record/concepts.ts';
import { type Line, linesOf } from '../record/timeline.ts';
import { onLeave } from '../record/whom-to-ask.ts';
import { reportWords as words } from './words.ts';

type Explanation = Parameters<typeof describeExplanation>[0];

interface Happenings {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
  /** Lines of the report's own record. */
  readonly lines: readonly Line[];
  readonly explanation: Explanation | null;
  readonly referrals: readonly ListedRecord[];
  /** Records of its readings. */
  readonly readings: readonly ListedRecord[];
}

/** Events of an escalation that say nothing beside another line: a correction is new knowledge, and an opened path applies. */
const unsaid: readonly string[] = [
  ...['escalation-opened', 'escalation-planned', 'facts-learned'],
  ...['floor-latched', 'look-again-planned', 'path-opened'],
];

/** Readings and referrals of one report that are looked up at most. */
export const most = 30;

/** Tells what happened to a report and to what came of it: its record, notifications, readings and referrals. */
export async function historyOf({
  visit,
  record,
  lines,
  explanation,
  referrals,
  readings,
}: Happenings): Promise<readonly Line[]> {
  const seen = referrals.filter(({ view }) => view === 'whole').slice(0, most);
  const ofReferrals = await Promise.all(
    seen.map(async (one) => ofReferral(await linesOf(visit, one.stream), one, visit)),
  );
  const read = await Promise.all(readings.slice(0, most).map(({ stream }) => linesOf(visit, stream)));
  const notified = explanation === null ? [] : notifiedLines(visit, record, explanation);
  return [...lines, ...read.flat(), ...ofReferrals.flat(), ...notified];
}

/** Names the service in each line of a referral: a report may have several. */
function ofReferral(lines: readonly Line[], { state }: ListedRecord, { language }: OfficerVisit): readonly Line[] {
  const service = services[state['service'] as keyof typeof services]?.said[language] ?? '';
  return lines.map((line) => (line.text.includes(service) ? line : { ...line, text: `${line.text} (${service})` }));
}

/** Tells the notifications, each in a line; paths that open at once open in one. */
function notifiedLines(visit: OfficerVisit, record: ListedRecord, explanation: Explanation): readonly Line[] {
  const { language, chapter } = visit;
  const parties = (record.state['parties'] ?? []) as readonly Party[];
  const happened = explanation.happened.filter((one) => one.type === 'decision' || !unsaid.includes(one.event.type));
  const opened = new Map<number, string[]>();
  for (const one of explanation.happened) {
    if (one.type === 'event' && one.event.type === 'path-opened')
      opened.set(one.at, [...(opened.get(one.at) ?? []), `"${pathTitle(one.event.path, language)}"`]);
  }
  const begun = [...opened].map(
    ([at, titles]): Line => ({ at, by: null, text: `${visit.say(words.begun)} ${titles.join(', ')}.` }),
  );
  const places = chapter === null ? {} : { zone: chapter.zone, areas: chapter.areas };
  const told = describeExplanation({ ...explanation, happened }, language, places)
    .filter(({ about }) => about.kind === 'happened')
    .map(({ about, text }): Line => {
      const said = withoutStep(text.replace(/^.*?\bWI(?:B|TA|T): /, ''));
      return { at: Number(about.id), by: null, text: sentence(inWords(said, visit, parties)) };
    });
  return [...begun, ...told, ...onLeaveThen(visit, explanation)];
}

/** Tells who was on leave when others were told in their place: nothing else says why. */
function onLeaveThen(visit: OfficerVisit, { happened }: Explanation): readonly Line[] {
  const { absences = [] } = visit.chapter?.directory ?? {};
  return happened.flatMap((one): readonly Line[] => {
    if (one.type !== 'event' || one.event.type !== 'substitute-told') return [];
    const { at, event } = one;
    const told = happened.flatMap((other) =>
      other.type === 'decision' && other.decided.path === event.path && other.decided.step === event.step
        ? other.decided.recipients.map(({ person }) => person)
        : [],
    );
    const away = [...new Set(told)].filter((who) =>
      absences.some(({ person, from, until }) => person === who && from <= at && at < until),
    );
    if (away.length === 0) return [];
    const names = away.map((who) => personSaid(visit, who)).join(', ');
    return [{ at, by: null, text: `${names} ${visit.say(onLeave)}.` }];
  });
}

/** Puts people and offices into a sentence that names them by reference. */
export function inWords(text: string, visit: OfficerVisit, parties: readonly Party[]): string {
  const told = withoutStep(text).replace(/(?<![\w/.-])(?:namesake|senama)-[\w.-]*\w/g, (ref) => {
    const { office, directoryPerson } = parties.find((one) => one.ref === ref) ?? {};
    if (directoryPerson !== undefined) return personSaid(visit, directoryPerson);
    return office === undefined ? visit.say(words.namesake) : officesSaid(visit, [office], 'or');
  });
  return withParties(withNames(told, visit, visit.language), parties, visit.language);
}

/** Leaves out how the policy file names a step: its path and its people say which it is; and by what a file is known. */
function withoutStep(text: string): string {
  return text
    .replace(/\b(?:langkah|step) [a-z][\w-]*(?: [\w-]+)*, (?=jalur|path)/g, '')
    .replace(/ \([0-9a-f]{12}\)/g, '');
}
