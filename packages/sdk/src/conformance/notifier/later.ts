import { groupedCode } from '../../notifier/reply-code.ts';
import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { setClockAhead } from '../storage/clock.ts';
import { listenTo } from './ear.ts';
import { choice, everythingTold, receive, sent as sentByWebhook } from './inbound.ts';
import { other, sent } from './listening.ts';
import { withoutId } from './restarted.ts';
import { sampleReception } from './sample-message.ts';
import type { NotifierCase } from './stage.ts';

/** News that come long after the message: nothing of what was sent is forgotten with time, by whatever clock. */
export const later: readonly NotifierCase[] = casesOf({
  'inbound/later': {
    title: 'What is told a year after a message, or by a clock that was put back, is read as it is at once.',
    needs: 'receive',
    async run(stage) {
      const { webhook, handle, address } = await sentByWebhook(stage, { decline: { label: 'Saya tidak bisa' } });
      const reception = sampleReception([address], [handle]);
      await mustBeAtAllTimes(async () => {
        const heard: (readonly [what: string, events: readonly object[]])[] = [];
        for (const [what, request] of await everythingTold(webhook, handle))
          heard.push([what, (await receive(stage, request, reception)).events.map(withoutId)]);
        return heard;
      });
    },
  },
  'listening/later': {
    title: 'What waits a year after a message, or by a clock that was put back, is heard as it is at once, and once.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const kept = new Map<string, string>();
      const reception = sampleReception([address], [handle]);
      const isRead = stage.notifier.capabilities.answers.includes('text');
      await mustBeAtAllTimes(async () => {
        await queue.failed?.(handle, address);
        if (isRead) await queue.typed?.(handle, `Siap, saya tangani. ${groupedCode(choice.token)}`);
        if (isRead) await queue.quoted?.(handle, 'Siap, saya tangani.');
        await queue.reply(handle, other);
        const ear = listenTo(stage.notifier, kept, undefined, reception);
        await ear.told(other);
        await ear.stop(ear.moved());
        return ear.events.map(withoutId);
      });
    },
  },
});

async function mustBeAtAllTimes(heard: () => Promise<unknown>): Promise<void> {
  const atOnce = await heard();
  for (const [when, days] of Object.entries({ 'a year later': 400, 'by a clock that was put back': -2 })) {
    const putRight = setClockAhead(days * 86_400_000);
    try {
      assertSame(await heard(), atOnce, `Read ${when} it is something else than at once.`);
    } finally {
      putRight();
    }
  }
}
