import type { CommunityState, Localized, PactCommitment } from '@kawal/core';
import type { PilotMembership } from '@kawal/core/community';
import type { CommitmentStatus } from '@kawal/core/pact';
import type { DueLine, MonthStanding, PactOnRecord, VolunteerOnRecord } from './overview.ts';

/** The words of the two sheets. Short, for a cell; a sentence of a refusal says the same thing longer. */

export const pactStatusShort: Readonly<Record<PactOnRecord['status'], Localized>> = {
  drafted: { id: 'rancangan', en: 'drafted' },
  scheduled: { id: 'dijadwalkan', en: 'scheduled' },
  signed: { id: 'berlaku', en: 'in force' },
  superseded: { id: 'digantikan', en: 'superseded' },
  lapsed: { id: 'habis masa berlaku', en: 'lapsed' },
  revoked: { id: 'dicabut', en: 'revoked' },
};

export const commitmentWords: Readonly<Record<PactCommitment, Localized>> = {
  formVolunteers: { id: 'Membentuk relawan', en: 'Form volunteers' },
  conductMonitoring: { id: 'Melakukan pemantauan', en: 'Conduct monitoring' },
  reportConditions: { id: 'Melaporkan kondisi', en: 'Report conditions' },
};

export const commitmentStatusWords: Readonly<Record<CommitmentStatus, Localized>> = {
  pending: { id: 'belum dimulai', en: 'pending' },
  inProgress: { id: 'sedang berjalan', en: 'in progress' },
  met: { id: 'terpenuhi', en: 'met' },
  overdue: { id: 'LEWAT TENGGAT', en: 'OVERDUE' },
};

export const dueWords: Readonly<Record<DueLine['what'], Localized>> = {
  ...commitmentWords,
  endOfPact: { id: 'Masa berlaku pakta berakhir', en: 'The pact ends' },
};

export const communityStatusShort: Readonly<Record<Exclude<CommunityState['status'], 'none'>, Localized>> = {
  proposed: { id: 'diusulkan', en: 'proposed' },
  pactSigned: { id: 'ada pakta, belum ada SK', en: 'pact signed, no decree' },
  constituted: { id: 'dibentuk dengan SK', en: 'constituted' },
  active: { id: 'aktif', en: 'active' },
  dormant: { id: 'TIDAK AKTIF', en: 'DORMANT' },
  dissolved: { id: 'dibubarkan', en: 'dissolved' },
};

export const volunteerStatusShort: Readonly<Record<VolunteerOnRecord['status'], Localized>> = {
  nominated: { id: 'Diusulkan', en: 'Nominated' },
  screened: { id: 'Disaring', en: 'Screened' },
  trained: { id: 'Dilatih', en: 'Trained' },
  codeSigned: { id: 'Kode etik', en: 'Code signed' },
  active: { id: 'Aktif', en: 'Active' },
  suspended: { id: 'Nonaktif sementara', en: 'Suspended' },
  exited: { id: 'Berhenti', en: 'Left' },
};

export const volunteerStatuses = Object.keys(volunteerStatusShort) as readonly VolunteerOnRecord['status'][];

export const monthWords: Readonly<Record<MonthStanding, Localized>> = {
  inTime: { id: 'masuk', en: 'in' },
  late: { id: 'terlambat', en: 'late' },
  returned: { id: 'dikembalikan', en: 'returned' },
  awaited: { id: 'ditunggu', en: 'awaited' },
  missing: { id: 'TIDAK ADA', en: 'MISSING' },
  notExpected: { id: '–', en: '–' },
};

