import { notifierCases, playNotifierCase } from '@kawal/sdk/conformance';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { drawn } from '../../../check/src/dose/dose.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { type NotifierFlaw, providerOptions } from './memory-provider.ts';

// Plays one case on each notifier that is broken in its way and is drawn, and on a sound one, and prints how each came out. A test runner
// holds so much that its memory is not looked through; this process holds little.
const [, , id = ''] = process.argv;
const each = notifierCases.find((one) => one.id === id);
if (each === undefined) throw new Error('There is no such case.');
const outcomes: Record<string, string> = {};
const sound = providerOptions();
const unawaited: NotifierFlaw = {
  does: 'rejects a promise that nobody awaits',
  breaks: (notifier) => ({
    ...notifier,
    async send(message, limits) {
      void Promise.reject(new Error('Nobody awaits it.'));
      return await notifier.send(message, limits);
    },
  }),
};
const fails = (): void => {
  throw new Error('Nothing was forgotten.');
};
for (const [does, options] of [
  ['sound', sound],
  ...[...drawn(notifierFlaws[id] ?? [], 8), unawaited].map((flaw) => [flaw.does, providerOptions(flaw)] as const),
  [
    'has a provider that cannot forget',
    { makeProvider: async () => ({ ...(await sound.makeProvider()), forget: fails }) },
  ],
] as const) {
  const { outcome } = await runCase(each, () => playNotifierCase(each, options));
  outcomes[does] = outcome;
}
process.stdout.write(JSON.stringify(outcomes));
process.exit();
