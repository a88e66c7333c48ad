import {
  type Area,
  type Chapter,
  day,
  formatInstant,
  type Instant,
  type Language,
  localDate,
  localTime,
  type Zone,
} from '@kawal/core';
import type { ErasureReason } from '@kawal/core/access';
import { lpaPeople } from '@kawal/core/chapter';
import { type ActorApi, type DueItem, verbList } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { personInPost } from '../command/person-in-post.ts';
import { printRefusals, refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { brokenByChanges } from '../config/broken-contracts.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { erasureKeywords } from '../erase/words.ts';
import { keptOut } from '../records/kept-out.ts';
import { numberOf } from '../records/number-of.ts';
import { sayEmptied } from '../status/emptied.ts';
import { statusWords } from '../status/words.ts';
import { sayIfLate } from '../status/worker-late.ts';
import { formOfVerb } from '../verb/carry-out.ts';
import { commandName } from '../verb/command-name.ts';
import { todayWords } from './words.ts';

export interface TodayOptions {
  readonly as: string;
  readonly json?: boolean;
}

/** Says what waits for a person in post, the most urgent first, each with the commands to go on with. Ends with 1 while anything does. */
export async function today(session: Session, { as, json }: TodayOptions): Promise<ExitCode> {
  return withDeployment(session, 'reading-channels', async (deployment) => {
    const now = nowOf(session);
    const { state, chapter } = await chapterInForce(deployment);
    if (chapter === null) {
      const { nothingInForce, unreadable } = statusWords;
      return refuseWith(session, state?.bundle ? unreadable : nothingInForce);
    }
    const api = deployment.engine.as(personInPost(as, chapter, now));
    const { zone } = chapter;
    const found = await api.due();
    if (!found.ok) return printRefusals(session, found.refusals, zone);
    const items = await Promise.all(
      found.items.map(async (item) => {
        const first = await readingBefore(api, item);
        // What somebody has in hand they act on, and take on no more.
        const isHeld = item.what === 'handled' && item.verb === 'escalations.reply';
        const next = isHeld
          ? `kawal ${session.language === 'id' ? 'tindak' : 'act'} ${numberOf(item.record)}`
          : commandFor(first, session.language, chapter);
        const mayRecord = await mayRecordCall(api, item, as);
        const purpose = await unreadFor(api, item, as);
        const read = { ...item, verb: 'cards.open', fields: { purpose: purpose ?? '' } };
        const reading = purpose === null ? [] : [commandFor(read, session.language, chapter)];
        const warned = await keptOut(api, item.record, chapter);
        const doNotTell = warned && session.say(warned);
        const isForOthers = !mayRecord || item.what === 'ownWord';
        return { ...item, commands: isForOthers ? reading : [...reading, next], doNotTell };
      }),
    );
    if (!json) await sayIfLate(session, deployment);
    // Who fills an office is of the LPA.
    const isOfLpa = lpaPeople(chapter.directory, now).includes(as);
    const emptied = isOfLpa ? brokenByChanges(chapter, state, now, deployment.channels) : [];
    if (!json) sayEmptied(session, emptied);
    if (json)
      session.json({
        emptied,
        items: items.map(({ at, said, doNotTell, commands: [next] }) => ({
          at,
          text: session.say(said),
          doNotTell,
          next,
        })),
      });
    else if (items.length === 0) session.line(session.tone('good', session.say(todayWords.nothing)));
    else {
      session.line(session.tone('heading', session.say(todayWords.count(items.length))));
      for (const { rank, at, said, doNotTell, commands } of items) {
        const time = formatInstant(at, zone).slice(0, 16).replace('T', ' ');
        const text = `${time} ${zone}  ${session.say(said)}`;
        session.line(rank <= 1 ? session.tone('loud', text) : text);
        if (doNotTell !== undefined) session.line(`    ${session.tone('loud', doNotTell)}`);
        for (const next of commands) session.line(`    ${session.tone('faint', `${next} --as ${as}`)}`);
      }
    }
    return items.length === 0 ? exitCode.fine : exitCode.refused;
  });
}

/** Returns the purpose to read by before the verb: nobody takes on, acts or calls unread, where they may open the newest story. */
async function unreadFor(api: ActorApi, { verb, record }: DueItem, person: string): Promise<string | null> {
  if (verb === 'referrals.accept') return 'refer';
  if (!['escalations.reply', 'escalations.relay'].includes(verb)) return null;
  const owed = await api.reports.owed(record);
  return owed.ok && !(owed.readBy as readonly string[]).includes(person) ? respond.fields.purpose : null;
}

/** Only who may record a call now is offered to. */
async function mayRecordCall(api: ActorApi, { verb, what, record }: DueItem, person: string): Promise<boolean> {
  if (verb !== 'escalations.relay' || what !== 'owed') return true;
  const owed = await api.reports.owed(record);
  return !owed.ok || owed.calls.some(({ recorders }) => (recorders as readonly string[]).includes(person));
}

/** Who agrees to a closing reads first what was proposed, by this purpose; who acts on a report reads its story by the other. */
const toRead = { verb: 'cards.open', fields: { purpose: 'agreeToClosing' } };
const respond = { verb: 'cards.open', fields: { purpose: 'respond' } };

/** Returns what to read first of a closing that waits for the word of this person; of a case its stories, then the note. */
async function readingBefore(api: ActorApi, item: DueItem): Promise<DueItem> {
  const { verb, record } = item;
  // Who is named in a story is let in again by those who read it alone, and a name may as well be meant.
  if (verb === 'escalations.liftExclusion' && item.what === 'review') return { ...item, ...respond };
  if (verb === 'cases.close') {
    const owed = await api.cases.owed(record as `case/${string}`);
    const [story] = owed.ok ? owed.toRead : [];
    if (story !== undefined) return { ...item, record: story, ...respond };
    return owed.ok && owed.proposal?.note === 'unread' ? { ...item, ...toRead } : item;
  }
  const owed = verb === 'reports.close' ? await api.reports.owed(record) : undefined;
  if (owed?.ok !== true || owed.proposal === undefined) return item;
  return owed.proposal.unread || owed.proposal.note === 'unread' ? { ...item, ...toRead } : item;
}

/** Returns the command to go on with. Where the record begins with it, as a month does, it is not named yet. */
function commandFor(item: DueItem, language: Language, { zone, areas }: Pick<Chapter, 'zone' | 'areas'>): string {
  const isReport = item.verb === 'cards.open' && item.record.startsWith('report/');
  const { verb, record, fields = {} } = isReport ? { ...respond, ...item } : item;
  if (verb === 'chapter.apply') return 'kawal apply FOLDER';
  if (verb === 'cards.erase') return eraseCommand(numberOf(record), fields, language);
  const begins = ['conditionReports.open', 'referrals.prepare'].includes(verb) || verb.startsWith('chapter.');
  return [
    'kawal',
    commandName(verb, language),
    ...(begins ? [] : [typedName(record, areas)]),
    ...pairs(verb, fields, language, zone),
  ].join(' ');
}

/** Names a record as a command takes it. A community and its months have no number: their kelurahan names them. */
function typedName(record: string, areas: readonly Area[]): string {
  const [, code = '', month = ''] = /^(?:condition-report|community)\/([\d.]+?)(\.\d{4}-\d{2})?$/.exec(record) ?? [];
  const name = areas.find((area) => area.code === code)?.name;
  const isAlone = areas.filter((area) => area.name === name).length === 1;
  return name === undefined || !isAlone ? numberOf(record) : `${name.replaceAll(' ', '-')}${month}`;
}

/** Writes the answers of a command in the words of its form, so that they can be typed again. */
function pairs(
  verb: string,
  given: Readonly<Record<string, string>>,
  language: Language,
  zone: Zone,
): readonly string[] {
  const listed = verbList.find(({ group, name }) => `${group}.${name}` === verb);
  const fields = listed === undefined ? [] : formOfVerb(listed, null).fields;
  return Object.entries(given).map(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    const choices = field !== undefined && 'choices' in field.control ? field.control.choices : [];
    const said = choices.find((one) => one.value === value)?.[language] ?? dayAlone(name, value, zone);
    const pair = `${field?.label[language] ?? name}=${said}`;
    return /\s/.test(pair) ? `"${pair}"` : pair;
  });
}

function isMidnight(at: Instant, zone: Zone): boolean {
  const { hour, minute } = localTime(at, zone);
  return hour === 0 && minute === 0;
}

/** Writes midnight as a day, as it was typed: the end of a span is the last day in it. */
function dayAlone(name: string, value: string, zone: Zone): string {
  const at = /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
  // A record is written as its number alone, as everywhere that one is typed.
  if (Number.isNaN(at) || !isMidnight(at as Instant, zone)) return numberOf(value);
  return localDate((name === 'until' ? at - day : at) as Instant, zone);
}

/** Cards of some classes only are those past their days. */
function eraseCommand(
  number: string,
  { reason = '', subject, classes }: Readonly<Record<string, string>>,
  language: Language,
): string {
  if (classes !== 'identity,contact,narrative') return 'kawal data retention --destroy';
  const word = erasureKeywords[reason as ErasureReason]?.[language] ?? reason;
  return `kawal erase ${number} --reason ${word}${subject === undefined ? '' : ` --subject ${subject}`}`;
}
