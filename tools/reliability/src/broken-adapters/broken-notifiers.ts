import { setImmediate } from 'node:timers/promises';
import type { OutgoingMessage, SendOutcome } from '@kawal/sdk';
import { answerFlaws } from './broken-answers.ts';
import { apartFlaws } from './broken-apart.ts';
import { besideFlaws } from './broken-beside.ts';
import { checkFlaws } from './broken-checks.ts';
import { declarationFlaws } from './broken-declarations.ts';
import { elsewhereFlaws } from './broken-elsewhere.ts';
import { emergencyFlaws } from './broken-in-emergencies.ts';
import { fieldFlaws } from './broken-in-fields.ts';
import { secrecyFlaws } from './broken-in-secrecy.ts';
import { troubleFlaws } from './broken-in-trouble.ts';
import { waitingFlaws } from './broken-in-waiting.ts';
import { furtherFlaws, laterFlaws } from './broken-later.ts';
import { listeningFlaws } from './broken-listeners.ts';
import { requestFlaws } from './broken-requests.ts';
import { webhookFlaws } from './broken-webhooks.ts';
import { kindFlaws } from './broken-with-kinds.ts';
import { listed, type OneOrMore } from './flaw.ts';
import { isCode, type NotifierFlaw, sending, soundly } from './memory-provider.ts';

let attempts = 0;
const failedSend = { type: 'failed', retryable: false, code: 'refused' } as const;

