import { sayInstant } from '../calendar/say-instant.ts';
import type { WordsFor } from '../language/words.ts';
import type { PactState } from './pact.ts';
import type { PactRefusal } from './refusals.ts';

const statuses: Readonly<Record<PactState['status'], { readonly id: string; readonly en: string }>> = {
  none: { id: 'belum ada', en: 'not there yet' },
  drafted: { id: 'rancangan', en: 'drafted' },
  signed: { id: 'sudah ditandatangani', en: 'signed' },
  revoked: { id: 'dicabut', en: 'revoked' },
};

export const pactMessages: WordsFor<PactRefusal> = {
  'pact.unknown-area': ({ area }) => ({
    id: `Kelurahan ${area} tidak ada dalam daftar wilayah bab ini. Periksa kodenya, atau tambahkan di chapter.yaml lalu jalankan kawal apply.`,
    en: `Kelurahan ${area} is not in this chapter's list of areas. Check the code, or add it to chapter.yaml and run kawal apply.`,
  }),
  'pact.not-drafted': ({ status }) => ({
    id: `Pakta ini ${statuses[status].id}; yang dapat ditandatangani hanya rancangan. Buat rancangannya lebih dahulu.`,
    en: `This pact is ${statuses[status].en}; only a draft can be signed. Draft it first.`,
  }),
  'pact.already-exists': ({ status }) => ({
    id: `Pakta dengan nomor ini ${statuses[status].id}. Pakai nomor baru untuk pakta baru.`,
    en: `A pact with this number is ${statuses[status].en}. Use a new number for a new pact.`,
  }),
  'pact.no-commitments': () => ({
    id: 'Pakta tanpa komitmen tidak berarti apa-apa. Sebutkan sekurangnya satu: membentuk relawan, memantau, atau melaporkan kondisi.',
    en: 'A pact without commitments means nothing. Name at least one: form volunteers, conduct monitoring or report conditions.',
  }),
  'pact.no-such-audience': ({ audience }) => ({
    id: `Audiensi ${audience} tidak tercatat. Catat audiensinya lebih dahulu.`,
    en: `No audience meeting ${audience} is on record. Record it first.`,
  }),
  'pact.audience-not-held': ({ audience }) => ({
    id: `Kegiatan ${audience} bukan audiensi yang sudah berlangsung. Pakta ditandatangani pada audiensi; catat dahulu bahwa audiensinya berlangsung.`,
    en: `Engagement ${audience} is not an audience meeting that was held. A pact is signed at an audience; record first that it was held.`,
  }),
  'pact.signed-before-audience': ({ signedOn, audienceOn }, { zone }) => ({
    id: `Pakta ditandatangani ${sayInstant(signedOn, zone).id}, sebelum audiensinya ${sayInstant(audienceOn, zone).id}. Periksa kedua tanggal itu.`,
    en: `The pact was signed ${sayInstant(signedOn, zone).en}, before its audience ${sayInstant(audienceOn, zone).en}. Check both dates.`,
  }),
  'pact.signed-in-future': ({ signedOn }, { zone }) => ({
    id: `Tanggal tanda tangan ${sayInstant(signedOn, zone).id} belum tiba. Catat setelah ditandatangani.`,
    en: `The signing date ${sayInstant(signedOn, zone).en} has not come yet. Record it once it is signed.`,
  }),
  'pact.own-witness': () => ({
    id: 'Penanda tangan tidak dapat menjadi saksi bagi dirinya sendiri. Sebutkan saksi lain, biasanya dari LPA.',
    en: 'A signatory cannot witness their own signature. Name another witness, usually from the LPA.',
  }),
  'pact.not-signed': ({ status }) => ({
    id: `Pakta ini ${statuses[status].id}; yang dapat dicabut hanya pakta yang sudah ditandatangani.`,
    en: `This pact is ${statuses[status].en}; only a signed pact can be revoked.`,
  }),
};
