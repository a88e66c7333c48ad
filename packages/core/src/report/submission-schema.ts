import * as z from 'zod';
import { handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { officeKinds } from '../directory/office.ts';
import { boundedRecord } from '../input/bounded-record.ts';
import { choice, severalOf } from '../input/choice.ts';
import { textSchema } from '../input/text-schema.ts';
import { wordsIn } from '../language/choices.ts';
import { partyKinds, partyRoles } from '../party/choices.ts';
import { ageClasses, contactAnswers } from '../person/choices.ts';
import { personContactSchema, personIdentitySchema, safeContactSchema } from '../person/schema.ts';
import { isNational } from '../policy/rules.ts';
import { factsSchema } from '../policy/schema.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, numberedRefSchema, personRefSchema } from '../record/schema.ts';
import { reportChannels } from './channels.ts';

/** Holds the fields of a report; `more` stand among them. */
export function submissionFields<More extends z.core.$ZodLooseShape>(more: More) {
  return {
    area: field.internal('wilayah penanganan', 'handling area', handlingAreaSchema),
    channel: field.internal('saluran', 'channel', choice(reportChannels)),
    capturedAt: field.internal('waktu dicatat pelapor', 'when the reporter wrote it', instantSchema.exactOptional()),
    facts: field.internal('fakta', 'facts', factsSchema),
    chapterFacts: chapterFactsSchema(),
    ...more,
    parties: partiesSchema(),
    reporter: field.internal('pelapor', 'reporter', personRefSchema.exactOptional()),
    story: storySchema(),
  };
}

function partySchema() {
  return z.strictObject({
    ref: field.internal('rujukan orang', 'reference to the person', numberedRefSchema),
    roles: rolesSchema(severalOf(partyRoles).min(1)),
    ageClass: ageClassSchema(choice(ageClasses)),
    directoryPerson: field.internal('orang dalam direktori', 'person in directory', personRefSchema.exactOptional()),
    office: field.internal('jabatan', 'office held', choice(wordsIn(officeKinds)).exactOptional()),
    kind: field.internal(
      'orang tua, relawan, anggota LPA, atau badan usaha',
      'parent, volunteer, member of the LPA, or corporation',
      choice(partyKinds).exactOptional(),
    ),
    ...reachFields(),
  });
}

/** Returns the fields of who somebody is, and of whether and how they are contacted. */
export function reachFields() {
  return {
    safeToContact: field.internal('aman dihubungi', 'safe to contact', choice(contactAnswers).exactOptional()),
    howToContact: field.contact('cara menghubungi', 'how to contact', safeContactSchema.exactOptional()),
    identity: field.identity('identitas', 'identity', personIdentitySchema.exactOptional()),
    contact: field.contact('kontak', 'contact', personContactSchema.exactOptional()),
  };
}

export function rolesSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  return field.internal('peran dalam laporan', 'part in the report', schema);
}

export function ageClassSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  return field.internal('umur (anak atau dewasa)', 'age (child or adult)', schema);
}

export function partiesSchema() {
  return field.internal('orang dalam laporan', 'people in the report', eachOnce(partySchema()).readonly());
}

/** People of one command; more come by further ones. One reference for two would put the name of one in place of the other's. */
export function eachOnce<Person extends z.ZodType<{ readonly ref: string }>>(person: Person): z.ZodArray<Person> {
  return z.array(person).max(200).check(eachOwnReference);
}

function eachOwnReference({ value, issues }: z.core.ParsePayload<readonly { readonly ref: string }[]>): void {
  for (const [index, { ref }] of value.entries())
    if (value.findIndex((one) => one.ref === ref) < index)
      issues.push({ code: 'custom', message: 'repeated-person', path: [index, 'ref'], input: value });
}

/** A word of a chapter's own: long enough for a name of a fact, too short and too plain for a story or a person's name. */
const ownWord = textSchema().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** A national fact stands in `facts`: here it would count for nothing (1402). */
const ownName = ownWord.refine((name) => !isNational(name));

export function chapterFactsSchema() {
  return field.internal('fakta yang ditambahkan lembaga ini', "facts of the chapter's own", ownFactsSchema(ownName));
}

/** Values by the name of a fact, the chapter's own or national. */
export function ownFactsSchema(name = ownWord) {
  return boundedRecord(name, z.array(ownWord).min(1).max(20).readonly(), 50).readonly().exactOptional();
}

export function storySchema() {
  return field.narrative('cerita', 'what happened', textSchema().min(1).max(100_000).exactOptional());
}

/** The report as a page of a citizen sends it, without what an officer observed: half the words, for a page that loads little. */
export const submissionCommandSchemas = commandSchemas({ 'submit-report': submissionFields({}) });
