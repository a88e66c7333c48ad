import type { Localized } from '@kawal/core';

export const verdictWords = {
  urgency: {
    yes: (a: string, b: string): Localized => ({
      id: `Jalur ${a} sekurang-kurangnya secepat jalur ${b}: pada laporan apa pun, setiap jabatan dituju sesering, seawal, dan sepasti itu. Larangan memberi tahu tidak dihitung di sini, melainkan pada kerahasiaan.`,
      en: `The paths of ${a} are at least as urgent as those of ${b}: for every report, they turn to every office as often, as early and as surely. Whom a ceiling keeps out counts under discretion, not here.`,
    }),
    no: (a: string, b: string): Localized => ({
      id: `${a} lebih longgar daripada ${b}.`,
      en: `${a} is laxer than ${b}.`,
    }),
    incomparable: (a: string, b: string): Localized => ({
      id: `${a} dan ${b} masing-masing lebih longgar di suatu tempat.`,
      en: `${a} and ${b} are each laxer somewhere.`,
    }),
  },
  discretion: {
    yes: (a: string, b: string): Localized => ({
      id: `${a} sekurang-kurangnya serahasia ${b}: tidak ada yang dapat diberi tahu selain yang menurut ${b} juga dapat diberi tahu.`,
      en: `${a} is at least as discreet as ${b}: nobody may be told whom ${b} may not tell as well.`,
    }),
    no: (a: string, b: string): Localized => ({
      id: `${a} memberi tahu lebih banyak pihak daripada ${b}.`,
      en: `${a} may tell more offices than ${b}.`,
    }),
    incomparable: (a: string, b: string): Localized => ({
      id: `${a} dan ${b} masing-masing memberi tahu pihak yang tidak diberi tahu oleh yang lain.`,
      en: `${a} and ${b} may each tell somebody whom the other may not.`,
    }),
  },
  urgencyExample: (report: string, office: string, telling: number, stricter: string, laxer: string): Localized => ({
    id: `Contoh terkecil (${report}): pemberitahuan ke-${telling} kepada ${office}. Pada ${stricter}; pada ${laxer}.`,
    en: `The smallest example (${report}): telling ${telling} of ${office}. Under ${stricter}; under ${laxer}.`,
  }),
  notOwed: { id: 'tidak ada', en: 'none' },
  discretionExample: (report: string, office: string, a: string, b: string): Localized => ({
    id: `Contoh terkecil (${report}): ${office} dapat diberi tahu menurut ${a}, tetapi tidak menurut ${b}.`,
    en: `The smallest example (${report}): ${office} may be told under ${a}, but not under ${b}.`,
  }),
  tooEntangled: (paths: string): Localized => ({
    id: `Terlalu banyak gabungan untuk diperiksa semua, dan tidak ada yang diperiksa sebagian. Sederhanakan syarat jalur ini: ${paths}.`,
    en: `Too many combinations to look at all of them, and looking at some proves nothing. Simplify the conditions of these paths: ${paths}.`,
  }),
};
