import { contentOf } from '../record/decision.ts';
import type { Entry } from '../record/entry.ts';
import { during, except, foldBy } from '../record/folds.ts';
import { nextWord } from '../report/closing.ts';
import type { Deed } from '../report/seen.ts';
import type {
  CaseEvent,
  CaseFacts,
  CaseLinking,
  CaseOnRecord,
  CaseService,
  CaseState,
  Lowering,
  OpenCase,
} from './case.ts';
import { countedBy, isOpenCase, isTakenOn, ownVisit } from './rules.ts';

export const initialCase: CaseState = { status: 'none' };

const shut = ['none', 'closed'] as const;

type LinkProposed = Extract<CaseEvent, { type: 'report-link-proposed' | 'report-unlink-proposed' }>;

const linking = except<CaseState, 'none' | 'closed', LinkProposed>(shut, (open, event, { at }) => {
  return { ...open, linkings: [...(withoutWord(open, event).linkings ?? []), { ...contentOf(event), at }] };
});

/** Takes an event in, with who did something by it: an act of the case, or a referral that was taken on. */
export function evolveCase(before: CaseState, event: CaseEvent, entry: Entry): CaseState {
  const after = folded(before, event, entry);
  if (event.type === 'monitoring-noted' && event.finding === 'byMistake') return takenBack(before, after, entry);
  const of = event.type === 'service-noted' ? event.referral : null;
  if (after.status === 'none' || (of === null && !acts.includes(event.type))) return after;
  const isDone = event.type !== 'service-noted' || isTakenOn(event);
  const { at, actor } = entry;
  const first = 'proposedBy' in event && event.proposedBy ? [event.proposedBy] : [];
  const people = actor.kind === 'person' ? [...first, actor.ref] : [];
  // A referral that nobody has taken on any more was no act.
  const did = didIn(event);
  // Each visit stands by itself, so that one is taken back without the others.
  const visit = event.type === 'monitoring-noted' ? { isVisit: true as const } : {};
  const isAgain = (one: { by: string; did?: unknown; isVisit?: true }) =>
    visit.isVisit !== true && one.isVisit !== true && people.includes(one.by) && one.did === did.did;
  const others = (after.acts ?? []).filter((one) => one.of !== of || (isDone && !isAgain(one)));
  return { ...after, acts: isDone ? [...others, ...people.map((by) => ({ by, at, of, ...did, ...visit }))] : others };
}

/** Returns a case without the act that a visit was which somebody takes back. */
function takenBack(before: CaseState, after: CaseState, { actor }: Entry): CaseState {
  const visit = isOpenCase(before) && before.monitoring ? ownVisit(before.monitoring, actor.ref) : undefined;
  if (after.status === 'none' || visit === undefined) return after;
  const acts = after.acts ?? [];
  const taken = acts.findLastIndex((one) => one.isVisit && one.by === visit.by && one.at === visit.at);
  return { ...after, acts: acts.filter((_, index) => index !== taken) };
}

/** Returns the act that a step of a case amounts to: a visit, a meeting, or a finding that they are no victim. */
function didIn(event: CaseEvent): Pick<Deed, 'did'> {
  if (event.type === 'monitoring-noted') return { did: event.finding === 'notMet' ? 'visited' : 'victimAccompanied' };
  if (event.type === 'victim-returned') return { did: 'victimAccompanied' };
  return event.type === 'identification-recorded' && event.outcome === 'notVictim' ? { did: 'nothingFound' } : {};
}

const acts: readonly CaseEvent['type'][] = [
  ...(['identification-recorded', 'police-report-noted', 'victim-returned'] as const),
  ...(['monitoring-noted', 'criminal-case-noted'] as const),
];

