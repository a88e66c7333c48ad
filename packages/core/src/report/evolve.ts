import type { Addition } from '../escalation/grounds.ts';
import type { Observed } from '../indicator/observed.ts';
import type { Party } from '../party/party.ts';
import { isTold, joinParties } from '../party/rules.ts';
import { factValues } from '../policy/rules.ts';
import type { Entry } from '../record/entry.ts';
import { except, foldBy } from '../record/folds.ts';
import { nextWord } from './closing.ts';
import { adultsSaid, corrected, type SaidNow, saysChild, takenBack } from './correction.ts';
import type { Corrected, Observation, ReportEvent, ReportFacts, ReportState } from './report.ts';
import { ageIn, isAgeUnknown, joinFacts } from './rules.ts';
import { sightingIn } from './seen.ts';

export const initialReport: ReportState = { status: 'none' };

const shut = ['none', 'closed'] as const;

export const evolveReport = foldBy<ReportState, ReportEvent>({
  'report-received': (_, event, entry) => {
    const { type: _type, observed, byApps: _by, ...received } = event;
    return {
      status: 'open',
      ...received,
      drill: entry.drill === true,
      corrected: { facts: event.facts, parties: event.parties },
      corrections: [],
      observations: observationsBy(observed, entry),
      duplicateOf: null,
      ...(isAgeUnknown(event) ? { ageOpen: true } : {}),
    };
  },
  'report-tied': (report) => report,
  'report-extended': except('none', (report, event, entry) => {
    const more = keptOpen(report, extended(report, event, entry));
    const said = graveIn(asSaid(event), report, entry, event.storied || entry.actor.kind === 'app');
    const added = entry.actor.kind !== 'system' && { addedAt: entry.at };
    const told = event.parties.some(isTold) && { guardianSaid: (report.guardianSaid ?? 0) + 1 };
    const after = { ...more, ...said, ...told, ...added, corrected: extended(report.corrected, event, entry) };
    if (report.status === 'closed') return { ...report, ...after };
    const { adultWord: _, ...others } = factsOf(report);
    const observations = [...report.observations, ...observationsBy(event.observed, entry)];
    return { ...others, status: 'open', ...after, ...(isAgeUnknown(more) ? { ageOpen: true } : {}), observations };
  }),
  'report-corrected': except(shut, (report, event, entry) => {
    const { at, actor } = entry;
    const { type: _, confirmed, ...what } = event;
    const { ageOpen, adultWord: _word, ...others } = factsOf(report);
    const after = keptOpen(report, corrected(report, what), { found: what.parties, confirmed });
    const of = adultsSaid(what);
    const isOpen = isAgeUnknown(after) || (ageOpen === true && !(confirmed ?? (of === '' && saysChild(what))));
    return {
      ...others,
      status: 'open',
      ...after,
      ...graveIn(what, report, entry),
      ...(isOpen && { ageOpen: true, ...(of !== '' && !confirmed && { adultWord: { by: actor.ref, at, of } }) }),
      corrections: [...report.corrections, { ...what, by: actor.ref, at, takenBack: takenBack(what, report) }],
    };
  }),
  'help-answered': except(shut, (report, { victim, answer }, { at, actor }) => {
    return { ...report, help: { ...report.help, [victim]: { answer, by: actor.ref, at } } };
  }),
  'duplicate-marked': except(shut, (report, { of, reasons }, { at, actor }) => {
    return { ...report, duplicateOf: { of, reasons, by: actor.ref, at } };
  }),
  // What was proposed because of the mark falls with it.
  'duplicate-unmarked': except(shut, (report) =>
    report.status === 'closing' && report.proposal.reason === 'duplicate'
      ? { ...factsOf(report), status: 'open', duplicateOf: null }
      : { ...report, duplicateOf: null },
  ),
  'closure-proposed': except(shut, (report, { type: _, ...said }, { at }) => {
    return {
      ...factsOf(report),
      status: 'closing',
      proposal: { ...said, at },
      word: nextWord(report.word, said.by, at),
    };
  }),
  'report-closed': except(shut, (report, { reason, metBy, ...said }, { at }) => {
    const seen = { ...sightingIn(said), ...(metBy && { metBy }) };
    return { ...factsOf(report), status: 'closed', reason, closedAt: at, ...seen };
  }),
});

/** Keeps open the age of each victim that one word alone calls an adult (0941, 0681). `found`: whose age a person says. */
function keptOpen<After extends Said>(
  before: ReportFacts,
  after: After,
  { found = [], confirmed }: { readonly found?: Corrected['parties']; readonly confirmed?: true | undefined } = {},
): After {
  const victims = before.parties.filter(({ roles }) => roles.includes('victim'));
  const isMore = after.parties.some(
    (one) => one.roles.includes('victim') && !victims.some(({ ref }) => ref === one.ref),
  );
  const isFound = (of: string) =>
    (before.ageOpen !== true || confirmed) && found.some(({ ref, ageClass }) => ref === of && ageClass !== undefined);
  const stays = ({ ref, ageClass }: Party) =>
    (isMore || (before.ageOpen && ageClass !== 'adult')) && ageIn(before, ref) !== 'adult' && !isFound(ref);
  const open = victims.filter(stays).map(({ ref }) => ref);
  const kept = (one: Party) => (one.ageClass === 'adult' && open.includes(one.ref) ? 'unknown' : one.ageClass);
  return { ...after, parties: after.parties.map((one) => ({ ...one, ageClass: kept(one) })) };
}

/** Notes when danger, a departure or a child was said last; repeated, by a story or the victim's app alone (1522). */
function graveIn(
  said: SaidNow,
  { childSaid = 0, corrected: known }: ReportFacts,
  { at }: Entry,
  isAnew = false,
): Partial<ReportFacts> {
  const isSaid = (name: string, value: string) =>
    said.facts.some(({ fact, to }) => fact === name && to.includes(value)) &&
    (isAnew || !factValues(known.facts, name).includes(value));
  const isKnown = (of: string) => known.parties.some(({ ref, ageClass }) => ref === of && ageClass === 'child');
  const isChild = said.parties.some(({ ref, ageClass }) => ageClass?.to === 'child' && (isAnew || !isKnown(ref)));
  const isGrave = isChild || isSaid('victimAge', 'child') || isSaid('danger', 'yes') || isSaid('departure', 'dated');
  return { ...(saysChild(said) && { childSaid: childSaid + 1 }), ...(isGrave && { graveAt: at }) };
}

function asSaid({ facts, parties }: Addition): SaidNow {
  return {
    facts: Object.entries(facts).map(([fact, to = []]) => ({ fact, to })),
    parties: parties.map(({ ref, ageClass: to }) => ({ ref, ageClass: { to } })),
  };
}

type Said = Pick<ReportFacts, 'facts' | 'parties'>;

function extended({ facts, parties }: Said, more: Said, { actor }: Entry): Said {
  return { facts: joinFacts(facts, more.facts), parties: joinParties(parties, more.parties, actor.kind === 'person') };
}

function observationsBy(observed: Observed | undefined, { actor, at }: Entry): readonly Observation[] {
  return observed === undefined ? [] : [{ by: actor.ref, at, observed }];
}

function factsOf(report: ReportFacts): ReportFacts {
  const { status: _, proposal: _proposal, ...facts } = { status: null, proposal: null, ...report };
  return facts;
}
