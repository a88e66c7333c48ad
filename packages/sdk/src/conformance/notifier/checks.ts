import type { Readiness } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { inspectDeep, printedBy } from '../printed.ts';
import { assertThat } from '../same.ts';
import { sampleLimits } from './sample-message.ts';
import { mustHoldNothing } from './secrecy.ts';
import { limitsIn, send, settled, situationOf, timeFor } from './send.ts';
import { everySituation, type NotifierCase, type NotifierSituations, type NotifierStage } from './stage.ts';
import { mostTroubles } from './troubles.ts';
import { mustBeReadiness } from './well-formed.ts';

/** Checks: true in every situation, in their time, anew each time, and secret. */
export const checks: readonly NotifierCase[] = casesOf({
  'declared/check': {
    title: 'A check sends nothing, throws nothing and tells no secret: ready while the provider is there, else not.',
    needs: 'check',
    async run(stage) {
      const { notifier, situations, received, asked = () => 0 } = stage;
      const there = await situations.accepted();
      const before = await asked();
      const ready = await check(stage);
      assertThat(ready.ready, 'The provider takes messages, and the check says that it does not.');
      assertThat((await received()).length === 0 && (await asked()) === before, 'To check sent a message.');
      const address = await situations.noConnection();
      const gone = await check(stage);
      assertThat(!gone.ready, 'Nobody answers, and the check says that all is well.');
      for (const each of [there, address]) mustHoldNothing(inspectDeep(gone), each, stage, 'The code of the check');
      await notifier.close();
    },
  },
  'declared/check-trouble': {
    title: 'A check is not ready while the provider answers with errors.',
    needs: 'check',
    async run(stage) {
      for (let turn = 0; turn < mostTroubles; turn += 1)
        await mustNotBeReady(stage, 'down', 'No message would be taken, and the check says that all is well.');
    },
  },
  'declared/check-redirected': {
    title: 'A check that the provider sends on to another server is not ready: that server is not the provider.',
    needs: 'check',
    async run(stage) {
      for (let turn = 0; turn < 5; turn += 1)
        await mustNotBeReady(stage, 'moved', 'Somebody else answered, and the check says that all is well.');
    },
  },
  'declared/check-silent': {
    title: 'A check of a provider that never answers ends at closing, if not before.',
    needs: 'check',
    async run(stage) {
      await situationOf(stage, 'silent');
      const checking = check(stage);
      await stage.notifier.close();
      await settled(checking);
    },
  },
  'declared/check-in-time': {
    title:
      'A check settles within the time it is given, and early when its signal aborts, however silent the provider is.',
    needs: 'check',
    async run(stage) {
      for (const name of ['silent', 'mute'] as const) {
        if (stage.situations[name] === undefined) continue;
        await situationOf(stage, name);
        // Beside one that has more time: each has its own.
        const patient = new AbortController();
        const long = check(stage, { signal: patient.signal, milliseconds: 60_000 });
        await settled(check(stage, limitsIn(name)));
        patient.abort();
        await settled(long);
        const caller = new AbortController();
        const checking = check(stage, { signal: caller.signal, milliseconds: 60_000 });
        caller.abort();
        await settled(checking);
        await settled(check(stage, { signal: AbortSignal.abort(), milliseconds: 60_000 }));
      }
    },
  },
  'declared/check-credentials': {
    title: 'A check is not ready where the provider does not take our credentials.',
    needs: 'check',
    async run(stage) {
      await mustNotBeReady(stage, 'unauthorized', 'Every message would fail, and the check says that all is well.');
    },
  },
  'declared/check-strange': {
    title: 'A check is not ready where somebody answers as if all were well, and is not the provider.',
    needs: 'check',
    async run(stage) {
      for (let turn = 0; turn < 12; turn += 1)
        await mustNotBeReady(stage, 'strange', 'Only the provider’s own answer counts.');
    },
  },
  'declared/check-broken-off': {
    title:
      'A check whose answer never ends, breaks off or does not come is not ready, and settles in its time and at its signal.',
    needs: 'check',
    async run(stage) {
      for (const name of ['stalled', 'cutOff', 'dropped'] as const) {
        if ((await stage.situations[name]?.()) === undefined) continue;
        const caller = new AbortController();
        const asked = [
          check(stage, { ...sampleLimits(), milliseconds: timeFor(10, 20, 1_000) }),
          check(stage, { ...sampleLimits(), signal: caller.signal }),
        ];
        // Each is waited for below.
        for (const one of asked) one.catch(() => undefined);
        const [first] = await settled(Promise.all(asked.slice(0, 1)));
        caller.abort();
        const answers = [first, await settled(Promise.resolve(asked[1]))];
        // Where a server speaks in turns, it breaks off at a message, and not at a check.
        if (stage.answered === undefined) continue;
        for (const readiness of answers)
          assertThat(readiness?.ready === false, `${name}: the provider did not say so, and it is ready.`);
      }
    },
  },
  'declared/check-anew': {
    title:
      'Each check asks anew, whatever a send has met: ready again when the provider is there again, and not ready when it is gone.',
    needs: 'check',
    async run(stage) {
      const { notifier, situations, message } = stage;
      for (const name of ['noConnection', 'unauthorized', 'down', 'moved', 'noConnection'] as const) {
        await send(notifier, message(await situations.accepted()));
        const address = await situations[name]?.();
        if (address === undefined) continue;
        assertThat(!(await check(stage)).ready, `${name}: it tells of what was before, or goes by a send.`);
        await send(notifier, message(address), limitsIn(name));
        await situations.accepted();
        assertThat((await check(stage)).ready, `After "${name}" it is never ready again, or goes by a send.`);
      }
    },
  },
  'declared/nothing-printed': {
    title: 'Nothing is printed while a notifier is asked, shows a message, is checked and is closed.',
    async run(stage) {
      const { situations, message, open } = stage;
      for (const name of everySituation(situations)) {
        const notifier = await open();
        const sent = message(await situations.accepted(), { text: 'Kutipan-0815', subject: 'Perihal-4711' });
        await send(notifier, sent);
        const address = (await situations[name]?.()) ?? '';
        const printed = await printedBy(async () => {
          notifier.checkAddress(address);
          notifier.checkAddress(`${address}, ${sent.address}`);
          notifier.preview?.(sent);
          await settled(Promise.allSettled([notifier.check?.(limitsIn(name))]));
          await notifier.close();
        });
        for (const one of [address, sent.address]) mustHoldNothing(printed, one, stage, `${name}: what was printed`);
      }
    },
  },
});

async function mustNotBeReady(stage: NotifierStage, name: keyof NotifierSituations, words: string): Promise<void> {
  const address = await situationOf(stage, name);
  const answer = await check(stage);
  assertThat(!answer.ready, `${words} The provider answered ${stage.answered?.() ?? 'in another way'}.`);
  mustHoldNothing(inspectDeep(answer), address, stage, 'The code of the check');
}

async function check({ notifier }: NotifierStage, limits = sampleLimits()): Promise<Readiness> {
  const readiness = await Promise.resolve(notifier.check?.(limits)).catch(() => {
    throw new Error('`check` threw; what a provider or a network says must be its answer.');
  });
  return mustBeReadiness(readiness ?? { ready: false, code: 'none' });
}
