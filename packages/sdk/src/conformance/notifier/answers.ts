import { inspect } from 'node:util';
import type { InboundRequest, NotifierEvent, Reception, SaidBack } from '../../notifier/inbound.ts';
import { groupedCode } from '../../notifier/reply-code.ts';
import { casesNeeding } from '../case.ts';
import { printedBy } from '../printed.ts';
import { assertSame, assertThat } from '../same.ts';
import { writtenBy } from '../written-files.ts';
import { saidBeside } from './answers-in-words.ts';
import { writingsOf } from './declared.ts';
import { choice, everythingTold, mustBeTaken, receive, sent } from './inbound.ts';
import { sampleReception, unreadable } from './sample-message.ts';
import { inFile, mustHoldNothing } from './secrecy.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase } from './stage.ts';
import { longestSaid, mustBeOfContract } from './well-formed.ts';

/** Answers of people, by a button, by a code and by quoting: whose they are, what they say, and what is said back. */
export const answers: readonly NotifierCase[] = casesNeeding('receive', {
  'inbound/well-formed': {
    title: 'Every event is of the contract: it has an id, a token or the handle of a send, and no address in any form.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage, { decline: { label: 'Saya tidak bisa' } });
      const long = `Siap, saya tangani. ${'Saya berangkat sekarang. '.repeat(120)}`;
      const requests = await everythingTold(webhook, handle);
      const longest = await webhook.typed?.(handle, `${groupedCode(choice.token)} ${long}`);
      const { capabilities } = stage.notifier;
      for (const [what, request] of [...requests, ...(longest ? [['a long answer', longest] as const] : [])]) {
        const { answer, events } = await receive(stage, request, sampleReception([address], [handle]));
        mustBeTaken(answer, what);
        const told = inspect(answer, { depth: 9 });
        for (const one of ['Siap, saya', ...stage.secrets])
          assertThat(!told.includes(one), `${what}: the answer to the provider holds what may not be told.`);
        const isTyped =
          /^(typed|a long)/.test(what) && events.some((event) => 'token' in event && event.token === choice.token);
        assertThat(
          !isTyped || capabilities.answers.includes('text'),
          `${what}: it is read, and "text" is not declared in \`answers\`.`,
        );
        for (const event of events) {
          mustBeOfContract(event, what, [handle]);
          mustHoldNothing(event.event, 'Siap, saya tangani', stage, `${what}: the id of an event`);
        }
        mustHoldNothing(inspect(events, { depth: 9 }), address, stage, `${what}: an event`);
        mustHoldNothing(inspect(events, { depth: 9 }), address.replace('+', ''), stage, `${what}: an event`);
        const arrives = events.some((event) => event.type === 'receipt' && event.state === 'delivered');
        assertThat(!arrives || capabilities.evidence.later === 'delivered', `${what}: not declared as evidence.later.`);
        const answered = events.some(({ type }) => type === 'reply' || type === 'quoting-reply');
        assertThat(!answered || capabilities.answers.length > 0, `${what}: it declares that nobody can answer.`);
      }
    },
  },
  'inbound/challenge': {
    title: 'Who asks for a challenge with the right secret has it back, and nobody else.',
    async run(stage) {
      const asked = stage.webhook?.challenge?.();
      if (asked === undefined) return stage.leaveOut('its provider asks for no challenge');
      const right = await receive(stage, asked.genuine);
      assertSame(
        [right.answer.body, right.events.length],
        [asked.words, 0],
        'The provider does not get its challenge.',
      );
      assertThat(right.answer.status >= 200 && right.answer.status < 300, 'The provider got no answer of success.');
      const guesses = stage.secrets.flatMap((secret) =>
        ['', secret.slice(0, 8), `${secret}1`].flatMap((guess) => {
          const path = asked.genuine.path.replace(encodeURIComponent(secret), encodeURIComponent(guess));
          return path === asked.genuine.path ? [] : [{ ...asked.genuine, path }];
        }),
      );
      for (const forged of [asked.forged, ...guesses]) {
        const { answer } = await receive(stage, forged);
        assertThat(answer.status >= 400 && answer.body !== asked.words, 'A stranger is answered as the provider.');
      }
    },
  },
  'inbound/several': {
    title: 'Each event of a request is returned, under an id of its own.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (webhook.receipts === undefined) return stage.leaveOut('its provider tells of one message at a time');
      const handles = [handle];
      while (handles.length < mostAtOnce) {
        const addresses: string[] = [];
        for (let count = 0; count < 20; count += 1) addresses.push(await stage.situations.accepted());
        const outcomes = await Promise.all(addresses.map((one) => send(stage.notifier, stage.message(one))));
        for (const outcome of outcomes) {
          assertThat(sentBy(outcome) && outcome.handle !== undefined, 'It gave no handle.');
          handles.push(outcome.handle);
        }
      }
      const { events } = await receive(stage, await webhook.receipts(handles));
      assertSame(
        events.map((event) => 'handle' in event && event.handle),
        handles,
        'Not every event of the request, or not in its order, or under the handle of another send.',
      );
      assertSame(
        new Set(events.map(({ event }) => event)).size,
        handles.length,
        'Two events have one id: one of them would be lost.',
      );
    },
  },
  'inbound/anew': {
    title:
      'Two answers of one person to one message are two events: who takes on after a no, or declines after a yes, is heard.',
    async run(stage) {
      const first = await sent(stage);
      const { webhook, address } = first;
      const second = await sent(stage, {}, address);
      const handles = [first.handle, second.handle];
      const code = groupedCode(choice.token);
      const isRead = stage.notifier.capabilities.answers.includes('text');
      const told: InboundRequest[] = [];
      // The same words again, also to another message: who says yes to both is heard twice.
      for (const handle of [...handles, ...handles]) {
        const typed = isRead
          ? [
              await webhook.typed?.(handle, `Tidak bisa, maaf. ${code}`),
              await webhook.typed?.(handle, `Siap, saya tangani. ${code}`),
              await webhook.quoted?.(handle, 'Siap, saya tangani.'),
            ]
          : [];
        const requests = [await webhook.reply?.(handle, choice.token), ...typed];
        told.push(...requests.filter((request) => request !== undefined));
      }
      if (told.length < 2) return stage.leaveOut('its test has no answers');
      const events: NotifierEvent[] = [];
      const reception = sampleReception([address], handles);
      for (const request of told) events.push(...(await receive(stage, request, reception)).events);
      assertSame(events.length, told.length, 'An answer is no event.');
      assertSame(new Set(events.map(({ event }) => event)).size, told.length, 'The later answer counts as a repeat.');
    },
  },
  'inbound/said': {
    title:
      'What people say beside a code is told in their own words: all of them, without the code, of each answer its own.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (webhook.typed === undefined) return stage.leaveOut('its test has no typed answers');
      for (const [typed, said] of saidBeside(groupedCode(choice.token))) {
        const { events } = await receive(stage, await webhook.typed(handle, typed));
        assertSame(saidIn(events), [said], `"${typed}" was told in other words.`);
      }
    },
  },
  'inbound/long-said': {
    title:
      'Of an answer of any length its code and its no are heard, and as much is told as an event may hold: 2,000 characters.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      const { typed, quoted } = webhook;
      if (typed === undefined) return stage.leaveOut('its test has no typed answers');
      for (const [text, words] of longAnswers(groupedCode(choice.token))) {
        const { events } = await receive(stage, await typed(handle, text));
        mustTellOf(events, words);
        if (quoted === undefined) continue;
        const request = await quoted(handle, words);
        mustTellOf((await receive(stage, request, sampleReception([address], [handle]))).events, words);
      }
    },
  },
  'inbound/quoting': {
    title:
      'Who answers a message by quoting it is heard without a code, where that message went to them, and nobody else.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (webhook.quoted === undefined) return stage.leaveOut('nobody can quote there');
      // Made while the message is the last one: a provider knows no handle but its own.
      const requests: InboundRequest[] = [];
      for (const [words] of quotingWords) requests.push(await webhook.quoted(handle, words));
      const other = await sent(stage);
      for (const [index, request] of requests.entries()) {
        const [words = '', meant] = quotingWords[index] ?? [];
        const { events } = await receive(stage, request, sampleReception([address], [handle]));
        assertSame(quotedIn(events), meant === undefined ? [] : [[handle, meant, words]], `"${words}" was misread.`);
        for (const reception of [
          sampleReception(),
          sampleReception([address], [other.handle]),
          sampleReception([other.address], [handle]),
        ])
          assertSame((await receive(stage, request, reception)).events, [], 'Anybody can answer what went to another.');
      }
      const theirs = await webhook.quoted(other.handle, 'Siap, saya tangani.');
      const { events } = await receive(stage, theirs, sampleReception([other.address], [handle, other.handle]));
      assertSame(
        quotedIn(events).map(([one]) => one),
        [other.handle],
        'It answers another message than it quotes.',
      );
      const told = await receive(stage, theirs, unreadable).catch(() => undefined);
      assertThat(
        told === undefined || (told.events.length === 0 && told.answer.status >= 500),
        'Where it cannot be found out who wrote, the answer is lost: the provider is told that it was taken.',
      );
    },
  },
  'inbound/said-back': {
    title: 'What is said back fits what was said, and goes to whoever wrote alone; a stranger is sent nothing.',
    async run(stage) {
      // Somebody else, who was written to before and says nothing.
      await sent(stage);
      const { webhook, handle, address } = await sent(stage, { decline: { label: 'Saya tidak bisa' } });
      const { typed } = webhook;
      const code = groupedCode(choice.token);
      const told: readonly (readonly [request: InboundRequest | undefined, never: readonly SaidBack[]])[] = [
        [await webhook.reply?.(handle, choice.token), ['noArrived', 'askedBack', 'codeMissing']],
        [await webhook.declines?.(handle), ['answerArrived', 'askedBack', 'codeMissing']],
        [await typed?.(handle, `Tidak bisa, maaf. ${code}`), ['answerArrived', 'askedBack', 'codeMissing']],
        [await typed?.(handle, `Apa maksudnya? ${code}`), ['answerArrived', 'noArrived']],
        [await typed?.(handle, 'Tolong jelaskan, ini apa?'), ['answerArrived', 'noArrived']],
      ];
      const said: SaidBack[] = [];
      // First nobody knows who writes; then they are known.
      for (const known of [[], [address]]) {
        for (const [request, never] of told) {
          if (request === undefined) continue;
          const before = (await stage.received()).length;
          const from = said.length;
          await receive(stage, request, { ...sampleReception(known), say: saying(said) });
          const strange = said.slice(from).filter((one) => never.includes(one));
          assertSame(strange, [], 'It says back what does not fit the answer.');
          // What it sends by itself leaves before this does.
          const next = await stage.situations.accepted();
          await send(stage.notifier, stage.message(next));
          const sentBack = (await stage.received()).slice(before).filter(({ addresses }) => !addresses.includes(next));
          const others = sentBack.filter(
            ({ addresses }) => known.length === 0 || addresses.some((one) => one !== address),
          );
          assertSame(others.length, 0, 'It writes to somebody who wrote nothing, or whom nobody knows.');
          const own = sentBack.filter(({ text }) => !said.some((one) => text.includes(`Teks ${one}.`)));
          assertSame(own.length, 0, 'It writes what the chapter has no text for.');
        }
      }
    },
  },
  'inbound/own-address': {
    title:
      'Whoever writes is asked about under the address that messages to them have, in each writing that is usable.',
    async run(stage) {
      for (let index = -1; ; index += 1) {
        const first = await stage.situations.accepted();
        const known = index < 0 ? first : writingsOf(first)[index];
        if (known === undefined) return;
        if (stage.notifier.checkAddress(known).type !== 'usable') continue;
        const { webhook, handle } = await sent(stage, {}, known);
        const asked: string[] = [];
        const reception: Reception = {
          ...sampleReception(),
          languageOf: async (one) => (asked.push(one) > 0 && one === known ? 'id' : undefined),
        };
        for (const words of ['Tolong jelaskan, ini apa?', 'Siap, saya tangani.'])
          for (const request of [await webhook.typed?.(handle, words), await webhook.quoted?.(handle, words)])
            if (request !== undefined) await receive(stage, request, reception);
        if (asked.length === 0) return stage.leaveOut('it asks about nobody');
        assertThat(asked.includes(known), 'A recipient is taken for a stranger: the answer is lost.');
        const others = asked.filter((one) => ![first, ...writingsOf(first)].includes(one));
        assertSame(others, [], 'It asks about somebody else.');
      }
    },
  },
  'inbound/strangers': {
    title: 'Whoever is unknown to the chapter is sent nothing, whatever they write.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      if (webhook.typed === undefined) return stage.leaveOut('its test has no typed answers');
      for (const words of ['Tolong jelaskan, ini apa?', 'halo', 'Siap, saya tangani.']) {
        await receive(stage, await webhook.typed(handle, words));
        await send(stage.notifier, stage.message(await stage.situations.accepted()));
      }
      const reached = (await stage.received()).filter(({ addresses }) => addresses.includes(address));
      assertSame(reached.length, 1, 'A stranger is written to.');
    },
  },
  'inbound/nothing-printed': {
    title: 'Nothing of what comes in is printed or written to a file, and no address that is checked.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const [words, place] = ['Jawaban-4711', 'Melati'];
      const requests = [...(await everythingTold(webhook, handle)).map(([, request]) => request)];
      requests.push(await webhook.forged(handle));
      // One that is no answer, and one that is understood.
      for (const said of [words, `Siap, saya tangani. Rumahnya di ${place}.`]) {
        const typed = await webhook.typed?.(handle, `${said} ${groupedCode(choice.token)}`);
        if (typed !== undefined) requests.push(typed);
      }
      let printed = '';
      const written = await writtenBy(async () => {
        printed = await printedBy(async () => {
          stage.notifier.checkAddress(address);
          for (const request of requests) await receive(stage, request, sampleReception([address], [handle]));
        });
      });
      for (const [what, told] of [['What was printed', printed], ...written.map(inFile)] as const) {
        mustHoldNothing(told, address, stage, what);
        for (const one of [words, place, choice.token, handle])
          assertThat(!told.includes(one), `${what} holds what came in.`);
      }
    },
  },
});

