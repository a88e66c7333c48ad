import { z } from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import { dissolutionReasons, dormancyReasons } from './community.ts';

const textSchema = z.string().min(1).max(200);

const sourceSchema = field('public', { id: 'sumber', en: 'source' }, textSchema);

const decreeSchema = z.strictObject({
  number: field('public', { id: 'nomor SK', en: 'number of the decree' }, textSchema),
  date: field('public', { id: 'tanggal SK', en: 'date of the decree' }, instantSchema),
  signatory: field('internal', { id: 'penanda tangan SK', en: 'signatory of the decree' }, personRefSchema),
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
    reason: field('internal', { id: 'alasan tidak aktif', en: 'why it rests' }, z.enum(dormancyReasons)),
  }),
  'dissolve-community': z.strictObject({
    type: commandType('dissolve-community'),
    reason: field('internal', { id: 'alasan pembubaran', en: 'why it is dissolved' }, z.enum(dissolutionReasons)),
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
