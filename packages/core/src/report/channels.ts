import type { Choices } from '../language/choices.ts';

/** Ways that a report comes in. All that the form of a citizen loads of the choices of a report. */
export const reportChannels = {
  app: { id: 'aplikasi', en: 'app' },
  oral: { id: 'lisan, datang langsung', en: 'in person, spoken' },
  phone: { id: 'telepon', en: 'phone' },
  letter: { id: 'surat', en: 'letter' },
  message: { id: 'pesan', en: 'message' },
  hotline: { id: 'saluran pengaduan', en: 'hotline' },
  volunteer: { id: 'lewat relawan', en: 'through a volunteer' },
} satisfies Choices;

export type ReportChannel = keyof typeof reportChannels;
