import { inspect } from 'node:util';
import type { FailedSend, SendOutcome } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { inZone } from '../zone.ts';
import {
  inEverySituation,
  limitsIn,
  mustBeRetried,
  neverAnswered,
  send,
  sentBy,
  settled,
  situationOf,
  timeFor,
} from './send.ts';
import { everySituation, type NotifierCase, type NotifierStage } from './stage.ts';

/** Trouble of the provider and of the account: it ends no message, and delays nobody else. */
export const troubles: readonly NotifierCase[] = casesOf({
  'outcomes/silent': {
    title: 'A provider that never answers delays no other message, and its message is unknown once the signal aborts.',
    async run(stage) {
      const silent = await situationOf(stage, 'silent');
      const { notifier, situations, message } = stage;
      const engine = new AbortController();
      const hanging = [silent];
      // More than whoever sends one or two at once has turns for.
      while (hanging.length < 4) hanging.push(await situationOf(stage, 'silent'));
      const limits = { signal: engine.signal, milliseconds: 60_000 };
      const ended = Promise.all(hanging.map((address) => send(notifier, message(address), limits)));
      const beside = await settled(send(notifier, message(await situations.accepted())));
      assertThat(sentBy(beside), 'A message beside them did not go.');
      engine.abort();
      const [outcome] = await settled(ended);
      assertSame(outcome?.type, 'unknown', 'It may have gone, so it is neither sent nor failed.');
      // A caller gives up for a reason of its own, as for its time, and not by an error of the platform alone.
      for (const why of [new DOMException('It is late.', 'TimeoutError'), new Error('The worker stops.')]) {
        const caller = new AbortController();
        const given = { signal: caller.signal, milliseconds: 60_000 };
        const hung = send(notifier, message(await situationOf(stage, 'silent')), given);
        await settled(send(notifier, message(await situations.accepted())));
        caller.abort(why);
        assertSame((await settled(hung)).type, 'unknown', 'It was given up for a reason, and may have gone.');
      }
    },
  },
  'outcomes/deadline': {
    title: 'A send, and a check, settles within the time that it is given, by itself, where there is none as well.',
    async run(stage) {
      const { notifier, message, situations } = stage;
      // Who keeps a connection has one, and it is known how long a message takes.
      await send(notifier, message(await situations.accepted()));
      for (const milliseconds of [0, 1]) {
        const little = { signal: new AbortController().signal, milliseconds };
        const outcome = await settled(send(notifier, message(await situationOf(stage, 'silent')), little));
        mustBeRetried(outcome, `It was given ${milliseconds} ms. `);
        await settled(Promise.resolve(notifier.check?.(little)));
      }
      const limits = { signal: new AbortController().signal, milliseconds: timeFor(15, 40, 1_000) };
      const outcome = await settled(send(notifier, message(await situationOf(stage, 'silent')), limits));
      assertSame(outcome.type, 'unknown', 'It may have gone, so it is neither sent nor failed.');
    },
  },
  'outcomes/long-time': {
    title: 'A send, or a check, that is given more time than a timer can count goes as any other.',
    async run({ notifier, situations, message }) {
      for (const milliseconds of [2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
        const limits = { signal: new AbortController().signal, milliseconds };
        const outcome = await settled(send(notifier, message(await situations.accepted()), limits));
        assertThat(sentBy(outcome), 'It did not go.');
        const readiness = notifier.check === undefined ? undefined : await settled(notifier.check(limits));
        assertThat(readiness?.ready !== false, 'It is not ready.');
      }
    },
  },
  'outcomes/mute': {
    title: 'Where a provider takes the connection and says no word, a send settles within its time, and at its signal.',
    async run(stage) {
      const { notifier, message } = stage;
      const address = await situationOf(stage, 'mute');
      const timed = { signal: new AbortController().signal, milliseconds: timeFor(10, 20, 1_000) };
      const byTime = await settled(send(notifier, message(address), timed));
      const caller = new AbortController();
      const bySignal = send(notifier, message(address), { signal: caller.signal, milliseconds: 60_000 });
      caller.abort();
      for (const outcome of [byTime, await settled(bySignal)]) mustBeRetried(outcome);
    },
  },
  'outcomes/crowded': {
    title: 'Behind many sends that are never answered, a send still settles within its time, and at its signal.',
    async run(stage) {
      const { notifier, message } = stage;
      const engine = new AbortController();
      const crowd: Promise<unknown>[] = [];
      for (let count = 0; count < 132; count += 1) {
        const limits = { signal: engine.signal, milliseconds: 60_000 };
        crowd.push(send(notifier, message(await situationOf(stage, 'silent')), limits).catch(() => undefined));
      }
      const given = new AbortController();
      const timed = { signal: new AbortController().signal, milliseconds: 50 };
      const byTime = send(notifier, message(await situationOf(stage, 'silent')), timed);
      const limits = { signal: given.signal, milliseconds: 60_000 };
      const bySignal = send(notifier, message(await situationOf(stage, 'silent')), limits);
      const first = await settled(byTime);
      given.abort();
      for (const outcome of [first, await settled(bySignal)]) mustBeRetried(outcome);
      engine.abort();
      await settled(Promise.all(crowd));
    },
  },
  'outcomes/stalled': {
    title: 'A send whose answer begins and never ends settles within its time, and at the signal, and did not fail.',
    async run(stage) {
      const { notifier, message, situations } = stage;
      await send(notifier, message(await situations.accepted()));
      const engine = new AbortController();
      const timed = { signal: new AbortController().signal, milliseconds: timeFor(15, 40, 1_000) };
      const byTime = send(notifier, message(await situationOf(stage, 'stalled')), timed);
      const limits = { signal: engine.signal, milliseconds: 60_000 };
      const bySignal = send(notifier, message(await situationOf(stage, 'stalled')), limits);
      const first = await settled(byTime);
      engine.abort();
      for (const { type } of [first, await settled(bySignal)]) {
        assertThat(type !== 'failed', 'It is told as failed, and it may have gone.');
      }
    },
  },
  'outcomes/late-head': {
    title:
      'A send, or a check, settles within its time also where an answer begins late and never ends: the time does not begin anew.',
    async run(stage) {
      const { notifier, message } = stage;
      const address = await situationOf(stage, 'stalledLate');
      // The answer begins after a tenth of a second, on a busy machine later: its time must not be over by then.
      const milliseconds = 100 + timeFor(10, 40, 2_000);
      const limits = { signal: new AbortController().signal, milliseconds };
      const open = new Set(['send', 'check']);
      const sending = send(notifier, message(address), limits).finally(() => open.delete('send'));
      const checking = Promise.resolve(notifier.check?.(limits)).finally(() => open.delete('check'));
      // By a timer of this process too: where the machine is slow it fires after that of the adapter all the same.
      const late = new Promise((resolve) => setTimeout(resolve, milliseconds + 70));
      await Promise.race([Promise.allSettled([sending, checking]), late]);
      // Where both fire at once, the adapter still has its turns.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      assertSame([...open], [], 'Its time begins anew when an answer begins.');
      // Where a server speaks in turns, it breaks off at a message, and not at a check.
      const isReady = stage.answered !== undefined && (await checking)?.ready === true;
      assertThat(!isReady, 'The provider did not say so, and it is ready.');
    },
  },
  'outcomes/strange': {
    title: 'An answer of good status that is none of the provider’s is not taken for a message that went.',
    async run(stage) {
      const { notifier, message } = stage;
      for (let turn = 0; turn < 12; turn += 1) {
        const outcome = await send(notifier, message(await situationOf(stage, 'strange')));
        mustBeRetried(outcome, `${readAs(outcome, stage)} `);
      }
    },
  },
  'outcomes/aborted-before': {
    title: 'A send whose signal was aborted before it began sends nothing, and settles with an outcome.',
    async run({ notifier, situations, message, received }) {
      const limits = { signal: AbortSignal.abort(), milliseconds: 30_000 };
      const outcome = await settled(send(notifier, message(await situations.accepted()), limits));
      assertSame((await received()).length, 0, 'It was sent though the engine had given it up.');
      mustBeRetried(outcome, 'It was given up before. ');
    },
  },
  'outcomes/trouble': {
    title:
      'A provider in trouble, which answers with an error of its own or with a page, took no message and ends none.',
    async run(stage) {
      await inZone('Asia/Jakarta', () => mustEndNothing(stage));
    },
  },
  'outcomes/too-long': {
    title: 'A text that the provider calls too long is no fault of its address: nobody is given up for it.',
    async run(stage) {
      const { notifier, message } = stage;
      const outcome = await send(notifier, message(await situationOf(stage, 'tooLong')));
      const read = readAs(outcome, stage);
      assertThat(!sentBy(outcome), `It did not go. ${read}`);
      // Some providers do not say what is wrong with a request: then it is everybody's, and retried.
      if (outcome.type === 'failed' && outcome.scope !== 'message') mustBeRetried(outcome, `${read} `);
    },
  },
  'outcomes/partly': {
    title: 'A message of which the provider took one part and refused another is not told as sent.',
    async run(stage) {
      const { notifier, message } = stage;
      const outcome = await send(notifier, message(await situationOf(stage, 'partly')));
      assertThat(!sentBy(outcome), 'Half of the words arrived, or none that can be read, and it counts as told.');
    },
  },
  'outcomes/cut-off': {
    title: 'Where the answer of the provider breaks off, the message did not fail: it may have gone.',
    async run(stage) {
      const { notifier, message } = stage;
      const outcome = await settled(send(notifier, message(await situationOf(stage, 'cutOff'))));
      assertThat(outcome.type !== 'failed', 'It is told as failed, and the provider took it.');
    },
  },
  'outcomes/dropped': {
    title: 'Where the connection ends before any answer, the message was sent once, and did not fail.',
    async run(stage) {
      const { notifier, message, asked } = stage;
      const address = await situationOf(stage, 'dropped');
      const before = (await asked?.()) ?? 0;
      const outcome = await settled(send(notifier, message(address)));
      assertSame(outcome.type, 'unknown', 'It may have gone, so it is neither sent nor failed.');
      if (asked !== undefined) assertSame((await asked()) - before, 1, 'It was sent more than once.');
    },
  },
  'outcomes/signals-apart': {
    title: 'A signal that aborts ends its own send alone.',
    async run(stage) {
      const { notifier, message, situations } = stage;
      const [one, other] = [new AbortController(), new AbortController()];
      const [here, there] = [await situationOf(stage, 'silent'), await situationOf(stage, 'silent')];
      const ended = send(notifier, message(here), { signal: one.signal, milliseconds: 60_000 });
      let isGoing = true;
      const going = send(notifier, message(there), { signal: other.signal, milliseconds: 60_000 }).finally(() => {
        isGoing = false;
      });
      going.catch(() => undefined);
      // Until the provider has both.
      await send(notifier, message(await situations.accepted()));
      one.abort();
      assertSame((await settled(ended)).type, 'unknown', 'It may have gone, so it is neither sent nor failed.');
      const beside = await settled(send(notifier, message(await situations.accepted())));
      assertThat(sentBy(beside), 'A message after it did not go.');
      assertThat(isGoing, 'The send of another signal ended with it.');
      other.abort();
      await settled(going);
    },
  },
  'outcomes/recovers': {
    title: 'After whatever a provider answered, also many times, the next message goes.',
    async run(stage) {
      const { notifier, message, situations } = stage;
      for (const name of everySituation(situations)) {
        const isNever = neverAnswered.includes(name);
        // Of sends that are never answered several wait together.
        for (let turn = 0; turn < (name === 'silent' ? 3 : isNever ? 1 : 2); turn += 1) {
          const sends: Promise<unknown>[] = [];
          for (let beside = 0; beside < (name === 'silent' ? 4 : isNever ? 2 : 1); beside += 1)
            sends.push(send(notifier, message((await situations[name]?.()) ?? ''), limitsIn(name)));
          await settled(Promise.all(sends));
        }
        const next = await settled(send(notifier, message(await situations.accepted())));
        assertThat(sentBy(next), `After "${name}" the next message did not go.`);
      }
    },
  },
  'outcomes/well-formed': {
    title: 'Whatever happens, an outcome is of the contract.',
    async run({ notifier, message, situations }) {
      // `send` looks at each outcome, here and in every other case.
      await inEverySituation(situations, async ({ name, address }) => {
        await settled(send(notifier, message(address), limitsIn(name)));
      });
      // The engine sends nothing of the kind; whoever reckons with it must not throw.
      for (const notAfter of [0, 1, Date.now() - 1, Date.now()])
        await send(notifier, message(await situations.accepted(), { notAfter, subject: '' }));
    },
  },
  'outcomes/redirected': {
    title: 'A message is not carried on to a server that nobody named.',
    async run(stage) {
      const { notifier, message, received } = stage;
      // By each status that sends on.
      for (let turn = 0; turn < 5; turn += 1) {
        const outcome = await send(notifier, message(await situationOf(stage, 'redirected')));
        assertSame((await received()).length, 0, 'The other server has the address and the message.');
        mustBeRetried(outcome, `${readAs(outcome, stage)} `);
      }
    },
  },
  'outcomes/unauthorized': {
    title: 'Where the provider does not take our credentials, the account is at fault, and no message is given up.',
    async run(stage) {
      const { notifier, message } = stage;
      const outcome = await send(notifier, message(await situationOf(stage, 'unauthorized')));
      assertThat(outcome.type === 'failed', `The outcome was "${outcome.type}".`);
      assertSame(outcome.scope, 'account', 'Every message would be given up, one after the other.');
      assertThat(outcome.retryable, 'Whoever runs the server can correct it.');
    },
  },
  'outcomes/retry-after': {
    title: 'The wait that a provider names is told, in milliseconds.',
    async run(stage) {
      const { notifier, message, situations, namedWaitMs } = stage;
      if (namedWaitMs === undefined) return stage.leaveOut('its test says of no wait');
      const outcome = await send(notifier, message(await situations.refusedForNow()));
      assertSame(outcome.type === 'failed' && outcome.retryAfterMs, namedWaitMs, 'Another wait.');
    },
  },
});

/** Says which answer was read wrongly, and as what. */
function readAs(outcome: SendOutcome, { answered }: NotifierStage): string {
  const { handle: _, ...shown } = { handle: '', ...outcome };
  return `The provider answered ${answered?.() ?? 'with trouble'}; it was read as ${inspect(shown, { breakLength: Infinity })}.`;
}

async function mustEndNothing(stage: NotifierStage): Promise<void> {
  const { notifier, message } = stage;
  const [told, untold] = [new Set<string>(), new Set<string>()];
  for (let turn = 0; turn < mostTroubles; turn += 1) {
    const rest = turn % 2 === 0 ? {} : ({ kind: 'emergency', urgency: 'now', attempt: 3 } as const);
    const outcome = await send(notifier, message(await situationOf(stage, 'trouble'), rest));
    if (outcome.type === 'unknown') continue;
    const read = readAs(outcome, stage);
    assertThat(outcome.type === 'failed', `Nobody was told, and it counts as told. ${read}`);
    assertThat(outcome.retryable, `It is not to be retried: a message would be given up. ${read}`);
    assertThat(outcome.scope === 'provider' || outcome.scope === 'account', `Another scope is at fault. ${read}`);
    const wait = outcome.retryAfterMs ?? 0;
    assertThat(Number.isSafeInteger(wait) && wait >= 0, `\`retryAfterMs\` is no duration. ${read}`);
    // None of them names a shorter wait than a second.
    assertThat(wait === 0 || wait >= 1_000, `A wait is told in seconds, not in milliseconds. ${read}`);
    const named = stage.retryAfter?.();
    mustTellTheWait(outcome, named, read);
    (outcome.retryAfterMs === undefined ? untold : told).add(formOf(named));
  }
  const isHalf = told.size > 0 && (untold.has('seconds') || untold.has('instant'));
  assertThat(!isHalf, 'It tells some of the waits that are named: by one status, or in one form alone.');
}

/** Tells how a wait of at most an hour is named. */
function formOf(named = ''): string {
  if (/^\d{1,4}$/.test(named)) return 'seconds';
  const left = Date.parse(named) - Date.now();
  return left > 0 && left < 3_600_000 ? 'instant' : 'else';
}

/** A wait is told as the provider named it, in seconds or as an instant; one that nobody can keep to is none. */
function mustTellTheWait({ retryAfterMs }: FailedSend, named: string | undefined, read: string): void {
  if (named === undefined || retryAfterMs === undefined) return;
  const left = /^-/.test(named) ? Number.NaN : Date.parse(named) - Date.now();
  // More than anybody can wait for: any wait is as good.
  if (/^\d{10,}$/.test(named)) return;
  if (/^\d+$/.test(named)) assertSame(retryAfterMs, Number(named) * 1_000, `It names another wait. ${read}`);
  else if (left > 0) assertThat(Math.abs(retryAfterMs - left) < 60_000, `It names another instant. ${read}`);
  else assertSame(retryAfterMs, 0, `It names no wait that is to come. ${read}`);
}

/** As many as any provider of the SDK has. */
export const mostTroubles = 37;
