import { describeInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { type PactCommitment, pactCommitments } from './choices.ts';
import type { PactState } from './pact.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const pactStatusWords: Readonly<Record<PactState['status'], Localized>> = words.pactStatusWords;

/** The kinds of record by their names. */
const recordKinds: Readonly<Record<string, Localized>> = words.recordKinds;

export const pactMessages = {
  ...fixed(refused),
  'pact.unknown-area': ({ area }: { area: string }) => ({
    id: `Kelurahan ${area} tidak ada dalam daftar wilayah lembaga ini. Periksa kodenya, atau tambahkan di areas.yaml (atau chapter.yaml), lalu berlakukan berkas itu.`,
    en: `Kelurahan ${area} is not in this chapter's list of areas. Check the code, or add it to areas.yaml (or chapter.yaml) and put the files into force.`,
  }),
  'pact.not-drafted': ({ status }: { status: PactState['status'] }) => ({
    id: `Pakta ini ${pactStatusWords[status].id}; yang dapat dijadwalkan atau ditandatangani hanya rancangan, dan hanya rancangan yang dapat ditarik. Buat rancangannya lebih dahulu.`,
    en: `This pact is ${pactStatusWords[status].en}; only a draft can be scheduled, signed or withdrawn. Draft it first.`,
  }),
  'pact.already-exists': ({ status }: { status: PactState['status'] }) => ({
    id: `Pakta dengan nomor ini ${pactStatusWords[status].id}. Pakai nomor baru untuk pakta baru.`,
    en: `A pact with this number is ${pactStatusWords[status].en}. Use a new number for a new pact.`,
  }),
  'pact.due-without-commitment': ({ commitments }: { commitments: readonly PactCommitment[] }) => ({
    id: `Tenggat ditulis untuk komitmen yang tidak ada dalam pakta ini: ${commitments.map((own) => pactCommitments[own].id).join(', ')}. Tambahkan komitmennya, atau hapus tenggatnya.`,
    en: `A due date is set for commitments this pact does not make: ${commitments.map((own) => pactCommitments[own].en).join(', ')}. Add the commitment, or leave the due date out.`,
  }),
  'pact.due-in-past': ({ commitment, dueOn }: { commitment: PactCommitment; dueOn: Instant }, { zone }) => ({
    id: `Tenggat untuk ${pactCommitments[commitment].id} (${describeInstant(dueOn, zone).id}) tidak sesudah waktu tanda tangan. Periksa waktu tanda tangan itu. Jika tenggatnya yang keliru, tarik rancangan ini, lalu susun lagi.`,
    en: `The due date for ${pactCommitments[commitment].en} (${describeInstant(dueOn, zone).en}) is not after the signing. Check when it was signed. If the due date is wrong, withdraw this draft and draft the pact again.`,
  }),
  'pact.due-passed': ({ commitment, dueOn }: { commitment: PactCommitment; dueOn: Instant }, { zone }) => ({
    id: `Tenggat untuk ${pactCommitments[commitment].id} (${describeInstant(dueOn, zone).id}) sudah lewat. Tulis waktu yang akan datang, atau kosongkan tenggat itu.`,
    en: `The due date for ${pactCommitments[commitment].en} (${describeInstant(dueOn, zone).en}) has passed. Write a time to come, or leave that due date out.`,
  }),
  'pact.supersedes-nothing': ({ pact }: { pact: string }) => ({
    id: `Pakta ${pact} tidak tercatat sebagai pakta yang digantikan. Akhiri pakta lama itu lebih dahulu, lalu susun penggantinya.`,
    en: `Pact ${pact} is not on record as superseded. End the old one first, then draft the one that takes its place.`,
  }),
  'pact.supersedes-other-area': ({ pact, area }: { pact: string; area: string }) => ({
    id: `Pakta ${pact} milik kelurahan ${area}, bukan kelurahan ini. Sebutkan pakta lama dari kelurahan yang sama.`,
    en: `Pact ${pact} is of kelurahan ${area}, not of this one. Name the old pact of the same kelurahan.`,
  }),
  'pact.not-an-audience': ({ audience }: { audience: string }) => ({
    id: `Kegiatan ${audience} bukan audiensi, atau sudah dibatalkan. Jadwalkan penandatanganan pada audiensi yang direncanakan.`,
    en: `Engagement ${audience} is no audience meeting, or was cancelled. Schedule the signing for an audience that is planned.`,
  }),
  'pact.ends-in-past': ({ validUntil }: { validUntil: Instant }, { zone }) => ({
    id: `Masa berlaku sampai ${describeInstant(validUntil, zone).id} sudah lewat. Tulis waktu yang akan datang, atau kosongkan jika pakta tidak menyebut masa berlaku.`,
    en: `A period until ${describeInstant(validUntil, zone).en} is over already. Write a time to come, or leave it out where the pact names no period.`,
  }),
  'pact.not-longer': ({ validUntil }: { validUntil: Instant }, { zone }) => ({
    id: `Pakta ini sudah berlaku sampai ${describeInstant(validUntil, zone).id}. Perpanjangan harus sampai waktu yang lebih kemudian.`,
    en: `This pact is in force until ${describeInstant(validUntil, zone).en} already. A renewal goes beyond that.`,
  }),
  'pact.no-such-commitment': ({ commitment }: { commitment: PactCommitment }) => ({
    id: `Pakta ini tidak memuat komitmen ${pactCommitments[commitment].id}. Pilih salah satu komitmennya.`,
    en: `This pact does not commit to ${pactCommitments[commitment].en}. Choose one of its commitments.`,
  }),
  'pact.commitment-begun-already': ({ commitment }: { commitment: PactCommitment }) => ({
    id: `Komitmen ${pactCommitments[commitment].id} sudah berjalan atau sudah lewat tenggat. Jika sudah terpenuhi, catat dengan buktinya.`,
    en: `Work on ${pactCommitments[commitment].en} has begun already, or is overdue. If it is met, record it with its evidence.`,
  }),
  'pact.commitment-met-already': ({ commitment }: { commitment: PactCommitment }) => ({
    id: `Komitmen ${pactCommitments[commitment].id} sudah tercatat terpenuhi. Tidak ada yang perlu dicatat lagi.`,
    en: `The commitment to ${pactCommitments[commitment].en} is on record as met. Nothing needs to be recorded again.`,
  }),
  'pact.no-evidence': ({ commitment }: { commitment: PactCommitment }) => ({
    id: `Komitmen ${pactCommitments[commitment].id} tercatat terpenuhi hanya dengan bukti. Sebutkan sekurang-kurangnya satu catatan yang menunjukkannya.`,
    en: `The commitment to ${pactCommitments[commitment].en} is met by evidence only. Name at least one record that shows it.`,
  }),
  'pact.evidence-not-found': ({ record }: { record: string }) => ({
    id: `Catatan ${record} tidak ada. Periksa nomornya.`,
    en: `There is no record ${record}. Check its number.`,
  }),
  'pact.evidence-of-other-area': ({ record, area }: { record: string; area: string }) => ({
    id: `${record} bukan catatan kelurahan ${area}. Sebutkan catatan kelurahan yang menandatangani pakta ini.`,
    en: `${record} is no record of kelurahan ${area}. Name records of the kelurahan that signed this pact.`,
  }),
  /** Nothing came of it yet: a volunteer not trained, a community not active, a visit not held, a report not submitted. */
  'pact.evidence-shows-nothing': ({ record }: { record: string }) => ({
    id: `${record} belum menunjukkan apa-apa: relawan harus sudah dilatih, komunitas sudah aktif, kunjungan sudah berlangsung, laporan kondisi sudah dikirim. Selesaikan itu lebih dahulu.`,
    en: `${record} shows nothing yet: a volunteer must be trained, a community active, a visit held, a condition report submitted. Finish that first.`,
  }),
  'pact.evidence-of-other-kind': ({
    commitment,
    record,
    expected,
  }: {
    commitment: PactCommitment;
    record: string;
    expected: readonly string[];
  }) => ({
    id: `Catatan ${record} tidak menunjukkan ${pactCommitments[commitment].id}. Yang menunjukkannya: ${expected.map((kind) => recordKinds[kind]?.id ?? kind).join('; ')}.`,
    en: `Record ${record} does not show ${pactCommitments[commitment].en}. What shows it: ${expected.map((kind) => recordKinds[kind]?.en ?? kind).join('; ')}.`,
  }),
  'pact.no-such-audience': ({ audience }: { audience: string }) => ({
    id: `Audiensi ${audience} tidak tercatat. Catat audiensinya lebih dahulu.`,
    en: `No audience meeting ${audience} is on record. Record it first.`,
  }),
  'pact.audience-of-other-area': ({ audience }: { audience: string }) => ({
    id: `Audiensi ${audience} dicatat untuk wilayah lain, yang tidak mencakup kelurahan pakta ini. Sebutkan audiensi kelurahan ini, kecamatannya, atau kotanya.`,
    en: `Audience meeting ${audience} is on record for another area, without the kelurahan of this pact. Name an audience of this kelurahan, its kecamatan or its city.`,
  }),
  'pact.audience-not-held': ({ audience }: { audience: string }) => ({
    id: `Kegiatan ${audience} bukan audiensi yang sudah berlangsung. Pakta ditandatangani pada audiensi; catat dahulu bahwa audiensinya berlangsung.`,
    en: `Engagement ${audience} is not an audience meeting that was held. A pact is signed at an audience; record first that it was held.`,
  }),
  'pact.signed-before-audience': ({ signedOn, audienceOn }: { signedOn: Instant; audienceOn: Instant }, { zone }) => ({
    id: `Pakta ditandatangani ${describeInstant(signedOn, zone).id}, sebelum audiensinya ${describeInstant(audienceOn, zone).id}. Periksa kedua tanggal itu.`,
    en: `The pact was signed ${describeInstant(signedOn, zone).en}, before its audience ${describeInstant(audienceOn, zone).en}. Check both dates.`,
  }),
  'pact.signed-in-future': ({ signedOn }: { signedOn: Instant }, { zone }) => ({
    id: `Tanggal tanda tangan ${describeInstant(signedOn, zone).id} belum tiba. Catat setelah ditandatangani.`,
    en: `The signing date ${describeInstant(signedOn, zone).en} has not come yet. Record it once it is signed.`,
  }),
  'pact.signed-by-other-office': ({ signatory, area }: { signatory: string; area: string }) => ({
    id: `Menurut direktori, ${signatory} tidak memimpin ${area} pada hari penandatanganan. Sebutkan lurah atau kepala desa yang memimpin wilayah itu pada hari tersebut. Bila ${signatory} yang memimpin, misalnya sebagai pelaksana tugas, catat dahulu dalam direktori.`,
    en: `By the directory, ${signatory} does not head ${area} on the day of signing. Name the lurah or village head of that day. If ${signatory} headed it, for instance as acting head, record that in the directory first.`,
  }),
  'pact.not-signed': ({ status }: { status: PactState['status'] }) => ({
    id: `Pakta ini ${pactStatusWords[status].id}; hal itu hanya berlaku bagi pakta yang ditandatangani dan masih berlaku. Rancangan yang keliru ditarik.`,
    en: `This pact is ${pactStatusWords[status].en}; that is for a signed pact in force only. A draft that is wrong is withdrawn.`,
  }),
} satisfies Messages;
