import { describeInstant, notYetCome } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { type DataRight, dataRights, groundsOf, type RefusalGround, refusalGrounds } from './choices.ts';
import type { DataRequestOnRecord, DataRequestState } from './data-request.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const dataRequestStatusWords: Readonly<Record<DataRequestState['status'], Localized>> =
  words.dataRequestStatusWords;

export const dataRequestMessages = {
  ...fixed(refused),
  'data-request.no-such-person': ({ people }: { people: readonly string[] }) => ({
    id: `Sebut orang yang datanya dimaksud, dengan nomornya dalam laporan itu: ${people.join(', ')}.`,
    en: `Name the person whose data it is, by their number in the report: ${people.join(', ')}.`,
  }),
  'data-request.answered': ({ status }: { status: DataRequestOnRecord['status'] }) => ({
    id: `Permintaan ini sudah ${dataRequestStatusWords[status].id}. Catat permintaan baru bila orangnya meminta lagi.`,
    en: `This request is ${dataRequestStatusWords[status].en} already. Record a new one if the person asks again.`,
  }),
  'data-request.in-future': notYetCome,
  'data-request.before-received': ({ at }: { at: Instant }, { zone }) => ({
    id: `Jawaban ${describeInstant(at, zone).id} mendahului permintaannya. Periksa tanggalnya.`,
    en: `An answer on ${describeInstant(at, zone).en} comes before the request. Check the date.`,
  }),
  'data-request.no-such-ground': ({ ground, right }: { ground: RefusalGround; right: DataRight }) => ({
    id: `Permintaan untuk ${dataRights[right].id} tidak dapat ditolak karena ${refusalGrounds[ground].id}. Alasan yang ada: ${groundsFor(right, 'id')}.`,
    en: `A request ${dataRights[right].en} cannot be refused because of this: ${refusalGrounds[ground].en}. The grounds are: ${groundsFor(right, 'en')}.`,
  }),
} satisfies Messages;

function groundsFor(right: DataRight, language: 'id' | 'en'): string {
  const grounds = (Object.keys(groundsOf) as RefusalGround[]).filter((one) => groundsOf[one][right] !== undefined);
  return grounds.map((one) => refusalGrounds[one][language]).join('; ');
}
