import type { Language, Localized } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';
import { meant, type Spell } from '../words.ts';

const shapes = {
  map: { id: 'kumpulan `kata: isi`', en: 'a set of `word: content`' },
  list: { id: 'daftar `[satu, dua]`', en: 'a list `[one, two]`' },
  text: { id: 'satu teks', en: 'one text' },
} satisfies Readonly<Record<string, Localized>>;

export type Shape = keyof typeof shapes;

function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
}

const waits: readonly Localized[] = [
  { id: 'segera', en: 'at once' },
  { id: '15 menit', en: '15 minutes' },
  { id: '1 jam 30 menit', en: '1 hour 30 minutes' },
  { id: '3x24 jam', en: '3x24 hours' },
];

export const shapeMessages = {
  /** `word`: a word of a policy or an id in the place of a list. Never any other text: it may be a name. */
  'kind.wrong': ({ expected, found, word }: { expected: Shape; found: Shape; word?: string }) =>
    word !== undefined
      ? {
          id: `Di sini diharapkan daftar. Tulis dengan kurung siku: \`[${word}]\`.`,
          en: `Expected here is a list. Write it in square brackets: \`[${word}]\`.`,
        }
      : {
          id: `Di sini diharapkan ${shapes[expected].id}, tetapi tertulis ${shapes[found].id}. Tulis sebagai ${shapes[expected].id}.`,
          en: `Expected here is ${shapes[expected].en}, but there is ${shapes[found].en}. Write it as ${shapes[expected].en}.`,
        },
  'key.unknown': ({
    written,
    closest,
    allowed,
  }: {
    written: string | null;
    closest: string | null;
    allowed: readonly string[];
  }) => ({
    id: `Kata ${written === null ? 'ini' : `\`${written}\``} tidak dikenal di sini.${meant(closest, allowed, written).id}`,
    en: `${written === null ? 'This word' : `The word \`${written}\``} is not known here.${meant(closest, allowed, written).en}`,
  }),
  'key.misplaced': ({ written, allowed }: { written: string; allowed: readonly string[] }) => ({
    id: `\`${written}\` dikenal, tetapi bukan di tempat ini; mungkin spasi di awal barisnya kurang atau lebih. Geser agar lurus dengan baris yang sekelompok.${meant(null, allowed).id}`,
    en: `\`${written}\` is known, but not in this place; there may be too few or too many spaces before it. Move it so that it stands under the lines it belongs to.${meant(null, allowed).en}`,
  }),
  'key.missing': ({ key }: { key: string }) => ({
    id: `\`${key}\` belum ditulis. Tambahkan \`${key}: …\` di sini.`,
    en: `\`${key}\` is missing. Add \`${key}: …\` here.`,
  }),
  'value.missing': () => ({
    id: 'Setelah titik dua belum ada isinya. Tulis isinya. Baris yang tidak wajib boleh dihapus.',
    en: 'Nothing stands after the colon. Write what belongs there. A line that is not required may be deleted.',
  }),
  'value.unknown': ({
    written,
    closest,
    allowed,
    isOffice,
  }: {
    written: string | null;
    closest: string | null;
    allowed: readonly string[];
    /** Set where the id of an office stands in place of its kind, `closest`. */
    isOffice?: true;
  }) => {
    if (isOffice === true) {
      return {
        id: `\`${written}\` adalah jabatan berjenis \`${closest}\`. Tulis \`${closest}\`.`,
        en: `\`${written}\` is an office of the kind \`${closest}\`. Write \`${closest}\`.`,
      };
    }
    const { id, en } = meant(closest, allowed, written);
    return {
      id: `${written === null ? 'Yang tertulis' : `\`${written}\``} tidak dikenal di sini.${id}`,
      en: `${written === null ? 'What is written' : `\`${written}\``} is not known here.${en}`,
    };
  },
  'value.unprintable': () => ({
    id: 'Di dalam teks ini ada karakter yang tidak terlihat. Ketik ulang teksnya dalam satu baris.',
    en: 'There is an invisible character in this text. Type it again, in one line.',
  }),
  'language.mixed': ({ written, expected }: { written: string; expected: string }) => ({
    id: `\`${written}\` adalah kata dari bahasa lain; satu berkas memakai satu bahasa. Tulis \`${expected}\`.`,
    en: `\`${written}\` is a word of the other language; one file uses one language. Write \`${expected}\`.`,
  }),
  'list.empty': () => ({
    id: 'Daftar ini kosong. Isi paling sedikit satu, atau hapus barisnya.',
    en: 'This list is empty. Put at least one thing in it, or delete the line.',
  }),
  'list.too-long': ({ limit, found }: { limit: number; found: number }) => ({
    id: `Di sini ada ${found} isian; paling banyak ${limit}. Hapus yang tidak dipakai lagi, atau bagi ke beberapa jabatan, jalur, atau berkas.`,
    en: `There are ${found} entries here; the most is ${limit}. Delete those no longer used, or divide them among several offices, paths or files.`,
  }),
  'id.malformed': () => ({
    id: 'Id hanya memakai huruf kecil, angka dan tanda hubung tanpa spasi, dan bukan nama orang. Tulis misalnya `koordinator-1`, atau untuk jalur `anak-pelabuhan`.',
    en: 'An id has small letters, digits and hyphens only, no blanks, and is no name of a person. Write for instance `coordinator-1`, or for a path `harbour-child`.',
  }),
  'number.malformed': ({ least, most }: { least: number; most: number }) => ({
    id: `Di sini diharapkan bilangan bulat dari ${least} sampai ${most}. Tulis dengan angka saja.`,
    en: `Expected here is a whole number from ${least} to ${most}. Write it in digits only.`,
  }),
  'wait.malformed': (_: object, { example }: Spell) => ({
    id: `Lama waktu ini tidak terbaca. Tulis misalnya ${waits.map((wait) => example(wait.id, wait.en)).join(', ')}.`,
    en: `This length of time cannot be read. Write for instance ${waits.map((wait) => example(wait.id, wait.en)).join(', ')}.`,
  }),
  'wait.decimal': (_: object, { example }: Spell) => ({
    id: `Lama waktu ditulis tanpa koma atau titik. Tulis dengan satuan yang lebih kecil, misalnya ${example('1 jam 30 menit', '1 hour 30 minutes')}.`,
    en: `A length of time is written without decimals. Use the smaller unit as well, for instance ${example('1 jam 30 menit', '1 hour 30 minutes')}.`,
  }),
  'wait.working-days': (_: object, { word, example }: Spell) => ({
    id: `Hari kerja hanya dapat dipakai pada ${word('after')} sebuah langkah dan ${word('within')} sebuah kewajiban memberi tahu. Di sini tulis dalam jam, misalnya ${example('2x24 jam', '2x24 hours')}.`,
    en: `Working days can stand in ${word('after')} of a step and in ${word('within')} of a floor only. Write hours here, for instance ${example('2x24 jam', '2x24 hours')}.`,
  }),
  'wait.not-iso': () => ({
    id: 'Dalam JSON lama waktu ditulis menurut ISO 8601. Tulis misalnya `PT0S`, `PT15M`, `PT6H`, `P3D`, atau `{ "workingDays": 2 }`.',
    en: 'In JSON a length of time is written as in ISO 8601. Write for instance `PT0S`, `PT15M`, `PT6H`, `P3D`, or `{ "workingDays": 2 }`.',
  }),
  'wait.too-short': ({ leastMinutes }: { leastMinutes: number }) => ({
    id: `Waktu ini terlalu pendek. Tulis paling sedikit ${leastMinutes} menit.`,
    en: `This time is too short. Write at least ${leastMinutes} ${leastMinutes === 1 ? 'minute' : 'minutes'}.`,
  }),
  'wait.too-long': ({ mostDays }: { mostDays: number }) => ({
    id: `Waktu ini lebih dari ${mostDays} hari. Periksa angkanya dan tulis waktu yang lebih pendek.`,
    en: `This time is longer than ${mostDays} days. Check the number and write a shorter time.`,
  }),
  'date.malformed': () => ({
    id: 'Ini bukan tanggal pada kalender. Tulis tahun-bulan-tanggal, misalnya `2019-01-08`.',
    en: 'This is no date of the calendar. Write year-month-day, for instance `2019-01-08`.',
  }),
  'date.not-in-month': ({ day, month }: { day: number; month: number }) => ({
    id: `Tanggal ${day} ${monthName(month, 'id')} tidak ada pada tahun itu. Periksa tanggalnya pada kalender.`,
    en: `There is no ${day} ${monthName(month, 'en')} in that year. Check the date in a calendar.`,
  }),
  'value.word-quotes': () => ({
    id: 'Tanda kutip lengkung dari Word (`“` `”`) tidak dikenal. Hapus, lalu ketik ulang dengan `"`.',
    en: 'Curly quotation marks from Word (`“` `”`) are not known here. Delete them and type `"` instead.',
  }),
  'clock.malformed': () => ({
    id: 'Ini bukan jam. Tulis misalnya `07:30`.',
    en: 'This is no time of day. Write for instance `07:30`.',
  }),
  'time.missing-t': ({ expected }: { expected: string }) => ({
    id: `Antara tanggal dan jam harus ada huruf T, tanpa spasi. Tulis \`${expected}\`.`,
    en: `A letter T stands between the date and the time, without a space. Write \`${expected}\`.`,
  }),
  'time.malformed': () => ({
    id: 'Waktu ini tidak terbaca. Tulis waktu setempat, misalnya `2019-02-03T02:00`, atau tanggalnya saja: `2019-02-03`.',
    en: 'This time cannot be read. Write local time, for instance `2019-02-03T02:00`, or the date alone: `2019-02-03`.',
  }),
};

/** Problems of the shape of any file. */
export type ShapeProblem = RefusalsOf<typeof shapeMessages>;
