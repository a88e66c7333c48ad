import { notifierCases, playNotifierCase } from '@kawal/sdk/conformance';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { providerOptions } from './memory-provider.ts';

// Plays one case on each notifier that is broken in its way, and on a sound one, and prints how each came out. A test runner
// holds so much that its memory is not looked through; this process holds little.
const [, , id = ''] = process.argv;
const each = notifierCases.find((one) => one.id === id);
if (each === undefined) throw new Error('There is no such case.');
const outcomes: Record<string, string> = {};
for (const flaw of [undefined, ...(notifierFlaws[id] ?? [])]) {
  const { outcome } = await runCase(each, () => playNotifierCase(each, providerOptions(flaw)));
  outcomes[flaw?.does ?? 'sound'] = outcome;
}
process.stdout.write(JSON.stringify(outcomes));
process.exit();
