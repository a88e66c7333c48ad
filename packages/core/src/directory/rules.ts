import type { HandlingArea } from '../area/area.ts';
import { areaAndAncestors, isPlace } from '../area/rules.ts';
import { day, hourOfDay, type Instant } from '../calendar/instant.ts';
import type { Zone } from '../language/words.ts';
import { once } from '../once.ts';
import type { ContactPoint, ContactPointId, Directory, DirectoryPerson, Office, PersonId } from './directory.ts';
import type { OfficeKind } from './office.ts';
import { isLocalOffice } from './office-chain.ts';

/** People and offices that a report bars, with every holder of such an office in its area (X1–X3, C1). */
export interface Barred {
  readonly people: readonly PersonId[];
  readonly offices: readonly OfficeKind[];
  /** Offices above somebody who is named: they are told, and no word of two comes from their institution (0824). */
  readonly heads?: readonly OfficeKind[];
  /** People whom a report names still, and who were spared: they are told, and give no word of two (0943). */
  readonly named?: readonly PersonId[];
}

/** The conditions under which people can be told, besides the directory (M2). */
export interface Reachability {
  readonly at: Instant;
  readonly zone: Zone;
  readonly channels: readonly string[];
  readonly barred: Barred;
}

/** A contact counts as verified for this long (M2). The community's own practice, not law. */
export const verificationLasts = 90 * day;

/** The office of this kind that serves the area: the nearest one, from the area itself up to the nation. */
export function officeFor(directory: Directory, kind: OfficeKind, area: HandlingArea): Office | undefined {
  const serving = once(servingOffices, directory.offices, (): Serving => new Map());
  const ofArea = once(serving, area, () => new Map());
  return once(ofArea, kind, () => nearestOffice(directory, kind, area) ?? null) ?? undefined;
}

type Serving = Map<HandlingArea, Map<OfficeKind, Office | null>>;

/** Offices are never changed, only replaced, and every telling asks which of them serves: found once for an area. */
const servingOffices = new WeakMap<readonly Office[], Serving>();

function nearestOffice(directory: Directory, kind: OfficeKind, area: HandlingArea): Office | undefined {
  const candidates = directory.offices.filter((office) => office.kind === kind);
  const served = isPlace(area) ? areaAndAncestors(area) : [];
  for (const place of served) {
    const office = candidates.find((candidate) => candidate.area === place);
    if (office !== undefined) return office;
  }
  const nation = candidates.find((candidate) => candidate.area === 'nation');
  if (nation !== undefined || isPlace(area)) return nation;
  // Nobody knows where: whoever serves the whole city or more can be told, a single kelurahan's people cannot.
  return candidates.find((candidate) => candidate.area.split('.').length <= 2);
}

/** Returns all holders and deputies of an office, in any term: the people whom naming the office bars. */
export function peopleOf(office: Office): readonly PersonId[] {
  const { holders, deputies, shifts } = office;
  return once(peopleOfOffice, office, () => [
    ...new Set([...holders, ...deputies, ...shifts.map(({ person }) => person)]),
  ]);
}

/** Offices are never changed, only replaced, and every look at a record asks who holds them. */
const peopleOfOffice = new WeakMap<Office, readonly PersonId[]>();

/** Returns the offices of which a person is one of {@link peopleOf}: few of all that a city has. */
export function officesWith(directory: Directory, person: PersonId): readonly Office[] {
  const known = officesOfPeople.get(directory) ?? new Map<PersonId, readonly Office[]>();
  if (!officesOfPeople.has(directory))
    for (const office of directory.offices)
      for (const one of peopleOf(office)) known.set(one, [...(known.get(one) ?? []), office]);
  officesOfPeople.set(directory, known);
  return known.get(person) ?? [];
}

const officesOfPeople = new WeakMap<Directory, Map<PersonId, readonly Office[]>>();

/** The kinds of office a person holds or stands in for, where they serve this area. */
export function officesOf(directory: Directory, person: PersonId, area: HandlingArea): readonly OfficeKind[] {
  const own = officesWith(directory, person).filter((office) => mayServe(office, area));
  return [...new Set(own.map(({ kind }) => kind))];
}

/** Returns true for an office that serves an area or lies in it, and for any office where the place is unknown. */
export function mayServe({ area: own }: Office, area: HandlingArea): boolean {
  return !isPlace(area) || own === 'nation' || `${area}.`.startsWith(`${own}.`) || own.startsWith(`${area}.`);
}

/** Returns true for a holder or deputy within their term, and not suspended. */
export function isInPost(directory: Directory, office: Office, person: PersonId, at: Instant): boolean {
  return !isSuspended(directory, person) && peopleOf(office).includes(person) && isInTerm(office, person, at);
}

/** Returns the kinds of office in which a person is in post then and serves an area. */
export function officesHeld(directory: Directory, person: PersonId, area: HandlingArea, at: Instant): OfficeKind[] {
  const held = officesWith(directory, person).filter((office) => isInPost(directory, office, person, at));
  return held.filter((office) => officeFor(directory, office.kind, area) === office).map(({ kind }) => kind);
}

