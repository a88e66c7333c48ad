import type { Localized, Waiver } from '@kawal/core';
import type { FloorStart } from '@kawal/core/policy';
import limits from './limits.json' with { type: 'json' };

export const limitWords = {
  ...limits,
  hours: (hours: number): Localized => ({ id: `${hours} jam`, en: `${hours} ${hours === 1 ? 'hour' : 'hours'}` }),
  each: (offices: string, several: boolean): Localized => ({
    id: several ? `${offices} masing-masing` : offices,
    en: several ? `${offices} must each` : `${offices} must`,
  }),
  oneOf: (offices: string): Localized => ({ id: `salah satu dari ${offices}`, en: `one of ${offices} must` }),
  must: (lead: string, who: string, within: string, since: string): Localized => ({
    id: `${lead}: paling lambat ${within} ${since}, ${who} harus sudah diberi tahu.`,
    en: `${lead}: ${who} have been told within ${within} ${since}.`,
  }),
  since: {
    accepted: { id: 'sejak laporan diterima', en: 'of the report being taken in' },
    victimReported: { id: 'sejak korban melapor', en: "of the victim's own report" },
    receivedInCare: { id: 'sejak korban diterima layanan', en: 'of the victim being received into care' },
  } satisfies Readonly<Record<FloorStart, Localized>>,
  law: (cite: string): Localized => ({ id: `Ini perintah hukum: ${cite}.`, en: `This is law: ${cite}.` }),
  binds: (bodies: string): Localized => ({
    id: `Kewajiban ini berlaku bagi ${bodies}.`,
    en: `This duty binds ${bodies}.`,
  }),
  bindsUs: {
    unknown: {
      id: 'Lembaga kita belum menyebut badannya, jadi kita menganggapnya berlaku juga bagi kita.',
      en: 'We have not said which body we are, so we treat it as binding us too.',
    },
    yes: { id: 'Lembaga kita termasuk, jadi berlaku bagi kita.', en: 'We are one of them, so it binds us.' },
    no: {
      id: 'Lembaga kita tidak termasuk, jadi tidak berlaku bagi kita.',
      en: 'We are none of them, so it does not bind us.',
    },
  },
  validFrom: (date: string): Localized => ({
    id: `Berlaku mulai ${date}; laporan yang lebih lama dihitung sejak hari itu.`,
    en: `In force from ${date}; an older report counts from that day.`,
  }),
  if: (condition: string): Localized => ({ id: `bila ${condition}`, en: `if ${condition}` }),
  never: (lead: string, offices: string): Localized => ({
    id: `${lead}: jangan beri tahu ${offices}.`,
    en: `${lead}: never tell ${offices}.`,
  }),
  only: (lead: string, offices: string): Localized => ({
    id: `${lead}: hanya ${offices} yang boleh diberi tahu.`,
    en: `${lead}: only ${offices} may be told.`,
  }),
  waived: (from: string, until: string, floor: string, condition: string): Localized => ({
    id: `Dari ${from} sampai ${until}, kewajiban memberi tahu ${floor} tidak berlaku bila ${condition}.`,
    en: `From ${from} until ${until}, the floor ${floor} does not hold if ${condition}.`,
  }),
  waiverTerms: ({ author, reason, measure }: Waiver, layer: string): Localized => ({
    id: `Diminta oleh ${author}, disetujui lapis ${layer}. Alasannya: ${reason}. Sebagai gantinya: ${measure}.`,
    en: `Asked for by ${author}, approved by the ${layer} layer. The reason: ${reason}. Instead: ${measure}.`,
  }),
};
