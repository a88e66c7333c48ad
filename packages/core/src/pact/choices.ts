import type { Localized } from '../language/words.ts';
import type { PactBreachKind, RevocationReason } from './pact.ts';

/** Names the choices of its commands in both languages. */

export const pactBreachKindWords: Readonly<Record<PactBreachKind, Localized>> = {
  commitmentNotMet: { id: 'komitmen tidak dipenuhi', en: 'a commitment was not met' },
  volunteersHindered: { id: 'relawan dihalangi', en: 'volunteers were hindered' },
  confidentialityBroken: { id: 'kerahasiaan dilanggar', en: 'confidentiality was broken' },
  reportsHeldBack: { id: 'laporan ditahan', en: 'reports were held back' },
};

export const revocationReasonWords: Readonly<Record<RevocationReason, Localized>> = {
  byKelurahan: { id: 'oleh kelurahan', en: 'by the kelurahan' },
  byLpa: { id: 'oleh LPA', en: 'by the LPA' },
  lurahReplaced: { id: 'lurah berganti', en: 'the lurah was replaced' },
  breach: { id: 'pakta dilanggar', en: 'the pact was not kept' },
};