export const pilotWords: Readonly<Record<PilotMembership['status'], Localized>> = {
  asserted: { id: 'disebut sumber', en: 'asserted' },
  disputed: { id: 'DISANGGAH', en: 'DISPUTED' },
  confirmed: { id: 'dipastikan', en: 'confirmed' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
};

export const sheetWords = {
  pactTitle: { id: 'Lembar kepatuhan Pakta Integritas', en: 'Integrity pact compliance sheet' },
  overviewTitle: { id: 'Ikhtisar Komunitas PP TPPO', en: 'Community overview' },
  asOf: ({ at }: { readonly at: Localized }): Localized => ({ id: `Keadaan ${at.id}`, en: `As of ${at.en}` }),
  internal: {
    id: 'Untuk kalangan sendiri. Tanpa nama relawan, tanpa jumlah laporan atau korban. Orang disebut dengan jabatan dan rujukannya.',
    en: 'For internal use. No names of volunteers, no numbers of reports or victims. People stand here by office and reference.',
  },
  kelurahan: { id: 'Kelurahan atau desa', en: 'Kelurahan or desa' },
  state: { id: 'Keadaan', en: 'State' },
  due: { id: 'Yang jatuh tempo', en: 'What is due' },
  nothingDue: { id: 'Tidak ada komitmen yang menunggu tenggat.', en: 'No commitment is waiting for its due date.' },
  day: { id: 'Tanggal', en: 'Day' },
  what: { id: 'Apa', en: 'What' },
  overdue: { id: 'LEWAT TENGGAT', en: 'OVERDUE' },
  toCome: { id: 'akan datang', en: 'to come' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  signedOn: { id: 'Ditandatangani', en: 'Signed' },
  signatory: { id: 'Penanda tangan', en: 'Signatory' },
  witness: { id: 'Saksi', en: 'Witness' },
  decree: { id: 'SK pembentukan', en: 'Decree' },
  decreeOf: ({ number, date }: { readonly number: string; readonly date: Localized }): Localized => ({
    id: `${number}, ${date.id}`,
    en: `${number}, ${date.en}`,
  }),
  decreeSignedBy: { id: 'SK ditandatangani', en: 'Decree signed by' },
  decreeUntil: { id: 'SK berlaku sampai', en: 'Decree ends' },
  earlierDecrees: { id: 'SK sebelumnya', en: 'Earlier decrees' },
  met: { id: 'Terpenuhi', en: 'Met' },
  metOf: ({ met, all }: { readonly met: number; readonly all: number }): Localized => ({
    id: `${met} dari ${all}`,
    en: `${met} of ${all}`,
  }),
  validUntil: { id: 'Berlaku sampai', en: 'Ends' },
  noPeriod: { id: 'tanpa batas waktu', en: 'no period named' },
  renewed: ({ until, times }: { readonly until: Localized; readonly times: number }): Localized => ({
    id: `${until.id} (diperpanjang ${times} kali)`,
    en: `${until.en} (renewed ${times === 1 ? 'once' : `${times} times`})`,
  }),
  endedOn: { id: 'Berakhir', en: 'Ended' },
  source: { id: 'Sumber', en: 'Source' },
  record: { id: 'Catatan', en: 'Record' },
  commitment: { id: 'Komitmen', en: 'Commitment' },
  dueOn: { id: 'Tenggat', en: 'Due' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  noEvidence: { id: 'belum ada', en: 'none yet' },
  noDay: { id: 'tanpa tenggat', en: 'no due date' },
  breaches: { id: 'Pelanggaran pakta', en: 'Breaches of the pact' },
  breachOf: ({ what, source, on }: Record<'what' | 'on', Localized> & { readonly source: string }): Localized => ({
    id: `${what.id} (${source}; dicatat ${on.id})`,
    en: `${what.en} (${source}; noted ${on.en})`,
  }),
  withoutPact: { id: 'Belum ada pakta', en: 'No pact yet' },
  withoutCommunity: { id: 'Belum ada komunitas', en: 'No community yet' },
  writtenAs: ({ name, reported }: { readonly name: string; readonly reported: string }): Localized => ({
    id: `${name} (sumber menulis “${reported}”)`,
    en: `${name} (the source writes “${reported}”)`,
  }),
  none: { id: '–', en: '–' },
  noPacts: { id: 'Belum ada pakta yang tercatat.', en: 'No pact is on record.' },
  noCommunities: { id: 'Belum ada komunitas yang tercatat.', en: 'No community is on record.' },
  members: { id: 'Anggota menurut SK', en: 'Members by decree' },
  membersUnnamed: { id: 'SK tidak menyebut anggota', en: 'the decree names nobody' },
  focalPoint: { id: 'Narahubung', en: 'Focal point' },
  appointed: { id: 'ada', en: 'appointed' },
  notAppointed: { id: 'BELUM ADA', en: 'NONE' },
  coverage: { id: 'RW/RT yang dijangkau', en: 'RW/RT covered' },
  coverageUnsaid: { id: 'belum dicatat', en: 'nobody has said' },
  pact: { id: 'Pakta', en: 'Pact' },
  lastHeard: { id: 'Kabar terakhir', en: 'Last heard of' },
  pilot: { id: 'Percontohan', en: 'Pilot' },
  pilotSays: ({ status, source, on }: Record<'status' | 'on', Localized> & { readonly source: string }): Localized => ({
    id: `${status.id}: ${source}, ${on.id}`,
    en: `${status.en}: ${source}, ${on.en}`,
  }),
  pilotDispute: ({ source, name, code }: Record<'source' | 'name' | 'code', string>): Localized => ({
    id: `${source} menyebut ${name} (${code}); mana yang benar tidak diputuskan di sini`,
    en: `${source} names ${name} (${code}); which is right is not decided here`,
  }),
  otherSource: { id: 'Sumber lain', en: 'Other source' },
  volunteers: { id: 'Relawan', en: 'Volunteers' },
  activeVolunteers: { id: 'Relawan aktif', en: 'Active volunteers' },
  training: { id: 'Masa berlaku pelatihan relawan aktif', en: 'Training of active volunteers' },
  trainingExpired: { id: 'Sudah habis', en: 'Expired' },
  expireSoon: { id: 'Habis dalam 90 hari', en: 'Expires within 90 days' },
  nextExpiry: { id: 'Habis berikutnya', en: 'Next expiry' },
  conditionReports: { id: 'Laporan kondisi bulanan', en: 'Monthly condition reports' },
  monthKey: {
    id: 'masuk: tepat waktu; terlambat: masuk setelah tenggat; dikembalikan: untuk diperbaiki; ditunggu: belum lewat tenggat; TIDAK ADA: lewat tenggat dan belum masuk; –: belum ada SK.',
    en: 'in: in time; late: after the due date; returned: to be corrected; awaited: not due yet; MISSING: overdue and not received; –: no decree yet.',
  },
  visits: { id: 'Kunjungan pemantauan', en: 'Monitoring visits' },
  visitsToCome: { id: 'Akan datang', en: 'To come' },
  held: { id: 'Terlaksana', en: 'Held' },
  unreported: { id: 'Belum dilaporkan', en: 'Not reported' },
  missed: { id: 'Terlewat', en: 'Missed' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  unconfirmed: { id: 'Aturan keselamatan belum dipastikan', en: 'Safety rules not confirmed' },
  lastHeld: { id: 'Terakhir', en: 'Last' },
} satisfies Record<string, Localized | ((facts: never) => Localized)>;
