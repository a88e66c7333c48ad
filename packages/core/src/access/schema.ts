import * as z from 'zod';
import { choice, severalOf } from '../input/choice.ts';
import { sealedClasses } from '../privacy/classes.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';
import { emergencyAccessReasons, emergencyFindings, erasureReasons, purposes } from './choices.ts';

const record = field.internal(
  'catatan yang kartunya dibuka atau dimusnahkan',
  'record whose cards are opened or destroyed',
  streamSchema('report', 'volunteer', 'engagement', 'visit', 'escalation', 'case', 'referral', 'data-request'),
);

const classes = field.internal('golongan kartu', 'classes of cards', severalOf(sealedClasses).min(1).readonly());

const erasure = {
  record,
  subject: field.internal(
    'rujukan orang dalam catatan; kosong: semua orang',
    'reference of the person in the record; null: everybody',
    z.string().max(80).nullable(),
  ),
  classes,
  reason: field.internal('alasan', 'reason', choice(erasureReasons)),
  /** Those about the record, and the report that goes on with a duplicate, as they stand at the commit. */
  cases: field.internal(
    'kasus, laporan, dan rujukan yang berkaitan',
    'cases, reports and referrals about the record',
    z
      .array(streamSchema('case', 'report', 'referral'))
      .max(5_000)
      .readonly(),
  ),
  askedBy: field.internal('pencatat permintaan', 'who recorded it', z.array(personRefSchema).max(5_000).readonly()),
  keys: field.internal(
    'nomor kunci kartu',
    'ids of the keys of the cards',
    z.array(z.string().max(80)).max(2_000).readonly(),
  ),
};

export const accessCommandSchemas = commandSchemas({
  'open-cards': { record, classes, purpose: field.internal('tujuan', 'purpose', choice(purposes)) },
  'propose-erasure': erasure,
  'erase-cards': erasure,
  'break-glass': {
    record: field.internal('laporan yang dibuka', 'report that is opened', streamSchema('report')),
    reason: field.internal('alasan', 'reason', choice(emergencyAccessReasons)),
  },
  'end-emergency': {},
  'review-emergency': { finding: field.internal('hasil tinjauan', 'finding', choice(emergencyFindings)) },
});
