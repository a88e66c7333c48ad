import * as z from 'zod';
import { choice } from '../input/choice.ts';
import { lineSchema, parsedSchema } from '../input/open-text.ts';
import { textSchema } from '../input/text-schema.ts';
import { field } from '../privacy/field.ts';
import { contactWays, leftMessages, phoneOwners } from './choices.ts';
import type { BirthDate, FamilyCardNumber, Nik, NikFault, PhoneNumber } from './person.ts';
import { parsePhone } from './phone.ts';
import { isBirthDate, parseFamilyCardNumber, parseNik } from './rules.ts';

const nikIssues: Readonly<Record<NikFault, string>> = {
  ...{ length: 'nik-length', digits: 'nik-digits' },
  ...{ day: 'nik-date', month: 'nik-date' },
};

/** A NIK. The issue's message is a word of the input catalogue, not a sentence. */
export const nikSchema: z.ZodType<Nik> = parsedSchema(
  (text) => ({ nik: undefined, ...parseNik(text) }).nik,
  (text) => nikIssues[({ fault: 'digits', ...parseNik(text) } as const).fault],
);

/** The number of a family card. */
export const familyCardSchema: z.ZodType<FamilyCardNumber> = parsedSchema((text) => {
  const reading = parseFamilyCardNumber(text);
  return reading.valid ? reading.familyCard : undefined;
}, 'family-card');

/** A telephone number as people write it; comes out as E.164. */
export const phoneSchema: z.ZodType<PhoneNumber> = parsedSchema(parsePhone, 'phone');

export const birthDateSchema: z.ZodType<BirthDate> = textSchema().max(60).refine(isBirthDate, { error: 'birth-date' });

export const personIdentitySchema = z.strictObject({
  name: field.identity('nama', 'name', lineSchema(200).exactOptional()),
  nik: field.identity('NIK', 'NIK', nikSchema.exactOptional()),
  familyCard: field.identity('nomor KK', 'number of the family card', familyCardSchema.exactOptional()),
  birthDate: field.identity('tanggal lahir', 'date of birth', birthDateSchema.exactOptional()),
});

export type PersonIdentity = Readonly<z.output<typeof personIdentitySchema>>;

export const personContactSchema = z.strictObject({
  phone: field.contact('nomor telepon', 'phone number', phoneSchema.exactOptional()),
  address: field.contact('alamat', 'address', textSchema().min(1).max(500).exactOptional()),
});

export type PersonContact = Readonly<z.output<typeof personContactSchema>>;

/** How a person can be contacted safely, as they said it; no report waits for it. It is asked before any call-back and read before the number. */
export const safeContactSchema = z.strictObject({
  way: field.contact('cara yang aman', 'safe way', choice(contactWays).exactOptional()),
  whosePhone: field.contact('pemilik ponsel', 'whose phone it is', choice(phoneOwners).exactOptional()),
  hours: field.contact('jam yang aman', 'safe hours', lineSchema(100).exactOptional()),
  codeWord: field.contact('kata pengenal', 'code word', lineSchema(60).exactOptional()),
  leave: field.contact('titipan pesan', 'messages left', choice(leftMessages).exactOptional()),
});

export type SafeContact = Readonly<z.output<typeof safeContactSchema>>;
