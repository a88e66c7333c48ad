import { z } from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandType } from '../record/schema.ts';
import { breachKinds, breachMeasures, breachRisks, exposedData, noticeContents, noticeTo } from './choices.ts';

/** Schemas of commands from outside; `wake` is Kawal's own. */
export const breachCommandSchemas = {
  'detect-breach': z.strictObject({
    type: commandType('detect-breach'),
    kinds: field('internal', { id: 'yang gagal', en: 'what failed' }, severalOf(breachKinds).min(1).readonly()),
    knownAt: field('internal', { id: 'waktu diketahui', en: 'when it was known' }, instantSchema),
    story: storySchema(),
  }),
  'assess-breach': z.strictObject({
    type: commandType('assess-breach'),
    data: field(
      'internal',
      { id: 'jenis data yang terungkap', en: 'kind of data exposed' },
      severalOf(exposedData).readonly(),
    ),
    people: field('internal', { id: 'banyaknya orang', en: 'number of people' }, z.int().min(0).max(1_000_000)),
    risk: field('internal', { id: 'risiko', en: 'risk' }, choice(breachRisks)),
    story: storySchema(),
  }),
  'notify-breach': z.strictObject({
    type: commandType('notify-breach'),
    to: field('internal', { id: 'yang diberi tahu', en: 'who was told' }, choice(noticeTo)),
    notifiedOn: field('internal', { id: 'waktu pemberitahuan', en: 'when they were told' }, instantSchema),
    content: field(
      'internal',
      { id: 'isi pemberitahuan', en: 'what the notice says' },
      severalOf(noticeContents).readonly(),
    ),
    reached: field(
      'internal',
      { id: 'banyaknya yang terjangkau', en: 'number reached' },
      z.int().min(0).max(1_000_000),
    ),
  }),
  'take-measure': z.strictObject({
    type: commandType('take-measure'),
    measure: field('internal', { id: 'tindakan', en: 'measure' }, choice(breachMeasures)),
  }),
  'remediate-breach': z.strictObject({ type: commandType('remediate-breach') }),
  'dismiss-breach': z.strictObject({ type: commandType('dismiss-breach') }),
  'close-breach': z.strictObject({ type: commandType('close-breach'), story: storySchema() }),
};

function storySchema() {
  return field('narrative', { id: 'uraian', en: 'what happened' }, z.string().min(1).max(100_000).exactOptional());
}
