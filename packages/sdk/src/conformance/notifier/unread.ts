import type { NotifierEvent, Reception } from '../../notifier/inbound.ts';
import { casesOf } from '../case.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { joined } from './altered.ts';
import { isAnswer, listenTo, settleMs } from './ear.ts';
import { everythingTold, receiveIfTaken, sent as sentByWebhook } from './inbound.ts';
import { other, sent, token } from './listening.ts';
import { sampleLimits, sampleReception } from './sample-message.ts';
import { send, sentBy, settled } from './send.ts';
import type { NotifierCase } from './stage.ts';

/** News that may be lost on the way: the one who wrote cannot be looked up, or somebody only wanted to know how it is. */
export const unread: readonly NotifierCase[] = casesOf({
  'inbound/unread': {
    title:
      'Where it cannot be found out who wrote, the provider has to tell again, whatever it tells beside, and whoever was found out before.',
    needs: 'receive',
    async run(stage) {
      const { webhook, handle, address } = await sentByWebhook(stage);
      const known = sampleReception([address], [handle]);
      const told = (await everythingTold(webhook, handle)).map(([, request]) => request);
      for (const words of ['Tidak bisa, maaf.', 'Apa maksudnya?']) {
        const more = await webhook.quoted?.(handle, words);
        if (more !== undefined) told.push(more);
      }
      const whole = joined(told.map(({ body }) => Buffer.from(body).toString()));
      if (whole !== undefined && webhook.signed !== undefined) told.push(await webhook.signed(Buffer.from(whole.text)));
      let isAsked = false;
      for (const request of told) {
        const all = failingAt(known, Number.POSITIVE_INFINITY);
        await receiveIfTaken(stage, request, all.reception);
        for (let turn = 1; turn <= all.asked(); turn += 1) {
          isAsked = true;
          const failing = failingAt(known, turn);
          const answered = await receiveIfTaken(stage, request, failing.reception);
          // One that asks nothing more has no reason to fail.
          if (failing.asked() < turn) continue;
          assertThat(
            answered === undefined || answered.answer.status >= 500,
            `Of ${all.asked()} that it asks about number ${turn} cannot be looked up, and the provider is told that all was taken: the answer is lost.`,
          );
        }
      }
      if (!isAsked) stage.leaveOut('it asks about nobody');
    },
  },
  'listening/unread': {
    title:
      'Where one of several who wrote cannot be looked up, it rejects, and no answer is lost, before it or behind it.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (queue.quoted === undefined) return stage.leaveOut('nobody can quote there');
      const known = sampleReception([address], [handle]);
      await queue.reply(handle, token);
      await queue.quoted(handle, 'Siap, saya tangani.');
      await queue.quoted(handle, 'Tidak bisa, maaf.');
      await queue.reply(handle, other);
      const kept = new Map<string, string>();
      const events: NotifierEvent[] = [];
      for (const turn of [2, 1]) {
        const failing = failingAt(known, turn);
        const ear = listenTo(stage.notifier, kept, undefined, failing.reception);
        const isOver = ear.told(other, 1).then(() => false);
        const rejected = Promise.race([ear.failed.then(() => true), isOver.catch(() => true)]);
        const passes = 'It goes on where it cannot be found out who wrote: the answer is lost.';
        const isRejected = await within(settleMs, rejected, passes);
        await ear.stop();
        events.push(...ear.events);
        // It may ask about fewer, as about one person once.
        if (failing.asked() < turn) break;
        assertThat(isRejected, passes);
      }
      const last = listenTo(stage.notifier, kept, undefined, known);
      if (!events.some((event) => isAnswer(event, other))) await last.stop(last.told(other));
      const all = new Map([...events, ...last.events].map((event) => [event.event, event]));
      const heard = [...all.values()].map((event) =>
        event.type === 'reply' ? event.token : event.type === 'quoting-reply' && event.declines === true,
      );
      assertSame(
        heard.map(String).sort(),
        [token, 'false', 'true', other].sort(),
        'An answer is lost, or heard twice.',
      );
    },
  },
  'listening/left-waiting': {
    title:
      'Whatever a notifier is asked while nobody listens, and however often it is opened, what waits stays until it is heard.',
    needs: 'listen',
    async run(stage) {
      const { notifier, situations, message, open } = stage;
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      const asked = async (one: typeof notifier): Promise<void> => {
        await one.check?.(sampleLimits());
        const next = message(await situations.accepted());
        one.checkAddress(next.address);
        one.preview?.(next);
        await send(one, next);
        await one.check?.(sampleLimits());
      };
      await asked(notifier);
      await queue.reply(handle, other);
      const second = await open();
      await asked(second);
      await second.close();
      const ear = listenTo(notifier);
      await ear.told(token, 1, 'An answer that waited is gone.');
      await ear.stop(ear.told(other, 1, 'An answer that waited is gone.'));
      assertSame(ear.events.length, 2, 'It heard other than what waited.');
    },
  },
  'listening/apart': {
    title: 'That listening ends or fails ends nothing else: a message goes, a check is ready, and no answer is lost.',
    needs: 'listen',
    async run(stage) {
      const { notifier, situations, message } = stage;
      const { queue, handle } = await sent(stage);
      const mustGo = async (when: string): Promise<void> => {
        const address = await situations.accepted();
        assertThat(sentBy(await settled(send(notifier, message(address)))), `${when} a message does not go.`);
        const readiness = await notifier.check?.(sampleLimits());
        assertThat(readiness?.ready !== false, `${when} it is not ready.`);
      };
      const ear = listenTo(notifier);
      await queue.reply(handle, token);
      await ear.stop(ear.told(token));
      await mustGo('Once it listened');
      await queue.reply(handle, other);
      const failing = listenTo(notifier, ear.kept, () => Promise.reject(new Error('Nothing was committed.')));
      await within(settleMs, failing.failed, 'It went on though nothing was committed.');
      await mustGo('Once nothing could be committed');
      if (queue.refuse !== undefined) {
        await queue.refuse('unauthorized');
        await within(settleMs, listenTo(notifier, ear.kept).failed, 'It goes on as if it were let in.');
        await mustGo('Once it was not let in');
      }
      await queue.reply(handle, token);
      const last = listenTo(notifier, ear.kept);
      await last.stop(last.told(other, 1, 'What could not be committed is lost.'));
    },
  },
});

/** A reception that cannot look up who wrote when it is asked for the so-manieth time. */
function failingAt(known: Reception, turn: number): { readonly reception: Reception; asked(): number } {
  let asked = 0;
  const languageOf: Reception['languageOf'] = async (...given) => {
    asked += 1;
    if (asked === turn) throw Object.assign(new Error('Nothing was read.'), { code: 'not-read' });
    return await known.languageOf(...given);
  };
  return { reception: { ...known, languageOf }, asked: () => asked };
}
