import { type NotifierConformanceOptions, notifierCases, playNotifierCase } from '@kawal/sdk/conformance';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';

/** Plays one case of the suite on a notifier, and says how it came out. */
export async function playedCase(id: string, options: NotifierConformanceOptions) {
  const each = notifierCases.find((one) => one.id === id);
  if (each === undefined) throw new Error(`There is no case ${id}.`);
  return await runCase(each, () => playNotifierCase(each, options));
}
