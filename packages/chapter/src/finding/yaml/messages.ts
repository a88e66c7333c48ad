import type { RefusalsOf } from '@kawal/core/language';

export const yamlMessages = {
  'yaml.tab': () => ({
    id: 'Baris ini diawali tab, padahal jarak di awal baris harus berupa spasi. Ganti setiap tab dengan dua spasi.',
    en: 'This line begins with a tab, but the space before a line must be spaces. Replace each tab by two spaces.',
  }),
  'yaml.indent': () => ({
    id: 'Jumlah spasi di awal baris ini tidak cocok dengan baris-baris di atasnya. Baris yang sekelompok harus mulai lurus, di kolom yang sama: tambah atau kurangi spasinya, dan periksa apakah kurung di atasnya sudah ditutup.',
    en: 'The number of spaces before this line does not fit the lines above. Lines that belong together begin in the same column: add or take away spaces, and check that brackets above are closed.',
  }),
  'yaml.colon-space': ({ word }: { word: string | null }) => ({
    id: `Sesudah kata ini harus ada titik dua, lalu spasi. Tulis \`${word ?? 'kata'}: …\`.`,
    en: `A colon and then a space must follow this word. Write \`${word ?? 'word'}: …\`.`,
  }),
  'yaml.dash': () => ({
    id: 'Baris ini ada di dalam daftar, tetapi tidak diawali `- `. Beri `- ` di depannya bila ini butir baru; bila bagian dari butir di atasnya, luruskan dengan kata pertama butir itu.',
    en: "This line stands within a list but does not begin with `- `. Put `- ` before it if it is a new item; if it belongs to the item above, move it under that item's first word.",
  }),
  'yaml.item-indent': ({ word }: { word: string | null }) => ({
    id: `Butir daftar ini kurang menjorok. Tambah spasi di depannya sampai lurus dengan \`${word ?? 'kata'}:\` di atasnya atau lebih ke kanan, begitu pula butir-butir di bawahnya.`,
    en: `This item of a list stands too far left. Add spaces before it until it is under \`${word ?? 'word'}:\` or further right, and before the items below as well.`,
  }),
  'yaml.special-space': () => ({
    id: 'Di sini ada spasi khusus dari halaman web atau Word, yang tampak seperti spasi biasa. Hapus, lalu ketik spasi biasa.',
    en: 'Here stands a special space from a web page or Word, which looks like a common one. Delete it and type a common space.',
  }),
  'yaml.word-dash': () => ({
    id: 'Baris ini diawali garis panjang dari Word (`–` atau `—`). Ganti dengan tanda hubung biasa: `-`.',
    en: 'This line begins with a long dash from Word (`–` or `—`). Replace it by a common hyphen: `-`.',
  }),
  'yaml.word-quotes': () => ({
    id: 'Tanda kutip lengkung dari Word (`“` `”`) tidak menutup atau membuka teks. Hapus, lalu ketik ulang dengan `"`.',
    en: 'Curly quotation marks from Word (`“` `”`) neither open nor close a text. Delete them and type `"` instead.',
  }),
  'yaml.unclosed': () => ({
    id: 'Ada yang belum ditutup atau belum lengkap di sini: tanda kutip, kurung, atau titik dua setelah sebuah kata. Tambahkan yang kurang.',
    en: 'Something here is not closed or not complete: a quotation mark, a bracket, or the colon after a word. Add what is missing.',
  }),
  'yaml.colon': () => ({
    id: 'Titik dua di baris ini, atau di baris sebelumnya, tertinggal atau berlebih. Sesudah sebuah kata kunci ada satu titik dua: `nama: Piket`. Teks yang memuat titik dua diberi tanda kutip: "seperti: ini".',
    en: 'A colon is missing or too many in this line or the one before. One colon stands after a keyword: `name: Duty`. Text that holds a colon stands in quotation marks: "like: this".',
  }),
  'yaml.quote': () => ({
    id: 'Teks tidak dapat diawali tanda ini. Beri tanda kutip pada seluruh teks: "…".',
    en: 'Text cannot begin with this character. Put the whole text in quotation marks: "…".',
  }),
  'yaml.syntax': () => ({
    id: 'Susunan berkas tidak terbaca di sini. Periksa tanda kutip, kurung, titik dua dan spasi di awal baris ini dan baris di atasnya.',
    en: 'The file cannot be read from here. Check quotation marks, brackets, colons and the spaces before this line and the one above.',
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
  'yaml.too-large': ({ limit }: { limit: number }) => ({
    id: `Berkas ini lebih dari ${limit} huruf. Periksa apakah berkasnya benar; satu kota tidak memerlukan sebanyak itu.`,
    en: `This file has more than ${limit} characters. Check that it is the right file; no city needs that many.`,
  }),
  'yaml.too-long': ({ limit }: { limit: number }) => ({
    id: `Dari sini berkas tidak dibaca: kata dan tanda bacanya lebih dari ${limit}, dan ada tulisan yang hanya dapat dibaca pelan, misalnya teks beberapa baris atau kurung di dalam kurung. Hapus tulisan itu, atau bagi berkasnya.`,
    en: `From here on the file was not read: it has more than ${limit} words and marks, and something that is read slowly only, as text over several lines or brackets within brackets. Delete that, or split the file.`,
  }),
  'yaml.duplicate-key': ({ firstLine }: { firstLine: number }) => ({
    id: `Kata ini sudah ditulis pada baris ${firstLine}. Hapus salah satu, atau satukan isinya.`,
    en: `This word stands on line ${firstLine} already. Delete one of them, or join what they hold.`,
  }),
};

/** Problems of a file that are found before any of its words is looked at. */
export type YamlProblem = RefusalsOf<typeof yamlMessages>;
