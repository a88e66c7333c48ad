import {
  type Chapter,
  type EscalationEvent,
  type Facts,
  type Floor,
  factsFor,
  type HandlingArea,
  hour,
  type Instant,
  later,
  minute,
  type Office,
  type OfficeKind,
  officeKinds,
  type Party,
  type PersonId,
} from '@kawal/core';
import { isNight, officeFor, peopleOf } from '@kawal/core/directory';
import { emergencyPath, floorOf, tippedOffPath } from '@kawal/core/escalation';
import { factValues, matches } from '@kawal/core/policy';
import type { Story } from '@kawal/policy';
import { barredIn as barredBy } from '../independent-rules/barred.ts';
import { deadlineOf } from '../independent-rules/deadline.ts';
import { handledArea } from '../independent-rules/handled.ts';
import { withOfficials } from '../independent-rules/officials.ts';

/** Holds a story, the chapter it was played in, and all that the step decided. */
export interface Played {
  readonly chapter: Chapter;
  readonly story: Story;
  readonly until: Instant;
  readonly events: readonly { readonly at: Instant; readonly event: EscalationEvent }[];
}

/**
 * Returns the promises of the verdict that a play broke, one a line, by the policy reference alone. Takes nothing from the
 * proof, and from the step only whom it notified.
 */
export function brokenBy(played: Played, until: Instant, isProved: boolean): readonly string[] {
  // Whoever may not know is told in no chapter, whatever its verdict.
  return isProved
    ? [...floorsMissed(played, until), ...uncovered(played, until), ...wronglyTold(played)]
    : wronglyTold(played);
}

/** Somebody told by a path: what floors, the emergency and a tip-off tell by themselves is no part of a proof. */
interface Notified {
  readonly at: Instant;
  readonly path: string;
  readonly step: string;
  /** The office that the step names, and the one that was told. */
  readonly office: OfficeKind;
  readonly served: OfficeKind;
  readonly person: PersonId;
  readonly task: 'act' | 'call' | 'account';
  readonly byPath: boolean;
}

function notifiedIn({ events }: Played): readonly Notified[] {
  return events.flatMap(({ at, event }) => {
    if (event.type !== 'step-decided' && event.type !== 'substitute-told') return [];
    const { path, step } = event;
    const byPath = floorOf(path) === null && path !== emergencyPath && path !== tippedOffPath;
    return event.recipients
      .filter(({ task }) => task !== 'account')
      .map(({ office, instead, person, task }) => ({
        at,
        path,
        step,
        office,
        served: instead ?? office,
        person,
        task,
        byPath,
      }));
  });
}

/** For how long nothing ran, all in all. */
export function outageOf({ outages = [] }: Story): number {
  return outages.reduce((sum, { from, until }) => sum + until.ms - from.ms, 0);
}

/** Every office of a floor, or its substitute, is told by the paths until the deadline and the outages after it (2.2). */
function floorsMissed(played: Played, proved: Instant): readonly string[] {
  const notified = notifiedIn(played);
  return obligationsOf(played)
    .filter(({ deadline }) => deadline + outageOf(played.story) <= Math.min(played.until, Math.max(proved, deadline)))
    .flatMap(({ floor, offices, deadline }) => {
      const by = deadline + outageOf(played.story);
      const isMet = offices.some((office) => isTold(office, notified, by, played));
      return isMet ? [] : [`floor ${floor.id}: no path told ${offices.join(' or ')} by its deadline`];
    });
}

export interface Owed {
  readonly floor: Floor;
  /** One of them is enough. */
  readonly offices: readonly OfficeKind[];
  readonly deadline: number;
}

/** Returns what the floors owe for the report as it came in. */
export function obligationsOf({ chapter, story }: Pick<Played, 'chapter' | 'story'>): readonly Owed[] {
  const { policy, operator, directory } = chapter;
  const facts = askedOf({ chapter, story });
  const area = handledArea(story.area, chapter);
  return policy.floors.flatMap((floor): readonly Owed[] => {
    const { binds, when, tell, of, within } = floor;
    if (binds !== null && operator !== 'unknown' && !binds.some((body) => operator.includes(body))) return [];
    if (!matches(when, facts, policy.facts)) return [];
    const slices = of === 'each' ? tell.map((office) => [office]) : [tell];
    return slices.flatMap((offices): readonly Owed[] => {
      const due = offices.map((kind) => deadlineOf(within, officeFor(directory, kind, area), story.at, chapter));
      const deadline = Math.min(...due);
      return isWaived(floor, deadline, facts, chapter) ? [] : [{ floor, offices, deadline }];
    });
  });
}

function askedOf({ chapter, story }: Pick<Played, 'chapter' | 'story'>): Facts {
  const facts = withOfficials(story.facts, story.parties ?? [], chapter.directory);
  return factsFor({ facts, area: handledArea(story.area, chapter), raised: null }, chapter.policy);
}

