import { readFileSync } from 'node:fs';
import { previewMessages } from '@kawal/engine';
import { sampleLimits, sampleMessage, sampleReception } from '@kawal/sdk/conformance';
import { expect, onTestFinished, test } from 'vitest';
import { type EveningChannel, openChannels } from './channels.ts';
import { type Contacts, eveningChapter, eveningPeople } from './chapter.ts';

const contacts = Object.fromEntries(
  eveningPeople.map((one) => [one, [['email', `${one}@contoh.test`] as const]]),
) as unknown as Contacts;
const { chapter } = eveningChapter(contacts);
const places = { answersAt: 'https://kawal.contoh.test/j', actsAt: 'https://meja.contoh.test', phone: '0341 000000' };

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Compares what a channel shows of each kind with what its provider got of the same message. */
async function compare(
  { channel, notifier, provider, ...given }: EveningChannel,
  address: string,
): Promise<readonly string[]> {
  const unsent: string[] = [];
  const previewed = (['id', 'en'] as const).flatMap((language) =>
    previewMessages(chapter, notifier, { ...places, language, now: 1_549_249_200_000 }),
  );
  expect(previewed).toHaveLength(36);
  for (const [index, { kind, message, shown }] of previewed.entries()) {
    const id = `pratinjau.${index}`;
    const outcome = await notifier.send(
      { ...sampleMessage({ address }), ...message, id, attemptId: `${id}.1` },
      sampleLimits(),
    );
    const [arrived] = await given.arrived();
    if (arrived === undefined) {
      expect([outcome.type, 'code' in outcome && outcome.code]).toEqual(['failed', 'no-template']);
      unsent.push(kind);
      continue;
    }
    const all = shown.map(({ text }) => text).join('\n');
    // A part of an SMS read alone orders nothing that the message forbids.
    if (channel === 'sms' && kind !== 'trial' && kind !== 'signIn')
      for (const part of all.match(all.length > 160 ? /.{1,153}/gs : /.+/gs) ?? [])
        expect
          .soft(part.replace(/(jangan|do not) \S+/gi, ''), kind)
          .not.toMatch(
            /\b(datang|hubungi|teruskan|damaikan|telepon (polisi|Unit)|go|contact|forward|mediate|phone police)\b/i,
          );
    // Meta fills the template, whose values come one by one.
    expect
      .soft([channel, kind, linesOf(arrived.text).filter((line) => !all.includes(line))])
      .toEqual([channel, kind, []]);
    if (arrived.html !== undefined) expect(shown.find(({ isHtml }) => isHtml)?.text.trim()).toBe(arrived.html.trim());
    const request = Buffer.from(provider?.requests.at(-1)?.body ?? '').toString();
    // A first message on WhatsApp is the template; free text says it in its own words.
    if (kind === 'trial' && !(channel === 'whatsapp' && request.includes('"type":"text"'))) {
      const { begins, holds } = trialAsTold(channel, message.language);
      expect
        .soft(
          linesOf(arrived.text).filter((line) => line.startsWith(begins)),
          channel,
        )
        .not.toEqual([]);
      expect.soft(`${arrived.text}\n${request}`, channel).toContain(holds);
    }
    // The buttons of a template are Meta's to draw.
    if (request.includes('"type":"template"')) continue;
    const labels = [...request.matchAll(buttonOf[channel] ?? /(?!)/g)].map(([, label]) => label);
    expect.soft([channel, kind, shown.at(-1)?.buttons ?? []]).toEqual([channel, kind, labels]);
  }
  return unsent;
}

/** Reads which words of a trial message the channel's own page tells its reader to look for. */
function trialAsTold(channel: string, language: string): { readonly begins: string; readonly holds: string } {
  const path = language === 'id' ? `docs/saluran/${channel}.md` : `packages/notify-${channel}/README.md`;
  const page = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
  const step = page.split('\n').find((line) => line.includes('`kawal notify test')) ?? '';
  return {
    begins: /"([^"]+)"/.exec(step)?.[1] ?? '',
    holds: /TRIAL MESSAGE|PESAN PERCOBAAN/.exec(step)?.[0] ?? '',
  };
}

/** The label of a button in a request, by channel. */
const buttonOf: Readonly<Record<string, RegExp>> = {
  whatsapp: /"title":"([^"]*)"/g,
  telegram: /"text":"([^"]*)","(?:callback_data|url)"/g,
  ntfy: /"label":"([^"]*)"/g,
};

test('previews of each kind say what each of the six channels sends', async () => {
  const channels = await openChannels();
  onTestFinished(() =>
    Promise.all(channels.flatMap(({ notifier, remove }) => [notifier.close(), remove()])).then(() => undefined),
  );
  for (const one of channels) {
    const address = await one.address();
    const unsent = await compare(one, address);
    expect([one.channel, [...new Set(unsent)]]).toEqual([
      one.channel,
      one.channel === 'whatsapp' ? ['tookOn', 'declined', 'signIn'] : [],
    ]);
    if (one.channel !== 'whatsapp') continue;
    const first = { ...sampleMessage({ address }), id: 'pratinjau.sapaan', attemptId: 'pratinjau.sapaan.1' };
    const sent = await one.notifier.send(first, sampleLimits());
    await one.arrived();
    const wrote = await one.provider?.webhook?.typed?.('handle' in sent ? (sent.handle ?? '') : '', 'halo');
    if (wrote !== undefined) await one.notifier.receive?.(wrote, sampleReception());
    expect(await compare(one, address)).toEqual([]);
  }
});
