import type { Chapter, Instant, Party } from '@kawal/core';
import { lpaPeople } from '@kawal/core/chapter';
import { barredNow } from '@kawal/core/escalation';
import { adultsIn, isBarred, type ReportFacts } from '@kawal/core/report';
import type { ActorApi, Dossier, OpenedCard } from '@kawal/engine';
import { confirm } from '../command/confirm.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals, refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { type Acting, withPersonInPost } from '../config/with-person-in-post.ts';
import { refuseUnwritable, writeNewFile } from '../files/write-new-file.ts';
import { numberOf } from '../records/number-of.ts';
import { recordNamed } from '../records/record-named.ts';
import { encryptByAge } from './encrypt-by-age.ts';
import { type AboutPerson, printPersonSheet } from './person-sheet.ts';
import { keptCards } from './retention.ts';
import { dataWords } from './words.ts';

export interface AboutPersonOptions {
  readonly as: string;
  readonly json?: boolean;
  readonly yes?: boolean;
  /** A public key of age. The answer goes into the file `out`, for its holder alone. */
  readonly to?: string;
  readonly out?: string;
}

/**
 * Prints all that is kept about one person, of one report or of several, as a sheet to hand over, one object, or a file for
 * one key: facts, their sealed cards, who read them and why, and to whom they were passed on. Cards of others, and stories
 * that may name several, are left out. Nothing is opened before every report allows it. The opening is on record.
 * About somebody who is suspected it takes two people: one records the request, another gives the answer.
 */
export async function aboutPerson(
  session: Session,
  ...[written, subject, more, options]: [string, string, readonly string[], AboutPersonOptions]
): Promise<ExitCode> {
  const { as, json, to, out } = options;
  const given = [written, subject, ...more];
  if ((to === undefined) !== (out === undefined)) return refuseWith(session, dataWords.bothOrNone);
  if (given.length % 2 !== 0) return refuseWith(session, dataWords.inPairs);
  // The key and the file are tried before anything is opened.
  if (out !== undefined) await refuseUnwritable(session, out);
  const tried = to === undefined ? Buffer.alloc(0) : await encryptByAge(to, '', session.io.env);
  if (typeof tried === 'string') return refuseWith(session, dataWords.unencrypted[tried]);
  return withPersonInPost(session, 'intake', as, async (place) => {
    const found: FoundPerson[] = [];
    for (let at = 0; at < given.length; at += 2) {
      const one = await findPerson(session, [given[at] ?? '', given[at + 1] ?? ''], as, place);
      if (typeof one === 'number') return one;
      found.push(one);
    }
    if (!(await mayOpen(session, found, options))) return exitCode.refused;
    const told: AboutPerson[] = [];
    for (const person of found) {
      const one = await aboutOne(session, person, place);
      if (typeof one === 'number') return one;
      told.push(one);
    }
    const objects = told.map(({ party, ...own }) => ({ ...own, facts: party }));
    const all = objects.length === 1 ? objects[0] : objects;
    if (to !== undefined && out !== undefined) {
      const file = await encryptByAge(to, `${JSON.stringify(all, null, 2)}\n`, session.io.env);
      if (typeof file === 'string') return refuseWith(session, dataWords.unencrypted[file]);
      await writeNewFile(session, out, file);
    } else if (json) session.json(all);
    else for (const one of told) printPersonSheet(session, one, place.chapter, nowOf(session));
    const careful = to !== undefined ? dataWords.carefulFile : json ? dataWords.careful : dataWords.carefulSheet;
    session.complain(session.tone('caution', session.say(careful)));
    return exitCode.fine;
  });
}

type FoundPerson = Exclude<Awaited<ReturnType<typeof findPerson>>, ExitCode>;

