import type { OutgoingMessage } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage, ReceivedMessage } from './stage.ts';

/** Texts: whole, as they were written, and new words under an id that was seen before. */
export const texts: readonly NotifierCase[] = casesOf({
  'messages/same-id-other-text': {
    title: 'A second attempt of a message, with other words, does not fail for that.',
    async run({ notifier, situations, message, received }) {
      // As long as ids may be, with attempts that differ in their last character.
      const id = 'a'.repeat(64);
      const attempt = (number: number) => ({ attempt: number, attemptId: `${id}.${1_000_000 + number}` });
      const words = { id, text: 'Kode jawaban: satu', ...attempt(1) };
      const first = message(await situations.accepted(), words);
      await send(notifier, first);
      const again = await send(notifier, { ...first, ...attempt(2), text: 'Kode jawaban: dua' });
      assertThat(sentBy(again), 'Every message with a lost answer would be given up.');
      if (notifier.capabilities.repeats === 'refused') return;
      const texts = wholeOf(await received());
      assertThat(texts.includes('Kode jawaban: dua'), 'The second attempt was not sent: its code is dead.');
    },
  },
  'messages/long': {
    title:
      'A text of the declared length arrives whole, with whatever stands at its end; a longer one whole or not at all.',
    async run(stage) {
      const { most, longer, unit } = stage.notifier.capabilities.body;
      const letters = Math.floor(unit === 'bytes' ? most / 2 : most);
      const lengths = [most - 1, most, most + 1, ...(most > 20_000 ? [] : [2 * most + 1, 4 * most + 7])];
      const texts = lengths.map((length) => [length, textOf(length, stage)] as const);
      for (const [length, text] of [...texts, [most, '\u00e9'.repeat(letters)] as const]) {
        const address = await stage.situations.accepted();
        const outcome = await send(stage.notifier, stage.message(address, { text }));
        const arrived = (await stage.received()).filter(({ addresses }) => addresses.includes(address));
        const isRefused = length > most && longer === 'refused' && outcome.type === 'failed';
        if (isRefused) {
          assertSame(arrived.length, 0, 'It is told as failed, and something arrived.');
          assertSame(outcome.scope, 'message', 'The text is too long, and it says that something else is at fault.');
        } else
          assertThat(
            wholeOf(arrived).includes(text),
            outcome.type === 'failed'
              ? `It declares ${most} ${unit}, and a text of ${length} is refused: does it count something else, as bytes?`
              : `Of ${length} ${unit} some are lost.`,
          );
      }
    },
  },
  'messages/markup': {
    title: 'Signs that are markup elsewhere arrive as they were written.',
    async run({ notifier, situations, message, received }) {
      const html = '<b>tebal</b> & &amp; _garis_ *bintang* [tautan](contoh) `kode` # 1';
      const other = '100% + 2 = 3; "kutip" \\\\n $1 {nama} %20 =20 caf\u00e9 cafe\u0301';
      const edges = '  Dua spasi di depan, dua baris di belakang.\n\n ';
      await send(notifier, message(await situations.accepted(), { text: edges }));
      assertThat(wholeOf(await received()).includes(edges), 'What stands before or behind the words was cut off.');
      for (const text of [html, other, ...signs]) {
        await send(notifier, message(await situations.accepted(), { text: `Kutipan:\n${text}\nSelesai.` }));
        assertThat(wholeOf(await received()).includes(text), `A text did not arrive as it was written: ${text}`);
      }
    },
  },
  'messages/every-kind': {
    title: 'A message of any kind, language and urgency goes, a drill and one that only rings too, and arrives whole.',
    async run({ notifier, situations, message, received }) {
      const kinds: readonly (() => Partial<OutgoingMessage>)[] = [
        () => ({ kind: 'call', language: 'en', urgency: 'now' }),
        () => ({ kind: 'account', urgency: 'soon', notAfter: Date.now() + 3_600_000 }),
        () => ({ kind: 'emergency', urgency: 'now', thread: 'a'.repeat(32) }),
        // Counted from its own send, and longer than any of them takes: a provider may drop what is over.
        () => ({ kind: 'act', drill: true, attempt: 7, notAfter: Date.now() + 60_000 }),
        () => ({ kind: 'act', thread: 'b'.repeat(32), onlyRings: true }),
      ];
      for (const [index, restNow] of kinds.entries()) {
        const text = `Pesan ke-${index} dari LPA Contoh, selesai.`;
        const address = await situations.accepted();
        const rest = restNow();
        const outcome = await send(notifier, message(address, { text, ...rest }));
        assertThat(sentBy(outcome), `A message was not sent: ${JSON.stringify(rest)}.`);
        const arrived = (await received()).filter(({ addresses }) => addresses.includes(address));
        assertThat(wholeOf(arrived).includes(text), `A message did not arrive whole: ${JSON.stringify(rest)}.`);
        const told = arrived.flatMap((one) => [one.whole, one.html, one.subject, one.text]).filter((one) => one);
        assertThat(!/\bundefined\b|\[object \w+\]/.test(told.join(' ')), 'What a message has not arrives as a word.');
      }
      const shown = async (drill: boolean): Promise<string> => {
        await send(notifier, message(await situations.accepted(), { drill }));
        const { subject = '', text = '' } = (await received()).at(-1) ?? {};
        return `${subject}\n${text}`.replace(/\d/g, '');
      };
      const [ofDrill, ofReport] = [await shown(true), await shown(false)];
      const marked = ofReport.split('\n').find((line) => !ofDrill.includes(line));
      assertThat(marked === undefined, `What is no drill bears what a drill does not: "${marked}".`);
    },
  },
  'messages/sign-in': {
    title: 'News of signing in arrives with its own words, or fails for good by its message: another contact is tried.',
    async run({ notifier, situations, message, received }) {
      const text = 'Kode masuk sekali pakai: 4711-0815';
      const sent = message(await situations.accepted(), { purpose: 'sign-in', text });
      const outcome = await send(notifier, { ...sent, parts: { ...sent.parts, short: text } });
      if (sentBy(outcome)) {
        assertThat(wholeOf(await received()).includes(text), 'It is told as sent, and the code did not arrive.');
        return;
      }
      assertThat(outcome.type === 'failed' && outcome.scope === 'message', 'It failed, and not by its message.');
      assertThat(!outcome.retryable, 'It is to be retried, for ever and in vain.');
      assertSame((await received()).length, 0, 'It is told as failed, and something arrived.');
    },
  },
  'messages/urgency': {
    title: 'A message that is for now is seen sooner than one that is for soon, where the provider is told of urgency.',
    async run({ notifier, situations, message, received, leaveOut }) {
      const told = { now: Number.POSITIVE_INFINITY, soon: Number.NEGATIVE_INFINITY };
      for (const kind of ['act', 'call', 'account', 'emergency'] as const)
        for (const [urgency, drill] of [
          ['now', false],
          ['soon', false],
          ['now', true],
          ['soon', true],
        ] as const) {
          await send(notifier, message(await situations.accepted(), { kind, urgency, drill }));
          const { priority } = (await received()).at(-1) ?? {};
          if (priority === undefined) return leaveOut('its provider is told of no urgency');
          told[urgency] = (urgency === 'now' ? Math.min : Math.max)(told[urgency], priority);
        }
      assertThat(told.now > told.soon, 'What is for now is seen no sooner than what can wait.');
    },
  },
  'messages/subject': {
    title: 'On a channel with subjects, the subject arrives.',
    async run(stage) {
      const subject = 'Perihal: pesan penting \u2013 \u201csegera\u201d $& {to} %s';
      const outcome = await send(stage.notifier, stage.message(await stage.situations.accepted(), { subject }));
      assertThat(sentBy(outcome), 'A message did not go for the sake of its subject.');
      const [arrived] = await stage.received();
      if (arrived?.subject === undefined) return stage.leaveOut('its channel has no subjects');
      assertThat(arrived.subject.includes(subject), 'The subject did not arrive.');
      const long = `Perihal: laporan dari Kelurahan Contoh \u2013 ${'menunggu jawaban, '.repeat(6)}\u201csegera\u201d`;
      await send(stage.notifier, stage.message(await stage.situations.accepted(), { subject: long }));
      const told = (await stage.received()).at(-1)?.subject ?? '';
      assertThat(told.includes(long), `Of a subject of ${long.length} signs some are lost.`);
      for (const [turn, kind] of (['call', 'emergency', 'account', 'act', 'emergency', 'call'] as const).entries()) {
        const language = turn % 2 === 0 ? 'id' : 'en';
        const rest = { kind, language, urgency: turn % 2 === 0 ? 'now' : 'soon', drill: turn % 3 === 1 } as const;
        await send(stage.notifier, stage.message(await stage.situations.accepted(), { ...rest, subject }));
        const own = (await stage.received()).at(-1)?.subject ?? '';
        assertThat(own.includes(subject), `${kind}, ${language}: the subject did not arrive.`);
      }
    },
  },
  'messages/own-token': {
    title: 'Each message takes its own codes and tokens along, and never those of another.',
    async run({ notifier, situations, message, received, leaveOut }) {
      const sent = ['1', '2', '3'].map((number) => {
        // The longest there are, which differ at their end.
        const token = `${'t0k3n'.repeat(11)}abcd${number}`;
        const choice = { type: 'take', token, label: 'Saya tangani', digit: '1' } as const;
        return {
          token,
          code: `k0d3${number}`.repeat(4),
          reply: { code: `k0d3${number}`.repeat(4), choices: [choice] },
        };
      });
      const [first, ...rest] = sent;
      const address = await situations.accepted();
      const others = [await situations.accepted(), await situations.accepted()];
      if (first)
        await send(
          notifier,
          message(address, { text: `Kode: ${first.code}`, reply: first.reply, thread: 'd'.repeat(32) }),
        );
      // The next two to others at once, and then one to the first again.
      const beside = rest.map(({ code, reply }, index) =>
        send(notifier, message(others[index] ?? '', { text: `Kode: ${code}`, reply })),
      );
      await Promise.all(beside);
      const arrived = await received();
      if (arrived.some(({ whole }) => whole === undefined)) return leaveOut('its test does not show whole requests');
      const holds = (whole: string | undefined, word: string): boolean => whole?.includes(word) === true;
      const isToken = holds(arrived[0]?.whole, first?.token ?? '');
      const isOffered = isToken || !notifier.capabilities.answers.includes('button');
      assertThat(isOffered, 'It declares buttons, and a message goes without its token.');
      for (const [index, { token, code }] of sent.entries()) {
        const own = arrived.filter(({ addresses }) => addresses.includes([address, ...others][index] ?? ''));
        assertThat(
          own.every(({ whole }) => holds(whole, code)),
          'A message has not its own code.',
        );
        assertThat(
          own.every(({ whole }) => !isToken || holds(whole, token)),
          'A message has not its own token.',
        );
        const strange = arrived.filter((one) => !own.includes(one));
        const words = [token, code];
        assertThat(
          !strange.some(({ whole }) => words.some((word) => holds(whole, word))),
          'A message has what answers another: one person would take on what another was told of.',
        );
      }
    },
  },
  'messages/handles': {
    title: 'A handle names one message, in visible ASCII of at most 128 characters.',
    async run(stage) {
      const handles = [];
      const again = await stage.open();
      const address = await stage.situations.accepted();
      // Several to one person; those of the second as after a restart: who counts begins anew.
      for (const [notifier, to] of [
        [stage.notifier, address],
        [stage.notifier, await stage.situations.accepted()],
        [stage.notifier, address],
        [again, await stage.situations.accepted()],
        [again, address],
      ] as const) {
        const outcome = await send(notifier, stage.message(to));
        if (sentBy(outcome) && outcome.handle !== undefined) handles.push(outcome.handle);
      }
      if (handles.length === 0) return stage.leaveOut('it gives no handles');
      assertSame(new Set(handles).size, handles.length, 'Two messages have one handle.');
      for (const handle of handles) assertThat(/^[\x21-\x7e]{1,128}$/.test(handle), 'A handle is no handle.');
      if (handles.length < 5) return;
      const [first = '', second = '', third = '', fourth = '', fifth = ''] = handles;
      const of = (run: string, among: readonly string[]): boolean => among.every((one) => one.includes(run));
      for (let from = 0; from + 6 <= first.length; from += 1) {
        const run = first.slice(from, from + 6);
        const isOfAddress = of(run, [third, fifth]) && !second.includes(run) && !fourth.includes(run);
        assertThat(
          !isOfAddress,
          'All handles of one address hold the same signs, and no others do: the address, in another form.',
        );
      }
    },
  },
});

