import { type Notifier, type OutgoingMessage, option, type PreviewedPart, readOptions } from '@kawal/sdk';
import { type AnswerRule, createThreads, httpNotifier } from '@kawal/sdk/http';
import { z } from 'zod';
import { pollUpdates } from './poll.ts';
import { buttonsOf, readUpdate } from './update.ts';

export interface TelegramNotifierOptions {
  /** The token that @BotFather gave out. */
  readonly token: string;
  /** The `secret_token` that was given to `setWebhook`: Telegram sends it with each update. Without it, and without `poll`, nothing is received. */
  readonly webhookSecret?: string;
  /** Asks Telegram for updates, where nothing is served that a webhook could call; false unless told otherwise. */
  readonly poll?: boolean;
  /** The server of the Bot API; Telegram's own unless told otherwise. */
  readonly url?: string;
  /** The longest time for one message, in milliseconds; 30,000 unless told otherwise. */
  readonly timeoutMs?: number;
}

/** The number of a private chat. Groups have negative numbers: nothing is sent to several people at once. */
const chat = /^[1-9]\d{0,15}$/;

/** The meaning of Telegram's answers (https://core.telegram.org/bots/api#making-requests). The rest is retried. */
const rules: readonly AnswerRule[] = [
  { status: 400, reason: /chat not found|user not found/, scope: 'address', final: true, code: 'telegram-no-chat' },
  { status: 400, reason: /message is too long|message text is empty/, scope: 'message', final: true },
  // The person can unblock the bot, but does not know that it waits.
  { status: 403, reason: /blocked|deactivated/, scope: 'address', final: true, code: 'telegram-blocked' },
  { status: 403, reason: /initiate conversation/, scope: 'address', final: true, code: 'telegram-not-started' },
  // A page without any words of Telegram's is of somebody before it.
  { status: 403, reason: /^Forbidden/, scope: 'address', final: true },
  { status: 429, scope: 'account' },
];

const sent = z.object({
  ok: z.literal(true),
  result: z.object({ message_id: z.int(), chat: z.object({ id: z.int() }) }),
});

const bot = z.object({ ok: z.literal(true), result: z.object({ is_bot: z.literal(true) }) });

const refusal = z.object({
  description: z.string().max(1_000),
  parameters: z.object({ retry_after: z.int().min(0).max(86_400).optional() }).optional(),
});

const optionTable = {
  token: option.text(/^\d{1,20}:[\w-]{20,100}$/, 'the token of @BotFather'),
  webhookSecret: option.optional(option.text(/^[\w-]{16,256}$/, '16 to 256 letters, digits, _ and -')),
  poll: option.flag(false),
  url: option.optional(option.webAddress, 'https://api.telegram.org'),
  timeoutMs: option.milliseconds(),
};

/**
 * Notifications by a Telegram bot (https://core.telegram.org/bots/api). An address is the number that the bot tells whoever
 * presses Start. Throws `notifier.misconfigured` for options it cannot work with; `send` never throws.
 */
export function telegramNotifier(options: TelegramNotifierOptions): Notifier {
  const read = readOptions(options, optionTable, { source: 'notify-telegram', code: 'notifier.misconfigured' });
  const { token, url, webhookSecret: secret, poll, timeoutMs } = read;
  const methods = `${url}/bot${token}`;
  const threads = createThreads<number>();
  return httpNotifier({
    name: 'notify-telegram',
    channel: 'telegram',
    capabilities: {
      // Shown on a locked screen, and kept on the provider's servers.
      contentClass: 'signal',
      evidence: { now: 'accepted', later: 'none' },
      repeats: 'unmarked',
      body: { most: 4_096, unit: 'characters', longer: 'refused' },
      answers: secret === undefined && !poll ? [] : ['button', 'text'],
      reaches: 'after-they-wrote',
      rings: false,
      mayVanish: false,
    },
    checkAddress: (address) => {
      if (chat.test(address)) return { type: 'usable' };
      // A bot cannot write to a name: the person presses Start first, and gets a number.
      const isName = /^@\w{5,32}$/.test(address);
      return { type: 'unusable', reason: isName ? 'unreachable' : 'malformed' };
    },
    preview: previewTelegram,
    request: (message) => ({
      url: `${methods}/sendMessage`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(outgoing(message, threads.quotedBy(message))),
    }),
    taken({ json }, message) {
      const read = sent.safeParse(json).data?.result;
      if (read !== undefined) threads.took(message, read.message_id);
      return read && { id: `${read.chat.id}/${read.message_id}` };
    },
    refused({ json }) {
      const read = refusal.safeParse(json).data;
      const seconds = read?.parameters?.retry_after;
      return { reason: read?.description, retryAfterMs: seconds === undefined ? undefined : seconds * 1_000 };
    },
    rules,
    check: { method: 'GET', url: `${methods}/getMe`, isReady: ({ json }) => bot.safeParse(json).success },
    timeoutMs,
    ...(secret === undefined ? {} : { receive: (request, reception) => readUpdate(request, secret, reception) }),
    ...(poll ? { listen: pollUpdates(methods) } : {}),
  });
}

/** No `parse_mode`: signs that are markup elsewhere arrive as they were written. */
function outgoing({ address, text, reply }: OutgoingMessage, quoted?: number) {
  return {
    chat_id: Number(address),
    text,
    // A former message that the person deleted must not hold this one up.
    ...(quoted === undefined ? {} : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } }),
    // Nobody passes it on by a slip, and no robot opens the link in it.
    protect_content: true,
    link_preview_options: { is_disabled: true },
    ...buttonsOf(reply),
  };
}

/** Shows the text and the buttons that a chat gets. */
function previewTelegram(message: OutgoingMessage): readonly PreviewedPart[] {
  const { text, reply_markup } = outgoing(message);
  const buttons = reply_markup?.inline_keyboard.flatMap((row) => row.map((button) => button.text ?? '')) ?? [];
  const label = message.language === 'en' ? 'Message' : 'Pesan';
  return [{ label, text, ...(buttons.length === 0 ? {} : { buttons }) }];
}
