import { describeInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };
import { type EngagementKind, engagementKinds } from './choices.ts';
import type { EngagementState } from './engagement.ts';
import refused from './refused.json' with { type: 'json' };

export const engagementStatusWords: Readonly<Record<EngagementState['status'], Localized>> =
  words.engagementStatusWords;

export const engagementMessages = {
  ...fixed(refused),
  'engagement.already-exists': ({ status }: { status: EngagementState['status'] }) => ({
    id: `Kegiatan dengan nomor ini ${engagementStatusWords[status].id}. Pakai nomor baru untuk kegiatan lain.`,
    en: `An engagement with this number is ${engagementStatusWords[status].en}. Use a new number for another one.`,
  }),
  'engagement.not-planned': ({ status }: { status: EngagementState['status'] }) => ({
    id: `Kegiatan ini ${engagementStatusWords[status].id}; yang dapat dilaksanakan atau dibatalkan hanya kegiatan yang direncanakan. Kegiatan yang sudah lewat dan belum tercatat dapat langsung dicatat.`,
    en: `This engagement is ${engagementStatusWords[status].en}; only a planned one can be held or cancelled. One that is over and not on record can be recorded at once.`,
  }),
  'engagement.unknown-area': ({ area }: { area: string }) => ({
    id: `Wilayah ${area} bukan wilayah kerja lembaga ini. Periksa kodenya, atau tambahkan di areas.yaml (atau chapter.yaml), lalu berlakukan berkas itu.`,
    en: `This chapter does not work in area ${area}. Check the code, or add it to areas.yaml (or chapter.yaml) and put the files into force.`,
  }),
  'engagement.planned-in-past': ({ plannedOn }: { plannedOn: Instant }, { zone }) => ({
    id: `Waktu rencana ${describeInstant(plannedOn, zone).id} sudah lewat. Jika kegiatannya sudah berlangsung, catat sebagai kegiatan yang sudah terlaksana.`,
    en: `The planned time ${describeInstant(plannedOn, zone).en} is over. If it took place, record it as held.`,
  }),
  'engagement.held-in-future': ({ heldOn }: { heldOn: Instant }, { zone }) => ({
    id: `Waktu pelaksanaan ${describeInstant(heldOn, zone).id} belum tiba. Rencanakan dahulu, lalu catat setelah berlangsung.`,
    en: `The time ${describeInstant(heldOn, zone).en} has not come yet. Plan it first and record it once it was held.`,
  }),
  'engagement.speaker-twice': ({ person }: { person: string }) => ({
    id: `Narasumber ${person} disebut dua kali. Sebutkan setiap narasumber sekali saja.`,
    en: `The resource person ${person} is named twice. Name each of them once.`,
  }),
  'engagement.topics-without-training': ({ kind }: { kind: EngagementKind }) => ({
    id: `Materi pelatihan hanya dicatat untuk pelatihan, sedangkan kegiatan ini ${engagementKinds[kind].id}. Hapus materinya, atau catat pelatihannya sebagai kegiatan sendiri.`,
    en: `Training topics belong to a training; this is a ${engagementKinds[kind].en}. Leave them out, or record the training as an engagement of its own.`,
  }),
} satisfies Messages;
