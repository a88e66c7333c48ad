import { assertSame, assertThat } from '../same.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage, ReceivedMessage } from './stage.ts';

/** Texts: whole, as they were written, and new words under an id that was seen before. */
export const texts: readonly NotifierCase[] = [
  {
    id: 'messages/same-id-other-text',
    title: 'A second attempt of a message, with other words, does not fail for that.',
    async run({ notifier, situations, message }) {
      const first = message(await situations.accepted(), { text: 'Kode jawaban: satu' });
      await send(notifier, first);
      const again = await send(notifier, {
        ...first,
        attempt: 2,
        attemptId: `${first.id}.2`,
        text: 'Kode jawaban: dua',
      });
      assertThat(sentBy(again), 'Every message with a lost answer would be given up.');
    },
  },
  {
    id: 'messages/long',
    title:
      'A text of the declared length arrives whole, with whatever stands at its end; a longer one whole or not at all.',
    async run(stage) {
      const { most, longer } = stage.notifier.capabilities.body;
      for (const length of [most - 1, most, most + 1]) {
        const address = await stage.situations.accepted();
        const text = textOf(length, stage);
        const outcome = await send(stage.notifier, stage.message(address, { text }));
        const arrived = (await stage.received()).filter(({ addresses }) => addresses.includes(address));
        const isRefused = length > most && longer === 'refused' && outcome.type === 'failed';
        if (isRefused) assertSame(arrived.length, 0, 'It is told as failed, and something arrived.');
        else
          assertThat(
            wholeOf(arrived).includes(text),
            `Of ${length} ${stage.notifier.capabilities.body.unit} some are lost.`,
          );
      }
    },
  },
  {
    id: 'messages/markup',
    title: 'Signs that are markup elsewhere arrive as they were written.',
    async run({ notifier, situations, message, received }) {
      const text = '<b>tebal</b> & &amp; _garis_ *bintang* [tautan](contoh) `kode` # 1';
      await send(notifier, message(await situations.accepted(), { text }));
      assertThat(wholeOf(await received()).includes(text), 'The text did not arrive as it was written.');
    },
  },
  {
    id: 'messages/urgency',
    title: 'A message that is for now is seen no later than one that is for soon.',
    async run({ notifier, situations, message, received, leaveOut }) {
      for (const urgency of ['now', 'soon'] as const) {
        await send(notifier, message(await situations.accepted(), { urgency }));
      }
      const [now, soon] = (await received()).map(({ priority }) => priority);
      if (now === undefined || soon === undefined) return leaveOut('its provider is told of no urgency');
      assertThat(now >= soon, 'What is for now comes after what can wait.');
    },
  },
  {
    id: 'messages/subject',
    title: 'On a channel with subjects, the subject arrives.',
    async run(stage) {
      const subject = 'Perihal: pesan penting';
      await send(stage.notifier, stage.message(await stage.situations.accepted(), { subject }));
      const [arrived] = await stage.received();
      if (arrived?.subject === undefined) return stage.leaveOut('its channel has no subjects');
      assertThat(arrived.subject.includes(subject), 'The subject did not arrive.');
    },
  },
  {
    id: 'messages/handles',
    title: 'A handle names one message, in visible ASCII of at most 128 characters.',
    async run(stage) {
      const handles = [];
      for (let count = 0; count < 2; count += 1) {
        const outcome = await send(stage.notifier, stage.message(await stage.situations.accepted()));
        if (sentBy(outcome) && outcome.handle !== undefined) handles.push(outcome.handle);
      }
      if (handles.length === 0) return stage.leaveOut('it gives no handles');
      assertSame(new Set(handles).size, 2, 'Two messages have one handle.');
      for (const handle of handles) assertThat(/^[\x21-\x7e]{1,128}$/.test(handle), 'A handle is no handle.');
    },
  },
];

/** A text of so many units, with a sign of four bytes before its last word. */
function textOf(length: number, { notifier }: NotifierStage): string {
  const end = ' \u{1f6a8} akhir';
  const size = notifier.capabilities.body.unit === 'bytes' ? Buffer.byteLength(end) : end.length;
  return `${'Satu laporan menunggu jawaban Anda. '.repeat(Math.ceil(length / 36)).slice(0, length - size)}${end}`;
}

/** All that a recipient reads, parts in order; how lines are broken on the way is left aside. */
function wholeOf(arrived: readonly ReceivedMessage[]): string {
  return arrived.map(({ text }) => text.replaceAll('\r\n', '\n')).join('');
}
