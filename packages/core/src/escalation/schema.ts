import { z } from 'zod';
import { type OfficeKind, officeKinds } from '../office/office.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema } from '../record/schema.ts';
import { acts, endReasons } from './escalation.ts';

/** What may come from outside. The other commands of an escalation are given by Kawal itself. */
export const escalationCommandSchemas = {
  'record-reply': z.strictObject({
    type: commandType('record-reply'),
    person: field('internal', { id: 'yang menjawab', en: 'who replies' }, personRefSchema),
    level: field('internal', { id: 'tingkat jawaban', en: 'level of the reply' }, z.enum(['acknowledged', 'acted'])),
    means: field('internal', { id: 'cara menjawab', en: 'how we know who it is' }, z.enum(['code', 'session'])),
    act: field(
      'internal',
      { id: 'tindakan', en: 'what was done' },
      z.enum(acts as [string, ...string[]]).exactOptional(),
    ),
    reference: field(
      'identity',
      { id: 'nama petugas atau nomor rujukan', en: "officer's name or reference number" },
      z.string().min(1).max(200).exactOptional(),
    ),
  }),
  'end-path': z.strictObject({
    type: commandType('end-path'),
    path: field('internal', { id: 'jalur', en: 'path' }, z.string().min(1).max(100)),
    reason: field('internal', { id: 'alasan mengakhiri jalur', en: 'reason for ending the path' }, z.enum(endReasons)),
  }),
  'relay-call': z.strictObject({
    type: commandType('relay-call'),
    caller: field('internal', { id: 'penelepon', en: 'caller' }, personRefSchema),
    office: field(
      'internal',
      { id: 'kantor yang ditelepon', en: 'office that was called' },
      z.enum(Object.keys(officeKinds) as [OfficeKind, ...OfficeKind[]]),
    ),
    reference: field(
      'identity',
      { id: 'nama petugas atau nomor rujukan', en: "officer's name or reference number" },
      z.string().min(1).max(200),
    ),
  }),
};
