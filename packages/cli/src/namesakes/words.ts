import type { Language, Localized, OfficeKind } from '@kawal/core';
import { policeOffices } from '@kawal/core/escalation';
import { describeOffices } from '@kawal/policy';

/** Somebody who was named as a person of the directory is, or by the title of an office. */
export type SameName = {
  /** The person in the report, from 1; null where the story names an officer. */
  readonly number: number | null;
} & (
  | { readonly person: string; readonly isSimilar: boolean; readonly isVolunteer: boolean; readonly isFaint: boolean }
  | { readonly office: OfficeKind; readonly elsewhere?: string | undefined }
  | { readonly isOfGuardian: true }
);

function isVolunteer(name: SameName): boolean {
  return 'isVolunteer' in name && name.isVolunteer;
}

function isPoliceInStory(name: SameName): boolean {
  return name.number === null && 'office' in name && policeOffices.includes(name.office);
}

/** Says of a word that several share that it is no more than that. */
function sameName(name: SameName): Localized {
  const { id, en } = nameOrTitle(name);
  if (!('isFaint' in name && name.isFaint)) return { id, en };
  return {
    id: `${id} Yang sama hanya kata yang dipakai lebih dari dua orang.`,
    en: `${en} All that is the same is a word that more than two people share.`,
  };
}

function nameOrTitle(name: SameName): Localized {
  const { number } = name;
  if ('office' in name) {
    const said = (language: Language): string => name.elsewhere ?? describeOffices([name.office], 'or', language);
    if (isPoliceInStory(name))
      return { id: `Cerita menyebut polisi (${said('id')}).`, en: `The story mentions the police (${said('en')}).` };
    return number === null
      ? {
          id: `Cerita menyebut jabatan ${said('id')}.`,
          en: `The story names the office of ${said('en')}.`,
        }
      : {
          id: `Orang ke-${number} disebut dengan jabatan ${said('id')}.`,
          en: `Person ${number} is called by the title of ${said('en')}.`,
        };
  }
  if ('isOfGuardian' in name)
    return {
      id: 'Cerita menyebut perbuatan orang tua atau wali.',
      en: 'The story tells what a parent or guardian did.',
    };
  const { person, isSimilar } = name;
  const id = isVolunteer(name) ? `relawan (rujukan ${person})` : `${person} dalam direktori`;
  if (number === null) {
    return {
      id: `Cerita ${isSimilar ? 'mungkin ' : ''}menyebut nama ${id}.`,
      en: `The story ${isSimilar ? 'may name' : 'names'} ${isVolunteer(name) ? `the volunteer ${person}` : `${person} of the directory`}.`,
    };
  }
  return {
    id: `Nama orang ke-${number} ${isSimilar ? 'mirip dengan' : 'sama dengan'} nama ${id}.`,
    en: `The name of person ${number} is ${isSimilar ? 'much like ' : ''}the name of ${isVolunteer(name) ? `the volunteer ${person}` : `${person} in the directory`}.`,
  };
}

function mentionedBody({ id, en }: Localized, people: string): Localized {
  return {
    id: `Cerita menyebut ${id}, dan tidak ada yang dapat ditanya apakah ada ${people}${id} yang terlibat. Bila mungkin ada, catat sekarang: kawal tambah NOMOR. Sampai itu tercatat, ${id} dapat diberi tahu.`,
    en: `The story mentions the ${en}, and nobody could be asked whether any of them are involved. If some may be, record it now: kawal add NUMBER. Until it is on record, the ${en} may be notified.`,
  };
}

