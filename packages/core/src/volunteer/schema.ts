import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { exitReasons, liftingFindings, suspensionReasons } from '../community/volunteer-choices.ts';
import { choice } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { personContactSchema, personIdentitySchema } from '../person/schema.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';

const nomineeSchema = z.strictObject({
  ref: field.internal('rujukan orang', 'reference to the person', personRefSchema),
  identity: field.identity('identitas', 'identity', personIdentitySchema.exactOptional()),
  contact: field.contact('kontak', 'contact', personContactSchema.exactOptional()),
});

export const volunteerCommandSchemas = commandSchemas({
  'nominate-volunteer': {
    community: field.internal('komunitas', 'community', streamSchema('community')),
    person: field.internal('calon relawan', 'nominee', nomineeSchema),
  },
  'screen-volunteer': {
    identityChecked: field.internal('identitas diperiksa', 'identity checked', z.boolean()),
    references: field.internal('banyaknya pemberi keterangan', 'number of references', z.int().min(0).max(20)),
    interview: field.internal('sudah diwawancarai', 'interviewed', z.boolean()),
    adult: field.internal('berusia 18 tahun atau lebih', '18 or older', z.boolean()),
    policeClearance: field.internal('menunjukkan SKCK', 'showed an SKCK', z.boolean().exactOptional()),
    suspicionKnown: field.internal(
      'ada hal yang menjadikannya terduga',
      'something is known that makes them a suspect',
      z.boolean().exactOptional(),
    ),
  },
  'train-volunteer': { training: field.internal('pelatihan', 'training', streamSchema('engagement')) },
  'sign-code': {
    edition: field.internal('edisi kode etik', 'edition of the code of conduct', lineSchema(80)),
    signedOn: field.internal('waktu tanda tangan', 'when it was signed', instantSchema),
  },
  'activate-volunteer': {
    termEndsOn: field.internal('akhir masa tugas', 'end of the term', instantSchema.exactOptional()),
  },
  /** A further training; it need not cover every topic. */
  'refresh-training': { training: field.internal('pelatihan ulang', 'further training', streamSchema('engagement')) },
  'set-term': { termEndsOn: field.internal('akhir masa tugas', 'end of the term', instantSchema) },
  'suspend-volunteer': {
    reason: field.internal('alasan penonaktifan', 'why they are suspended', choice(suspensionReasons)),
  },
  'lift-suspension': {
    finding: field.internal('hasil pemeriksaan', 'what was found', choice(liftingFindings)),
    report: field.internal('laporan yang diperiksa', 'the report looked into', streamSchema('report').exactOptional()),
  },
  'exit-volunteer': { reason: field.internal('alasan berhenti', 'why they leave', choice(exitReasons)) },
});
