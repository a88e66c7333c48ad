import { isShortCode, type NotifierEvent, type Received } from '@kawal/sdk';
import { z } from 'zod';

const visible = (most: number) => z.string().regex(new RegExp(`^[\\x21-\\x7e]{1,${most}}$`));
const code = z
  .unknown()
  .optional()
  .transform((given) => (isShortCode(given) ? given : 'unreadable-code'));
const named = { event: visible(256) };

const eventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('receipt'),
    ...named,
    handle: visible(128),
    state: z.enum(['delivered', 'failed']),
    code,
  }),
  z.object({
    type: z.literal('reply'),
    ...named,
    token: z.string().min(1).max(200),
    declines: z.literal(true).exactOptional(),
    said: z.string().min(1).max(2_000).exactOptional(),
  }),
  z.object({
    type: z.literal('quoting-reply'),
    ...named,
    handle: visible(128),
    declines: z.literal(true).exactOptional(),
    said: z.string().min(1).max(2_000).exactOptional(),
  }),
  z.object({ type: z.literal('address'), ...named, handle: visible(128), state: z.enum(['gone', 'blocked']) }),
  z.object({ type: z.literal('account'), ...named, state: z.enum(['restricted', 'restored']), code }),
]);

const eventsSchema = z.array(eventSchema).max(1_000);

const keptSchema = z.object({ name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/), value: visible(256) });

const receivedSchema = z.object({
  answer: z.object({
    status: z.int().min(200).max(599),
    headers: z.record(z.string().max(100), z.string().max(1_000)).optional(),
    body: z.string().max(65_536).optional(),
  }),
  events: eventsSchema,
});

/** Reads what a notifier made of a request; undefined where it is none of the contract. */
export function readReceived(answer: unknown): Received | undefined {
  const read = receivedSchema.safeParse(answer).data;
  if (read === undefined) return undefined;
  const { status, headers, body } = read.answer;
  return {
    answer: { status, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) },
    events: read.events,
  };
}

/** Reads what a listener hands over; undefined where it is none of the contract. */
export function readEvents(events: unknown): readonly NotifierEvent[] | undefined {
  return eventsSchema.safeParse(events).data;
}

/** Reads what a listener keeps; undefined where it is none of the contract. */
export function readKept(name: unknown, value: unknown): z.infer<typeof keptSchema> | undefined {
  return keptSchema.safeParse({ name, value }).data;
}
