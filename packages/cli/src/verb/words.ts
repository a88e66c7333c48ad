import type { Localized } from '@kawal/core';

/** Warnings before and after the verbs of one record. */
export const verbWords = {
  isAbout: (number: string, place: string, ages: readonly Localized[], when: Localized): Localized => {
    const [id, en] = (['id', 'en'] as const).map((language) => ages.map((age) => age[language]).join(', '));
    return {
      id: `Laporan ${number} ${place}, umur terduga korban: ${id || 'belum diketahui'}, diterima ${when.id}. Bila bukan ini yang Anda maksud, jangan ditutup.`,
      en: `Report ${number} ${place}, age of the presumed victim: ${en || 'not known'}, received ${when.en}. If this is not the one that you mean, do not close it.`,
    };
  },
  addedByName: (refs: readonly string[]): Localized => ({
    id: `Ditulis oleh Kawal, bukan oleh pelapor: ${refs.join(', ')}. Nama atau jabatannya ada dalam laporan, dan belum jelas apakah ia yang dimaksud. Sampai itu jelas, ia tidak diberi tahu.`,
    en: `Written by Kawal, and by no reporter: ${refs.join(', ')}. Their name or post stands in the report, and whether they are meant is not clear. Until it is, they are not notified.`,
  }),
  stillChild: {
    id: 'Satu orang saja belum cukup: korban TETAP DILINDUNGI SEBAGAI ANAK, juga bila umurnya sekarang terbaca "dewasa", sampai dua petugas dari dua lembaga menyatakannya. Bila ia tercatat sebagai anak, mereka menyatakannya dalam kasusnya; bila umurnya belum diketahui, dengan koreksi yang sama.',
    en: 'One person is not enough: the victim STAYS PROTECTED AS A CHILD, though the age reads "adult" now, until two officers of two institutions say so. Where a child stands on record, they say it in the case; where the age is not known, by the same correction.',
  },
  sharesNothing: {
    id: 'AWAS: rujukan ini tidak menyertakan data apa pun. Tujuannya tidak akan melihat nama, kontak, atau cerita: sampaikan sendiri yang perlu diketahuinya. Bila keliru, tarik rujukan ini dan siapkan lagi dengan data yang disertakan.',
    en: 'CAUTION: this referral shares no data. Its addressee will see no name, contact or story: tell them yourself what they need to know. If that is a mistake, withdraw it and prepare it again with the data to share.',
  },
};