/** Finds a person of one report, and refuses what stands against an answer before anything is opened. */
async function findPerson(
  session: Session,
  [written, subject]: readonly [string, string],
  as: string,
  { deployment, chapter, api }: Acting,
) {
  const record = (await recordNamed(api, written, ['report'], chapter.areas)) as `report/${string}`;
  const found = await api.reports.dossier(record);
  if (!found.ok) return printRefusals(session, found.refusals, chapter.zone);
  const { report } = found.dossier;
  const party = report.view === 'whole' ? partyAsRead(report.state, subject) : undefined;
  if (party === undefined) return refuseWith(session, dataWords.noSuchPerson(numberOf(record), subject));
  if (isBarred(party) && !(await isAskedThroughAnother(api, { record, subject, as }, chapter, nowOf(session)))) {
    for (const line of session.say(dataWords.suspected(numberOf(record), subject)).split('\n'))
      session.complain(session.tone('loud', line));
    return exitCode.refused;
  }
  const isVictim = party.roles.includes('victim');
  const mayBeChild = isVictim && report.view === 'whole' && !adultsIn(report.state).includes(subject);
  const stories = await keptCards(record, ['narrative'], deployment);
  if (mayBeChild && stories > 0 && !isReadBy(as, found.dossier))
    return refuseWith(session, dataWords.storyUnread(numberOf(record)));
  return { record, subject, party, mayBeChild, stories, dossier: found.dossier };
}

/** Opens and reads all about a person of one report. */
async function aboutOne(
  session: Session,
  { record, subject, party, stories, dossier: { report, referrals, cases, readings } }: FoundPerson,
  { chapter, api }: Acting,
) {
  const isVictim = party.roles.includes('victim');
  // The story is not shown here, so this is no reading of it.
  const opened = await api.cards.open(record, { purpose: 'answerPerson', classes: ['identity', 'contact'] });
  if (!opened.ok) return printRefusals(session, opened.refusals, chapter.zone);
  const ofPerson = (card: OpenedCard): boolean => card.subject === subject || card.subject.startsWith(`${subject}@`);
  // What is of a victim who was not named yet may be of any victim of the report, and of nobody else in it.
  const theirs = <Row extends { readonly state: object }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ state }) => 'victim' in state && (state.victim === subject || (isVictim && state.victim === null)));
  const passedOn = theirs(referrals);
  const isOfThem = ({ state }: (typeof readings)[number]): boolean =>
    !('record' in state) || state.record === record || passedOn.some(({ stream }) => stream === state.record);
  // What is sealed in a case or a referral of nobody yet may be another's.
  const named = [...theirs(cases), ...passedOn].filter(({ state }) => 'victim' in state && state.victim === subject);
  const elsewhere = await sealedIn(api, named);
  const alsoIn = linkedReports(report, named, record);
  if (stories > 0) session.complain(session.say(dataWords.withheld(numberOf(record))));
  if (elsewhere.unread.length > 0)
    session.complain(session.say(dataWords.unread(elsewhere.unread.map((one) => numberOf(one)).join(', '))));
  if (alsoIn.length > 0)
    session.complain(session.say(dataWords.alsoIn(numberOf(record), alsoIn.map((one) => numberOf(one)).join(', '))));
  return {
    ...{ record, subject, party, alsoIn },
    cards: opened.receipt.cards.filter(ofPerson),
    answers: await answersOf(api, record, subject),
    sealed: elsewhere.sealed,
    openings: await Promise.all(readings.filter(isOfThem).map(({ stream, state }) => trailOf(api, stream, state))),
    referrals: passedOn,
    cases: theirs(cases),
  };
}

/** Returns a person with what was corrected of them; whom the report bars stays barred. */
function partyAsRead({ parties, corrected }: ReportFacts, subject: string): Party | undefined {
  const [told, read] = [parties, corrected.parties].map((all) => all.find(({ ref }) => ref === subject));
  return told && { ...told, ...read, roles: told.roles };
}

/** Returns true where somebody of the LPA read all that was told: who read is told to nobody else. */
function isReadBy(person: string, { report, readings, timeline }: Dossier): boolean {
  const entries = timeline.filter(({ record }) => record === report.stream);
  // The place of an entry in its record is the version that a reading has seen (0682).
  const newest = entries.findLastIndex(({ changes }) =>
    changes.some(({ type }) => type === 'report-received' || type === 'report-extended'),
  );
  return readings.some(({ state }) => {
    if (state.status !== 'opened' || state.person !== person || state.record !== report.stream) return false;
    return state.classes.includes('narrative') && state.seen > newest;
  });
}