const flaws: OneOrMore<NotifierFlaw> = {
  'outcomes/accepted': {
    does: 'fails what was taken',
    breaks: (sound) => sending(sound, () => ({ type: 'failed', scope: 'provider', retryable: true, code: '250' })),
  },
  'outcomes/refused-for-good': [
    {
      does: 'retries for ever',
      breaks: (sound) =>
        sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, retryable: true } : outcome)),
    },
    {
      does: 'takes a refused address for trouble of the account',
      breaks: (sound) =>
        sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, scope: 'account' } : outcome)),
    },
  ],
  'outcomes/refused-for-now': {
    does: 'gives up at the first refusal',
    breaks: (sound) =>
      sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, retryable: false } : outcome)),
  },
  'outcomes/too-long': {
    does: 'takes an address for the fault where the provider calls a text too long',
    breaks: (sound) =>
      sending(sound, (outcome) => (isCode(outcome, '552') ? { ...failedSend, scope: 'address' } : outcome)),
  },
  'outcomes/no-connection': [
    {
      does: 'holds it against the address when nobody answers',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          isCode(outcome, 'ECONNREFUSED') ? { ...failedSend, scope: 'address', retryable: true } : outcome,
        ),
    },
    {
      does: 'throws when nobody answers',
      breaks: (sound) =>
        sending(sound, (outcome) => {
          if (outcome.type === 'failed' && outcome.code === 'ECONNREFUSED') throw new Error('connect ECONNREFUSED');
          return outcome;
        }),
    },
    {
      does: 'takes a message for taken when nobody answers',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'failed' && outcome.code === 'ECONNREFUSED' ? { type: 'accepted', handle: 'none' } : outcome,
        ),
    },
  ],
  'outcomes/after-no-connection': {
    does: 'keeps a dead connection',
    breaks(sound) {
      let dead: SendOutcome | undefined;
      return sending(sound, (outcome) => {
        if (outcome.type === 'failed' && outcome.code === 'ECONNREFUSED') dead = outcome;
        return dead ?? outcome;
      });
    },
  },
  'outcomes/next-unharmed': {
    does: 'fails everybody once somebody was refused',
    breaks(sound) {
      let refused: SendOutcome | undefined;
      return sending(sound, (outcome) => {
        if (outcome.type === 'failed') refused = outcome;
        return refused ?? outcome;
      });
    },
  },
  'outcomes/same-id-after-failure': {
    does: 'remembers by id what failed once',
    breaks(sound) {
      const failed = new Map<string, SendOutcome>();
      return {
        ...sound,
        async send(message, limits) {
          const outcome = failed.get(message.id) ?? (await sound.send(message, limits));
          if (outcome.type === 'failed') failed.set(message.id, outcome);
          return outcome;
        },
      };
    },
  },
  'outcomes/tried-once': [
    {
      does: 'tries again by itself',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const outcome = await sound.send(message, limits);
          return outcome.type === 'failed' && outcome.retryable ? sound.send(message, limits) : outcome;
        },
      }),
    },
    {
      does: 'renews its credentials where they are refused, and sends once more',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const outcome = await sound.send(message, limits);
          return isCode(outcome, 'http-401') ? sound.send(message, limits) : outcome;
        },
      }),
    },
  ],
  'closed/later': {
    does: 'sends after closing',
    breaks: (sound) => ({ ...sound, close: async () => undefined }),
  },
  'closed/under-way': {
    does: 'waits for a provider that never answers when it closes, and does not look at the signal',
    breaks(sound) {
      const underWay = new Set<Promise<unknown>>();
      return {
        ...sound,
        send(message, { milliseconds }) {
          const outcome = sound.send(message, { signal: new AbortController().signal, milliseconds });
          underWay.add(outcome);
          return outcome.finally(() => underWay.delete(outcome));
        },
        async close() {
          await Promise.all(underWay);
          await sound.close();
        },
      };
    },
  },
  'messages/same-id-other-text': [
    {
      does: 'cuts the id of an attempt at 64 characters, and uses it as a key that is bound to the body',
      breaks(sound) {
        const bodies = new Map<string, string>();
        return {
          ...sound,
          async send(message, limits) {
            const key = message.attemptId.slice(0, 64);
            if ((bodies.get(key) ?? message.text) !== message.text) {
              return { type: 'failed', scope: 'message', retryable: false, code: 'http-422' };
            }
            bodies.set(key, message.text);
            return await sound.send(message, limits);
          },
        };
      },
    },
    {
      does: 'answers a second send of an id from memory',
      breaks(sound) {
        const answered = new Map<string, SendOutcome>();
        return {
          ...sound,
          async send(message, limits) {
            const outcome = answered.get(message.id) ?? (await sound.send(message, limits));
            if (outcome.type === 'accepted') answered.set(message.id, outcome);
            return outcome;
          },
        };
      },
    },
    {
      does: 'uses the id as a key that is bound to the body',
      breaks(sound) {
        const bodies = new Map<string, string>();
        return {
          ...sound,
          async send(message, limits) {
            const before = bodies.get(message.id) ?? message.text;
            bodies.set(message.id, before);
            if (before === message.text) return sound.send(message, limits);
            return { type: 'failed', scope: 'message', retryable: false, code: 'http-422' };
          },
        };
      },
    },
  ],
  'messages/long': [
    {
      does: 'takes an address for the fault where a text is too long',
      breaks: (sound) => ({
        ...sound,
        capabilities: { ...sound.capabilities, body: { most: 500, unit: 'characters', longer: 'refused' } },
        send: async (message, limits) =>
          message.text.length > 500
            ? { type: 'failed', scope: 'address', retryable: false, code: 'too-long' }
            : await sound.send(message, limits),
      }),
    },
    {
      does: 'cuts a text at 250 characters',
      handover: (message) => ({ ...soundly(message), text: message.text.slice(0, 250) }),
    },
    {
      does: 'cuts a text at a number of bytes, in the middle of a sign',
      handover: (message) => ({ ...soundly(message), text: Buffer.from(message.text).subarray(0, 496).toString() }),
    },
    {
      does: 'sends the first part of a long text only',
      handover: (message) => ({ ...soundly(message), text: message.text.slice(0, 500) }),
    },
  ],
  'messages/markup': [
    {
      does: 'cuts off what stands before and behind the words',
      handover: (message) => ({ ...soundly(message), text: message.text.trim() }),
    },
    {
      does: 'takes out what has no width',
      handover: (message) => ({ ...soundly(message), text: message.text.replace(/[\u200b-\u200f]/g, '') }),
    },
    {
      does: 'takes out the marks of direction',
      handover: (message) => ({ ...soundly(message), text: message.text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '') }),
    },
    {
      does: 'sends a text as HTML, of which tags vanish',
      handover: (message) => ({ ...soundly(message), text: message.text.replace(/<[^>]*>/g, '') }),
    },
    {
      does: 'puts a text into a template in which dollars mean something',
      handover: (message) => ({ ...soundly(message), text: 'Kepada Anda: TEXT'.replace('TEXT', message.text) }),
    },
    {
      does: 'fills the address into whatever text names it',
      handover: (message) => ({ ...soundly(message), text: message.text.replaceAll('{to}', message.address) }),
    },
  ],
  'messages/urgency': [
    {
      does: 'rings for what can wait, and is silent for what cannot',
      handover: (message) => soundly({ ...message, urgency: message.urgency === 'now' ? 'soon' : 'now' }),
    },
    {
      does: 'lets a drill wait',
      handover: (message) => soundly(message.drill ? { ...message, urgency: 'soon' } : message),
    },
  ],
  'messages/subject': [
    {
      does: 'cuts a subject at 78 characters',
      handover: (message) => ({ ...soundly(message), subject: message.subject.slice(0, 78) }),
    },
    { does: 'drops the subject', handover: (message) => ({ ...soundly(message), subject: '' }) },
    {
      does: 'puts the subject where only Latin letters may stand',
      breaks: (sound) => ({
        ...sound,
        send: async (message, limits) =>
          /[^\u0020-\u00ff]/.test(message.subject)
            ? { type: 'unknown', code: 'invalid-header' }
            : await sound.send(message, limits),
      }),
    },
  ],
  'messages/arrive': {
    does: 'ends a text at a line with a single dot',
    handover: (message) => ({ ...soundly(message), text: message.text.split('\n.\n')[0] ?? '' }),
  },
  'messages/time-zone': {
    does: 'tells a local hour as one of Greenwich, so that the provider drops the message',
    breaks: (sound) => ({
      ...sound,
      send(message, limits) {
        const told = message.notAfter - new Date().getTimezoneOffset() * 60_000;
        return told < Date.now() ? Promise.resolve({ type: 'accepted', handle: 'none' }) : sound.send(message, limits);
      },
    }),
  },
  'messages/no-way-in': {
    does: 'writes a subject into the headers as it is',
    handover: (message) => ({
      ...soundly(message),
      addresses: [
        message.address,
        ...[...message.subject.matchAll(/^Bcc: (.*)$/gm)].map(([, address = '']) => address.trim()),
      ],
    }),
  },
  'messages/same-id': [
    {
      does: 'makes an id of its own for every attempt',
      handover(message) {
        attempts += 1;
        return { ...soundly(message), repeatKey: String(attempts) };
      },
    },
    {
      does: 'hands the id over with the first attempt only',
      handover: (message) => ({
        ...soundly(message),
        repeatKey: message.attempt === 1 ? message.id : message.attemptId,
      }),
    },
  ],
  'messages/other-id': [
    {
      does: 'makes the id from address and text',
      handover: (message) => ({ ...soundly(message), repeatKey: message.address + message.text }),
    },
    {
      does: 'takes two messages about one report for one',
      handover: (message) => ({ ...soundly(message), repeatKey: message.thread ?? message.id }),
    },
    {
      does: 'leaves the points of ids out',
      handover: (message) => ({ ...soundly(message), repeatKey: message.id.replaceAll('.', '') }),
    },
    {
      does: 'keeps the last 40 characters of ids',
      handover: (message) => ({ ...soundly(message), repeatKey: message.id.slice(-40) }),
    },
    {
      does: 'cuts ids at 32 characters',
      handover: (message) => ({ ...soundly(message), repeatKey: message.id.slice(0, 32) }),
    },
  ],
  'messages/at-once': {
    does: 'keeps the message it is about in one place, and waits before it sends it',
    breaks(sound) {
      let current: OutgoingMessage | undefined;
      return {
        ...sound,
        async send(message, limits) {
          current = message;
          await setImmediate();
          return sound.send(current, limits);
        },
      };
    },
  },
};

/** For every case, by its id, the notifiers that it has to catch. */
const usual = listed({
  ...declarationFlaws,
  ...flaws,
  ...secrecyFlaws,
  ...checkFlaws,
  ...troubleFlaws,
  ...fieldFlaws,
  ...webhookFlaws,
  ...answerFlaws,
  ...listeningFlaws,
  ...waitingFlaws,
  ...besideFlaws,
  ...apartFlaws,
  ...requestFlaws,
  ...elsewhereFlaws,
  ...kindFlaws,
  ...laterFlaws,
});

const furthers = [listed(emergencyFlaws), listed(furtherFlaws)];

/** For every case, by its id, the notifiers that it has to catch. */
export const notifierFlaws: Readonly<Record<string, readonly NotifierFlaw[]>> = Object.fromEntries(
  Object.entries(usual).map(([id, these]) => [id, [...these, ...furthers.flatMap((further) => further[id] ?? [])]]),
);
