import type { Area, Chapter, KemendagriCode } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import type { LocalOffDay } from '@kawal/core/calendar';
import { operatorKinds } from '@kawal/core/policy';
import { readAreaList } from '../areas-file/area-list.ts';
import { readAreasFile } from '../areas-file/areas-file.ts';
import { readCode } from '../areas-file/read-code.ts';
import { type Place, report } from '../shape/place.ts';
import { isWord, readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readCount, readText } from '../shape/read-text.ts';
import { readCalendarDate } from '../shape/read-time.ts';
import { languageChoices, noneWord, operatorChoices, unknownWord, zoneChoices } from '../words/choice.ts';
import { readOwnTexts } from './own-texts.ts';
import { zoneOf } from './province-zones.ts';

/** The content of `chapter.yaml`: the city, and the places in it. */
export interface ChapterPart
  extends Pick<Chapter, 'name' | 'city' | 'zone' | 'language' | 'areas' | 'operator' | 'texts' | 'retention'> {
  readonly localOffDays: readonly LocalOffDay[];
}

/** `areas.yaml` as far as there is one; its root is undefined where the file cannot be read. */
export interface AreasFile {
  readonly root: Place | undefined;
}

/** Undefined if the file does not even say which city. */
export function readChapterFile(root: Place, areasFile?: AreasFile): ChapterPart | undefined {
  const fields = readFields(root, [
    ...(['kawal', 'name', 'city', 'zone', 'language', 'areas'] as const),
    ...(['operator', 'localOffDays', 'texts', 'retention'] as const),
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
  const areas = readAreas(root, fields.get('areas'), areasFile, city);
  const operator = readOperator(fields.get('operator'));
  const localOffDays = readOffDays(fields.get('localOffDays'));
  const retention = readRetention(fields.get('retention'));
  const texts = readOwnTexts(fields.get('texts'));
  if (city === undefined) return undefined;
  // What is missing has its finding, so this never reaches a bundle; the other files can still be read against it.
  return {
    ...{ name: name ?? '', city, zone: expected ?? zone ?? 'WIB', language: language ?? 'id' },
    ...{ areas, operator, localOffDays },
    ...(retention === undefined ? {} : { retention }),
    ...(Object.keys(texts).length === 0 ? {} : { texts }),
  };
}

/** A century: whoever means never leaves the class out. */
const longestRetention = 36_500;

/** Reads for how many days each class of sealed data is kept after a report was closed. */
function readRetention(place: Place | undefined): ChapterPart['retention'] {
  const fields = readFields(place, ['identity', 'contact', 'narrative']);
  if (fields === undefined) return undefined;
  const days = (['identity', 'contact', 'narrative'] as const).flatMap((name) => {
    const count = readCount(fields.get(name), 1, longestRetention);
    return count === undefined ? [] : [[name, count] as const];
  });
  return days.length === 0 ? undefined : Object.fromEntries(days);
}

/** The list stands in one of two places: a file of its own, as a command writes it, or this one. */
function readAreas(
  root: Place,
  here: Place | undefined,
  areasFile: AreasFile | undefined,
  city: KemendagriCode | undefined,
): readonly Area[] {
  if (areasFile === undefined) {
    if (here === undefined) report(root, { code: 'areas.missing', city: city ?? null });
    return readAreaList(here, city);
  }
  if (here !== undefined) report(here, { code: 'areas.twice' });
  return areasFile.root === undefined ? [] : readAreasFile(areasFile.root, city);
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
