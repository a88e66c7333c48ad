import { minute, parseLocal } from '@kawal/core';
import { createEngine } from '@kawal/engine';
import { httpHandler } from '@kawal/http';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Arrived, type EveningChannel, openChannels } from './channels.ts';
import { type Contacts, type EveningPerson, eveningChapter, eveningPeople } from './chapter.ts';

const actsAt = 'https://meja.contoh.test';

/** An engine over the real adapters, whose given people are reached at one address of a channel. */
async function evening(name: string, sharing: readonly EveningPerson[]) {
  const channels = await openChannels();
  const [email] = channels as readonly [EveningChannel];
  const channel = channels.find((one) => one.channel === name) as EveningChannel;
  const address = await channel.address();
  const contacts = Object.fromEntries(
    await Promise.all(
      eveningPeople.map(async (person) => [
        person,
        [sharing.includes(person) ? [name, address] : ['email', await email.address()]],
      ]),
    ),
  ) as Contacts;
  const time = { now: parseLocal('2019-02-04T09:00', 'WIB') as number };
  const engine = await createEngine({
    storage: memoryStorage(),
    vault: await memoryVault(new Uint8Array(32).fill(7)),
    notifiers: channels.map(({ notifier }) => notifier),
    actsAt,
    answersAt: 'https://kawal.contoh.test/j',
    clock: { now: () => time.now },
    alarm: () => undefined,
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  onTestFinished(async () => {
    await engine.close();
    await Promise.all(channels.map((one) => one.remove()));
  });
  for (const ref of ['sekretaris-dua', 'sekretaris'])
    await engine.as({ kind: 'person', ref, role: 'secretariat' }).chapter.apply(eveningChapter(contacts));
  const submitted = await engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' }).reports.submit({
    area: '35.73.03.1001',
    channel: 'app',
    facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
    parties: [],
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusals));
  const escalation = `escalation/${submitted.receipt.stream.slice('report/'.length)}` as const;
  return {
    channel,
    pages: httpHandler({ engine, paceMs: 0 }),
    async passes(milliseconds: number) {
      for (const end = time.now + milliseconds; time.now < end; time.now += minute) await engine.work();
    },
    async type(arrived: Arrived | undefined, words: string) {
      const request = await channel.provider?.webhook?.typed?.(arrived?.handle ?? '', words);
      if (request === undefined) throw new Error('its provider has no typed answers');
      expect((await engine.receive(channel.notifier.name, request)).status).toBe(200);
    },
    async replies() {
      const found = await engine.unguarded.escalation(escalation);
      return found.ok ? found.record.state.replies.map(({ person, level }) => [person, level]) : [];
    },
  };
}

const codeIn = (arrived: Arrived | undefined): string =>
  /[0-9a-z]{4}(?:-[0-9a-z]{4}){3}/.exec(arrived?.text ?? '')?.[0] ?? '';

test.each(['whatsapp', 'telegram', 'sms'])(
  'leads whoever answers "sdh sy hub polisi" by %s to the page for the act, over the same channel',
  async (name) => {
    const { channel, passes, type, replies } = await evening(name, ['coordinator']);
    await passes(minute);
    const [told] = await channel.arrived();
    await type(told, `${codeIn(told)} sdh sy hub polisi`);
    expect(await replies()).toEqual([['coordinator', 'acknowledged']]);
    const said: Arrived[] = [];
    await vi.waitFor(async () => {
      said.push(...(await channel.arrived()));
      expect(
        said.some(({ text }) => text.includes(`reference if the police or another office was called: ${actsAt}\n`)),
      ).toBe(true);
    });
    expect(new Set(said.map(({ address }) => address))).toEqual(new Set([told?.address]));
    expect(said.map(({ text }) => text).join()).not.toContain('hub polisi');
  },
);

test.each([
  ['whatsapp', 'of the message that it quotes'],
  ['sms', 'of the code alone, and asks back without one'],
])('takes an answer from the phone that people share by %s as that %s', async (name) => {
  const { channel, passes, type, replies } = await evening(name, [
    'coordinator',
    'deputy',
    'duty-one',
    'duty-two',
    'duty-three',
  ]);
  await passes(45 * minute);
  const told = (await channel.arrived()).filter((one) => codeIn(one) !== '');
  expect(told.length).toBeGreaterThan(1);
  await type(told.at(-1), 'siap, saya tangani');
  if (name === 'sms') {
    expect(await replies()).toEqual([]);
    await vi.waitFor(async () => expect((await channel.arrived())[0]?.text).toContain('its code is missing'));
    await type(told[0], `siap ${codeIn(told.at(-1))}`);
  }
  const [[person] = []] = await replies();
  expect(await replies()).toHaveLength(1);
  expect(person).not.toBe('coordinator');
});

/** The buttons of the newest notification that an ntfy server took, as the app has them. */
function buttonsOf({ provider }: EveningChannel) {
  const body = new TextDecoder().decode(provider?.requests.at(-1)?.body);
  return JSON.parse(body).actions as readonly (RequestInit & { readonly url: string; readonly clear: boolean })[];
}

test('keeps a notification of ntfy where the touch of its button did not count, and clears it where it did', async () => {
  const { channel, passes, pages, replies } = await evening('ntfy', ['coordinator']);
  await passes(minute);
  const [take] = buttonsOf(channel);
  if (take === undefined) throw new Error('the notification has no button');
  // "Clear notification after HTTP request succeeds": https://docs.ntfy.sh/publish/#send-http-request
  const touched = async () => take.clear && (await pages(new Request(take.url, take))).ok;
  expect(await touched()).toBe(true);
  expect(await replies()).toEqual([['coordinator', 'acknowledged']]);
  expect(await touched()).toBe(false);
});
