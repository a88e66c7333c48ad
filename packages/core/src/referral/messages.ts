import { describeInstant, notYetCome } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { caseMessages } from '../case/messages.ts';
import { type ServiceKind, services } from '../case/service.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { listed } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { type SealedClass, sealedClasses } from '../privacy/classes.ts';
import words from './choices.json' with { type: 'json' };
import type { ReferralState } from './referral.ts';
import refused from './refused.json' with { type: 'json' };

export const referralStatusWords: Readonly<Record<ReferralState['status'], Localized>> = words.referralStatusWords;

const beforeNow = (status: ReferralState['status']): Localized =>
  status === 'prepared' || status === 'redirected'
    ? { id: 'Tanyakan dan catat persetujuannya dahulu.', en: 'Ask for consent and record it first.' }
    : { id: 'Periksa dahulu apa yang sudah tercatat.', en: 'Check first what is on record.' };

export const referralMessages = {
  ...fixed(refused),
  'referral.not-found': caseMessages['case.not-found'],
  'referral.already-prepared': ({ status }: { status: ReferralState['status'] }) => ({
    id: `Rujukan dengan nomor ini ${referralStatusWords[status].id}. Pakai nomor baru untuk rujukan lain.`,
    en: `A referral with this number is ${referralStatusWords[status].en}. Use a new number for another one.`,
  }),
  'referral.needs-person': caseMessages['case.needs-person'],
  'referral.not-trained': caseMessages['case.not-trained'],
  'referral.no-such-victim': caseMessages['case.no-such-victim'],
  'referral.case-of-another': ({ case: of }: { case: string }) => ({
    id: `Kasus ${of} tidak tercatat, atau menyangkut laporan atau korban lain. Periksa nomornya.`,
    en: `Case ${of} is not on record, or is about another report or victim. Check its number.`,
  }),
  'referral.case-closed': ({ case: of }: { case: string }) => ({
    id: `Kasus ${of} sudah ditutup. Buka kembali lebih dahulu.`,
    en: `Case ${of} is closed. Reopen it first.`,
  }),
  'referral.no-such-office': ({ office }: { office: OfficeKind }) => ({
    id: `Direktori tidak memuat ${officeKinds[office].said.id} untuk wilayah ini. Tambahkan ke direktori, atau rujuk ke lembaga di luar direktori.`,
    en: `The directory has no ${officeKinds[office].said.en} for this area. Add it to the directory, or refer to a body outside it.`,
  }),
  'referral.addressee-barred': ({ office }: { office: OfficeKind }) => ({
    id: `${officeKinds[office].said.id} tidak dapat menerima rujukan ini. Rujuk ke lembaga di luar kota, misalnya LPSK atau UPTD PPA provinsi.`,
    en: `${officeKinds[office].said.en}: cannot take this referral. Refer to a body outside the city, such as LPSK or the provincial UPTD PPA.`,
  }),
  'referral.more-than-needed': ({ service, surplus }: { service: ServiceKind; surplus: readonly SealedClass[] }) => ({
    id: `Untuk ${services[service].said.id}, ${listed(surplus, sealedClasses, 'id')} tidak perlu disertakan. Kirim sesedikit mungkin (Pasal 16 ayat (2) UU 27/2022); batas ini praktik kita.`,
    en: `For ${services[service].said.en}, ${listed(surplus, sealedClasses, 'en')} need not go along. Send as little as possible (UU 27/2022 Art 16(2)); this limit is our own practice.`,
  }),
  'referral.not-now': ({ status }: { status: ReferralState['status'] }) => ({
    id: `Langkah ini belum dapat diambil: rujukan ${referralStatusWords[status].id}. ${beforeNow(status).id}`,
    en: `That step cannot be taken now: the referral is ${referralStatusWords[status].en}. ${beforeNow(status).en}`,
  }),
  'referral.ended': ({ status }: { status: ReferralState['status'] }) => ({
    id: `Rujukan ini sudah berakhir (${referralStatusWords[status].id}). Siapkan rujukan baru.`,
    en: `This referral has ended (${referralStatusWords[status].en}). Prepare a new one.`,
  }),
  'referral.needs-second-person': caseMessages['case.needs-second-person'],
  'referral.needs-other-institution': caseMessages['case.needs-other-institution'],
  'referral.needs-outsider': caseMessages['case.needs-outsider'],
  'referral.unread': ({ report }: { report: string }) => ({
    id: `Anda belum membaca cerita terbaru laporan ${report}. Baca dahulu ceritanya, lalu catat lagi; bila Anda tidak dapat membukanya, mintalah orang yang dapat.`,
    en: `You have not read the newest story of report ${report}. Read it first, then record this again. If you cannot open it, ask somebody who can.`,
  }),
  'referral.no-police-report': ({ service }: { service: ServiceKind; cite: string }) => ({
    id: `Kepada dinas kesehatan atau dinas sosial, ${services[service].said.id} diajukan setelah kasusnya dilaporkan kepada kepolisian (Pasal 51 ayat (2) UU 21/2007). Sertakan laporan polisinya, atau rujuk ke layanan yang tidak memintanya: UPTD PPA untuk perempuan, anak, dan korban kekerasan seksual; PPT untuk setiap korban TPPO (bacaan kita atas beberapa pasal; pastikan kepada ahli hukum). Pertolongan darurat dan penampungan tidak perlu menunggu.`,
    en: `At a health or social agency ${services[service].said.en} is applied for after the case was reported to the police (UU 21/2007 Art 51(2)). Attach the police report, or refer to a service that asks for none: the UPTD PPA for women, children and victims of sexual violence; a PPT for every victim of trafficking (our reading of several articles; a lawyer confirms). Emergency care and shelter need not wait.`,
  }),
  'referral.in-future': notYetCome,
  'referral.answer-by-missing': ({ latest }: { field: 'answerBy'; latest: Instant }, { zone }) => ({
    id: `Laporan rujukan ini tentang bahaya, atau tentang orang yang akan dibawa pergi: tulis sampai kapan jawaban ditunggu, sesuai keadaannya, paling lambat ${describeInstant(latest, zone).id}.`,
    en: `The report of this referral is of danger, or of somebody about to be taken away: say by when an answer is needed, by how it stands, and by ${describeInstant(latest, zone).en} at the latest.`,
  }),
  'referral.answer-by-late': ({ latest }: { latest: Instant }, { zone }) => ({
    id: `Batas jawaban terlalu lama. Pilih paling lambat ${describeInstant(latest, zone).id}.`,
    en: `That is too long to wait for an answer. Choose ${describeInstant(latest, zone).en} at the latest.`,
  }),
  'referral.answer-by-past': ({ at }: { at: Instant }, { zone }) => ({
    id: `Batas jawaban ${describeInstant(at, zone).id} sudah lewat. Pilih waktu yang akan datang.`,
    en: `The time to answer by, ${describeInstant(at, zone).en}, is past. Choose one to come.`,
  }),
} satisfies Messages;
