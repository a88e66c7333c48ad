import { formatInstant, type Localized, later, type PersonId } from '@kawal/core';
import {
  accessRules,
  type FirstWord,
  proposalLasts,
  type Relation,
  relationsTo,
  secondWord,
  standing,
} from '@kawal/core/access';
import { handlersNow } from '@kawal/core/case';
import { areOfTwoInstitutions } from '@kawal/core/directory';
import { barredNow, notifiedIn } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { speaksForAddressee } from '@kawal/core/referral';
import { escalationOf } from '@kawal/core/report';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import { chapterProposalsDue, othersOfLpa, rank, waiting } from './chapter-proposals.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { secondWords } from './second-word-texts.ts';
import { urgencyIn, urgently } from './urgency.ts';
import { whomToAsk } from './waiting.ts';
import { dueWords } from './words.ts';

/** Lists first words that this person can second. */
export async function secondWordsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const read = [
    chapterProposalsDue,
    ofReports,
    ofOwed,
    closings,
    ofCases,
    ofReferrals,
    linkings,
    ofBreaches,
    ofErasures,
  ].map((one) => one(sight));
  return (await Promise.all(read)).flat();
}

async function ofReports(sight: DueSight): Promise<readonly DueItem[]> {
  return (await sight.records('escalation', 'running')).flatMap(({ state }) => {
    const { report: record, area, now: at, facts } = state;
    const give = (word: FirstWord, proposed: Proposed): readonly DueItem[] => {
      const seconds = secondsFor(state, word.by, sight);
      return wordDue({ word, seconds, record, at, area, ...proposed }, sight).map((item) =>
        item.what === 'ownWord' ? item : { ...item, ...urgently(urgencyIn(facts), item.said) },
      );
    };
    const liftings = state.liftings.flatMap((word) => {
      const { who, reason } = word;
      const said = (of: SaidBy) => secondWords.lifting({ record, who, ...of });
      return give(word, { verb: 'escalations.liftExclusion', fields: { who, reason }, said });
    });
    const paths = state.paths.flatMap(({ path, proposal }) => {
      if (proposal === null) return [];
      const said = (of: SaidBy) => secondWords.pathEnd({ record, path, ...of });
      return give(proposal, { verb: 'escalations.endPath', fields: { path, reason: proposal.reason }, said });
    });
    const { moving } = state;
    const moved = (of: SaidBy) => secondWords.migration({ record, to: moving?.to ?? '', ...of });
    return [...liftings, ...paths, ...(moving ? give(moving, { verb: 'escalations.migrate', said: moved }) : [])];
  });
}

interface Proposed extends Pick<DueItem, 'verb' | 'fields'> {
  readonly said: (of: SaidBy) => Localized;
}

type SaidBy = Pick<Parameters<typeof secondWords.caseClosing>[0], 'by' | 'own'>;

interface Word extends Proposed, Pick<DueItem, 'at' | 'area'> {
  readonly word: FirstWord;
  readonly seconds: readonly PersonId[];
  /** True where the reader may agree; left out, it is who is among `seconds`. */
  readonly isForReader?: boolean;
  readonly record: string;
}

/** Lists a first word that counts: for who may agree to it, and for its proposer, until when it waits and for whom. */
function wordDue(due: Word, sight: DueSight): readonly DueItem[] {
  const { word, seconds, isForReader, record, at, area, verb, fields, said } = due;
  const { person, chapter, zone, now } = sight;
  if (standing(word, now) === null) return [];
  const { by } = word;
  const given = fields === undefined ? {} : { fields };
  if (by === person) {
    const until = later(word.at, proposalLasts);
    const own = { seconds: whomToAsk(seconds, sight).ask, until: describeInstant(until, zone) };
    const item = { record: record as RecordName, at: until, area, verb, said: said({ by, own }) };
    return [{ what: 'ownWord', rank: 5, ...item }];
  }
  if (!(isForReader ?? (chapter === null || seconds.includes(person)))) return [];
  return [waiting({ record, at, verb, ...given, said: said({ by, own: null }) }, area)];
}

