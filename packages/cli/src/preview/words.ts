import type { Localized } from '@kawal/core';

/** The words of `kawal preview`. */
export const previewWords = {
  about: {
    id: 'tampilkan setiap jenis pesan seperti yang diterima tiap saluran, dengan laporan karangan; tidak mengirim apa pun',
    en: 'show every kind of message as each channel receives it, with an invented report; sends nothing',
  },
  channel: { id: 'hanya saluran ini', en: 'this channel alone' },
  out: {
    id: 'tulis semuanya ke satu halaman HTML, termasuk email seperti yang tampak di ponsel',
    en: 'write all of it into one HTML page, with mail as a phone shows it',
  },
  asPage: { id: 'lihat sebagai halaman dengan --out pratinjau.html', en: 'see it as a page with --out preview.html' },
  title: { id: 'Pratinjau pesan', en: 'Preview of messages' },
  channelName: { id: 'saluran', en: 'channel' },
  heading: (channel: string, kind: Localized): Localized => ({
    id: `${channel}: ${kind.id}`,
    en: `${channel}: ${kind.en}`,
  }),
  kinds: {
    act: { id: 'diminta menangani', en: 'asked to act' },
    reminder: { id: 'pengingat', en: 'a reminder' },
    held: { id: 'pengingat, dan laporannya sudah disanggupi', en: 'a reminder of a report that is taken on' },
    changed: { id: 'pengingat, dan laporannya berubah', en: 'a reminder of a report that changed' },
    rings: { id: 'hanya berdering, tanpa keterangan lagi', en: 'only rings, without the text again' },
    call: { id: 'diminta menelepon', en: 'asked to phone' },
    uncleared: {
      id: 'diminta menelepon polisi yang mungkin terlibat',
      en: 'asked to phone police who may be involved',
    },
    withdrawn: { id: 'permintaan menelepon dibatalkan', en: 'calls are withdrawn' },
    withoutLpa: { id: 'LPA sendiri mungkin terlibat', en: 'the LPA itself may be involved' },
    late: { id: 'terlambat dikirim', en: 'sent late' },
    waiting: { id: 'beberapa laporan dalam satu pesan', en: 'several reports in one message' },
    drill: { id: 'latihan', en: 'a drill' },
    trial: { id: 'pesan percobaan (`kawal notify test`)', en: 'a trial message (`kawal notify test`)' },
    signIn: { id: 'kode masuk, bila aplikasi mengirimnya', en: 'a sign-in code, where an app sends one' },
    account: { id: 'belum ada tindakan yang tercatat', en: 'no act is on record' },
    tookOn: { id: 'sesudah menyanggupi dengan kata-kata', en: 'after taking on in words' },
    declined: { id: 'sesudah menolak dengan kata-kata', en: 'after declining in words' },
    emergency: { id: 'pemberitahuan darurat', en: 'the emergency notification' },
    saidBack: { id: 'balasan seketika atas jawaban', en: 'said back at once to an answer' },
    page: { id: 'halaman yang dibuka tautan', en: 'the page that a link opens' },
  } satisfies Readonly<Record<string, Localized>>,
  texts: {
    answerArrived: { id: 'Menyanggupi', en: 'Takes it on' },
    noArrived: { id: 'Tidak dapat', en: 'Cannot' },
    codeMissing: { id: 'Tanpa kode', en: 'Without a code' },
    askedBack: { id: 'Tidak dipahami', en: 'Not understood' },
    contactNumber: { id: 'Baru memulai', en: 'Has just begun' },
    pageAsk: { id: 'Sebelum menjawab', en: 'Before the answer' },
    pageTaken: { id: 'Menyanggupi', en: 'Takes it on' },
    pageDeclined: { id: 'Tidak dapat', en: 'Cannot' },
    pageMistyped: { id: 'Kode salah ketik', en: 'A mistyped code' },
    pageNotTaken: { id: 'Tidak ada yang dicatat', en: 'Nothing was recorded' },
    pageTooMany: { id: 'Terlalu banyak percobaan', en: 'Too many tries' },
    pageUnavailable: { id: 'Ada gangguan', en: 'Out of order' },
  } satisfies Readonly<Record<string, Localized>>,
  alike: {
    id: 'Sama untuk semua orang: tidak menyebut apakah ada laporan.',
    en: 'The same for everybody: it does not say that there is a report.',
  },
  content: {
    facts: {
      id: 'Memuat wilayah dan jenis perkara, tanpa nama. Kontak yang dibaca orang lain hanya mendapat isyarat tanpa itu semua.',
      en: 'Holds the area and the kind of case, and no name. A contact that others read too gets a signal without any of it.',
    },
    signal: {
      id: 'Isyarat saja: tidak memuat wilayah atau perkaranya.',
      en: 'A signal alone: it holds neither the area nor the case.',
    },
  } satisfies Readonly<Record<string, Localized>>,
  subject: (subject: string): Localized => ({ id: `Perihal: ${subject}`, en: `Subject: ${subject}` }),
  button: (label: string): Localized => ({ id: `Tombol: [${label}]`, en: `Button: [${label}]` }),
  noChannel: (channel: string | null): Localized => ({
    id:
      channel === null
        ? 'Belum ada saluran di kawal.config.ts. Pasang satu di bawah `notifiers`.'
        : `Tidak ada saluran ${channel} di kawal.config.ts. Periksa ejaannya, atau pasang di bawah \`notifiers\`.`,
    en:
      channel === null
        ? 'kawal.config.ts serves no channel yet. Put one under `notifiers`.'
        : `kawal.config.ts serves no channel ${channel}. Check the spelling, or put it under \`notifiers\`.`,
  }),
};
