import type { Localized } from '@kawal/core';

/** The six questions that SAPA 129 asks on WhatsApp, and whether there is danger now. None but the first must be answered. */
export const questions = {
  story: {
    id: 'Apa yang terjadi?',
    en: 'What happened?',
    hint: {
      id: 'Tulis dengan kata Anda sendiri. Jangan mencari tahu sendiri lebih jauh.',
      en: 'In your own words. Do not look into it further yourself.',
    },
  },
  danger: { id: 'Apakah ada bahaya sekarang?', en: 'Is there danger now?', hint: null },
  area: { id: 'Di kelurahan mana?', en: 'In which kelurahan?', hint: null },
  address: {
    id: 'Alamat atau patokan',
    en: 'Address or landmark',
    hint: {
      id: 'Misalnya nama jalan, rumah kos, atau tempat kerja.',
      en: 'A street, a boarding house or a workplace.',
    },
  },
  victimAge: { id: 'Berapa umur korban?', en: 'How old is the victim?', hint: null },
  victim: { id: 'Siapa nama korban?', en: "What is the victim's name?", hint: null },
  reporter: {
    id: 'Siapa nama Anda?',
    en: 'What is your name?',
    hint: { id: 'Anda boleh melapor tanpa nama.', en: 'You may report without a name.' },
  },
  phone: {
    id: 'Nomor telepon Anda',
    en: 'Your telephone number',
    hint: {
      id: 'Kosongkan bila orang lain memegang telepon itu.',
      en: 'Leave it empty if somebody else holds that telephone.',
    },
  },
  safe: { id: 'Aman bila kami menghubungi nomor itu?', en: 'Is it safe to contact you there?', hint: null },
} as const satisfies Readonly<Record<string, Localized & { readonly hint: Localized | null }>>;

export const answers = {
  danger: {
    yes: { id: 'Ya', en: 'Yes' },
    no: { id: 'Tidak', en: 'No' },
    unknown: { id: 'Saya tidak tahu', en: 'I do not know' },
  },
  victimAge: {
    child: { id: 'Di bawah 18 tahun', en: 'Under 18' },
    adult: { id: '18 tahun atau lebih', en: '18 or older' },
    unknown: { id: 'Saya tidak tahu', en: 'I do not know' },
  },
  safe: { yes: { id: 'Ya, aman', en: 'Yes, it is safe' }, no: { id: 'Tidak', en: 'No' } },
} as const;

export const publicWords = {
  /** Says nothing of what the page is for to whoever looks over a shoulder, or finds it in a history. */
  title: { id: 'Formulir', en: 'Form' },
  heading: { id: 'Melapor ke LPA', en: 'Report to the LPA' },
  lead: {
    id: 'Enam pertanyaan. Isi yang Anda tahu saja. Laporan dibaca petugas LPA, dan nama Anda dirahasiakan.',
    en: 'Six questions. Answer what you know. Officers of the LPA read the report, and your name is kept secret.',
  },
  danger: {
    id: 'Ada bahaya sekarang dan aman bagi Anda? Telepon 110 (polisi) atau SAPA 129.',
    en: 'In danger now, and is it safe for you? Call 110 (police) or SAPA 129.',
  },
  unknownArea: { id: 'Saya tidak tahu', en: 'I do not know' },
  outside: { id: 'Di luar kota ini', en: 'Outside this city' },
  send: { id: 'Kirim laporan', en: 'Send the report' },
  sent: { id: 'Laporan Anda sudah kami terima.', en: 'We have received your report.' },
  number: { id: 'Nomor laporan Anda', en: 'The number of your report' },
  keep: {
    id: 'Catat nomor ini di tempat yang aman. Dengan nomor ini Anda dapat menanyakan atau menambah laporan lewat LPA.',
    en: 'Note this number in a safe place. With it you can ask the LPA about the report, or add to it.',
  },
  another: { id: 'Tulis laporan lain', en: 'Write another report' },
  already: {
    id: 'Laporan dari halaman ini sudah kami terima sebelumnya, dan tidak diterima dua kali. Isian di bawah berbeda. Kirim sebagai laporan baru?',
    en: 'A report from this page was received before, and is not taken twice. What stands below differs. Send it as a new report?',
  },
  sendNew: { id: 'Kirim sebagai laporan baru', en: 'Send as a new report' },
  tooMany: {
    id: 'Terlalu banyak laporan dari sambungan ini. Tunggu sepuluh menit, atau telepon 129.',
    en: 'Too many reports from this connection. Wait ten minutes, or call 129.',
  },
  failed: {
    id: 'Laporan belum kami terima karena ada gangguan. Tekan kirim sekali lagi, atau telepon 129.',
    en: 'We have not received the report, because something is out of order. Press send again, or call 129.',
  },
  tooLarge: {
    id: 'Cerita itu terlalu panjang. Ringkas, lalu kirim lagi.',
    en: 'The story is too long. Shorten it and send it again.',
  },
} as const;
