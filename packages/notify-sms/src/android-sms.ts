import { createHmac } from 'node:crypto';
import {
  decodeJson,
  type InboundRequest,
  type Notifier,
  type NotifierEvent,
  option,
  plainText,
  type Received,
  readOptions,
  type TypedWords,
  typedReader,
} from '@kawal/sdk';
import { type AnswerRule, handleOf, httpNotifier, sameSecret } from '@kawal/sdk/http';
import { z } from 'zod';
import { checkNumber, previewSms, smsCapabilities } from './sms.ts';

export interface AndroidSmsOptions {
  /** The address of the API: of the phone, of your own server, or `https://api.sms-gate.app/3rdparty/v1`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The signing key of the webhooks, as the app shows it. Without it nothing is received. */
  readonly signingKey?: string;
  /** The longest time for one message, in milliseconds; 30,000 unless told otherwise. */
  readonly timeoutMs?: number;
}

/** The meaning of the gateway's answers. What is not named here is retried. */
const rules: readonly AnswerRule[] = [
  // It looks at nothing but the number and the text.
  { status: 400, reason: /phone/i, scope: 'address', final: true, code: 'sms-number' },
  { status: 400, reason: /text|message/i, scope: 'message', final: true, code: 'sms-text' },
  { status: 429, scope: 'account' },
];

const taken = z.object({ id: z.string().min(1).max(128), state: z.string() });
const refusal = z.object({ message: z.string().max(1_000) });

const number = z.string().max(64).optional().catch(undefined);

/** An event (https://docs.sms-gate.app/features/webhooks), as far as it is read. */
const eventSchema = z.object({
  id: z.string().min(1).max(128),
  event: z.string(),
  payload: z.object({
    messageId: z.string().max(128).optional(),
    message: z.string().max(10_000).optional(),
    sender: number,
    /** The sender's, in news of a gateway of before 2026. */
    phoneNumber: number,
  }),
});

const optionTable = {
  url: option.webAddress,
  user: option.secret,
  password: option.secret,
  signingKey: option.optional(option.secret),
  timeoutMs: option.milliseconds(),
};

/**
 * Notifications by SMS through an Android phone, by SMS Gateway for Android (https://docs.sms-gate.app). An answer may be
 * the reply code. Throws `notifier.misconfigured` for options it cannot work with; `send` never throws.
 */
export function androidSmsNotifier(options: AndroidSmsOptions): Notifier {
  const read = readOptions(options, optionTable, { source: 'notify-sms', code: 'notifier.misconfigured' });
  const { url, user, password, signingKey: key, timeoutMs } = read;
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  const readTyped = typedReader((message, limits) => notifier.send(message, limits));
  const notifier: Notifier = httpNotifier({
    name: 'notify-sms-android',
    channel: 'sms',
    capabilities: {
      ...smsCapabilities,
      ...(key === undefined ? {} : { evidence: { now: 'accepted', later: 'delivered' }, answers: ['text'] }),
    },
    checkAddress: checkNumber,
    preview: previewSms,
    request({ address, attemptId, text, urgency, notAfter }) {
      return {
        url: `${url}/messages`,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({
          // Of this attempt, because each has words of its own: the gateway refuses an id that it knows.
          id: attemptId,
          phoneNumbers: [address],
          textMessage: { text: plainText(text) },
          withDeliveryReport: true,
          // From 100 on a message goes before others, and past the gateway's own limits.
          priority: urgency === 'now' ? 100 : 0,
          validUntil: new Date(notAfter).toISOString(),
        }),
      };
    },
    taken: ({ json }) => taken.safeParse(json).data,
    refused: ({ json }) => ({ reason: refusal.safeParse(json).data?.message }),
    rules,
    check: { method: 'GET', url: `${url}/messages?limit=1`, headers, isReady: ({ json }) => Array.isArray(json) },
    timeoutMs,
    ...(key === undefined
      ? {}
      : { receive: (request, reception) => readEvent(request, key, (words) => readTyped(words, reception)) }),
  });
  return notifier;
}

/** Reads one event, which is signed over its body and its time. A signature is as good later: an event counts once. */
async function readEvent(
  { method, headers, body }: InboundRequest,
  key: string,
  readWords: ReadWords,
): Promise<Received> {
  const signed = createHmac('sha256', key)
    .update(body)
    .update(headers['x-timestamp'] ?? '')
    .digest('hex');
  if (!sameSecret(signed, headers['x-signature'] ?? '')) return { answer: { status: 401 }, events: [] };
  const read = method === 'POST' ? eventSchema.safeParse(decodeJson(body)).data : undefined;
  return { answer: { status: 200 }, events: read === undefined ? [] : await eventsOf(read, readWords) };
}

type ReadWords = (words: TypedWords) => Promise<readonly NotifierEvent[]>;

async function eventsOf(
  {
    id,
    event,
    payload: { messageId, message = '', phoneNumber = '', sender = phoneNumber },
  }: z.infer<typeof eventSchema>,
  readWords: ReadWords,
): Promise<readonly NotifierEvent[]> {
  if (event === 'sms:received') return await readWords({ event: id, from: sender, text: message });
  const state = event === 'sms:delivered' ? 'delivered' : event === 'sms:failed' ? 'failed' : undefined;
  if (state === undefined || messageId === undefined) return [];
  return [
    {
      type: 'receipt',
      event: id,
      handle: handleOf(messageId),
      state,
      ...(state === 'failed' ? { code: 'sms-failed' } : {}),
    },
  ];
}
