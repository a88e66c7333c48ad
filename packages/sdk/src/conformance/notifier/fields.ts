import type { OutgoingMessage } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { inZone } from '../zone.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage, ReceivedMessage } from './stage.ts';
import { textOf, wholeOf } from './texts.ts';

/** Fields of a message: every value of each is played, and what may stand beside a text. */
export const fields: readonly NotifierCase[] = casesOf({
  'messages/beside-answers': {
    title: 'A text of any length arrives whole beside a button, two buttons and a page, or fails by its message.',
    async run(stage) {
      const { most } = stage.notifier.capabilities.body;
      const lengths = [...usualLimits, most].filter((length) => length <= most);
      for (const [index, length] of lengths.entries()) {
        const offered = offers[index % offers.length];
        await mustArrive(
          stage,
          { text: textOf(length, stage), reply: offered ?? nothing },
          `${length} beside its answers`,
        );
      }
    },
  },
  'messages/every-value': {
    title: 'A message goes and arrives whole, whatever values its fields have.',
    async run(stage) {
      const isOfFacts = stage.notifier.capabilities.contentClass === 'facts';
      for (const [turn, [kind, language]] of kindsIn(['id', 'en', 'jv', 'en-GB']).entries()) {
        const rest: Partial<OutgoingMessage> = {
          kind,
          language,
          urgency: turn % 3 === 0 ? 'now' : 'soon',
          drill: turn % 4 === 1,
          contentClass: isOfFacts && turn % 2 === 0 ? 'facts' : 'signal',
          thread: String(turn % 10).repeat(32),
          ...(turn % 5 === 4 ? { onlyRings: true } : {}),
          reply: offers[turn % offers.length] ?? nothing,
        };
        await mustArrive(stage, { ...rest, text: `Pesan ke-${turn}, selesai.` }, JSON.stringify([kind, language]));
      }
    },
  },
  'messages/not-after': {
    title: 'A provider that drops messages is told of no sooner instant than the one after which this helps nobody.',
    async run(stage) {
      await inZone('Asia/Jakarta', () => mustBeKept(stage));
    },
  },
  'messages/purpose': {
    title:
      'News that nothing answers, of signing in and of an answer, arrives with its own words, also after a restart, or fails for good by its message.',
    async run(stage) {
      const address = await stage.situations.accepted();
      // The second has heard nothing of this person: what it knew of whom it may write to is forgotten.
      for (const notifier of [stage.notifier, await stage.open()]) {
        for (const [turn, purpose] of (['sign-in', 'answer'] as const).entries()) {
          const before = (await stage.received()).length;
          const text = `Kabar ke-${turn}-${before}: 4711-0815`;
          const sent = stage.message(address, { purpose, text });
          const outcome = await send(notifier, { ...sent, parts: { ...sent.parts, short: text } });
          const arrived = await stage.received();
          if (sentBy(outcome)) {
            assertThat(wholeOf(arrived).includes(text), `${purpose}: it is told as sent, and other words arrived.`);
            continue;
          }
          assertThat(outcome.type === 'failed' && outcome.scope === 'message', `${purpose}: not by its message.`);
          assertThat(!outcome.retryable, `${purpose}: it is to be retried, for ever and in vain.`);
          assertSame(arrived.length, before, `${purpose}: it is told as failed, and something arrived.`);
        }
      }
    },
  },
  'messages/attempts': {
    title: 'Each attempt of a message of any kind offers the answers that the first one does, with codes of its own.',
    async run(stage) {
      let hasOffered = false;
      for (const [turn, offer] of offers.entries())
        for (const kind of kinds) {
          const [first, ...later] = await Promise.all(
            [1, 2, 3, 10].map((attempt) =>
              offeredBy(stage, offer, { kind, attempt, id: `${kind}.${turn}.${attempt}` }),
            ),
          );
          hasOffered ||= first !== undefined && Object.values(first).some((buttons) => buttons.length > 0);
          for (const [index, one] of later.entries())
            assertSame(one, first, `${kind}: attempt ${[2, 3, 10][index]} offers other answers than the first.`);
        }
      if (!hasOffered) stage.leaveOut('its messages have no buttons');
    },
  },
  'messages/page': {
    title:
      'A button that posts to the page of an answer posts the words under its own label, takes no other way, and one that leads there says so.',
    async run(stage) {
      const { notifier, situations, message, received } = stage;
      for (const reply of [
        { code: token, choices: [], link },
        { code: token, choices: [], link: { url: link.url, take: { ...link.take, label: 'Terima' } } },
      ]) {
        await send(notifier, message(await situations.accepted(), { reply }));
        const { posts = [], links = [] } = (await received()).at(-1) ?? {};
        for (const { label, url } of links) {
          const isNamed = label !== '' && reply.link.take.label.startsWith(label);
          assertThat(url !== link.url || isNamed, 'A button that leads to the page of an answer does not say so.');
        }
        if (posts.length === 0) return stage.leaveOut('its messages have no buttons that post');
        const offered = [reply.link.take, ...('decline' in reply.link ? [reply.link.decline] : [])];
        const right = offered.map(({ label, body }) => ({ label, url: link.url, body }));
        assertSame(posts, right, 'Who touches one answer gives another.');
      }
    },
  },
  'messages/html': {
    title: 'A message that goes as HTML too says the same in it, and its button leads to the page of the answer.',
    async run(stage) {
      const { notifier, situations, message, received } = stage;
      const lines = [
        'Satu laporan menunggu.',
        'Kutipan: <b>&amp; "tanda" \'kutip\'</b> & 1 < 2',
        '- satu',
        '- dua',
        'Selesai.',
      ];
      const reply = { code: token, choices: [], link };
      await send(notifier, message(await situations.accepted(), { text: lines.join('\n'), reply }));
      const html = (await received()).at(-1)?.html;
      if (html === undefined) return stage.leaveOut('its messages are no HTML');
      const shown = readHtml(html);
      for (const line of lines) assertThat(shown.includes(line.replace(/^- /, '')), `It does not say: ${line}`);
      assertThat(shown.includes(link.take.label), 'It has no button.');
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => readHtml(href));
      assertSame(
        hrefs.filter((href) => href !== link.url),
        [],
        'It leads elsewhere.',
      );
    },
  },
  'messages/language': {
    title: 'A template is filled in in the language of the message.',
    async run(stage) {
      const address = await stage.situations.accepted();
      const notifier = await stage.open();
      for (const [kind, language] of kindsIn(['id', 'en'])) {
        await send(notifier, stage.message(address, { kind, language }));
        const told = (await stage.received()).at(-1)?.language;
        if (told === undefined) return stage.leaveOut('its provider is told of no language');
        assertThat(told.toLowerCase().startsWith(language), 'It goes out in another language.');
      }
    },
  },
  'messages/after-restart': {
    title: 'A message of any kind goes after a restart too, with its text, or with what it asks and its code.',
    async run(stage) {
      const address = await stage.situations.accepted();
      const notifier = await stage.open();
      for (const [turn, [kind, language]] of kindsIn(['id', 'en']).entries()) {
        const before = (await stage.received()).length;
        const what = `Yang diminta ke-${turn}-${before}.`;
        const message = stage.message(address, { kind, language, text: `Pesan. ${what}`, reply: offers[0] });
        const parameters = { ...message.parts.parameters, kind, what };
        const outcome = await send(notifier, { ...message, parts: { ...message.parts, parameters } });
        assertThat(sentBy(outcome), `${kind}, ${language}: it was not sent.`);
        const told = wholeOf(await stage.received());
        assertThat(told.includes(what), `${kind}, ${language}: it does not say what is asked.`);
      }
    },
  },
});

