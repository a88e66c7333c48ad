import {
  areaByCode,
  type Chapter,
  type HandlingArea,
  isPlace,
  type Localized,
  type OfficeKind,
  officeKinds,
} from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { type ServiceKind, services } from '@kawal/core/referral';
import { dueWords } from '../sheet/messages.ts';

interface Place {
  readonly area: HandlingArea;
  readonly chapter: Chapter | null;
}

/** The words of `kawal today`: who must do what, in one sentence each. */
export const todayWords = {
  nothing: { id: 'Tidak ada yang menunggu Anda sekarang.', en: 'Nothing waits for you now.' },
  count: (count: number): Localized => ({
    id: `${count} hal menunggu Anda, yang paling mendesak lebih dahulu:`,
    en: count === 1 ? '1 thing waits for you:' : `${count} things wait for you, the worst first:`,
  }),
  untaken: ({
    report,
    missed,
    isForMe,
    ...place
  }: Place & { readonly report: string; readonly missed: boolean; readonly isForMe: boolean }): Localized => ({
    id: `Laporan ${numberOf(report)} di ${placeOf(place).id} ${missed ? 'MELEWATI BATAS WAJIB' : 'BELUM DISANGGUPI'}.${isForMe ? ' Anda sudah diberi tahu; sanggupi, atau minta petugas lain.' : ''}`,
    en: `Report ${numberOf(report)} of ${placeOf(place).en} ${missed ? 'MISSED A DEADLINE' : 'IS NOT TAKEN ON'}.${isForMe ? ' You were told; take it on, or ask another officer.' : ''}`,
  }),
  call: ({ report, office }: { readonly report: string; readonly office: OfficeKind }): Localized => ({
    id: `Telepon ${officeKinds[office].said.id} untuk laporan ${numberOf(report)}, lalu catat nama petugas atau nomor rujukannya.`,
    en: `Call ${officeKinds[office].said.en} about report ${numberOf(report)}, then record the officer's name or reference number.`,
  }),
  closing: ({ report, by }: { readonly report: string; readonly by: string }): Localized => ({
    id: `${by} mengusulkan penutupan laporan ${numberOf(report)}. Baca laporannya, lalu setujui bila memang selesai.`,
    en: `${by} proposes to close report ${numberOf(report)}. Read the report, and agree if it is done.`,
  }),
  referralLate: ({ referral, service }: { readonly referral: string; readonly service: ServiceKind }): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): tujuan rujukan terlambat menjawab. Hubungi mereka.`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}): the addressee is late. Call them.`,
  }),
  referral: ({
    referral,
    service,
    step,
  }: {
    readonly referral: string;
    readonly service: ServiceKind;
    readonly step: 'check-consent' | 'send';
  }): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): ${step === 'send' ? 'siap dikirim' : 'tanyakan persetujuan'}.`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}): ${step === 'send' ? 'ready to be sent' : 'ask for consent'}.`,
  }),
  monitoring: ({ of }: { readonly of: string }): Localized => ({
    id: `Kasus ${numberOf(of)}: waktunya memantau keadaan korban, dengan cara yang ia pilih.`,
    en: `Case ${numberOf(of)}: it is time to ask how the victim is, in the way they chose.`,
  }),
  month: ({
    period,
    step,
    ...place
  }: Place & { readonly period: string; readonly step: 'accept' | 'submit' }): Localized => ({
    id: `Laporan kondisi ${placeOf(place).id} bulan ${period} ${step === 'accept' ? 'menunggu diterima' : 'belum dikirim'}.`,
    en: `The condition report of ${placeOf(place).en} for ${period} ${step === 'accept' ? 'waits to be accepted' : 'is not submitted'}.`,
  }),
  visit: ({ step, ...place }: Place & { readonly step: string }): Localized => ({
    id: `Kunjungan di ${placeOf(place).id}: ${visitSteps[step]?.id ?? step}.`,
    en: `Visit in ${placeOf(place).en}: ${visitSteps[step]?.en ?? step}.`,
  }),
  commitment: ({ name, what }: { readonly name: string; readonly what: keyof typeof dueWords }): Localized => ({
    id: `Pakta ${name}: ${dueWords[what].id}.`,
    en: `Pact of ${name}: ${dueWords[what].en}.`,
  }),
};

const visitSteps: Readonly<Record<string, Localized>> = {
  assign: { id: 'tugaskan sekurang-kurangnya dua relawan', en: 'assign at least two volunteers' },
  hold: { id: 'catat pelaksanaannya', en: 'record that it was held' },
  report: { id: 'laporkan hasilnya', en: 'report what it found' },
};

function placeOf({ area, chapter }: Place): Localized {
  if (!isPlace(area)) {
    return area === 'unknown'
      ? { id: 'tempat yang belum diketahui', en: 'an unknown place' }
      : { id: 'luar kota', en: 'outside the city' };
  }
  const name = areaByCode(chapter?.areas ?? [], area)?.name ?? area;
  return { id: name, en: name };
}

function numberOf(stream: string): string {
  return recordNumber(stream) ?? stream;
}
