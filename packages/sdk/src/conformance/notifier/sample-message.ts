import type { Reception } from '../../notifier/inbound.ts';
import type { CallLimits, OutgoingMessage } from '../../notifier/notifier.ts';

/** A message for the tests of an adapter, of class `signal`. Everything in it is invented. */
export function sampleMessage(rest: Pick<OutgoingMessage, 'address'> & Partial<OutgoingMessage>): OutgoingMessage {
  const code = 'c0nt0hk0denarxyp';
  const id = rest.id ?? 'message-1';
  const attempt = rest.attempt ?? 1;
  return {
    id,
    attempt,
    attemptId: `${id}.${attempt}`,
    language: 'id',
    kind: 'act',
    urgency: 'soon',
    contentClass: 'signal',
    drill: false,
    notAfter: Date.UTC(2100, 0),
    subject: 'Pesan dari LPA Contoh',
    text: `Satu laporan menunggu jawaban Anda.\nKode jawaban: ${code}`,
    parts: {
      short: `Satu laporan menunggu jawaban Anda. Kode jawaban: ${code}`,
      spoken: 'Satu laporan menunggu jawaban Anda.',
      parameters: {
        chapter: 'LPA Contoh',
        number: '4VD0-FHE',
        code,
        kind: 'act',
        what: 'Satu laporan menunggu jawaban Anda.',
      },
    },
    reply: { code, choices: [] },
    ...rest,
  };
}

/** As much time as the engine gives, and a signal that does not abort. */
export function sampleLimits(): CallLimits {
  return { signal: new AbortController().signal, milliseconds: 30_000 };
}

/** A reception whose records cannot be read. */
export const unreadable: Reception = {
  languageOf: () => Promise.reject(Object.assign(new Error('Nothing was read.'), { code: 'not-read' })),
  say: async (text) => text,
};

/** A reception for the tests of an adapter: it knows these addresses, and messages by these handles; it says texts by their names. */
export function sampleReception(addresses: readonly string[] = [], handles: readonly string[] = []): Reception {
  return {
    languageOf: async (address, handle) =>
      addresses.includes(address) && (handle === undefined || handles.includes(handle)) ? 'id' : undefined,
    say: async (text, language, fields) => [text, language, ...Object.values(fields ?? {})].join(' '),
  };
}
