import { type Area, type Language, type Localized, parseAreaCode } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import type { ConceptName } from '@kawal/engine';
import { nameArea } from '@kawal/policy';

const concepts: Readonly<Record<ConceptName, Localized>> = {
  access: { id: 'akses', en: 'access' },
  alarm: { id: 'peringatan', en: 'alarm' },
  allegation: { id: 'tuduhan', en: 'allegation' },
  breach: { id: 'kebocoran data', en: 'breach' },
  case: { id: 'kasus', en: 'case' },
  chapter: { id: 'lembaga', en: 'chapter' },
  community: { id: 'komunitas', en: 'community' },
  'condition-report': { id: 'laporan kondisi', en: 'condition report' },
  'data-request': { id: 'permintaan data', en: 'data request' },
  delivery: { id: 'pesan laporan', en: 'message of report' },
  engagement: { id: 'pertemuan', en: 'engagement' },
  escalation: { id: 'laporan', en: 'report' },
  listening: { id: 'penerimaan jawaban', en: 'listening' },
  lookup: { id: 'pencarian orang', en: 'lookup of a person' },
  loss: { id: 'kehilangan catatan', en: 'loss' },
  pact: { id: 'pakta', en: 'pact' },
  referral: { id: 'rujukan', en: 'referral' },
  report: { id: 'laporan', en: 'report' },
  rewrap: { id: 'pembungkusan ulang kunci kartu', en: 'card keys wrapped anew' },
  session: { id: 'sesi', en: 'session' },
  settlement: { id: 'penyesuaian aturan', en: 'settlement' },
  thread: { id: 'rangkaian pesan', en: 'thread' },
  trial: { id: 'pesan percobaan', en: 'trial message' },
  visit: { id: 'kunjungan', en: 'visit' },
  volunteer: { id: 'relawan', en: 'volunteer' },
};

/** Says of which kind a record is, without its number. */
export function describeConcept(concept: string): Localized {
  return Object.hasOwn(concepts, concept) ? concepts[concept as ConceptName] : { id: concept, en: concept };
}

/** Concepts that have one record alone, or whose records nobody asks for by a number. */
const unnumbered: ReadonlySet<string> = new Set([
  'chapter',
  'listening',
  'lookup',
  'loss',
  'settlement',
  'alarm',
  'allegation',
  'rewrap',
  'session',
  'trial',
]);

/** Says which record this is, as people say it: `laporan 4VD0-FHE`, `komunitas Kelurahan Kotalama`. Its escalation and messages are its report's. */
export function describeRecord(stream: string, areas: readonly Area[] = []): Localized {
  const [concept = '', name = ''] = stream.split('/');
  const said = Object.hasOwn(concepts, concept) ? concepts[concept as ConceptName] : undefined;
  if (said === undefined) return { id: stream, en: stream };
  if (unnumbered.has(concept)) return said;
  const [, place = '', month = ''] = /^(\d{2}\.\d{2}\.\d{2}\.\d{4})\.?(.*)$/.exec(name) ?? [];
  const area = parseAreaCode(place);
  const named = area === undefined ? undefined : `${nameArea(areas, area)} ${month}`.trim();
  const known =
    named ?? recordNumber(`${concept}/${concept === 'delivery' ? name.replace(/\.\d+$/, '') : name}`) ?? name;
  return { id: `${said.id} ${known}`, en: `${said.en} ${known}` };
}

/** Words after which a number alone says which record is meant. */
const meant =
  /(?:catatan|kegiatan|pertemuan|audiensi|pelatihan|laporan|rujukan|pakta|komunitas|relawan|record|report|engagement|meeting|training|referral|pact|community|volunteer) $/i;

/** Says the records of a text as people do, where it has their names as a program writes them. */
export function withRecordsSaid(text: string, language: Language, areas: readonly Area[]): string {
  return text.replace(
    /(\S+ )?\b([a-z]+(?:-[a-z]+)*\/(?:[0-9a-hjkmnp-tv-z]{26}(?:\.\d+)?|\d\d\.\d\d\.\d\d\.\d{4}(?:\.\d{4}-\d\d)?))\b/g,
    (_, before: string | undefined = '', stream: string) => {
      const said = describeRecord(stream, areas)[language];
      const concept = concepts[stream.split('/')[0] as ConceptName]?.[language] ?? '';
      return before + (meant.test(before) ? said.slice(concept.length).trim() || said : said);
    },
  );
}
