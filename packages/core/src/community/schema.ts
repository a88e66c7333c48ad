import * as z from 'zod';
import { areaCodeSchema, neighbourhoodSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { attendeeRoles } from '../engagement/choices.ts';
import { choice } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';
import { activitySigns, dissolutionReasons, dormancyReasons } from './choices.ts';

const textSchema = lineSchema(200);

const sourceSchema = field.public('sumber', 'source', textSchema);

const memberSchema = z.strictObject({
  person: field.internal('anggota', 'member', personRefSchema),
  as: field.internal('unsur', 'for whom or what they stand', choice(attendeeRoles)),
});

const decreeSchema = z.strictObject({
  number: field.public('nomor SK', 'number of the decree', textSchema),
  date: field.public('tanggal SK', 'date of the decree', instantSchema),
  signatory: field.internal('penanda tangan SK', 'signatory of the decree', personRefSchema),
  until: field.public('akhir masa berlaku SK', 'end of the decree', instantSchema.exactOptional()),
  members: field.internal(
    'anggota menurut SK',
    'members whom the decree names',
    z.array(memberSchema).max(100).readonly().exactOptional(),
  ),
});

export const communityCommandSchemas = commandSchemas({
  'propose-community': {
    area: field.public('kelurahan', 'kelurahan', areaCodeSchema),
    reportedName: field.public('nama menurut sumber', 'name as the source wrote it', textSchema),
    source: sourceSchema,
  },
  /** The pact that stands for the kelurahan is found and taken down. */
  'note-pact': {},
  'constitute-community': { decree: field.internal('SK pembentukan', 'decree that constitutes it', decreeSchema) },
  /** A later decree: another period, other members. */
  'renew-decree': { decree: field.internal('SK pengganti', 'decree that replaces it', decreeSchema) },
  'change-focal-point': { focalPoint: field.internal('narahubung baru', 'new focal point', personRefSchema) },
  'set-coverage': {
    coverage: field.internal(
      'RW dan RT yang dijangkau',
      'RW and RT it covers',
      z.array(neighbourhoodSchema).min(1).max(1000).readonly(),
    ),
  },
  /** Notes a sign of activity. */
  'note-activity': {
    sign: field.internal('tanda kegiatan', 'by what it was heard of', choice(activitySigns)),
    record: field.internal('catatan kegiatan', 'record of the activity', streamSchema('engagement').exactOptional()),
  },
  'activate-community': {
    focalPoint: field.internal('narahubung', 'focal point', personRefSchema),
    /** At least one of them must be active here. */
    volunteers: field.internal('relawan', 'volunteers', z.array(streamSchema('volunteer')).min(1).max(100).readonly()),
  },
  'rest-community': { reason: field.internal('alasan tidak aktif', 'why it rests', choice(dormancyReasons)) },
  'dissolve-community': { reason: field.internal('alasan pembubaran', 'why dissolved', choice(dissolutionReasons)) },
  'assert-pilot': {
    source: sourceSchema,
    assertedOn: field.public('waktu sumber menyatakannya', 'when the source said so', instantSchema),
  },
  'dispute-pilot': {
    otherArea: field.public('kelurahan lain', 'the other kelurahan', areaCodeSchema),
    otherName: field.public('nama kelurahan lain', 'name of the other kelurahan', textSchema),
    source: sourceSchema,
  },
  'confirm-pilot': { source: sourceSchema },
  'withdraw-pilot': { source: sourceSchema },
});
