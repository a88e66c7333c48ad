import { z } from 'zod';
import { choice, severalOf } from '../input/choice.ts';
import { sealedClasses } from '../privacy/classes.ts';
import { field } from '../privacy/field.ts';
import { commandType } from '../record/schema.ts';
import { purposes } from './choices.ts';

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
      severalOf(sealedClasses).min(1).readonly(),
    ),
    purpose: field('internal', { id: 'tujuan', en: 'purpose' }, choice(purposes)),
  }),
};
