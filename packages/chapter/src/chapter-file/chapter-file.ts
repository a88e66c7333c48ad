import {
  type Area,
  areaLevel,
  areasByName,
  type KemendagriCode,
  type Language,
  type LocalOffDay,
  liesWithin,
  type OperatorKind,
  operatorKinds,
  parseAreaCode,
  type Zone,
} from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { isWord, readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { readCalendarDate } from '../shape/read-time.ts';
import { languageChoices, noneWord, operatorChoices, unknownWord, zoneChoices } from '../words/choice.ts';
import { zoneOf } from './province-zones.ts';
import { readCode } from './read-code.ts';

/** What `chapter.yaml` says: the city, and the places in it. */
export interface ChapterPart {
  readonly name: string;
  readonly city: KemendagriCode;
  readonly zone: Zone;
  readonly language: Language;
  readonly areas: readonly Area[];
  /** What the organisation is by law (F6); nobody having said counts as any of them. */
  readonly operator: readonly OperatorKind[] | 'unknown';
  readonly localOffDays: readonly LocalOffDay[];
}

/** Undefined if the file does not even say which city. */
export function readChapterFile(root: Place): ChapterPart | undefined {
  const fields = readFields(root, [
    ...(['kawal', 'name', 'city', 'zone', 'language', 'areas', 'operator', 'localOffDays'] as const),
  ]);
  if (fields === undefined) return undefined;
  const name = readText(fields.need('name'));
  const city = readCity(fields.need('city'));
  const zonePlace = fields.need('zone');
  const zone = readChoice(zonePlace, zoneChoices);
  const expected = city === undefined ? undefined : zoneOf(city);
  if (
    zonePlace !== undefined &&
    city !== undefined &&
    zone !== undefined &&
    expected !== undefined &&
    zone !== expected
  ) {
    report(zonePlace, { code: 'zone.wrong', expected, province: city.slice(0, 2) });
  }
  const language = readChoice(fields.need('language'), languageChoices);
  const areas = readAreas(fields.need('areas'), city);
  const operator = readOperator(fields.get('operator'));
  const localOffDays = readOffDays(fields.get('localOffDays'));
  if (city === undefined) return undefined;
  // What is missing has its finding, so this never reaches a bundle; the other files can still be read against it.
  return {
    ...{ name: name ?? '', city, zone: expected ?? zone ?? 'WIB', language: language ?? 'id' },
    ...{ areas, operator, localOffDays },
  };
}

/** Kinds of body that a statute binds, one or several; none of them; or that nobody has said. */
function readOperator(place: Place | undefined): ChapterPart['operator'] {
  if (place === undefined || isWord(place, unknownWord)) return 'unknown';
  if (isWord(place, noneWord)) return [];
  const written =
    place.node.kind === 'text'
      ? [readChoice(place, [...operatorChoices, { value: 'unknown', ...unknownWord }, { value: 'none', ...noneWord }])]
      : readItems(place, (item) => readChoice(item, operatorChoices), { atLeastOne: true });
  return operatorKinds.filter((kind) => written.includes(kind));
}

/** Days off that only this city keeps, by their dates. */
function readOffDays(place: Place | undefined): readonly LocalOffDay[] {
  const days = new Map<string, LocalOffDay>();
  for (const item of readItems(place, (here) => here)) {
    const fields = readFields(item, ['date', 'name', 'source']);
    const datePlace = fields?.need('date');
    const date = readCalendarDate(datePlace);
    const name = readText(fields?.need('name'));
    if (datePlace === undefined || date === undefined || name === undefined) continue;
    if (days.has(date)) report(datePlace, { code: 'off-day.twice', date });
    days.set(date, { date, name, source: readText(fields?.get('source')) ?? null });
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function readCity(place: Place | undefined): KemendagriCode | undefined {
  const code = readCode(place);
  if (place === undefined || code === undefined) return undefined;
  if (areaLevel(code) !== 'city') {
    report(place, { code: 'city.not-a-city' });
    return undefined;
  }
  if (zoneOf(code) === undefined) {
    report(place, { code: 'province.unknown', written: code.slice(0, 2) });
    return undefined;
  }
  return code;
}

interface ReadArea {
  readonly area: Area;
  readonly place: Place;
}

function readAreas(place: Place | undefined, city: KemendagriCode | undefined): readonly Area[] {
  const read = readItems(place, (item) => readArea(item, city), { atLeastOne: true });
  const kept: ReadArea[] = [];
  for (const { area, place: item } of read) {
    const first = kept.find((other) => other.area.code === area.code);
    if (first === undefined) kept.push({ area, place: item });
    else report(item, { code: 'area.twice', written: area.code, firstLine: first.place.node.at.line });
  }
  checkParents(kept);
  checkNames(kept);
  const areas = kept.map(({ area }) => area).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (place !== undefined && areas.length > 0 && !areas.some((area) => areaLevel(area.code) === 'village')) {
    report(place, { code: 'area.no-villages' });
  }
  return areas;
}

function readArea(item: Place, city: KemendagriCode | undefined): ReadArea | undefined {
  const fields = readFields(item, ['code', 'name', 'aliases']);
  const codePlace = fields?.need('code');
  const code = readCode(codePlace);
  const name = readText(fields?.need('name'));
  const aliases = readItems(fields?.get('aliases'), readText);
  if (code === undefined || codePlace === undefined) return undefined;
  if (city !== undefined && !liesWithin(code, city)) {
    report(codePlace, { code: 'area.not-in-city', written: code, city });
    return undefined;
  }
  return { area: { code, name: name ?? '', aliases }, place: codePlace };
}

/** A kelurahan is found by name within its kecamatan, so its kecamatan must be there. */
function checkParents(read: readonly ReadArea[]): void {
  for (const { area, place } of read) {
    const parent = parseAreaCode(area.code.split('.').slice(0, -1).join('.'));
    if (areaLevel(area.code) !== 'village' || parent === undefined) continue;
    if (!read.some((other) => other.area.code === parent)) {
      report(place, { code: 'area.parent-missing', written: area.code, parent });
    }
  }
}

/** Two spellings that read alike within one kecamatan: a report naming it could not be placed. */
function checkNames(read: readonly ReadArea[]): void {
  for (const { area, place } of read) {
    const parent = parseAreaCode(area.code.split('.').slice(0, -1).join('.'));
    if (areaLevel(area.code) !== 'village' || parent === undefined) continue;
    const villages = read.map((other) => other.area).filter((other) => areaLevel(other.code) === 'village');
    const spellings = [area.name, ...area.aliases].filter((spelling) => spelling !== '');
    const other = spellings
      .flatMap((spelling) => areasByName(villages, spelling, parent))
      .find((candidate) => candidate.code < area.code);
    if (other !== undefined) report(place, { code: 'area.name-twice', written: area.code, other: other.code });
  }
}
