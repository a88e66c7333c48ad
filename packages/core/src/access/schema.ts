import { choice, severalOf } from '../input/choice.ts';
import { sealedClasses } from '../privacy/classes.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, streamSchema } from '../record/schema.ts';
import { purposes } from './choices.ts';

export const accessCommandSchemas = commandSchemas({
  'open-cards': {
    record: field.internal(
      'catatan yang dibuka',
      'record that is opened',
      streamSchema('report', 'volunteer', 'engagement', 'escalation', 'case', 'referral'),
    ),
    classes: field.internal('golongan kartu', 'classes of cards', severalOf(sealedClasses).min(1).readonly()),
    purpose: field.internal('tujuan', 'purpose', choice(purposes)),
  },
});
