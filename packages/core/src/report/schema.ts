import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { observedSchema } from '../indicator/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { noteSchema } from '../input/open-text.ts';
import { partyRoles } from '../party/choices.ts';
import { ageClasses } from '../person/choices.ts';
import { factsSchema } from '../policy/schema.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, readersField, streamSchema } from '../record/schema.ts';
import { closureReasons, correctionReasons, duplicateReasons, helpAnswers, seers, unmarkReasons } from './choices.ts';
import {
  ageClassSchema,
  chapterFactsSchema,
  eachOnce,
  ownFactsSchema,
  partiesSchema,
  reachFields,
  rolesSchema,
  storySchema,
  submissionFields,
} from './submission-schema.ts';

function correctedPartySchema() {
  return z.strictObject({
    ref: field.internal('rujukan orang', 'reference to the person', personRefSchema),
    roles: rolesSchema(severalOf(partyRoles).min(1).exactOptional()),
    ageClass: ageClassSchema(choice(ageClasses).exactOptional()),
    ...reachFields(),
  });
}

/** Who saw the victim, and when, as whoever closes a record says. */
export function sightingFields() {
  const { internal } = field;
  return {
    seenBy: internal('lembaga yang melihat korban', 'institution that saw the victim', choice(seers).exactOptional()),
    seenOn: internal('hari korban dilihat', 'day on which the victim was seen', instantSchema.exactOptional()),
  };
}

/** Who read what they sign by closing a record, and if a note came along. */
export function closingEvidence() {
  return {
    readers: readersField(),
    noted: field.internal('ada catatan', 'a note came along', z.literal(true).exactOptional()),
    ofPeace: field.internal(
      'catatan hanya menyebut damai',
      'the note names a peace alone',
      z.literal(true).exactOptional(),
    ),
    unread: unreadField(),
  };
}

function unreadField() {
  return field.internal('yang belum dibaca', 'not read yet', streamSchema('report').exactOptional());
}

const schemas = commandSchemas({
  'submit-report': submissionFields({ observed: observedSchema().exactOptional() }),
  'add-to-report': {
    facts: field.internal('fakta', 'facts', factsSchema),
    chapterFacts: chapterFactsSchema(),
    observed: observedSchema().exactOptional(),
    parties: partiesSchema(),
    story: storySchema(),
  },
  'correct-report': {
    reason: field.internal('alasan koreksi', 'reason for the correction', choice(correctionReasons)),
    facts: field.internal('fakta yang benar', 'facts as they should be', factsSchema.exactOptional()),
    chapterFacts: chapterFactsSchema(),
    seen: field.internal(
      'fakta seperti terlihat sebelum dikoreksi',
      'facts as seen before the correction',
      ownFactsSchema(),
    ),
    parties: field.internal(
      'orang yang dikoreksi',
      'people corrected',
      eachOnce(correctedPartySchema()).readonly().exactOptional(),
    ),
    unread: unreadField(),
  },
  /** Puts on record that an adult declines help, or changed their mind. */
  'note-help-answer': {
    victim: field.internal('korban', 'victim', personRefSchema),
    answer: field.internal('jawaban korban', 'answer of the victim', choice(helpAnswers)),
  },
  'mark-duplicate': {
    of: field.internal('laporan yang sama', 'report of the same incident', streamSchema('report')),
    reasons: field.internal(
      'alasan dianggap ganda',
      'reasons to hold it a duplicate',
      severalOf(duplicateReasons).min(1).readonly(),
    ),
    unread: unreadField(),
  },
  'unmark-duplicate': { reason: field.internal('alasan bukan ganda', 'reason it is none', choice(unmarkReasons)) },
  'close-report': {
    reason: field.internal('alasan penutupan', 'reason for closing', choice(closureReasons)),
    ...sightingFields(),
    note: field.narrative('catatan penutupan', 'note on the closing', noteSchema().exactOptional()),
    ...closingEvidence(),
  },
});

export const reportCommandSchemas = {
  ...schemas,
  // An addition that adds nothing is a slip: whoever gave it believes that something is on record now.
  'add-to-report': schemas['add-to-report'].refine(
    ({ type: _, ...added }) =>
      Object.values(added).some((one) => typeof one === 'string' || Object.keys(one ?? {}).length > 0),
    { error: 'nothing-filled-in' },
  ),
};
