import { z } from 'zod';
import type { HandlingArea, KemendagriCode } from './area.ts';
import { isUndottedCode, parseAreaCode } from './rules.ts';

/** A dotted Kemendagri code. The issue's message is a word of the input catalogue, not a sentence. */
export const areaCodeSchema: z.ZodType<KemendagriCode> = z.string().transform((text, context) => {
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
  z.literal('unknown'),
  z.literal('outside'),
  areaCodeSchema,
]);
