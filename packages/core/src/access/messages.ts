import type { Localized, MessagesFor } from '../language/words.ts';
import { sealedClasses } from '../privacy/classes.ts';
import type { AccessState } from './access.ts';
import type { AccessRefusal } from './refusals.ts';

export const accessStatusWords: Readonly<Record<AccessState['status'], Localized>> = {
  none: { id: 'belum dibaca', en: 'not read yet' },
  opened: { id: 'dibaca dan tercatat', en: 'read, and on record' },
};

export const accessMessages: MessagesFor<AccessRefusal> = {
  'access.needs-person': () => ({
    id: 'Yang tersegel hanya dapat dibuka oleh orang yang tercatat namanya, bukan oleh aplikasi atau sistem.',
    en: 'What is sealed is opened only by a named person, never by an app or the system.',
  }),
  'access.not-found': () => ({
    id: 'Tidak ditemukan, atau bukan untuk Anda. Yang dapat membukanya ialah yang diberi tahu tentang laporan itu, yang menangani kasusnya, tujuan rujukannya, petugas LPA, dan sekretariat.',
    en: 'Not found, or not for you. Those who were told of the report, those who handle its case, the addressee of its referral, the LPA duty officers and the secretariat can open it.',
  }),
  'access.not-trained': () => ({
    id: 'Pelatihan atau kode etik Anda belum berlaku. Data kasus dibuka setelah keduanya berlaku.',
    en: 'Your training or code of conduct is not valid now. Case data are opened once both are.',
  }),
  'access.not-shared': ({ classes }) => ({
    id: `Rujukan ini tidak menyertakan: ${classes.map((one) => sealedClasses[one].id).join(', ')}. Mintalah yang disertakan saja.`,
    en: `This referral does not share: ${classes.map((one) => sealedClasses[one].en).join(', ')}. Ask for what it shares only.`,
  }),
  'access.already-opened': () => ({
    id: 'Pembacaan dengan nomor ini sudah tercatat. Pakai nomor baru untuk setiap pembacaan.',
    en: 'A reading with this number is on record already. Use a new number for each reading.',
  }),
};
