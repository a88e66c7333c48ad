import type { Area, Localized } from '@kawal/core';
import { villageKind } from '@kawal/core/area';
import sentences from './sentences.json' with { type: 'json' };

export const reportWords = {
  ...sentences,
  recordAnswer: (number: string): Localized => ({
    id: `Catat jawabannya dalam berkas dengan \`kawal tambah ${number} BERKAS\`, dengan nomor orang itu dalam laporan, misalnya p1.`,
    en: `Record the answer in a file with \`kawal add ${number} FILE\`, under the number of that person in the report, as p1.`,
  }),
  received: (number: string): Localized => ({
    id: `Laporan diterima dan tersimpan. Nomor untuk dicatat penelepon: ${number}`,
    en: `The report is received and stored. Number for the caller to note: ${number}`,
  }),
  deleteFile: (file: string): Localized => ({
    id: `Hapus berkas ${file} sekarang: isinya sudah tersimpan, dan berkas itu dapat dibaca orang lain.`,
    en: `Delete the file ${file} now: what it says is stored, and others can read that file.`,
  }),
  area: ({ code, name }: Area): Localized => ({
    id: `Wilayah: ${levelOf(code)}${name} (${code}).`,
    en: `Area: ${levelOf(code)}${name} (${code}).`,
  }),
  unknownArea: ({ nearest }: { readonly nearest: readonly Area[] }): Localized => ({
    id: `Wilayah ini tidak ada dalam daftar wilayah lembaga ini.${listed(nearest, 'Mungkin maksud Anda')} Bila kelurahannya belum diketahui, tulis "belum diketahui"; bila di luar kota ini, tulis "di luar kota": dengan jawaban itu laporan diterima.`,
    en: `This area is not in the chapter's list.${listed(nearest, 'Did you mean')} If the kelurahan is not known, write "not known"; if it lies outside this city, write "outside the city": with that answer the report is received.`,
  }),
};

/** Asked before anything else, on the phone and on paper. */
export const askSafety: Localized = {
  id: 'Apakah aman bagi Anda berbicara sekarang? Bila sambungan terputus, bolehkah kami menelepon kembali, ke nomor siapa, pukul berapa? Pelapor boleh tidak menyebut nama.',
  en: 'Is it safe for you to talk now? If the line breaks, may we call back: whose phone, at what hour? A reporter need not give a name.',
};

export const reviewWords = {
  heading: { id: 'Yang akan dikirim:', en: 'This will be sent:' },
  callBackCaller: {
    id: 'Menghubungi kembali pelapor. Catat jawabannya di awal, atau tanyakan: "Amankah bila Anda dihubungi? Jam berapa, dan dengan cara apa?"',
    en: 'Calling back the reporter. Take down what was answered at the start, or ask: "Is it safe to contact you? At which hours, and in which way?"',
  },
  callBack: (nth: number, roles: string): Localized => ({
    id: `Menghubungi kembali orang ke-${nth} (${roles}). Tanyakan: "Amankah bila Anda dihubungi? Jam berapa, dan dengan cara apa?"`,
    en: `Calling back person ${nth} (${roles}). Ask: "Is it safe to contact you? At which hours, and in which way?"`,
  }),
  question: { id: 'Kirim laporan ini?', en: 'Send this report?' },
  send: { id: 'kirim sekarang', en: 'send it now' },
  correct: { id: 'perbaiki satu jawaban', en: 'correct an answer' },
  which: { id: 'Jawaban mana yang diperbaiki?', en: 'Which answer?' },
};

interface SameReport {
  readonly number: string;
  readonly minutes: number;
}

export const sameReportWords = {
  question: ({ number, minutes }: SameReport): Localized => ({
    id: `Laporan yang sama persis diterima ${minutes} menit lalu (${number}). Kirim lagi sebagai laporan baru?`,
    en: `The very same report was received ${minutes} minutes ago (${number}). Send it again as a new report?`,
  }),
  again: ({ number, minutes }: SameReport): Localized => ({
    id: `Perhatian: laporan yang sama persis diterima ${minutes} menit lalu (${number}). Ini tercatat sebagai laporan baru; bila terkirim dua kali, tandai ganda: kawal ganda NOMOR "laporan yang sama=${number}"`,
    en: `Attention: the very same report was received ${minutes} minutes ago (${number}). This one is recorded as a new report; if it was sent twice, mark it as a duplicate: kawal duplicate NUMBER "report of the same incident=${number}"`,
  }),
} as const;

export const replyWords = {
  question: { id: 'Kode dari pesan:', en: 'The code of the message:' },
  recorded: {
    id: 'Terima kasih. Jawaban Anda tercatat: Anda menyanggupi laporan ini.',
    en: 'Thank you. Your answer is on record: you have taken this report on.',
  },
  declined: {
    id: 'Terima kasih. Jawaban Anda tercatat: Anda tidak dapat menangani laporan ini. Orang berikutnya diberi tahu bila belum ada yang menangani.',
    en: 'Thank you. Your answer is on record: you cannot handle this report. The next person is notified unless somebody handles it already.',
  },
  enteredBy: (person?: string) => ({
    id: `Yang memasukkan kodenya, menurut catatan: ${person ?? 'perintah kawal (tanpa nama)'}.`,
    en: `Entered the code, by the record: ${person ?? 'the kawal command (no name)'}.`,
  }),
  used: {
    id: 'Kode ini sudah pernah dipakai, jadi tidak ada yang dicatat. Jawaban sebelumnya tetap berlaku; lihat `kawal status`.',
    en: 'This code was used before, so nothing was recorded. The answer before stands; see `kawal status`.',
  },
};

const levels = { kelurahan: 'Kelurahan ', desa: 'Desa ', desaAdat: 'Desa adat ' } as const;

function levelOf(code: Area['code']): string {
  const kind = villageKind(code);
  return kind === undefined ? '' : levels[kind];
}

function listed(nearest: readonly Area[], opening: string): string {
  return nearest.length === 0 ? '' : ` ${opening} ${nearest.map(({ code, name }) => `${code} (${name})`).join(', ')}?`;
}
