import type { Localized } from '../language/words.ts';
import type { SealedClass } from '../privacy/classes.ts';

export interface ServiceFacts {
  readonly said: Localized;
  /** True for the rights of UU 21/2007 Art 51(1). */
  readonly isRight: boolean;
  /** True where waiting for days is no answer: the addressee is expected to answer within a day. */
  readonly urgent: boolean;
  /** True where the service itself answers a danger: rights, claims and papers follow once somebody is safe. */
  readonly answersDanger: boolean;
  /** The most that goes along of what is sealed: our reading of "limited and specific" (UU 27/2022 Art 16(2)), and no law. */
  readonly mostShared: readonly SealedClass[];
}

/** Services of a referral. The first four are rights of UU 21/2007 Art 51(1), after a police report at an agency (Art 51(2)-(3)). */
export const services = {
  healthRehabilitation: right('rehabilitasi kesehatan', 'health rehabilitation', ['identity', 'contact']),
  socialRehabilitation: right('rehabilitasi sosial', 'social rehabilitation', ['identity', 'contact', 'narrative']),
  repatriation: right('pemulangan', 'return to the home region', ['identity', 'contact']),
  socialReintegration: right('reintegrasi sosial', 'social reintegration', ['identity', 'contact']),
  emergencyHealth: help('pertolongan kesehatan darurat', 'emergency health care', ['identity'], 'urgent'),
  temporaryShelter: help('penampungan sementara', 'temporary shelter', ['identity'], 'urgent'),
  witnessProtection: help('perlindungan saksi dan korban', 'protection of witnesses and victims', everything()),
  lpskAssistance: help('bantuan LPSK', 'assistance by LPSK', everything(), 'afterwards'),
  restitution: help('restitusi', 'restitution', everything(), 'afterwards'),
  legalAid: help('bantuan hukum', 'legal aid', everything(), 'afterwards'),
  accompaniment: help('pendampingan', 'accompaniment', ['identity', 'contact']),
  policeReport: help('laporan ke kepolisian', 'report to the police', everything(), 'urgent'),
  civilDocuments: help('dokumen kependudukan', 'civil documents', ['identity'], 'afterwards'),
  migrantWorkerProtection: help('pelindungan pekerja migran', 'protection of migrant workers', ['identity', 'contact']),
} satisfies Readonly<Record<string, ServiceFacts>>;

export type ServiceKind = keyof typeof services;

function right(id: string, en: string, mostShared: readonly SealedClass[]): ServiceFacts {
  return { ...help(id, en, mostShared, 'afterwards'), isRight: true };
}

function help(
  id: string,
  en: string,
  mostShared: readonly SealedClass[],
  pace?: 'urgent' | 'afterwards',
): ServiceFacts {
  const [urgent, answersDanger] = [pace === 'urgent', pace !== 'afterwards'];
  return { said: { id, en }, isRight: false, urgent, answersDanger, mostShared };
}

function everything(): readonly SealedClass[] {
  return ['identity', 'contact', 'narrative'];
}
