import { z } from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { personIdentitySchema } from '../person/schema.ts';
import { field } from '../privacy/field.ts';
import { commandType, personRefSchema } from '../record/schema.ts';
import {
  agendaItems,
  attendeeRoles,
  cancellationReasons,
  engagementKinds,
  engagementOutcomes,
  handedOverKinds,
  trainingTopics,
} from './choices.ts';

const placeSchema = lineSchema(200).exactOptional();

const speakerSchema = z.strictObject({
  ref: field('internal', { id: 'rujukan orang', en: 'reference to the person' }, personRefSchema),
  role: field('internal', { id: 'unsur', en: 'for whom or what they speak' }, choice(attendeeRoles)),
  identity: field('identity', { id: 'identitas', en: 'identity' }, personIdentitySchema.exactOptional()),
});

const contents = {
  agenda: field('internal', { id: 'acara', en: 'agenda' }, severalOf(agendaItems).min(1).readonly().exactOptional()),
  resourcePersons: field(
    'internal',
    { id: 'narasumber', en: 'resource persons' },
    z.array(speakerSchema).max(20).readonly().exactOptional(),
  ),
};

const subject = {
  kind: field('public', { id: 'jenis kegiatan', en: 'kind of engagement' }, choice(engagementKinds)),
  area: field('public', { id: 'kode wilayah', en: 'code of the area' }, areaCodeSchema),
};

const holding = {
  heldOn: field('public', { id: 'waktu pelaksanaan', en: 'when it was held' }, instantSchema),
  place: field('public', { id: 'tempat', en: 'venue' }, placeSchema),
  attendance: field(
    'internal',
    { id: 'jumlah hadirin menurut peran', en: 'attendance by role' },
    z.partialRecord(choice(attendeeRoles), z.int().min(0).max(10_000)).readonly(),
  ),
  outcome: field('internal', { id: 'hasil', en: 'outcome' }, choice(engagementOutcomes)),
  topics: field(
    'internal',
    { id: 'materi pelatihan', en: 'training topics' },
    severalOf(trainingTopics).readonly().exactOptional(),
  ),
  ...contents,
  handedOver: field(
    'internal',
    { id: 'yang diserahkan', en: 'what was handed over' },
    severalOf(handedOverKinds).readonly().exactOptional(),
  ),
  minutes: field('narrative', { id: 'berita acara', en: 'minutes' }, z.string().min(1).max(20_000).exactOptional()),
};

export const engagementCommandSchemas = {
  'plan-engagement': z.strictObject({
    type: commandType('plan-engagement'),
    ...subject,
    plannedOn: field('public', { id: 'waktu rencana', en: 'when it is planned' }, instantSchema),
    place: field('public', { id: 'tempat', en: 'venue' }, placeSchema),
    ...contents,
  }),
  'hold-engagement': z.strictObject({ type: commandType('hold-engagement'), ...holding }),
  'record-engagement': z.strictObject({ type: commandType('record-engagement'), ...subject, ...holding }),
  'cancel-engagement': z.strictObject({
    type: commandType('cancel-engagement'),
    reason: field('internal', { id: 'alasan pembatalan', en: 'reason for cancelling' }, choice(cancellationReasons)),
  }),
};
