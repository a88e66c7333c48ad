import { z } from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema } from '../record/schema.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const bundle = field('internal', { id: 'sidik berkas bab', en: "fingerprint of the chapter's files" }, hash);
const replacesWords = { id: 'sidik bab yang digantikan', en: 'fingerprint of the chapter it replaces' };
const person = field('internal', { id: 'orang', en: 'person' }, personRefSchema);
const from = field('internal', { id: 'mulai', en: 'from' }, instantSchema);

const bundleChange = { bundle, replaces: field('internal', replacesWords, hash) };

export const chapterCommandSchemas = {
  'apply-bundle': z.strictObject({
    type: commandType('apply-bundle'),
    bundle,
    replaces: field('internal', replacesWords, hash.nullable()),
    corrected: field(
      'internal',
      { id: 'rujukan yang kartunya berubah', en: 'references whose cards change' },
      z.array(personRefSchema).max(100_000).readonly(),
    ),
  }),
  'note-absence': z.strictObject({
    type: commandType('note-absence'),
    person,
    from,
    until: field('internal', { id: 'sampai', en: 'until' }, instantSchema),
    ...bundleChange,
  }),
  'cancel-absence': z.strictObject({ type: commandType('cancel-absence'), person, from, ...bundleChange }),
  'swap-shift': z.strictObject({
    type: commandType('swap-shift'),
    office: field('internal', { id: 'jabatan', en: 'office' }, personRefSchema),
    person,
    from,
    by: field('internal', { id: 'diganti oleh', en: 'taken by' }, personRefSchema),
    ...bundleChange,
  }),
  'suspend-person': z.strictObject({ type: commandType('suspend-person'), person, ...bundleChange }),
  'reinstate-person': z.strictObject({ type: commandType('reinstate-person'), person, ...bundleChange }),
  'publish-key': z.strictObject({
    type: commandType('publish-key'),
    epoch: field('internal', { id: 'nomor kunci', en: 'number of the key' }, z.int().positive()),
    publicKey: field('public', { id: 'kunci publik bab', en: "the chapter's public key" }, z.base64().max(200)),
  }),
};
