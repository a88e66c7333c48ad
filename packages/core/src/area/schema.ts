import * as z from 'zod';
import { only } from '../input/choice.ts';
import { parsedSchema } from '../input/open-text.ts';
import type { HandlingArea, KemendagriCode } from './area.ts';
import {
  type Neighbourhood,
  type NeighbourhoodNumber,
  parseNeighbourhood,
  parseNeighbourhoodNumber,
} from './neighbourhood.ts';
import { isUndottedCode, parseAreaCode } from './rules.ts';

/** A dotted Kemendagri code. The message is a word of the input catalogue, not a sentence. */
export const areaCodeSchema: z.ZodType<KemendagriCode> = parsedSchema(parseAreaCode, (text) =>
  isUndottedCode(text) ? 'area-undotted' : 'area-code',
);

export const handlingAreaSchema: z.ZodType<HandlingArea> = z.union([
  only({ unknown: { id: 'belum diketahui', en: 'not known' } }, 'unknown'),
  only({ outside: { id: 'di luar kota', en: 'outside the city' } }, 'outside'),
  areaCodeSchema,
]);

/** An RW or RT as people write it: `RT 003/RW 005`, `RW 005`. */
export const neighbourhoodSchema: z.ZodType<Neighbourhood> = parsedSchema(parseNeighbourhood, 'neighbourhood');

/** The number of an RW or RT alone: `3`, `003`. */
export const neighbourhoodNumberSchema: z.ZodType<NeighbourhoodNumber> = parsedSchema(
  parseNeighbourhoodNumber,
  'neighbourhood',
);
