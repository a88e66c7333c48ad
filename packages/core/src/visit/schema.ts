import * as z from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { vulnerabilitySchema } from '../condition-report/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, streamSchema } from '../record/schema.ts';
import { safetyRules, visitCancellations, visitPurposes } from './choices.ts';

const textSchema = z.string().min(1).max(20_000).exactOptional();

export const visitCommandSchemas = commandSchemas({
  'plan-visit': {
    area: field.public('kelurahan', 'kelurahan', areaCodeSchema),
    plannedOn: field.internal('waktu rencana', 'when it is planned', instantSchema),
    purpose: field.internal('tujuan kunjungan', 'what it looks at', choice(visitPurposes)),
    destination: field.narrative('tempat yang dikunjungi', 'where it leads', textSchema),
  },
  'assign-visit': {
    visitors: field.internal(
      'relawan yang berkunjung',
      'volunteers who go',
      z.array(streamSchema('volunteer')).min(1).max(20).readonly(),
    ),
  },
  'hold-visit': {
    heldOn: field.internal('waktu pelaksanaan', 'when it was held', instantSchema),
    confirmed: field.internal(
      'aturan keselamatan yang terpenuhi',
      'safety rules that were kept',
      severalOf(safetyRules).readonly(),
    ),
  },
  'cancel-visit': { reason: field.internal('alasan pembatalan', 'reason for cancelling', choice(visitCancellations)) },
  'report-visit': {
    vulnerabilities: field.internal(
      'kerawanan yang terlihat',
      'where people are at risk',
      z.array(vulnerabilitySchema).max(100).readonly(),
    ),
    incidents: field.internal(
      'laporan kejadian dari kunjungan ini',
      'incident reports that came of it',
      z.array(streamSchema('report')).max(100).readonly(),
    ),
    notes: field.narrative('catatan kunjungan', 'notes', textSchema),
  },
});
