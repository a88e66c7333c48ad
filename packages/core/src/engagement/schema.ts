import * as z from 'zod';
import { areaCodeSchema } from '../area/schema.ts';
import { instantSchema } from '../calendar/schema.ts';
import { choice, severalOf } from '../input/choice.ts';
import { lineSchema } from '../input/open-text.ts';
import { personIdentitySchema } from '../person/schema.ts';
import { field } from '../privacy/field.ts';
import { commandSchemas, personRefSchema } from '../record/schema.ts';
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
  ref: field.internal('rujukan orang', 'reference to the person', personRefSchema),
  role: field.internal('unsur', 'for whom or what they speak', choice(attendeeRoles)),
  identity: field.identity('identitas', 'identity', personIdentitySchema.exactOptional()),
});

const contents = {
  agenda: field.internal('acara', 'agenda', severalOf(agendaItems).min(1).readonly().exactOptional()),
  resourcePersons: field.internal(
    'narasumber',
    'resource persons',
    z.array(speakerSchema).max(20).readonly().exactOptional(),
  ),
};

const subject = {
  kind: field.public('jenis kegiatan', 'kind of engagement', choice(engagementKinds)),
  area: field.public('wilayah', 'area', areaCodeSchema),
};

const holding = {
  heldOn: field.public('waktu pelaksanaan', 'when it was held', instantSchema),
  place: field.public('tempat', 'venue', placeSchema),
  attendance: field.internal(
    'jumlah hadirin menurut peran',
    'attendance by role',
    z.partialRecord(choice(attendeeRoles), z.int().min(0).max(10_000)).readonly(),
  ),
  outcome: field.internal('hasil', 'outcome', choice(engagementOutcomes)),
  topics: field.internal('materi pelatihan', 'training topics', severalOf(trainingTopics).readonly().exactOptional()),
  ...contents,
  handedOver: field.internal(
    'yang diserahkan',
    'what was handed over',
    severalOf(handedOverKinds).readonly().exactOptional(),
  ),
  minutes: field.narrative('berita acara', 'minutes', z.string().min(1).max(20_000).exactOptional()),
};

export const engagementCommandSchemas = commandSchemas({
  'plan-engagement': {
    ...subject,
    plannedOn: field.public('waktu rencana', 'when it is planned', instantSchema),
    place: field.public('tempat', 'venue', placeSchema),
    ...contents,
  },
  'hold-engagement': { ...holding },
  /** For a meeting that is over and was never planned here. */
  'record-engagement': { ...subject, ...holding },
  'cancel-engagement': { reason: field.internal('alasan pembatalan', 'why cancelled', choice(cancellationReasons)) },
});
