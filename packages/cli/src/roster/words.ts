import { type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import type { NotReached } from '@kawal/policy';
import fixed from './fixed-words.json' with { type: 'json' };

/** The words of `kawal roster`. */
export const rosterWords = {
  ...fixed,
  filesAlone: (because: string, isServed: boolean): Localized => ({
    id: `Hanya berkasnya yang dibaca, TANPA halangan dan tukar giliran yang dicatat dengan kawal petugas${isServed ? '' : ', dan setiap saluran kontak dianggap dapat mengirim'}: ${because}`,
    en: `Only the files are read, WITHOUT the absences and swaps recorded by kawal people${isServed ? '' : ', and each channel of a contact is taken to send'}: ${because}`,
  }),
  heading: ({ days, from, until }: Record<'from' | 'until', Localized> & { readonly days: number }): Localized => ({
    id: `Jadwal jaga ${days} hari: ${from.id} sampai ${until.id}.`,
    en: `Duty of ${days} days: ${from.en} to ${until.en}.`,
  }),
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
