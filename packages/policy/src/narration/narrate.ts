import type { EscalationEvent, Localized, Zone } from '@kawal/core';
import {
  acts,
  emergencyPath,
  giveUpReasons,
  type Missing,
  type OwedCall,
  type Recipient,
  type Reply,
  type StepDecided,
} from '@kawal/core/escalation';
import { phrases } from '@kawal/core/language';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { alike, bothWays, joinWords } from '../sentences/join.ts';
import { floorTitle } from '../sentences/path-titles.ts';
import { describeRule } from '../sentences/practice-rules.ts';
import events from './events.json' with { type: 'json' };
import { floorName, pathName, placeName, stepName, narrationWords as words } from './words.ts';

type Narrators = {
  readonly [Type in EscalationEvent['type']]: (
    event: Extract<EscalationEvent, { readonly type: Type }>,
    zone: Zone,
  ) => Localized;
};

/** Says what an event of an escalation means, as a clause without a full stop. Explanation, simulation and log use it. */
export function narrate<Event extends EscalationEvent>(event: Event, zone: Zone): Localized {
  const narrator = narrators[event.type] as (event: EscalationEvent, zone: Zone) => Localized;
  return narrator(event, zone);
}

/** Tells events of an escalation from those of other records. */
export function isNarrated(event: { readonly type: string }): event is EscalationEvent {
  return Object.hasOwn(narrators, event.type);
}

const said = phrases(events);

const narrators: Narrators = {
  'escalation-opened': () => said.opened,
  'escalation-parked': ({ reason }) => words.parked[reason],
  'escalation-planned': () => said.planned,
  'policy-unreadable': () => said.unreadable,
  'facts-learned': () => said.learned,
  'tipped-off': ({ person }) => said.tippedOff(person),
  'triage-raised': ({ level, by }) =>
    by === null ? said.keptAt(levelWords[level]) : said.raised(levelWords[level], by),
  'triage-derived': ({ level, rules }) => {
    const named = bothWays((language) => rules.map((rule) => describeRule(rule, language)).join('; '));
    return said.derived(
      level === null ? said.notDerived : levelWords[level],
      rules.length === 0 ? '' : alike` (${named})`,
    );
  },
  'path-opened': ({ path }) => (path === emergencyPath ? said.emergency : said.pathOpened(pathName(path))),
  'path-reopened': ({ path, by }) => said.pathReopened(pathName(path), by),
  'path-end-proposed': ({ path, by }) => said.pathEndProposed(pathName(path), by),
  'path-ended': ({ path, by, proposedBy = by }) =>
    said.pathEnded(pathName(path), joined([...new Set([proposedBy, by])])),
  'step-decided': (event, zone) => alike`${stepName(event)}: ${decisionSaid(event, zone)}`,
  'step-fired': ({ by, ...event }) => said.fired(stepName({ ...event, occurrence: 0 }), by),
  'step-pulled': (event) => said.pulled(stepName({ ...event, occurrence: 0 })),
  'substitute-told': ({ path, step, recipients }) =>
    said.substituteTold(stepName({ path, step, occurrence: 0 }), recipientsSaid(recipients)),
  'emergency-raised': ({ reason }) => words.emergencyRaised[reason],
  'floor-latched': ({ floor }) => said.floorLatched(floorName(floor)),
  'floor-missed': ({ floor, office }) =>
    said.floorMissed(
      bothWays((language) => floorTitle(floor, language)),
      office === null ? '' : bothWays((language) => ` (${describeOffice(office, language)})`),
    ),
  'floor-rearmed': ({ floor }) => said.floorRearmed(floorName(floor)),
  'look-again-planned': ({ at }, zone) => (at === null ? said.noOtherLook : said.otherLook(describeInstant(at, zone))),
  'reply-recorded': ({ reply, act, unprompted, enteredBy }) => {
    const did = act === undefined ? '' : alike`: ${acts[act]}`;
    return alike`${describeReply(reply)}${did}${cameBy({ enteredBy })}${unprompted === true ? said.unprompted : ''}`;
  },
  'decline-recorded': ({ person, ...came }) => said.declined(person, cameBy(came)),
  'call-unanswered': ({ office, by }) => said.unanswered(officeSaid(office), by),
  'reply-voided': ({ person, reason }) => words.voided[reason](person),
  'evidence-noted': ({ person, evidence }) => words.evidence[evidence](person),
  'office-informed': ({ office, person }) => said.informed(officeSaid(office), person),
  'referral-ended': ({ office, person }) => said.referralEnded(officeSaid(office), person),
  'lifting-proposed': ({ who, by }) => said.liftingProposed(who, by),
  'exclusion-lifted': ({ who, by }) => said.lifted(who, joined(by)),
  'calendar-missing': ({ path, step }) => said.noCalendar(step === null ? pathName(path) : placeName({ path, step })),
  'migration-proposed': ({ by, to }) => said.migrationProposed(by, to.slice(0, 12)),
  'policy-migrated': ({ by, to }) => said.migrated(by, to.slice(0, 12)),
  'escalation-closed': ({ owed = [] }) => (owed.length === 0 ? said.closed : said.closedOwing(callsSaid(owed))),
  'office-reached': ({ office }) => said.reached(officeSaid(office)),
  'calls-owed': ({ owed }) => said.owed(callsSaid(owed)),
  'giving-up-proposed': ({ office, by }) => said.givingUpProposed(officeSaid(office), by),
  'call-given-up': ({ office, by, reason }) => said.givenUp(officeSaid(office), by, giveUpReasons[reason]),
};

