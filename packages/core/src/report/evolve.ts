import type { Observed } from '../indicator/observed.ts';
import type { Party } from '../party/party.ts';
import { joinParties } from '../party/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Entry } from '../record/entry.ts';
import { nextWord } from './closing.ts';
import { adultsSaid, corrected, saysChild } from './correction.ts';
import type { Corrected, Observation, ReportEvent, ReportFacts, ReportState } from './report.ts';
import { ageIn, isAgeUnknown, joinFacts } from './rules.ts';

export const initialReport: ReportState = { status: 'none' };

export function evolveReport(report: ReportState, event: ReportEvent, envelope: Entry): ReportState {
  const { at, actor } = envelope;
  if (event.type === 'report-received') {
    const { type: _, observed, ...received } = event;
    return {
      status: 'open',
      ...received,
      drill: envelope.drill === true,
      corrected: { facts: event.facts, parties: event.parties },
      corrections: [],
      observations: observationsBy(observed, envelope),
      duplicateOf: null,
      ...(isAgeUnknown(event) ? { ageOpen: true } : {}),
    };
  }
  if (report.status === 'none' || event.type === 'report-tied') return report;
  if (report.status === 'closed') {
    if (event.type !== 'report-extended') return report;
    const more = { ...keptOpen(report, extended(report, event, envelope)), ...childSaidIn(event, report) };
    return { ...report, ...more, corrected: extended(report.corrected, event, envelope) };
  }
  const facts = factsOf(report);
  switch (event.type) {
    case 'report-extended': {
      const more = keptOpen(report, extended(report, event, envelope));
      const { adultWord: _, ...others } = facts;
      return {
        ...others,
        status: 'open',
        ...more,
        ...childSaidIn(event, report),
        ...(isAgeUnknown(more) ? { ageOpen: true } : {}),
        corrected: extended(report.corrected, event, envelope),
        observations: [...report.observations, ...observationsBy(event.observed, envelope)],
      };
    }
    case 'report-corrected': {
      const { type: _, confirmed, ...what } = event;
      const { ageOpen, adultWord: _word, ...others } = facts;
      const after = keptOpen(report, corrected(report, what), { found: what.parties, confirmed });
      const of = adultsSaid(what);
      const isOpen = isAgeUnknown(after) || (ageOpen === true && !(confirmed ?? (of === '' && saysChild(what))));
      return {
        ...others,
        status: 'open',
        ...after,
        ...childSaidIn(what, report),
        ...(isOpen && { ageOpen: true, ...(of !== '' && !confirmed && { adultWord: { by: actor.ref, at, of } }) }),
        corrections: [...report.corrections, { ...what, by: actor.ref, at }],
      };
    }
    case 'help-answered': {
      const { victim, answer } = event;
      return { ...report, help: { ...report.help, [victim]: { answer, by: actor.ref, at } } };
    }
    case 'duplicate-marked':
      return { ...report, duplicateOf: { of: event.of, reasons: event.reasons, by: actor.ref, at } };
    case 'duplicate-unmarked':
      // What was proposed because of the mark falls with it.
      return report.status === 'closing' && report.proposal.reason === 'duplicate'
        ? { ...facts, status: 'open', duplicateOf: null }
        : { ...report, duplicateOf: null };
    case 'closure-proposed': {
      const { reason, by } = event;
      return { ...facts, status: 'closing', proposal: { reason, by, at }, word: nextWord(report.word, by, at) };
    }
    case 'report-closed':
      return { ...facts, status: 'closed', reason: event.reason, closedAt: at };
  }
}

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

/** Counts the words of an addition or a correction that a victim is a child: it counts again after they were called an adult. */
function childSaidIn({ facts, parties }: Said | Corrected, { childSaid = 0 }: ReportFacts): Partial<ReportFacts> {
  const said = Array.isArray(facts)
    ? (facts as Corrected['facts']).flatMap(({ fact, to }) => (fact === 'victimAge' ? to : []))
    : ((facts as Facts)['victimAge'] ?? []);
  const ages = parties.map(({ ageClass }) => (typeof ageClass === 'object' ? ageClass.to : ageClass));
  return said.includes('child') || ages.includes('child') ? { childSaid: childSaid + 1 } : {};
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
