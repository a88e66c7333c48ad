import type { Localized } from '@kawal/core';
import sentences from './sentences.json' with { type: 'json' };

export const differenceWords = {
  ...sentences,
  telling: (where: string | null, office: string, changes: string): Localized => ({
    id: `${where === null ? 'Pada setiap laporan' : `Bila ${where}`}, ${office}: ${changes}.`,
    en: `${where === null ? 'For every report' : `If ${where}`}, ${office}: ${changes}.`,
  }),
  appears: (next: string): Localized => ({ id: `juga dihubungi ${next}`, en: `also contacted ${next}` }),
  vanishes: (old: string): Localized => ({ id: `tidak lagi dihubungi ${old}`, en: `no longer contacted ${old}` }),
  earlier: (old: string, next: string): Localized => ({
    id: `lebih cepat, tadinya ${old}, sekarang ${next}`,
    en: `earlier, before ${old}, now ${next}`,
  }),
  later: (old: string, next: string): Localized => ({
    id: `LEBIH LAMBAT, tadinya ${old}, sekarang ${next}`,
    en: `LATER, before ${old}, now ${next}`,
  }),
  otherwise: (old: string, next: string): Localized => ({
    id: `berbeda, tadinya ${old}, sekarang ${next}`,
    en: `differently, before ${old}, now ${next}`,
  }),
  stronger: (due: string, from: string, to: string): Localized => ({
    id: `${due} lebih pasti, tadinya ${from}, sekarang ${to}`,
    en: `${due} more surely, before ${from}, now ${to}`,
  }),
  weaker: (due: string, from: string, to: string): Localized => ({
    id: `${due} KURANG PASTI, tadinya ${from}, sekarang ${to}`,
    en: `${due} LESS SURELY, before ${from}, now ${to}`,
  }),
  withRepeats: (repeats: number): Localized => ({
    id: `(${repeats} pengingatnya ikut berubah)`,
    en: `(and so ${repeats === 1 ? 'does its reminder' : `do its ${repeats} reminders`})`,
  }),
  tooEntangled: (office: string, paths: string): Localized => ({
    id: `Yang berubah bagi ${office} terlalu banyak gabungannya untuk dirinci. Sederhanakan syarat jalur ini: ${paths}.`,
    en: `What changes for ${office} has too many combinations to spell out. Simplify the conditions of these paths: ${paths}.`,
  }),
  pathCame: (title: string, when: string): Localized => ({
    id: `Jalur baru: "${title}" (bila ${when}).`,
    en: `New path: "${title}" (if ${when}).`,
  }),
  pathWent: (title: string, when: string): Localized => ({
    id: `JALUR DIHAPUS: "${title}" (bila ${when}).`,
    en: `PATH REMOVED: "${title}" (if ${when}).`,
  }),
  pathChanged: (title: string, what: string): Localized => ({
    id: `Jalur "${title}" berubah: ${what}.`,
    en: `Path "${title}" changes: ${what}.`,
  }),
  came: (what: string, said: string): Localized => ({ id: `${what} baru: ${said}`, en: `${what} is new: ${said}` }),
  went: (what: string, said: string): Localized => ({
    id: `${what} HILANG. Tadinya: ${said}`,
    en: `${what} is GONE. Before: ${said}`,
  }),
  changed: (what: string, old: string, next: string): Localized => ({
    id: `${what} berubah. Tadinya: ${old} Sekarang: ${next}`,
    en: `${what} changes. Before: ${old} Now: ${next}`,
  }),
  callers: (old: string, next: string): Localized => ({
    id: `Penelepon berubah. Tadinya: ${old || 'tidak ada'}. Sekarang: ${next || 'tidak ada'}.`,
    en: `The callers change. Before: ${old || 'none'}. Now: ${next || 'none'}.`,
  }),
  triageRow: (level: string, condition: string): Localized => ({
    id: `sedikitnya "${level}" bila ${condition}`,
    en: `at least "${level}" if ${condition}`,
  }),
  triageGone: (row: string): Localized => ({ id: `Aturan triase HILANG: ${row}.`, en: `Triage rule GONE: ${row}.` }),
  triageCome: (row: string): Localized => ({ id: `Aturan triase baru: ${row}.`, en: `New triage rule: ${row}.` }),
  fewerThan: (count: number, name: string, list: string): Localized => ({
    id: `kurang dari ${count} ${name} ini ada: ${list}`,
    en: `fewer than ${count} of these ${name} are there: ${list}`,
  }),
  raisedTo: (level: string): Localized => ({
    id: `triasenya dinaikkan orang menjadi ${level}`,
    en: `a person raised the triage to ${level}`,
  }),
  notRaisedTo: (level: string): Localized => ({
    id: `triasenya tidak dinaikkan orang menjadi ${level}`,
    en: `nobody raised the triage to ${level}`,
  }),
};
