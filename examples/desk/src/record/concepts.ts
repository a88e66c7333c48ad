import { type Chapter, type Instant, isPlace, type KemendagriCode, type Localized } from '@kawal/core';
import { liesWithin } from '@kawal/core/area';
import { type EngagementKind, engagementKinds } from '@kawal/core/engagement';
import { describeDay, describeMonth } from '@kawal/core/locales';
import { recordNumber } from '@kawal/core/record';
import { type ServiceKind, services } from '@kawal/core/referral';
import type { ActorApi } from '@kawal/engine';
import { nameArea } from '@kawal/policy';

/** The groups of verbs by the concept of their records, as far as a desk lists them. */
export const groupOf = {
  report: 'reports',
  referral: 'referrals',
  case: 'cases',
  pact: 'pacts',
  engagement: 'engagements',
  community: 'communities',
  volunteer: 'volunteers',
  'condition-report': 'conditionReports',
  visit: 'visits',
  breach: 'breaches',
  'data-request': 'dataRequests',
  access: 'cards',
} as const;

export type DeskConcept = keyof typeof groupOf;

export function isDeskConcept(concept: string): concept is DeskConcept {
  return Object.hasOwn(groupOf, concept);
}

/** The states of a case that is not closed. */
export const openCaseStatuses = [
  ...['suspected', 'underIdentification', 'victimConfirmed', 'notVictim', 'undetermined', 'inServices'],
  ...['monitoring', 'reopened'],
] as const;

/** A record as a list shows it: facts only, as far as this person may see them. */
export interface ListedRecord {
  readonly stream: string;
  readonly view: 'whole' | 'redacted';
  readonly state: Readonly<Record<string, unknown>>;
}

const pageSize = 200;

/** So many records of a list are read at most. */
export const mostRead = 2_000;

/** Reads the records of a concept that a person may see, at most so many. */
export async function recordsOf(
  api: ActorApi,
  concept: DeskConcept | 'escalation',
  options: {
    readonly most?: number;
    readonly key?: { readonly name: string; readonly value: string };
    readonly between?: { readonly from: Instant; readonly until: Instant };
    readonly number?: string;
  } = {},
): Promise<readonly ListedRecord[]> {
  const { most = mostRead, key, between, number } = options;
  const list = api[concept === 'escalation' ? 'escalations' : groupOf[concept]].list as unknown as (
    given: object,
  ) => Promise<Listed>;
  const records: ListedRecord[] = [];
  for (let after: string | null = ''; after !== null && records.length < most; ) {
    const found: Listed = await list({
      limit: Math.min(pageSize, most - records.length),
      ...(after === '' ? {} : { after }),
      ...(key === undefined ? {} : { key }),
      ...(between === undefined ? {} : { between }),
      ...(number === undefined ? {} : { number }),
    });
    if (!found.ok) return [];
    records.push(...found.records);
    after = found.next;
  }
  return records;
}

type Listed =
  | { readonly ok: true; readonly records: readonly ListedRecord[]; readonly next: string | null }
  | { readonly ok: false };

export function conceptOf(stream: string): string {
  return stream.slice(0, stream.indexOf('/'));
}

/** The number by which people name a record: the one that mails, the command line and the list of what waits say. */
export function numberOf(stream: string): string {
  return recordNumber(stream) ?? stream.slice(stream.indexOf('/') + 1).replace(/^[\d.]+\.(?=\d{4}-\d{2}$)/, '');
}

/** Names a record in a word: by its number, a community by its kelurahan, a condition report by its month. */
export function shortName(stream: string, chapter: Chapter | null): Localized {
  const number = numberOf(stream);
  if (conceptOf(stream) === 'community') return placeName(number, chapter);
  return conceptOf(stream) === 'condition-report' ? describeMonth(number) : same(number);
}

/** Names a record where nothing else on the page says its place: of a condition report with its kelurahan. */
export function placedName(stream: string, chapter: Chapter | null): Localized {
  const name = shortName(stream, chapter);
  const [, area] = /^condition-report\/(.*)\.\d{4}-\d{2}$/.exec(stream) ?? [];
  if (area === undefined) return name;
  const place = placeName(area, chapter);
  return { id: `${place.id}, ${name.id}`, en: `${place.en}, ${name.en}` };
}

