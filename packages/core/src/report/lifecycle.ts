import { isOfLpa, mayDecide, relationsTo, standing, weighed } from '../authority/authority.ts';
import { isSuspended } from '../directory/rules.ts';
import { groundsOf } from '../escalation/exclusion.ts';
import type { Observed } from '../indicator/observed.ts';
import { factsObserved } from '../indicator/rules.ts';
import type { Party } from '../party/party.ts';
import { isBarred, toldApart } from '../party/rules.ts';
import { factValues, isNational } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { deedsIn, escalationFor, lacksAct, matterOf, owesNotification, tracesOf } from './authority.ts';
import { closingRefuses, closingWord } from './closing.ts';
import { adultsSaid, factsToCorrect, lowersCare, partyToCorrect, takenBack } from './correction.ts';
import { asKnown, goesOnIn, ownCalls, whyNotCloseAsDuplicate, whyNotMark } from './duplicate.ts';
import type { ReportRefusal } from './messages.ts';
import type { ReportCommand, ReportEvent, ReportFacts, ReportState, Stated } from './report.ts';
import { adultsIn, closesAsChild, isClosableFor, joinFacts, mustBeRead, needsNote, recordGoesOn } from './rules.ts';
import { isUnseen, saysSame, sightingIn, whyUnseen, witnessOf } from './seen.ts';

type ReportDecision = Decision<ReportEvent, ReportRefusal>;
type CommandOf<Type extends ReportCommand['type']> = Extract<ReportCommand, { type: Type }>;
type ForPeople = Exclude<ReportCommand, { type: 'submit-report' | 'add-to-report' | 'tie-report' }>;
type OpenReport = Extract<ReportState, { status: 'open' | 'closing' }>;

export function decideReport(command: ReportCommand, report: ReportState, context: Context): ReportDecision {
  const { status } = report;
  // By hand, for intake runs this for every report: matching patterns costs as much as the rest.
  if (command.type === 'submit-report')
    return status === 'none' ? decideSubmission(command, context) : refuse({ code: 'report.already-received' });
  if (command.type === 'add-to-report') {
    if (status === 'none' || !mayAdd(report, context)) return refuse({ code: 'report.not-found' });
    const { type: _, chapterFacts: _own, observed: _seen, ...more } = command;
    // Kawal carries people to references that it chose.
    const isCarried = context.actor.kind === 'system';
    const said = isCarried ? more : { ...more, parties: toldApart(report.parties, more.parties) };
    const facts = allFacts(command);
    // Of a closed report it is learnt still who must not read it: by the LPA. Kawal carries that, and that one is a child.
    const isLearnt = isCarried || (isOfLpa(context) && onlyNames(facts, said.parties, report));
    if (status === 'closed' && !isLearnt) return refuse({ code: 'report.not-open', status });
    return accept({ type: 'report-extended', ...said, facts, ...observedBy(command) });
  }
  if (command.type === 'tie-report') return accept({ type: 'report-tied', to: command.to });
  if (context.actor.kind !== 'person') return refuse({ code: 'report.needs-person' });
  // An actor without authority is answered as if there were no such report (X5).
  if (report.status === 'none' || !mayDecide(matterOf(report, context.stream, context), context))
    return refuse({ code: 'report.not-found' });
  if (report.status === 'closed') return refuse({ code: 'report.not-open', status: report.status });
  return decideByPerson(command, report, context);
}

/** Returns true if all that is said keeps somebody out: each party by their role, who is no victim, each fact by an office. */
function onlyNames(facts: Facts, parties: readonly Party[], report: ReportFacts): boolean {
  const said = Object.entries(facts);
  const isBarring = said.every(([name, values]) => groundsOf({ [name]: values }, []).length > 0);
  const isVictim = (ref: string) =>
    [...parties, ...report.parties].some((one) => one.ref === ref && one.roles.includes('victim'));
  return isBarring && parties.every((one) => isBarred(one) && !isVictim(one.ref)) && said.length + parties.length > 0;
}

/** Decides commands that only a named person with authority may give. */
function decideByPerson(command: ForPeople, onRecord: OpenReport, context: Context): ReportDecision {
  const report = asKnown(onRecord, context);
  switch (command.type) {
    case 'correct-report':
      return decideCorrection(command, report, context);
    case 'note-help-answer':
      return adultsIn(report).includes(command.victim)
        ? accept({ type: 'help-answered', victim: command.victim, answer: command.answer })
        : refuse({ code: 'report.no-adult-victim' });
    case 'mark-duplicate': {
      const refusal = whyNotMark(command.of, report, context);
      if (refusal !== null) return refuse(refusal);
      if (command.unread !== undefined) return refuse({ code: 'report.newest-unread', report: command.unread });
      return accept({ type: 'duplicate-marked', of: command.of, reasons: [...new Set(command.reasons)] });
    }
    case 'unmark-duplicate':
      return report.duplicateOf === null
        ? refuse({ code: 'report.not-marked-duplicate' })
        : accept({ type: 'duplicate-unmarked', of: report.duplicateOf.of, reason: command.reason });
    case 'close-report':
      return decideClosure(command, report, context);
  }
}

