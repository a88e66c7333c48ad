import {
  type InboundRequest,
  type NotifierEvent,
  type Received,
  readTypedAnswer,
  touchedReply,
  typedReply,
} from '@kawal/sdk';
import { sameSecret } from '@kawal/sdk/http';
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
export function readUpdate({ method, headers, body }: InboundRequest, secret: string): Received {
  if (!sameSecret(secret, headers['x-telegram-bot-api-secret-token'] ?? '')) return refused;
  const update = method === 'POST' ? parse(body) : undefined;
  if (update === undefined) return { answer: { status: 400 }, events: [] };
  const { events, call } = meaningOf(update);
  return { answer: call === undefined ? { status: 200 } : calling(call), events };
}

/** Reads one update that was asked for; one that cannot be read says nothing. */
export function understand(update: unknown): Understood {
  const read = updateSchema.safeParse(update).data;
  return read === undefined ? { events: [] } : meaningOf(read);
}

/** A method of the Bot API, and what it is given. */
export type BotCall = { readonly method: string } & Readonly<Record<string, unknown>>;

/** The meaning of an update, and what the bot says to it. */
interface Understood {
  readonly events: readonly NotifierEvent[];
  readonly call?: BotCall;
}

function meaningOf(update: Update): Understood {
  const event = `update-${update.update_id}`;
  const { callback_query: pressed, message } = update;
  if (pressed !== undefined) {
    const reply = touchedReply(event, pressed.data);
    const text = words[reply.declines === true ? 'declined' : 'noted'][languageOf(pressed.from)];
    return {
      call: { method: 'answerCallbackQuery', callback_query_id: pressed.id, text, show_alert: true },
      events: [reply],
    };
  }
  // A group is nobody: what is written there answers nothing, and nothing is written back.
  if (message === undefined || message.chat.type !== 'private') return { events: [] };
  const say = (said: Record<Language, string>): BotCall => ({
    method: 'sendMessage',
    chat_id: message.chat.id,
    text: said[languageOf(message.from)],
  });
  const { text = '' } = message;
  if (/^\/start\b/.test(text)) return { call: say(words.address(message.chat.id)), events: [] };
  const { intent } = readTypedAnswer(text);
  const reply = typedReply(event, text);
  if (reply !== undefined)
    return { call: say(reply.declines === true ? words.declined : words.noted), events: [reply] };
  return { call: say(words[intent === 'take' || intent === 'decline' ? intent : 'unread']), events: [] };
}

function parse(body: Uint8Array): Update | undefined {
  try {
    return updateSchema.safeParse(JSON.parse(new TextDecoder().decode(body))).data;
  } catch {
    return undefined;
  }
}

/** Telegram carries out one method that stands in the answer to a webhook. */
function calling(call: BotCall): Received['answer'] {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(call) };
}

type Language = 'id' | 'en';

function languageOf(from: z.infer<typeof person> | undefined): Language {
  return from?.language_code?.startsWith('en') === true ? 'en' : 'id';
}

/** None says that a report exists: the engine gives a code that never was the same silence. */
const words = {
  noted: {
    id: 'Jawaban Anda sudah diterima. Bila kodenya masih berlaku, Anda tercatat menangani, dan pesan berikutnya menyebut di mana tindakan Anda dicatat.',
    en: 'Your answer has arrived. If the code still counts, you are recorded as handling it, and the next message says where to record what you do.',
  },
  take: {
    id: 'Supaya tercatat, tekan tombol pada pesan yang Anda terima, atau kirim kode jawabannya.',
    en: 'To go on record, press the button of the message that you received, or send its reply code.',
  },
  declined: {
    id: 'Jawaban Anda sudah diterima. Bila kodenya masih berlaku, tercatat bahwa Anda tidak dapat menangani, dan orang berikutnya diberi tahu.',
    en: 'Your answer has arrived. If the code still counts, it is on record that you cannot handle it, and the next person is notified.',
  },
  decline: {
    id: 'Supaya tercatat, kirim kode jawaban bersama kata-kata Anda. Tanpa itu orang berikutnya diberi tahu pada waktunya.',
    en: 'To go on record, send the reply code together with your words. Without it the next person is notified in due time.',
  },
  unread: {
    id: 'Pesan ini tidak dibaca orang. Tekan tombol pada pesan yang Anda terima, atau kirim kode jawabannya. Bila ada bahaya dan aman bagi Anda, telepon SAPA 129, atau 110 (polisi) bila polisi tidak terlibat.',
    en: 'Nobody reads this chat. Press the button of the message that you received, or send its reply code. If there is danger and it is safe for you, call SAPA 129, or 110 (police) unless the police are involved.',
  },
  address: (chat: number): Record<Language, string> => ({
    id: `Nomor Telegram Anda untuk Kawal: ${chat}. Sebutkan nomor ini kepada sekretariat LPA.`,
    en: `Your Telegram number for Kawal: ${chat}. Give this number to the LPA secretariat.`,
  }),
} as const;
