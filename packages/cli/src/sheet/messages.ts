import type { CommunityState, Localized, PactCommitment } from '@kawal/core';
import type { PilotMembership } from '@kawal/core/community';
import type { CommitmentStatus } from '@kawal/core/pact';
import type { DueLine, MonthStanding, PactOnRecord, VolunteerOnRecord } from './overview.ts';
import sentences from './sentences.json' with { type: 'json' };

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
  ...sentences,
  asOf: ({ at }: { readonly at: Localized }): Localized => ({ id: `Keadaan ${at.id}`, en: `As of ${at.en}` }),
  decreeOf: ({ number, date }: { readonly number: string; readonly date: Localized }): Localized => ({
    id: `${number}, ${date.id}`,
    en: `${number}, ${date.en}`,
  }),
  metOf: ({ met, all }: { readonly met: number; readonly all: number }): Localized => ({
    id: `${met} dari ${all}`,
    en: `${met} of ${all}`,
  }),
  renewed: ({ until, times }: { readonly until: Localized; readonly times: number }): Localized => ({
    id: `${until.id} (diperpanjang ${times} kali)`,
    en: `${until.en} (renewed ${times === 1 ? 'once' : `${times} times`})`,
  }),
  breachOf: ({ what, source, on }: Record<'what' | 'on', Localized> & { readonly source: string }): Localized => ({
    id: `${what.id} (${source}; dicatat ${on.id})`,
    en: `${what.en} (${source}; noted ${on.en})`,
  }),
  writtenAs: ({ name, reported }: { readonly name: string; readonly reported: string }): Localized => ({
    id: `${name} (sumber menulis “${reported}”)`,
    en: `${name} (the source writes “${reported}”)`,
  }),
  pilotSays: ({ status, source, on }: Record<'status' | 'on', Localized> & { readonly source: string }): Localized => ({
    id: `${status.id}: ${source}, ${on.id}`,
    en: `${status.en}: ${source}, ${on.en}`,
  }),
  pilotDispute: ({ source, name, code }: Record<'source' | 'name' | 'code', string>): Localized => ({
    id: `${source} menyebut ${name} (${code}); mana yang benar tidak diputuskan di sini`,
    en: `${source} names ${name} (${code}); which is right is not decided here`,
  }),
} satisfies Record<string, Localized | ((facts: never) => Localized)>;