function isWaived({ id, origin }: Floor, at: number, facts: Facts, { policy }: Chapter): boolean {
  if (origin === 'law') return false;
  return policy.waivers.some(
    ({ floor, from, until, when }) => floor === id && from <= at && at < until && matches(when, facts, policy.facts),
  );
}

/** The last resort stands in for nobody (E3); whoever else stands in counts. */
function isFor({ office, served }: Notified, owed: OfficeKind): boolean {
  return served === owed || (office === owed && served !== 'lastResort' && !officeKinds[served].added);
}

function isTold(owed: OfficeKind, notified: readonly Notified[], by: number, played: Played): boolean {
  const told = notified.filter((one) => one.byPath && one.at <= by && isFor(one, owed));
  return told.some((one) => one.task === 'act' || isRoundOver(one, notified, by, played));
}

/** An office that is rung counts once each caller had a turn, or the last resort was alarmed, or the office was reached (M3). */
function isRoundOver(call: Notified, notified: readonly Notified[], by: number, played: Played): boolean {
  const { chapter, events } = played;
  const isSame = (one: { readonly path: string; readonly step: string }): boolean =>
    one.path === call.path && one.step === call.step;
  const written = chapter.policy.paths.find(({ id }) => id === call.path)?.steps.find(({ id }) => id === call.step);
  const round = (written?.repeat?.every.ms ?? 15 * minute) * Math.max(1, written?.repeat?.times ?? 0);
  if (call.at + round <= by) return true;
  if (notified.some((one) => isSame(one) && one.office === 'lastResort' && one.at <= by)) return true;
  return events.some(
    ({ at, event }) =>
      at <= by &&
      event.type === 'step-decided' &&
      isSame(event) &&
      event.decision.outcome === 'released' &&
      event.decision.reason === 'relayed',
  );
}

/** Somebody within half an hour; of concern an authority, and of a child two institutions within the hour (§3). */
function uncovered(played: Played, proved: Instant): readonly string[] {
  const { story, chapter } = played;
  const { facts } = story;
  const notified = notifiedIn(played).filter(({ byPath }) => byPath);
  const within = (ms: number): readonly Notified[] =>
    notified.filter(({ at }) => at <= story.at + ms + outageOf(story));
  const isPlain = (story.parties ?? []).length + (story.learned ?? []).length === 0;
  // What an outage holds back beyond the day on which the proof ends was promised by nobody.
  const ends = story.at + hour + outageOf(story);
  if (!isPlain || played.until < ends || proved < ends) return [];
  const broken: string[] = [];
  if (within(30 * minute).length === 0) broken.push('nobody is told within half an hour');
  const isOfConcern = factValues(facts, 'concern').some((value) => value !== 'none');
  const isOfChild = factValues(facts, 'victimAge').some((value) => value !== 'adult');
  if (isOfConcern && isOfChild) {
    const institutions = new Set(within(hour).map(({ served }) => institutionOf(served)));
    if (institutions.size < 2) broken.push('of a child only one institution is told within the hour');
  }
  const isAuthority = ({ office, served }: Notified): boolean =>
    officeKinds[served].authority || officeKinds[office].authority;
  const longest = Math.max(
    ...chapter.policy.paths.flatMap(({ steps }) =>
      steps.map(({ after }) => ('ms' in after ? after.ms : Number.POSITIVE_INFINITY)),
    ),
  );
  const isSeen = played.until >= story.at + longest + outageOf(story);
  if (isOfConcern && isSeen && !notified.some(isAuthority)) broken.push('no authority is told of a report of concern');
  return broken;
}

/** Two people of one of these are not two who look at each other. */
function institutionOf(kind: OfficeKind): string {
  const { serves, authority } = officeKinds[kind];
  return kind === 'coordinator' || kind === 'lpaDuty' || kind === 'lastResort' ? kind : `${serves} ${authority}`;
}

/** Nobody who is barred, nor in a barred office, nor somebody who cannot be told or does not serve the office. */
function wronglyTold(played: Played): readonly string[] {
  const { chapter, story } = played;
  const barredAt = barredIn(played);
  return notifiedIn(played).flatMap((one): readonly string[] => {
    if (one.path === emergencyPath) return [];
    const { people, offices } = barredAt(one.at);
    const broken: string[] = [];
    if (people.includes(one.person)) broken.push(`${one.person} is barred and is told by ${one.path}/${one.step}`);
    if (offices.includes(one.served)) broken.push(`${one.served} is barred and is told by ${one.path}/${one.step}`);
    const kinds = one.task === 'call' ? chapter.policy.callers : [one.served];
    const serving = kinds.flatMap((kind) => officeFor(chapter.directory, kind, handledArea(story.area, chapter)) ?? []);
    if (!serving.some((office) => peopleOf(office).includes(one.person)))
      broken.push(`${one.person} is told and does not serve ${one.served}`);
    if (!canBeTold(one, people, chapter))
      broken.push(`${one.person} cannot be told and is, by ${one.path}/${one.step}`);
    return broken;
  });
}

