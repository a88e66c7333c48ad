import { z } from 'zod';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema } from '../record/schema.ts';

export const chapterCommandSchemas = {
  'apply-bundle': z.strictObject({
    type: commandType('apply-bundle'),
    bundle: field('internal', { id: 'sidik berkas bab', en: 'hash of the bundle' }, z.string().regex(/^[0-9a-f]{64}$/)),
    corrected: field(
      'internal',
      { id: 'rujukan yang kartunya berubah', en: 'references whose cards change' },
      z.array(personRefSchema).readonly(),
    ),
  }),
  'publish-key': z.strictObject({
    type: commandType('publish-key'),
    epoch: field('internal', { id: 'nomor kunci', en: 'number of the key' }, z.int().positive()),
    publicKey: field('public', { id: 'kunci publik bab', en: "the chapter's public key" }, z.base64()),
  }),
};
