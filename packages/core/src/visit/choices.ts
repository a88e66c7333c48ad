import type { Localized } from '../language/words.ts';
import type { SafetyRule, VisitCancellation, VisitPurpose } from './visit.ts';

/** Names the choices of its commands in both languages. */

export const visitPurposeWords: Readonly<Record<VisitPurpose, Localized>> = {
  routine: { id: 'rutin', en: 'routine' },
  boardingHouse: { id: 'rumah kos', en: 'boarding house' },
  employer: { id: 'pemberi kerja', en: 'employer' },
  vacancy: { id: 'lowongan kerja', en: 'vacancy' },
  school: { id: 'sekolah', en: 'school' },
  departure: { id: 'calon pekerja yang akan berangkat', en: 'somebody about to leave' },
  returnee: { id: 'pekerja yang pulang', en: 'somebody who came back' },
};

export const safetyRuleWords: Readonly<Record<SafetyRule, Localized>> = {
  twoPersons: { id: 'dua orang atau lebih, selalu bersama', en: 'two people or more, together all the time' },
  daylight: { id: 'siang hari', en: 'by day' },
  noPromises: { id: 'tidak menjanjikan apa pun', en: 'nothing was promised' },
  noChildInterviewed: { id: 'tidak menanyai anak', en: 'no child was questioned' },
  noFacesPhotographed: { id: 'tidak memotret wajah', en: 'no face was photographed' },
};

export const visitCancellationWords: Readonly<Record<VisitCancellation, Localized>> = {
  unsafe: { id: 'tidak aman', en: 'unsafe' },
  weather: { id: 'cuaca', en: 'weather' },
  tooFewVolunteers: { id: 'relawan kurang', en: 'too few volunteers' },
  notNeeded: { id: 'tidak diperlukan lagi', en: 'no longer needed' },
  other: { id: 'lainnya', en: 'other' },
};
