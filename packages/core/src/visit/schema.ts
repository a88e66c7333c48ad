import { z } from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { vulnerabilitySchema } from '../condition-report/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandType, streamSchema } from '../record/schema.ts';
import { safetyRules, visitCancellations, visitPurposes } from './choices.ts';

const textSchema = z.string().min(1).max(20_000).exactOptional();

export const visitCommandSchemas = {
  'plan-visit': z.strictObject({
    type: commandType('plan-visit'),
    area: field('public', { id: 'kode kelurahan', en: 'code of the kelurahan' }, areaCodeSchema),
    plannedOn: field('internal', { id: 'waktu rencana', en: 'when it is planned' }, instantSchema),
    purpose: field('internal', { id: 'tujuan kunjungan', en: 'what it looks at' }, choice(visitPurposes)),
    destination: field('narrative', { id: 'tempat yang dikunjungi', en: 'where it leads' }, textSchema),
  }),
  'assign-visit': z.strictObject({
    type: commandType('assign-visit'),
    visitors: field(
      'internal',
      { id: 'relawan yang berkunjung', en: 'volunteers who go' },
      z.array(streamSchema('volunteer')).min(1).max(20).readonly(),
    ),
  }),
  'hold-visit': z.strictObject({
    type: commandType('hold-visit'),
    heldOn: field('internal', { id: 'waktu pelaksanaan', en: 'when it was held' }, instantSchema),
    confirmed: field(
      'internal',
      { id: 'aturan keselamatan yang terpenuhi', en: 'safety rules that were kept' },
      severalOf(safetyRules).readonly(),
    ),
  }),
  'cancel-visit': z.strictObject({
    type: commandType('cancel-visit'),
    reason: field('internal', { id: 'alasan pembatalan', en: 'reason for cancelling' }, choice(visitCancellations)),
  }),
  'report-visit': z.strictObject({
    type: commandType('report-visit'),
    vulnerabilities: field(
      'internal',
      { id: 'kerawanan yang terlihat', en: 'where people are at risk' },
      z.array(vulnerabilitySchema).max(100).readonly(),
    ),
    incidents: field(
      'internal',
      { id: 'laporan kejadian dari kunjungan ini', en: 'incident reports that came of it' },
      z.array(streamSchema('report')).max(100).readonly(),
    ),
    notes: field('narrative', { id: 'catatan kunjungan', en: 'notes' }, textSchema),
  }),
};
