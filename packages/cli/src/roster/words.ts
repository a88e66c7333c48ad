import { type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import type { NotReached } from '@kawal/policy';

/** The words of `kawal roster`. */
export const rosterWords = {
  about: {
    id: 'periksa jadwal jaga ke depan: celah, orang tanpa saluran yang bekerja, dan beban tiap orang',
    en: 'check the duty roster of the next days: gaps, people without a working channel, and the load of each',
  },
  daysOption: { id: 'berapa hari ke depan; 30 bila tidak disebut', en: 'how many days ahead; 30 by default' },
  filesAlone: (because: string, isServed: boolean): Localized => ({
    id: `Hanya berkasnya yang dibaca, TANPA halangan dan tukar giliran yang dicatat dengan kawal petugas${isServed ? '' : ', dan setiap saluran kontak dianggap dapat mengirim'}: ${because}`,
    en: `Only the files are read, WITHOUT the absences and swaps recorded by kawal people${isServed ? '' : ', and each channel of a contact is taken to send'}: ${because}`,
  }),
  heading: ({ days, from, until }: Record<'from' | 'until', Localized> & { readonly days: number }): Localized => ({
    id: `Jadwal jaga ${days} hari: ${from.id} sampai ${until.id}.`,
    en: `Duty of ${days} days: ${from.en} to ${until.en}.`,
  }),
  noGaps: {
    id: 'Tidak ada celah: setiap saat yang diminta kebijakan, ada yang dapat diberi tahu di setiap jabatan.',
    en: 'No gap: whenever the policy asks for it, somebody of every office can be told.',
  },
  gaps: {
    id: 'CELAH: pada saat ini tidak seorang pun dari jabatan itu dapat diberi tahu; hanya penggantinya, bila ada.',
    en: 'GAPS: at these times nobody of the office can be told; only its substitute, if it has one.',
  },
  alone: {
    id: 'HANYA SATU ORANG: kebijakan meminta sedikitnya dua orang, tetapi pada saat ini hanya satu yang dapat diberi tahu.',
    en: 'ONE PERSON ALONE: the policy wants two at least, and at these times one alone can be told.',
  },
  gap: ({
    office,
    kind,
    from,
    until,
    repeated,
  }: {
    readonly office: string;
    readonly kind: OfficeKind;
    readonly from: Localized;
    readonly until: Localized;
    /** How often it comes again at the same hours, and when the last one ends. */
    readonly repeated: { readonly times: number; readonly until: Localized } | null;
  }): Localized => ({
    id: `${officeKinds[kind].said.id} (${office}): ${from.id} sampai ${until.id}${repeated === null ? '' : `; ${repeated.times} kali lagi pada jam yang sama, terakhir sampai ${repeated.until.id}`}`,
    en: `${officeKinds[kind].said.en} (${office}): ${from.en} to ${until.en}${repeated === null ? '' : `; ${repeated.times} more times at the same hours, the last until ${repeated.until.en}`}`,
  }),
  allReached: {
    id: 'Setiap orang yang memegang jabatan mempunyai saluran yang bekerja.',
    en: 'Everybody who holds an office has a channel that works.',
  },
  unreached: {
    id: 'Tanpa saluran yang bekerja, sehingga tidak akan diberi tahu:',
    en: 'Without a working channel, and so told nothing:',
  },
  cannot: ({
    person,
    offices,
    why,
  }: {
    readonly person: string;
    readonly offices: readonly OfficeKind[];
    readonly why: NotReached;
  }): Localized => ({
    id: `${person} (${officesIn(offices, 'id')}): ${reasons[why].id}`,
    en: `${person} (${officesIn(offices, 'en')}): ${reasons[why].en}`,
  }),
  load: { id: 'Beban, yang paling sering sendirian lebih dahulu:', en: 'Load, those most often alone first:' },
  head: [
    { id: 'orang', en: 'person' },
    { id: 'jabatan', en: 'office' },
    { id: 'jam siaga', en: 'hours on duty' },
    { id: 'jam sendirian', en: 'hours alone' },
  ],
  offices: (offices: readonly OfficeKind[]): Localized => ({
    id: officesIn(offices, 'id'),
    en: officesIn(offices, 'en'),
  }),
};

const reasons: Readonly<Record<NotReached, Localized>> = {
  // A roster is passed around: it says nothing of an allegation.
  suspended: { id: 'sedang tidak bertugas.', en: 'is not on duty for now.' },
  absent: {
    id: 'berhalangan selama itu, atau kontaknya tidak berdering pada jam jaganya.',
    en: 'is absent all along, or has no contact that rings at the hours of duty.',
  },
  'no-contact': {
    id: 'belum mempunyai kontak. Tulis kontaknya di directory.yaml.',
    en: 'has no contact yet. Write one in directory.yaml.',
  },
  'not-served': {
    id: 'tidak ada kontaknya pada saluran yang bekerja. Tambahkan kontak, atau pasang salurannya di kawal.config.ts.',
    en: 'has no contact on a channel that works. Add a contact, or serve its channel in kawal.config.ts.',
  },
  'never-verified': {
    id: 'kontaknya belum pernah diperiksa. Kirim pesan percobaan: kawal notify test.',
    en: 'has no contact that was ever verified. Send a trial message: kawal notify test.',
  },
  'verification-over': {
    id: 'kontaknya terakhir diperiksa lebih dari 90 hari lalu. Kirim pesan percobaan: kawal notify test.',
    en: 'has no contact verified within 90 days. Send a trial message: kawal notify test.',
  },
};

function officesIn(offices: readonly OfficeKind[], language: 'id' | 'en'): string {
  return offices.map((kind) => officeKinds[kind].said[language]).join(', ');
}
