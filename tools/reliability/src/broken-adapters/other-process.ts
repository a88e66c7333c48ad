import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { notifierCases, playNotifierCase } from '@kawal/sdk/conformance';
import { playScene, setPlaces } from '../../../../packages/sdk/src/conformance/notifier/elsewhere.ts';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { providerOptions } from './memory-provider.ts';

// Plays the case that needs another process on a sound notifier and on those that are broken in its way, and prints how
// each came out. With the words of a flaw it is that other process.
const id = 'messages/other-process';
const flaws = [undefined, ...(notifierFlaws[id] ?? [])];
const [, program = '', does] = process.argv;
if (does === undefined) {
  const each = notifierCases.find((one) => one.id === id);
  if (each === undefined) throw new Error('There is no such case.');
  const outcomes: Record<string, string> = {};
  for (const flaw of flaws) {
    const words = flaw?.does ?? 'sound';
    setPlaces({
      here: () => playScene(providerOptions(flaw)),
      async there() {
        const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, program, words]);
        return JSON.parse(stdout);
      },
    });
    const { outcome } = await runCase(each, () => playNotifierCase(each, providerOptions(flaw)));
    outcomes[words] = outcome;
  }
  process.stdout.write(JSON.stringify(outcomes));
} else {
  const flaw = flaws.find((one) => (one?.does ?? 'sound') === does);
  process.stdout.write(JSON.stringify(await playScene(providerOptions(flaw))));
}
process.exit();
