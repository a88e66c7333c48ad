import type { Language, Localized } from '@kawal/core';
import type { KawalError, KawalErrorCode } from '@kawal/sdk';

/** The words for every failure outside Kawal, each with its remedy. Those of a storage are for one that is a file. */
export const failureWords: Readonly<Record<KawalErrorCode, Localized>> = {
  'storage.unavailable': {
    id: 'Penyimpanan tidak dapat dibuka sekarang; tidak ada yang ditulis. Periksa folder dan izinnya, atau tunggu proses lain selesai, lalu coba lagi.',
    en: 'The storage cannot be opened now; nothing was written. Check its folder and permissions, or wait for another process, and try again.',
  },
  'config.invalid': {
    id: 'Konfigurasi kawal.config tidak dapat dipakai. Perbaiki isian yang disebut, lalu coba lagi.',
    en: 'The configuration kawal.config cannot be used. Correct the field that is named and try again.',
  },
  'storage.full': {
    id: 'Ruang disk habis; tidak ada yang ditulis. Kosongkan ruang, lalu coba lagi.',
    en: 'The disk is full; nothing was written. Free some space and try again.',
  },
  'storage.read-only': {
    id: 'Penyimpanan hanya dapat dibaca; tidak ada yang ditulis. Beri pengguna ini izin menulis berkas basis data dan foldernya.',
    en: 'The storage can only be read; nothing was written. Let this user write the database file and its folder.',
  },
  'storage.corrupt': {
    id: 'Penyimpanan rusak, atau lebih lama daripada berkas kuncinya. Hentikan semua proses Kawal, simpan salinan berkasnya, lalu pulihkan cadangan terakhir. Sesudah pemulihan, catat kehilangannya dengan `kawal audit acknowledge`.',
    en: 'The storage is damaged, or older than its keyring. Stop every Kawal process, keep a copy of the file, then restore the last backup. After a restore, note the loss with `kawal audit acknowledge`.',
  },
  'storage.older-schema': {
    id: 'Skema penyimpanan ini belum diperbarui; tidak ada yang disentuh. Jalankan `kawal migrate` sebagai pemilik basis data.',
    en: 'The schema of this storage is not up to date; nothing was touched. Run `kawal migrate` as the owner of the database.',
  },
  'storage.newer-schema': {
    id: 'Penyimpanan ini ditulis oleh Kawal yang lebih baru; tidak ada yang disentuh. Perbarui Kawal di sini.',
    en: 'This storage was written by a newer Kawal; nothing was touched. Update Kawal here.',
  },
  'storage.not-durable': {
    id: 'Penyimpanan tidak dapat dijamin tahan mati listrik di tempat ini. Pakai berkas pada disk lokal, bukan di jaringan atau memori, yang tidak bernama dua (hard link) dan tidak di-mount sendiri tanpa foldernya. `find / -xdev -samefile BERKAS` menyebut nama kedua: hapus dengan `rm` hanya yang tidak ada di kawal.config.',
    en: 'The storage cannot be made to survive a power cut at this place. Use a file on a local disk, not on a network or in memory, without a second name (hard link), and not mounted without its folder. `find / -xdev -samefile FILE` lists a second name: remove by `rm` only the one that kawal.config does not have.',
  },
  'storage.unknown-outcome': {
    id: 'Tidak dapat dipastikan apakah ini tersimpan. Ulangi perintah yang sama dengan --key yang sama: tidak akan tercatat dua kali.',
    en: 'It is not certain whether this was stored. Repeat the same command with the same --key: it will not be recorded twice.',
  },
  'storage.closed': {
    id: 'Penyimpanan sudah ditutup. Jalankan perintah ini lagi.',
    en: 'The storage was closed. Run this command again.',
  },
  'storage.capability-missing': {
    id: 'Suatu adaptor tidak dapat melakukan yang diperlukan di sini. Pasang versi semua paket @kawal yang sama.',
    en: 'An adapter cannot do what is needed here. Install the same version of every @kawal package.',
  },
  'storage.invalid-call': {
    id: 'Penyimpanan menolak permintaan ini; tidak ada yang ditulis. Periksa jalur berkas di kawal.config; bila benar, laporkan kepada pengembang.',
    en: 'The storage refused this call; nothing was written. Check the file path in kawal.config; if it is right, tell the developers.',
  },
  'vault.locked': {
    id: 'Kunci lembaga sedang tidak ada di tempatnya. Kembalikan berkas kunci untuk membuka yang disegel; penerimaan laporan tetap berjalan.',
    en: "The chapter's key is not in its place. Put the key file back to open what is sealed; reports are taken in all the same.",
  },
  'vault.unavailable': {
    id: 'Kunci lembaga tidak dapat dipakai. Bila lembaga ini sudah memakai Kawal, kembalikan berkas kuncinya dan periksa izinnya (chmod 600); jangan membuat yang baru. Hanya lembaga yang baru mulai menjalankan `kawal apply` dengan --new-vault.',
    en: "The chapter's key cannot be used. A chapter that uses Kawal already puts its key file back and checks its mode (chmod 600); it makes no new one. Only a new chapter runs `kawal apply` with --new-vault.",
  },
  'vault.key-unknown': {
    id: 'Kunci untuk data ini sudah dimusnahkan, atau berkas kunci ini salinan lama. Pasang berkas kunci yang terbaru.',
    en: 'The key of this data was destroyed, or this key file is an old copy. Use the newest key file.',
  },
  'vault.unreadable': {
    id: 'Data tersegel ini tidak dapat dibuka. Periksa apakah berkas kunci ini milik lembaga ini.',
    en: 'This sealed data cannot be opened. Check that the key file belongs to this chapter.',
  },
  'notifier.misconfigured': {
    id: 'Sebuah saluran pesan di kawal.config salah disetel. Perbaiki isian yang disebut di bawah.',
    en: 'A notifier in kawal.config is set up wrongly. Correct the option named below.',
  },
  'executor.invalid-call': {
    id: '`kawal worker` disuruh berjalan dua kali sekaligus. Ini kesalahan program; laporkan kepada pengembang.',
    en: 'The worker was told to run twice at once. This is a mistake in the program; tell the developers.',
  },
  'heartbeat.not-delivered': {
    id: 'Sinyal tidak sampai ke pemantau. Periksa jaringan dan alamat yang diberikan pemantau.',
    en: 'Nobody outside heard the heartbeat. Check the network and the address the monitor gave out.',
  },
  'heartbeat.misconfigured': {
    id: 'Pemantau di kawal.config salah disetel. Isi dengan alamat http atau https yang lengkap dari pemantau.',
    en: 'The heartbeat in kawal.config is set up wrongly. Give it the whole http or https address of the monitor.',
  },
  'session.not-in-post': {
    id: 'Orang ini tidak memegang jabatan lagi, jadi bacaan berhenti di tengah. Mintalah rekan membacanya dari awal.',
    en: 'This person is in no post any more, so the reading ended midway. Ask a colleague to read it from the start.',
  },
  'fault.injected': { id: 'Kegagalan ini dibuat oleh pengujian.', en: 'This failure was made by a test.' },
};

