import { listed } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Messages } from '../language/words.ts';
import { type SealedClass, sealedClasses } from '../privacy/classes.ts';
import refused from './refused.json' with { type: 'json' };

export const accessMessages = {
  ...fixed(refused),
  /** Also the answer to whoever is barred: they do not learn that there is such a record (X5). */
  'access.not-found': () => ({
    id: 'Tidak ditemukan, atau bukan untuk Anda. Yang dapat membukanya ialah yang diberi tahu tentang laporan itu, yang menangani kasusnya, petugas LPA, dan sekretariat; tujuan rujukannya membuka yang disertakan, dengan nomor rujukannya.',
    en: 'Not found, or not for you. Those who were told of the report, those who handle its case, the LPA duty officers and the secretariat can open it; the addressee of its referral opens what goes along, by the number of the referral.',
  }),
  /** A volunteer whose training or code of conduct is not valid now. */
  'access.not-trained': () => ({
    id: 'Pelatihan atau kode etik Anda belum berlaku. Data kasus dibuka setelah keduanya berlaku.',
    en: 'Your training or code of conduct is not valid now. Case data are opened once both are.',
  }),
  /** The addressee of a referral asks for more than goes along with it. */
  'access.not-shared': ({ classes }: { classes: readonly SealedClass[] }) => ({
    id: `Tidak disertakan bagi Anda: ${listed(classes, sealedClasses, 'id')}. Mintalah yang disertakan saja.`,
    en: `Not shared with you: ${listed(classes, sealedClasses, 'en')}. Ask for what is shared only.`,
  }),
  /** Somebody in the record asked that their data be used no more for now (UU 27/2022 Art 41). */
  'access.restricted': () => ({
    id: 'Pemrosesan data dalam catatan ini sedang dibatasi (UU 27/2022 Pasal 41). Sampai permintaan itu dicabut, menurut praktik kita data dibuka hanya untuk menangani laporan, merujuk anak, melanjutkan rujukan yang ia setujui sesudah meminta pembatasan, atau menjawab orangnya sendiri.',
    en: 'The processing of data in this record is restricted (UU 27/2022 Art 41). Until the request is taken back, by our own practice they are opened only to respond to the report, to refer a child, to go on with a referral that the person agreed to since, or to answer the person.',
  }),
  /** Kawal then keeps the first word. */
  'access.needs-second-word': () => ({
    id: 'Pemusnahan memerlukan dua orang LPA: orang kedua memberi perintah yang sama.',
    en: 'An erasure takes two people of the LPA: a second one gives the same command.',
  }),
  /** They may open its cards by their post. */
  'access.no-emergency': () => ({
    id: 'Anda boleh membuka laporan ini tanpa akses darurat. Bukalah seperti biasa.',
    en: 'You may open this report without emergency access. Open it as usual.',
  }),
} satisfies Messages;
