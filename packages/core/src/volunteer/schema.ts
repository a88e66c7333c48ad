import { z } from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { exitReasons, liftingFindings, suspensionReasons } from '../community/volunteer-choices.ts';
import { choice } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { personContactSchema, personIdentitySchema } from '../person/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';

const nomineeSchema = z.strictObject({
  ref: field('internal', { id: 'rujukan orang', en: 'reference to the person' }, personRefSchema),
  identity: field('identity', { id: 'identitas', en: 'identity' }, personIdentitySchema.exactOptional()),
  contact: field('contact', { id: 'kontak', en: 'contact' }, personContactSchema.exactOptional()),
});

export const volunteerCommandSchemas = {
  'nominate-volunteer': z.strictObject({
    type: commandType('nominate-volunteer'),
    community: field('internal', { id: 'komunitas', en: 'community' }, streamSchema('community')),
    person: field('internal', { id: 'calon relawan', en: 'nominee' }, nomineeSchema),
  }),
  'screen-volunteer': z.strictObject({
    type: commandType('screen-volunteer'),
    identityChecked: field('internal', { id: 'identitas diperiksa', en: 'identity checked' }, z.boolean()),
    references: field(
      'internal',
      { id: 'banyaknya pemberi keterangan', en: 'number of references' },
      z.int().min(0).max(20),
    ),
    interview: field('internal', { id: 'sudah diwawancarai', en: 'interviewed' }, z.boolean()),
    adult: field('internal', { id: 'berusia 18 tahun atau lebih', en: '18 or older' }, z.boolean()),
    policeClearance: field('internal', { id: 'menunjukkan SKCK', en: 'showed an SKCK' }, z.boolean().exactOptional()),
    suspicionKnown: field(
      'internal',
      { id: 'ada hal yang menjadikannya terduga', en: 'something is known that makes them a suspect' },
      z.boolean().exactOptional(),
    ),
  }),
  'train-volunteer': z.strictObject({
    type: commandType('train-volunteer'),
    training: field('internal', { id: 'pelatihan', en: 'training' }, streamSchema('engagement')),
  }),
  'sign-code': z.strictObject({
    type: commandType('sign-code'),
    edition: field('internal', { id: 'edisi kode etik', en: 'edition of the code of conduct' }, lineSchema(80)),
    signedOn: field('internal', { id: 'waktu tanda tangan', en: 'when it was signed' }, instantSchema),
  }),
  'activate-volunteer': z.strictObject({
    type: commandType('activate-volunteer'),
    termEndsOn: field('internal', { id: 'akhir masa tugas', en: 'end of the term' }, instantSchema.exactOptional()),
  }),
  'refresh-training': z.strictObject({
    type: commandType('refresh-training'),
    training: field('internal', { id: 'pelatihan ulang', en: 'further training' }, streamSchema('engagement')),
  }),
  'set-term': z.strictObject({
    type: commandType('set-term'),
    termEndsOn: field('internal', { id: 'akhir masa tugas', en: 'end of the term' }, instantSchema),
  }),
  'suspend-volunteer': z.strictObject({
    type: commandType('suspend-volunteer'),
    reason: field('internal', { id: 'alasan penonaktifan', en: 'why they are suspended' }, choice(suspensionReasons)),
  }),
  'lift-suspension': z.strictObject({
    type: commandType('lift-suspension'),
    finding: field('internal', { id: 'hasil pemeriksaan', en: 'what was found' }, choice(liftingFindings)),
  }),
  'exit-volunteer': z.strictObject({
    type: commandType('exit-volunteer'),
    reason: field('internal', { id: 'alasan berhenti', en: 'why they leave' }, choice(exitReasons)),
  }),
};
