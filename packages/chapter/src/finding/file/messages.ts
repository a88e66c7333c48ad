import type { RefusalsOf } from '@kawal/core/language';
import { listed } from '../words.ts';

export const fileMessages = {
  'file.missing': ({ name }: { name: string }) => ({
    id: `Berkas \`${name}\` tidak ada. Letakkan di folder lembaga ini. Folder baru, dengan contoh isinya, dibuat dengan \`kawal init\`.`,
    en: `The file \`${name}\` is not there. Put it into the chapter's folder. \`kawal init\` makes a new folder, which shows what it holds.`,
  }),
  'file.twice': ({ name }: { name: string }) => ({
    id: `Ada dua berkas \`${name}\`. Simpan satu saja.`,
    en: `There are two files \`${name}\`. Keep one of them.`,
  }),
  'file.not-read': ({ expected, closest }: { expected: readonly string[]; closest: string | null }) =>
    closest === null
      ? {
          id: `Berkas ini tidak dibaca; yang dibaca: ${listed(expected)}. Bila bukan bagian pengaturan lembaga ini, pindahkan ke luar folder.`,
          en: `This file is not read; those that are: ${listed(expected)}. If it is no part of this chapter, move it out of the folder.`,
        }
      : {
          id: `Berkas ini tidak dibaca, karena namanya tidak dikenal. Bila maksudnya \`${closest}\`, ganti namanya menjadi \`${closest}\`.`,
          en: `This file is not read, for its name is not known. If it is meant to be \`${closest}\`, rename it to \`${closest}\`.`,
        },
  'file.empty': () => ({
    id: 'Berkas ini kosong. Buat folder baru dengan `kawal init`, lalu salin berkas yang bernama sama.',
    en: 'This file is empty. Make a new folder with `kawal init`, and copy the file of the same name.',
  }),
  /** Letters were lost when the text was read as UTF-8, as when an editor saved it as something else. */
  'file.encoding': () => ({
    id: 'Berkas ini tidak disimpan sebagai UTF-8, sehingga huruf di sini hilang. Buka di penyunting teks, pilih "Simpan sebagai", lalu pilih pengodean UTF-8.',
    en: 'This file was not saved as UTF-8, so that a letter is lost here. Open it in a text editor, choose "Save as", and choose the encoding UTF-8.',
  }),
  /** More is wrong than one file is answered with. */
  'file.findings-truncated': ({ limit }: { limit: number }) => ({
    id: `Di berkas ini ada lebih dari ${limit} kesalahan. Hanya ${limit} yang pertama dibaca disebut di sini. Perbaiki dahulu, lalu periksa lagi.`,
    en: `This file has more than ${limit} mistakes. Only the first ${limit} that were met are listed. Correct them first, then check again.`,
  }),
  'header.missing': ({ expected }: { expected: string }) => ({
    id: `Baris pertama belum ada. Tulis \`kawal: ${expected}\` di awal berkas.`,
    en: `The first line is missing. Write \`kawal: ${expected}\` at the top of the file.`,
  }),
  'header.wrong': ({ expected }: { expected: string }) => ({
    id: `Baris pertama berkas ini tidak dikenal. Tulis \`kawal: ${expected}\`.`,
    en: `The first line of this file is not known. Write \`kawal: ${expected}\`.`,
  }),
  'header.other-language': ({ written, expected }: { written: string; expected: string }) => ({
    id: `Baris pertama berkas ini (\`${written}\`) memakai bahasa yang berbeda dari isinya. Tulis \`kawal: ${expected}\`.`,
    en: `The first line of this file (\`${written}\`) is in another language than the rest. Write \`kawal: ${expected}\`.`,
  }),
};

/** Problems of a file as such. */
export type FileProblem = RefusalsOf<typeof fileMessages>;