/** Asks once, before anything is opened: who asks may be who harmed the child, and two of one name are not one person. */
async function mayOpen(session: Session, found: readonly FoundPerson[], { yes = false }: AboutPersonOptions) {
  const ofChild = found.some(({ mayBeChild }) => mayBeChild);
  if (ofChild) session.complain(session.tone('loud', session.say(dataWords.ofChild)));
  const people = found.map(({ record, subject }) => `${numberOf(record)} ${subject}`).join(', ');
  return yes || (!ofChild && found.length === 1) || confirm(session, dataWords.goOn(people));
}

/** Returns what the person answered when help was offered, oldest first: an answer that was changed stays on record. */
async function answersOf(api: ActorApi, record: `report/${string}`, subject: string) {
  const history = await api.reports.history(record);
  return (history.ok ? history.entries : []).flatMap(({ at, changes }) =>
    changes.flatMap((one) =>
      one.type === 'help-answered' && one.victim === subject ? [{ at, answer: one.answer }] : [],
    ),
  );
}

/**
 * Opens what is sealed in records about one person. Somebody reads first what may do harm on a sheet: a narrative may name
 * others, as the story of a report does, and the name of an outside body may be the address of a shelter.
 */
async function sealedIn(api: ActorApi, records: readonly { readonly stream: string }[]) {
  const sealed: { readonly record: string; readonly cards: readonly OpenedCard[] }[] = [];
  const unread: string[] = [];
  for (const { stream: record } of records) {
    const opened = await api.cards.open(record, { purpose: 'answerPerson' });
    const cards = opened.ok ? opened.receipt.cards.filter(({ fields }) => fields !== null) : [];
    const isReferral = record.startsWith('referral/');
    const own = cards.filter((one) => one.class !== 'narrative' && !(isReferral && one.class === 'contact'));
    if (own.length > 0) sealed.push({ record, cards: own });
    if (!opened.ok || own.length < cards.length) unread.push(record);
  }
  return { sealed, unread };
}

/** Returns reports that may be about the same person: linked to their case, or held to be the same report. */
function linkedReports(
  { state }: { readonly state: object },
  named: readonly { readonly state: object }[],
  record: string,
): readonly string[] {
  const linked = named.flatMap(({ state: of }) =>
    'furtherReports' in of ? (of.furtherReports as readonly string[]) : [],
  );
  const mark = 'duplicateOf' in state ? (state.duplicateOf as { readonly of: string } | null) : null;
  return [...new Set([...linked, ...(mark === null ? [] : [mark.of])])].filter((one) => one !== record);
}

/** Returns true where another person, of the LPA now and not barred, recorded an unanswered request to see data (1080). */
async function isAskedThroughAnother(
  api: ActorApi,
  { record, subject, as }: Readonly<Record<'subject' | 'as', string>> & { readonly record: `report/${string}` },
  chapter: Chapter,
  now: Instant,
): Promise<boolean> {
  const found = await api.dataRequests.list({ key: { name: 'record', value: record }, limit: 1_000 });
  const escalation = await api.escalations.get(record);
  if (!found.ok || !escalation.ok || escalation.record.view !== 'whole') return false;
  const { people, named = [] } = barredNow(escalation.record.state, chapter);
  const counts = (who: string): boolean =>
    ![as, ...people, ...named].includes(who) && lpaPeople(chapter.directory, now).includes(who);
  return found.records.some(
    ({ view, state }) =>
      view === 'whole' &&
      state.status === 'received' &&
      state.right === 'access' &&
      state.subject === subject &&
      counts(state.receivedBy),
  );
}

async function trailOf(api: ActorApi, stream: `access/${string}`, state: object) {
  const history = await api.cards.history(stream);
  return { at: history.ok ? new Date(history.entries[0]?.at ?? 0).toISOString() : null, ...state };
}