/** Returns the area that a record is of, as far as it says one. */
export function placeOf({ stream, state }: Pick<ListedRecord, 'stream' | 'state'>): string | undefined {
  const { area, community } = state as { readonly area?: string; readonly community?: string };
  const own = conceptOf(stream) === 'community' ? stream : community;
  return area ?? own?.slice(own.indexOf('/') + 1);
}

/** Returns false for a record of a place apart from another: neither lies in the other. */
export function mayBeMeant(area: string | undefined, own: string | undefined): boolean {
  if (area === undefined || own === undefined || !isPlace(area as KemendagriCode) || !isPlace(own as KemendagriCode))
    return true;
  return (
    liesWithin(area as KemendagriCode, own as KemendagriCode) ||
    liesWithin(own as KemendagriCode, area as KemendagriCode)
  );
}

export function placeName(area: unknown, chapter: Chapter | null): Localized {
  const code = typeof area === 'string' ? area : 'unknown';
  if (code === 'unknown') return { id: 'tempat belum diketahui', en: 'place not known' };
  if (!isPlace(code as KemendagriCode)) return { id: 'di luar kota', en: 'outside the city' };
  const name = nameArea(chapter?.areas ?? [], code as KemendagriCode);
  return { id: name, en: name };
}

/** Says in a line which record it is. Persons stand in it by reference alone. */
export function describeRecord({ stream, state }: ListedRecord, chapter: Chapter | null): Localized {
  const place = placeName(state['area'], chapter);
  const zone = chapter?.zone ?? 'WIB';
  const on = (at: unknown) => (typeof at === 'number' ? describeDay(at as Instant, zone) : { id: '', en: '' });
  const join = (...parts: readonly Localized[]): Localized => ({
    id: parts
      .map(({ id }) => id)
      .filter(Boolean)
      .join(', '),
    en: parts
      .map(({ en }) => en)
      .filter(Boolean)
      .join(', '),
  });
  switch (conceptOf(stream)) {
    case 'referral':
      return services[state['service'] as ServiceKind]?.said ?? place;
    case 'volunteer':
      return join(
        { id: 'relawan', en: 'volunteer' },
        placeName(String(state['community'] ?? '').slice('community/'.length), chapter),
      );
    case 'condition-report':
      return join(place, describeMonth(String(state['period'] ?? '')));
    case 'visit':
      return join(place, on(state['plannedOn']));
    case 'engagement':
      return join(
        engagementKinds[state['kind'] as EngagementKind] ?? kindUnknown,
        place,
        on(state['heldOn'] ?? state['plannedOn']),
      );
    case 'access':
      return accessKinds[accessKind(String(state['status']))];
    case 'breach':
    case 'data-request':
      return same(numberOf(stream));
    default:
      return place;
  }
}

function accessKind(status: string): keyof typeof accessKinds {
  if (status.startsWith('emergency')) return 'emergency';
  return status === 'opened' ? 'opened' : 'erased';
}

const same = (text: string): Localized => ({ id: text, en: text });

const kindUnknown: Localized = { id: 'pertemuan', en: 'meeting' };

/** Says what a record of sealed cards is of, by how its state begins. */
const accessKinds = {
  emergency: { id: 'pembukaan darurat', en: 'opening in an emergency' },
  opened: { id: 'pembacaan', en: 'reading' },
  erased: { id: 'pemusnahan', en: 'erasure' },
} as const satisfies Record<string, Localized>;

/** Tells that a record is there for somebody. What needs no record is open to everybody. */
export async function isOpenTo(api: ActorApi, record: string | null): Promise<boolean> {
  return record === null || (await found(api, record))?.ok === true;
}

/** Returns the place that a record is of, as far as this person may know it. */
export async function areaOf(api: ActorApi, record: string | null): Promise<string | undefined> {
  const read = record === null ? undefined : await found(api, record);
  return read?.ok === true ? placeOf(read.record) : undefined;
}

async function found(api: ActorApi, record: string) {
  const concept = conceptOf(record);
  return isDeskConcept(concept) ? await (api[groupOf[concept]] as unknown as Gets).get(record) : undefined;
}

interface Gets {
  get(stream: string): Promise<{ readonly ok: true; readonly record: ListedRecord } | { readonly ok: false }>;
}
