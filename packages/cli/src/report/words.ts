import type { Area, Localized } from '@kawal/core';
import { villageKind } from '@kawal/core/area';

export const reportWords = {
  recordAnswer: (number: string): Localized => ({
    id: `Catat jawabannya dalam berkas dengan \`kawal tambah ${number} BERKAS\`, dengan nomor orang itu dalam laporan, misalnya p1.`,
    en: `Record the answer in a file with \`kawal add ${number} FILE\`, under the number of that person in the report, as p1.`,
  }),
  always: {
    id: 'Bila ada bahaya dan aman bagi Anda, telepon SAPA 129, atau 110 (polisi) bila polisi tidak terlibat. Jangan mendatangi tempatnya sendiri. Jangan menunggu jawaban dari sini.',
    en: 'If there is danger and it is safe for you, call SAPA 129, or 110 (police) unless the police are involved. Do not go there yourself. Do not wait for an answer from here.',
  },
  alwaysWithoutPolice: {
    id: 'Bila ada bahaya dan aman bagi Anda, telepon SAPA 129, JANGAN 110: menurut laporan, polisi mungkin terlibat. Jangan mendatangi tempatnya sendiri. Jangan menunggu jawaban dari sini.',
    en: 'If there is danger and it is safe for you, call SAPA 129, NOT 110: by the report, the police may be involved. Do not go there yourself. Do not wait for an answer from here.',
  },
  danger: {
    id: 'KATAKAN SEKARANG: bila aman bagi Anda, telepon 129 (SAPA), atau 110 hanya bila tidak ada polisi yang terlibat. Jangan mendatangi tempatnya sendiri.',
    en: 'SAY THIS NOW: if it is safe for you, call 129 (SAPA), or 110 only if no police are involved. Do not go there yourself.',
  },
  received: (number: string): Localized => ({
    id: `Laporan diterima dan tersimpan. Nomor untuk dicatat penelepon: ${number}`,
    en: `The report is received and stored. Number for the caller to note: ${number}`,
  }),
  repeated: {
    id: 'Laporan ini sudah diterima sebelumnya dengan kunci yang sama; tidak tercatat dua kali.',
    en: 'This report was received before with the same key; it is not recorded twice.',
  },
  deleteFile: (file: string): Localized => ({
    id: `Hapus berkas ${file} sekarang: isinya sudah tersimpan, dan berkas itu dapat dibaca orang lain.`,
    en: `Delete the file ${file} now: what it says is stored, and others can read that file.`,
  }),
  escalating: {
    id: 'Kawal akan memberi tahu orang menurut kebijakan. Ini belum berarti seseorang sudah tahu.',
    en: 'Kawal will tell people as the policy says. This does not mean that anybody knows yet.',
  },
  parked: {
    id: 'Laporan tersimpan, tetapi BELUM ada petugas yang menerima pemberitahuan; pengiriman dicoba lagi.',
    en: 'The report is stored, but NOBODY has been notified yet; sending is tried again.',
  },
  unreached: {
    id: 'Di sini TIDAK ADA saluran yang sampai kepada orang: Kawal tidak memberi tahu seorang pun tentang laporan ini. Telepon sekarang.',
    en: 'NO channel here reaches people: Kawal notifies nobody of this report. Telephone now.',
  },
  refused: {
    id: 'Laporan BELUM diterima; tidak ada yang disimpan. Perbaiki yang berikut, lalu kirim lagi:',
    en: 'The report is NOT received; nothing was stored. Correct the following and send it again:',
  },
  area: ({ code, name }: Area): Localized => ({
    id: `Wilayah: ${levelOf(code)}${name} (${code}).`,
    en: `Area: ${levelOf(code)}${name} (${code}).`,
  }),
  areaUnknown: {
    id: 'Wilayah: belum diketahui. Petugas setempat tidak dapat dicari; yang diberi tahu penggantinya menurut kebijakan.',
    en: 'Area: not known yet. No local officer can be found; those who stand in by the policy are notified.',
  },
  placeUnknown: {
    id: 'Nama yang dipakai kelurahan dan juga kota atau kecamatan ditulis dengan "Kelurahan" atau "Kecamatan" di depannya, atau dengan kodenya. Bila kelurahannya belum diketahui, tulis "belum diketahui"; bila di luar kota ini, tulis "di luar kota": dengan jawaban itu laporan diterima.',
    en: 'A name of a kelurahan and of the city or a kecamatan is written with "Kelurahan" or "Kecamatan" before it, or by its code. If the kelurahan is not known, write "not known"; if it lies outside this city, write "outside the city": with that answer the report is received.',
  },
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
