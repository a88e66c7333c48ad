import type { Choices } from '../language/choices.ts';

/** A child is under 18 (UU 21/2007 Art 1(5)). `unknown` is an answer of its own and never reads as adult. */
export const ageClasses = {
  child: { id: 'anak (di bawah 18 tahun)', en: 'child (under 18)' },
  adult: { id: 'dewasa', en: 'adult' },
  unknown: { id: 'belum diketahui', en: 'not known' },
} satisfies Choices;

export type AgeClass = keyof typeof ageClasses;

/** The answer of a person who was asked if contacting them is safe. Without an answer nobody contacts them. */
export const contactAnswers = { yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } } satisfies Choices;

export type ContactAnswer = keyof typeof contactAnswers;

export const phoneOwners = {
  own: { id: 'milik sendiri, tidak dibaca orang lain', en: 'their own, read by nobody else' },
  shared: { id: 'dipakai bersama', en: 'shared with others' },
  someoneElse: { id: 'milik orang lain', en: "somebody else's" },
  unknown: { id: 'belum diketahui', en: 'not known yet' },
} satisfies Choices;

export const contactWays = {
  call: { id: 'telepon', en: 'phone call' },
  whatsapp: { id: 'pesan WhatsApp', en: 'WhatsApp message' },
  sms: { id: 'SMS', en: 'text message' },
  throughCompanion: { id: 'lewat pendamping', en: 'through a companion' },
  meeting: { id: 'bertemu di tempat yang ia pilih', en: 'meeting at a place that they choose' },
} satisfies Choices;

export type ContactWay = keyof typeof contactWays;

export const leftMessages = {
  none: { id: 'jangan menitip pesan', en: 'leave no message' },
  neutral: { id: 'boleh menitip pesan yang tidak menyebut laporan', en: 'a message that does not mention the report' },
} satisfies Choices;
