import type { Localized } from '@kawal/core';

const said = (id: string, en: string): Localized => ({ id, en });

/** The words of the pocket card, short and for paper. The sources of the numbers stand in docs/guides/ask-a-lawyer.md. */
export const cardWords = {
  title: said('Kartu saku relawan', "Volunteer's pocket card"),
  about: said(
    'Lihat, catat, laporkan. Penyelamatan adalah tugas petugas yang berwenang.',
    'See, note, report. A rescue is the work of those in charge.',
  ),
  headings: {
    danger: said('Bahaya langsung', 'Immediate danger'),
    never: said('Jangan', 'Never'),
    report: said('Melapor', 'To report'),
    numbers: said('Nomor', 'Numbers'),
    self: said('Keselamatan Anda', 'Your own safety'),
    signs: said('Tanda yang perlu dilihat', 'Signs to look for'),
  },
  dangerLines: [
    said(
      'Bila aman bagi Anda, telepon SAPA 129, atau kirim WhatsApp ke 08111-129-129.',
      'If it is safe for you, call SAPA 129, or send a WhatsApp message to 08111-129-129.',
    ),
    said(
      'Telepon 110 (polisi) hanya bila tidak ada polisi yang terlibat.',
      'Call 110 (police) only if no police are involved.',
    ),
  ],
  neverLines: [
    said(
      'Jangan mendatangi tempat kejadian atau rumah siapa pun sendirian.',
      "Do not go to the place or to anybody's home alone.",
    ),
    said('Jangan menghubungi korban atau terduga pelaku.', 'Do not contact the victim or the suspect.'),
    said('Jangan menanyai anak tentang kejadiannya.', 'Do not question a child about what happened.'),
    said('Jangan memotret atau merekam siapa pun.', 'Do not photograph or record anybody.'),
    said(
      'Jangan bercerita di grup WhatsApp. Jangan mengadakan mediasi atau perdamaian.',
      'Tell nothing in a WhatsApp group. Arrange no mediation and no settlement.',
    ),
    said('Jangan menjanjikan apa pun, dan jangan memberi uang.', 'Promise nothing, and give no money.'),
  ],
  reportLines: [
    said(
      'Sampaikan kepada petugas LPA: apa, di mana, kapan, dan apakah ada bahaya sekarang.',
      'Tell the LPA officer: what, where, when, and whether there is danger now.',
    ),
    said(
      'Bila lurah, RT, koordinator, atau petugas lain mungkin terlibat, katakan itu lebih dahulu: mereka tidak akan diberi tahu. Bila petugas LPA itu sendiri, jangan melapor kepadanya: telepon SAPA 129.',
      'If the lurah, the RT, the coordinator or another officer may be involved, say so first: they will not be told. If it is the LPA officer, do not report to them: phone SAPA 129.',
    ),
    said(
      'Anak yang Anda ketahui dieksploitasi: laporkan hari itu juga. Sengaja membiarkannya dapat dipidana (UU 23/2002 Pasal 78).',
      'A child whom you know to be exploited: report it the same day. Knowingly leaving the child is punishable (UU 23/2002 Art 78).',
    ),
    said('Minta dan simpan nomor laporannya.', 'Ask for the number of the report, and keep it.'),
  ],
  /** Says who truly answers, and when: neither number is a line of that office alone. */
  numberNotes: {
    '110': said('dijawab SPKT polisi terdekat', 'the nearest police desk answers'),
    '148': said('hari dan jam kerja', 'working days and hours'),
  } as Readonly<Record<string, Localized>>,
  secretariat: said('Sekretariat LPA', 'The secretariat of the LPA'),
  ownLine: said('Petugas jaga LPA (tulis tangan)', 'LPA duty officer (write by hand)'),
  selfLines: [
    said('Selalu berdua, dan pada siang hari.', 'Always two of you, and by day.'),
    said(
      'Pergilah bila merasa terancam, lalu laporkan. Anda tidak perlu menyelesaikannya sendiri.',
      'Leave when you feel threatened, then report it. You need not solve it yourself.',
    ),
    said('Jangan menyimpan cerita atau nama di ponsel.', 'Keep no story and no name on your phone.'),
  ],
  signsNote: said(
    'Satu tanda belum membuktikan apa pun, dan tanpa tanda pun sesuatu dapat terjadi. Laporkan yang Anda lihat sendiri.',
    'One sign proves nothing, and without any sign something may be wrong. Report what you saw yourself.',
  ),
} as const;
