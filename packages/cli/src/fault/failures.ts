import type { Language, Localized } from '@kawal/core';
import type { KawalError, KawalErrorCode } from '@kawal/sdk';
import failures from './failures.json' with { type: 'json' };

/** The words for every failure outside Kawal, each with its remedy. Those of a storage are for one that is a file. */
export const failureWords: Readonly<Record<KawalErrorCode, Localized>> = failures;

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
