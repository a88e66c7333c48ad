import { z } from 'zod';
import { areaCodeSchema, neighbourhoodSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { attendeeRoles } from '../engagement/choices.ts';
import { choice } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import { activitySigns, dissolutionReasons, dormancyReasons } from './choices.ts';

const textSchema = lineSchema(200);

const sourceSchema = field('public', { id: 'sumber', en: 'source' }, textSchema);

const memberSchema = z.strictObject({
  person: field('internal', { id: 'anggota', en: 'member' }, personRefSchema),
  as: field('internal', { id: 'unsur', en: 'for whom or what they stand' }, choice(attendeeRoles)),
});

const decreeSchema = z.strictObject({
  number: field('public', { id: 'nomor SK', en: 'number of the decree' }, textSchema),
  date: field('public', { id: 'tanggal SK', en: 'date of the decree' }, instantSchema),
  signatory: field('internal', { id: 'penanda tangan SK', en: 'signatory of the decree' }, personRefSchema),
  until: field('public', { id: 'akhir masa berlaku SK', en: 'end of the decree' }, instantSchema.exactOptional()),
  members: field(
    'internal',
    { id: 'anggota menurut SK', en: 'members whom the decree names' },
    z.array(memberSchema).max(100).readonly().exactOptional(),
  ),
});

export const communityCommandSchemas = {
  'propose-community': z.strictObject({
    type: commandType('propose-community'),
    area: field('public', { id: 'kode kelurahan', en: 'code of the kelurahan' }, areaCodeSchema),
    reportedName: field('public', { id: 'nama menurut sumber', en: 'name as the source wrote it' }, textSchema),
    source: sourceSchema,
  }),
  'note-pact': z.strictObject({ type: commandType('note-pact') }),
  'constitute-community': z.strictObject({
    type: commandType('constitute-community'),
    decree: field('internal', { id: 'SK pembentukan', en: 'decree that constitutes it' }, decreeSchema),
  }),
  'renew-decree': z.strictObject({
    type: commandType('renew-decree'),
    decree: field('internal', { id: 'SK pengganti', en: 'decree that replaces it' }, decreeSchema),
  }),
  'change-focal-point': z.strictObject({
    type: commandType('change-focal-point'),
    focalPoint: field('internal', { id: 'narahubung baru', en: 'new focal point' }, personRefSchema),
  }),
  'set-coverage': z.strictObject({
    type: commandType('set-coverage'),
    coverage: field(
      'internal',
      { id: 'RW dan RT yang dijangkau', en: 'RW and RT it covers' },
      z.array(neighbourhoodSchema).max(1000).readonly(),
    ),
  }),
  'note-activity': z.strictObject({
    type: commandType('note-activity'),
    sign: field('internal', { id: 'tanda kegiatan', en: 'by what it was heard of' }, choice(activitySigns)),
    record: field(
      'internal',
      { id: 'catatan kegiatan', en: 'record of the activity' },
      streamSchema('engagement').exactOptional(),
    ),
  }),
  'activate-community': z.strictObject({
    type: commandType('activate-community'),
    focalPoint: field('internal', { id: 'narahubung', en: 'focal point' }, personRefSchema),
    volunteers: field(
      'internal',
      { id: 'relawan', en: 'volunteers' },
      z.array(streamSchema('volunteer')).min(1).max(100).readonly(),
    ),
  }),
  'rest-community': z.strictObject({
    type: commandType('rest-community'),
    reason: field('internal', { id: 'alasan tidak aktif', en: 'why it rests' }, choice(dormancyReasons)),
  }),
  'dissolve-community': z.strictObject({
    type: commandType('dissolve-community'),
    reason: field('internal', { id: 'alasan pembubaran', en: 'why it is dissolved' }, choice(dissolutionReasons)),
  }),
  'assert-pilot': z.strictObject({
    type: commandType('assert-pilot'),
    source: sourceSchema,
    assertedOn: field('public', { id: 'waktu sumber menyatakannya', en: 'when the source said so' }, instantSchema),
  }),
  'dispute-pilot': z.strictObject({
    type: commandType('dispute-pilot'),
    otherArea: field('public', { id: 'kode kelurahan lain', en: 'code of the other kelurahan' }, areaCodeSchema),
    otherName: field('public', { id: 'nama kelurahan lain', en: 'name of the other kelurahan' }, textSchema),
    source: sourceSchema,
  }),
  'confirm-pilot': z.strictObject({ type: commandType('confirm-pilot'), source: sourceSchema }),
  'withdraw-pilot': z.strictObject({ type: commandType('withdraw-pilot'), source: sourceSchema }),
};