/** Calls that closed reports owe and somebody proposes to give up, for those whose word carries that out. */
async function ofOwed(sight: DueSight): Promise<readonly DueItem[]> {
  return (await sight.records('escalation', 'yes', 'owed')).flatMap(({ state }) =>
    state.owed.flatMap(({ offices: [office], givingUp: word }) => {
      if (office === undefined || !word) return [];
      const { report: record, area } = state;
      const { reason, at } = word;
      const said = (of: SaidBy) => secondWords.givingUp({ record, office, reason, ...of });
      const seconds = secondsFor(state, word.by, sight);
      const verb = 'escalations.giveUpCall';
      return wordDue({ word, seconds, record, at, area, verb, fields: { office, reason }, said }, sight);
    }),
  );
}

/** Cases that somebody wants to close, and what lowers a possible child: it waits for who is of another institution. */
async function ofCases(sight: DueSight): Promise<readonly DueItem[]> {
  const { zone, now, person, records } = sight;
  const open = (await records('case')).filter(
    ({ state }) => state.proposal !== null || (state.lowerings ?? []).length > 0,
  );
  const reportsOf = ({ report, furtherReports }: StateOf<'case'>) => [report, ...furtherReports].map(escalationOf);
  const known = await sight.whole<'escalation'>(open.flatMap(({ state }) => reportsOf(state)));
  return open.flatMap(({ stream: record, state }): readonly DueItem[] => {
    const { proposal, lowerings = [], area } = state;
    const others = handlersNow(state, sight);
    const of = reportsOf(state).flatMap((one) => known.get(one) ?? []);
    const give = (word: FirstWord, given: Proposed): readonly DueItem[] => {
      const { by, at } = word;
      const isForReader = isOfAnother(by, sight) && of.every((one) => mayCarryOut(one, by, person, sight));
      const seconds = secondsOver(of, { by, others }, sight);
      return wordDue({ word, seconds, isForReader, record, at, area, ...given }, sight);
    };
    const lowered = lowerings.flatMap((word) => {
      const { lowers } = word;
      if (lowers.type === 'criminal-case-noted') {
        const { stage } = lowers;
        const said = (who: SaidBy) => secondWords.holdEnding({ record, stage, ...who });
        return give(word, { verb: 'cases.noteCriminalCase', fields: { stage }, said });
      }
      if (state.status === 'closed') return [];
      const said = (who: SaidBy) => secondWords.lowering({ record, lowers, ...who });
      if (lowers.type === 'age-noted') {
        const { ageClass, reason } = lowers;
        const fields = { ageClass, ...(reason !== undefined && { reason }) };
        return give(word, { verb: 'cases.noteAge', fields, said });
      }
      const { outcome, decidedBy } = lowers;
      const fields = { outcome, decidedBy, decidedOn: formatInstant(lowers.decidedOn, zone) };
      return give(word, { verb: 'cases.recordIdentification', fields, said });
    });
    const word = standing(proposal, now);
    if (word === null) return lowered;
    const said = (who: SaidBy) => secondWords.caseClosing({ record, ...who });
    const closing = give(word, { verb: 'cases.close', said });
    return [...lowered, ...closing.map((one) => (word.by === person ? one : { ...one, what: 'closing' as const }))];
  });
}

function isOfAnother(by: PersonId, { person, chapter, now }: DueSight): boolean {
  return by !== person && (chapter === null || areOfTwoInstitutions(chapter.directory, [by, person], now));
}

/** Returns who of another institution may agree: no report bars them; they decide on one or are among the others. */
function secondsOver(
  of: readonly StateOf<'escalation'>[],
  { by, others }: { readonly by: PersonId; readonly others: readonly PersonId[] },
  sight: DueSight,
): readonly PersonId[] {
  const able = [...new Set([...others, ...of.flatMap((one) => peopleWho('decide', one, sight))])];
  return able.filter(
    (ref) => isOfAnother(by, { ...sight, person: ref }) && of.every((one) => mayCarryOut(one, by, ref, sight)),
  );
}

