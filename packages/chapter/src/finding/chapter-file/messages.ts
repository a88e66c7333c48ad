import type { Localized, Zone } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';
import { meant, type Spell } from '../words.ts';

const village: Localized = {
  id: '{ kode: 35.73.03.1001, nama: Kotalama }',
  en: '{ code: 35.73.03.1001, name: Kotalama }',
};

export const chapterFileMessages = {
  'areas.missing': ({ city }: { city: string | null }, { example }: Spell) => ({
    id: `Daftar wilayah belum ada. Buat berkas areas.yaml dengan \`kawal area import ${city ?? '35.73'}\`, atau tulis daftarnya di sini di bawah ${example('wilayah:', 'areas:')}.`,
    en: `There is no list of areas. Make the file areas.yaml with \`kawal area import ${city ?? '35.73'}\`, or write the list here under ${example('wilayah:', 'areas:')}.`,
  }),
  'areas.twice': (_: object, { word }: Spell) => ({
    id: `Daftar wilayah sudah ada di areas.yaml. Hapus ${word('areas')} di sini; ejaan lain yang perlu disimpan dipindahkan ke areas.yaml.`,
    en: `The list of areas stands in areas.yaml already. Delete ${word('areas')} here; other spellings worth keeping go into areas.yaml.`,
  }),
  'areas.other-city': ({ written, city }: { written: string; city: string }) => ({
    id: `Semua wilayah di daftar ini terletak di luar \`${city}\`; yang pertama \`${written}\`. Periksa kode kota di chapter.yaml, atau buat daftar yang benar dengan \`kawal area import ${city}\`.`,
    en: `Every area of this list lies outside \`${city}\`; the first is \`${written}\`. Check the city's code in chapter.yaml, or make the right list with \`kawal area import ${city}\`.`,
  }),
  /** `candidate` is the dotted code it can be read as; null where it must be something else, as a BPS code. */
  'area.undotted': ({ candidate }: { candidate: string | null }) => ({
    id:
      candidate === null
        ? 'Kode wilayah tanpa titik tidak diterima, dan angka ini bukan kode Kemendagri mana pun di sini; mungkin kode BPS, yang penomorannya lain. Cari kode Kemendagri-nya dan tulis dengan titik, misalnya `35.73.03.1001`.'
        : `Kode wilayah tanpa titik tidak diterima: kode Kemendagri dan kode BPS tampak sama. Bila maksud Anda kode Kemendagri, tulis \`${candidate}\`.`,
    en:
      candidate === null
        ? 'An area code without dots is not taken, and these digits are no Kemendagri code known here; they may be a BPS code, which numbers places differently. Look up the Kemendagri code and write it with dots, for instance `35.73.03.1001`.'
        : `An area code without dots is not taken: Kemendagri and BPS codes look alike. If you mean the Kemendagri code, write \`${candidate}\`.`,
  }),
  /** `named`: the area of the list whose name stands there in the place of its code. */
  'area.malformed': ({ named }: { named?: string }) => ({
    id: `Ini bukan kode wilayah. Tulis kode Kemendagri dengan titik, misalnya \`35.73\` untuk kota atau \`35.73.03.1001\` untuk kelurahan.${named === undefined ? '' : ` Mungkin maksud Anda ${named}?`}`,
    en: `This is no area code. Write the Kemendagri code with dots, for instance \`35.73\` for a city or \`35.73.03.1001\` for a kelurahan.${named === undefined ? '' : ` Did you mean ${named}?`}`,
  }),
  'area.not-in-list': ({ written, closest }: { written: string; closest: string | null }) => ({
    id: `\`${written}\` tidak ada dalam daftar wilayah lembaga ini.${meant(closest).id} Periksa kodenya, atau tambahkan ke daftar itu.`,
    en: `\`${written}\` is not in this chapter's list of areas.${meant(closest).en} Check the code, or add it to that list.`,
  }),
  'area.not-in-city': ({ written, city }: { written: string; city: string }) => ({
    id: `\`${written}\` tidak terletak di kota lembaga ini. Kode di sini diawali \`${city}\`; periksa kodenya (Kota dan Kabupaten berbeda kode).`,
    en: `\`${written}\` does not lie in this chapter's city. Codes here begin with \`${city}\`; check it (a Kota and its Kabupaten have different codes).`,
  }),
  'area.twice': ({ written, firstLine }: { written: string; firstLine: number }, { word }: Spell) => ({
    id: `\`${written}\` sudah ada pada baris ${firstLine}. Hapus salah satu; ejaan lain ditulis di ${word('aliases')}.`,
    en: `\`${written}\` stands on line ${firstLine} already. Delete one; other spellings go under ${word('aliases')}.`,
  }),
  'area.name-twice': ({ written, other }: { written: string; other: string }) => ({
    id: `Nama atau ejaan lain \`${written}\` sama dengan \`${other}\` di kecamatan yang sama; laporan yang menyebut nama itu tidak dapat ditempatkan. Bedakan ejaannya, misalnya dengan \`Kelurahan\` atau \`Desa\` di depannya.`,
    en: `A spelling of \`${written}\` is that of \`${other}\` in the same kecamatan; a report with that name cannot be placed. Make them differ, for instance with \`Kelurahan\` or \`Desa\` in front.`,
  }),
  'area.parent-missing': ({ written, parent }: { written: string; parent: string }) => ({
    id: `Kecamatan \`${parent}\` dari \`${written}\` tidak ada dalam daftar. Tambahkan kecamatannya.`,
    en: `The kecamatan \`${parent}\` of \`${written}\` is not in the list. Add it.`,
  }),
  'area.no-villages': (_: object, { example }: Spell) => ({
    id: `Daftar ini belum memuat satu kelurahan atau desa pun. Tambahkan, misalnya ${example(village.id, village.en)}.`,
    en: `There is no kelurahan or desa in this list. Add them, for instance ${example(village.id, village.en)}.`,
  }),
  'text.field-not-allowed': ({ allowed, content }: { allowed: readonly string[]; content: 'signal' | 'facts' }) => {
    const fields = allowed.map((field) => `\`{${field}}\``).join(', ');
    const id = fields === '' ? 'Teks ini tidak memuat isian dalam kurung kurawal.' : `Isian yang boleh: ${fields}.`;
    const en = fields === '' ? 'This text holds no field in braces.' : `Fields that may stand here: ${fields}.`;
    const everywhere = content === 'signal';
    return {
      id: `Isian ini tidak boleh ada dalam teks ini${everywhere ? ', karena teks ini juga tampil di saluran yang tidak boleh memuat fakta laporan' : ''}. ${id}`,
      en: `This field must not stand in this text${everywhere ? ', because the text is also shown on channels that may carry no fact of a report' : ''}. ${en}`,
    };
  },
  'text.field-missing': ({ field }: { field: string }) => ({
    id: `Isian \`{${field}}\` tidak ada dalam teks ini. Tambahkan.`,
    en: `The field \`{${field}}\` is missing in this text. Add it.`,
  }),
  'text.safety-missing': ({ field }: { field: string }) => ({
    id: `Teks ini harus memuat \`{${field}}\`: tiga larangan demi keselamatan korban (jangan datang sendirian, jangan menghubungi korban atau terduga pelaku, jangan meneruskan pesan). Tambahkan isian itu.`,
    en: `This text must hold \`{${field}}\`: the three lines that keep a victim safe (do not go alone, do not contact the victim or the suspect, do not forward the message). Add that field.`,
  }),
  'text.too-long': ({ most, length }: { most: number; length: number }) => ({
    id: `Teks ini ${length} huruf, paling banyak ${most}. Persingkat.`,
    en: `This text has ${length} characters, at most ${most}. Shorten it.`,
  }),
  'text.leads-elsewhere': () => ({
    id: 'Teks ini memuat nomor telepon (dengan angka atau kata), alamat email, atau alamat halaman. Hapus: penerima hanya boleh menjawab lewat kode dan tautan dari Kawal. Setelah titik, tulis spasi.',
    en: 'This text holds a phone number (in figures or words), an e-mail address or the address of a page. Delete it: people answer by the code and the link of Kawal alone. Write a space after a full stop.',
  }),
  'text.tells': ({ told }: { told: 'person' | 'area' | 'office' | 'matter' }) => {
    const id = { person: 'nama orang', area: 'nama wilayah', office: 'nama instansi', matter: 'kata tentang perkara' };
    const en = { person: "a person's name", area: 'an area', office: 'an office', matter: 'a word of the matter' };
    return {
      id: `Teks ini memuat ${id[told]}, padahal tampil di layar terkunci dan dalam SMS, untuk laporan apa pun. Tulis bahwa ada laporan, tanpa menyebut di mana, tentang siapa, atau tentang apa.`,
      en: `This text holds ${en[told]}, but it stands on lock screens and in SMS, whatever the report. Write that there is a report, and not where, of whom or of what.`,
    };
  },
  'text.not-for-sms': () => ({
    id: 'Teks ini juga dikirim sebagai SMS. Pakai huruf, angka, dan tanda baca biasa saja.',
    en: 'This text is also sent as an SMS. Use plain letters, digits and punctuation only.',
  }),
  'off-day.twice': ({ date }: { date: string }) => ({
    id: `Tanggal \`${date}\` sudah ditulis. Hapus salah satu.`,
    en: `The date \`${date}\` stands here already. Delete one of them.`,
  }),
  'holidays.other-year': ({ expected }: { expected: string }) => ({
    id: `Nama berkas ini menyebut tahun lain. Perbaiki tahunnya, atau namai \`${expected}\`.`,
    en: `The name of this file says another year. Correct the year, or call it \`${expected}\`.`,
  }),
  'holidays.outside-year': ({ date, year }: { date: string; year: number }) => ({
    id: `Tanggal \`${date}\` tidak terletak pada tahun ${year}. Perbaiki tanggalnya, atau pindahkan ke tabel tahun itu.`,
    en: `The date \`${date}\` does not lie in ${year}. Correct it, or move it to the table of that year.`,
  }),
  'holidays.incomplete': ({ date }: { date: string }) => ({
    id: `Hari libur \`${date}\` belum ada, padahal hari itu libur setiap tahun. Periksa apakah semua hari dari keputusan sudah disalin.`,
    en: `The holiday \`${date}\` is missing, though that day is off every year. Check that every day of the decree was copied.`,
  }),
  'holidays.no-decree': () => ({
    id: 'Keputusan ini belum memuat nomor dan tahunnya. Salin dari keputusannya sendiri, misalnya `SKB 3 Menteri 1497/2025, 2/2025, 5/2025`. Bila keputusan tahun itu belum terbit, jangan memasukkan tabelnya: Kawal lalu tidak menebak hari libur.',
    en: 'This decree has no number and year yet. Copy them from the decree itself, as `SKB 3 Menteri 1497/2025, 2/2025, 5/2025`. If the decree of that year is not out yet, add no table: Kawal then guesses no holiday.',
  }),
  'holidays.placeholder': () => ({
    id: 'Ganti tanda pengisi ini: tulis dari mana keputusannya dibaca.',
    en: 'Replace this placeholder: write where the decree was read.',
  }),
  'holidays.few': ({ count, fewest }: { count: number; fewest: number }) => ({
    id: `Tabel ini hanya memuat ${count} hari libur nasional; keputusan tahun lain memuat ${fewest} atau lebih. Salin juga hari raya yang tanggalnya berubah, seperti Isra Mikraj, Imlek, Nyepi, Idulfitri, dan Waisak.`,
    en: `This table has ${count} national holidays only; the decrees of other years have ${fewest} or more. Copy also the feasts whose date moves, such as Isra Mikraj, Imlek, Nyepi, Idulfitri and Waisak.`,
  }),
  'city.not-a-city': () => ({
    id: 'Ini bukan kode kota atau kabupaten. Tulis dua angka, titik, dua angka, misalnya `35.73`.',
    en: 'This is not the code of a city or regency. Write two digits, a dot, two digits, for instance `35.73`.',
  }),
  'province.unknown': ({ written }: { written: string }) => ({
    id: `Tidak ada provinsi berkode \`${written}\`. Periksa dua angka pertama kode kota ini.`,
    en: `There is no province with the code \`${written}\`. Check the first two digits of the city's code.`,
  }),
  'zone.wrong': ({ expected, province }: { expected: Zone; province: string }, { example }: Spell) => ({
    id: `Provinsi ${province} memakai waktu ${expected}. Tulis ${example(`zona: ${expected}`, `zone: ${expected}`)}.`,
    en: `Province ${province} keeps ${expected} time. Write ${example(`zona: ${expected}`, `zone: ${expected}`)}.`,
  }),
};

/** Problems of places and of `chapter.yaml`. */
export type ChapterFileProblem = RefusalsOf<typeof chapterFileMessages>;
