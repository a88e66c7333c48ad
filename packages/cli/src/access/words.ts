import type { Localized } from '@kawal/core';
import type { AccessExplanation, WithoutAccess } from '@kawal/engine';

export const becauseWords: Readonly<Record<WithoutAccess, Localized>> = {
  app: { id: 'sebuah aplikasi tidak membaca catatan', en: 'an app reads no records' },
  suspended: { id: 'orang ini diberhentikan sementara', en: 'this person is suspended' },
  named: {
    id: 'orang ini atau jabatannya tidak boleh tahu: disebut dalam laporan, atau dilarang oleh aturan selama pihaknya mungkin terlibat',
    en: 'this person or their office must not know: the report names them, or a rule bars them while their side may be involved',
  },
  ceiling: { id: 'dilarang oleh larangan kebijakan', en: 'barred by a ceiling of the policy' },
  'not-trained': {
    id: 'relawan ini tidak lulus pelatihan atau masa tugasnya sudah berakhir',
    en: 'this volunteer has no valid training, or their term is over',
  },
  'no-relation': { id: 'tidak ada hubungan dengan catatan ini', en: 'there is no relation to this record' },
  'not-granted': {
    id: 'hubungannya tidak memberi hak atas catatan seperti ini',
    en: 'the relation grants nothing on such a record',
  },
};

export const accessWords = {
  head: {
    person: { id: 'Orang', en: 'Person' },
    sees: { id: 'Melihat', en: 'Sees' },
    cards: { id: 'Kartu', en: 'Cards' },
    decides: { id: 'Memutuskan', en: 'Decides' },
    because: { id: 'Sebab', en: 'Because' },
  },
  views: {
    whole: { id: 'seluruhnya', en: 'everything' },
    redacted: { id: 'sebagian', en: 'a part' },
    none: { id: 'tidak ada', en: 'nothing' },
  },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  careful: {
    id: 'Jangan tunjukkan daftar ini kepada orang yang disebut dalam laporan: isinya memberi tahu bahwa laporan itu ada.',
    en: 'Do not show this list to a person whom the report names: it tells them that there is a report.',
  },
  secretariat: {
    id: 'Sekretariat ialah yang terdaftar di direktori; mereka melihat seperti petugas LPA.',
    en: 'The secretariat is who the directory lists there; they see what the LPA on duty sees.',
  },
} satisfies Record<string, Localized | Record<string, Localized>>;

export function viewWord({ view }: Pick<AccessExplanation, 'view'>): Localized {
  return accessWords.views[view ?? 'none'];
}
