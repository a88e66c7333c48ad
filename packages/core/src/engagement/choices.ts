import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

/** In what role people came, as news and guidance name them (domain facts 1.1, 1.6, 1.13). */
export const attendeeRoles = {
  lpa: { id: 'LPA', en: 'LPA' },
  lurah: { id: 'lurah', en: 'lurah' },
  villageHead: { id: 'kepala desa', en: 'village head' },
  camat: { id: 'camat', en: 'camat' },
  regionalAgency: { id: 'organisasi perangkat daerah', en: 'regional agency' },
  police: { id: 'kepolisian', en: 'police' },
  babinsa: { id: 'Babinsa', en: 'Babinsa' },
  rtRw: { id: 'pengurus RT atau RW', en: 'RT or RW head' },
  communityFigure: { id: 'tokoh masyarakat, adat, atau agama', en: 'community, customary or religious figure' },
  pkk: { id: 'PKK', en: 'PKK' },
  karangTaruna: { id: 'Karang Taruna', en: 'Karang Taruna' },
  organisation: { id: 'lembaga masyarakat', en: 'civil organisation' },
  educator: { id: 'pendidik', en: 'educator' },
  student: { id: 'pelajar atau mahasiswa', en: 'pupil or student' },
  business: { id: 'pelaku usaha', en: 'business' },
  volunteer: { id: 'relawan', en: 'volunteer' },
  resident: { id: 'warga', en: 'resident' },
  other: { id: 'lainnya', en: 'other' },
} satisfies Choices;

export type AttendeeRole = keyof typeof attendeeRoles;

/** An agenda item from a closed list; words about people belong in the sealed minutes. */
export const agendaItems = {
  formation: { id: 'pembentukan komunitas', en: 'forming the community' },
  pactSigning: { id: 'penandatanganan pakta', en: 'signing of the pact' },
  decreeHandover: { id: 'penyerahan SK', en: 'handing over the decree' },
  workPlan: { id: 'rencana kerja', en: 'work plan' },
  conditions: { id: 'keadaan di kelurahan', en: 'conditions in the kelurahan' },
  evaluation: { id: 'evaluasi', en: 'evaluation' },
  law: { id: 'hukum', en: 'the law' },
  signs: { id: 'tanda-tanda TPPO', en: 'signs of trafficking' },
  howToReport: { id: 'cara melapor', en: 'how to report' },
  safeMigration: { id: 'migrasi aman', en: 'safe migration' },
  cooperation: { id: 'kerja sama', en: 'cooperation' },
  other: { id: 'lainnya', en: 'other' },
} satisfies Choices;

export type AgendaItem = keyof typeof agendaItems;

export const engagementOutcomes: Readonly<Record<EngagementOutcome, Localized>> = words.engagementOutcomes;

export type EngagementOutcome = 'agreed' | 'informed' | 'followUp' | 'noAgreement';

/** Documents handed over, as at the meeting of January 2019 (domain facts 1.9). */
export const handedOverKinds: Readonly<Record<HandedOver, Localized>> = words.handedOverKinds;

export type HandedOver = 'pactDocument' | 'decree' | 'banner' | 'referenceDocuments';

export const cancellationReasons: Readonly<Record<CancellationReason, Localized>> = words.cancellationReasons;

export type CancellationReason = 'tooFewPeople' | 'noVenue' | 'officialAbsent' | 'moved' | 'other';

export const engagementKinds = {
  coordinationMeeting: { id: 'rapat koordinasi', en: 'coordination meeting' },
  // With the lurah and camat; pacts are signed here.
  audienceMeeting: { id: 'audiensi', en: 'audience meeting' },
  awarenessSession: { id: 'sosialisasi', en: 'awareness session' },
  training: { id: 'pelatihan', en: 'training' },
  monitoringEvaluation: { id: 'monitoring dan evaluasi', en: 'monitoring and evaluation' },
  inauguration: { id: 'pelantikan', en: 'inauguration' },
} satisfies Choices;

export type EngagementKind = keyof typeof engagementKinds;

/** Topics of a training, by our own design and no law (domain facts 9.3). */
export const trainingTopics = {
  tppoLaw: { id: 'hukum TPPO', en: 'trafficking law' },
  indicators: { id: 'tanda-tanda TPPO', en: 'signs of trafficking' },
  childSafeguarding: { id: 'keselamatan anak', en: 'child safeguarding' },
  confidentiality: { id: 'kerahasiaan', en: 'confidentiality' },
  doNotConfront: { id: 'tidak menghadapi pelaku sendiri', en: 'not confronting suspects' },
  dataProtection: { id: 'pelindungan data pribadi', en: 'data protection' },
  selfCare: { id: 'menjaga diri', en: 'self-care' },
} satisfies Choices;

export type TrainingTopic = keyof typeof trainingTopics;
