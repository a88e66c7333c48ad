import type { Localized, Messages } from '../language/words.ts';
import words from './words.json' with { type: 'json' };
import type { InputKind, InputMeasure, InputWord } from './words.ts';

const kinds: Readonly<Record<InputKind, Localized>> = words.kinds;

const measures: Readonly<Record<InputMeasure, Localized>> = words.measures;

export const inputMessages = {
  'input.unknown-command': ({ allowed }: { field: string; allowed: readonly string[] }) => ({
    id: `Jenis perintah ini tidak dikenal. Yang dikenal: ${allowed.join(', ')}.`,
    en: `This kind of command is not known. Known are: ${allowed.join(', ')}.`,
  }),
  'input.missing': ({ field }: { field: string }) => ({
    id: `${place(field).id} belum diisi. Isilah, lalu kirim lagi.`,
    en: `${place(field).en} is missing. Fill it in and send it again.`,
  }),
  /** `nearest` is the field that the key nearly is. The key itself is not repeated: it may be a name. */
  'input.unknown-field': ({ field, ...of }: { field: string; nearest?: string; allowed: readonly string[] }) => {
    const meant = (words: string) => (of.nearest === undefined ? '' : ` ${words} "${of.nearest}"?`);
    // A form asks for both kinds under one label.
    const isOfFacts = field === 'chapterFacts' || (field === 'facts' && of.allowed.includes('danger'));
    const places = (words: string) => (isOfFacts ? ` ${words}` : '');
    const known = (words: string) => (of.allowed.length === 0 ? '' : ` ${words}: ${of.allowed.join(', ')}.`);
    return {
      id: `${place(field).id} memuat isian yang tidak dikenal.${meant('Maksudnya')}${known('Yang dikenal')}${places('Fakta nasional ditulis dalam `facts`, fakta lembaga sendiri dalam `chapterFacts`.')} Periksa ejaannya atau hapus isian itu.`,
      en: `${place(field).en} holds a field that is not known.${meant('Did you mean')}${known('Known are')}${places('National facts stand in `facts`, the chapter’s own in `chapterFacts`.')} Check the spelling or leave it out.`,
    };
  },
  'input.wrong-kind': ({ field, expected }: { field: string; expected: InputKind }) => ({
    id: `${place(field).id} seharusnya ${kinds[expected].id}. Perbaiki, lalu kirim lagi.`,
    en: `${place(field).en} should be ${kinds[expected].en}. Correct it and send it again.`,
  }),
  'input.not-allowed': ({ field, allowed }: { field: string; allowed: readonly string[] }) => ({
    id: `${place(field).id} bukan salah satu pilihan yang ada. Pilih: ${allowed.join(', ')}.`,
    en: `${place(field).en} is none of the choices. Choose one of: ${allowed.join(', ')}.`,
  }),
  'input.too-little': ({ field, measure, atLeast }: { field: string; measure: InputMeasure; atLeast: number }) => ({
    id: `${place(field).id} kurang dari batas: sekurang-kurangnya ${amount(atLeast, measure).id}.`,
    en: `${place(field).en} is below the limit: at least ${amount(atLeast, measure).en}.`,
  }),
  'input.too-much': ({ field, measure, atMost }: { field: string; measure: InputMeasure; atMost: number }) => ({
    id: `${place(field).id} melebihi batas: paling banyak ${amount(atMost, measure).id}. Kurangi, lalu kirim lagi.`,
    en: `${place(field).en} is above the limit: at most ${amount(atMost, measure).en}. Give less and send it again.`,
  }),
  'input.not-fitting': ({ field }: { field: string }) => ({
    id: `${place(field).id} tidak sesuai dengan yang diharapkan. Periksa isiannya pada panduan.`,
    en: `${place(field).en} is not what was expected. Check it against the guide.`,
  }),
  'input.area-undotted': ({ field }: { field: string }) => ({
    id: `${place(field).id} ditulis tanpa titik. Tulis kode Kemendagri dengan titik, seperti 35.73.03.1001: tanpa titik, kode itu tidak dapat dibedakan dari kode BPS, yang menomori tempat yang sama secara lain.`,
    en: `${place(field).en} is written without dots. Write the Kemendagri code with dots, as 35.73.03.1001: without them it cannot be told from a BPS code, which numbers the same places differently.`,
  }),
  'input.area-code': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan kode wilayah Kemendagri. Tulis dengan titik: 35 untuk provinsi, 35.73 untuk kota, 35.73.03 untuk kecamatan, 35.73.03.1001 untuk kelurahan.`,
    en: `${place(field).en} is not a Kemendagri area code. Write it with dots: 35 for a province, 35.73 for a city, 35.73.03 for a kecamatan, 35.73.03.1001 for a kelurahan.`,
  }),
  'input.birth-date': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan tanggal lahir yang benar. Tulis tahun-bulan-hari, seperti 2004-08-17; jika hanya bulan atau tahunnya yang diketahui, tulis 2004-08 atau 2004.`,
    en: `${place(field).en} is not a date of birth. Write year-month-day, as 2004-08-17; where only the month or year is known, 2004-08 or 2004.`,
  }),
  'input.cursor': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan penanda dari penyimpanan ini. Kirim kembali penanda yang terakhir diterima tanpa diubah, atau mulai lagi tanpa penanda.`,
    en: `${place(field).en} is no cursor of this store. Send back the last cursor that you received, unchanged, or begin again without one.`,
  }),
  'input.day-or-instant': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan hari atau waktu. Tulis harinya, seperti 2026-03-08, atau waktu lengkap seperti 2026-03-08T09:00+07:00.`,
    en: `${place(field).en} is neither a day nor a time. Write a day, as 2026-03-08, or a complete time, as 2026-03-08T09:00+07:00.`,
  }),
  'input.directory-person': ({ field }: { field: string }) => ({
    id: `${place(field).id}: tidak seorang pun dalam direktori disebut demikian. Tulis rujukan orangnya seperti di directory.yaml, misalnya koordinator-kotalama.`,
    en: `${place(field).en}: nobody of the directory is called so. Write the reference of the person as directory.yaml has it, as koordinator-kotalama.`,
  }),
  'input.family-card': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan nomor KK yang benar: 16 angka, yang ke-7 sampai ke-12 tanggal pencatatan (hari, bulan, tahun). Periksa lagi pada KK, atau kosongkan jika tidak yakin.`,
    en: `${place(field).en} is not the number of a family card: 16 digits, of which the 7th to 12th are the date of recording (day, month, year). Check it against the KK, or leave it out if unsure.`,
  }),
  'input.instant': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan waktu yang lengkap. Tulis tanggal, jam, dan selisih waktunya, seperti 2018-12-19T09:00+07:00 (WIB +07:00, WITA +08:00, WIT +09:00).`,
    en: `${place(field).en} is not a complete time. Write date, time and offset, as 2018-12-19T09:00+07:00 (WIB +07:00, WITA +08:00, WIT +09:00).`,
  }),
  'input.neighbourhood': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan nomor RT atau RW. Tulis seperti RT 003/RW 005, atau RW 005 untuk seluruh RW; jika hanya nomornya yang diminta, tulis 005.`,
    en: `${place(field).en} is not the number of an RT or RW. Write it as RT 003/RW 005, or RW 005 for a whole RW; where only the number is asked for, 005.`,
  }),
  'input.nik-date': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan NIK yang benar: angka ke-7 sampai ke-12 adalah tanggal lahir (hari, bulan, tahun; untuk perempuan hari ditambah 40). Periksa lagi pada KTP atau KK, atau kosongkan jika tidak yakin.`,
    en: `${place(field).en} is not a NIK: digits 7 to 12 are the date of birth (day, month, year; 40 is added to the day for a woman). Check it against the KTP or KK, or leave it out if unsure.`,
  }),
  'input.nik-digits': ({ field }: { field: string }) => ({
    id: `${place(field).id} memuat huruf atau tanda selain angka. Tulis NIK sebagai 16 angka, tanpa spasi, titik, atau huruf.`,
    en: `${place(field).en} holds characters other than digits. Write the NIK as 16 digits, without spaces, dots or letters.`,
  }),
  'input.nik-length': ({ field, digits }: { field: string; digits: number }) => ({
    id: `${place(field).id} memuat ${digits} angka; NIK terdiri atas 16 angka. Periksa lagi pada KTP atau KK, atau kosongkan jika tidak yakin.`,
    en: `${place(field).en} has ${digits} ${digits === 1 ? 'digit' : 'digits'}; a NIK has 16. Check it against the KTP or KK, or leave it out if unsure.`,
  }),
  'input.none-with-others': ({ field }: { field: string }) => ({
    id: `${place(field).id} memuat "tidak ada" bersama yang lain. Pilih "tidak ada" saja, atau pihak-pihaknya saja.`,
    en: `${place(field).en} holds "none" beside others. Choose "none" alone, or the others alone.`,
  }),
  'input.nothing-filled-in': ({ allowed }: { field: string; allowed: readonly string[] }) => ({
    id: `Belum ada yang diisi. Isi sedikitnya satu dari: ${allowed.join(', ')}.`,
    en: `Nothing is filled in. Fill in at least one of: ${allowed.join(', ')}.`,
  }),
  'input.office-reference': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan id jabatan. Tulis id jabatan itu seperti di directory.yaml, misalnya lpa-jaga.`,
    en: `${place(field).en} is not the id of an office. Write the id as directory.yaml has it, as lpa-jaga.`,
  }),
  'input.one-line': ({ field }: { field: string }) => ({
    id: `${place(field).id} memuat karakter yang tidak terlihat atau ganti baris. Tulis dalam satu baris dengan huruf, angka, dan tanda baca biasa.`,
    en: `${place(field).en} holds an invisible character or a line break. Write one line of ordinary letters, digits and punctuation.`,
  }),
  'input.period': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan bulan yang benar. Tulis tahun-bulan, seperti 2019-01.`,
    en: `${place(field).en} is not a month. Write year-month, as 2019-01.`,
  }),
  'input.person-reference': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan rujukan orang. Pakai huruf kecil, angka, titik, dan tanda hubung, seperti ketua-rw-3; jangan memakai nama orang, NIK, atau nomor telepon (tidak boleh ada sembilan angka berturut-turut).`,
    en: `${place(field).en} is not a reference to a person. Use small letters, digits, dots and hyphens, as ketua-rw-3; never a person's name, NIK or phone number (no nine digits in a row).`,
  }),
  'input.phone': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan nomor telepon yang lengkap. Tulis seperti 0812-3456-7890 atau +6281234567890; nomor luar negeri diawali tanda +.`,
    en: `${place(field).en} is not a complete phone number. Write it as 0812-3456-7890 or +6281234567890; a foreign number begins with +.`,
  }),
  'input.range': ({ field }: { field: string }) => ({
    id: `${place(field).id} lebih awal daripada mulainya. Tulis akhir yang sesudah awalnya, atau tukar keduanya.`,
    en: `${place(field).en} is before the beginning. Write an end that comes after the beginning, or swap the two.`,
  }),
  'input.record-number': ({ field }: { field: string }) => ({
    id: `${place(field).id}: tidak ada laporan atau catatan dengan nomor ini. Periksa lagi huruf dan angkanya; bentuknya seperti B7T0-SCG.`,
    en: `${place(field).en}: no report or other record has this number. Check its letters and digits; a number looks like B7T0-SCG.`,
  }),
  'input.record-reference': ({ field }: { field: string }) => ({
    id: `${place(field).id} bukan catatan. Tulis jenis catatan, garis miring, lalu nomornya, seperti engagement/audiensi-1 atau community/35.73.03.1001.`,
    en: `${place(field).en} is not a record. Write its kind, a slash and its number, as engagement/audiensi-1 or community/35.73.03.1001.`,
  }),
  'input.without-words': ({ field }: { field: string }) => ({
    id: `${place(field).id} tidak berisi kata. Tulis catatannya dengan kata-kata.`,
    en: `${place(field).en} holds no words. Write the note in words.`,
  }),
  'input.repeated-person': ({ field }: { field: string }) => ({
    id: `${place(field).id} sudah dipakai orang lain dalam isian ini. Beri setiap orang rujukan sendiri, seperti p1 dan p2; orang yang berperan ganda ditulis sekali, dengan semua perannya.`,
    en: `${place(field).en} stands for another person of this command already. Give each person a reference of their own, as p1 and p2; write the person who has several parts once, with all parts.`,
  }),
} satisfies Messages & Record<`input.${InputWord}`, unknown>;

function amount(count: number, measure: InputMeasure): Localized {
  const { id, en } = measures[measure];
  return { id: `${count}${id}`, en: `${count}${en}${en === '' || count === 1 ? '' : 's'}` };
}

function place(field: string): Localized {
  return field === ''
    ? { id: 'Data yang dikirim', en: 'The input' }
    : { id: `Isian "${field}"`, en: `Field "${field}"` };
}
