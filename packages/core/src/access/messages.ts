import { listed } from '../language/choices.ts';
import type { Messages } from '../language/words.ts';
import { type SealedClass, sealedClasses } from '../privacy/classes.ts';

export const accessMessages = {
  'access.needs-person': () => ({
    id: 'Yang tersegel hanya dapat dibuka oleh orang yang tercatat namanya, bukan oleh aplikasi atau sistem.',
    en: 'What is sealed is opened only by a named person, never by an app or the system.',
  }),
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
  'access.under-hold': () => ({
    id: 'Perkara pidananya masih berjalan. Selama itu tidak ada data yang boleh dimusnahkan (UU 27/2022 Pasal 44).',
    en: 'A criminal case is running. Until it ends no data may be destroyed (UU 27/2022 Art 44).',
  }),
  'access.report-open': () => ({
    id: 'Laporan ini, atau kasus yang berasal darinya, masih terbuka: isinya diperlukan untuk menolong (bacaan kita atas Pasal 43 UU 27/2022). Tutup dahulu laporan dan kasusnya. Data anak, orang yang umurnya belum diketahui, atau orang dalam bahaya tidak dimusnahkan sebelum itu; bila diminta, catat permintaan untuk membatasi pemrosesannya. Bila orang dewasa menarik persetujuan atau meminta datanya dihapus, orang lain selain kedua yang memusnahkan mencatat permintaan itu dahulu, dengan nomor orangnya.',
    en: "This report, or a case that came of it, is still open: what it says is needed to help (our reading of UU 27/2022 Art 43). Close the report and the case first. Until then nothing is destroyed of a child, of a person of unknown age, or of somebody in danger. If that is asked for, record a request to restrict the processing. If an adult took back their consent or asked for the erasure, somebody else than the two who erase records that request first, with that person's number.",
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
  'access.emergency-open': () => ({
    id: 'Akses darurat Anda untuk laporan lain masih terbuka. Akhiri dahulu, lalu buka yang ini.',
    en: 'Your emergency access to another report is still open. End it first, then open this one.',
  }),
  'access.emergency-not-needed': () => ({
    id: 'Akses darurat Anda untuk laporan ini pernah dinilai tidak perlu. Mintalah petugas LPA menanganinya, atau memberi tahu jabatan Anda tentang laporan ini.',
    en: 'Your emergency access to this report was found not needed before. Ask an LPA officer to see to it, or to have your office told of it.',
  }),
  'access.emergency-to-respond': () => ({
    id: 'Dengan akses darurat data dibuka hanya untuk menangani laporan.',
    en: 'Under an emergency access cards are opened only to respond to the report.',
  }),
  'access.needs-second-person': () => ({
    id: 'Akses darurat ditinjau oleh orang lain, bukan oleh yang membukanya.',
    en: 'An emergency access is reviewed by another person than the one who opened it.',
  }),
  'access.already-reviewed': () => ({
    id: 'Akses darurat ini sudah ditinjau.',
    en: 'This emergency access was reviewed already.',
  }),
  'access.already-opened': () => ({
    id: 'Pembacaan dengan nomor ini sudah tercatat. Pakai nomor baru untuk setiap pembacaan.',
    en: 'A reading with this number is on record already. Use a new number for each reading.',
  }),
} satisfies Messages;