/** Returns whom the report bars at an instant; words of that very instant may have come after. */
function barredIn({ chapter, story }: Played): (at: Instant) => ReturnType<typeof barredBy> {
  const area = handledArea(story.area, chapter);
  const seen = (parties: readonly Party[]) => ({ facts: story.facts, everFacts: [story.facts], parties, raised: null });
  const { parties = [], learned = [], outages = [] } = story;
  const barredWith = (named: readonly Party[], at: Instant) => {
    const barred = barredBy(seen(named), chapter, area);
    return story.reporter != null ? barred : sparedBy(barred, barredBy(seen([]), chapter, area), { chapter, area, at });
  };
  const atFirst = barredWith(parties, story.at);
  if (learned.length === 0) return () => atFirst;
  // A play learns once.
  let said = Math.min(...learned.map(({ at }) => at.ms));
  for (const { from, until } of [...outages].sort((one, other) => one.until.ms - other.until.ms))
    if (said >= from.ms && said < until.ms) said = until.ms;
  const taken = later(story.at, said);
  const then = barredWith([...parties, ...learned.flatMap((one) => one.parties ?? [])], taken);
  return (at) => (at > taken ? then : atFirst);
}

type Barred = ReturnType<typeof barredBy>;

interface There {
  readonly chapter: Chapter;
  readonly area: HandlingArea;
  readonly at: Instant;
}

/** Returns whom an app's report surely bars: few who are left keep their offices, and a flood spares some (0800). */
function sparedBy(barred: Barred, byFacts: Barred, there: There): Barred {
  const usual = peopleThere({ people: [], offices: [] }, there);
  const left = peopleThere(barred, there);
  const { offices } = there.chapter.directory;
  const held = offices.filter(({ kind }) => barred.offices.includes(kind)).flatMap(peopleOf);
  const isFlood = 2 * new Set([...barred.people, ...held]).size > usual.size;
  const institutions = new Set([...left.values()].flat().map((kind) => institutionOf(ofLpa(kind))));
  const isLast = [...left.values()].flat().includes('lastResort') && !(isFlood && left.size === 1);
  if (isLast || institutions.size > 1) return barred;
  return { people: isFlood || left.size === 0 ? byFacts.people : barred.people, offices: byFacts.offices };
}

/** The LPA forms the communities. */
function ofLpa(kind: OfficeKind): OfficeKind {
  return kind === 'coordinator' ? 'lpaDuty' : kind;
}

/** Whose people decide on every report of their area (access.md): others only after they were told. */
const duties: readonly OfficeKind[] = ['lpaDuty', 'coordinator', 'lastResort', 'uptdPpa', 'uptdPpaProvince'];

/** Returns the people in post whom nothing bars and who may surely decide, each with those offices. */
function peopleThere({ people, offices }: Barred, { chapter: { directory }, area, at }: There) {
  const isThere = (person: PersonId, { terms = [] }: Office): boolean => {
    const own = terms.filter((one) => one.person === person);
    const isInPost = own.length === 0 || own.some(({ from, until }) => from <= at && (until === null || at < until));
    const isAway = directory.absences.some((one) => one.person === person && one.from <= at && at < one.until);
    return isInPost && !isAway && !people.includes(person) && directory.suspended?.includes(person) !== true;
  };
  const there = new Map<PersonId, OfficeKind[]>();
  for (const kind of duties) {
    const office = officeFor(directory, kind, area);
    if (office === undefined || offices.includes(kind)) continue;
    for (const person of peopleOf(office))
      if (isThere(person, office)) there.set(person, [...(there.get(person) ?? []), kind]);
  }
  return there;
}

/** On duty, with a contact point that was proved in 90 days, that rings at night, and that nobody barred reads (M2, X2). */
function canBeTold({ person, at }: Notified, barred: readonly PersonId[], { directory, zone }: Chapter): boolean {
  const { people, contactPoints, absences, suspended = [] } = directory;
  if (suspended.includes(person)) return false;
  if (absences.some((one) => one.person === person && one.from <= at && at < one.until)) return false;
  return (people[person]?.contacts ?? []).some((id) => {
    const point = contactPoints[id];
    if (point === undefined || point.verifiedAt === null || at - point.verifiedAt > 90 * 24 * hour) return false;
    if (isNight(at, zone) && !point.rings) return false;
    return point.readers !== 'unlisted' && !point.readers.some((reader) => barred.includes(reader));
  });
}
