import { lpaPeople, proposalLasts } from '../authority/authority.ts';
import { later } from '../calendar/instant.ts';
import { isGrave } from '../case/acts.ts';
import type { CaseState } from '../case/case.ts';
import { isUnderLegalHold } from '../case/rules.ts';
import type { Context, Reference } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, foldBy } from '../record/folds.ts';
import type { ReportState } from '../report/report.ts';
import { mustBeRead } from '../report/rules.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import { decideEmergency } from './emergency.ts';
import type { AccessRefusal } from './messages.ts';
import { casesOf, relationsToRecord } from './relations.ts';
import { accessRefusal } from './who-may.ts';

export const initialAccess: AccessState = { status: 'none' };

export function decideAccess(
  command: AccessCommand,
  access: AccessState,
  context: Context,
): Decision<AccessEvent, AccessRefusal> {
  const { actor } = context;
  if (!('record' in command) && command.type !== 'confirm-erasure') return decideEmergency(command, access, context);
  if (command.type === 'confirm-erasure') {
    return access.status === 'erasing' ? accept({ type: 'keys-destroyed' }) : refuse({ code: 'access.already-opened' });
  }
  if (access.status !== 'none' && command.type !== 'erase-cards') return refuse({ code: 'access.already-opened' });
  if (actor.kind !== 'person') return refuse({ code: 'access.needs-person' });
  if (command.type === 'break-glass') return decideEmergency(command, access, context);
  if ('cases' in command) {
    // It cannot be undone: the LPA alone may.
    const { held, out } = relationsToRecord(command.record, context);
    if (!held.includes('lpa')) return refuse({ code: 'access.not-found' });
    const { type, cases, askedBy, ...erasure } = command;
    // A first word hears nothing of a case that may be hidden from its giver.
    if (type === 'erase-cards' && !maySecond(access, out, context)) return refuse({ code: 'access.needs-second-word' });
    const ofIt = type === 'erase-cards' ? casesOf(command.record, cases, context.read) : [];
    const seen = (one: Reference) => context.read<CaseState | ReportState>(one)?.state ?? [];
    const about = ofIt.flatMap(seen);
    if (about.some((one) => 'criminalCase' in one && isUnderLegalHold(one)))
      return refuse({ code: 'access.under-hold' });
    const own = [seen({ stream: command.record })].flat();
    const ofReport = /^(?:report|escalation)\//.test(command.record) ? own : [];
    const open = [...ofReport, ...about].filter(({ status }) => status !== 'none' && status !== 'closed');
    // A child, or who is in danger, is helped first, whatever was asked: meanwhile a request restricts the data (0596).
    const isHelpedFirst = (one: CaseState | ReportState): boolean =>
      'furtherReports' in one ? isGrave(one, context) : mustBeRead({ facts: {}, parties: [], ...one });
    // Nobody decides on what they wrote themselves.
    const deciding = [actor.ref, 'person' in access ? access.person : actor.ref];
    const isAsked = askedBy.some((one) => ![...deciding, ...out].includes(one));
    const isNeeded = !isAsked || [...own, ...open].some(isHelpedFirst);
    if (isNeeded && open.length > 0) return refuse({ code: 'access.report-open' });
    const said = { person: actor.ref, ...erasure };
    if (type === 'erase-cards') return accept({ type: 'cards-erased', ...said });
    return accept({ type: 'erasure-proposed', lapsesAt: later(context.now, proposalLasts), ...said });
  }
  const { record, classes, purpose } = command;
  const refusal = accessRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  const seen = context.read({ stream: record })?.version ?? 0;
  return accept({ type: 'cards-opened', person: actor.ref, record, classes, purpose, seen });
}

/** Returns true for a second person, a further part of what two agreed to, and where nobody else of the LPA is in post. */
function maySecond(access: AccessState, out: readonly string[], { actor, chapter, now }: Context): boolean {
  const others = (chapter === null ? [] : lpaPeople(chapter.directory, now)).filter((one) => one !== actor.ref);
  if (access.status !== 'proposed')
    return 'keys' in access ? access.person === actor.ref : access.status === 'none' && !others.length;
  const counts = chapter === null ? access.person !== actor.ref : others.includes(access.person);
  return counts && !out.includes(access.person) && now < access.lapsesAt;
}

export const evolveAccess = foldBy<AccessState, AccessEvent>({
  'cards-opened': (_, event) => ({ status: 'opened', ...contentOf(event) }),
  'erasure-proposed': (_, event) => ({ status: 'proposed', ...contentOf(event) }),
  'cards-erased': (access, event) => {
    const keys = [...(access.status === 'erasing' ? access.keys : []), ...event.keys];
    return { status: 'erasing', ...contentOf(event), keys };
  },
  'keys-destroyed': during('erasing', (access) => ({ ...access, status: 'erased', keys: [] })),
  'glass-broken': (_, event) => ({ status: 'emergency', ...contentOf(event) }),
  'emergency-ended': during('emergency', (access) => ({ ...access, status: 'emergencyEnded' })),
  'emergency-reviewed': during(['emergency', 'emergencyEnded'], (access, event) => {
    return { ...access, ...contentOf(event), status: 'emergencyReviewed' };
  }),
});

const byPerson = ['needs-person', 'not-found'] as const;
const opening = ['not-trained', 'not-shared', 'restricted', 'emergency-to-respond'] as const;
const unbroken = ['no-emergency', 'emergency-open', 'emergency-not-needed'] as const;

/** Lists by command the codes of its refusals. */
export const accessRefuses = {
  'open-cards': [...byPerson, 'already-opened', ...opening],
  'propose-erasure': [...byPerson, 'already-opened', 'under-hold', 'report-open'],
  'erase-cards': [...byPerson, 'under-hold', 'report-open', 'needs-second-word'],
  'confirm-erasure': ['already-opened'],
  'break-glass': [...byPerson, 'already-opened', ...unbroken],
  'end-emergency': byPerson,
  'review-emergency': [...byPerson, 'needs-second-person', 'already-reviewed'],
} as const satisfies RefusedBy<AccessCommand, AccessRefusal>;
