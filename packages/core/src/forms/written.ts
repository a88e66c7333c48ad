import type { z } from 'zod';
import { areaCodeSchema, handlingAreaSchema, neighbourhoodNumberSchema, neighbourhoodSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { periodSchema } from '../condition-report/schema.ts';
import { birthDateSchema, familyCardSchema, nikSchema, phoneSchema } from '../person/schema.ts';
import { numberedRefSchema, personRefSchema } from '../record/schema.ts';

/** The written form of a value that is text in JSON. */
export type WrittenForm =
  | 'area'
  | 'birthDate'
  | 'familyCard'
  | 'month'
  | 'neighbourhood'
  | 'neighbourhoodNumber'
  | 'nik'
  | 'numbered'
  | 'person'
  | 'phone'
  | 'time';

interface Written {
  readonly as: WrittenForm;
  readonly example?: string;
}

/** By the definition of their schema, which a clone of the schema shares. */
const forms = new Map<unknown, Written>(
  (
    [
      [areaCodeSchema, { as: 'area', example: '35.73.03.1001' }],
      [handlingAreaSchema, { as: 'area' }],
      [neighbourhoodSchema, { as: 'neighbourhood', example: 'RT 003/RW 005' }],
      [neighbourhoodNumberSchema, { as: 'neighbourhoodNumber', example: '005' }],
      [instantSchema, { as: 'time', example: '2018-12-19T09:00+07:00' }],
      [periodSchema, { as: 'month' }],
      [birthDateSchema, { as: 'birthDate', example: '2004-08-17' }],
      [phoneSchema, { as: 'phone', example: '+6281234567890' }],
      [nikSchema, { as: 'nik' }],
      [familyCardSchema, { as: 'familyCard' }],
      [personRefSchema, { as: 'person' }],
      [numberedRefSchema, { as: 'numbered' }],
    ] as const
  ).map(([schema, written]) => [schema._zod.def, written]),
);

/** Returns the written form of a schema's values, or undefined where they have none of their own. */
export function writtenForm(schema: z.core.$ZodType): Written | undefined {
  return forms.get(schema._zod.def);
}
