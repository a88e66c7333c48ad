import * as z from 'zod';
import { handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { officeKinds } from '../directory/office.ts';
import { observedSchema } from '../indicator/schema.ts';
import { boundedRecord } from '../input/bounded-record.ts';
import { choice, severalOf } from '../input/choice.ts';
import { wordsIn } from '../language/choices.ts';
import { partyKinds, partyRoles } from '../party/choices.ts';
import { ageClasses, contactAnswers } from '../person/choices.ts';
import { personContactSchema, personIdentitySchema, safeContactSchema } from '../person/schema.ts';
import { factsSchema } from '../policy/schema.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, numberedRefSchema, personRefSchema, streamSchema } from '../record/schema.ts';
import { closureReasons, correctionReasons, duplicateReasons, reportChannels, unmarkReasons } from './choices.ts';

/** One command names this many people at most; more are added by further commands. */
const mostParties = 200;

function partySchema() {
  return z.strictObject({
    ref: field.internal('rujukan orang', 'reference to the person', numberedRefSchema),
    roles: rolesSchema(severalOf(partyRoles).min(1)),
    ageClass: ageClassSchema(choice(ageClasses)),
    directoryPerson: field.internal(
      'orang dalam direktori',
      'person of the directory',
      personRefSchema.exactOptional(),
    ),
    office: field.internal('jabatan', 'office held', choice(wordsIn(officeKinds)).exactOptional()),
    kind: field.internal(
      'orang tua, relawan, anggota LPA, atau badan usaha',
      'parent, volunteer, member of the LPA, or corporation',
      choice(partyKinds).exactOptional(),
    ),
    safeToContact: field.internal('aman dihubungi', 'safe to contact', choice(contactAnswers).exactOptional()),
    howToContact: field.contact('cara menghubungi', 'how to contact', safeContactSchema.exactOptional()),
    identity: field.identity('identitas', 'identity', personIdentitySchema.exactOptional()),
    contact: field.contact('kontak', 'contact', personContactSchema.exactOptional()),
  });
}

function correctedPartySchema() {
  return z.strictObject({
    ref: field.internal('rujukan orang', 'reference to the person', personRefSchema),
    roles: rolesSchema(severalOf(partyRoles).min(1).exactOptional()),
    ageClass: ageClassSchema(choice(ageClasses).exactOptional()),
  });
}

function rolesSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  return field.internal('peran dalam laporan', 'part in the report', schema);
}

function ageClassSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  return field.internal('umur (anak atau dewasa)', 'age (child or adult)', schema);
}

function partiesSchema() {
  return field.internal(
    'orang dalam laporan',
    'people in the report',
    z.array(partySchema()).max(mostParties).readonly(),
  );
}

/** A word of a chapter's own: long enough for a name of a fact, too short and too plain for a story or a person's name. */
const ownWord = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

function chapterFactsSchema() {
  return field.internal(
    'fakta yang ditambahkan lembaga ini',
    "facts of the chapter's own",
    boundedRecord(ownWord, z.array(ownWord).min(1).max(20).readonly(), 50).readonly().exactOptional(),
  );
}

function storySchema() {
  return field.narrative('cerita', 'what happened', narrativeSchema());
}

function narrativeSchema() {
  return z.string().min(1).max(100_000).exactOptional();
}

const schemas = commandSchemas({
  'submit-report': {
    area: field.internal('wilayah penanganan', 'handling area', handlingAreaSchema),
    channel: field.internal('saluran', 'channel', choice(reportChannels)),
    capturedAt: field.internal(
      'waktu dicatat pelapor',
      'when the reporter wrote it down',
      instantSchema.exactOptional(),
    ),
    facts: field.internal('fakta', 'facts', factsSchema),
    chapterFacts: chapterFactsSchema(),
    observed: observedSchema().exactOptional(),
    parties: partiesSchema(),
    reporter: field.internal('pelapor', 'reporter', personRefSchema.exactOptional()),
    story: storySchema(),
  },
  'add-to-report': {
    facts: field.internal('fakta', 'facts', factsSchema),
    chapterFacts: chapterFactsSchema(),
    observed: observedSchema().exactOptional(),
    parties: partiesSchema(),
    story: storySchema(),
  },
  'correct-report': {
    reason: field.internal('alasan koreksi', 'reason for the correction', choice(correctionReasons)),
    facts: field.internal('fakta yang benar', 'facts as they should be', factsSchema.exactOptional()),
    chapterFacts: chapterFactsSchema(),
    parties: field.internal(
      'orang yang dikoreksi',
      'people corrected',
      z.array(correctedPartySchema()).max(mostParties).readonly().exactOptional(),
    ),
  },
  'mark-duplicate': {
    of: field.internal('laporan yang sama', 'report of the same incident', streamSchema('report')),
    reasons: field.internal(
      'alasan dianggap ganda',
      'reasons to hold it a duplicate',
      severalOf(duplicateReasons).min(1).readonly(),
    ),
  },
  'unmark-duplicate': { reason: field.internal('alasan bukan ganda', 'reason it is none', choice(unmarkReasons)) },
  'close-report': {
    reason: field.internal('alasan penutupan', 'reason for closing', choice(closureReasons)),
    note: field.narrative('catatan penutupan', 'note on the closing', narrativeSchema()),
  },
});

export const reportCommandSchemas = {
  ...schemas,
  // An addition that adds nothing is a slip: whoever gave it believes that something is on record now.
  'add-to-report': schemas['add-to-report'].refine(
    ({ type: _, ...added }) =>
      Object.values(added).some((one) => typeof one === 'string' || Object.keys(one ?? {}).length > 0),
    { error: 'nothing-filled-in' },
  ),
};
