import { readFileSync } from 'node:fs';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { expect, onTestFinished, test } from 'vitest';
import { ntfyNotifier } from './index.ts';
import { hasNtfyServer, ntfyServer } from './testing/ntfy-server.sample.ts';

/** The answers that the provider of the SDK gives, as they were recorded from this server. */
const { answers: recorded } = JSON.parse(
  readFileSync(new URL('../../sdk/src/providers/answers/ntfy.json', import.meta.url), 'utf8'),
);

test.skipIf(!hasNtfyServer)(
  'works with a real ntfy server, whose answers are those on record (skipped where Debian’s ntfy is not installed)',
  async () => {
    const { url, token, remove } = await ntfyServer();
    onTestFinished(remove);
    const notifier = ntfyNotifier({ url, token });
    const sent = (address: string, rest = {}) => notifier.send(sampleMessage({ address, ...rest }), sampleLimits());
    const link = { url: 'https://kawal.contoh.test/j/kode', take: { body: 'answer=take', label: 'Saya tangani' } };
    expect(await sent('kawal-contoh', { reply: { code: 'kode', choices: [], link } })).toMatchObject({
      type: 'accepted',
    });
    expect(await sent('docs')).toMatchObject({ scope: 'address', retryable: false, code: 'ntfy-topic' });
    expect(await sent('lain')).toMatchObject({ scope: 'account', code: 'http-403' });
    expect(await notifier.check?.(sampleLimits())).toEqual({ ready: true });
    const stranger = ntfyNotifier({ url, token: 'tk_salah0salah0salah0salah0salah00' });
    expect(await stranger.check?.(sampleLimits())).toEqual({ ready: false, code: 'http-401' });
    const answered = async (topic: string, message = 'x', bearer = token) => {
      const body = JSON.stringify({ topic, message });
      const answer = await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${bearer}` } });
      return { status: answer.status, body: await answer.json() };
    };
    expect(recorded.topicNotAllowed).toMatchObject(await answered('docs'));
    expect(recorded.topicInvalid).toMatchObject(await answered('a b'));
    expect(recorded.forbidden).toMatchObject(await answered('lain'));
    expect(recorded.tooLarge).toMatchObject(await answered('kawal-contoh', 'x'.repeat(20_000)));
    expect(recorded.unauthorized).toMatchObject(
      await answered('kawal-contoh', 'x', 'tk_salah0salah0salah0salah0salah00'),
    );
    const account = await fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${token}` } });
    expect(Object.keys((await account.json()) as object)).toEqual(Object.keys(recorded.ready.body));
    expect(Object.keys((await answered('kawal-contoh')).body)).toEqual(
      Object.keys(recorded.accepted.body).filter((name) => name !== 'title'),
    );
  },
);
