import { expect, test } from 'vitest';
import { memoryNotifier } from '../../memory/memory-notifier.ts';
import type { NotifierConformanceOptions } from './stage.ts';
import { notifierCases, playNotifierCase } from './suite.ts';

test('makes no provider for another case of what the notifier does not offer', async () => {
  let made = 0;
  const options: NotifierConformanceOptions = {
    makeProvider() {
      made += 1;
      const nowhere = async (): Promise<string> => 'nobody@contoh.test';
      const situations = {
        ...{ accepted: nowhere, refusedForGood: nowhere, refusedForNow: nowhere, noConnection: nowhere },
      };
      return { open: () => memoryNotifier({ channel: 'email' }), situations, received: () => [], secrets: [] };
    },
  };
  const ofListening = notifierCases.filter(({ needs }) => needs === 'listen');
  expect(ofListening.length).toBeGreaterThan(1);
  for (const each of ofListening)
    expect(await playNotifierCase(each, options)).toMatch(/^[\w-]+ does not offer "listen"$/);
  expect(made).toBe(1);
});
