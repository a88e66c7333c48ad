import { minute } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { keptBy } from '../kept-bytes.sample.ts';
import { applyByTwo, officer, sampleReading, stageOf } from '../stage.sample.ts';

const notice = { type: 'code', code: 'K7QM-3RTZ', lasts: 15 * minute } as const;

describe('a notice of signing in', () => {
  test('reaches only the contact point that the person alone reads, says nothing of reports, and is stored nowhere', async () => {
    const kept = keptBy(memoryStorage());
    const { engine, mail } = await stageOf({ storage: kept.storage });
    const readByTwo = (text: string): string =>
      text.replace(
        'contacts: { mail-one: {',
        'contacts: { mail-shared: { channel: email, address: both@contoh.test, readers: [duty-two], verified: 2019-01-08 }, mail-one: {',
      );
    expect(await applyByTwo({ engine }, sampleReading(readByTwo))).toMatchObject({ ok: true });
    expect(await engine.sessions.notify('duty-one', notice)).toEqual({ ok: true, sent: true });
    const [message, ...others] = mail.sent;
    expect(others).toEqual([]);
    expect(message).toMatchObject({ address: 'one@contoh.test', purpose: 'sign-in', subject: 'Sign-in code' });
    // Strangers can ask for it: it must not go before reports where a gateway has a queue, nor ring through the night.
    expect(message?.urgency).toBe('soon');
    expect(message?.text).toContain('K7QM-3RTZ. It counts for 15 minutes');
    expect(message?.text).not.toMatch(/report/i);
    expect(message?.parts.short.length).toBeLessThanOrEqual(160);
    expect(kept.text()).not.toContain('K7QM');
    await engine.sessions.notify('duty-one', { type: 'key-added' });
    expect(mail.sent.at(-1)?.text).toContain('A new passkey was added');
  });

  test('reaches nobody who is suspended or not listed, and turns from a notifier that refuses it', async () => {
    const { engine, mail } = await stageOf();
    await engine.as(officer).chapter.suspend({ person: 'duty-one', reason: 'allegation' });
    for (const person of ['duty-one', 'warga-satu', 'constructor'])
      expect(await engine.sessions.notify(person, notice)).toEqual({ ok: true, sent: false });
    mail.answer({ type: 'failed', scope: 'provider', retryable: true, code: 'down' });
    expect(await engine.sessions.notify('duty-two', notice)).toEqual({ ok: true, sent: false });
  });

  test('rejects a malformed person, code or duration by its field', async () => {
    const { engine } = await stageOf();
    const notify = engine.sessions.notify as (person: unknown, given: unknown) => Promise<unknown>;
    for (const [person, given, field] of [
      ['3573030101100001', notice, 'person'],
      ['duty-one', { ...notice, code: 'Siti Aminah' }, 'notice.code'],
      ['duty-one', { ...notice, lasts: 0 }, 'notice.lasts'],
      ['duty-one', { ...notice, text: 'x' }, 'notice'],
      ['duty-one', null, 'notice'],
    ] as const) {
      expect(await notify(person, given)).toMatchObject({ ok: false, refusals: [{ field }] });
    }
  });
});
