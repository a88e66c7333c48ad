import { describeInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { conditionReportMessages } from '../condition-report/messages.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };
import type { VisitState } from './visit.ts';

export const visitStatusWords: Readonly<Record<VisitState['status'], Localized>> = {
  none: { id: 'belum tercatat', en: 'not on record yet' },
  planned: { id: 'direncanakan dan belum ada petugasnya', en: 'planned, with nobody assigned' },
  assigned: { id: 'sudah ada petugasnya', en: 'assigned' },
  done: { id: 'sudah berlangsung', en: 'held already' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  missed: { id: 'terlewat', en: 'missed' },
  reported: { id: 'sudah dilaporkan', en: 'reported already' },
};

export const visitMessages = {
  ...fixed(refused),
  'visit.already-exists': ({ status }: { status: VisitState['status'] }) => ({
    id: `Kunjungan dengan nomor ini ${visitStatusWords[status].id}. Pakai nomor baru untuk kunjungan lain.`,
    en: `A visit with this number is ${visitStatusWords[status].en}. Use a new number for another one.`,
  }),
  'visit.unknown-area': ({ area }: { area: string }) => ({
    id: `${area} bukan kelurahan atau desa dalam daftar wilayah lembaga ini. Periksa kodenya, atau tambahkan di areas.yaml (atau chapter.yaml), lalu berlakukan berkas itu.`,
    en: `${area} is no kelurahan or desa in this chapter's list of areas. Check the code, or add it to areas.yaml (or chapter.yaml) and put the files into force.`,
  }),
  'visit.planned-in-past': ({ plannedOn }: { plannedOn: Instant }, { zone }) => ({
    id: `Waktu rencana ${describeInstant(plannedOn, zone).id} sudah lewat lebih dari 31 hari. Periksa tanggalnya.`,
    en: `The planned time ${describeInstant(plannedOn, zone).en} is more than 31 days ago. Check the date.`,
  }),
  'visit.planned-in-the-dark': ({ plannedOn }: { plannedOn: Instant }, { zone }) => ({
    id: `Kunjungan direncanakan ${describeInstant(plannedOn, zone).id}. Demi keselamatan relawan, kunjungan dilakukan antara pukul 06.00 dan 18.00. Pilih waktu siang hari. Bila ada bahaya langsung, buat laporan: di situ tertulis siapa yang perlu ditelepon.`,
    en: `The visit is planned for ${describeInstant(plannedOn, zone).en}. To keep volunteers safe, visits take place between 06:00 and 18:00. Choose a time by day. Of immediate danger make a report: it says whom to call.`,
  }),
  'visit.not-planned': ({ status }: { status: VisitState['status'] }) => ({
    id: `Kunjungan ini ${visitStatusWords[status].id}; petugas ditetapkan, atau kunjungan dibatalkan, hanya sebelum berlangsung.${status === 'none' ? ' Rencanakan lebih dahulu.' : ''}`,
    en: `This visit is ${visitStatusWords[status].en}; people are assigned, or it is cancelled, only before it is held.${status === 'none' ? ' Plan it first.' : ''}`,
  }),
  'visit.visitor-not-active': ({ volunteer }: { volunteer: string }) => ({
    id: `${volunteer} bukan relawan aktif komunitas kelurahan ini, atau pelatihannya sudah lama. Sebutkan relawan lain, atau catat pelatihan ulangnya lebih dahulu.`,
    en: `${volunteer} is no active volunteer of this kelurahan's community, or was trained too long ago. Name another, or record a further training first.`,
  }),
  'visit.not-assigned': ({ status }: { status: VisitState['status'] }) => ({
    id: `Kunjungan ini ${visitStatusWords[status].id}; yang dicatat sebagai terlaksana hanya kunjungan yang petugasnya sudah ditetapkan.`,
    en: `This visit is ${visitStatusWords[status].en}; only one with people assigned is recorded as held.`,
  }),
  'visit.held-in-future': ({ heldOn }: { heldOn: Instant }, { zone }) => ({
    id: `Waktu pelaksanaan ${describeInstant(heldOn, zone).id} belum tiba. Catat setelah berlangsung.`,
    en: `The time ${describeInstant(heldOn, zone).en} has not come yet. Record it once it was held.`,
  }),
  'visit.held-before-active': ({ heldOn }: { heldOn: Instant }, { zone }) => ({
    id: `Pada ${describeInstant(heldOn, zone).id} relawan yang ditetapkan belum semuanya aktif. Periksa waktunya, atau tetapkan relawan yang benar-benar berangkat.`,
    en: `On ${describeInstant(heldOn, zone).en} not all of those assigned were active volunteers yet. Check the time, or assign those who really went.`,
  }),
  'visit.daylight-contradicted': ({ heldOn }: { heldOn: Instant }, { zone }) => ({
    id: `Kunjungan dicatat ${describeInstant(heldOn, zone).id} sekaligus dinyatakan siang hari. Perbaiki waktunya, atau hapus pernyataan siang hari: aturan yang tidak terpenuhi pun dicatat apa adanya.`,
    en: `The visit is dated ${describeInstant(heldOn, zone).en} and said to be by day. Correct the time, or leave that confirmation out: a rule that was not kept is recorded as it was.`,
  }),
  'visit.not-done': ({ status }: { status: VisitState['status'] }) => ({
    id: `Kunjungan ini ${visitStatusWords[status].id}; yang dilaporkan hanya kunjungan yang sudah berlangsung dan belum dilaporkan.`,
    en: `This visit is ${visitStatusWords[status].en}; only one that was held and not reported yet can be reported.`,
  }),
  'visit.vulnerability-twice': conditionReportMessages['condition-report.vulnerability-twice'],
} satisfies Messages;
