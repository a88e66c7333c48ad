import * as z from 'zod';

const text = (most: number) => z.string().trim().min(1).max(most);
const some = <const Value extends string>(...values: readonly Value[]) =>
  z.array(z.enum(values)).min(1).max(values.length);

const partySchema = z.strictObject({
  ref: text(40),
  roles: some('victim', 'guardian', 'witness', 'suspected'),
  ageClass: z.enum(['child', 'adult', 'unknown']),
  identity: z
    .strictObject({
      name: text(120),
      nik: z
        .string()
        .regex(/^\d{16}$/)
        .optional(),
      birthDate: z.iso.date().optional(),
    })
    .optional(),
  contact: z
    .strictObject({
      phone: z
        .string()
        .regex(/^\+\d{8,15}$/)
        .optional(),
      address: text(300).optional(),
    })
    .optional(),
});

/** The body of a report as an application would read it that has only this form. */
export const reportBodySchema = z.strictObject({
  area: z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
  channel: z.enum(['app', 'phone', 'visit']),
  capturedAt: z.int().nonnegative(),
  facts: z.strictObject({
    danger: some('yes', 'no', 'unknown'),
    victimAge: some('child', 'adult', 'unknown'),
    concern: some('some', 'none', 'unknown'),
    exploitation: some('labour', 'sexual', 'other', 'unknown'),
    modus: some('childLabour', 'domesticWorker', 'debtBondage', 'other'),
    involved: some('none', 'kelurahan', 'police', 'unknown'),
    victimReported: some('yes', 'no', 'unknown'),
    keepLocalOut: some('yes', 'no'),
  }),
  parties: z.array(partySchema).max(20),
  reporter: text(64),
  story: text(20_000).optional(),
});

export type ReportBody = z.infer<typeof reportBodySchema>;