const folded = foldBy<CaseState, CaseEvent>({
  'case-opened': during('none', (_, event, entry) => opened(event, entry)),
  'service-noted': except('none', (theCase, event) => {
    return { ...theCase, services: withService(theCase.services, contentOf(event)), proposal: null };
  }),
  'criminal-case-noted': except('none', (theCase, event) => {
    return { ...theCase, criminalCase: event.stage, proposal: null, ...loweringsAfter(theCase, event) };
  }),
  'lowering-proposed': except('none', (theCase, event, { at }) => {
    const others = withoutLowering(theCase, event.lowers, event.by);
    return { ...theCase, lowerings: [...others, { ...contentOf(event), at }] };
  }),
  'case-reopened': during('closed', (theCase, _, { at }) => {
    return { ...factsOf(theCase), status: 'reopened', reopenedAt: at, ...noWords };
  }),
  'case-assigned': except(shut, (open, { handlers, person, offices }) => {
    const { [person]: _, ...others } = open.offices ?? {};
    return { ...open, handlers, offices: offices === undefined ? others : { ...others, [person]: offices } };
  }),
  'report-linked': except(shut, (open, event, { at }) => {
    const furtherReports = [...new Set([...open.furtherReports, event.report])];
    return { ...withoutWord(open, event), furtherReports, linkedAt: { ...open.linkedAt, [event.report]: at } };
  }),
  'report-unlinked': except(shut, (open, event) => {
    const { [event.report]: _, ...linkedAt } = open.linkedAt ?? {};
    const furtherReports = open.furtherReports.filter((one) => one !== event.report);
    return { ...withoutWord(open, event), furtherReports, linkedAt };
  }),
  'report-link-proposed': linking,
  'report-unlink-proposed': linking,
  'age-noted': except(shut, (open, event) => {
    const { adultOver: kept, ...others } = { ...open, ageClass: event.ageClass };
    const adultOver = event.over ?? kept;
    const over = event.ageClass === 'adult' && adultOver && { adultOver };
    return { ...others, ...over, proposal: null, ...loweringsAfter(open, event) };
  }),
  'identification-begun': except(shut, (open) => ({ ...open, status: 'underIdentification', proposal: null })),
  'identification-recorded': except(shut, (open, event, { at, actor }) => {
    const identification = { ...contentOf(event), recordedBy: actor.ref, recordedAt: at };
    const goesOn = open.status === 'inServices' || open.status === 'monitoring';
    const status = goesOn && event.outcome !== 'notVictim' ? open.status : event.outcome;
    return { ...open, status, identification, proposal: null, ...loweringsAfter(open, event) };
  }),
  'services-begun': except(shut, (open) => ({ ...open, status: 'inServices', proposal: null })),
  'police-report-noted': except(shut, (open, { filedOn }) => ({ ...open, policeReportedOn: filedOn, proposal: null })),
  'victim-returned': except(shut, (open, { checkedOn, to }) => ({ ...open, returned: { checkedOn, to } })),
  'monitoring-begun': except(shut, (open, event, { at }) => {
    const { type: _, dues, ...chosen } = event;
    const begun = open.status === 'monitoring' ? open.monitoring : null;
    const monitoring = { ...(begun ?? { since: at, dues, met: 0, missed: 0 }), ...chosen };
    return { ...open, status: 'monitoring', monitoring, proposal: null };
  }),
  'monitoring-noted': except(shut, (open, event, { at, actor }) => {
    const { monitoring } = open;
    const { type: _, finding, visitedOn = at, ...chosen } = event;
    if (monitoring === null) return { ...open, proposal: null };
    const { visits = [] } = monitoring;
    const mistaken = finding === 'byMistake' ? ownVisit(monitoring, actor.ref) : undefined;
    const noted = { by: actor.ref, at, visitedOn, isMet: finding !== 'notMet' };
    const left = finding === 'byMistake' ? visits.filter((one) => one !== mistaken) : [...visits, noted];
    return { ...open, monitoring: countedBy(left, { ...monitoring, ...chosen }), proposal: null };
  }),
  'monitoring-missed': except(shut, (open, { number }) => {
    return { ...open, monitoring: open.monitoring && { ...open.monitoring, missed: number } };
  }),
  'case-closure-proposed': except(shut, (open, event, { at }) => {
    return { ...open, proposal: { ...contentOf(event), at } as never, word: nextWord(open.word, event.by, at) };
  }),
  'case-closed': except(shut, (open, event, { at }) => {
    const same = event.reason === 'duplicate' && { sameAs: event.of };
    return { ...factsOf(open), status: 'closed', closedAt: at, reason: event.reason, ...same, proposal: null };
  }),
});

/** Returns a case without the first word about a report that waited, and without one to close it: it said nothing of that report. */
function withoutWord({ linkings, ...open }: OpenCase, { report }: Pick<CaseLinking, 'report'>): OpenCase {
  return { ...open, proposal: null, ...(linkings && { linkings: linkings.filter((one) => one.report !== report) }) };
}

/** Returns the words that lower, but for one: those of others stand beside a word of another body. */
function withoutLowering({ lowerings = [] }: CaseFacts, { type }: Pick<Lowering['lowers'], 'type'>, by?: string) {
  return lowerings.filter((one) => one.lowers.type !== type || (by !== undefined && one.by !== by));
}

function loweringsAfter(open: CaseFacts, done: Lowering['lowers']): Pick<CaseFacts, 'lowerings'> {
  return open.lowerings === undefined ? {} : { lowerings: withoutLowering(open, done) };
}

function opened(event: Extract<CaseEvent, { type: 'case-opened' }>, { at, drill }: Entry): CaseState {
  const { type: _, by, offices, ...of } = event;
  return {
    status: 'suspected',
    ...of,
    drill: drill === true,
    openedAt: at,
    handlers: by === null ? [] : [by],
    ...(by !== null && offices !== undefined && { offices: { [by]: offices } }),
    furtherReports: [],
    identification: null,
    services: [],
    policeReportedOn: null,
    criminalCase: 'none',
    returned: null,
    monitoring: null,
    proposal: null,
  };
}

function withService(services: readonly CaseService[], service: CaseService): readonly CaseService[] {
  const known = services.some(({ referral }) => referral === service.referral);
  return known ? services.map((one) => (one.referral === service.referral ? service : one)) : [...services, service];
}

/** A first word from before a closing counts no more once the case is opened again. */
const noWords = { proposal: null, linkings: [], lowerings: [] } as const;

/** Without what only the state it leaves holds. */
function factsOf(theCase: CaseOnRecord): CaseFacts {
  const { status: _, closedAt: _at, reason: _r, sameAs: _s, ...facts } = { closedAt: null, reason: null, ...theCase };
  return facts;
}