/** After a night many phones are switched on in one minute; providers put up to a thousand into one request. */
const mostAtOnce = 240;

/** Lists answers that decline, of any length, with their words; the code and the no stand before, behind and in the middle. */
export function longAnswers(code: string): readonly (readonly [typed: string, words: string])[] {
  // Signs alone, so that no word beside the no says something else.
  const dots = (length: number): string => '. '.repeat(Math.max(0, length) / 2).trimEnd();
  const no = 'Tidak bisa, maaf.';
  return [500, 1_998, 1_999, 2_000, 2_400, 4_000].flatMap((length) => {
    const rest = dots(length - no.length - 1);
    const half = `${no} ${dots(length / 2 - no.length)}`;
    const forms = [`${no} ${rest}!`, `${no} ${rest}\u{1f64f}\u{1f64f}`, ...(length < 2_000 ? [`${rest} ${no}`] : [])];
    return [
      ...forms.flatMap((words) => [[`${words} ${code}`, words] as const, [`${code} ${words}`, words] as const]),
      [`${half} ${code} ${dots(length / 2)}`, `${half} ${dots(length / 2)}`] as const,
    ];
  });
}

/** All of the words, or as much of their beginning as an event may hold. */
export function mustTellOf(events: readonly NotifierEvent[], words: string): void {
  const what = `Of ${words.length} characters that decline`;
  assertSame(events.length, 1, `${what} nothing is heard.`);
  for (const event of events) {
    mustBeOfContract(event, what, 'handle' in event ? [event.handle] : []);
    assertThat('declines' in event, `${what} the no is not heard.`);
    const { said = '' } = event as { readonly said?: string };
    const isRight =
      words.length <= longestSaid ? said === words : words.startsWith(said) && said.length > longestSaid - 100;
    assertThat(isRight, `${what} ${said.length} are told, or others.`);
  }
}

/** Words that quote a message, and whether they decline; undefined where they are no answer. */
export const quotingWords = [
  ['Siap, saya tangani.', false],
  // Whoever quotes a message needs no code beside the word.
  ['Siap bu 👍', false],
  ['Tidak bisa, maaf.', true],
  ['Apa maksudnya?', undefined],
] as const;

export function saidIn(events: readonly NotifierEvent[]): readonly (string | undefined)[] {
  return events.flatMap((event) => (event.type === 'reply' ? [event.said] : []));
}

export function quotedIn(events: readonly NotifierEvent[]) {
  return events.map((event) =>
    event.type === 'quoting-reply'
      ? ([event.handle, event.declines === true, event.said] as const)
      : ([event.type] as const),
  );
}

function saying(said: SaidBack[]): Reception['say'] {
  return async (text) => {
    said.push(text);
    return `Teks ${text}.`;
  };
}
