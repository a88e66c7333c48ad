import {
  decliningToken,
  decodeJson,
  type InboundRequest,
  type NotifierEvent,
  questionBack,
  type Received,
  type Reception,
  type ReplyOffer,
  readTyped,
  type SaidBack,
  touchedReply,
} from '@kawal/sdk';
import { handleOf, sameSecret } from '@kawal/sdk/http';
import { z } from 'zod';

const person = z.object({ id: z.int(), language_code: z.string().max(35).optional() });

/** An update (https://core.telegram.org/bots/api#update), as far as it is read. */
const updateSchema = z.object({
  update_id: z.int(),
  message: z
    .object({
      text: z.string().max(4_096).optional(),
      chat: z.object({ id: z.int(), type: z.string() }),
      from: person.optional(),
      /** The message that somebody answers by quoting it. */
      reply_to_message: z.object({ message_id: z.int() }).optional().catch(undefined),
    })
    .optional(),
  callback_query: z.object({ id: z.string().min(1).max(64), data: z.string().min(1).max(64), from: person }).optional(),
});

type Update = z.infer<typeof updateSchema>;

const refused: Received = { answer: { status: 401 }, events: [] };

/**
 * Reads one update of the webhook. The same update has the same event, because Telegram repeats it until it is answered.
 * The bot's own answer goes back in the answer to the request, so nothing is sent beside it.
 */
export async function readUpdate(
  { method, headers, body }: InboundRequest,
  secret: string,
  reception: Reception,
): Promise<Received> {
  if (!sameSecret(secret, headers['x-telegram-bot-api-secret-token'] ?? '')) return refused;
  const update = method === 'POST' ? updateSchema.safeParse(decodeJson(body)).data : undefined;
  if (update === undefined) return { answer: { status: 400 }, events: [] };
  const { events, call } = await meaningOf(update, reception);
  return { answer: call === undefined ? { status: 200 } : calling(call), events };
}

/** Reads one update that was asked for; one that cannot be read says nothing. */
export async function understand(update: unknown, reception: Reception): Promise<Understood> {
  const read = updateSchema.safeParse(update).data;
  return read === undefined ? { events: [] } : await meaningOf(read, reception);
}

/** A method of the Bot API, and what it is given. */
export type BotCall = { readonly method: string } & Readonly<Record<string, unknown>>;

/** The meaning of an update, and what the bot says to it. */
interface Understood {
  readonly events: readonly NotifierEvent[];
  readonly call?: BotCall;
}

async function meaningOf(update: Update, reception: Reception): Promise<Understood> {
  const event = `update-${update.update_id}`;
  const { callback_query: pressed, message } = update;
  if (pressed !== undefined) {
    const reply = await touchedReply(event, pressed.data, String(pressed.from.id), reception);
    const says = reply?.declines === true ? 'noArrived' : 'answerArrived';
    const text = await reception.say(says, languageOf(pressed.from));
    return {
      call: { method: 'answerCallbackQuery', callback_query_id: pressed.id, text, show_alert: true },
      events: reply === undefined ? [] : [reply],
    };
  }
  // A group is nobody: what is written there answers nothing, and nothing is written back.
  if (message === undefined || message.chat.type !== 'private') return { events: [] };
  const { text = '', chat, reply_to_message: quoted } = message;
  const say = async (...[said, fields]: readonly [SaidBack, Record<string, string>?]): Promise<BotCall> => ({
    method: 'sendMessage',
    chat_id: chat.id,
    text: await reception.say(said, languageOf(message.from), fields),
  });
  if (/^\/start\b/.test(text)) return { call: await say('contactNumber', { number: String(chat.id) }), events: [] };
  const about = quoted === undefined ? {} : { about: handleOf(`${chat.id}/${quoted.message_id}`) };
  const words = { event, from: String(chat.id), text, ...about };
  const { events, says } = await readTyped(words, reception);
  if (events.length > 0) return { call: await say(says), events };
  const { text: asked, reply } = await questionBack(words, says, languageOf(message.from), reception);
  return { call: { method: 'sendMessage', chat_id: chat.id, text: asked, ...buttonsOf(reply) }, events };
}

/** Returns the buttons below a message: its choices, else its page. */
export function buttonsOf({ choices, decline, link }: ReplyOffer) {
  const buttons = [
    ...choices.map(({ label, token }) => ({ text: label, callback_data: token })),
    ...choices
      .slice(0, decline === undefined ? 0 : 1)
      .map(({ token }) => ({ text: decline?.label, callback_data: decliningToken(token) })),
    ...(link === undefined || choices.length > 0 ? [] : [{ text: link.take.label, url: link.url }]),
  ];
  return buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons.map((button) => [button]) } };
}

/** Telegram carries out one method that stands in the answer to a webhook. */
function calling(call: BotCall): Received['answer'] {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(call) };
}

type Language = 'id' | 'en';

function languageOf(from: z.infer<typeof person> | undefined): Language {
  return from?.language_code?.startsWith('en') === true ? 'en' : 'id';
}
