import * as z from 'zod';
import { areaCodeSchema, neighbourhoodNumberSchema } from '../area/schema.ts';
import { choice } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';
import { returnReasons, vulnerabilityFactors, vulnerabilityTrends } from './choices.ts';
import type { ConditionCounts, Period } from './condition-report.ts';
import { isPeriod } from './rules.ts';
import type { VulnerabilityEntry } from './vulnerability.ts';

/** A month. The message is a word of the input catalogue, not a sentence. */
export const periodSchema: z.ZodType<Period> = z.string().max(20).refine(isPeriod, { error: 'period' });

const countSchema = z.int().min(0).max(1_000_000);

const countsSchema: z.ZodType<ConditionCounts> = z.strictObject({
  outreach: field.internal('sosialisasi dan kunjungan', 'awareness sessions and visits', countSchema),
  departures: field.internal('keberangkatan CPMI', 'departures of migrant workers', countSchema),
  returns: field.internal('kepulangan PMI', 'returns of migrant workers', countSchema),
  boardingHouses: field.internal('perubahan rumah kos', 'changes of boarding houses', countSchema),
  employers: field.internal('perubahan pemberi kerja', 'changes of employers', countSchema),
  vacancies: field.internal('iklan lowongan yang perlu dicermati', 'vacancies to look into', countSchema),
  childrenOutOfSchool: field.internal('anak yang tidak bersekolah', 'children out of school', countSchema),
});

/** Entries of a vulnerability map. */
export const vulnerabilitySchema: z.ZodType<VulnerabilityEntry> = z.strictObject({
  factor: field.internal('kerawanan', 'factor', choice(vulnerabilityFactors)),
  trend: field.internal('kecenderungan', 'trend', choice(vulnerabilityTrends)),
  rw: field.internal('RW', 'RW', neighbourhoodNumberSchema.exactOptional()),
});

export const conditionReportCommandSchemas = commandSchemas({
  'open-condition-report': {
    area: field.public('kelurahan', 'kelurahan', areaCodeSchema),
    period: field.public('bulan', 'month', periodSchema),
  },
  'submit-condition-report': {
    submittedBy: field.internal('pengirim', 'submitted by', personRefSchema),
    counts: field.internal('jumlah', 'counts', countsSchema),
    incidents: field.internal(
      'laporan kejadian bulan ini',
      'incident reports of the month',
      z.array(streamSchema('report')).max(1000).readonly(),
    ),
    vulnerabilities: field.internal(
      'peta kerawanan',
      'vulnerability map',
      z.array(vulnerabilitySchema).max(1000).readonly().exactOptional(),
    ),
  },
  'return-condition-report': { reason: field.internal('alasan dikembalikan', 'why returned', choice(returnReasons)) },
  'accept-condition-report': {},
  'aggregate-condition-report': {},
});
