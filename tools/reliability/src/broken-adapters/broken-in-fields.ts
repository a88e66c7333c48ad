import type { Notifier, OutgoingMessage, PreviewedPart } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { ended, type NotifierFlaw, sending, soundly } from './memory-provider.ts';

/** Notifiers that are wrong about one value of a field, and about calls that they need not offer. */
export const fieldFlaws: OneOrMore<NotifierFlaw> = {
  'messages/beside-answers': [
    {
      does: 'cuts a text that stands beside buttons',
      breaks: rewriting((message) =>
        message.reply.choices.length > 0 ? { ...message, text: message.text.slice(0, 160) } : message,
      ),
    },
    {
      does: 'puts the address of a page in the place of the text',
      breaks: rewriting((message) =>
        message.reply.link === undefined ? message : { ...message, text: message.reply.link.url },
      ),
    },
  ],
  'messages/every-value': [
    {
      does: 'has no words for a language that it does not know',
      breaks: rewriting((message) => (/^(?:id|en)$/.test(message.language) ? message : { ...message, text: '' })),
    },
    {
      does: 'drops the text of an emergency in English',
      breaks: rewriting((message) =>
        message.kind === 'emergency' && message.language === 'en' ? { ...message, text: message.subject } : message,
      ),
    },
  ],
  'messages/not-after': [
    {
      does: 'has no message wait longer than half an hour',
      handover: (message) => ({ ...soundly(message), expires: Math.min(message.notAfter, Date.now() + 1_800_000) }),
    },
    {
      does: 'tells in seconds how long a message is of use, where the provider counts milliseconds',
      handover: (message) => ({
        ...soundly(message),
        expires: Date.now() + Math.round((message.notAfter - Date.now()) / 1_000),
      }),
    },
    {
      does: 'cuts to the minute how long a message is of use',
      says: 'too soon',
      handover: (message) => ({ ...soundly(message), expires: Math.floor(message.notAfter / 60_000) * 60_000 }),
    },
    {
      does: 'has every message dropped after four minutes',
      handover: (message) => ({ ...soundly(message), expires: Date.now() + 240_000 }),
    },
  ],
  'messages/purpose': {
    does: 'has words of its own for the news of an answer',
    breaks: rewriting((message) =>
      message.purpose === 'answer' ? { ...message, text: message.parts.parameters['what'] ?? '' } : message,
    ),
  },
  'messages/buttons': [
    {
      does: 'has no button where a message has a page, too',
      handover: (message) => ({ ...soundly(message), ...(message.reply.link ? { touches: [] } : {}) }),
    },
    {
      does: 'cuts what the second button brings back at 62 signs',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        return { ...rest, touches: touches.map(({ label, brings }) => ({ label, brings: brings.slice(0, 62) })) };
      },
    },
    {
      does: 'puts its no in front of a token, with nothing between',
      says: 'A touch means something else',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        const [first, second] = touches;
        if (first === undefined || second === undefined) return { ...rest, touches };
        return { ...rest, touches: [first, { ...second, brings: `no${first.brings}` }] };
      },
      breaks: (sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
          const events = received.events.map((event) =>
            event.type === 'reply' && event.token.startsWith('no')
              ? { ...event, token: event.token.slice('no'.length), declines: true as const }
              : event,
          );
          return { ...received, events };
        },
      }),
    },
    {
      does: 'takes a token that ends in its letter for a no',
      says: 'A touch means something else',
      breaks: (sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
          const events = received.events.map((event) =>
            event.type === 'reply' && !event.declines && /.n$/.test(event.token)
              ? { ...event, token: event.token.slice(0, -1), declines: true as const }
              : event,
          );
          return { ...received, events };
        },
      }),
    },
    {
      does: 'has a second button in Indonesian alone',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        return { ...rest, touches: message.language === 'id' ? touches : touches.slice(0, 1) };
      },
    },
    {
      does: 'has buttons that are heard, and does not declare them',
      breaks: (sound) => ({ ...sound, capabilities: { ...sound.capabilities, answers: ['text'] } }),
    },
    {
      does: 'writes the words of the two buttons the wrong way round',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        const labels = touches.map(({ label }) => label).reverse();
        return { ...rest, touches: touches.map((touch, index) => ({ ...touch, label: labels[index] ?? '' })) };
      },
    },
    {
      does: 'has the second button bring back what the first one does',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        return { ...rest, touches: touches.map((touch) => ({ ...touch, brings: touches[0]?.brings ?? '' })) };
      },
    },
  ],
  'messages/attempts': [
    {
      does: 'prints to whom it goes again',
      says: 'was printed',
      breaks: (sound) =>
        sending(sound, (outcome, { address, attempt }) => {
          if (attempt > 1) process.stderr.write(`again to ${address}\n`);
          return outcome;
        }),
    },
    {
      does: 'has no buttons from the second attempt on',
      handover: (message) => ({ ...soundly(message), ...(message.attempt > 1 ? { touches: [] } : {}) }),
    },
    {
      does: 'leaves the second button away in later attempts of a call',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        return { ...rest, touches: message.attempt > 5 && message.kind === 'call' ? touches.slice(0, 1) : touches };
      },
    },
    {
      does: 'posts to no page from the third attempt on',
      handover: (message) => ({ ...soundly(message), ...(message.attempt > 2 ? { posts: [] } : {}) }),
    },
    {
      does: 'offers a message that it repeats the codes of its first attempt',
      handover(message) {
        const { touches = [], ...rest } = soundly(message);
        firstOffered ??= touches;
        return { ...rest, touches: message.attempt > 1 ? firstOffered : touches };
      },
    },
  ],
  'messages/page': [
    {
      does: 'posts the words of the first answer under every label',
      handover(message) {
        const { posts = [], ...rest } = soundly(message);
        return { ...rest, posts: posts.map((post) => ({ ...post, body: posts[0]?.body ?? '' })) };
      },
    },
    {
      does: 'has a label of its own for the button that takes on',
      handover(message) {
        const { posts = [], ...rest } = soundly(message);
        return {
          ...rest,
          posts: posts.map((post, index) => (index === 0 ? { ...post, label: 'Saya tangani' } : post)),
        };
      },
    },
  ],
  'messages/html': [
    {
      does: 'writes a text into its page as if it were HTML',
      handover: (message) => ({ ...soundly(message), html: `<p>${message.text}</p>${buttonTo(message)}` }),
    },
    {
      does: 'leads to a page that counts who touched the button',
      handover(message) {
        const { html = '', ...rest } = soundly(message);
        return { ...rest, html: html.replace('href="', 'href="https://hitung.contoh.test/?ke=') };
      },
    },
  ],
  'messages/language': [
    { does: 'fills in every template in Indonesian', handover: (message) => ({ ...soundly(message), language: 'id' }) },
    {
      does: 'fills in a template in the language of the message before',
      handover(message) {
        const language = languageBefore;
        languageBefore = message.language;
        return { ...soundly(message), language };
      },
    },
  ],
  'messages/after-restart': {
    does: 'sends one fixed text to those of whom it has not heard',
    breaks(sound) {
      opened.set(sound.name, (opened.get(sound.name) ?? 0) + 1);
      return (opened.get(sound.name) ?? 0) % 2 === 1
        ? sound
        : rewriting((message) => ({ ...message, text: 'Ada pesan.' }))(sound);
    },
  },
  'preview/language': [
    {
      does: 'calls the pieces by their Indonesian names in every language',
      breaks: (sound) => ({ ...sound, preview: (message) => sound.preview?.({ ...message, language: 'id' }) ?? [] }),
    },
    {
      does: 'has the two languages the wrong way round',
      breaks: (sound) => ({
        ...sound,
        preview: (message) => sound.preview?.({ ...message, language: message.language === 'en' ? 'id' : 'en' }) ?? [],
      }),
    },
  ],
  'preview/buttons': [
    {
      does: 'shows the first button of two',
      breaks: showing((part) => (part.buttons === undefined ? part : { ...part, buttons: part.buttons.slice(0, 1) })),
    },
    {
      does: 'shows twenty characters of a button',
      breaks: showing((part) => ({ ...part, buttons: part.buttons?.map((label) => label.slice(0, 20)) })),
    },
    {
      does: 'shows a page without its button',
      breaks: showing((part) => (part.isHtml ? { ...part, text: part.text.replace(/<a .*<\/a>/, '') } : part)),
    },
  ],
  'preview/shows': [
    {
      does: 'shows nothing of a message that only rings',
      says: 'Something arrives that was not shown.',
      breaks: (sound) => ({
        ...sound,
        preview: (message) => (message.onlyRings ? [] : (sound.preview?.(message) ?? [])),
      }),
    },
    {
      does: 'shows the message that it was shown first',
      breaks(sound) {
        let first: OutgoingMessage | undefined;
        return {
          ...sound,
          preview(message) {
            first ??= message;
            return sound.preview?.(first) ?? [];
          },
        };
      },
    },
    {
      does: 'shows the short form in the place of the text that it sends',
      breaks: (sound) => ({
        ...sound,
        preview: (message) => sound.preview?.({ ...message, text: message.parts.short }) ?? [],
      }),
    },
  ],
  'declared/one-address': [
    {
      does: 'sends to each of the addresses that stand in one',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const [first = '', ...rest] = message.address.split(/[,;\s]+/);
          for (const address of rest) await sound.send({ ...message, address }, limits);
          return await sound.send({ ...message, address: first }, limits);
        },
      }),
    },
  ],
  'outcomes/mute': {
    does: 'waits half a minute for the first word of a provider, whatever time it is given',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        if (message.address.startsWith('mute')) {
          await ended({ signal: new AbortController().signal, milliseconds: 30_000 });
        }
        return await sound.send(message, limits);
      },
    }),
  },
};

const opened = new Map<string, number>();
let firstOffered: ReturnType<typeof soundly>['touches'];
let languageBefore = 'id';

function buttonTo({ reply: { link } }: OutgoingMessage): string {
  return link ? `<a href="${link.url}">${link.take.label}</a>` : '';
}

/** Shows each piece of a message otherwise. */
function showing(change: (part: PreviewedPart) => PreviewedPart): (sound: Notifier) => Notifier {
  return (sound) => ({ ...sound, preview: (message) => (sound.preview?.(message) ?? []).map(change) });
}

/** Hands over another message than it was given. */
function rewriting(change: (message: OutgoingMessage) => OutgoingMessage): (sound: Notifier) => Notifier {
  return (sound) => ({ ...sound, send: (message, limits) => sound.send(change(message), limits) });
}
