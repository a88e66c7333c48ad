import * as z from 'zod';
import { only } from '../input/choice.ts';
import type { HandlingArea, KemendagriCode } from './area.ts';
import {
  type Neighbourhood,
  type NeighbourhoodNumber,
  parseNeighbourhood,
  parseNeighbourhoodNumber,
} from './neighbourhood.ts';
import { isUndottedCode, parseAreaCode } from './rules.ts';

/** A dotted Kemendagri code. The issue's message is a word of the input catalogue, not a sentence. */
export const areaCodeSchema: z.ZodType<KemendagriCode> = z
  .string()
  .max(60)
  .transform((text, context) => {
    const code = parseAreaCode(text);
    if (code !== undefined) return code;
    context.issues.push({
      code: 'custom',
      message: isUndottedCode(text) ? 'area-undotted' : 'area-code',
      input: undefined,
    });
    return z.NEVER;
  });

export const handlingAreaSchema: z.ZodType<HandlingArea> = z.union([
  only({ unknown: { id: 'belum diketahui', en: 'not known' } }, 'unknown'),
  only({ outside: { id: 'di luar kota', en: 'outside the city' } }, 'outside'),
  areaCodeSchema,
]);

/** An RW or RT as people write it: `RT 003/RW 005`, `RW 005`. */
export const neighbourhoodSchema: z.ZodType<Neighbourhood> = z
  .string()
  .max(60)
  .transform((text, context) => {
    const read = parseNeighbourhood(text);
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', message: 'neighbourhood', input: undefined });
    return z.NEVER;
  });

/** The number of an RW or RT alone: `3`, `003`. */
export const neighbourhoodNumberSchema: z.ZodType<NeighbourhoodNumber> = z
  .string()
  .max(60)
  .transform((text, context) => {
    const number = parseNeighbourhoodNumber(text);
    if (number !== undefined) return number;
    context.issues.push({ code: 'custom', message: 'neighbourhood', input: undefined });
    return z.NEVER;
  });
