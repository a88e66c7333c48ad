import { z } from 'zod';
import { handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { officeKinds } from '../directory/office.ts';
import { observedSchema } from '../indicator/schema.ts';
import { boundedRecord } from '../input/bounded-record.ts';
import { choice, severalOf } from '../input/choice.ts';
import { wordsIn } from '../language/choices.ts';
import { partyKinds, partyRoles } from '../party/choices.ts';
import { ageClasses } from '../person/choices.ts';
import { personContactSchema, personIdentitySchema } from '../person/schema.ts';
import { factsSchema } from '../policy/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import { closureReasons, correctionReasons, duplicateReasons, reportChannels, unmarkReasons } from './choices.ts';

/** One command names this many people at most; more are added by further commands. */
const mostParties = 200;

function partySchema() {
  return z.strictObject({
    ref: field('internal', { id: 'rujukan orang', en: 'reference to the person' }, personRefSchema),
    roles: rolesSchema(severalOf(partyRoles).min(1)),
    ageClass: ageClassSchema(choice(ageClasses)),
    directoryPerson: field(
      'internal',
      { id: 'orang dalam direktori', en: 'person of the directory' },
      personRefSchema.exactOptional(),
    ),
    office: field('internal', { id: 'jabatan', en: 'office held' }, choice(wordsIn(officeKinds)).exactOptional()),
    kind: field(
      'internal',
      {
        id: 'orang tua, relawan, anggota LPA, atau badan usaha',
        en: 'parent, volunteer, member of the LPA, or corporation',
      },
      choice(partyKinds).exactOptional(),
    ),
    identity: field('identity', { id: 'identitas', en: 'identity' }, personIdentitySchema.exactOptional()),
    contact: field('contact', { id: 'kontak', en: 'contact' }, personContactSchema.exactOptional()),
  });
}

function correctedPartySchema() {
  return z.strictObject({
    ref: field('internal', { id: 'rujukan orang', en: 'reference to the person' }, personRefSchema),
    roles: rolesSchema(severalOf(partyRoles).min(1).exactOptional()),
    ageClass: ageClassSchema(choice(ageClasses).exactOptional()),
  });
}

function rolesSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  return field('internal', { id: 'peran dalam laporan', en: 'part in the report' }, schema);
}

function ageClassSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  return field('internal', { id: 'anak atau dewasa', en: 'child or adult' }, schema);
}

function partiesSchema() {
  return field(
    'internal',
    { id: 'orang dalam laporan', en: 'people in the report' },
    z.array(partySchema()).max(mostParties).readonly(),
  );
}

/** A word of a chapter's own: long enough for a name of a fact, too short and too plain for a story or a person's name. */
const ownWord = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

function chapterFactsSchema() {
  return field(
    'internal',
    { id: 'fakta yang ditambahkan bab ini', en: "facts of the chapter's own" },
    boundedRecord(ownWord, z.array(ownWord).min(1).max(20).readonly(), 50).readonly().exactOptional(),
  );
}

function storySchema() {
  return field('narrative', { id: 'cerita', en: 'what happened' }, z.string().min(1).max(100_000).exactOptional());
}

export const reportCommandSchemas = {
  'submit-report': z.strictObject({
    type: commandType('submit-report'),
    area: field('internal', { id: 'wilayah penanganan', en: 'handling area' }, handlingAreaSchema),
    channel: field('internal', { id: 'saluran', en: 'channel' }, choice(reportChannels)),
    capturedAt: field(
      'internal',
      { id: 'waktu dicatat pelapor', en: 'when the reporter wrote it down' },
      instantSchema.exactOptional(),
    ),
    facts: field('internal', { id: 'fakta', en: 'facts' }, factsSchema),
    chapterFacts: chapterFactsSchema(),
    observed: observedSchema().exactOptional(),
    parties: partiesSchema(),
    reporter: field('internal', { id: 'pelapor', en: 'reporter' }, personRefSchema.exactOptional()),
    story: storySchema(),
  }),
  'add-to-report': z.strictObject({
    type: commandType('add-to-report'),
    facts: field('internal', { id: 'fakta', en: 'facts' }, factsSchema),
    chapterFacts: chapterFactsSchema(),
    observed: observedSchema().exactOptional(),
    parties: partiesSchema(),
    story: storySchema(),
  }),
  'correct-report': z.strictObject({
    type: commandType('correct-report'),
    reason: field('internal', { id: 'alasan koreksi', en: 'reason for the correction' }, choice(correctionReasons)),
    facts: field('internal', { id: 'fakta yang benar', en: 'facts as they should be' }, factsSchema.exactOptional()),
    chapterFacts: chapterFactsSchema(),
    parties: field(
      'internal',
      { id: 'orang yang dikoreksi', en: 'people corrected' },
      z.array(correctedPartySchema()).max(mostParties).readonly().exactOptional(),
    ),
  }),
  'mark-duplicate': z.strictObject({
    type: commandType('mark-duplicate'),
    of: field('internal', { id: 'laporan yang sama', en: 'report of the same incident' }, streamSchema('report')),
    reasons: field(
      'internal',
      { id: 'alasan dianggap ganda', en: 'reasons to hold it a duplicate' },
      severalOf(duplicateReasons).min(1).readonly(),
    ),
  }),
  'unmark-duplicate': z.strictObject({
    type: commandType('unmark-duplicate'),
    reason: field('internal', { id: 'alasan bukan ganda', en: 'reason it is none' }, choice(unmarkReasons)),
  }),
  'close-report': z.strictObject({
    type: commandType('close-report'),
    reason: field('internal', { id: 'alasan penutupan', en: 'reason for closing' }, choice(closureReasons)),
  }),
};
