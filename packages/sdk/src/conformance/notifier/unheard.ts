import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { Reception, SaidBack } from '../../notifier/inbound.ts';
import { groupedCode } from '../../notifier/reply-code.ts';
import { casesNeeding } from '../case.ts';
import { inspectDeep } from '../printed.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { timersOf } from '../timers.ts';
import { listenTo, receiptsIn, sendMeanwhile, settleMs, tokensOf } from './ear.ts';
import { choice } from './inbound.ts';
import { other, sent, token } from './listening.ts';
import { sampleReception, unreadable } from './sample-message.ts';
import { mustHoldNothing } from './secrecy.ts';
import { send } from './send.ts';
import type { NotifierCase, NotifierStage, TestQueue } from './stage.ts';
import { mustBeOfContract } from './well-formed.ts';

/** Answers at a provider that is asked, and what may keep them from being heard, in their order and by whom they are meant for. */
export const unheard: readonly NotifierCase[] = casesNeeding('listen', {
  'listening/quiet': {
    title:
      'While the line is quiet, for as long as the provider was asked to hold it, and where it says that nothing is new, it listens on, and what comes next is heard, also after a restart.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (queue.quiet === undefined) return stage.leaveOut('its provider is silent until something is new');
      await mustEndInPause(stage, address, () => queue.quiet?.());
      const quietly = async (): Promise<void> => {
        for (let turn = 0; turn < 3; turn += 1) {
          // Until it asks.
          await sendMeanwhile(stage, address);
          await queue.quiet?.();
        }
      };
      const timers = timersOf();
      const ear = await timers.within(async () => listenTo(stage.notifier));
      await sendMeanwhile(stage, address);
      // What its own timers do as long as the line is held.
      const holdMs = (await queue.holdsMs?.()) ?? 0;
      while (timers.letGo(holdMs) > 0) await sendMeanwhile(stage, address);
      timers.end();
      await quietly();
      await queue.reply(handle, token);
      const early = `The provider was asked to hold the line for ${holdMs} ms, and it does not wait that long, or the first answer behind none is lost.`;
      const isOver = ear.failed.then(() => assertThat(false, early));
      await Promise.race([ear.told(token, 1, 'After an answer without news the first one is lost.'), isOver]);
      await ear.moved();
      await quietly();
      await queue.reply(handle, other);
      await ear.stop(ear.told(other, 1, 'After an answer without news the next one is lost.'));
      const again = listenTo(await stage.open(), ear.kept);
      await quietly();
      await queue.reply(handle, token);
      await again.stop(again.told(token, 1, 'After a restart and an answer without news the next one is lost.'));
      assertSame(tokensOf([...ear.events, ...again.events]), [token, other, token], 'An answer is heard twice.');
    },
  },
  'listening/large': {
    title: 'Of long answers that wait each is heard, though what the provider tells at once is large.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      const { answers, body } = stage.notifier.capabilities;
      if (!answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (queue.typed === undefined) return stage.leaveOut('its test has no typed answers');
      const most = Math.min(3_900, Math.floor(body.most / (body.unit === 'bytes' ? 4 : 1)) - 40);
      const words = `Siap. ${'. '.repeat(Math.max(0, most / 2 - 4))}`.trimEnd();
      for (let count = 0; count < manyLong; count += 1)
        await queue.typed(handle, `${words} \u{1f64f} ${groupedCode(token)}`);
      const ear = listenTo(stage.notifier);
      await ear.stop(ear.told(token, manyLong, 'Of many long answers some are lost.'));
      assertSame(ear.events.length, manyLong, 'An answer is heard twice.');
    },
  },
  'listening/receipt': {
    title: 'News that a message was delivered is a receipt of its handle, and one of another message of the other.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const second = await sent(stage, address);
      if (queue.receipt === undefined) return stage.leaveOut('its provider tells of no delivery');
      for (const one of [handle, second.handle]) await queue.receipt(one, address);
      const ear = listenTo(stage.notifier);
      await ear.stop(ear.heard(2));
      const right = [handle, second.handle].map((one) => [one, 'delivered']);
      assertSame(receiptsIn(ear.events), right, 'Other events than the receipts.');
      assertThat(!JSON.stringify(ear.events).includes(address), 'An event holds the address.');
    },
  },
  'listening/in-order': {
    title:
      'What is told in one order is handed over in that order, of whatever kinds it is, and however long each takes to look up or to commit.',
    async run(stage) {
      const first = await sent(stage);
      const second = await sent(stage, first.address);
      const { queue, address } = first;
      const [handle, quotes] = [first.handle, second.handle];
      const reads = stage.notifier.capabilities.answers.includes('text');
      const { receipt, failed, typed = undefined, quoted = undefined } = reads ? queue : { ...queue, typed: undefined };
      const kinds: readonly (readonly [put: () => unknown, right: string])[] = [
        [() => queue.reply(handle, token), token],
        ...(receipt ? [[() => receipt.call(queue, handle, address), `delivered ${handle}`] as const] : []),
        [() => queue.reply(quotes, other), other],
        ...(failed ? [[() => failed.call(queue, quotes, address), `failed ${quotes}`] as const] : []),
        ...(typed
          ? [[() => typed.call(queue, handle, `Tidak bisa, maaf. ${groupedCode(token)}`), `no ${token}`] as const]
          : []),
        ...(reads && quoted
          ? [
              [() => quoted.call(queue, quotes, 'Siap, saya tangani.'), quotes] as const,
              [() => quoted.call(queue, quotes, 'Tidak bisa, maaf.'), `no ${quotes}`] as const,
            ]
          : []),
      ];
      // There and back, so that each kind stands before every other, and behind it; and not the same from its end.
      const order = [...kinds, ...kinds.toReversed(), ...kinds.slice(1, 2)];
      for (const [put] of order) await put();
      let pauses = 6;
      const slowly = async (): Promise<void> => {
        for (let turn = pauses--; turn > 0; turn -= 1) await setImmediate();
      };
      const ear = listenTo(
        stage.notifier,
        new Map(),
        slowly,
        slowAtFirst(sampleReception([address], [handle, quotes])),
      );
      await ear.stop(ear.heard(order.length));
      const heard = ear.events.map((event) => {
        const about = 'token' in event ? event.token : 'handle' in event ? event.handle : '';
        const how = 'state' in event ? `${event.state} ` : 'declines' in event ? 'no ' : '';
        return how + about;
      });
      const right = order.map(([, one]) => one);
      assertSame(heard, right, 'What was told later is heard earlier: who declines after a yes has taken on.');
    },
  },
  'listening/unsaid': {
    title: 'Where no text to say back can be had, no answer is lost: it is told, or told again.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const known = sampleReception([address], [handle]);
      await queue.reply(handle, token);
      await queue.typed?.(handle, `Siap, saya tangani. ${groupedCode(token)}`);
      await queue.reply(handle, other);
      const first = listenTo(stage.notifier, new Map(), undefined, wordless(known));
      const outcome = Promise.race([first.failed, first.told(other)]);
      await within(settleMs, outcome, 'Without a text to say back it neither hears nor fails.');
      await first.stop();
      const all = new Map(first.events.map((event) => [event.event, event]));
      if (![...all.values()].some((event) => event.type === 'reply' && event.token === other)) {
        const again = listenTo(stage.notifier, first.kept, undefined, known);
        await again.stop(again.told(other));
        for (const event of again.events) all.set(event.event, event);
      }
      const isTyped = queue.typed !== undefined && stage.notifier.capabilities.answers.includes('text');
      const lost = 'Without a text to say back an answer is lost, or is another one when it is told again.';
      assertSame(all.size, isTyped ? 3 : 2, lost);
    },
  },
  'listening/said-back': {
    title: 'What is said back to an answer that waited fits it, and goes to nobody but whoever wrote.',
    async run(stage) {
      const { queue, handle, address, declines } = await sentWithTwoButtons(stage);
      const code = groupedCode(token);
      const kept = new Map<string, string>();
      const before = (await stage.received()).length;
      const told: readonly (readonly [put: () => unknown, never: SaidBack])[] = [
        [() => queue.reply(handle, token), 'noArrived'],
        ...(declines === undefined ? [] : [[() => queue.reply(handle, declines), 'answerArrived'] as const]),
        [() => queue.typed?.(handle, `Siap, saya tangani. ${code}`), 'noArrived'],
        [() => queue.typed?.(handle, `Tidak bisa, maaf. ${code}`), 'answerArrived'],
        [() => queue.typed?.(handle, `Apa maksudnya? ${code}`), 'answerArrived'],
        [() => queue.typed?.(handle, `Apa maksudnya? ${code}`), 'noArrived'],
      ];
      for (const [put, never] of told) {
        const said: SaidBack[] = [];
        const say: Reception['say'] = async (text) => {
          said.push(text);
          return `Teks ${text}.`;
        };
        await put();
        // One that is sure to be heard, and to which that it arrived may be said.
        await queue.reply(handle, other);
        const ear = listenTo(stage.notifier, kept, undefined, { ...sampleReception([address], [handle]), say });
        await ear.told(other);
        await ear.stop(ear.moved());
        const strange = said.filter((one) => one === never).length - (never === 'answerArrived' ? 1 : 0);
        assertThat(strange <= 0, `It says back "${never}", and that does not fit the answer.`);
      }
      const others = (await stage.received()).slice(before).filter((one) => one.addresses.some((to) => to !== address));
      assertSame(others.length, 0, 'It writes to somebody who wrote nothing.');
    },
  },
  'listening/quoted-code': {
    title: 'Whoever quotes one message and types the code of another answers by the code, and once.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const second = await sent(stage, address);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (queue.quoted === undefined) return stage.leaveOut('nobody can quote there');
      await queue.quoted(handle, `Siap, saya tangani. ${groupedCode(other)}`);
      await queue.reply(second.handle, token);
      const reception = sampleReception([address], [handle, second.handle]);
      const ear = listenTo(stage.notifier, new Map(), undefined, reception);
      await ear.stop(ear.told(token));
      assertSame(
        tokensOf(ear.events),
        [other, token],
        'The code that somebody typed is not what answers, or not alone.',
      );
    },
  },
  'listening/nothing-told': {
    title:
      'Where nothing can be committed, kept or looked up, what it throws holds nothing of what was answered, and no id of an event does.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      await putEverything(queue, handle);
      const known = sampleReception([address], [handle]);
      const refuse = (code: string) => () => Promise.reject(Object.assign(new Error('Nothing was done.'), { code }));
      const failing = [
        () => listenTo(stage.notifier, new Map(), refuse('not-committed'), known),
        ...(queue.quoted === undefined ? [] : [() => listenTo(stage.notifier, new Map(), undefined, unreadable)]),
      ];
      for (const begin of failing) {
        const ear = begin();
        const error = await within(
          settleMs,
          ear.failed,
          'It goes on where nothing was committed, or where nobody could be looked up: an answer is lost.',
        );
        await ear.stop();
        mustTellNothing(error, address, stage);
      }
      const keep = { get: async () => undefined, set: refuse('not-kept') };
      const caller = new AbortController();
      const listening = stage.notifier.listen?.(async () => undefined, keep, caller.signal, known);
      const unkept = Promise.resolve(listening).then(
        () => undefined,
        (error: unknown) => error,
      );
      mustTellNothing(await within(settleMs, unkept, 'It goes on though its offset is not kept.'), address, stage);
      const ear = listenTo(await stage.open(), new Map(), undefined, known);
      await queue.reply(handle, other);
      await ear.stop(ear.told(other));
      for (const { event } of ear.events) {
        for (const one of [address, address.replace('+', '')]) mustHoldNothing(event, one, stage, 'The id of an event');
        for (const one of [token, said])
          assertThat(!event.includes(one), 'The id of an event holds what was answered.');
      }
      for (const event of ear.events) mustBeOfContract(event, 'listening', [handle]);
    },
  },
});

