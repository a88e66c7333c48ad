import { z } from 'zod';
import { officeKinds } from '../directory/office.ts';
import { choice } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { wordsIn } from '../language/choices.ts';
import { levelWords } from '../policy/choices.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema } from '../record/schema.ts';
import { acts, endReasons, liftReasons, replyLevels, replyMeans, urgentReasons } from './choices.ts';

const pathField = () => field('internal', { id: 'jalur', en: 'path' }, lineSchema(100));
const stepField = () => field('internal', { id: 'langkah', en: 'step' }, lineSchema(100));

const urgentReasonField = () =>
  field('internal', { id: 'alasan mendesak', en: 'why it cannot wait' }, choice(urgentReasons));

/** Steps that a person accepts to drop. */
const acceptField = () =>
  field(
    'internal',
    { id: 'langkah yang boleh dihapus', en: 'steps that may be dropped' },
    z
      .array(z.strictObject({ path: pathField(), step: stepField() }))
      .max(200)
      .readonly(),
  );

/** Schemas of commands from outside, without those that Kawal gives itself. */
export const escalationCommandSchemas = {
  'record-reply': z.strictObject({
    type: commandType('record-reply'),
    person: field('internal', { id: 'yang menjawab', en: 'who replies' }, personRefSchema),
    level: field('internal', { id: 'tingkat jawaban', en: 'level of the reply' }, choice(replyLevels)),
    means: field('internal', { id: 'cara menjawab', en: 'how we know who it is' }, choice(replyMeans)),
    act: field('internal', { id: 'tindakan', en: 'what was done' }, choice(acts).exactOptional()),
    reference: field(
      'identity',
      { id: 'nama petugas atau nomor rujukan', en: "officer's name or reference number" },
      lineSchema(200).exactOptional(),
    ),
  }),
  'end-path': z.strictObject({
    type: commandType('end-path'),
    path: pathField(),
    reason: field('internal', { id: 'alasan mengakhiri jalur', en: 'reason for ending the path' }, choice(endReasons)),
  }),
  'fire-step': z.strictObject({
    type: commandType('fire-step'),
    path: pathField(),
    step: stepField(),
    reason: urgentReasonField(),
  }),
  'reopen-path': z.strictObject({ type: commandType('reopen-path'), path: pathField(), reason: urgentReasonField() }),
  'withdraw-reply': z.strictObject({ type: commandType('withdraw-reply') }),
  'refute-reply': z.strictObject({
    type: commandType('refute-reply'),
    person: field('internal', { id: 'yang jawabannya tidak benar', en: 'whose answer was not true' }, personRefSchema),
  }),
  'raise-triage': z.strictObject({
    type: commandType('raise-triage'),
    level: field('internal', { id: 'tingkat triase', en: 'triage level' }, choice(levelWords)),
  }),
  'lift-exclusion': z.strictObject({
    type: commandType('lift-exclusion'),
    who: field(
      'internal',
      { id: 'orang atau jabatan yang dikecualikan', en: 'excluded person or office' },
      lineSchema(100),
    ),
    reason: field(
      'internal',
      { id: 'alasan mencabut pengecualian', en: 'reason for lifting the exclusion' },
      choice(liftReasons),
    ),
  }),
  'migrate-policy': z.strictObject({ type: commandType('migrate-policy'), accept: acceptField() }),
  'recall-policy': z.strictObject({
    type: commandType('recall-policy'),
    policy: field('internal', { id: 'sidik kebijakan', en: "the policy's fingerprint" }, lineSchema(200)),
    accept: acceptField(),
  }),
  'relay-call': z.strictObject({
    type: commandType('relay-call'),
    caller: field('internal', { id: 'penelepon', en: 'caller' }, personRefSchema),
    office: field(
      'internal',
      { id: 'kantor yang ditelepon', en: 'office that was called' },
      choice(wordsIn(officeKinds)),
    ),
    reference: field(
      'identity',
      { id: 'nama petugas atau nomor rujukan', en: "officer's name or reference number" },
      lineSchema(200),
    ),
  }),
};
