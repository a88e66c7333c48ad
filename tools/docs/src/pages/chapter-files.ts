import type { Localized, Sensitivity } from '@kawal/core';
import { structureWords, type Word } from '../../../../packages/chapter/src/words/structure.ts';

/** A field of a file of a chapter, with what stands below it. */
export interface FileField {
  readonly word: Word;
  readonly class: Sensitivity;
  readonly means: Localized;
  readonly required: boolean;
  readonly below?: readonly FileField[];
  /** Its maps stand in a list, or each below an id. */
  readonly each?: 'list' | 'id';
}

const area: readonly FileField[] = [
  must('code', 'public', 'kode Kemendagri, dengan titik', 'Kemendagri code, with its dots'),
  must('name', 'public', 'nama wilayah menurut keputusan', 'name of the place as the decree has it'),
  may('aliases', 'public', 'ejaan lain nama itu', 'other spellings of that name'),
];

const contact: readonly FileField[] = [
  must('channel', 'internal', 'saluran', 'channel'),
  must('address', 'personal', 'alamat pada saluran itu', 'address on that channel'),
  may('readers', 'internal', 'id semua orang yang dapat membacanya', 'ids of all who can read it'),
  may('verified', 'internal', 'tanggal terakhir dipastikan sampai', 'last date on which it was seen to arrive'),
  may('rings', 'internal', 'apakah membangunkan pembacanya', 'whether it wakes its readers'),
];

const period: readonly FileField[] = [
  must('person', 'internal', 'id orang', 'id of the person'),
  must('from', 'internal', 'mulai', 'from'),
  must('until', 'internal', 'sampai', 'until'),
];

const term: readonly FileField[] = [
  must('person', 'internal', 'id orang', 'id of the person'),
  must('from', 'internal', 'mulai', 'from'),
  may('until', 'internal', 'sampai', 'until'),
  may('acting', 'internal', 'apakah pelaksana tugas', 'whether only acting'),
];

const inBoth: readonly FileField[] = [
  must('id', 'public', 'dalam bahasa Indonesia', 'in Indonesian'),
  must('en', 'public', 'dalam bahasa Inggris', 'in English'),
];

