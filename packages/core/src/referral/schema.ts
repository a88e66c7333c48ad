import { z } from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { services } from '../case/service.ts';
import { officeKinds } from '../directory/office.ts';
import { choice, only, severalOf } from '../input/choice.ts';
import { wordsIn } from '../language/choices.ts';
import { sealedClasses } from '../privacy/classes.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import {
  consentForms,
  consentGivers,
  consentOutcomes,
  declineReasons,
  failureReasons,
  outsideBodies,
  processingBases,
  withdrawalReasons,
} from './choices.ts';
import type { Consent } from './referral.ts';

/** Schemas of commands from outside. */
export const referralCommandSchemas = {
  'prepare-referral': z.strictObject({
    type: commandType('prepare-referral'),
    report: field('internal', { id: 'laporan', en: 'report' }, streamSchema('report')),
    case: field('internal', { id: 'kasus', en: 'case' }, streamSchema('case').nullable()),
    victim: field('internal', { id: 'korban dalam laporan', en: 'victim in the report' }, personRefSchema.nullable()),
    service: field('internal', { id: 'layanan', en: 'service' }, choice(wordsIn(services))),
    addressee: addresseeSchema(),
    shares: field(
      'internal',
      { id: 'data yang disertakan', en: 'what goes along' },
      severalOf(sealedClasses).max(3).readonly(),
    ),
  }),
  'check-consent': z.strictObject({
    type: commandType('check-consent'),
    consent: field('internal', { id: 'persetujuan', en: 'consent' }, consentSchema()),
  }),
  'attach-police-report': z.strictObject({
    type: commandType('attach-police-report'),
    filedOn: field('internal', { id: 'waktu laporan polisi', en: 'when the police were told' }, instantSchema),
    reference: field('identity', { id: 'nomor laporan polisi', en: 'number of the police report' }, wordsSchema()),
  }),
  'send-referral': z.strictObject({
    type: commandType('send-referral'),
    answerBy: field('internal', { id: 'batas jawaban', en: 'answer expected by' }, instantSchema.exactOptional()),
  }),
  'acknowledge-referral': z.strictObject({
    type: commandType('acknowledge-referral'),
    reference: officerSchema(),
  }),
  'accept-referral': z.strictObject({ type: commandType('accept-referral'), reference: officerSchema() }),
  'decline-referral': z.strictObject({
    type: commandType('decline-referral'),
    reason: field('internal', { id: 'alasan menolak', en: 'why they decline' }, choice(declineReasons)),
  }),
  'redirect-referral': z.strictObject({
    type: commandType('redirect-referral'),
    reason: field('internal', { id: 'alasan dialihkan', en: 'why it goes elsewhere' }, choice(declineReasons)),
    addressee: addresseeSchema(),
  }),
  'start-service': z.strictObject({ type: commandType('start-service') }),
  'complete-referral': z.strictObject({ type: commandType('complete-referral') }),
  'fail-referral': z.strictObject({
    type: commandType('fail-referral'),
    reason: field('internal', { id: 'alasan gagal', en: 'why it failed' }, choice(failureReasons)),
  }),
  'withdraw-referral': z.strictObject({
    type: commandType('withdraw-referral'),
    reason: field('internal', { id: 'alasan ditarik', en: 'why it is withdrawn' }, choice(withdrawalReasons)),
  }),
};

function addresseeSchema() {
  return field(
    'internal',
    { id: 'tujuan rujukan', en: 'addressee' },
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: field('internal', { id: 'jenis tujuan', en: 'kind of addressee' }, z.literal('office')),
        office: field('internal', { id: 'jabatan', en: 'office' }, choice(wordsIn(officeKinds))),
      }),
      z.strictObject({
        kind: field('internal', { id: 'jenis tujuan', en: 'kind of addressee' }, z.literal('outside')),
        body: field('internal', { id: 'jenis lembaga', en: 'kind of body' }, choice(outsideBodies)),
        name: field('contact', { id: 'nama lembaga', en: 'name of the body' }, wordsSchema()),
      }),
    ]),
  );
}

function consentSchema() {
  return z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: outcomeSchema('given'),
      by: giverSchema(),
      form: field('internal', { id: 'bentuk persetujuan', en: 'form of the consent' }, choice(consentForms)),
    }),
    z.strictObject({ outcome: outcomeSchema('refused'), by: giverSchema() }),
    z.strictObject({
      outcome: outcomeSchema('notRequired'),
      basis: field('internal', { id: 'dasar pemrosesan', en: 'legal basis' }, choice(processingBases)),
    }),
  ]);
}

function outcomeSchema<Outcome extends Consent['outcome']>(outcome: Outcome): z.ZodLiteral<Outcome> {
  return field('internal', { id: 'hasil', en: 'outcome' }, only(consentOutcomes, outcome));
}

function giverSchema() {
  return field('internal', { id: 'yang menjawab', en: 'who answered' }, choice(consentGivers));
}

function officerSchema() {
  return field(
    'identity',
    { id: 'nama petugas atau nomor berkas', en: "officer's name or file number" },
    wordsSchema().exactOptional(),
  );
}

function wordsSchema() {
  return z.string().min(1).max(200);
}