/** Where channels and their libraries like to cut: titles, captions, bodies with buttons, one SMS, a packet. */
const usualLimits = [1, 20, 60, 70, 71, 160, 161, 255, 256, 612, 1_023, 1_024, 1_025, 1_530, 2_000, 2_049, 4_000];

const kinds = ['act', 'call', 'account', 'emergency'] as const;

export function kindsIn(languages: readonly string[]): readonly (readonly [OutgoingMessage['kind'], string])[] {
  return kinds.flatMap((kind) => languages.map((language) => [kind, language] as const));
}

const token = 'c0nt0ht0k3nxyz12';
const choice = { type: 'take', token, label: 'Saya tangani', digit: '1' } as const;
export const decline = { label: 'Saya tidak bisa' } as const;
export const link = {
  url: 'https://kawal.contoh.test/jawab/c0nt0h?bahasa=id&dari=pesan',
  take: { body: 'token=c0nt0h&jawaban=terima', label: 'Saya tangani' },
  decline: { body: 'token=c0nt0h&jawaban=tolak', label: 'Saya tidak bisa' },
} as const;

const nothing = { code: token, choices: [] } as const;

/** All ways in which a recipient may be offered to answer. */
export const offers = [
  { code: token, choices: [choice], decline },
  { code: token, choices: [choice] },
  { code: token, choices: [], link },
  { code: token, choices: [choice], decline, link },
  nothing,
] as const satisfies readonly OutgoingMessage['reply'][];

