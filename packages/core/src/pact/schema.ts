import * as z from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, streamSchema } from '../record/schema.ts';
import { pactBreachKinds, pactCommitments, revocationReasons } from './choices.ts';

const commitmentField = () => field.public('komitmen', 'commitment', choice(pactCommitments));

const sourceField = () => field.public('sumber', 'source', lineSchema(500));

/** Records that can show a commitment; which of them shows which is for the rules. */
const evidenceSchema = streamSchema('volunteer', 'community', 'visit', 'condition-report');

export const pactCommandSchemas = commandSchemas({
  'draft-pact': {
    area: field.public('kelurahan', 'kelurahan', areaCodeSchema),
    reportedName: field.public('nama menurut sumber', 'name as the source wrote it', lineSchema(200)),
    commitments: field.public('komitmen', 'commitments', severalOf(pactCommitments).readonly()),
    source: sourceField(),
    dueDates: field.public(
      'tenggat komitmen',
      'when commitments are due',
      z.partialRecord(choice(pactCommitments), instantSchema).readonly().exactOptional(),
    ),
    supersedes: field.internal('pakta yang digantikan', 'pact that it replaces', streamSchema('pact').exactOptional()),
  },
  'schedule-pact': { audience: field.internal('audiensi', 'audience meeting', streamSchema('engagement')) },
  /** Frees the kelurahan for another draft: a pact that nobody signed ends no other way. */
  'withdraw-pact': {},
  'sign-pact': {
    signedOn: field.public('waktu tanda tangan', 'when it was signed', instantSchema),
    audience: field.internal('audiensi', 'audience meeting', streamSchema('engagement')),
    signatory: field.internal('penanda tangan', 'signatory', personRefSchema),
    witness: field.internal('saksi', 'witness', personRefSchema),
    furtherSignatories: field.internal(
      'penanda tangan lain',
      'further signatories',
      z.array(personRefSchema).max(20).readonly().exactOptional(),
    ),
    furtherWitnesses: field.internal(
      'saksi lain',
      'further witnesses',
      z.array(personRefSchema).max(20).readonly().exactOptional(),
    ),
    validUntil: field.public('akhir masa berlaku', 'end of the period', instantSchema.exactOptional()),
  },
  'begin-commitment': { commitment: commitmentField() },
  'meet-commitment': {
    commitment: commitmentField(),
    evidence: field.internal(
      'catatan yang menunjukkannya',
      'records that show it',
      z.array(evidenceSchema).max(100).readonly(),
    ),
  },
  'note-pact-breach': {
    kind: field.internal('jenis pelanggaran pakta', 'how it was not kept', choice(pactBreachKinds)),
    source: sourceField(),
  },
  'renew-pact': { validUntil: field.public('akhir masa berlaku baru', 'new end of the period', instantSchema) },
  /** Ends it so that another can be drafted in its place; its community goes on meanwhile. */
  'supersede-pact': {},
  'revoke-pact': { reason: field.internal('alasan', 'reason', choice(revocationReasons)) },
});
