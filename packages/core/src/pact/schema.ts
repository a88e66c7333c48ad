import { z } from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import { pactCommitments } from './pact.ts';

export const pactCommandSchemas = {
  'draft-pact': z.strictObject({
    type: commandType('draft-pact'),
    area: field('public', { id: 'kode kelurahan', en: 'code of the kelurahan' }, areaCodeSchema),
    reportedName: field('public', { id: 'nama menurut sumber', en: 'name as the source wrote it' }, z.string().min(1)),
    commitments: field('public', { id: 'komitmen', en: 'commitments' }, z.array(z.enum(pactCommitments)).readonly()),
    source: field('public', { id: 'sumber', en: 'source' }, z.string().min(1)),
  }),
  'sign-pact': z.strictObject({
    type: commandType('sign-pact'),
    signedOn: field('public', { id: 'waktu tanda tangan', en: 'when it was signed' }, instantSchema),
    audience: field('internal', { id: 'audiensi', en: 'audience meeting' }, streamSchema('engagement')),
    signatory: field('internal', { id: 'penanda tangan', en: 'signatory' }, personRefSchema),
    witness: field('internal', { id: 'saksi', en: 'witness' }, personRefSchema),
  }),
  'revoke-pact': z.strictObject({
    type: commandType('revoke-pact'),
    reason: field('internal', { id: 'alasan', en: 'reason' }, z.enum(['byKelurahan', 'byLpa', 'lurahReplaced'])),
  }),
};
