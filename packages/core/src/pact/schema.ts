import { z } from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema, streamSchema } from '../record/schema.ts';
import { pactBreachKinds, pactCommitments, revocationReasons } from './choices.ts';

const commitmentField = () => field('public', { id: 'komitmen', en: 'commitment' }, choice(pactCommitments));

const sourceField = () => field('public', { id: 'sumber', en: 'source' }, lineSchema(500));

/** Records that can show a commitment; which of them shows which is for the rules. */
const evidenceSchema = z
  .string()
  .regex(/^(?:volunteer|community|visit|condition-report)\/[a-z0-9.-]{1,80}$/, { error: 'record-reference' });

export const pactCommandSchemas = {
  'draft-pact': z.strictObject({
    type: commandType('draft-pact'),
    area: field('public', { id: 'kode kelurahan', en: 'code of the kelurahan' }, areaCodeSchema),
    reportedName: field('public', { id: 'nama menurut sumber', en: 'name as the source wrote it' }, lineSchema(200)),
    commitments: field('public', { id: 'komitmen', en: 'commitments' }, severalOf(pactCommitments).readonly()),
    source: sourceField(),
    dueDates: field(
      'public',
      { id: 'tenggat komitmen', en: 'when commitments are due' },
      z.partialRecord(choice(pactCommitments), instantSchema).readonly().exactOptional(),
    ),
    supersedes: field(
      'internal',
      { id: 'pakta yang digantikan', en: 'pact whose place it takes' },
      streamSchema('pact').exactOptional(),
    ),
  }),
  'schedule-pact': z.strictObject({
    type: commandType('schedule-pact'),
    audience: field('internal', { id: 'audiensi', en: 'audience meeting' }, streamSchema('engagement')),
  }),
  'sign-pact': z.strictObject({
    type: commandType('sign-pact'),
    signedOn: field('public', { id: 'waktu tanda tangan', en: 'when it was signed' }, instantSchema),
    audience: field('internal', { id: 'audiensi', en: 'audience meeting' }, streamSchema('engagement')),
    signatory: field('internal', { id: 'penanda tangan', en: 'signatory' }, personRefSchema),
    witness: field('internal', { id: 'saksi', en: 'witness' }, personRefSchema),
    furtherSignatories: field(
      'internal',
      { id: 'penanda tangan lain', en: 'further signatories' },
      z.array(personRefSchema).max(20).readonly().exactOptional(),
    ),
    furtherWitnesses: field(
      'internal',
      { id: 'saksi lain', en: 'further witnesses' },
      z.array(personRefSchema).max(20).readonly().exactOptional(),
    ),
    validUntil: field('public', { id: 'akhir masa berlaku', en: 'end of the period' }, instantSchema.exactOptional()),
  }),
  'begin-commitment': z.strictObject({ type: commandType('begin-commitment'), commitment: commitmentField() }),
  'meet-commitment': z.strictObject({
    type: commandType('meet-commitment'),
    commitment: commitmentField(),
    evidence: field(
      'internal',
      { id: 'catatan yang menunjukkannya', en: 'records that show it' },
      z.array(evidenceSchema).max(100).readonly(),
    ),
  }),
  'note-pact-breach': z.strictObject({
    type: commandType('note-pact-breach'),
    kind: field('internal', { id: 'jenis pelanggaran pakta', en: 'how it was not kept' }, choice(pactBreachKinds)),
    source: sourceField(),
  }),
  'renew-pact': z.strictObject({
    type: commandType('renew-pact'),
    validUntil: field('public', { id: 'akhir masa berlaku baru', en: 'new end of the period' }, instantSchema),
  }),
  'supersede-pact': z.strictObject({ type: commandType('supersede-pact') }),
  'revoke-pact': z.strictObject({
    type: commandType('revoke-pact'),
    reason: field('internal', { id: 'alasan', en: 'reason' }, choice(revocationReasons)),
  }),
};
