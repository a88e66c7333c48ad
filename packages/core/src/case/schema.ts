import { z } from 'zod';
import { handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { choice, only } from '../input/choice.ts';
import { ageClasses } from '../person/choices.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import type { CaseClosureReason } from './case.ts';
import {
  caseClosureReasons,
  criminalCaseStages,
  decidingBodies,
  identificationOutcomes,
  monitoringFindings,
  neverReasons,
  reopeningReasons,
} from './choices.ts';

const { child, adult } = ageClasses;

/** Schemas of commands from outside, without those of reports, referrals and the clock. */
export const caseCommandSchemas = {
  'open-case': z.strictObject({
    type: commandType('open-case'),
    report: field('internal', { id: 'laporan', en: 'report' }, streamSchema('report')),
    victim: field('internal', { id: 'korban dalam laporan', en: 'victim in the report' }, personRefSchema.nullable()),
  }),
  'assign-case': z.strictObject({
    type: commandType('assign-case'),
    person: field('internal', { id: 'penanggung jawab kasus', en: 'who handles the case' }, personRefSchema),
  }),
  'link-report': z.strictObject({
    type: commandType('link-report'),
    report: field('internal', { id: 'laporan lain', en: 'another report' }, streamSchema('report')),
  }),
  'note-age': z.strictObject({
    type: commandType('note-age'),
    ageClass: field('internal', { id: 'anak atau dewasa', en: 'child or adult' }, choice({ child, adult })),
  }),
  'begin-identification': z.strictObject({
    type: commandType('begin-identification'),
    by: field('internal', { id: 'yang memeriksa', en: 'who looks into it' }, choice(decidingBodies)),
  }),
  'record-identification': z.strictObject({
    type: commandType('record-identification'),
    outcome: field('internal', { id: 'hasil identifikasi', en: 'outcome' }, choice(identificationOutcomes)),
    decidedBy: field('internal', { id: 'yang memutuskan', en: 'who decided' }, choice(decidingBodies)),
    decidedOn: field('internal', { id: 'waktu diputuskan', en: 'when it was decided' }, instantSchema),
    reference: referenceSchema().exactOptional(),
  }),
  'note-police-report': z.strictObject({
    type: commandType('note-police-report'),
    filedOn: field('internal', { id: 'waktu laporan polisi', en: 'when the police were told' }, instantSchema),
    reference: referenceSchema(),
  }),
  'note-criminal-case': z.strictObject({
    type: commandType('note-criminal-case'),
    stage: field(
      'internal',
      { id: 'tahap perkara pidana', en: 'stage of the criminal case' },
      choice(criminalCaseStages),
    ),
    reference: referenceSchema().exactOptional(),
  }),
  'return-victim': z.strictObject({
    type: commandType('return-victim'),
    wanted: field('internal', { id: 'korban ingin pulang', en: 'the victim wants it' }, z.boolean()),
    safe: field('internal', { id: 'aman untuk pulang', en: 'it is safe' }, z.boolean()),
    checkedOn: field('internal', { id: 'waktu diperiksa', en: 'when it was checked' }, instantSchema),
    to: field('internal', { id: 'wilayah tujuan', en: 'area they return to' }, handlingAreaSchema),
  }),
  'begin-monitoring': z.strictObject({ type: commandType('begin-monitoring') }),
  'note-monitoring': z.strictObject({
    type: commandType('note-monitoring'),
    finding: field('internal', { id: 'keadaan korban', en: 'how the person is' }, choice(monitoringFindings)),
    note: noteSchema().exactOptional(),
  }),
  'close-case': z.strictObject({
    type: commandType('close-case'),
    closure: field('internal', { id: 'dasar penutupan', en: 'grounds for closing' }, closureSchema()),
  }),
  'reopen-case': z.strictObject({
    type: commandType('reopen-case'),
    reason: field('internal', { id: 'alasan dibuka kembali', en: 'why it is reopened' }, choice(reopeningReasons)),
  }),
};

/** Each reason with what it must show. The reasons that never are one are let in, so that the answer can say why not. */
function closureSchema() {
  return z.discriminatedUnion('reason', [
    z.strictObject({
      reason: reasonSchema('notTppoReferredElsewhere'),
      referral: field('internal', { id: 'rujukan yang diterima', en: 'referral taken on' }, streamSchema('referral')),
      note: noteSchema().exactOptional(),
    }),
    z.strictObject({
      reason: reasonSchema('duplicate'),
      of: field('internal', { id: 'kasus yang sama', en: 'the same case' }, streamSchema('case')),
      note: noteSchema().exactOptional(),
    }),
    z.strictObject({
      reason: reasonSchema('insufficientInformation'),
      rechecks: field(
        'internal',
        { id: 'banyaknya pemeriksaan ulang', en: 'how often it was looked at again' },
        z.int().min(1).max(100),
      ),
      note: noteSchema().exactOptional(),
    }),
    z.strictObject({ reason: reasonSchema('preventedBeforeDeparture'), note: noteSchema() }),
    z.strictObject({
      reason: reasonSchema('transferredJurisdiction'),
      acknowledgedOn: field('internal', { id: 'waktu disanggupi', en: 'when they took it on' }, instantSchema),
      note: noteSchema().exactOptional(),
    }),
    z.strictObject({ reason: reasonSchema('reintegratedMonitored'), note: noteSchema().exactOptional() }),
    z.strictObject({
      reason: reasonSchema('adultDeclinedServices'),
      declinedOn: field('internal', { id: 'waktu menolak', en: 'when they declined' }, instantSchema),
      note: noteSchema().exactOptional(),
    }),
    z.strictObject({ reason: reasonSchema('victimDeceased'), note: noteSchema().exactOptional() }),
    z.strictObject({ reason: reasonSchema('lostContact'), note: noteSchema().exactOptional() }),
    z.strictObject({ reason: reasonSchema('falseReportGoodFaith'), note: noteSchema().exactOptional() }),
    z.strictObject({
      reason: reasonSchema('falseReportBadFaith'),
      decidedBy: field('internal', { id: 'yang memutuskan', en: 'who decided' }, choice(decidingBodies)),
      note: noteSchema().exactOptional(),
    }),
    z.strictObject({ reason: reasonSchema('criminalCaseFinal'), note: noteSchema().exactOptional() }),
    z.strictObject({
      reason: field('internal', { id: 'alasan penutupan', en: 'reason for closing' }, choice(neverReasons)),
    }),
  ]);
}

function reasonSchema<Reason extends CaseClosureReason>(reason: Reason): z.ZodLiteral<Reason> {
  return field('internal', { id: 'alasan penutupan', en: 'reason for closing' }, only(caseClosureReasons, reason));
}

function referenceSchema() {
  return field('identity', { id: 'nomor surat atau perkara', en: 'reference number' }, z.string().min(1).max(200));
}

function noteSchema() {
  return field('narrative', { id: 'catatan', en: 'note' }, z.string().min(1).max(100_000));
}
