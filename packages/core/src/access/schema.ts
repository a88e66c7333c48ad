import { z } from 'zod';
import { choice, severalOf } from '../input/choice.ts';
import { sealedClasses } from '../privacy/classes.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas } from '../record/schema.ts';
import { purposes } from './choices.ts';

export const accessCommandSchemas = commandSchemas({
  'open-cards': {
    record: field.internal(
      'catatan yang dibuka',
      'record that is opened',
      z.string().regex(/^(report|volunteer|engagement|escalation|case|referral)\/[a-z0-9.-]{1,80}$/, {
        error: 'record-reference',
      }),
    ),
    classes: field.internal('golongan kartu', 'classes of cards', severalOf(sealedClasses).min(1).readonly()),
    purpose: field.internal('tujuan', 'purpose', choice(purposes)),
  },
});
