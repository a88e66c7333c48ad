import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import type { Exploitation } from '../policy/stated-facts.ts';
import { vocabulary } from '../policy/vocabulary.ts';

/** Exploitation, by its kind, or that somebody was exploited already: the article takes either (Art 1(1), 1(7)). */
export type ExploitationPurpose = Exclude<Exploitation, 'unknown'>;

/** The elements of trafficking (UU 21/2007 Art 1(1)): act, means, purpose. All are "possible"; authorities decide. */
export const traffickingActs = {
  recruitment: { id: 'perekrutan', en: 'recruitment' },
  transportation: { id: 'pengangkutan', en: 'transportation' },
  harbouring: { id: 'penampungan', en: 'harbouring' },
  sending: { id: 'pengiriman', en: 'sending' },
  transfer: { id: 'pemindahan', en: 'transfer' },
  receipt: { id: 'penerimaan seseorang', en: 'receipt of a person' },
  // An act of its own article (Art 5); exploitation is what it is done for.
  childAdoption: {
    id: 'pengangkatan anak dengan janji atau pemberian',
    en: 'adoption of a child by promise or payment',
  },
} satisfies Choices;

export type TraffickingAct = keyof typeof traffickingActs;

export const traffickingMeans = {
  threatOfForce: { id: 'ancaman kekerasan', en: 'threat of force' },
  useOfForce: { id: 'penggunaan kekerasan', en: 'use of force' },
  abduction: { id: 'penculikan', en: 'abduction' },
  confinement: { id: 'penyekapan', en: 'confinement' },
  forgery: { id: 'pemalsuan', en: 'forgery' },
  deception: { id: 'penipuan', en: 'deception' },
  abuseOfPower: { id: 'penyalahgunaan kekuasaan', en: 'abuse of power' },
  abuseOfVulnerability: { id: 'penyalahgunaan posisi rentan', en: 'abuse of a position of vulnerability' },
  debtBondage: { id: 'penjeratan utang', en: 'debt bondage' },
  paymentOrBenefitToController: {
    id: 'memberi bayaran atau manfaat kepada orang yang memegang kendali atas korban',
    en: 'payment or benefit to the person who has control over the victim',
  },
} satisfies Choices;

export type TraffickingMeans = keyof typeof traffickingMeans;

export const exploitationPurposes = Object.fromEntries(
  vocabulary.exploitation.values.filter(({ missing }) => !missing).map(({ value, said }) => [value, said]),
) as Readonly<Record<ExploitationPurpose, Localized>>;