/** The words for failures of a storage on a server: its adapter says in English what exactly is to be corrected. */
const serverWords: Partial<Record<KawalErrorCode, Localized>> = {
  'storage.unavailable': {
    id: 'Server basis data tidak dapat dipakai sekarang; tidak ada yang ditulis. Perbaiki sebab yang disebut di belakang, lalu coba lagi.',
    en: 'The database server cannot be used now; nothing was written. Correct the cause named after this and try again.',
  },
  'storage.full': {
    id: 'Ruang disk server basis data habis; tidak ada yang ditulis. Kosongkan ruang di server itu, lalu coba lagi.',
    en: 'The disk of the database server is full; nothing was written. Free some space there and try again.',
  },
  'storage.read-only': {
    id: 'Basis data hanya dapat dibaca; tidak ada yang ditulis. Sebut server utama, atau beri pengguna ini hak menulis.',
    en: 'The database can only be read; nothing was written. Name the primary, or grant this user the right to write.',
  },
  'storage.corrupt': {
    id: 'Basis data rusak atau tidak lengkap. Hentikan semua proses Kawal, lalu perbaiki yang disebut di belakang.',
    en: 'The database is damaged or incomplete. Stop every Kawal process, then correct the cause named after this.',
  },
  'storage.not-durable': {
    id: 'Server basis data dapat kehilangan isinya bila listrik padam, maka tidak dipakai. Ubah pengaturan yang disebut di belakang.',
    en: 'The database server can lose what it holds in a power cut, so it is not used. Change the setting named after this.',
  },
  'storage.invalid-call': {
    id: 'Penyimpanan menolak permintaan ini; tidak ada yang ditulis. Periksa alamat dan skema di kawal.config; bila benar, laporkan kepada pengembang.',
    en: 'The storage refused this call; nothing was written. Check address and schema in kawal.config; if they are right, tell the developers.',
  },
};

