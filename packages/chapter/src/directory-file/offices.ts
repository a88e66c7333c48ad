import {
  type AreaLevel,
  type KemendagriCode,
  type Office,
  type OfficeKind,
  officeKinds,
  type PersonId,
  type Shift,
  type Term,
} from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import type { OfficeReach } from '@kawal/core/directory';
import { isOwnOffice } from '@kawal/core/matching';
import { readListedCode } from '../areas-file/read-code.ts';
import { type Place, report } from '../shape/place.ts';
import { isWord, readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readId, readText } from '../shape/read-text.ts';
import { readBound } from '../shape/read-time.ts';
import { mostTogether } from '../shape/within-limit.ts';
import { drillChoices, nationWord, officeChoices, officeWord, reachChoices, yesNoChoices } from '../words/choice.ts';
import { readPhone } from './address.ts';
import { readHours } from './hours.ts';
import { readPersonReference } from './people.ts';
import type { DirectorySetting } from './setting.ts';
import { readShifts } from './shifts.ts';

/** An office and where it is written. */
export interface WrittenOffice {
  readonly office: Office;
  readonly place: Place;
}

export function readOffices(
  place: Place | undefined,
  people: readonly PersonId[],
  setting: DirectorySetting,
): readonly WrittenOffice[] {
  const kept: WrittenOffice[] = [];
  for (const written of readItems(place, (item) => readOffice(item, people, setting), { atLeastOne: true })) {
    const { office, place: here } = written;
    const first = kept.find((other) => other.office.id === office.id);
    if (first !== undefined) {
      report(here, { code: 'office.twice', office: office.id, firstLine: first.place.node.at.line });
    }
    const nearer = kept.find((other) => other.office.kind === office.kind && other.office.area === office.area);
    if (first === undefined && nearer !== undefined)
      report(here, { code: 'office.shadowed', office: office.id, by: nearer.office.id });
    kept.push(written);
  }
  return kept;
}

function readOffice(item: Place, people: readonly PersonId[], setting: DirectorySetting): WrittenOffice | undefined {
  const fields = readFields(item, [
    ...(['id', 'kind', 'area', 'localName', 'holders'] as const),
    ...(['deputies', 'shifts', 'terms', 'reach', 'number', 'drill', 'hours'] as const),
  ]);
  if (fields === undefined) return undefined;
  const id = readId(fields.need('id'));
  const kind = readChoice(fields.need('kind'), officeChoices);
  const area = readOfficeArea(fields.need('area'), kind, setting);
  const localName = readText(fields.need('localName')) ?? '';
  const reference = (place: Place): PersonId | undefined => readPersonReference(place, people);
  const holders = readItems(fields.get('holders'), reference, { most: mostTogether });
  const deputies = readItems(fields.get('deputies'), reference, { most: mostTogether });
  const reach = readChoice(fields.get('reach'), reachChoices) ?? 'message';
  const numberPlace = fields.get('number');
  const number = readPhone(numberPlace);
  const drillPlace = fields.get('drill');
  const drill = readChoice(drillPlace, drillChoices) ?? false;
  const hours = readHours(fields.get('hours')) ?? null;
  if (id === undefined || kind === undefined || area === undefined) return undefined;

  const shifts = readItems(fields.get('shifts'), (shift) =>
    readOwnShifts(shift, people, [...holders, ...deputies], id, setting),
  ).flat();
  const terms = readItems(fields.get('terms'), (term) =>
    readTerm(term, people, [...holders, ...deputies], id, setting),
  );
  if (drillPlace !== undefined && isOwnOffice(kind)) report(drillPlace, { code: 'office.drill-always', office: id });
  if (reach === 'call' && numberPlace === undefined) report(item, { code: 'office.number-missing', office: id });
  if (reach === 'message' && holders.length === 0) report(item, { code: 'office.no-holders', office: id });
  const office: Office = {
    id,
    kind,
    area,
    localName,
    holders: [...new Set(holders)],
    deputies: [...new Set(deputies)],
    shifts,
    ...(terms.length === 0 ? {} : { terms }),
    reach,
    number: number ?? null,
    hours,
    drill,
  };
  return { office, place: item };
}

function readOwnShifts(
  item: Place,
  people: readonly PersonId[],
  inOffice: readonly PersonId[],
  office: string,
  setting: DirectorySetting,
): readonly Shift[] {
  const shifts = readShifts(item, people, setting.zone);
  const stranger = shifts.find(({ person }) => !inOffice.includes(person));
  if (stranger !== undefined) report(item, { code: 'shift.not-holder', person: stranger.person, office });
  return shifts;
}

/** When somebody took the post up, and until when; who only acts in it says so. */
function readTerm(
  item: Place,
  people: readonly PersonId[],
  inOffice: readonly PersonId[],
  office: string,
  setting: DirectorySetting,
): Term | undefined {
  const fields = readFields(item, ['person', 'from', 'until', 'acting']);
  const person = readPersonReference(fields?.need('person'), people);
  const from = readBound(fields?.need('from'), setting.zone, 'from');
  const untilPlace = fields?.get('until');
  const until = readBound(untilPlace, setting.zone, 'until');
  const acting = readChoice(fields?.get('acting'), yesNoChoices) ?? false;
  if (person === undefined || from === undefined) return undefined;
  if (untilPlace !== undefined && until === undefined) return undefined;
  if (until !== undefined && until <= from) report(item, { code: 'period.reversed' });
  if (!inOffice.includes(person)) report(item, { code: 'term.not-holder', person, office });
  return { person, from, until: until ?? null, acting };
}

const widths: Readonly<Record<OfficeReach, { readonly level: AreaLevel | 'nation'; readonly width: number }>> = {
  neighbourhood: { level: 'village', width: 0 },
  kelurahan: { level: 'village', width: 0 },
  kecamatan: { level: 'kecamatan', width: 1 },
  city: { level: 'city', width: 2 },
  province: { level: 'province', width: 3 },
  nation: { level: 'nation', width: 4 },
};

/** A place of the chapter, its province, or the nation; never wider than such an office can serve. */
function readOfficeArea(
  place: Place | undefined,
  kind: OfficeKind | undefined,
  setting: DirectorySetting,
): KemendagriCode | 'nation' | undefined {
  if (place === undefined) return undefined;
  const area = isWord(place, nationWord) ? ('nation' as const) : readCodeOrProvince(place, setting);
  if (area === undefined || kind === undefined) return area;
  const level = area === 'nation' ? 'nation' : areaLevel(area);
  const width = Object.values(widths).find((candidate) => candidate.level === level)?.width ?? 0;
  const widest = widths[officeKinds[kind].serves];
  if (width > widest.width) {
    report(place, { code: 'office.area-level', word: officeWord(kind, place.source.language), expected: widest.level });
  }
  return area;
}

function readCodeOrProvince(place: Place, { chapter }: DirectorySetting): KemendagriCode | undefined {
  const text = readText(place);
  const province = chapter?.city.slice(0, 2);
  if (text !== undefined && text === province) return text as KemendagriCode;
  return readListedCode(place, chapter);
}
