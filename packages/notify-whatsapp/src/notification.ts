import { createHmac } from 'node:crypto';
import {
  decodeJson,
  type InboundRequest,
  type NotifierEvent,
  type Received,
  type Reception,
  type TypedWords,
  touchedReply,
} from '@kawal/sdk';
import { handleOf, sameSecret } from '@kawal/sdk/http';
import { z } from 'zod';
import type { Windows } from './windows.ts';

export interface WebhookSecrets {
  /** The secret of the app, by which Meta signs each notification. */
  readonly appSecret: string;
  /** The token that was typed where the webhook was registered. */
  readonly verifyToken: string;
}

const id = z.string().min(1).max(256);

/** The kinds of a message that answer. Anything else, such as a picture, only opens the window. */
const messageSchema = z.object({
  id,
  // Whoever hides their number has none.
  from: z.string().max(32).optional(),
  button: z.object({ payload: z.string().max(256) }).optional(),
  interactive: z.object({ button_reply: z.object({ id: z.string().max(256) }).optional() }).optional(),
  text: z.object({ body: z.string().max(4_096) }).optional(),
  /** Where somebody answers one message: the id of that message. */
  context: z.object({ id: id.optional() }).optional().catch(undefined),
});

const statusSchema = z.object({
  id,
  status: z.string().max(32),
  recipient_id: z.string().max(32).optional(),
  errors: z
    .array(z.object({ code: z.int() }))
    .max(10)
    .optional(),
});

/** A notification (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks), as far as it is read. */
const changeSchema = z.object({ value: z.object({ statuses: each(statusSchema), messages: each(messageSchema) }) });
const notificationSchema = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: each(z.object({ changes: each(changeSchema) })),
});

const refused: Received = { answer: { status: 403 }, events: [] };

/** The window closed between a message and its receipt. */
const windowOver = 131_047;

/** Reads words that somebody typed, and asks back what is no answer. */
type ReadWords = (words: TypedWords) => Promise<readonly NotifierEvent[]>;

/** Reads a request of the webhook: the challenge when it is registered, receipts, and answers. */
export async function readNotification(
  request: InboundRequest,
  secrets: WebhookSecrets,
  windows: Windows,
  reception: Reception,
  readWords: ReadWords,
): Promise<Received> {
  if (request.method === 'GET') return challenged(request, secrets.verifyToken);
  const signature = `sha256=${createHmac('sha256', secrets.appSecret).update(request.body).digest('hex')}`;
  if (!sameSecret(signature, request.headers['x-hub-signature-256'] ?? '')) return refused;
  const told = request.method === 'POST' ? notificationSchema.safeParse(decodeJson(request.body)).data : undefined;
  // Meta signed it, and would send what is refused for days.
  if (told === undefined) return { answer: { status: 200 }, events: [] };
  const values = told.entry.flatMap(({ changes }) => changes.map(({ value }) => value));
  for (const { from } of values.flatMap(({ messages }) => messages)) if (from !== undefined) windows.opened(from);
  const receipts = values.flatMap(({ statuses }) => statuses.flatMap((one) => receiptOf(one, windows)));
  const replies: NotifierEvent[] = [];
  for (const one of values.flatMap(({ messages }) => messages))
    replies.push(...(await repliesOf(one, reception, readWords)));
  return { answer: { status: 200 }, events: [...receipts, ...replies] };
}

/** Reads a list one by one: what is new there takes nothing beside it along. */
function each<Item>(schema: z.ZodType<Item>) {
  const list = z.array(z.unknown()).max(1_000).catch([]);
  return list.transform((all) =>
    all.flatMap((one): readonly Item[] => {
      const read = schema.safeParse(one);
      return read.success ? [read.data] : [];
    }),
  );
}

function challenged({ path }: InboundRequest, verifyToken: string): Received {
  const asked = new URL(path, 'http://kawal.invalid').searchParams;
  const isOurs = asked.get('hub.mode') === 'subscribe' && sameSecret(verifyToken, asked.get('hub.verify_token') ?? '');
  const challenge = asked.get('hub.challenge') ?? '';
  if (!isOurs || !/^[\w-]{1,200}$/.test(challenge)) return refused;
  return { answer: { status: 200, body: challenge }, events: [] };
}

function receiptOf(one: z.infer<typeof statusSchema>, windows: Windows): readonly NotifierEvent[] {
  const state = one.status === 'delivered' || one.status === 'read' ? 'delivered' : one.status;
  if (state !== 'delivered' && state !== 'failed') return [];
  const code = one.errors?.[0]?.code;
  if (code === windowOver && one.recipient_id !== undefined) windows.closed(one.recipient_id);
  const handle = handleOf(one.id);
  return [
    {
      type: 'receipt',
      event: `${handle}.${one.status}`,
      handle,
      state,
      ...(code === undefined ? {} : { code: `whatsapp-${code}` }),
    },
  ];
}

/** Reads a message: a touched button, or words, which may answer one message by quoting it. */
async function repliesOf(
  { id, from = '', button, interactive, text, context }: z.infer<typeof messageSchema>,
  reception: Reception,
  readWords: ReadWords,
): Promise<readonly NotifierEvent[]> {
  const pressed = button?.payload ?? interactive?.button_reply?.id;
  const event = handleOf(id);
  // A button of a template that got no token comes in as its label, beside the message on which it stands.
  const label = button?.payload.includes(' ') ? button.payload : undefined;
  const address = from === '' ? '' : `+${from}`;
  if (pressed !== undefined && label === undefined) {
    const reply = pressed === '' ? undefined : await touchedReply(event, pressed, address, reception);
    return reply === undefined ? [] : [reply];
  }
  const written = text?.body ?? label;
  if (written === undefined) return [];
  const about = context?.id === undefined ? {} : { about: handleOf(context.id) };
  return await readWords({ event, from: address, text: written, ...about });
}