/** An app hands on what people say. A person needs a relation to the report, or the desk: others hear of no report (X5). */
function mayAdd(report: ReportFacts, context: Context): boolean {
  const { actor, chapter, stream } = context;
  if (actor.kind !== 'person') return true;
  const matter = matterOf(report, stream, context);
  if (relationsTo(matter, context).some((one) => one === 'reporter' || matter.decidedBy.includes(one))) return true;
  const isSuspect =
    matter.barred.people.includes(actor.ref) || (chapter !== null && isSuspended(chapter.directory, actor.ref));
  return actor.role === 'desk' && !isSuspect;
}

function decideSubmission(submission: CommandOf<'submit-report'>, context: Context): ReportDecision {
  const { area, channel, parties, reporter, byApps } = submission;
  return accept({
    type: 'report-received',
    area,
    channel,
    receivedAt: context.now,
    // A device's clock may run ahead; what was captured cannot be later than what arrived.
    capturedAt:
      submission.capturedAt === undefined || submission.capturedAt > context.now ? context.now : submission.capturedAt,
    facts: allFacts(submission),
    parties,
    reporter: reporter ?? null,
    ...(byApps && { byApps }),
    ...observedBy(submission),
  });
}

/** Returns stated facts and those that surely follow from observations. */
function allFacts(stated: Stated): Facts {
  const said = statedFacts(stated);
  const own = said.involved === undefined ? said : { ...said, ...joinFacts({}, { involved: said.involved }) };
  return stated.observed === undefined ? own : joinFacts(own, factsObserved(stated.observed));
}

/** A chapter's own facts stand beside the national ones, and never in their place (V5). */
function statedFacts({ facts = {}, chapterFacts = {} }: Partial<Pick<Stated, 'facts' | 'chapterFacts'>>): Facts {
  const own = Object.entries(chapterFacts).filter(([name]) => !isNational(name));
  return { ...Object.fromEntries(own), ...facts };
}

function observedBy({ observed }: Stated): { readonly observed?: Observed } {
  return observed === undefined || Object.keys(observed).length === 0 ? {} : { observed };
}

function decideCorrection(
  correction: CommandOf<'correct-report'>,
  report: OpenReport,
  context: Context,
): ReportDecision {
  const known = report.corrected.parties;
  const wanted = correction.parties ?? [];
  const stranger = wanted.findIndex(({ ref }) => !known.some((party) => party.ref === ref));
  if (stranger >= 0) return refuse({ code: 'report.unknown-party', at: stranger + 1 });
  const canConfirm = report.ageOpen === true && report.adultWord?.by !== context.actor.ref;
  const { reason, resealed } = correction;
  // Whoever is added by a name is compared with the directory: a correction would pass that by.
  const isOfSuspect = wanted.some(({ ref, roles = [] }) =>
    known.some((party) => party.ref === ref && isBarred({ roles: [...roles, ...party.roles] })),
  );
  if (resealed && isOfSuspect) return refuse({ code: 'report.suspect-not-renamed' });
  const facts = factsToCorrect(statedFacts(correction), report.corrected, canConfirm);
  const parties = known.flatMap((party) => {
    const one = wanted.find(({ ref }) => ref === party.ref);
    return one === undefined ? [] : partyToCorrect(one, party, canConfirm);
  });
  const stale = facts.find(({ fact, from }) => !sameAsSeen(correction.seen?.[fact], from));
  if (stale !== undefined) {
    const { fact, from: now } = stale;
    return refuse({ code: 'report.changed-since-seen', fact, seen: factValues(correction.seen ?? {}, fact), now });
  }
  if (facts.length + parties.length === 0 && !resealed) return refuse({ code: 'report.nothing-to-correct' });
  const what = { reason, facts, parties, ...(resealed && { resealed }) };
  if (correction.unread !== undefined && (lowersCare(what) || takenBack(what, report).length > 0))
    return refuse({ code: 'report.newest-unread', report: correction.unread });
  // That somebody of open age is an adult, two institutions say, as in a case (0892).
  const waits = report.adultWord?.of === adultsSaid(what) && report.adultWord;
  const isSecond = weighed(waits, matterOf(report, context.stream, context), context).word === 'carries-out';
  return accept({ type: 'report-corrected', ...what, ...(isSecond && { confirmed: true as const }) });
}

