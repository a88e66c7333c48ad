import type { Area, KemendagriCode } from '@kawal/core';
import type { Place } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { decreeChoices } from '../words/choice.ts';
import { readAreaList } from './area-list.ts';

/** Reads `areas.yaml`, as `kawal area import` writes it. Source, licence and decree do not enter the bundle. */
export function readAreasFile(root: Place, city: KemendagriCode | undefined): readonly Area[] {
  const fields = readFields(root, ['kawal', 'source', 'licence', 'decree', 'areas']);
  if (fields === undefined) return [];
  readText(fields.need('source'));
  readText(fields.need('licence'));
  readChoice(fields.get('decree'), decreeChoices);
  return readAreaList(fields.need('areas'), city);
}
