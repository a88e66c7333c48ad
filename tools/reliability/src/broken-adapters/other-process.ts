import { fork } from 'node:child_process';
import { type NotifierConformanceOptions, notifierCases, playNotifierCase } from '@kawal/sdk/conformance';
import {
  counted,
  type PlayElsewhere,
  playFor,
  setElsewhere,
} from '../../../../packages/sdk/src/conformance/notifier/elsewhere.ts';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { deafFlaws, telegramOptions } from './broken-elsewhere.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { providerOptions } from './memory-provider.ts';

// Plays the case that needs another process on sound notifiers and on those that are broken in its way, and prints how
// each came out. With the words of one it is that other process.
const id = 'messages/other-process';
const subjects: Readonly<Record<string, NotifierConformanceOptions>> = {
  sound: providerOptions(),
  'sound, at a server': telegramOptions(),
  ...Object.fromEntries((notifierFlaws[id] ?? []).map((flaw) => [flaw.does, providerOptions(flaw)])),
  ...Object.fromEntries(deafFlaws.map(({ does, breaks }) => [does, telegramOptions(breaks)])),
};
const [, program = '', does] = process.argv;
if (does === undefined) {
  const each = notifierCases.find((one) => one.id === id);
  if (each === undefined) throw new Error('There is no such case.');
  const outcomes: Record<string, string> = {};
  for (const [words, options] of Object.entries(subjects)) {
    const of = counted(options);
    setElsewhere({
      ...of,
      begin() {
        const child = fork(program, [words], { execArgv: process.execArgv, serialization: 'advanced' });
        return {
          play: (play) =>
            new Promise((resolve, reject) => {
              child.once('message', resolve);
              child.once('exit', () => reject(new Error('It ended without a play.')));
              child.send(play);
            }),
          end: () => void child.kill(),
        };
      },
    });
    const { outcome } = await runCase(each, () => playNotifierCase(each, of.options));
    outcomes[words] = outcome;
  }
  process.stdout.write(JSON.stringify(outcomes));
  process.exit();
} else {
  const options = subjects[does];
  process.on('message', async (play: PlayElsewhere) => {
    if (options !== undefined) process.send?.(await playFor(options, play));
  });
}