function sameAsSeen(seen: readonly string[] | undefined, now: readonly string[]): boolean {
  return seen === undefined || (seen.length === now.length && seen.every((value) => now.includes(value)));
}

const noDeparture = { code: 'report.no-departure' } as const;

function decideClosure(closing: CommandOf<'close-report'>, report: OpenReport, context: Context): ReportDecision {
  const { reason } = closing;
  if (!isClosableFor(reason, report))
    return refuse(
      reason === 'preventedBeforeDeparture' ? noDeparture : { code: 'report.child-not-closable-so', reason },
    );
  const refusal = reason === 'duplicate' ? whyNotCloseAsDuplicate(report, context) : null;
  if (refusal !== null) return refuse(refusal);
  if (closing.unread !== undefined && mustBeRead(report))
    return refuse({ code: 'report.unread-beside', of: closing.unread });
  const proposal = standing(report.status === 'closing' ? report.proposal : null, context.now);
  const isAsked = mustBeRead(report) && !(reason === 'duplicate' ? goesOnIn(report, context) : recordGoesOn(reason));
  const isSame = proposal?.reason === reason && (!isAsked || saysSame(proposal, closing, context));
  const matter = matterOf(report, context.stream, context);
  const word = closingWord(
    {
      ...closing,
      waits: proposal && { ...proposal, isSame },
      word: report.word,
      takesTwo: closesAsChild(report) || owesNotification(context.stream, context) || (isAsked && isUnseen(closing)),
      mustBeRead: mustBeRead(report),
      needsNote: needsNote(reason, report, closing.readers?.includes(context.actor.ref) === false),
    },
    matter,
    context,
  );
  if ('code' in word) return refuse({ ...word, code: `report.${word.code}` } as ReportRefusal);
  const first = word.first ?? context.actor.ref;
  const escalation = escalationFor(context.stream, context);
  if (isAsked && lacksAct(report, escalation, first, context)) return refuse({ code: 'report.nothing-done' });
  const canAct = escalation !== undefined && context.chapter !== null;
  const deeds = canAct ? deedsIn(report, escalation, context, report.graveAt) : null;
  const traces = tracesOf(escalation, context);
  const known = { since: report.graveAt ?? report.receivedAt, barred: matter.barred.offices, deeds, traces, first };
  const unseen = isAsked ? whyUnseen(closing, known, context) : null;
  if (unseen !== null) return refuse({ ...unseen, code: `report.${unseen.code}` });
  const said = { reason, ...(isAsked && sightingIn(closing)) };
  if (!word.closes) return accept({ type: 'closure-proposed', ...said, by: context.actor.ref });
  const of = reason === 'duplicate' ? report.duplicateOf?.of : undefined;
  const duplicate = of === undefined ? {} : { duplicateOf: of, ...ownCalls(of, report, context) };
  const metBy = new Set(isAsked ? witnessOf(closing, known)?.met.map(({ person }) => person) : []);
  return accept({
    type: 'report-closed',
    ...said,
    ...(metBy.size > 0 && { metBy: [...metBy] }),
    ...duplicate,
    ...(word.first === null ? {} : { proposedBy: word.first }),
  });
}

const byPerson = ['needs-person', 'not-found', 'not-open'] as const;
const target = ['duplicate-target-missing', 'duplicate-of-duplicate', 'duplicate-of-drill'] as const;
const correcting = ['unknown-party', 'suspect-not-renamed', 'nothing-to-correct'] as const;
const marked = [
  'not-marked-duplicate',
  'duplicate-still-owes',
  'duplicate-target-silent',
  'duplicate-says-more',
] as const;

/** Lists by command the codes of its refusals. */
export const reportRefuses = {
  'submit-report': ['already-received'],
  'add-to-report': ['not-found', 'not-open'],
  'correct-report': [...byPerson, ...correcting, 'changed-since-seen', 'newest-unread'],
  'note-help-answer': [...byPerson, 'no-adult-victim'],
  'mark-duplicate': [...byPerson, ...target, 'duplicate-of-itself', 'already-marked', 'newest-unread'],
  'unmark-duplicate': [...byPerson, 'not-marked-duplicate'],
  'close-report': [
    ...byPerson,
    ...closingRefuses,
    'unread',
    'unread-beside',
    'nothing-done',
    ...target,
    ...marked,
    ...(['child-not-closable-so', 'no-departure'] as const),
  ],
} as const satisfies RefusedBy<ReportCommand, ReportRefusal>;
