import { notYetCome, onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { type DataRight, dataRights, groundsOf, type RefusalGround, refusalGrounds } from './choices.ts';
import type { DataRequestOnRecord, DataRequestState } from './data-request.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const dataRequestStatusWords: Readonly<Record<DataRequestState['status'], Localized>> =
  words.dataRequestStatusWords;

interface DataRequestRefusalFacts {
  'data-request.no-such-person': { people: readonly string[] };
  'data-request.answered': { status: DataRequestOnRecord['status'] };
  'data-request.before-received': { at: Instant };
}

export const dataRequestMessages = {
  ...worded<DataRequestRefusalFacts, typeof refused>(refused, { status: dataRequestStatusWords, at: onInstant }),
  'data-request.in-future': notYetCome,
  'data-request.no-such-ground': ({ ground, right }: { ground: RefusalGround; right: DataRight }) => ({
    id: `Permintaan untuk ${dataRights[right].id} tidak dapat ditolak karena ${refusalGrounds[ground].id}. Alasan yang ada: ${groundsFor(right, 'id')}.`,
    en: `A request ${dataRights[right].en} cannot be refused because of this: ${refusalGrounds[ground].en}. The grounds are: ${groundsFor(right, 'en')}.`,
  }),
} satisfies Messages;

export type DataRequestRefusal = RefusalsOf<typeof dataRequestMessages>;

function groundsFor(right: DataRight, language: 'id' | 'en'): string {
  const grounds = (Object.keys(groundsOf) as RefusalGround[]).filter((one) => groundsOf[one][right] !== undefined);
  return grounds.map((one) => refusalGrounds[one][language]).join('; ');
}