/** Files of a chapter besides its policy, whose words have a page of their own. A test holds them against the reader. */
export const chapterFiles: Readonly<Record<'chapter.yaml' | 'directory.yaml', readonly FileField[]>> = {
  'chapter.yaml': [
    must('kawal', 'public', 'jenis dan bentuk berkas', 'what this file is, and in which form'),
    must('name', 'public', 'nama lembaga', 'name of the chapter'),
    must('city', 'public', 'kode Kemendagri kota atau kabupaten', 'Kemendagri code of the city or regency'),
    must('zone', 'public', 'zona waktu', 'time zone'),
    must('language', 'public', 'bahasa pesan', 'language of messages'),
    {
      ...may(
        'areas',
        'public',
        'wilayah kota itu, bila tidak ada areas.yaml',
        'places of the city, where there is no areas.yaml',
      ),
      each: 'list',
      below: area,
    },
    may('operator', 'public', 'kedudukan badan ini menurut hukum', 'what the organisation is by law'),
    {
      ...may('texts', 'public', 'teks pesan lembaga ini sendiri', "the chapter's own texts of messages"),
      below: [
        { ...may('textSubject', 'public', 'perihal pesan biasa', 'subject of an ordinary message'), below: inBoth },
        {
          ...may(
            'textUrgentSubject',
            'public',
            'perihal pesan yang meminta tindakan',
            'subject of a message that asks to act',
          ),
          below: inBoth,
        },
        { ...may('textIntro', 'public', 'kalimat pertama', 'first sentence'), below: inBoth },
        {
          ...may('textReminder', 'public', 'kalimat pertama pengingat', 'first sentence of a reminder'),
          below: inBoth,
        },
        { ...may('textRings', 'public', 'pesan yang hanya berdering', 'message that only rings'), below: inBoth },
        { ...may('textTakenBy', 'public', 'siapa yang sudah menyanggupi', 'who took it on'), below: inBoth },
        {
          ...may('textDeclinedBy', 'public', 'siapa yang menjawab tidak dapat', 'who answered that they cannot'),
          below: inBoth,
        },
        { ...may('textTried', 'public', 'siapa yang sudah diberi tahu', 'who was notified'), below: inBoth },
        { ...may('textAsked', 'public', 'kalimat sebelum yang diminta', 'line before what is asked'), below: inBoth },
        {
          ...may(
            'textSafety',
            'public',
            'kalimat sebelum larangan demi keselamatan',
            'line before what keeps a victim safe',
          ),
          below: inBoth,
        },
        {
          ...may('textAccount', 'public', 'belum ada tindakan yang tercatat', 'no act has been recorded'),
          below: inBoth,
        },
        { ...may('textHowToReply', 'public', 'cara menjawab dengan kode', 'how to answer by the code'), below: inBoth },
        { ...may('textAnswerArrived', 'public', 'jawaban sudah diterima', 'an answer has arrived'), below: inBoth },
        { ...may('textNoArrived', 'public', 'penolakan sudah diterima', 'a no has arrived'), below: inBoth },
        { ...may('textCodeMissing', 'public', 'jawaban tanpa kode', 'an answer without a code'), below: inBoth },
        {
          ...may(
            'textAskedBack',
            'public',
            'pertanyaan balik atas jawaban yang tidak dipahami',
            'question back to what is not understood',
          ),
          below: inBoth,
        },
        {
          ...may(
            'textContactNumber',
            'public',
            'nomor kontak yang disebutkan bot',
            'number of a contact, as the bot gives it',
          ),
          below: inBoth,
        },
        {
          ...may('textPageAsk', 'public', 'halaman jawaban: pertanyaannya', 'answer page: its question'),
          below: inBoth,
        },
        {
          ...may('textPageTaken', 'public', 'halaman jawaban: tercatat menangani', 'answer page: taken on'),
          below: inBoth,
        },
        {
          ...may('textPageDeclined', 'public', 'halaman jawaban: tercatat tidak dapat', 'answer page: declined'),
          below: inBoth,
        },
        {
          ...may(
            'textPageNotTaken',
            'public',
            'halaman jawaban: tidak ada yang dicatat',
            'answer page: nothing was recorded',
          ),
          below: inBoth,
        },
        {
          ...may(
            'textPageTooMany',
            'public',
            'halaman jawaban: terlalu banyak percobaan',
            'answer page: too many tries',
          ),
          below: inBoth,
        },
        {
          ...may(
            'textPageUnavailable',
            'public',
            'halaman jawaban: ada gangguan',
            'answer page: something is out of order',
          ),
          below: inBoth,
        },
        { ...may('textTrialText', 'public', 'pesan percobaan', 'trial message'), below: inBoth },
      ],
    },
    {
      ...may('retention', 'public', 'masa simpan data tersegel, dalam hari', 'days for which sealed data are kept'),
      below: [
        may('identity', 'public', 'identitas', 'identity'),
        may('contact', 'public', 'kontak', 'contact'),
        may('narrative', 'public', 'cerita', 'narrative'),
      ],
    },
    {
      ...may('localOffDays', 'public', 'hari libur kota ini saja', 'days off that only this city keeps'),
      each: 'list',
      below: [
        must('date', 'public', 'tanggal', 'date'),
        must('name', 'public', 'nama hari itu', 'name of the day'),
        may('source', 'public', 'apa yang menetapkannya', 'what sets it'),
      ],
    },
  ],
  'directory.yaml': [
    must('kawal', 'public', 'jenis dan bentuk berkas', 'what this file is, and in which form'),
    {
      ...must(
        'people',
        'internal',
        'orang, masing-masing di bawah id yang tidak memuat nama',
        'people, each below an id that holds no name',
      ),
      each: 'id',
      below: [
        must('name', 'identity', 'nama orang', 'name of the person'),
        may('language', 'internal', 'bahasa pesan bagi orang ini', 'language of messages to this person'),
        {
          ...may('contacts', 'internal', 'kontak, masing-masing di bawah idnya', 'contacts, each below its id'),
          each: 'id',
          below: contact,
        },
        may('via', 'internal', 'id kontak bersama', 'ids of shared contacts'),
      ],
    },
    {
      ...may(
        'sharedContacts',
        'internal',
        'kontak beberapa orang; pembaca harus ditulis',
        'contacts of several people; readers must be written',
      ),
      each: 'id',
      below: contact.map((field) => (field.word === 'readers' ? { ...field, required: true } : field)),
    },
    {
      ...must('offices', 'internal', 'jabatan', 'offices'),
      each: 'list',
      below: [
        must('id', 'internal', 'id jabatan, tanpa nama orang', 'id of the office, without a name of a person'),
        must('kind', 'public', 'jenis jabatan', 'kind of office'),
        must('area', 'public', 'wilayah kerja', 'where it serves'),
        must('localName', 'public', 'sebutan jabatan di sini', 'what the office is called here'),
        may('holders', 'internal', 'id para pemegang', 'ids of the holders'),
        may('deputies', 'internal', 'id para wakil', 'ids of the deputies'),
        {
          ...may('shifts', 'internal', 'giliran jaga', 'shifts'),
          each: 'list',
          below: [...period, may('every', 'internal', 'hari dan jam yang berulang', 'days and hours that recur')],
        },
        { ...may('terms', 'internal', 'masa jabatan', 'terms'), each: 'list', below: term },
        may('reach', 'internal', 'dikirimi pesan, atau ditelepon', 'sent a message, or rung'),
        may('number', 'public', 'nomor telepon jabatan', 'phone number of the office'),
        may('drill', 'internal', 'apakah setuju ikut latihan', 'whether it agreed to drills'),
        {
          ...may('hours', 'public', 'jam kerja', 'office hours'),
          below: [
            must('days', 'public', 'hari buka', 'days on which it is open'),
            must('opens', 'public', 'jam buka', 'hour it opens'),
            must('closes', 'public', 'jam tutup', 'hour it closes'),
            {
              ...may('periods', 'public', 'jam lain untuk suatu masa', 'other hours for a period'),
              each: 'list',
              below: [
                must('from', 'public', 'hari pertama', 'first day'),
                must('until', 'public', 'hari terakhir', 'last day'),
                may('days', 'public', 'hari buka', 'days on which it is open'),
                must('opens', 'public', 'jam buka', 'hour it opens'),
                must('closes', 'public', 'jam tutup', 'hour it closes'),
              ],
            },
          ],
        },
      ],
    },
    may('secretariat', 'internal', 'id anggota sekretariat LPA', "ids of the LPA's secretariat"),
    {
      ...may('absences', 'internal', 'siapa berhalangan, dan kapan', 'who is absent, and when'),
      each: 'list',
      below: period,
    },
  ],
};

/** Every field below, by its path in both languages: `jabatan[].sebutan`, `orang{}.nama`. */
export function fileFieldRows(
  fields: readonly FileField[],
  path: Localized = { id: '', en: '' },
): readonly { readonly path: Localized; readonly field: FileField }[] {
  return fields.flatMap((field) => {
    const { id, en } = structureWords[field.word];
    const own = { id: `${path.id}${id}`, en: `${path.en}${en}` };
    const mark = field.each === 'list' ? '[].' : field.each === 'id' ? '{}.' : '.';
    const inner = { id: `${own.id}${mark}`, en: `${own.en}${mark}` };
    return [{ path: own, field }, ...fileFieldRows(field.below ?? [], inner)];
  });
}

function must(word: Word, sensitivity: Sensitivity, id: string, en: string): FileField {
  return { word, class: sensitivity, means: { id, en }, required: true };
}

function may(word: Word, sensitivity: Sensitivity, id: string, en: string): FileField {
  return { ...must(word, sensitivity, id, en), required: false };
}
