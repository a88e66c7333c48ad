import type { Localized } from '@kawal/core';
import type { SealedClass } from '@kawal/core/privacy';
import help from './help.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };
import sheet from './sheet.json' with { type: 'json' };

/** Each class of sealed cards as `--class` takes it. */
export const classKeywords: Readonly<Record<SealedClass, Localized>> = {
  identity: { id: 'identitas', en: 'identity' },
  contact: { id: 'kontak', en: 'contact' },
  narrative: { id: 'cerita', en: 'narrative' },
};

export const dataHelp = help;

export const dataWords = {
  ...sentences,
  storyUnread: (number: string): Localized => ({
    id: `Korban dalam laporan ${number} mungkin anak. Yang menjawab ialah orang LPA yang sudah membaca seluruh ceritanya, juga keterangan terbaru: kawal baca ${number} tujuan=menangani-laporan --as ORANG. Tidak ada yang dibuka.`,
    en: `The victim of report ${number} may be a child. A person of the LPA answers who has read the whole story, the newest addition too: kawal read ${number} purpose=respond --as PERSON. Nothing was opened.`,
  }),
  noSuchPerson: (number: string, subject: string): Localized => ({
    id: `Laporan ${number} tidak menyebut orang dengan rujukan ${subject}. Lihat rujukannya dengan \`kawal baca\`. Tidak ada yang dibuka.`,
    en: `Report ${number} names nobody with the reference ${subject}. Look references up with \`kawal read\`. Nothing was opened.`,
  }),
  goOn: (people: string): Localized => ({
    id: `Pastikan semua ini tentang satu orang yang sama: ${people}. Buka dan cetak? (ya/tidak)`,
    en: `Make sure that all of this is about one person: ${people}. Open and print? (yes/no)`,
  }),
  withheld: (number: string): Localized => ({
    id: `Cerita laporan ${number} tidak disertakan: dapat memuat data orang lain. Baca dahulu dengan \`kawal baca\`, lalu serahkan bagian tentang orangnya saja.`,
    en: `The story of report ${number} is left out: it may hold data of others. Read it first with \`kawal read\`, and hand over the part about the person alone.`,
  }),
  unread: (numbers: string): Localized => ({
    id: `Tidak disertakan, karena dapat memuat data orang lain atau tidak boleh Anda buka: catatan tersegel dari ${numbers}. Baca dahulu dengan \`kawal baca\`, lalu serahkan bagian tentang orangnya saja.`,
    en: `Left out, for they may hold data of others or you may not open them: sealed notes of ${numbers}. Read them first with \`kawal read\`, and hand over the part about the person alone.`,
  }),
  alsoIn: (number: string, numbers: string): Localized => ({
    id: `Laporan lain mungkin tentang orang yang sama dengan laporan ${number}: ${numbers}. Tambahkan masing-masing dengan rujukannya: \`kawal data orang LAPORAN p1 LAPORAN p2\`.`,
    en: `Other reports may be about the same person as report ${number}: ${numbers}. Add each with its reference: \`kawal data person REPORT p1 REPORT p2\`.`,
  }),
  suspected: (number: string, subject: string): Localized => ({
    id: `Laporan ${number} menyebut orang ${subject} sebagai terduga, dekat dengan terduga, atau belum jelas perannya. Belum ada yang dibuka.
Pertimbangkan menolak lebih dahulu: bila jawabannya membahayakan keselamatan atau kesehatan seseorang, membuka data orang lain, atau berkaitan dengan keamanan nasional. UU 27/2022 Pasal 33 mewajibkan penolakan "akses perubahan" karena alasan itu; untuk melihat data, memakainya adalah kebiasaan kami sendiri. Pasal 50 mengecualikan kewajiban memberi akses untuk penegakan hukum: mintalah permintaan tertulis dari aparat, sebab LPA bukan penegak hukum. Tolak dengan \`kawal permintaan tolak NOMOR\`, lalu pilih alasannya.
Bila tetap dijawab, perlu dua orang dari LPA. Orang lain mencatat permintaannya: \`kawal permintaan terima\`, untuk orang ${subject} dalam laporan ${number}. Sesudah itu jalankan perintah ini sekali lagi.`,
    en: `The report names this person as suspected, close to a suspect, or unclear. Nothing was opened.
Consider refusing first: where the answer endangers somebody's safety or health, discloses data of others, or concerns national security. UU 27/2022 Art 33 obliges you to refuse "access to change" on these grounds; to refuse a look at the data on them is our own practice. Art 50 excepts the duty to give access for law enforcement: ask for the written request of an authority, because an LPA enforces no law. Refuse with \`kawal data-request refuse NUMBER\`, and choose the ground.
To answer all the same takes two people of the LPA. Somebody else records the request: \`kawal data-request receive\`, for person ${subject} in report ${number}. Then run this command again.`,
  }),
  days: { id: '--after adalah banyaknya hari, misalnya 730.', en: '--after is a number of days, as 730.' },
  classes: (known: string): Localized => ({
    id: `Golongan dalam --class yang dikenal: ${known}. Tidak ada yang dimusnahkan.`,
    en: `The classes that --class knows are ${known}. Nothing was destroyed.`,
  }),
  dryRun: (count: number): Localized => ({
    id: `${count} laporan. Belum ada yang berubah. Tambahkan --destroy untuk memusnahkan; itu tidak dapat dibatalkan.`,
    en: `${count} reports. Nothing has changed. Add --destroy to destroy the cards; that cannot be undone.`,
  }),
  notice: (facts: {
    readonly kinds: Localized;
    readonly data: Localized;
    readonly known: Localized;
    readonly deadline: Localized;
    /** The statute was in force when the failure was known. */
    readonly isByLaw: boolean;
    readonly measures: Localized;
    readonly missing: Localized;
  }): Localized => ({
    id: `PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI
(${facts.isByLaw ? 'UU 27/2022 Pasal 46' : 'Praktik kita'}: tertulis, paling lambat 3x24 jam.${facts.isByLaw ? ' Undang-undang tidak menyebut sejak kapan;' : ''}
Kawal menghitungnya sejak diketahui; batasnya: ${facts.deadline.id})

1. Data yang terungkap: ${facts.data.id}
2. Kapan dan bagaimana: diketahui ${facts.known.id}; ${facts.kinds.id}. [Uraikan di sini tanpa menyebut nama.]
3. Upaya penanganan dan pemulihan: ${facts.measures.id}

Belum diberi tahu: ${facts.missing.id}
Sampaikan hanya lewat cara yang aman bagi penerima. Sesudah dikirim, catat dengan \`kawal kebocoran tandai\`.`,
    en: `NOTICE OF A FAILURE OF PERSONAL DATA PROTECTION
(${facts.isByLaw ? 'UU 27/2022 Art 46' : 'Our own practice'}: in writing, within 3x24 hours.${facts.isByLaw ? ' The statute does not say since when;' : ''}
Kawal counts from when it is known; due: ${facts.deadline.en})

1. Data exposed: ${facts.data.en}
2. When and how: known since ${facts.known.en}; ${facts.kinds.en}. [Describe it here, and name nobody.]
3. Handling and recovery: ${facts.measures.en}

Not notified yet: ${facts.missing.en}
Give it only in a way that is safe for who receives it. Once it is sent, record it with \`kawal breach notify\`.`,
  }),
};

/** The words of the sheet that a person gets about their own data. They are for the person, not for an officer. */
export const sheetWords = {
  ...sheet,
  title: (chapter: string): Localized => ({
    id: `Data tentang Anda pada ${chapter}`,
    en: `Data about you at ${chapter}`,
  }),
  about: ({ number, on }: { readonly number: string; readonly on: Localized }): Localized => ({
    id: `Laporan ${number}. Dicetak ${on.id} untuk menjawab permintaan Anda (UU 27/2022 Pasal 32).`,
    en: `Report ${number}. Printed on ${on.en} in answer to your request (UU 27/2022 Art 32).`,
  }),
  consent: (number: string): Localized => ({
    id: `persetujuan rujukan ${number}`,
    en: `consent to referral ${number}`,
  }),
  unsent: { id: 'tidak tercatat sudah diserahkan kepadanya', en: 'not on record as handed over to them' },
} as const;
