import type { Localized } from '@kawal/core';

const said = (id: string, en: string): Localized => ({ id, en });

/** The words of the paper form and the pocket card. Labels of fields, signs and safety lines come from core. */
export const paperWords = {
  formTitle: said('Formulir penerimaan laporan', 'Form for taking in a report'),
  formAbout: said(
    'Dipakai bila listrik atau sinyal mati. Ketik ke Kawal segera setelah menyala, lalu simpan kertas ini terkunci.',
    'For hours without power or signal. Type it into Kawal as soon as they are back, then lock this paper away.',
  ),
  first: said('Tanyakan lebih dahulu', 'Ask this first'),
  askSafety: said(
    'Apakah aman bagi Anda berbicara sekarang? Bila sambungan terputus, bolehkah kami menelepon kembali, ke nomor siapa, pukul berapa? Pelapor boleh tidak menyebut nama.',
    'Is it safe for you to talk now? If the line breaks, may we call back: whose phone, at what hour? A reporter need not give a name.',
  ),
  reception: said('Penerimaan', 'Reception'),
  receivedFields: [
    said('Hari, tanggal, jam', 'Day, date, hour'),
    said('Penerima: nama dan jabatan', 'Received by: name and office'),
    said('Nomor Kawal (diisi setelah diketik)', 'Kawal number (once it is typed in)'),
  ],
  situation: said('Keadaan', 'The situation'),
  story: said('Cerita pelapor, dengan kata-katanya sendiri', "The story, in the reporter's own words"),
  storyFields: [
    said('Apa yang terjadi', 'What happened'),
    said('Di mana tepatnya', 'Where exactly'),
    said('Sejak kapan; kapan terakhir terlihat', 'Since when; last seen when'),
    said('Siapa yang terlibat', 'Who is involved'),
  ],
  caution: said('Siapa yang tidak boleh tahu', 'Who must not know'),
  cautionNote: said(
    'Siapa pun yang disebut di sini tidak menerima laporan ini. Jangan bertanya kepada keluarga atau tetangga untuk melengkapinya.',
    'Whoever is named here does not receive this report. Do not ask family or neighbours to complete it.',
  ),
  people: {
    reporter: said('Pelapor (boleh kosong)', 'The reporter (may be left blank)'),
    victim: said('Orang yang mungkin menjadi korban', 'The person who may be a victim'),
    suspect: said('Orang yang diduga terlibat', 'The person who may be involved'),
  },
  handedOn: said('Diteruskan dengan telepon', 'Handed on by phone'),
  keepSafe: said(
    'Bila ada bahaya langsung, telepon dahulu, formulir kemudian. Jangan memfoto kertas ini dan jangan mengirimnya ke grup.',
    'In immediate danger call first and write later. Do not photograph this paper and do not send it to a group.',
  ),
  handedOnFields: [
    said('Kepada siapa, jam berapa', 'To whom, at what hour'),
    said('Jawabannya', 'Their answer'),
    said('Tanda tangan penerima', 'Signature of the receiver'),
  ],
  question: said('Pertanyaan', 'Question'),
  answer: said('Jawaban', 'Answer'),
  cardTitle: said('Kartu saku relawan', "Volunteer's pocket card"),
  cardAbout: said(
    'Lihat, catat, laporkan. Menolong korban adalah tugas petugas yang berwenang.',
    'See, note, report. Helping the victim is the work of those in charge.',
  ),
  danger: said('Bahaya langsung', 'Immediate danger'),
  policeNamed: said(
    'Bila polisi mungkin terlibat, telepon SAPA 129, bukan 110.',
    'If the police may be involved, call SAPA 129, not 110.',
  ),
  signs: said('Tanda yang perlu dilihat', 'Signs to look for'),
  signsNote: said(
    'Satu tanda belum membuktikan apa pun, dan tanpa tanda pun sesuatu dapat terjadi. Laporkan yang Anda lihat sendiri.',
    'One sign proves nothing, and without any sign something may be wrong. Report what you saw yourself.',
  ),
  never: said('Jangan', 'Never'),
  neverLines: [
    said('Jangan menanyai anak tentang kejadiannya.', 'Do not question a child about what happened.'),
    said('Jangan memotret atau merekam siapa pun.', 'Do not photograph or record anybody.'),
    said('Jangan menjanjikan apa pun, dan jangan memberi uang.', 'Promise nothing, and give no money.'),
  ],
  report: said('Melapor', 'To report'),
  reportLines: [
    said(
      'Sampaikan kepada petugas LPA: apa, di mana, kapan, dan apakah ada bahaya sekarang.',
      'Tell the LPA officer: what, where, when, and whether there is danger now.',
    ),
    said(
      'Bila lurah, RT, koordinator, atau petugas mungkin terlibat, katakan itu lebih dahulu: mereka tidak akan diberi tahu.',
      'If the lurah, the RT, the coordinator or an officer may be involved, say so first: they will not be told.',
    ),
    said('Minta dan simpan nomor laporannya.', 'Ask for the number of the report, and keep it.'),
  ],
  numbers: said('Nomor', 'Numbers'),
  ownLine: said('Petugas jaga LPA (tulis tangan)', 'LPA duty officer (write by hand)'),
  self: said('Keselamatan Anda', 'Your own safety'),
  selfLines: [
    said('Selalu berdua, dan pada siang hari.', 'Always two of you, and by day.'),
    said(
      'Pergilah bila merasa terancam. Anda tidak wajib menyelesaikan apa pun.',
      'Leave when you feel threatened. You need not solve anything.',
    ),
    said('Jangan menyimpan cerita atau nama di ponsel.', 'Keep no story and no name on your phone.'),
  ],
} as const;