/** The words for a storage that holds something else than its keyring vouches for, as one does that was restored. */
const alteredWords: Localized = {
  id: 'Isi penyimpanan lain daripada yang dijamin berkas kuncinya. Bila Anda baru memulihkan cadangan, jangan memulihkannya lagi: kehilangannya hanya belum dicatat. Catat dengan `kawal audit acknowledge --as PETUGAS --reason dipulihkan`. Bila tidak ada yang dipulihkan, hentikan semua proses Kawal, jalankan `kawal audit verify`, lalu pulihkan cadangan terbaru.',
  en: 'The storage holds something else than its keyring vouches for. If you have just restored a backup, do not restore it again: the loss is only not yet recorded. Record it with `kawal audit acknowledge --as PERSON --reason restored`. If nothing was restored, stop every Kawal process, run `kawal audit verify`, then restore the newest backup.',
};

/** Tells whether something failed in a storage that is not a file of this machine. */
export function isOfServer({ code, source }: KawalError): boolean {
  return code.startsWith('storage.') && source !== 'storage-sqlite' && source !== 'engine';
}

/** The words for a failure; undefined for a code of a newer adapter. */
export function wordsOfFailure(error: KawalError): Localized | undefined {
  if (error.code === 'storage.corrupt' && error.source === 'engine') return alteredWords;
  const known: Partial<Record<string, Localized>> = failureWords;
  return (isOfServer(error) ? serverWords[error.code] : undefined) ?? known[error.code];
}

/** Returns the English that an adapter tells of itself; undefined in Indonesian where the words of the failure say it all. */
export function technicalWords(error: KawalError, language: Language): string | undefined {
  if (language === 'en') return error.code.startsWith('vault.') ? withoutFolders(error.message) : error.message;
  const saying: readonly string[] = ['notifier.misconfigured', 'config.invalid', 'storage.invalid-call'];
  return saying.includes(error.code) || isOfServer(error)
    ? `Keterangan teknis, dalam bahasa Inggris: ${error.message}`
    : undefined;
}

/** Names a key file without its folder: where keys lie on a machine belongs in no message that somebody sends on. */
function withoutFolders(message: string): string {
  return message.replace(/(?<![\w./\\])(?:[a-z]:)?(?:[\\/][^\\/:;,()]*)*[\\/]([^\\/\s:;,()]+)/gi, '$1');
}

export const unexpectedWords = ({ kind }: { readonly kind: string }): Localized => ({
  id: `Terjadi kesalahan yang tidak terduga (${kind}). Ini kesalahan Kawal, bukan Anda; laporkan kepada pengembang dengan perintah yang dijalankan.`,
  en: `Something unexpected went wrong (${kind}). This is Kawal's mistake, not yours; tell the developers which command you ran.`,
});