/** Referrals of possible children to withdraw: it waits for another institution, also for who gives the service. */
async function ofReferrals(sight: DueSight): Promise<readonly DueItem[]> {
  const { chapter, now } = sight;
  const theirs = await sight.whole<'referral'>((await sight.addressed()).map(({ stream }) => stream));
  const own = (await sight.records('referral')).map(({ stream, state }) => [stream, state] as const);
  const items = [...new Map([...theirs, ...own])].map(async ([record, referral]) => {
    const { proposal, service, area, report, furtherReports } = referral;
    const word = standing(proposal, now);
    // It fell with what its matter learnt since (0981).
    if (word === null || word.seen?.[0] !== (await sight.matter(report))) return [];
    const { by, at, reason } = word;
    const people = Object.keys(chapter?.directory.people ?? {});
    const others = people.filter((ref) =>
      speaksForAddressee(referral, { actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now }),
    );
    const reports = await sight.whole<'escalation'>([report, ...furtherReports].map(escalationOf));
    const seconds = secondsOver([...reports.values()], { by, others }, sight);
    const said = (who: SaidBy) => secondWords.withdrawal({ record, service, reason, ...who });
    const given = { verb: 'referrals.withdraw', fields: { reason }, said } as const;
    return wordDue({ word, seconds, isForReader: isOfAnother(by, sight), record, at, area, ...given }, sight);
  });
  return (await Promise.all(items)).flat();
}

/** Reports to link to a case, or to take off: it waits for another institution. Whom they bar is told nothing. */
async function linkings(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, now, records, isShown } = sight;
  const items: DueItem[] = [];
  for (const { stream: record, state } of await records('case')) {
    if (state.status === 'closed') continue;
    for (const word of state.linkings ?? []) {
      const { by, report } = word;
      if (!(await isShown(report))) continue;
      const isOff = state.furtherReports.includes(report);
      const seconds = await readersOf([report, state.report], { by, handlers: handlersNow(state, sight) }, sight);
      const ask = seconds.includes(person) ? null : seconds;
      const of = { record, report, of: state.report, ask };
      const said = (who: SaidBy) => secondWords[isOff ? 'caseUnlinking' : 'caseLinking']({ ...of, ...who });
      const verb = isOff ? 'cases.unlinkReport' : 'cases.linkReport';
      const given = { seconds, isForReader: isOfAnother(by, sight), verb, fields: { report }, said };
      items.push(...wordDue({ word, record, at: now, area: state.area, ...given }, sight));
    }
  }
  return items;
}

/** Returns the people of another institution who may open the story of each of these reports: they can judge a link. */
async function readersOf(
  reports: readonly [linked: string, own: string],
  { by, handlers }: { readonly by: PersonId; readonly handlers: readonly PersonId[] },
  sight: DueSight,
): Promise<readonly PersonId[]> {
  const known = await sight.whole<'escalation'>(reports.map(escalationOf));
  const [first = [], ...others] = reports.map((one) => {
    const escalation = known.get(escalationOf(one));
    const others = escalation === undefined ? [] : peopleWho('cards', escalation, sight);
    // Whoever handles the case reads the report that it came of.
    return one === reports[1] ? [...handlers, ...others] : others;
  });
  const isBoth = (one: PersonId): boolean => others.every((people) => people.includes(one));
  return first.filter((one) => isBoth(one) && isOfAnother(by, { ...sight, person: one }));
}

