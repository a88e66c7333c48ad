import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { inZone } from '../zone.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, ReceivedMessage } from './stage.ts';

/** Messages: whole, to one person, recognisable, and nowhere else. */
export const messages: readonly NotifierCase[] = casesOf({
  'messages/arrive': {
    title: 'A message arrives whole, at its one address.',
    async run({ notifier, situations, message, received }) {
      const address = await situations.accepted();
      const text = 'Satu laporan menunggu.\nBalas: 1 \u2192 saya tangani. \u{1f6a8}\n.\nSelesai.';
      await send(notifier, message(address, { text }));
      const arrived = await received();
      assertSame(
        arrived.map(({ addresses }) => addresses),
        [[address]],
        'It must arrive once, at its address.',
      );
      assertThat(arrived[0]?.text.replaceAll('\r\n', '\n').includes(text) === true, 'The text did not arrive whole.');
    },
  },
  'messages/time-zone': {
    title: 'A message goes until its time is over, in whatever time zone the process runs.',
    async run({ notifier, situations, message, received }) {
      // Ten hours behind: a local hour told as one of Greenwich is over already.
      await inZone('Pacific/Honolulu', async () => {
        const soonOver = { notAfter: Date.now() + 3_600_000 };
        const outcome = await send(notifier, message(await situations.accepted(), soonOver));
        assertThat(sentBy(outcome), 'It did not go.');
        assertSame((await received()).length, 1, 'The provider takes it for one that is over.');
      });
    },
  },
  'messages/no-way-in': {
    title: 'A line break in a subject opens no way to another address.',
    async run({ notifier, situations, message, received }) {
      const address = await situations.accepted();
      const stranger = await situations.accepted();
      const subject = `Laporan\r\nBcc: ${stranger}\r\nTo: ${stranger}`;
      // To refuse it is as good as to write it on one line.
      await send(notifier, message(address, { subject })).catch(() => undefined);
      const reached = (await received()).flatMap(({ addresses }) => addresses);
      assertThat(!reached.includes(stranger), 'The message reached somebody it was not addressed to.');
    },
  },
  'messages/same-id': {
    title: 'The provider can tell a repeat by the id, after a restart too.',
    async run({ notifier, open, situations, message, received, leaveOut }) {
      if (notifier.capabilities.repeats === 'unmarked') return leaveOut('it declares that nobody can tell a repeat');
      const address = await situations.accepted();
      const repeated = message(address, { id: 'one-and-the-same' });
      const second = { ...repeated, attempt: 2, attemptId: `${repeated.id}.2`, text: 'Dengan kode lain.' };
      const sends = [
        await send(notifier, repeated),
        await send(notifier, repeated),
        await send(notifier, second),
        await send(await open(), { ...second, attempt: 3, attemptId: `${repeated.id}.3` }),
      ];
      // Who refuses a repeat has the message.
      assertThat(sends.every(sentBy), 'A repeat is told as failed, and the message is there.');
      const arrived = await received();
      const keys = new Set(arrived.map(({ repeatKey }) => repeatKey));
      assertThat(arrived.length > 0 && keys.size === 1, 'The repeats look like messages of their own.');
      assertThat(!keys.has(''), 'The provider got nothing to tell repeats by.');
      const isOnce = notifier.capabilities.repeats !== 'refused' || arrived.length === 1;
      assertThat(isOnce, 'It declares that a repeat is refused, and the message arrived more than once.');
      const before = arrived.length;
      // By its id alone, whatever else it is.
      for (const kind of ['call', 'account', 'emergency'] as const)
        for (const attempt of [1, 2]) {
          const rest = { id: `of-${kind}`, attempt, attemptId: `of-${kind}.${attempt}`, kind, drill: kind === 'call' };
          await send(notifier, message(address, { ...rest, urgency: attempt === 1 ? 'soon' : 'now' }));
        }
      const others = (await received()).slice(before).map(({ repeatKey }) => repeatKey);
      assertSame(
        new Set(others).size,
        3,
        'The repeats of a kind look like messages of their own, or those of two like one.',
      );
    },
  },
  'messages/other-id': {
    title: 'Two messages are never taken for one, even with the same words to the same person.',
    async run({ notifier, situations, message, received, leaveOut }) {
      if (notifier.capabilities.repeats === 'unmarked') return leaveOut('it declares that nobody can tell a repeat');
      const address = await situations.accepted();
      await send(notifier, message(address, { id: 'first' }));
      await send(notifier, message(address, { id: 'second' }));
      // The longest there are, which differ in their last character.
      for (const last of 'ab') await send(notifier, message(address, { id: `${'long.'.repeat(12)}id.${last}` }));
      // Alike but for a point or its place, and one that holds the other.
      const alike = ['a.11', 'a1.1', 'a11', 'a.1.1', '0a.11', 'a.110', '.a.11', '7', '07', '7.0'];
      for (const id of alike) await send(notifier, message(address, { id }));
      // The longest, which differ at their beginning, and in their middle.
      const longAlike = ['b', 'c'].flatMap((sign) => [
        `${sign}${'x'.repeat(63)}`,
        `${'x'.repeat(31)}${sign}${'x'.repeat(32)}`,
      ]);
      for (const id of longAlike) await send(notifier, message(address, { id }));
      // Two messages about one report.
      const thread = 'a'.repeat(32);
      for (const id of ['one', 'two']) await send(notifier, message(address, { id, thread }));
      const keys = new Set((await received()).map(({ repeatKey }) => repeatKey));
      assertSame(keys.size, 6 + alike.length + longAlike.length, 'Two messages look like one.');
    },
  },
  'messages/own-provider': {
    title: 'Of two notifiers in one process each sends to its own provider, whichever was opened last.',
    async run({ notifier, situations, message, received, another }) {
      const address = await situations.accepted();
      const other = await another();
      const theirs = await other.situations.accepted();
      await send(notifier, message(address, { text: 'Untuk yang pertama.' }));
      await send(other.notifier, message(theirs, { text: 'Untuk yang kedua.' }));
      await send(notifier, message(address, { text: 'Sekali lagi.' }));
      const textsOf = (arrived: readonly ReceivedMessage[]) => arrived.map(({ text }) => text).join('\n');
      const [own, others] = [textsOf(await received()), textsOf(await other.received())];
      assertThat(own.includes('pertama') && own.includes('Sekali'), 'A message went to the provider of another.');
      assertThat(others.includes('kedua') && !others.includes('pertama'), 'A provider got what was for another.');
    },
  },
  'messages/at-once': {
    title: 'Of messages sent at once each reaches its own address, with its own text and its own id.',
    async run({ notifier, situations, message, received }) {
      const addresses = [];
      for (let index = 0; index < 8; index += 1) addresses.push(await situations.accepted());
      await Promise.all(
        addresses.map((address, index) => send(notifier, message(address, { text: `Kutipan ke-${index}, selesai.` }))),
      );
      const arrived = [...(await received())];
      const got = addresses.map((address) => arrived.filter((each) => each.addresses.includes(address)));
      assertThat(
        got.every((each, index) => each.length === 1 && each[0]?.text.includes(`Kutipan ke-${index}, selesai.`)),
        'A message reached another address than its own, or none.',
      );
      const [first = ''] = addresses;
      const twice = ['satu', 'dua'].map((word) => send(notifier, message(first, { text: `Pesan ${word}, selesai.` })));
      await Promise.all(twice);
      const later = (await received()).map(({ text }) => text);
      const both = ['satu', 'dua'].every((word) => later.some((text) => text.includes(`Pesan ${word}, selesai.`)));
      assertThat(both, 'Of two messages to one person at once one was lost.');
      if (notifier.capabilities.repeats === 'unmarked') return;
      assertSame(new Set(arrived.map(({ repeatKey }) => repeatKey)).size, 8, 'Two messages look like one.');
    },
  },
});