export function isSuspended({ suspended }: Directory, person: PersonId): boolean {
  return suspended?.includes(person) === true;
}

/** Returns true within a person's term; a person without one has no end. */
export function isInTerm({ terms }: Office, person: PersonId, at: Instant): boolean {
  if (terms === undefined) return true;
  const own = terms.filter((term) => term.person === person);
  return own.length === 0 || own.some((term) => term.from <= at && (term.until === null || at < term.until));
}

/** Returns true for a person whose charge lies within the report's kelurahan, or any if it is unknown: they live among those named. */
export function servesLocally(directory: Directory, person: PersonId, area: HandlingArea): boolean {
  return officesOf(directory, person, area).some(isLocalOffice);
}

/** Returns the people of an office to tell now: all reachable on duty, else the first reachable deputy (M1). */
export function onDuty(directory: Directory, office: Office, reach: Reachability): readonly PersonId[] {
  const { at } = reach;
  const inPost = office.shifts.length > 0 ? rostered(office, at) : office.holders;
  const canHear = (person: PersonId): boolean =>
    isInTerm(office, person, at) && contactsOf(directory, person, reach).length > 0;
  const told = inPost.filter(canHear);
  return told.length > 0 ? told : office.deputies.filter(canHear).slice(0, 1);
}

function rostered({ shifts }: Office, at: Instant): readonly PersonId[] {
  return shifts.filter((shift) => shift.from <= at && at < shift.until).map(({ person }) => person);
}

/** Returns true for a person on duty then by no shift any more, nor now: somebody else took it over. */
export function hasGivenShift(office: Office, person: PersonId, then: Instant, now: Instant): boolean {
  const before = rostered(office, then);
  return before.length > 0 && ![...before, ...rostered(office, now), ...office.deputies].includes(person);
}

/** Looks a person up by reference. A name that every object inherits, as `constructor`, is nobody's. */
export function personIn({ people }: Pick<Directory, 'people'>, person: PersonId): DirectoryPerson | undefined {
  return Object.hasOwn(people, person) ? people[person] : undefined;
}

/** Returns the contact points to use now; at night those that ring first. Empty if the person cannot be told (M2). */
export function contactsOf(directory: Directory, person: PersonId, reach: Reachability): readonly ContactPointId[] {
  const known = personIn(directory, person);
  if (known === undefined || reach.barred.people.includes(person) || isAbsent(directory, person, reach.at)) return [];
  const usable = known.contacts.filter((id) => isUsable(directory, id, reach));
  if (!isNight(reach.at, reach.zone)) return usable;
  const loudest = ringingFirst(directory, usable);
  return directory.contactPoints[loudest[0] ?? '']?.rings === true ? loudest : [];
}

/** Puts the contact points that ring before the others; each group stays in its order. */
export function ringingFirst({ contactPoints }: Directory, ids: readonly ContactPointId[]): readonly ContactPointId[] {
  return ids.toSorted((one, other) => Number(contactPoints[other]?.rings) - Number(contactPoints[one]?.rings));
}

/** Contact points that no ordinary telling uses at this instant: nobody proved them, or too long ago (M2). */
export function unprovenContacts({ contactPoints }: Directory, at: Instant): readonly ContactPointId[] {
  return Object.keys(contactPoints).filter((id) => !isProven(contactPoints[id], at));
}

function isProven(point: ContactPoint | undefined, at: Instant): boolean {
  const proved = point?.verifiedAt ?? null;
  return proved !== null && proved <= at && at - proved <= verificationLasts;
}

/** Returns all contacts that an emergency uses, verified ones first (E1): an address nobody verified may reach nobody. */
export function contactsInEmergency(directory: Directory, person: PersonId, reach: Reachability): ContactPointId[] {
  const { at, channels, barred } = reach;
  if (barred.people.includes(person)) return [];
  const usable = (personIn(directory, person)?.contacts ?? []).filter((id) => {
    const point = directory.contactPoints[id];
    return point !== undefined && channels.includes(point.channel) && !isReadByBarred(point, barred);
  });
  const proven = (id: ContactPointId): number => Number(isProven(directory.contactPoints[id], at));
  return ringingFirst(directory, usable).toSorted((one, other) => proven(other) - proven(one));
}

function isUsable(directory: Directory, id: ContactPointId, { at, channels, barred }: Reachability): boolean {
  const point = directory.contactPoints[id];
  if (point === undefined || !channels.includes(point.channel)) return false;
  return isProven(point, at) && !isReadByBarred(point, barred);
}

/** Returns true for a contact point that a barred person reads; `unlisted` reads as everybody (X2). */
export function isReadByBarred({ readers }: ContactPoint, barred: Barred): boolean {
  if (readers === 'unlisted') return barred.people.length > 0;
  return readers.some((reader) => barred.people.includes(reader));
}

export function isAbsent(directory: Directory, person: PersonId, at: Instant): boolean {
  return directory.absences.some((one) => one.person === person && one.from <= at && at < one.until);
}

/** From 22:00 to 05:00 local time a message must ring to count. The community's own practice. */
export function isNight(at: Instant, zone: Zone): boolean {
  const local = hourOfDay(at, zone);
  return local >= 22 || local < 5;
}