export const namesakeWords = {
  question: (name: SameName): Localized => {
    if (isPoliceInStory(name))
      return {
        id: `${sameName(name).id} Mungkinkah ada polisi yang terlibat? Bila ya, kepolisian tidak diberi tahu. Bila ragu, jawab ya.`,
        en: `${sameName(name).en} May any police be involved? If so, the police are not notified. If in doubt, answer yes.`,
      };
    if ('isOfGuardian' in name)
      return {
        id: `${sameName(name).id} Mungkinkah orang tua atau wali korban terlibat? Bila ya, mereka tidak dihubungi, juga tidak untuk meminta persetujuan. Bila ragu, jawab ya.`,
        en: `${sameName(name).en} May a parent or guardian of the victim be involved? If so, they are not contacted, not for a consent either. If in doubt, answer yes.`,
      };
    return name.number === null
      ? {
          id: `${sameName(name).id} Mungkinkah ia terlibat? Bila ya, ia tidak diberi tahu. Bila ragu, jawab ya.`,
          en: `${sameName(name).en} May they be involved? If so, they are not notified. If in doubt, answer yes.`,
        }
      : {
          id: `${sameName(name).id} Orangnya sama? Bila ya, ia tidak diberi tahu. Bila ragu, jawab ya.`,
          en: `${sameName(name).en} Is it the same person? If so, they are not notified. If in doubt, answer yes.`,
        };
  },
  notAsked: (name: SameName): Localized => ({
    id: `${sameName(name).id} Selama belum jelas, ${name.number === null ? 'ia dianggap mungkin terlibat' : 'ia dianggap orang yang sama'}: ${isVolunteer(name) ? 'ia tidak dapat membuka laporan ini, dan tidak ditugasi' : 'ia tidak diberi tahu, dan penggantinya yang diberi tahu'}. Bila ${name.number === null ? 'tidak terlibat' : 'orangnya lain'}, dua orang dari dua lembaga dapat mencabut pengecualiannya: kawal cabut-pengecualian NOMOR.`,
    en: `${sameName(name).en} Until it is clear, they count as ${name.number === null ? 'possibly involved' : 'the same'}: ${isVolunteer(name) ? 'they cannot open this report and are given no task of it' : 'they are not notified, and their stand-in is'}. If they are not, two people of two institutions can lift the exclusion: kawal lift-exclusion NUMBER.`,
  }),
  faintly: (name: SameName): Localized => ({
    id: `${sameName(name).id} Karena itu ia tetap dapat diberi tahu. Bila mungkin orangnya sama, catat sekarang: kawal tambah NOMOR.`,
    en: `${sameName(name).en} So they may be notified all the same. If it may be the same person, record it now: kawal add NUMBER.`,
  }),
  mentioned: (name: SameName): Localized =>
    'isOfGuardian' in name
      ? {
          id: `${sameName(name).id} Tidak ada yang dapat ditanya apakah mereka terlibat. Tercatat sebagai \`wali-dalam-cerita\`: persetujuan mereka tidak diterima dari berkas saja. Bila mereka mungkin terlibat, catat sekarang: kawal tambah NOMOR.`,
          en: `${sameName(name).en} Nobody could be asked whether they are involved. They are on record as \`wali-dalam-cerita\`: no file alone gives their consent. If they may be involved, record it now: kawal add NUMBER.`,
        }
      : isPoliceInStory(name)
        ? mentionedBody({ id: 'polisi', en: 'police' }, '')
        : mentionedBody({ id: 'LPA', en: 'LPA' }, 'orang '),
  departure: (said: string): Localized => ({
    id: `Cerita memuat kata yang dapat berarti luar negeri atau keberangkatan, dan tidak ada yang dapat ditanya. Selama belum jelas, tercatat: ${said}. Bila keliru, betulkan: kawal koreksi NOMOR.`,
    en: `The story has words that can mean another country or a departure, and nobody could be asked. Until it is clear, this is on record: ${said}. If that is wrong, correct it: kawal correct NUMBER.`,
  }),
  notInDirectory: (person: string): Localized => ({
    id: `Tidak ada “${person}” dalam direktori, jadi tidak ada petugas yang dikecualikan karena rujukan itu. Kecuali bila ia relawan: periksa rujukannya di directory.yaml, lalu catat orangnya dengan kawal tambah NOMOR.`,
    en: `The directory has no “${person}”, so this reference keeps no officer out. Unless it is a volunteer: check the reference in directory.yaml, and record the person by kawal add NUMBER.`,
  }),
  notCompared: {
    id: 'Nama terduga tidak dibandingkan dengan direktori, karena kunci pembuka kartu tidak ada di komputer ini. Periksa sendiri: petugas yang namanya sama dapat diberi tahu.',
    en: 'The names of suspects were not compared with the directory, for the key that opens cards is not on this computer. Check yourself: an officer of the same name may be notified.',
  },
};