/** Breach records that somebody wants to dismiss: it waits for another of the LPA. */
async function ofBreaches(sight: DueSight): Promise<readonly DueItem[]> {
  return (await sight.records('breach')).flatMap(({ stream: record, state }) => {
    const { proposal: word, status } = state;
    if (status === 'closed' || word === null) return [];
    const said = (who: SaidBy) => secondWords.breachDismissal({ record, ...who });
    const given = { seconds: othersOfLpa(word.by, sight), isForReader: true, verb: 'breaches.dismiss', said };
    return wordDue({ word, record, at: word.at, area: null, ...given }, sight);
  });
}

/** Sealed data that somebody wants to destroy: it waits for another of the LPA. */
async function ofErasures(sight: DueSight): Promise<readonly DueItem[]> {
  const { zone, records } = sight;
  return (await records('access', 'proposed', 'erasing')).flatMap(({ state }) => {
    if (state.status !== 'proposed') return [];
    const { record, person: by, lapsesAt, reason, subject, classes } = state;
    const fields = { reason, ...(subject === null ? {} : { subject }), classes: classes.join(',') };
    const until = describeInstant(lapsesAt, zone);
    const said = (who: SaidBy) => secondWords.erasure({ record, reason, until, ...who });
    const word = { by, at: later(lapsesAt, -proposalLasts) };
    const given = { seconds: othersOfLpa(by, sight), isForReader: true, verb: 'cards.erase', fields, said };
    return wordDue({ word, record, at: lapsesAt, area: null, ...given }, sight);
  });
}

/** Reports that somebody wants to close: who is of another institution agrees, and the others read who may. */
async function closings(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, records } = sight;
  const waiting = await records('report', 'closing');
  const running = waiting.length === 0 ? [] : await records('escalation', 'running');
  return waiting.flatMap(({ stream: record, state }) => {
    if (state.status !== 'closing' || standing(state.proposal, sight.now) === null) return [];
    const { by, at } = state.proposal;
    const item = { what: 'closing', at, record, area: state.area } as const;
    const escalation = running.find((one) => one.state.report === record)?.state;
    const seconds = escalation === undefined ? [] : secondsFor(escalation, by, sight);
    if (chapter === null ? by !== person : seconds.includes(person))
      return [{ ...item, rank, verb: 'reports.close', said: dueWords.closing({ report: record, by }) }];
    const said = dueWords.closingWaits(record, by, whomToAsk(seconds, sight).ask);
    return [{ ...item, rank: 5, verb: 'reports.add', said }];
  });
}

/** Returns who holds a right to a report now: by office and place, or because they were notified. */
export function peopleWho(
  right: 'cards' | 'decide',
  escalation: StateOf<'escalation'>,
  { chapter, now }: Pick<DueSight, 'chapter' | 'now'>,
): readonly PersonId[] {
  if (chapter === null) return [];
  const isNotified = notifiedIn(escalation, { chapter, now });
  const concern = { area: escalation.area, barred: barredNow(escalation, chapter), isNotified };
  const granted: readonly Relation[] = accessRules.report[right];
  return Object.keys(chapter.directory.people).filter((ref) =>
    relationsTo(concern, { actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now }).some((one) =>
      granted.includes(one),
    ),
  );
}

/** Returns who may agree to what somebody proposed about a report: they decide on it, and their word carries it out. */
export function secondsFor(
  escalation: StateOf<'escalation'>,
  by: PersonId,
  sight: Pick<DueSight, 'chapter' | 'now'>,
): readonly PersonId[] {
  return peopleWho('decide', escalation, sight).filter((ref) => mayCarryOut(escalation, by, ref, sight));
}

/** Returns true for a person whose word carries out what somebody proposed, as far as this report bars nobody's. */
function mayCarryOut(
  escalation: StateOf<'escalation'>,
  by: PersonId,
  ref: PersonId,
  { chapter, now }: Pick<DueSight, 'chapter' | 'now'>,
): boolean {
  if (chapter === null) return by !== ref;
  const matter = { area: escalation.area, barred: barredNow(escalation, chapter) };
  const actor = { kind: 'person', ref, role: 'volunteer' } as const;
  return secondWord(by, matter, { chapter, now, actor }) === 'carries-out';
}