const manyLong = 40;
/** A word of an answer that is understood as one. */
const said = 'Melati';

async function putEverything(queue: TestQueue, handle: string): Promise<void> {
  await queue.reply(handle, token);
  await queue.typed?.(handle, `Siap, saya tangani. Saya berangkat dari ${said}. ${groupedCode(token)}`);
  await queue.quoted?.(handle, `Siap, saya tangani. Saya berangkat dari ${said}.`);
}

function mustTellNothing(error: unknown, address: string, stage: NotifierStage): void {
  const whole = inspect(error, { depth: 9, showHidden: true, getters: true, maxStringLength: null });
  mustHoldNothing(whole, address, stage, 'What it throws');
  for (const one of [token, groupedCode(token)])
    assertThat(!whole.includes(one), 'What it throws holds what somebody answered.');
  assertThat(!inspectDeep(error).includes(said), 'What it throws holds what somebody answered.');
}

/** A reception that takes the longer to look somebody up the earlier it is asked. */
export function slowAtFirst(known: Reception): Reception {
  let left = 6;
  return {
    ...known,
    async languageOf(...given) {
      left -= 2;
      for (let turn = left; turn >= 0; turn -= 1) await setImmediate();
      return await known.languageOf(...given);
    },
  };
}

/** A reception that has no texts. */
export function wordless(known: Reception): Reception {
  return { ...known, say: () => Promise.reject(Object.assign(new Error('Nothing was read.'), { code: 'not-read' })) };
}

async function sentWithTwoButtons(stage: NotifierStage) {
  const { queue, address } = await sent(stage);
  const reply = { code: token, choices: [{ ...choice, token }], decline: { label: 'Saya tidak bisa' } };
  const outcome = await send(stage.notifier, stage.message(address, { reply }));
  const arrived = (await stage.received()).findLast(({ addresses }) => addresses.includes(address));
  const handle = ('handle' in outcome ? outcome.handle : undefined) ?? '';
  return { queue, address, handle, declines: arrived?.touches?.[1]?.brings };
}

/** Ends a listening behind an answer without news, where it may pause before it asks again. */
async function mustEndInPause(stage: NotifierStage, address: string, quiet: () => unknown): Promise<void> {
  const ear = listenTo(await stage.open());
  await sendMeanwhile(stage, address);
  await quiet();
  // Until it has that answer.
  await sendMeanwhile(stage, address);
  await within(5_000, ear.stop(), 'Where nothing is new it pauses, and goes on pausing though its signal aborted.');
}
