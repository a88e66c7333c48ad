import { createHash } from 'node:crypto';
import { type Notifier, type OutgoingMessage, option, type PreviewedPart, readOptions } from '@kawal/sdk';
import { type AnswerRule, httpNotifier } from '@kawal/sdk/http';
import { z } from 'zod';

export interface NtfyNotifierOptions {
  /** The server: your own, or `https://ntfy.sh`. */
  readonly url: string;
  /** An access token of an account that may publish; left out where anybody may. */
  readonly token?: string;
  /** The longest time for one message, in milliseconds; 30,000 unless told otherwise. */
  readonly timeoutMs?: number;
}

const topic = /^[-_A-Za-z0-9]{1,64}$/;

/** The meaning of ntfy's own codes (server/errors.go of ntfy). What is not named here is retried. */
const rules: readonly AnswerRule[] = [
  // The topic is none, or a name that the server keeps for itself.
  { status: 400, reason: /^400(?:09|10)$/, scope: 'address', final: true, code: 'ntfy-topic' },
  { status: 413, reason: '41303', scope: 'message', final: true, code: 'ntfy-too-large' },
  // The visitor's limit of requests or of messages a day.
  { status: 429, scope: 'account' },
];

const published = z.object({ id: z.string().min(1).max(64) });
/** Of whom the server takes us for; `*` for anybody. */
const account = z.object({ username: z.string().min(1) });
const refusal = z.object({ code: z.int() });

/**
 * Notifications by ntfy (https://docs.ntfy.sh/publish). A topic is the address, and whoever knows its name reads it: a
 * message says `signal` at most. Throws `notifier.misconfigured` for options it cannot work with; `send` never throws.
 */
export function ntfyNotifier(options: NtfyNotifierOptions): Notifier {
  const table = { url: option.webAddress, token: option.optional(option.secret), timeoutMs: option.milliseconds() };
  const read = readOptions(options, table, { source: 'notify-ntfy', code: 'notifier.misconfigured' });
  const { url: server, token, timeoutMs } = read;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return httpNotifier({
    name: 'notify-ntfy',
    channel: 'ntfy',
    capabilities: {
      contentClass: 'signal',
      evidence: { now: 'accepted', later: 'none' },
      // From server 2.16 a message of the same sequence replaces the former one on the phone.
      repeats: 'marked',
      // A longer text becomes a file that nobody opens at night.
      body: { most: 4_096, unit: 'bytes', longer: 'refused' },
      answers: [],
      reaches: 'anybody',
      rings: true,
      // A server keeps messages for phones that are away for twelve hours unless it is told otherwise.
      mayVanish: true,
    },
    checkAddress: (address) => (topic.test(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' }),
    preview: previewNtfy,
    request: (message) => ({
      url: server,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(publication(message)),
    }),
    taken: ({ json }) => published.safeParse(json).data,
    refused: ({ json }) => ({ reason: refusal.safeParse(json).data?.code.toString() }),
    rules,
    check: {
      method: 'GET',
      url: `${server}/v1/account`,
      headers,
      isReady: ({ json }) => account.safeParse(json).success,
    },
    timeoutMs,
  });
}

/** The JSON of a publication. Priority 5 rings until it is dismissed, where the app is told so. */
function publication({ id, address, subject, text, urgency, onlyRings, drill, reply: { link } }: OutgoingMessage) {
  return {
    topic: address,
    title: subject,
    message: text,
    priority: urgency === 'now' || onlyRings === true ? 5 : 4,
    tags: drill ? ['mega'] : [],
    sequence_id: createHash('sha256').update(id).digest('hex').slice(0, 32),
    ...(link === undefined
      ? {}
      : {
          click: link.url,
          actions: [link.take, ...(link.decline === undefined ? [] : [link.decline])].map(({ label, body }) => ({
            action: 'http',
            label,
            url: link.url,
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body,
            clear: true,
          })),
        }),
  };
}

/** Shows the title, the text and the buttons of a publication. */
function previewNtfy(message: OutgoingMessage): readonly PreviewedPart[] {
  const { title, message: text, actions } = publication(message);
  const [named, said] = message.language === 'en' ? ['Title', 'Text'] : ['Judul', 'Isi'];
  const buttons = actions?.map(({ label }) => label);
  return [
    { label: named, text: title },
    { label: said, text, ...(buttons === undefined ? {} : { buttons }) },
  ];
}
