import type { ProblemWords } from '../finding/words.ts';
import type { YamlProblem } from './problems.ts';

export const yamlMessages: ProblemWords<YamlProblem> = {
  'yaml.tab': () => ({
    id: 'Baris ini memuat tab di tempat jorokan. Ganti setiap tab dengan dua spasi.',
    en: 'This line has a tab where it is indented. Replace each tab by two spaces.',
  }),
  'yaml.indent': () => ({
    id: 'Jorokan baris ini tidak sama dengan baris-baris sebelumnya. Samakan jumlah spasi di depannya, dan periksa apakah kurung di atasnya sudah ditutup.',
    en: 'This line is not indented like the lines before it. Give it as many spaces in front, and check that brackets above are closed.',
  }),
  'yaml.unclosed': () => ({
    id: 'Ada yang belum ditutup atau belum lengkap di sini: tanda kutip, kurung, atau titik dua setelah sebuah kata. Tambahkan yang kurang.',
    en: 'Something here is not closed or not complete: a quotation mark, a bracket, or the colon after a word. Add what is missing.',
  }),
  'yaml.colon': () => ({
    id: 'Ada dua titik dua dalam satu baris. Beri tanda kutip pada teks yang memuat titik dua: "seperti: ini".',
    en: 'There are two colons in one line. Put text that holds a colon in quotation marks: "like: this".',
  }),
  'yaml.quote': () => ({
    id: 'Teks tidak dapat diawali tanda ini. Beri tanda kutip pada seluruh teks: "…".',
    en: 'Text cannot begin with this sign. Put the whole text in quotation marks: "…".',
  }),
  'yaml.syntax': () => ({
    id: 'Susunan berkas tidak terbaca di sini. Periksa tanda kutip, kurung, titik dua dan jorokan pada baris ini dan baris di atasnya.',
    en: 'The file cannot be read from here. Check quotation marks, brackets, colons and indentation in this line and the one above.',
  }),
  'yaml.documents': () => ({
    id: 'Berkas ini terbagi oleh baris `---`. Hapus baris itu; satu berkas berisi satu naskah.',
    en: 'A line `---` divides this file. Delete that line; one file holds one text.',
  }),
  'yaml.key': () => ({
    id: 'Di depan titik dua hanya boleh ada satu kata biasa. Tulis `kata: isi`.',
    en: 'Only one plain word can stand before a colon. Write `word: content`.',
  }),
  'yaml.anchor': () => ({
    id: 'Tanda `&` dan `*` (rujukan YAML) tidak dipakai. Tulis isinya sekali lagi, atau beri tanda kutip bila itu teks biasa.',
    en: 'The signs `&` and `*` (YAML references) are not used. Write the content once more, or put it in quotation marks if it is plain text.',
  }),
  'yaml.merge': () => ({
    id: 'Kunci gabung `<<` tidak dipakai. Tulis isinya sekali lagi di sini.',
    en: 'The merge key `<<` is not used. Write its content once more here.',
  }),
  'yaml.tag': () => ({
    id: 'Tanda `!` di depan isi (jenis YAML) tidak dipakai. Hapus, atau beri tanda kutip bila itu teks biasa.',
    en: 'A `!` before the content (a YAML tag) is not used. Delete it, or put the content in quotation marks if it is plain text.',
  }),
  'yaml.too-large': ({ limit }) => ({
    id: `Berkas ini lebih dari ${limit} huruf. Periksa apakah berkasnya benar; satu kota tidak memerlukan sebanyak itu.`,
    en: `This file has more than ${limit} characters. Check that it is the right file; no city needs that many.`,
  }),
  'yaml.duplicate-key': ({ firstLine }) => ({
    id: `Kata ini sudah ditulis pada baris ${firstLine}. Hapus salah satu, atau satukan isinya.`,
    en: `This word stands on line ${firstLine} already. Delete one of them, or join what they hold.`,
  }),
};
