/** Words around the questions of the public form. The questions themselves come with `@kawal/forms/citizen`. */
export const publicWords = {
  /** Says nothing of what the page is for to whoever looks over a shoulder, or finds it in a history. */
  title: { id: 'Formulir', en: 'Form' },
  heading: { id: 'Melapor ke LPA', en: 'Report to the LPA' },
  lead: {
    id: 'Isi yang Anda tahu saja. Nama, nomor, dan cerita disegel; siapa yang membukanya tercatat.',
    en: 'Answer what you know. Names, numbers and the story are sealed; who opens them goes on record.',
  },
  readers: {
    id: 'Laporan tidak dibaca petugas LPA saja. Menurut isinya, koordinator di kelurahan, UPTD PPA, polisi, atau pejabat lain yang dapat bertindak juga diberi tahu dan dapat membacanya. Bila pejabat setempat jangan diberi tahu, katakan di bawah. Lewat LPA Anda dapat meminta melihat, membetulkan, atau menghapus data Anda, dan bertanya berapa lama datanya disimpan. Bila orang LPA mungkin terlibat, tulislah demikian dalam cerita, dan jangan menghubungi LPA: telepon SAPA 129.',
    en: 'Not only officers of the LPA read the report. By what it says, the coordinator in the kelurahan, the UPTD PPA, the police or other officials who can act are notified, too, and may read it. If local officials should not be told, say so below. You may ask the LPA to see, correct or erase your data, and how long they are kept. If anybody of the LPA may be involved, say so in the story, and do not contact the LPA: call SAPA 129.',
  },
  notSent: { id: 'BELUM TERKIRIM.', en: 'NOT SENT YET.' },
  phone: {
    id: 'Nomor telepon kurang lengkap: perbaiki atau kosongkan.',
    en: 'The telephone number is not complete: correct it or leave it empty.',
  },
  phoneLost: {
    id: 'Nomor telepon Anda kurang lengkap, jadi TIDAK tercatat; laporannya sudah diterima. Sebut nomor laporan bila Anda menanyakannya.',
    en: 'Your telephone number was not complete, so it is NOT on record; the report is taken in. Give the number of the report when you ask about it.',
  },
  placeLost: {
    id: 'Kelurahan yang Anda pilih tidak ada dalam daftar, jadi TIDAK tercatat; laporannya sudah diterima. Sebut kelurahannya bila Anda menanyakan laporan ini.',
    en: 'The kelurahan that you chose is not in the list, so it is NOT on record; the report is taken in. Name the kelurahan when you ask about the report.',
  },
  danger: {
    id: 'Ada bahaya sekarang dan aman bagi Anda? Telepon SAPA 129, atau 110 (polisi) bila polisi tidak terlibat.',
    en: 'In danger now, and is it safe for you? Call SAPA 129, or 110 (police) unless the police are involved.',
  },
  involved: {
    id: 'Ya, mungkin, atau saya tidak tahu: jangan diberi tahu',
    en: 'Yes, perhaps, or I do not know: do not notify them',
  },
  notInvolved: { id: 'Tidak: boleh diberi tahu', en: 'No: they may be notified' },
  send: { id: 'Kirim laporan', en: 'Send the report' },
  sent: { id: 'Laporan Anda sudah kami terima.', en: 'We have received your report.' },
  ifDanger: {
    id: 'Bila ada bahaya, atau korban akan dibawa pergi, jangan menunggu kami. Bila aman bagi Anda, telepon SAPA 129.',
    en: 'If there is danger, or the victim is about to be taken away, do not wait for us. If it is safe for you, call SAPA 129.',
  },
  number: { id: 'Nomor laporan Anda', en: 'The number of your report' },
  keep: {
    id: 'Catat nomor ini di tempat yang aman.',
    en: 'Note this number in a safe place.',
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
  fromElsewhere: {
    id: 'Laporan belum kami terima, karena menurut peramban formulir ini dikirim dari situs lain. Baca isian di bawah, lalu tekan kirim sekali lagi, atau telepon 129.',
    en: 'We have not received the report: by what the browser says, another site sent this form. Read what stands below and press send again, or call 129.',
  },
  cutOff: {
    id: 'Isian Anda terlalu panjang, atau sambungannya terlalu lambat, jadi bagian akhirnya terpotong di bawah ini. Ringkas atau lengkapi, periksa jawaban lainnya, lalu kirim lagi.',
    en: 'What you wrote is too long, or your connection is too slow, so its end is cut off below. Shorten or complete it, look at the other answers, and send it again.',
  },
  tooLarge: {
    id: 'Ada isian yang terlalu panjang. Ringkas, lalu kirim lagi.',
    en: 'Something you wrote is too long. Shorten it and send it again.',
  },
} as const;
