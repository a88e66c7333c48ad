import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { officeKinds } from '../directory/office.ts';
import { choice } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { wordsIn } from '../language/choices.ts';
import { levelWords } from '../policy/choices.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema, readersField } from '../record/schema.ts';
import {
  acts,
  callResults,
  endReasons,
  giveUpReasons,
  liftReasons,
  replyLevels,
  replyMeans,
  urgentReasons,
} from './choices.ts';

const sentAtField = () => field.internal('waktu pesan dikirim', 'when the message left', instantSchema.exactOptional());
const pathField = () => field.internal('jalur', 'path', lineSchema(100));
const stepField = () => field.internal('langkah', 'step', lineSchema(100));

const urgentReasonField = () => field.internal('alasan mendesak', 'why it cannot wait', choice(urgentReasons));

const referenceField = () =>
  field.identity('nama petugas atau nomor rujukan', "officer's name or reference", lineSchema(200).exactOptional());

/** Holds what somebody wrote beside a yes or a no, as they wrote it. */
const wordsField = () =>
  field.narrative('kata-kata jawaban', 'words of the answer', z.string().min(1).max(2_000).exactOptional());

const enteredByField = () =>
  field.internal('yang memasukkan kodenya', 'who entered the code', lineSchema(100).exactOptional());

/** Steps that a person accepts to drop. */
const acceptField = () =>
  field.internal(
    'langkah yang boleh dihapus',
    'steps that may be dropped',
    z
      .array(z.strictObject({ path: pathField(), step: stepField() }))
      .max(200)
      .readonly(),
  );

/** Schemas of commands from outside, without those that Kawal gives itself. */
export const escalationCommandSchemas = commandSchemas({
  'record-reply': {
    person: field.internal('yang menjawab', 'who replies', personRefSchema),
    level: field.internal('tingkat jawaban', 'level of the reply', choice(replyLevels)),
    means: field.internal('cara menjawab', 'how we know who it is', choice(replyMeans)),
    sentAt: sentAtField(),
    act: field.internal('tindakan', 'what was done', choice(acts).exactOptional()),
    reference: referenceField(),
    enteredBy: enteredByField(),
    words: wordsField(),
  },
  'record-decline': {
    person: field.internal('yang tidak dapat menangani', 'who declines', personRefSchema),
    means: field.internal('cara menjawab', 'how we know who it is', choice(replyMeans)),
    sentAt: sentAtField(),
    channel: field.internal('saluran pesan', 'channel of the message', lineSchema(64).exactOptional()),
    enteredBy: enteredByField(),
    words: wordsField(),
  },
  'end-path': {
    path: pathField(),
    reason: field.internal('alasan mengakhiri jalur', 'reason for ending the path', choice(endReasons)),
    readers: readersField(),
  },
  /** Tells a step's offices now, whatever was answered (P11). */
  'fire-step': { path: pathField(), step: stepField(), reason: urgentReasonField() },
  /** Lets an ended path begin anew, or an open one count no answer it had so far (P11). */
  'reopen-path': { path: pathField(), reason: urgentReasonField() },
  /** Takes one's own answers back (R8). */
  'withdraw-reply': {},
  /** Voids a person's replies as untrue (R8). */
  'refute-reply': { person: field.internal('yang jawabannya tidak benar', 'whose answer was untrue', personRefSchema) },
  'raise-triage': { level: field.internal('tingkat triase', 'triage level', choice(levelWords)) },
  /** `who` is a person of the directory or a kind of office. The second person's word lifts it (X7). */
  'lift-exclusion': {
    who: field.internal('orang atau jabatan yang dikecualikan', 'excluded person or office', lineSchema(100)),
    reason: field.internal('alasan mencabut pengecualian', 'reason for lifting the exclusion', choice(liftReasons)),
    readers: readersField(),
  },
  /** Moves it to the policy in force. What would get lost is listed by `previewMigration` and accepted here (N3). */
  'migrate-policy': { accept: acceptField() },
  /** Migrates it likewise, if it runs under this unsafe policy (N4). */
  'recall-policy': {
    policy: field.internal('sidik kebijakan', "the policy's fingerprint", lineSchema(200)),
    accept: acceptField(),
  },
  'relay-call': {
    caller: field.internal('penelepon', 'caller', personRefSchema),
    office: field.internal('kantor yang ditelepon', 'office that was called', choice(wordsIn(officeKinds))),
    result: field.internal('hasil telepon', 'result of the call', choice(callResults).exactOptional()),
    reference: referenceField(),
  },
  /** Gives up a call that a closed report still owes; the second person's word counts. */
  'give-up-call': {
    office: field.internal('kantor yang batal ditelepon', 'office that is not called', choice(wordsIn(officeKinds))),
    reason: field.internal('alasan melepaskan', 'reason for giving it up', choice(giveUpReasons)),
    readers: readersField(),
  },
});
