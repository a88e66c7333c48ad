import { z } from 'zod';
import { handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { type OfficeKind, officeKinds } from '../office/office.ts';
import { personContactSchema, personIdentitySchema } from '../person/schema.ts';
import { factsSchema } from '../policy/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema } from '../record/schema.ts';
import { closureReasons } from './report.ts';

const partyRoles = [
  'suspected',
  'closeToSuspect',
  'unclear',
  'victim',
  'guardian',
  'witness',
  'reporter',
  'mentioned',
] as const;
const channels = ['app', 'oral', 'phone', 'letter', 'message', 'hotline', 'volunteer'] as const;
const officeKindNames = Object.keys(officeKinds) as [OfficeKind, ...OfficeKind[]];

function partySchema() {
  return z.strictObject({
    ref: field('internal', { id: 'rujukan orang', en: 'reference to the person' }, personRefSchema),
    roles: field(
      'internal',
      { id: 'peran dalam laporan', en: 'part in the report' },
      z.array(z.enum(partyRoles)).min(1),
    ),
    ageClass: field(
      'internal',
      { id: 'anak atau dewasa', en: 'child or adult' },
      z.enum(['child', 'adult', 'unknown']),
    ),
    directoryPerson: field(
      'internal',
      { id: 'orang dalam direktori', en: 'person of the directory' },
      personRefSchema.exactOptional(),
    ),
    office: field('internal', { id: 'jabatan', en: 'office held' }, z.enum(officeKindNames).exactOptional()),
    identity: field('identity', { id: 'identitas', en: 'identity' }, personIdentitySchema.exactOptional()),
    contact: field('contact', { id: 'kontak', en: 'contact' }, personContactSchema.exactOptional()),
  });
}

function partiesSchema() {
  return field(
    'internal',
    { id: 'orang dalam laporan', en: 'people in the report' },
    z.array(partySchema()).readonly(),
  );
}

/** A word of a chapter's own: long enough for a name of a fact, too short and too plain for a story or a person's name. */
const ownWord = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

function chapterFactsSchema() {
  return field(
    'internal',
    { id: 'fakta yang ditambahkan bab ini', en: "facts of the chapter's own" },
    z.record(ownWord, z.array(ownWord).min(1).max(20).readonly()).readonly().exactOptional(),
  );
}

function storySchema() {
  return field('narrative', { id: 'cerita', en: 'what happened' }, z.string().min(1).max(100_000).exactOptional());
}

export const reportCommandSchemas = {
  'submit-report': z.strictObject({
    type: commandType('submit-report'),
    area: field('internal', { id: 'wilayah penanganan', en: 'handling area' }, handlingAreaSchema),
    channel: field('internal', { id: 'saluran', en: 'channel' }, z.enum(channels)),
    capturedAt: field(
      'internal',
      { id: 'waktu dicatat pelapor', en: 'when the reporter wrote it down' },
      instantSchema.exactOptional(),
    ),
    facts: field('internal', { id: 'fakta', en: 'facts' }, factsSchema),
    chapterFacts: chapterFactsSchema(),
    parties: partiesSchema(),
    reporter: field('internal', { id: 'pelapor', en: 'reporter' }, personRefSchema.exactOptional()),
    story: storySchema(),
  }),
  'add-to-report': z.strictObject({
    type: commandType('add-to-report'),
    facts: field('internal', { id: 'fakta', en: 'facts' }, factsSchema),
    chapterFacts: chapterFactsSchema(),
    parties: partiesSchema(),
    story: storySchema(),
  }),
  'close-report': z.strictObject({
    type: commandType('close-report'),
    reason: field('internal', { id: 'alasan penutupan', en: 'reason for closing' }, z.enum(closureReasons)),
  }),
};
