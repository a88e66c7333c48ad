import { type Notifier, option, readOptions, typedReader } from '@kawal/sdk';
import { type AnswerRule, createThreads, type HttpCheck, httpNotifier } from '@kawal/sdk/http';
import { z } from 'zod';
import { readNotification, type WebhookSecrets } from './notification.ts';
import { hasTemplate, outgoing, previewWhatsapp } from './outgoing.ts';
import type { WhatsappTemplate } from './template.ts';
import { createWindows } from './windows.ts';

export interface WhatsappNotifierOptions {
  /** The token of a system user who may send for this account. */
  readonly token: string;
  /** The id of the sending number, as the app's page shows it. It is not the number. */
  readonly phoneNumberId: string;
  /** The approved templates, by the language of a recipient. */
  readonly templates: { readonly id: WhatsappTemplate; readonly en: WhatsappTemplate };
  /** For receipts and answers. Without them nothing is received, and nobody's window is known to be open. */
  readonly webhook?: WebhookSecrets;
  /** The address of the Graph API with its version; `https://graph.facebook.com/v23.0` unless told otherwise. */
  readonly url?: string;
  /** The longest time for one message, in milliseconds; 30,000 unless told otherwise. */
  readonly timeoutMs?: number;
}

/** The meaning of Meta's codes (…/whatsapp/cloud-api/support/error-codes). What is not named here is retried. */
const rules: readonly AnswerRule[] = [
  // Undeliverable, or the sender itself: no message ever arrives there.
  { status: [400, 403], reason: /^(?:131026|131021)$/, scope: 'address', final: true, code: 'whatsapp-undeliverable' },
  // Meta holds a message back from this person for some time.
  { status: [400, 403], reason: /^(?:131047|131049|131056)$/, scope: 'address' },
  // Templates that are missing, paused or filled wrongly, a blocked account, a spent balance, limits, tokens.
  { status: [400, 499], reason: /^(?:0|3|4|10|190|2\d\d|368|80007|13\d{4})$/, scope: 'account' },
  { status: 429, scope: 'account' },
];

const sent = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(256) })).min(1) });
const ownNumber = z.object({ id: z.string() });
const refusal = z.object({ error: z.object({ code: z.int() }) });

const template = option.group({
  name: option.text(/^[a-z0-9_]{1,512}$/, 'the name as it was approved'),
  language: option.text(/^[a-z]{2,3}(?:_[A-Z]{2})?$/, 'the language as it was approved, for instance id'),
  declines: option.flag(false),
});

const optionTable = {
  token: option.secret,
  phoneNumberId: option.text(/^\d{5,32}$/, 'the id of the number, in digits'),
  templates: option.group({ id: template, en: template }),
  webhook: option.optional(option.group({ appSecret: option.secret, verifyToken: option.secret })),
  url: option.optional(option.webAddress, 'https://graph.facebook.com/v23.0'),
  timeoutMs: option.milliseconds(),
};

/**
 * Notifications by the WhatsApp Cloud API (https://developers.facebook.com/docs/whatsapp/cloud-api). Within 24 hours of a
 * word of the recipient a message is free text with a button, at any other time a template. Throws
 * `notifier.misconfigured` for options it cannot work with; `send` never throws.
 */
export function whatsappNotifier(options: WhatsappNotifierOptions): Notifier {
  const read = readOptions(options, optionTable, { source: 'notify-whatsapp', code: 'notifier.misconfigured' });
  const { url: base, phoneNumberId: number, templates, webhook: secrets } = read;
  const headers = { authorization: `Bearer ${read.token}` };
  const windows = createWindows();
  const threads = createThreads<string>();
  const readTyped = typedReader((message, limits) => notifier.send(message, limits));
  const notifier: Notifier = httpNotifier({
    name: 'notify-whatsapp',
    channel: 'whatsapp',
    capabilities: {
      // Shown on a locked screen, and read by the provider's business tools.
      contentClass: 'signal',
      evidence: { now: 'accepted', later: secrets === undefined ? 'none' : 'delivered' },
      repeats: 'unmarked',
      body: { most: 4_096, unit: 'characters', longer: 'refused' },
      answers: secrets === undefined ? [] : ['button', 'text'],
      reaches: 'anybody',
      rings: false,
      mayVanish: false,
    },
    checkAddress: (address) =>
      /^\+[1-9]\d{7,14}$/.test(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' },
    preview: (message) => previewWhatsapp(message, templates),
    request(message) {
      const { address, language } = message;
      const template = windows.isOpen(address) ? undefined : templates[language === 'en' ? 'en' : 'id'];
      return {
        url: `${base}/${number}/messages`,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(outgoing(message, { template, quoted: threads.quotedBy(message) })),
      };
    },
    taken({ json }, message) {
      const id = sent.safeParse(json).data?.messages[0]?.id;
      if (id !== undefined) threads.took(message, id);
      return id === undefined ? undefined : { id };
    },
    refused: ({ json }) => ({ reason: refusal.safeParse(json).data?.error.code.toString() }),
    rules,
    check: checkOf(`${base}/${number}?fields=id`, headers, number),
    timeoutMs: read.timeoutMs,
    ...(secrets && {
      receive: (request, reception) =>
        readNotification(request, secrets, windows, reception, (words) => readTyped(words, reception)),
    }),
  });
  return withoutTemplate(notifier, windows);
}

/** Asks for the sending number: with its id Meta says that the token may use it. */
function checkOf(url: string, headers: Readonly<Record<string, string>>, number: string): HttpCheck {
  return { method: 'GET', url, headers, isReady: ({ json }) => ownNumber.safeParse(json).data?.id === number };
}

/** Fails outside of the window what no template carries. */
function withoutTemplate(notifier: Notifier, windows: ReturnType<typeof createWindows>): Notifier {
  return {
    ...notifier,
    send: async (message, limits) =>
      hasTemplate(message) || windows.isOpen(message.address)
        ? await notifier.send(message, limits)
        : { type: 'failed', scope: 'message', retryable: false, code: 'no-template' },
  };
}