function officeSaid(office: Parameters<typeof describeOffice>[0]): Localized {
  return bothWays((language) => describeOffice(office, language));
}

function joined(people: readonly string[]): Localized {
  return bothWays((language) => joinWords(people, 'and', language));
}

function callsSaid(owed: readonly OwedCall[]): Localized {
  return bothWays((language) => owed.map(({ offices }) => describeOffices(offices, 'or', language)).join('; '));
}

/** Says by which channel the code of an answer came, or who entered it for its holder. */
function cameBy({
  channel,
  enteredBy,
}: { readonly [Name in 'channel' | 'enteredBy']?: string | undefined }): Localized | string {
  if (enteredBy !== undefined) return said.enteredBy(enteredBy);
  return channel === undefined ? '' : said.byChannel(channel);
}

/** Says how an answer was taken; of an office that was rung, who recorded it (R9). */
export function describeReply({
  person,
  offices,
  level,
  relayed,
}: Pick<Reply, 'person' | 'offices' | 'level' | 'relayed'>): Localized {
  const named = bothWays((language) => describeOffices(offices, 'and', language));
  if (relayed) return said.relayed(person, named);
  return said[level === 'acted' ? 'acted' : 'tookOn'](offices.length === 0 ? person : alike`${person} (${named})`);
}

function decisionSaid({ decision, recipients }: StepDecided, zone: Zone): Localized {
  switch (decision.outcome) {
    case 'told':
      return said.told(recipientsSaid(recipients));
    case 'held': {
      const until = describeInstant(decision.resumes, zone);
      const waiver = decision.waiver?.replaceAll('-', ' ');
      return waiver === undefined ? said.held(joined(decision.by), until) : said.waived(waiver, until);
    }
    case 'released':
      return words.released[decision.reason];
    case 'skipped':
      return said.skipped;
    case 'barred':
      return said.barred;
  }
}

/** Says who was told: offices, and people by reference; those told alike in one go. */
function recipientsSaid(recipients: readonly Recipient[]): Localized {
  const groups = new Map<string, [Recipient, ...Recipient[]]>();
  for (const recipient of recipients) {
    const key = JSON.stringify([recipient.office, recipient.instead, recipient.task]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [recipient]);
    else group.push(recipient);
  }
  return bothWays((language) =>
    [...groups.values()]
      .map((group) => {
        const [{ office, instead, task }] = group;
        const people = group.map(({ person }) => person);
        const [told, joined] = [describeOffice(instead ?? office, language), joinWords(people, 'and', language)];
        if (instead === null) return words.recipients[task](told, joined)[language];
        return words.substitutes[task](told, joined, describeOffice(office, language))[language];
      })
      .join('; '),
  );
}

/** Says why an office was not told. */
export function describeMissing({ office, reason }: Missing): Localized {
  return words.missing[reason](officeSaid(office));
}