/** Signs by which somebody may put something into a text, or take something out: patterns, templates, lines. */
const signs = [
  "$& $$ $' $0 $<to>",
  '{to} {text} {{text}} {{ to }} \u0024{text} #{text} <%= text %> %s %d %TO% %(to)s :to @to [[text]] <to>',
  '  dua  spasi,\n\n\ntiga baris, tab\there;',
  // Joined, without width, and from right to left: what is invisible belongs to the words all the same.
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467} a\u200bb\u200cc \u202b\u0645\u0631\u062d\u0628\u0627\u202c \u2067x\u2069 \u200ey\u200f',
  // Where a line may break, and where it may not; a mark of the order of bytes.
  'se\u00adgera a\u2060b \ufeffc',
  '.titik\n..dua\n-- \nFrom sini\n> kutip\n',
];

/** A text of so many units, with a sign of four bytes before its last word. */
export function textOf(length: number, { notifier }: NotifierStage): string {
  const end = length < 20 ? 'Ya' : ' \u{1f6a8} akhir';
  const size = notifier.capabilities.body.unit === 'bytes' ? Buffer.byteLength(end) : end.length;
  return `${'Satu laporan menunggu jawaban Anda. '.repeat(Math.ceil(length / 36)).slice(0, length - size)}${end}`;
}

/** All that a recipient reads, parts in order; how lines are broken on the way is left aside. */
export function wholeOf(arrived: readonly ReceivedMessage[]): string {
  return arrived.map(({ text }) => text.replaceAll('\r\n', '\n')).join('');
}
