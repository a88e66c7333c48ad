import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { found } from '../case/schema.ts';
import { services } from '../case/service.ts';
import { officeKinds } from '../directory/office.ts';
import { choice, only, severalOf } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { wordsIn } from '../language/choices.ts';
import { sealedClasses } from '../privacy/classes.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';
import * as choices from './choices.ts';

/** Schemas of commands from outside. */
export const referralCommandSchemas = commandSchemas({
  'prepare-referral': {
    report: field.internal('laporan', 'report', streamSchema('report')),
    case: field.internal('kasus', 'case', streamSchema('case').nullable()),
    victim: field.internal('korban dalam laporan', 'victim in the report', personRefSchema.nullable()),
    service: field.internal('layanan', 'service', choice(wordsIn(services))),
    addressee: addresseeSchema(),
    shares: field.internal('data yang disertakan', 'what goes along', severalOf(sealedClasses).max(3).readonly()),
  },
  'check-consent': { consent: field.internal('persetujuan', 'consent', consentSchema()), ...found },
  'attach-police-report': {
    filedOn: field.internal('waktu laporan polisi', 'when the police were told', instantSchema),
    reference: field.identity('nomor laporan polisi', 'number of the police report', lineSchema(200)),
  },
  /** `answerBy`: when an answer is expected, where the community wants it sooner than it usually does. */
  'send-referral': { answerBy: field.internal('batas jawaban', 'answer expected by', instantSchema.exactOptional()) },
  'acknowledge-referral': { reference: officerSchema() },
  'accept-referral': { reference: officerSchema() },
  'decline-referral': { reason: field.internal('alasan menolak', 'why they decline', choice(choices.declineReasons)) },
  'redirect-referral': {
    reason: field.internal('alasan dialihkan', 'why it goes elsewhere', choice(choices.declineReasons)),
    addressee: addresseeSchema(),
  },
  'start-service': {},
  'complete-referral': found,
  'fail-referral': { reason: field.internal('alasan gagal', 'why it failed', choice(choices.failureReasons)) },
  'withdraw-referral': {
    reason: field.internal('alasan ditarik', 'why it is withdrawn', choice(choices.withdrawalReasons)),
    matter: field.internal('versi perkaranya', 'versions of its matter', z.int().min(0).exactOptional()),
  },
});

function addresseeSchema() {
  return field.internal(
    'tujuan rujukan',
    'addressee',
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: field.internal('jenis tujuan', 'kind of addressee', only(choices.addresseeKinds, 'office')),
        office: field.internal('jabatan', 'office', choice(wordsIn(officeKinds))),
      }),
      z.strictObject({
        kind: field.internal('jenis tujuan', 'kind of addressee', only(choices.addresseeKinds, 'outside')),
        body: field.internal('jenis lembaga', 'kind of body', choice(choices.outsideBodies)),
        name: field.contact('nama lembaga', 'name of the body', lineSchema(200)),
      }),
    ]),
  );
}

function consentSchema() {
  return z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: outcomeSchema('given'),
      by: giverSchema(),
      form: field.internal('bentuk persetujuan', 'form of the consent', choice(choices.consentForms)),
      childHeard: childHeardSchema(),
    }),
    z.strictObject({ outcome: outcomeSchema('refused'), by: giverSchema() }),
    z.strictObject({
      outcome: outcomeSchema('notRequired'),
      basis: field.internal('dasar pemrosesan', 'legal basis', choice(choices.processingBases)),
      childHeard: childHeardSchema(),
    }),
  ]);
}

function childHeardSchema() {
  const supporters = choice(choices.childSupporters);
  const heard = z.strictObject({
    answer: field.internal('jawaban anak', "the child's answer", choice(choices.childAnswers)),
    supportedBy: field.internal('yang mendampingi anak', 'who supported the child', supporters.exactOptional()),
  });
  return field.internal('pendapat anak', "the child's own view", heard.exactOptional());
}

function outcomeSchema<Outcome extends keyof typeof choices.consentOutcomes>(outcome: Outcome): z.ZodLiteral<Outcome> {
  return field.internal('hasil', 'outcome', only(choices.consentOutcomes, outcome));
}

function giverSchema() {
  return field.internal('yang menjawab', 'who answered', choice(choices.consentGivers));
}

function officerSchema() {
  return field.identity('nama petugas atau nomor berkas', "officer's name or file", lineSchema(200).exactOptional());
}
