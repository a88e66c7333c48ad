/** Said back to whoever wrote an answer by mail. None says that a report exists: a code that never was is answered alike. */
export const answerWords = {
  noted: {
    id: 'Jawaban Anda sudah diterima. Bila kodenya masih berlaku, Anda tercatat menangani, dan surat berikutnya menyebut di mana tindakan Anda dicatat.',
    en: 'Your answer has arrived. If the code still counts, you are recorded as handling it, and the next mail says where to record what you do.',
  },
  declined: {
    id: 'Jawaban Anda sudah diterima. Bila kodenya masih berlaku, tercatat bahwa Anda tidak dapat menangani, dan orang berikutnya diberi tahu.',
    en: 'Your answer has arrived. If the code still counts, it is on record that you cannot handle it, and the next person is notified.',
  },
  noCode: {
    id: 'Jawaban Anda belum tercatat, karena kodenya tidak ditemukan. Balas pesan yang Anda terima, dan tulis kode jawabannya bersama kata-kata Anda.',
    en: 'Your answer is not on record, because no code was found in it. Reply to the message that you received, and write its reply code beside your words.',
  },
  unread: {
    id: 'Apakah Anda menangani laporan ini? Balas dengan SIAP, atau TIDAK BISA. Tidak ada orang yang membaca kotak surat ini. Bila ada bahaya dan aman bagi Anda, telepon SAPA 129, atau 110 (polisi) bila polisi tidak terlibat.',
    en: 'Do you handle this report? Reply with YES, or CANNOT. Nobody reads this mailbox. If there is danger and it is safe for you, call SAPA 129, or 110 (police) unless the police are involved.',
  },
} as const;

export type AnswerWord = keyof typeof answerWords;
