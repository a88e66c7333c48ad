import type { Localized } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import type { ConceptName } from '@kawal/engine';

const concepts: Readonly<Record<ConceptName, Localized>> = {
  access: { id: 'akses', en: 'access' },
  alarm: { id: 'peringatan', en: 'alarm' },
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
  loss: { id: 'kehilangan catatan', en: 'loss' },
  pact: { id: 'pakta', en: 'pact' },
  referral: { id: 'rujukan', en: 'referral' },
  report: { id: 'laporan', en: 'report' },
  session: { id: 'sesi', en: 'session' },
  settlement: { id: 'penyesuaian aturan', en: 'settlement' },
  thread: { id: 'rangkaian pesan', en: 'thread' },
  visit: { id: 'kunjungan', en: 'visit' },
  volunteer: { id: 'relawan', en: 'volunteer' },
};

/** Concepts that have one record alone, or whose records nobody asks for by a number. */
const unnumbered: ReadonlySet<string> = new Set(['chapter', 'listening', 'loss', 'settlement', 'alarm', 'session']);

/** Says which record this is, as people say it: `laporan 4VD0-FHE`, `komunitas 35.73.03.1001`. Its escalation and messages are its report's. */
export function describeRecord(stream: string): Localized {
  const [concept = '', name = ''] = stream.split('/');
  const said = Object.hasOwn(concepts, concept) ? concepts[concept as ConceptName] : undefined;
  if (said === undefined) return { id: stream, en: stream };
  if (unnumbered.has(concept)) return said;
  const known = recordNumber(`${concept}/${concept === 'delivery' ? name.replace(/\.\d+$/, '') : name}`) ?? name;
  return { id: `${said.id} ${known}`, en: `${said.en} ${known}` };
}
