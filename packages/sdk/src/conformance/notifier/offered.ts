import type { Notifier, OutgoingMessage } from '../../notifier/notifier.ts';
import { smsSegments } from '../../notifier/sms-segments.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { offers, readHtml } from './fields.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase } from './stage.ts';
import { textOf } from './texts.ts';

/** A call that a notifier may leave out: to show a message. */
export const offered: readonly NotifierCase[] = casesOf({
  'preview/language': {
    title: 'A preview calls each piece of a message in the language of the message.',
    needs: 'preview',
    async run({ notifier, situations, message }) {
      const address = await situations.accepted();
      const wordsIn = (language: string): readonly string[] => {
        const parts = previewOf(notifier, message(address, { language }));
        assertThat(parts.length > 0, 'It shows nothing.');
        for (const { label } of parts) assertThat(label.trim() !== '', 'A piece has no name.');
        return parts.flatMap(({ label }) => label.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
      };
      const [indonesian, english] = [wordsIn('id'), wordsIn('en')];
      const own = [...internationalWords, notifier.channel, ...notifier.name.split('-')];
      const shared = english.filter((word) => indonesian.includes(word) && !own.includes(word));
      assertSame(shared, [], 'A piece is called the same in Indonesian and in English.');
      assertSame(
        [english.filter((word) => ofIndonesian.has(word)), indonesian.filter((word) => ofEnglish.has(word))],
        [[], []],
        'A piece is called in the other language.',
      );
    },
  },
  'preview/shows': {
    title: 'A preview shows what arrives, of each message its own, tells no credential and sends nothing.',
    needs: 'preview',
    async run(stage) {
      const { notifier, situations, message, received, asked = () => 0, secrets } = stage;
      const { most } = notifier.capabilities.body;
      const addresses: string[] = [];
      for (let count = 0; count < 4 + furtherFields.length; count += 1) addresses.push(await situations.accepted());
      const plain = (['id', 'en'] as const).flatMap((language, turn) =>
        (['act', 'emergency'] as const).map((kind, index) =>
          message(addresses[2 * turn + index] ?? '', {
            language,
            kind,
            subject: `Perihal ${turn}`,
            text: `Pesan ${turn} <${kind}> & "kutip", selesai.\n${turn === 0 ? '' : textOf(Math.min(most, 9_000) - 60, stage)}`,
          }),
        ),
      );
      const further = furtherFields.map((rest, index) =>
        message(addresses[4 + index] ?? '', {
          ...rest,
          subject: `Perihal ${4 + index}`,
          text: `Pesan ${4 + index}, selesai.`,
        }),
      );
      const messages = [...plain, ...further];
      const before = await asked();
      const shown = messages.map((one) => previewOf(notifier, one).map(({ text }) => text));
      assertSame([await asked(), (await received()).length], [before, 0], 'To show a message sent it.');
      for (const [index, one] of messages.entries()) {
        const again = previewOf(notifier, one).map(({ text }) => text);
        assertSame(again, shown[index], 'A message is shown otherwise after another one was.');
        const outcome = await send(notifier, one);
        // What nothing answers may fit no template.
        if (!sentBy(outcome) && one.purpose !== undefined) continue;
        assertThat(sentBy(outcome), 'A message was not sent.');
        const [arrived] = (await received()).filter((each) => each.addresses.includes(one.address));
        const lines = (arrived?.text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
        const all = again.join('\n');
        assertSame(
          lines.filter((line) => !all.includes(line.trim())),
          [],
          'Something arrives that was not shown.',
        );
        assertThat(!secrets.some((secret) => all.includes(secret)), 'It shows a credential.');
      }
      const [address = ''] = addresses;
      for (const text of ['Satu SMS.', 'x'.repeat(161), 'x'.repeat(400), `Satu \u{1f6a8} ${'x'.repeat(70)}`]) {
        for (const part of previewOf(notifier, message(address, { text }))) {
          const [, told] = /^(\d+) SMS$/.exec(part.label) ?? [];
          if (told !== undefined)
            assertSame(Number(told), smsSegments(part.text).segments, 'It shows another number of SMS.');
        }
      }
    },
  },
  'preview/buttons': {
    title:
      'A preview shows the buttons that a message has, by their words and in their order, and the page that it is.',
    needs: 'preview',
    async run({ notifier, situations, message, received, leaveOut }) {
      let isSeen = false;
      for (const [turn, reply] of [...offers, longLabels].entries()) {
        const rest = { reply, language: turn % 2 === 0 ? 'id' : 'en', text: `Pesan ${turn}, selesai.` };
        const one = message(await situations.accepted(), rest);
        const parts = previewOf(notifier, one);
        assertThat(sentBy(await send(notifier, one)), 'A message was not sent.');
        const arrived = (await received()).find(({ addresses }) => addresses.includes(one.address));
        const { text = '', html, touches = [], links, posts = [] } = arrived ?? {};
        const labels = [...touches, ...(links ?? []), ...posts].map(({ label }) => label);
        if (labels.length > 0 || links !== undefined) {
          isSeen = true;
          // A piece for each way in which it may arrive; a template has words of its own on its buttons.
          const same = parts.find((part) => part.isHtml !== true && lineUp(part.text) === lineUp(text));
          const own = (same === undefined ? parts.flatMap(({ buttons }) => buttons ?? []) : (same.buttons ?? [])).map(
            (label) => (labels.includes('') ? '' : label),
          );
          assertSame(own, labels, 'Other buttons are shown than arrive.');
        }
        const page = parts.find(({ isHtml }) => isHtml);
        if (page === undefined || html === undefined) continue;
        isSeen = true;
        assertSame(lineUp(readHtml(page.text)), lineUp(readHtml(html)), 'Another page is shown than arrives.');
      }
      if (!isSeen) leaveOut('its messages have no buttons');
    },
  },
});

/** Words of names of pieces that both languages have. */
const internationalWords = [
  'sms',
  'mms',
  'email',
  'html',
  'video',
  'audio',
  'emoji',
  'whatsapp',
  'telegram',
  'unicode',
  'gsm',
];
const ofIndonesian = new Set(['judul', 'isi', 'pesan', 'teks', 'tombol', 'perihal', 'bagian', 'jawaban', 'lampiran']);
const ofEnglish = new Set(['title', 'text', 'message', 'body', 'button', 'subject', 'part', 'answer', 'attachment']);

/** Lists what a message may be beside its words. */
const furtherFields: readonly Partial<OutgoingMessage>[] = [
  { drill: true, urgency: 'now', attempt: 2 },
  { onlyRings: true, thread: 'b'.repeat(32), kind: 'account' },
  { purpose: 'answer', kind: 'call' },
  { reply: offers[3], kind: 'call', language: 'en' },
  { language: 'jv', kind: 'emergency' },
  { language: 'en-GB', notAfter: 0 },
];

/** Longer than some channels have room for on a button. */
const longLabels = {
  code: 'c0nt0hk0denarxyp',
  choices: [{ type: 'take', token: 'c0nt0ht0k3n', label: 'Saya tangani laporan ini sekarang juga', digit: '1' }],
  decline: { label: 'Maaf, saya sedang tidak bisa menangani' },
} as const satisfies OutgoingMessage['reply'];

function lineUp(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function previewOf(notifier: Notifier, message: OutgoingMessage) {
  try {
    return notifier.preview?.(message) ?? [];
  } catch {
    throw new Error('`preview` threw.');
  }
}
