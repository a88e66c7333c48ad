import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { choice } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, numberedRefSchema, streamSchema } from '../record/schema.ts';
import { dataRights, refusalGrounds } from './choices.ts';

const answered = {
  answeredOn: field.internal('waktu peminta diberi tahu hasilnya', 'when who asked was told the result', instantSchema),
  story: storySchema(),
};

/** Schemas of commands from outside; `wake` is Kawal's own. */
export const dataRequestCommandSchemas = commandSchemas({
  'receive-data-request': {
    right: field.internal('yang diminta', 'what is asked for', choice(dataRights)),
    record: field.internal(
      'laporan atau catatan yang memuat datanya',
      'report or other record that holds the data',
      streamSchema('report', 'volunteer', 'engagement'),
    ),
    subject: field.internal('orang dalam catatan itu', 'person in that record', numberedRefSchema.nullable()),
    receivedOn: field.internal('waktu diterima', 'when it was received', instantSchema),
    story: storySchema(),
  },
  'fulfil-data-request': answered,
  'refuse-data-request': { ground: field.internal('alasan', 'ground', choice(refusalGrounds)), ...answered },
  /** Who asked took it back. */
  'drop-data-request': {},
});

function storySchema() {
  return field.narrative(
    'siapa yang meminta, dan cara menjawabnya dengan aman',
    'who asks, and how to answer safely',
    z.string().min(1).max(100_000).exactOptional(),
  );
}
