import { z } from 'zod';
import { areaCodeSchema, neighbourhoodNumberSchema } from '../area/schema.ts';
import { choice } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import { returnReasons, vulnerabilityFactors, vulnerabilityTrends } from './choices.ts';
import type { ConditionCounts, Period } from './condition-report.ts';
import { isPeriod } from './rules.ts';
import type { VulnerabilityEntry } from './vulnerability.ts';

/** A month. The message is a word of the input catalogue, not a sentence. */
export const periodSchema: z.ZodType<Period> = z.string().max(20).refine(isPeriod, { error: 'period' });

const countSchema = z.int().min(0).max(1_000_000);

const countsSchema: z.ZodType<ConditionCounts> = z.strictObject({
  outreach: field('internal', { id: 'sosialisasi dan kunjungan', en: 'awareness sessions and visits' }, countSchema),
  departures: field('internal', { id: 'keberangkatan CPMI', en: 'departures of migrant workers' }, countSchema),
  returns: field('internal', { id: 'kepulangan PMI', en: 'returns of migrant workers' }, countSchema),
  boardingHouses: field('internal', { id: 'perubahan rumah kos', en: 'changes of boarding houses' }, countSchema),
  employers: field('internal', { id: 'perubahan pemberi kerja', en: 'changes of employers' }, countSchema),
  vacancies: field(
    'internal',
    { id: 'iklan lowongan yang perlu dicermati', en: 'vacancies to look into' },
    countSchema,
  ),
  childrenOutOfSchool: field(
    'internal',
    { id: 'anak yang tidak bersekolah', en: 'children out of school' },
    countSchema,
  ),
});

/** Entries of a vulnerability map. */
export const vulnerabilitySchema: z.ZodType<VulnerabilityEntry> = z.strictObject({
  factor: field('internal', { id: 'kerawanan', en: 'factor' }, choice(vulnerabilityFactors)),
  trend: field('internal', { id: 'kecenderungan', en: 'trend' }, choice(vulnerabilityTrends)),
  rw: field('internal', { id: 'RW', en: 'RW' }, neighbourhoodNumberSchema.exactOptional()),
});

export const conditionReportCommandSchemas = {
  'open-condition-report': z.strictObject({
    type: commandType('open-condition-report'),
    area: field('public', { id: 'kode kelurahan', en: 'code of the kelurahan' }, areaCodeSchema),
    period: field('public', { id: 'bulan', en: 'month' }, periodSchema),
  }),
  'submit-condition-report': z.strictObject({
    type: commandType('submit-condition-report'),
    submittedBy: field('internal', { id: 'pengirim', en: 'submitted by' }, personRefSchema),
    counts: field('internal', { id: 'jumlah', en: 'counts' }, countsSchema),
    incidents: field(
      'internal',
      { id: 'laporan kejadian bulan ini', en: 'incident reports of the month' },
      z.array(streamSchema('report')).max(1000).readonly(),
    ),
    vulnerabilities: field(
      'internal',
      { id: 'peta kerawanan', en: 'vulnerability map' },
      z.array(vulnerabilitySchema).max(1000).readonly().exactOptional(),
    ),
  }),
  'return-condition-report': z.strictObject({
    type: commandType('return-condition-report'),
    reason: field('internal', { id: 'alasan dikembalikan', en: 'why it is returned' }, choice(returnReasons)),
  }),
  'accept-condition-report': z.strictObject({ type: commandType('accept-condition-report') }),
  'aggregate-condition-report': z.strictObject({ type: commandType('aggregate-condition-report') }),
};
