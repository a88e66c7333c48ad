import type { HandlingArea, KemendagriCode, PersonId } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { communityStream } from '@kawal/core/community';
import { isAbsent, isInPost, isLocalOffice, mayServe, officeFor, peopleOf } from '@kawal/core/directory';
import { headsPlace } from '@kawal/core/pact';
import { type Named, peopleIn, personSaid, referenceSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { areaOf, type ListedRecord, placeOf, recordsOf } from './concepts.ts';
import { isOwnOffice } from './offices.ts';
import { onLeave } from './whom-to-ask.ts';

type People = readonly Named[];

/** Lists who alone can be named by a command where few can. */
export async function fewerFor(visit: OfficerVisit, type: string, record: string | null): Promise<People | undefined> {
  const { suspended = [], absences = [] } = visit.chapter?.directory ?? {};
  switch (type) {
    case 'reinstate-person':
      // Somebody whom new files left out is suspended still.
      return suspended.map((value) => ({ value, said: personSaid(visit, value) }));
    case 'suspend-person':
      return peopleIn(visit).filter(({ value }) => !suspended.includes(value));
    case 'cancel-absence': {
      const away = absences.filter(({ until }) => until > visit.now).map(({ person }) => person);
      return peopleIn(visit).filter(({ value }) => away.includes(value));
    }
    case 'nominate-volunteer':
      return ownPeople(visit);
    case 'assign-case':
      return record === null ? undefined : await handlersOf(visit, record);
    case 'submit-condition-report':
    case 'activate-community':
    case 'change-focal-point':
      return record === null ? undefined : await communityOf(visit, record);
    default:
      return undefined;
  }
}

/** Lists the people of the LPA and of its communities: nobody else is its witness or its volunteer. */
export function ownPeople(visit: OfficerVisit): People {
  const { chapter } = visit;
  if (chapter === null) return [];
  const { offices, suspended } = chapter.directory;
  const held = offices.filter(({ kind }) => isOwnOffice(kind)).flatMap(peopleOf);
  const isOwn = (ref: PersonId): boolean => held.includes(ref) || isOfLpaIn(visit, ref);
  return peopleIn({ chapter }).filter(({ value }) => isOwn(value) && suspended?.includes(value) !== true);
}

function isOfLpaIn({ chapter, now }: OfficerVisit, ref: PersonId): boolean {
  return isOfLpa({ actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now });
}

/** Commands that name the head of a kelurahan or desa who signed. */
const signs: readonly string[] = ['sign-pact', 'constitute-community', 'renew-decree'];

/** Lists who heads the place of a record by the directory: nobody else signs its pact and its decree. */
export async function signatoriesOf(visit: OfficerVisit, type: string, record: string | null) {
  const { api, chapter } = visit;
  if (!signs.includes(type)) return undefined;
  const area = (await areaOf(api, record)) as KemendagriCode | undefined;
  if (chapter === null || area === undefined) return [];
  return peopleIn(visit).filter(({ value }) => headsPlace(chapter.directory, value, area));
}

/** Lists the community of a kelurahan: its coordinators, and its active volunteers. */
async function communityOf(visit: OfficerVisit, record: string): Promise<People> {
  const { api, chapter } = visit;
  const area = await areaOf(api, record);
  if (chapter === null || area === undefined) return [];
  const office = officeFor(chapter.directory, 'coordinator', area as KemendagriCode);
  const coordinators = office === undefined ? [] : peopleOf(office);
  const volunteers = (await activeVolunteers(visit, area)).filter((one) => !coordinators.includes(one));
  return [
    ...coordinators.map((value) => ({ value, said: personSaid(visit, value) })),
    ...volunteers.map((value) => ({ value, said: referenceSaid(value) })),
  ];
}

async function activeVolunteers({ api }: OfficerVisit, area: string): Promise<readonly PersonId[]> {
  const ofPlace = { key: { name: 'community', value: communityStream(area as KemendagriCode) } };
  const listed = await recordsOf(api, 'volunteer', ofPlace);
  return listed.filter(({ state }) => state['status'] === 'active').map(({ state }) => String(state['person']));
}

/**
 * Lists whom a case can be given to: who is in post where it is handled, nobody suspended, and nobody whom its reports bar. Of a
 * local office that they bar nobody is listed, in any kelurahan: the next lurah is a colleague of the one who may be involved.
 */
async function handlersOf(visit: OfficerVisit, record: string): Promise<People> {
  const { api, chapter, now } = visit;
  const found = await api.cases.get(record as `case/${string}`);
  const area = found.ok ? (placeOf(found.record as unknown as ListedRecord) as HandlingArea | undefined) : undefined;
  if (chapter === null || area === undefined) return peopleIn(visit);
  const { directory } = chapter;
  const { people = [], offices = [] } = found.ok ? (found.access.barred ?? {}) : {};
  const colleagues = directory.offices
    .filter(({ kind }) => isLocalOffice(kind) && offices.includes(kind))
    .flatMap(peopleOf);
  const out = [...people, ...colleagues, ...(directory.suspended ?? [])];
  const here = directory.offices.filter((office) => mayServe(office, area));
  const helpers = await activeVolunteers(visit, area);
  const isHere = (ref: PersonId): boolean =>
    isOfLpaIn(visit, ref) || helpers.includes(ref) || here.some((office) => isInPost(directory, office, ref, now));
  const isAway = (value: string): boolean => isAbsent(directory, value, now);
  return peopleIn(visit)
    .filter(({ value }) => !out.includes(value) && isHere(value))
    .map((one) => (isAway(one.value) ? { ...one, said: `${one.said} (${visit.say(onLeave)})` } : one))
    .toSorted((one, other) => Number(isAway(one.value)) - Number(isAway(other.value)));
}
