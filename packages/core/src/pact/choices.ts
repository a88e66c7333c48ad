import type { Choices } from '../language/choices.ts';

/** In what the kelurahan did not keep the pact, as a source says. */
export const pactBreachKinds = {
  commitmentNotMet: { id: 'komitmen tidak dipenuhi', en: 'a commitment was not met' },
  volunteersHindered: { id: 'relawan dihalangi', en: 'volunteers were hindered' },
  confidentialityBroken: { id: 'kerahasiaan dilanggar', en: 'confidentiality was broken' },
  reportsHeldBack: { id: 'laporan ditahan', en: 'reports were held back' },
} satisfies Choices;

export type PactBreachKind = keyof typeof pactBreachKinds;

export const revocationReasons = {
  byKelurahan: { id: 'oleh kelurahan', en: 'by the kelurahan' },
  byLpa: { id: 'oleh LPA', en: 'by the LPA' },
  lurahReplaced: { id: 'lurah berganti', en: 'the lurah was replaced' },
  breach: { id: 'pakta dilanggar', en: 'the pact was not kept' },
} satisfies Choices;

export type RevocationReason = keyof typeof revocationReasons;

/** The promises of the pacts of December 2018, as reported; their wording was not found (domain facts 1.3). */
export const pactCommitments = {
  formVolunteers: { id: 'membentuk relawan', en: 'forming volunteers' },
  conductMonitoring: { id: 'melakukan pemantauan', en: 'monitoring' },
  reportConditions: { id: 'melaporkan kondisi', en: 'reporting conditions' },
} satisfies Choices;

export type PactCommitment = keyof typeof pactCommitments;
