import * as z from 'zod';
import { handlingAreaSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { choice, only } from '../input/choice.ts';
import { lineSchema, noteSchema } from '../input/open-text.ts';
import { ageClasses, contactWays } from '../person/choices.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';
import { closingEvidence, sightingFields } from '../report/schema.ts';
import * as choices from './choices.ts';

type CaseClosureReason = keyof typeof choices.caseClosureReasons;

const { child, adult } = ageClasses;

/** The engine finds these: stories that the actor has not opened, and who gave a first word and has not read what came since. */
export const found = {
  unread: field.internal('yang belum dibaca', 'not read yet', z.array(streamSchema('report')).max(999).exactOptional()),
  stale: field.internal('belum membaca lagi', 'not read since', z.array(personRefSchema).max(999).exactOptional()),
};

const schemas = commandSchemas({
  'open-case': {
    report: field.internal('laporan', 'report', streamSchema('report')),
    victim: field.internal('korban dalam laporan', 'victim in the report', personRefSchema.nullable()),
  },
  'assign-case': { person: field.internal('penanggung jawab kasus', 'who handles the case', personRefSchema) },
  /** The people whom the report bars are barred here from then on. */
  'link-report': { report: field.internal('laporan lain', 'another report', streamSchema('report')) },
  'unlink-report': {
    report: field.internal('laporan yang terhubung', 'the linked report', streamSchema('report')),
    unread: found.unread,
    /** Found by the engine: the other cases that the report came to. */
    cases: field.internal('kasus lain', 'other cases', z.array(streamSchema('case')).max(999).exactOptional()),
  },
  'note-age': {
    ageClass: field.internal('anak atau dewasa', 'child or adult', choice({ child, adult })),
    reason: field.internal('mengapa bukan anak', 'why no child', choice(choices.adultReasons).exactOptional()),
    ...found,
  },
  'begin-identification': { by: field.internal('yang memeriksa', 'who looks into it', choice(choices.decidingBodies)) },
  'record-identification': {
    outcome: field.internal('hasil identifikasi', 'outcome', choice(choices.identificationOutcomes)),
    decidedBy: field.internal('yang memutuskan', 'who decided', choice(choices.decidingBodies)),
    decidedOn: field.internal('waktu diputuskan', 'when it was decided', instantSchema),
    reference: referenceSchema().exactOptional(),
    ...found,
  },
  'note-police-report': {
    filedOn: field.internal('waktu laporan polisi', 'when the police were told', instantSchema),
    reference: referenceSchema(),
  },
  'note-criminal-case': {
    stage: field.internal('tahap perkara pidana', 'stage of the criminal case', choice(choices.criminalCaseStages)),
    reference: referenceSchema().exactOptional(),
  },
  'return-victim': {
    wanted: field.internal('korban ingin pulang', 'the victim wants it', z.boolean()),
    safe: field.internal('aman untuk pulang', 'it is safe', z.boolean()),
    checkedOn: field.internal('waktu diperiksa', 'when it was checked', instantSchema),
    to: field.internal('wilayah tujuan', 'area they return to', handlingAreaSchema),
    meansOfContact: wayField(),
  },
  'begin-monitoring': { meansOfContact: wayField() },
  'note-monitoring': {
    finding: field.internal('keadaan korban', 'how the person is', choice(choices.monitoringFindings)),
    visitedOn: field.internal('waktu kunjungan', 'time of the visit', instantSchema.exactOptional()),
    meansOfContact: wayField(),
    note: noteField().exactOptional(),
  },
  'close-case': {
    closure: field.internal('dasar penutupan', 'grounds for closing', closureSchema()),
    ...closingEvidence(),
  },
  'reopen-case': {
    reason: field.internal('alasan dibuka kembali', 'why it is reopened', choice(choices.reopeningReasons)),
  },
});

/** Schemas of commands from outside, without those of reports, referrals and the clock. */
export const caseCommandSchemas = {
  ...schemas,
  // It takes much from somebody, so it names the paper that says it.
  'record-identification': schemas['record-identification'].refine(
    ({ outcome, reference }) => outcome !== 'notVictim' || reference !== undefined,
    { path: ['reference'] },
  ),
  'note-monitoring': schemas['note-monitoring'].refine(({ finding, note }) => finding !== 'byMistake' || note, {
    path: ['note'],
  }),
};

function wayField() {
  const { internal } = field;
  return internal('cara dihubungi pilihan korban', 'way of contact they chose', choice(contactWays).exactOptional());
}

/** Each reason with what it must show. The reasons that never are one are let in, so that the answer can say why not. */
function closureSchema() {
  const { internal } = field;
  return z.discriminatedUnion('reason', [
    closing('notTppoReferredElsewhere', {
      referral: internal('rujukan yang diterima', 'referral taken on', streamSchema('referral')),
    }),
    closing('duplicate', { of: internal('kasus yang sama', 'the same case', streamSchema('case')) }),
    closing('insufficientInformation', {
      rechecks: internal('banyaknya pemeriksaan ulang', 'how often it was rechecked', z.int().min(1).max(100)),
    }),
    closing('preventedBeforeDeparture', {}),
    closing('transferredJurisdiction', {
      acknowledgedOn: internal('waktu disanggupi', 'when they took it on', instantSchema),
    }),
    closing('reintegratedMonitored', {}),
    closing('adultDeclinedServices', { declinedOn: internal('waktu menolak', 'when they declined', instantSchema) }),
    closing('victimDeceased', {}),
    closing('lostContact', {}),
    closing('falseReportGoodFaith', {}),
    closing('falseReportBadFaith', {
      decidedBy: internal('yang memutuskan', 'who decided', choice(choices.decidingBodies)),
    }),
    closing('criminalCaseFinal', {}),
    z.strictObject({
      reason: internal('alasan penutupan', 'reason for closing', choice(choices.neverReasons)),
      note: noteField().exactOptional(),
    }),
  ]);
}

/** A reason with what it must show, and a note where there is one. */
function closing<Reason extends CaseClosureReason, Shown extends z.ZodRawShape>(reason: Reason, shown: Shown) {
  return z.strictObject({
    ...{ reason: reasonSchema(reason), ...shown, ...sightingFields() },
    note: noteField().exactOptional(),
  });
}

function reasonSchema<Reason extends CaseClosureReason>(reason: Reason): z.ZodLiteral<Reason> {
  return field.internal('alasan penutupan', 'reason for closing', only(choices.caseClosureReasons, reason));
}

function referenceSchema() {
  return field.identity('nomor surat atau perkara', 'reference number', lineSchema(200));
}

function noteField() {
  return field.narrative('catatan', 'note', noteSchema());
}
