import type { NotifierEvent } from '../../notifier/inbound.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { listenTo } from './ear.ts';
import { decline, kindsIn, link } from './fields.ts';
import { choice, receive } from './inbound.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** Buttons: the touch of each brings its own token back, whole, and means what its label says. */
export const buttons: readonly NotifierCase[] = casesOf({
  'messages/buttons': {
    title: 'Each button says what its touch means: that of the choice takes on, and the second one declines.',
    async run(stage) {
      const { webhook, queue, notifier } = stage;
      const touched = await touchable(stage);
      if (webhook?.reply === undefined && queue === undefined) return;
      const { answers } = notifier.capabilities;
      assertThat(answers.includes('button'), 'Its buttons are heard, and `answers` does not declare "button".');
      for (const { handle, brings, means } of touched) {
        const request = await webhook?.reply?.(handle, brings);
        if (request === undefined || notifier.receive === undefined) return;
        const { events } = await receive(stage, request);
        assertSame(events.map(meaning), [means], 'A touch means something else than its button says.');
      }
    },
  },
  'listening/buttons': {
    title:
      'A touch that waits at the provider takes on or declines, by the token of its own message, as its button says.',
    needs: 'listen',
    async run(stage) {
      const touched = await touchable(stage);
      const { queue, notifier, leaveOut } = stage;
      if (queue === undefined) return leaveOut('its test has no queue');
      for (const { handle, brings } of touched) await queue.reply(handle, brings);
      const ear = listenTo(notifier);
      await ear.stop(ear.heard(touched.length));
      const means = touched.map((one) => one.means);
      assertSame(ear.events.map(meaning), means, 'A touch means something else than its button says.');
    },
  },
});

interface Touch {
  readonly handle: string;
  readonly brings: string;
  readonly means: readonly [token: string, declines: boolean];
}

/** Every sign of which a token may be. */
const signs = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** Sends messages of every kind with two buttons; tokens are as short and as long as may be, and end in any sign. */
async function touchable(stage: NotifierStage): Promise<readonly Touch[]> {
  const { notifier, situations, message, received, leaveOut } = stage;
  const touched: Touch[] = [];
  const counts: number[] = [];
  // All to one person about one report: each message brings its own token back.
  let shown = 0;
  // What stands around a token where its button declines: as a part of another token it declines nothing.
  let around: readonly string[] = [];
  const address = await situations.accepted();
  const thread = 'c'.repeat(32);
  const kinds = kindsIn(['id', 'en', 'jv']);
  const edges = kinds.flatMap((kind, at) =>
    signs.filter((_, index) => index % kinds.length === at).map((sign) => [...kind, `${sign}0${sign}`] as const),
  );
  for (const [turn, [kind, language, edge]] of [...kinds.map((kind) => [...kind, ''] as const), ...edges].entries()) {
    const long = `${'t0k3nxyz1234'.repeat(4)}abcdefghijk${turn % 10}`;
    const token = edge || [choice.token, 't', long, around.join(`4711${turn}`).slice(0, 60)][turn % 4] || 't';
    // A page beside them takes no button away.
    const beside = turn % 2 === 1 ? { link } : {};
    const reply = { code: choice.token, choices: [{ ...choice, token }], decline, ...beside };
    const outcome = await send(notifier, message(address, { kind, language, thread, reply, drill: turn % 4 === 3 }));
    assertThat(sentBy(outcome), `With a token of ${token.length} signs a message does not go.`);
    const arrived = (await received()).findLast(({ addresses }) => addresses.includes(address));
    const labels = arrived?.touches?.map(({ label }) => label) ?? [];
    counts.push(labels.length);
    shown += labels.length + (arrived?.links?.length ?? 0) + (arrived?.posts?.length ?? 0);
    const declining = arrived?.touches?.[1]?.brings;
    if (turn === 0) around = (declining ?? '').split(token).map((part) => part.replace(/[^a-z0-9]/g, ''));
    const isFixed = labels.every((label) => label === '');
    assertSame(labels, isFixed ? labels : [choice.label, decline.label], 'Other buttons.');
    for (const [index, { brings }] of (arrived?.touches ?? []).entries()) {
      assertThat(brings.includes(token), 'A button brings back another token, or not all of it.');
      touched.push({ handle: outcome.handle ?? '', brings, means: [token, index === 1] });
    }
  }
  const alike = counts.map(() => counts[0]);
  assertSame(counts, alike, 'Some messages have other buttons than others.');
  const isHidden = shown === 0 && notifier.capabilities.answers.includes('button');
  const hint = ', though it declares "button": its test shows them in no `touches`, `links` or `posts`';
  return touched.length > 0 ? touched : leaveOut(`its messages have no buttons${isHidden ? hint : ''}`);
}

function meaning(event: NotifierEvent): readonly [token: string, declines: boolean] | string {
  return event.type === 'reply' ? [event.token, event.declines === true] : event.type;
}
