import type { Choices } from '../language/choices.ts';

export const visitPurposes = {
  routine: { id: 'rutin', en: 'routine' },
  boardingHouse: { id: 'rumah kos', en: 'boarding house' },
  employer: { id: 'pemberi kerja', en: 'employer' },
  vacancy: { id: 'lowongan kerja', en: 'vacancy' },
  school: { id: 'sekolah', en: 'school' },
  departure: { id: 'calon pekerja yang akan berangkat', en: 'somebody about to leave' },
  returnee: { id: 'pekerja yang pulang', en: 'somebody who came back' },
} satisfies Choices;

export type VisitPurpose = keyof typeof visitPurposes;

/** Rules that keep visitors and those they meet safe; our own design, no law. */
export const safetyRules = {
  twoPersons: { id: 'dua orang atau lebih, selalu bersama', en: 'two people or more, together all the time' },
  daylight: { id: 'siang hari', en: 'by day' },
  noPromises: { id: 'tidak menjanjikan apa pun', en: 'nothing was promised' },
  noChildInterviewed: { id: 'tidak menanyai anak', en: 'no child was questioned' },
  noFacesPhotographed: { id: 'tidak memotret wajah', en: 'no face was photographed' },
} satisfies Choices;

export type SafetyRule = keyof typeof safetyRules;

export const visitCancellations = {
  unsafe: { id: 'tidak aman', en: 'unsafe' },
  weather: { id: 'cuaca', en: 'weather' },
  tooFewVolunteers: { id: 'relawan kurang', en: 'too few volunteers' },
  notNeeded: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
  other: { id: 'lainnya', en: 'other' },
} satisfies Choices;

export type VisitCancellation = keyof typeof visitCancellations;
