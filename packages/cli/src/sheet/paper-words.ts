import type { Localized } from '@kawal/core';

const said = (id: string, en: string): Localized => ({ id, en });

/** The words of the paper form. Labels of fields and their choices come from core. */
export const paperWords = {
  formTitle: said('Formulir penerimaan laporan', 'Form for taking in a report'),
  formAbout: said(
    'Dipakai bila listrik atau sinyal mati. Ketik ke Kawal segera setelah menyala, lalu simpan kertas ini terkunci.',
    'For hours without power or signal. Type it into Kawal as soon as they are back, then lock this paper away.',
  ),
  first: said('Tanyakan lebih dahulu', 'Ask this first'),
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
    'A person who is named here does not receive this report. Do not ask family or neighbours to complete it.',
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
} as const;
