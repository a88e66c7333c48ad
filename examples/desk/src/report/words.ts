import type { Localized } from '@kawal/core';

/** Words of the page of a report. */
export const reportWords = {
  unasked: (person: string): Localized => ({
    id: `Cerita menyebut nama ${person}. Orang yang disebut tidak diberi tahu, kecuali dua orang dari dua lembaga menyatakan ia tidak terlibat. Mungkinkah ia terlibat?`,
    en: `The story names ${person}. A person who is named is not notified, unless two people of two institutions say that they are not involved. May they be involved?`,
  }),
  lifting: (by: string, who: string): Localized => ({
    id: `${by} mengusulkan agar ${who} boleh lagi tahu tentang laporan ini. Usulan ini belum berlaku: orang kedua dari lembaga lain membaca dan menyetujuinya dahulu. Bila Anda tahu atau ragu, katakan di sini atau tambahkan keterangan; usulan itu lalu gugur.`,
    en: `${by} proposes that ${who} may know of this report again. It is not in force yet: a second person of another institution reads it and agrees first. If you know, or are in doubt, say so here or add to the report; the proposal then falls.`,
  }),
  unreadable: {
    id: 'Ceritanya belum terbuka bagi Anda; bila Anda tahu atau ragu, jawab "mungkin terlibat".',
    en: 'Its story is not open to you; if you know, or are in doubt, answer "perhaps involved".',
  },
  maybeInvolved: { id: 'Mungkin terlibat, atau ragu', en: 'Perhaps involved, or in doubt' },
  notInvolved: { id: 'Tidak terlibat', en: 'Not involved' },
  namesake: { id: 'seorang petugas yang disebut laporan', en: 'an officer whom the report names' },
  title: { id: 'Laporan', en: 'Report' },
  calledOnce: {
    id: 'sudah mencatat bahwa kantor ini diberi tahu.',
    en: 'recorded that this office was told.',
  },
  ownCounts: {
    id: 'Kantor Anda terhitung sudah tahu begitu Anda mencatat tindakan atau ikut menutup laporan ini.',
    en: 'Your office counts as notified once you record an act, or take part in closing this report.',
  },
  referral: { id: 'Rujukan', en: 'Referral' },
  takenOnAlone: {
    id: 'sudah disanggupi kantor ini. Itu saja belum membuktikan bahwa kantor itu tahu laporan ini: mintalah petugasnya menyanggupi laporan ini juga.',
    en: 'is accepted by this office. That alone does not prove that the office knows this report: ask its officer to take this report on, too.',
  },
  filed: {
    id: 'sudah mencatat bahwa laporan polisi dibuat. Bila kantor ini sudah menerimanya, jangan menelepon lagi: catat siapa yang menerima.',
    en: 'recorded that a police report was filed. If this office took it, do not call again: record who took it.',
  },
  youCalled: {
    id: 'Anda sudah mencatat bahwa kantor ini diberi tahu; jangan menelepon lagi.',
    en: 'You recorded that this office was told; do not call again.',
  },
  confirmNow: {
    id: 'Tanyakan kepada kantor itu apakah sudah diberi tahu, lalu catat juga: catatan dua orang menjadi bukti.',
    en: 'Confirm it with that office, and record it too: the records of two people prove it.',
  },
  confirmOthers: {
    id: 'Satu orang lagi menanyakannya kepada kantor itu, lalu mencatatnya juga: catatan dua orang menjadi bukti.',
    en: 'One more person confirms it with that office, and records it too: the records of two people prove it.',
  },
  all: { id: 'Semua laporan', en: 'All reports' },
  forewarned: {
    id: 'sudah tahu sebelum laporan ini melarangnya, dan MUNGKIN MEMPERINGATKAN orang lain. Jangan menghubunginya. Pastikan sekarang bahwa korban aman.',
    en: 'knew of it before the report kept them out, and MAY WARN others. Contact them no more. Make sure now that the victim is safe.',
  },
  suspended: {
    id: 'sudah tahu tentang laporan ini, dan kini dinonaktifkan. Jangan menghubunginya tentang laporan ini.',
    en: 'knew of this report, and is suspended now. Do not contact them about it.',
  },
  lapsed: {
    id: 'Usulan penutupan gugur karena ada keterangan atau koreksi sesudahnya. Bila masih tepat, usulkan lagi.',
    en: 'The proposal to close fell, because something was added or corrected after it. If it still fits, propose it again.',
  },
  untaken: { id: 'Belum ada yang menyanggupi.', en: 'Nobody has taken it on.' },
  unsent: {
    id: 'Pesan Kawal hanya ditulis ke folder dan BELUM SAMPAI. Telepon sekarang, dengan nomor dari daftar LPA sendiri:',
    en: 'Messages of Kawal only lie in a folder and HAVE NOT ARRIVED. Call now, by the numbers on the list of the LPA:',
  },
  unsentWithoutLpa: {
    id: 'Pesan Kawal hanya ditulis ke folder dan BELUM SAMPAI. Telepon sekarang, dengan nomor dari daftar Anda sendiri:',
    en: 'Messages of Kawal only lie in a folder and HAVE NOT ARRIVED. Call now, by the numbers on your own list:',
  },
  taken: { id: 'Ditangani', en: 'Handled by' },
  received: { id: 'laporan masuk', en: 'received' },
  until: { id: 'langkah berikutnya ditunggu sampai', en: 'the next step is expected by' },
  parked: {
    id: 'Belum ada yang dapat diberi tahu. Hubungi petugas jaga LPA; jangan menghubungi siapa pun yang disebut dalam laporan.',
    en: 'Nobody can be notified yet. Contact the duty officer of the LPA, and nobody whom the report names.',
  },
  parkedWithoutLpa: {
    id: 'Belum ada yang dapat diberi tahu. Hubungi SAPA 129; jangan menghubungi LPA atau siapa pun yang disebut dalam laporan.',
    en: 'Nobody can be notified yet. Contact SAPA 129, and neither the LPA nor anybody whom the report names.',
  },
  missed: {
    id: 'Batas waktu memberi tahu terlewat. Telepon sekarang, kecuali bila laporan menyebut orangnya; bila begitu, telepon penggantinya:',
    en: 'A deadline was missed. Telephone now, unless the report names its people; then telephone its substitute:',
  },
  numbersElsewhere: (offices: string): Localized => ({
    id: `Nomor ${offices} tidak ada dalam direktori: pakai daftar nomor LPA, atau tanyakan kepada petugas jaga LPA.`,
    en: `The directory has no number of ${offices}: use the list of the LPA, or ask its duty officer.`,
  }),
  numbersWithoutLpa: (offices: string): Localized => ({
    id: `Nomor ${offices} tidak ada dalam direktori: pakai daftar nomor Anda sendiri, datangi kantornya, atau telepon SAPA 129.`,
    en: `The directory has no number of ${offices}: use your own list, go there, or call SAPA 129.`,
  }),
  missedCalled: {
    id: 'Batas waktu memberi tahu terlewat, dan baru satu orang mencatat panggilannya. Satu orang lagi memastikannya kepada',
    en: 'A deadline was missed, and one person alone recorded the call. One more confirms it with',
  },
  policeUnknown: {
    id: 'Belum tercatat apakah ada polisi yang terlibat. Tanyakan sebelum menelepon polisi; bila ragu, telepon SAPA 129.',
    en: 'It is not on record whether police are involved. Ask before you call the police; in doubt, call SAPA 129.',
  },
  policeDenied: {
    id: 'Menurut pelapor tidak ada polisi yang terlibat. Bila ceritanya berkata lain, telepon SAPA 129, bukan polisi, dan catat. Bila tidak, catat di sini.',
    en: 'By the reporter no police are involved. If the story says otherwise, call SAPA 129 and not the police, and record it. If not, record that here.',
  },
  askFirst: { id: 'Cara menanyakan dan mencatatnya', en: 'How to ask, and to record it' },
  beforeCalling: { id: 'Sebelum menelepon polisi,', en: 'Before you call the police,' },
  calledAlone: (offices: string): Localized => ({
    id: `Panggilan Anda ke ${offices} BELUM DIHITUNG: orang kedua menanyakannya kepada kantor itu dan mencatatnya juga.`,
    en: `Your call to ${offices} DOES NOT COUNT YET: a second person confirms it with that office and records it too.`,
  }),
  readStory: { id: 'baca ceritanya', en: 'read the story' },
  askCaller: { id: 'dan tanyakan kepada penelepon:', en: 'and ask the caller:' },
  askReporter: {
    id: '(jawaban pelapor pada formulir ada di akhirnya). Hanya bila belum dijawab dan pelapor aman dihubungi, tanyakan kepadanya:',
    en: '(the answers of the reporter on the form stand at its end). Only if it is not answered, and the reporter is safe to contact, ask them:',
  },
  policeInvolved: {
    id: '"Apakah ada polisi yang terlibat?" Bila ada atau ragu, telepon SAPA 129, bukan polisi, dan catat jawabannya:',
    en: '"Are any police involved?" If so, or in doubt, call SAPA 129 and not the police, and record the answer:',
  },
  clearPolice: { id: 'Bila tidak ada:', en: 'If none are:' },
  noPolice: { id: 'Tidak ada polisi yang terlibat', en: 'No police are involved' },
  inPlaceOf: { id: 'sebagai ganti', en: 'in the place of' },
  proposed: {
    id: 'mengusulkan penutupan. Alasannya:',
    en: 'proposes to close it. The reason:',
  },
  ownProposal: {
    id: 'Anda mengusulkan penutupan. Alasannya:',
    en: 'You propose to close it. The reason:',
  },
  second: {
    id: 'Laporan ditutup bila orang kedua dari lembaga lain menyetujui alasan itu.',
    en: 'It is closed once a second person of another institution agrees to that reason.',
  },
  seconds: { id: 'Yang dapat menyetujui:', en: 'Those who can agree:' },
  closed: {
    id: 'Laporan ini sudah ditutup dan tidak dibuka lagi. Kabar baru diterima sebagai laporan baru.',
    en: 'This report is closed and is not opened again. News is taken in as a new report.',
  },
  receiveNew: { id: 'Terima laporan baru', en: 'Take in a new report' },
  drill: { id: 'Laporan ini bagian dari latihan.', en: 'This report is part of a drill.' },
  secondCallers: { id: 'Yang dapat mencatatnya:', en: 'Those who can record it:' },
  askLpa: {
    id: 'Anda tidak memegang jabatan jaga untuk laporan ini. Minta petugas yang dipilih Kawal untuk menyanggupinya dan mencatat tindakannya:',
    en: 'You hold no office on duty for this report. Ask an officer whom Kawal chose to take it on and to record what is done:',
  },
  notTold: {
    id: 'Belum ada yang menyanggupi laporan ini. Anda tidak dapat menyanggupinya: Kawal tidak memilih Anda, dan hanya yang dipilihnya atau LPA yang dihitung. Telepon mereka, dan minta menyanggupinya:',
    en: 'Nobody has taken this report on. You cannot: Kawal has not chosen you, and only those whom it chose, or the LPA, count. Telephone them, and ask them to take it on:',
  },
  notToldWithoutLpa: {
    id: 'Belum ada yang menyanggupi laporan ini. Anda tidak dapat menyanggupinya: Kawal tidak memilih Anda, dan hanya yang dipilihnya yang dihitung. Telepon mereka, dan minta menyanggupinya:',
    en: 'Nobody has taken this report on. You cannot: Kawal has not chosen you, and only those whom it chose count. Telephone them, and ask them to take it on:',
  },
  duplicateOf: { id: 'Ganda dari laporan', en: 'Duplicate of report' },
  duplicates: { id: 'Laporan ganda dari laporan ini:', en: 'Duplicates of this report:' },
  add: { id: 'Tambah keterangan', en: 'Add to it' },
  unanswered: (office: string) => ({
    id: `Teleponnya tidak dijawab, jadi ${office} tidak tahu dari panggilan itu. JANGAN meneleponnya lagi: menurut isi laporan, kantor itu TIDAK BOLEH tahu. Bila kantor itu menelepon balik, jangan menyebut laporan ini.`,
    en: `Nobody answered, so ${office} knows nothing by that call. Do NOT call it again: by what the report says, that office MUST NOT know. If it calls back, do not speak of this report.`,
  }),
  recordedBy: {
    id: 'Belum tentu ditelepon. Hasil teleponnya sendiri dicatat oleh:',
    en: 'Perhaps not called yet. The result of their own call is recorded by:',
  },
  callOfOthers: {
    id: 'Bila Anda yang menelepon, tulis sebagai keterangan:',
    en: 'If it was you who called, write it as an addition:',
  },
  ownKnows: { id: 'Catat: kantor kami sudah tahu', en: 'Record that our office knows' },
  onlyRead: {
    id: 'Laporan ini terbuka bagi Anda dalam keadaan darurat: Anda dapat membacanya, dan tidak mengubahnya. Bila korban bersama Anda atau ada kabar lain, kirim sekarang sebagai laporan baru; yang menangani diberi tahu.',
    en: 'This report is open to you in an emergency: you can read it, and change nothing. If the victim is with you, or there is other news, send it now as a new report; who handles such reports is notified.',
  },
  newsButton: { id: 'Korban bersama saya, atau kabar lain', en: 'The victim is with me, or other news' },
  withVictim: (number: string) => ({
    id: `Menyusul laporan ${number}. Korban bersama saya di: `,
    en: `About report ${number}. The victim is with me at: `,
  }),
  orPhone: { id: 'Atau telepon', en: 'Or telephone' },
  callAnswered: { id: 'Dijawab: catat', en: 'Answered: record it' },
  callUnanswered: { id: 'Tidak dijawab: catat', en: 'No answer: record it' },
  noNumber: {
    id: 'nomornya belum tercatat; datangi kantornya, atau tanyakan nomornya kepada sekretariat',
    en: 'no number is on record; go there, or ask the secretariat for it',
  },
  noNumberWithoutLpa: {
    id: 'nomornya belum tercatat; datangi kantornya, atau telepon SAPA 129',
    en: 'no number is on record; go there, or call SAPA 129',
  },
  noNumberShut: {
    id: 'nomornya belum tercatat, dan kantornya sedang tutup; bila tidak dapat menunggu sampai buka, telepon SAPA 129',
    en: 'no number is on record, and the office is closed now; if it cannot wait, call SAPA 129',
  },
  owed: { id: 'Yang masih harus diberi tahu', en: 'Still to be notified' },
  known: { id: 'Yang diketahui', en: 'What is known' },
  fromStory: {
    id: 'Diambil Kawal dari ceritanya, dan belum ditanyakan kepada siapa pun:',
    en: 'Taken by Kawal from its story, and nobody was asked:',
  },
  askOr: { id: 'Tanyakan kepada pelapor, atau', en: 'Ask the reporter, or' },
  ifWrong: { id: '; bila tidak benar,', en: '; if it is not so,' },
  correct: { id: 'koreksi', en: 'correct it' },
  redacted: {
    id: 'Anda melihat sebagian dari laporan ini. Selebihnya bagi mereka yang menanganinya.',
    en: 'You see part of this report. The rest is for those who handle it.',
  },
  referrals: { id: 'Rujukan', en: 'Referrals' },
  begun: { id: 'Pemberitahuan dimulai menurut jalur', en: 'Notifications begin by the path' },
  why: { id: 'Mengapa demikian', en: 'Why it went so' },
} as const;
