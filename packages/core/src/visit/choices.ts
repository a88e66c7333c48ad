import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

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
export const safetyRules: Readonly<Record<SafetyRule, Localized>> = words.safetyRules;

export type SafetyRule = 'twoPersons' | 'daylight' | 'noPromises' | 'noChildInterviewed' | 'noFacesPhotographed';

export const visitCancellations: Readonly<Record<VisitCancellation, Localized>> = words.visitCancellations;

export type VisitCancellation = 'unsafe' | 'weather' | 'tooFewVolunteers' | 'notNeeded' | 'other';
