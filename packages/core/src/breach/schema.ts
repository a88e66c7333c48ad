import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas } from '../record/schema.ts';
import { breachKinds, breachMeasures, breachRisks, exposedData, noticeContents, noticeTo } from './choices.ts';

/** Schemas of commands from outside; `wake` is Kawal's own. */
export const breachCommandSchemas = commandSchemas({
  'detect-breach': {
    kinds: field.internal('yang gagal', 'what failed', severalOf(breachKinds).min(1).readonly()),
    knownAt: field.internal('waktu diketahui', 'when it was known', instantSchema),
    story: storySchema(),
  },
  'assess-breach': {
    data: field.internal('jenis data yang terungkap', 'kind of data exposed', severalOf(exposedData).readonly()),
    people: field.internal('banyaknya orang', 'number of people', z.int().min(0).max(1_000_000)),
    risk: field.internal('risiko', 'risk', choice(breachRisks)),
    story: storySchema(),
  },
  'notify-breach': {
    to: field.internal('yang diberi tahu', 'who was told', choice(noticeTo)),
    notifiedOn: field.internal('waktu pemberitahuan', 'when they were told', instantSchema),
    content: field.internal('isi pemberitahuan', 'what the notice says', severalOf(noticeContents).readonly()),
    reached: field.internal('banyaknya yang terjangkau', 'number reached', z.int().min(0).max(1_000_000)),
  },
  'take-measure': { measure: field.internal('tindakan', 'measure', choice(breachMeasures)) },
  'remediate-breach': {},
  'dismiss-breach': {},
  'close-breach': { story: storySchema() },
});

function storySchema() {
  return field.narrative('uraian', 'what happened', z.string().min(1).max(100_000).exactOptional());
}