const signsOfHtml: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Returns the words that a person reads of HTML. */
export function readHtml(html: string): string {
  return html
    .replace(/<(style|title|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (_, code, name) =>
      code === undefined ? (signsOfHtml[name] ?? '') : String.fromCodePoint(Number(code)),
    );
}

/** A provider may drop a message when it helps nobody any more, and not before. */
async function mustBeKept(stage: NotifierStage): Promise<void> {
  for (const [turn, minutes] of [5, 15, 240, 1_440, 30, 60, 120].entries()) {
    // At the end of a minute: who tells the time in longer steps must not cut what is left of one.
    const notAfter = Math.ceil(Date.now() / 60_000 + minutes) * 60_000 - 1;
    const [kind, urgency] = [kinds[turn % kinds.length] ?? 'act', turn % 3 === 0 ? 'now' : 'soon'] as const;
    const rest = { notAfter, kind, urgency, drill: turn % 4 === 2 };
    await send(stage.notifier, stage.message(await stage.situations.accepted(), rest));
    const arrived = (await stage.received()).at(-1);
    assertThat(arrived !== undefined, `It may wait for ${minutes} minutes, and was dropped at once.`);
    if (arrived.expires === undefined) return stage.leaveOut('its provider is told of no such instant');
    const early = (notAfter - arrived.expires) / 1_000;
    // Whole seconds are near enough.
    assertThat(early <= 1, `It may wait for ${minutes} minutes, and is dropped ${early} s too soon.`);
  }
}

/** Sends one attempt, and returns the answers that it offers, its own codes put as `#`. */
async function offeredBy(
  { notifier, situations, message, received }: NotifierStage,
  offer: OutgoingMessage['reply'],
  { id, kind, attempt }: Pick<OutgoingMessage, 'id' | 'kind' | 'attempt'>,
) {
  const own = `${token.slice(0, -5)}${String(attempt).padStart(2, '0')}${id.length}`;
  const withOwn = JSON.stringify(offer).replaceAll(token, own);
  const address = await situations.accepted();
  const attemptId = `${id}.${attempt}`;
  const reply = JSON.parse(withOwn) as OutgoingMessage['reply'];
  const outcome = await send(notifier, message(address, { id, kind, attempt, attemptId, reply }));
  assertThat(sentBy(outcome), `${kind}: attempt ${attempt} was not sent.`);
  const arrived = (await received()).filter(({ addresses }) => addresses.includes(address));
  const told = { touches: arrived.flatMap(({ touches = [] }) => touches), ...pagesOf(arrived) };
  return JSON.parse(JSON.stringify(told).replaceAll(own, '#')) as typeof told;
}

function pagesOf(arrived: readonly ReceivedMessage[]) {
  return {
    links: arrived.flatMap(({ links = [] }) => links),
    posts: arrived.flatMap(({ posts = [] }) => posts),
    inPages: arrived.flatMap(({ html = '' }) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)),
  };
}

async function mustArrive(
  { notifier, situations, message, received }: NotifierStage,
  rest: Partial<OutgoingMessage> & Pick<OutgoingMessage, 'text'>,
  what: string,
): Promise<void> {
  const address = await situations.accepted();
  const outcome = await send(notifier, message(address, rest));
  const arrived = (await received()).filter(({ addresses }) => addresses.includes(address));
  assertThat(sentBy(outcome), `${what}: it was not sent.`);
  assertThat(wholeOf(arrived).includes(rest.text), `${what}: some of the text is lost.`);
}
