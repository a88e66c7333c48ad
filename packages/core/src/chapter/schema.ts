import * as z from 'zod';
import { instantSchema } from '../calendar/schema.ts';
import { suspensionReasons } from '../community/volunteer-choices.ts';
import { choice } from '../input/choice.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, officeRefSchema, personRefSchema } from '../record/schema.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const bundle = field.internal('sidik berkas lembaga', "fingerprint of the chapter's files", hash);
const replacesWords = { id: 'sidik lembaga yang digantikan', en: 'fingerprint of the chapter it replaces' };
const person = field.internal('orang', 'person', personRefSchema);
const from = field.internal('mulai', 'from', instantSchema);

const reachWords = { id: 'sidik perubahan penerima', en: 'fingerprint of a change of whom messages reach' };

const bundleChange = { bundle, replaces: field.internal(replacesWords.id, replacesWords.en, hash) };

const absence = { person, from, until: field.internal('sampai', 'until', instantSchema), ...bundleChange };

const reason = field.internal('alasan penonaktifan', 'why they are suspended', choice(suspensionReasons));
const suspension = { person, reason, ...bundleChange };

export const chapterCommandSchemas = commandSchemas({
  'apply-bundle': {
    bundle,
    /** The bundle it was made to follow: were there another by now, a change of people could be undone unseen. */
    replaces: field.internal(replacesWords.id, replacesWords.en, hash.nullable()),
    /** People and contact points: a name or an address is in no bundle. */
    corrected: field.internal(
      'rujukan yang kartunya berubah',
      'references whose cards change',
      z.array(personRefSchema).max(100_000).readonly(),
    ),
    /** The mark of files that change whom messages reach, or who is of the LPA; null for others, which take one word. */
    reach: field.internal(reachWords.id, reachWords.en, hash.nullable()),
  },
  /** A first word for such files. The mark is a keyed hash, for nobody's address is on record. */
  'propose-files': { reach: field.internal(reachWords.id, reachWords.en, hash) },
  'note-absence': absence,
  'propose-absence': absence,
  'cancel-absence': { person, from, ...bundleChange },
  'swap-shift': {
    office: field.internal('jabatan', 'office', officeRefSchema),
    person,
    from,
    by: field.internal('diganti oleh', 'taken by', personRefSchema),
    ...bundleChange,
  },
  'suspend-person': suspension,
  'propose-suspension': suspension,
  'reinstate-person': { person, ...bundleChange },
  'publish-key': {
    epoch: field.internal('nomor kunci', 'number of the key', z.int().positive()),
    publicKey: field.public('kunci publik lembaga', "the chapter's public key", z.base64().length(44)),
  },
});
