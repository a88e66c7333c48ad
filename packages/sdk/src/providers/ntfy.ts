import recorded from './answers/ntfy.json' with { type: 'json' };
import { gatewayTroubles, strangeAnswers } from './book.ts';
import { type HttpDialect, jsonIn, objectIn, textIn } from './dialect.ts';
import { type HttpProvider, httpProvider } from './http-provider.ts';

const token = 'tk_contoh0contoh0contoh0contoh00';

/** An ntfy server, from https://docs.ntfy.sh/publish: publishing as JSON or as a text to a topic, with an access token. */
export async function ntfyProvider(): Promise<HttpProvider & { readonly token: string }> {
  return { ...(await httpProvider(dialect)), token };
}

const { answers } = recorded;

const dialect: HttpDialect = {
  address: (number) => `kawal-Contoh-${number}`,
  id: (number) => `ntfy${String(number).padStart(8, '0')}`,
  longest: { most: 4_096, unit: 'bytes' },
  secrets: [token],
  read(request) {
    if (request.headers['authorization'] !== `Bearer ${token}`) return { type: 'stranger' };
    if (request.method === 'GET') return { type: 'check' };
    const [, inPath = ''] = /^\/([\w-]+)/.exec(request.path) ?? [];
    const { headers, body } = request;
    // A program of the recipient's replaces what has the same sequence id.
    const said: Readonly<Record<string, unknown>> =
      inPath === ''
        ? jsonIn(request)
        : {
            topic: inPath,
            message: Buffer.from(body).toString(),
            title: headers['x-title'] ?? headers['title'],
            sequence_id: headers['x-sequence-id'] ?? headers['sequence-id'],
            priority: Number(headers['x-priority'] ?? headers['priority'] ?? 3),
          };
    const { topic, message, title, sequence_id, priority = 3, actions } = said;
    if (typeof topic !== 'string' || topic === '') return { type: 'nonsense' };
    return {
      type: 'send',
      address: topic,
      text: textIn(message),
      subject: textIn(title),
      repeatKey: textIn(sequence_id),
      priority: Number(priority),
      posts: (Array.isArray(actions) ? actions : [])
        .map(objectIn)
        .filter(({ action, method = 'POST' }) => action === 'http' && method === 'POST')
        .map(({ label, url, body }) => ({ label: textIn(label), url: textIn(url), body: textIn(body) })),
    };
  },
  answers: {
    accepted: ({ id, address, text }) => ({
      ...answers.accepted,
      body: { ...answers.accepted.body, id, topic: address, message: text },
    }),
    refusedForGood: () => answers.topicNotAllowed,
    refusedForNow: () => answers.tooMany,
    tooLong: answers.tooLarge,
    unauthorized: answers.unauthorized,
    nonsense: answers.topicInvalid,
    ready: answers.ready,
    strange: strangeAnswers,
    troubles: [...gatewayTroubles, answers.forbidden],
  },
};
