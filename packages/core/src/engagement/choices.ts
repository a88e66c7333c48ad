import type { Localized } from '../language/words.ts';
import type { AgendaItem, AttendeeRole, CancellationReason, EngagementOutcome, HandedOver } from './engagement.ts';

/** Names the choices of its commands in both languages. */

export const attendeeRoleWords: Readonly<Record<AttendeeRole, Localized>> = {
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
};

export const agendaWords: Readonly<Record<AgendaItem, Localized>> = {
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
};

export const outcomeWords: Readonly<Record<EngagementOutcome, Localized>> = {
  agreed: { id: 'disepakati', en: 'agreed' },
  informed: { id: 'diketahui bersama', en: 'everybody informed' },
  followUp: { id: 'perlu tindak lanjut', en: 'to be followed up' },
  noAgreement: { id: 'belum sepakat', en: 'no agreement' },
};

export const handedOverWords: Readonly<Record<HandedOver, Localized>> = {
  pactDocument: { id: 'naskah pakta', en: 'pact document' },
  decree: { id: 'SK', en: 'decree' },
  banner: { id: 'spanduk', en: 'banner' },
  referenceDocuments: { id: 'dokumen rujukan', en: 'reference documents' },
};

export const engagementCancellationWords: Readonly<Record<CancellationReason, Localized>> = {
  tooFewPeople: { id: 'peserta kurang', en: 'too few people' },
  noVenue: { id: 'tidak ada tempat', en: 'no venue' },
  officialAbsent: { id: 'pejabat berhalangan', en: 'an official could not come' },
  moved: { id: 'dipindah ke hari lain', en: 'moved to another day' },
  other: { id: 'lainnya', en: 'other' },
};
