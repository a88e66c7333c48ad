import { z } from 'zod';
import { field } from '../privacy/field.ts';
import { commandType } from '../record/schema.ts';
import { purposes } from './access.ts';

export const accessCommandSchemas = {
  'open-cards': z.strictObject({
    type: commandType('open-cards'),
    record: field(
      'internal',
      { id: 'catatan yang dibuka', en: 'record that is opened' },
      z.string().regex(/^(report|volunteer|engagement|escalation|case|referral)\/[a-z0-9.-]{1,80}$/, {
        error: 'record-reference',
      }),
    ),
    classes: field(
      'internal',
      { id: 'golongan kartu', en: 'classes of cards' },
      z
        .array(z.enum(['identity', 'contact', 'narrative']))
        .min(1)
        .max(3)
        .readonly(),
    ),
    purpose: field('internal', { id: 'tujuan', en: 'purpose' }, z.enum(purposes)),
  }),
};
