import type { Messages } from '../language/words.ts';
import type { Claim } from './concept.ts';

export const commandMessages = {
  'command.key-too-short': ({ shortest }: { shortest: number }) => ({
    id: `Kunci pengiriman terlalu pendek, atau memuat spasi, koma, atau huruf yang tidak biasa. Pakai sekurang-kurangnya ${shortest} huruf dan angka acak, misalnya sebuah UUID.`,
    en: `The submission key is too short, or holds a blank, a comma or an unusual letter. Use at least ${shortest} random letters and digits, for instance a UUID.`,
  }),
  'command.key-of-another-body': () => ({
    id: 'Kunci pengiriman ini sudah dipakai untuk isi yang lain. Pakai kunci baru untuk kiriman baru.',
    en: 'This submission key was used with other content. Use a new key for a new submission.',
  }),
  'command.claimed': ({ holder }: { claim: Claim; holder: string | null }) => ({
    id: `Untuk ini sudah ada catatan yang berlaku: ${holder ?? 'catatan lain'}. Lanjutkan catatan itu.`,
    en: `There is a record of this already: ${holder ?? 'another record'}. Go on with that one.`,
  }),
  'command.drill-of-real-record': () => ({
    id: 'Latihan dan catatan sungguhan tidak dapat digabung. Mulai latihan dengan laporan latihan yang baru, atau kirim tanpa tanda latihan dan tanpa catatan latihan.',
    en: 'A drill and a real record do not go together. Begin the drill with a new report of its own, or send this without the mark of a drill and without a record of one.',
  }),
  'command.not-yours': () => ({
    id: 'Ini hanya dapat dilakukan oleh orang yang menjabat di kelurahan itu sendiri, atau oleh LPA; kantor kota, provinsi, dan pusat tidak. Mintalah salah satu dari mereka.',
    en: 'Only somebody in post in that kelurahan itself, or the LPA, may do this; offices of the city, the province and the nation may not. Ask one of them.',
  }),
  'command.lpa-alone': () => ({
    id: 'Ini hanya dapat dilakukan oleh LPA: petugas jaganya atau sekretariatnya. Mintalah salah satu dari mereka.',
    en: 'Only the LPA may do this: its duty officers or its secretariat. Ask one of them.',
  }),
  'command.names-you': () => ({
    id: 'Laporan ini menyebut Anda sendiri. Mintalah orang lain yang tidak disebut laporan ini melakukannya.',
    en: 'The report names you yourself. Ask somebody whom it does not name to do this.',
  }),
  'command.contended': () => ({
    id: 'Catatan ini sedang diubah oleh yang lain. Coba sekali lagi.',
    en: 'Others are changing this record right now. Try once more.',
  }),
} satisfies Messages;

export const recordMessages = {
  /** Also the answer to whoever may not know: they do not learn that there is such a record (X5). */
  'record.not-found': () => ({
    id: 'Catatan ini tidak ditemukan, atau bukan untuk Anda. Periksa nomornya.',
    en: 'There is no such record, or it is not for you. Check its number.',
  }),
  'record.needs-person': () => ({
    id: 'Catatan hanya dapat dibaca oleh orang yang tercatat namanya, bukan oleh aplikasi.',
    en: 'Records are read only by a named person, never by an app.',
  }),
} satisfies Messages;

export const sessionMessages = {
  'session.over': () => ({
    id: 'Sesi Anda sudah berakhir. Silakan masuk sekali lagi.',
    en: 'Your session is over. Sign in once more.',
  }),
  'session.not-in-post': () => ({
    id: 'Orang ini tidak sedang memegang jabatan itu menurut direktori. Minta sekretariat memeriksa direktori.',
    en: 'This person is not in that post by the directory. Ask the secretariat to look at the directory.',
  }),
} satisfies Messages;
