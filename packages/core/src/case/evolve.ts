import { contentOf } from '../record/decision.ts';
import type { Entry } from '../record/entry.ts';
import { nextWord } from '../report/closing.ts';
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
import { visitCountsFrom } from './rules.ts';

export const initialCase: CaseState = { status: 'none' };

export function evolveCase(theCase: CaseState, event: CaseEvent, envelope: Entry): CaseState {
  if (event.type === 'case-opened') return theCase.status === 'none' ? opened(event, envelope) : theCase;
  if (theCase.status === 'none') return theCase;
  switch (event.type) {
    case 'service-noted':
      return { ...theCase, services: withService(theCase.services, contentOf(event)), proposal: null };
    case 'criminal-case-noted':
      return { ...theCase, criminalCase: event.stage, proposal: null, ...loweringsAfter(theCase, event) };
    case 'lowering-proposed': {
      const others = withoutLowering(theCase, event.lowers, event.by);
      return { ...theCase, lowerings: [...others, { ...contentOf(event), at: envelope.at }] };
    }
    case 'case-reopened':
      return theCase.status === 'closed' ? { ...factsOf(theCase), status: 'reopened', ...noWords } : theCase;
    default:
      return theCase.status === 'closed' ? theCase : evolveOpen(theCase, event, envelope);
  }
}

type ChangesOpen = Exclude<
  CaseEvent,
  { type: 'case-opened' | 'service-noted' | 'criminal-case-noted' | 'lowering-proposed' | 'case-reopened' }
>;

function evolveOpen(open: OpenCase, event: ChangesOpen, { at, actor }: Entry): CaseState {
  switch (event.type) {
    case 'case-assigned':
      return { ...open, handlers: event.handlers };
    case 'report-linked':
      return { ...withoutWord(open, event), furtherReports: [...new Set([...open.furtherReports, event.report])] };
    case 'report-unlinked':
      return { ...withoutWord(open, event), furtherReports: open.furtherReports.filter((one) => one !== event.report) };
    case 'report-link-proposed':
    case 'report-unlink-proposed':
      return { ...open, linkings: [...(withoutWord(open, event).linkings ?? []), { ...contentOf(event), at }] };
    case 'age-noted': {
      const { adultOver: kept, ...others } = { ...open, ageClass: event.ageClass };
      const adultOver = event.over ?? kept;
      const over = event.ageClass === 'adult' && adultOver && { adultOver };
      return { ...others, ...over, proposal: null, ...loweringsAfter(open, event) };
    }
    case 'identification-begun':
      return { ...open, status: 'underIdentification', proposal: null };
    case 'identification-recorded': {
      const identification = { ...contentOf(event), recordedBy: actor.ref, recordedAt: at };
      const goesOn = open.status === 'inServices' || open.status === 'monitoring';
      const status = goesOn && event.outcome !== 'notVictim' ? open.status : event.outcome;
      return { ...open, status, identification, proposal: null, ...loweringsAfter(open, event) };
    }
    case 'services-begun':
      return { ...open, status: 'inServices', proposal: null };
    case 'police-report-noted':
      return { ...open, policeReportedOn: event.filedOn, proposal: null };
    case 'victim-returned':
      return { ...open, returned: { checkedOn: event.checkedOn, to: event.to } };
    case 'monitoring-begun': {
      const { type: _, dues, ...chosen } = event;
      const begun = open.status === 'monitoring' ? open.monitoring : null;
      const monitoring = { ...(begun ?? { since: at, dues, met: 0, missed: 0 }), ...chosen };
      return { ...open, status: 'monitoring', monitoring, proposal: null };
    }
    case 'monitoring-noted': {
      const { monitoring } = open;
      const { type: _, finding, visitedOn = at, ...chosen } = event;
      // A visit at which nobody was met, or too soon after the last, is on record and counts for nothing.
      const counts = monitoring && finding !== 'notMet' && visitedOn >= visitCountsFrom(monitoring, at);
      const visits = counts ? { met: monitoring.met + 1, metOn: visitedOn, notedOn: at } : {};
      return { ...open, monitoring: monitoring && { ...monitoring, ...chosen, ...visits }, proposal: null };
    }
    case 'monitoring-missed':
      return { ...open, monitoring: open.monitoring && { ...open.monitoring, missed: event.number } };
    case 'case-closure-proposed':
      return { ...open, proposal: { ...contentOf(event), at } as never, word: nextWord(open.word, event.by, at) };
    case 'case-closed':
      return { ...factsOf(open), status: 'closed', closedAt: at, reason: event.reason, proposal: null };
  }
}

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
  const { type: _, by, ...of } = event;
  return {
    status: 'suspected',
    ...of,
    drill: drill === true,
    openedAt: at,
    handlers: by === null ? [] : [by],
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
  const { status: _, closedAt: _at, reason: _reason, ...facts } = { closedAt: null, reason: null, ...theCase };
  return facts;
}
