import {
  areaCodeSchema,
  birthDateSchema,
  familyCardSchema,
  handlingAreaSchema,
  instantSchema,
  neighbourhoodNumberSchema,
  neighbourhoodSchema,
  nikSchema,
  numberedRefSchema,
  officeRefSchema,
  periodSchema,
  personRefSchema,
  phoneSchema,
} from '@kawal/core/schemas';
import type { z } from 'zod';

/** The kind of text by which a value is written. */
export type TextKind =
  | 'area'
  | 'neighbourhood'
  | 'neighbourhoodNumber'
  | 'time'
  | 'month'
  | 'birthDate'
  | 'phone'
  | 'nik'
  | 'familyCard'
  | 'person'
  /** An office of the directory by its id. */
  | 'office'
  | 'numbered';

const kinds: readonly (readonly [schema: z.ZodType, as: TextKind, example?: string])[] = [
  [areaCodeSchema, 'area', '35.73.03.1001'],
  [handlingAreaSchema, 'area'],
  [neighbourhoodSchema, 'neighbourhood', 'RT 003/RW 005'],
  [neighbourhoodNumberSchema, 'neighbourhoodNumber', '005'],
  [instantSchema, 'time', '2018-12-19T09:00+07:00'],
  [periodSchema, 'month'],
  [birthDateSchema, 'birthDate', '2004-08-17'],
  [phoneSchema, 'phone', '+6281234567890'],
  [nikSchema, 'nik'],
  [familyCardSchema, 'familyCard'],
  [personRefSchema, 'person'],
  [officeRefSchema, 'office'],
  [numberedRefSchema, 'numbered'],
];

interface Written {
  readonly as: TextKind;
  readonly example: string | undefined;
}

/** By the definition of their schema, which a clone of the schema shares. */
const written = new Map<unknown, Written>(kinds.map(([schema, as, example]) => [schema._zod.def, { as, example }]));

/** Returns how the values of a schema are written, or undefined where they are no text of such a kind. */
export function writtenForm(schema: z.core.$ZodType): Written | undefined {
  return written.get(schema._zod.def);
}
