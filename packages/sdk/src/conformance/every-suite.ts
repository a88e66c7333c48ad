import type { Dose, PlayedAdapter, SuiteCase } from './case.ts';
import { notifierSuite } from './notifier/suite.ts';
import type { Suite } from './suite.ts';
import { followed } from './under-way.ts';

/** A suite with the options of one adapter: nothing is left to be chosen but the case. */
export interface ReadySuite {
  readonly contract: string;
  readonly cases: readonly SuiteCase[];
  readonly dose: Dose;
  place(): Promise<string | undefined>;
  play(id: string, met: (subject: PlayedAdapter) => void): Promise<string | undefined>;
}

/**
 * Finds the suite that options are for, by the function in them; undefined where they are for none. A notifier is to be
 * checked in seconds, and to load the other suites takes as long as many a case.
 */
export async function suiteFor(options: object, dose: Dose): Promise<ReadySuite | undefined> {
  return (
    ready(notifierSuite, options, dose) ??
    ready((await import('./storage/suite.ts')).storageSuite, options, dose) ??
    ready((await import('./executor/suite.ts')).executorSuite, options, dose)
  );
}

/** The functions by which options are known, for words. */
export const optionNames: readonly string[] = ['makeStore', 'makeProvider', 'makePlace'];

function ready<one extends SuiteCase, options extends object>(
  suite: Suite<one, options>,
  given: object,
  dose: Dose,
): ReadySuite | undefined {
  if (!areFor(suite, given)) return undefined;
  const options = suite.withDose?.(given, dose) ?? given;
  const seen = followed(options);
  return {
    contract: suite.contract,
    cases: suite.cases,
    dose: suite.dose?.(options) ?? {},
    place: async () => await suite.place?.(options),
    async play(id, met) {
      const each = suite.cases.find((one) => one.id === id);
      if (each === undefined) throw new Error(`There is no case ${id}.`);
      return await suite.play(each, seen, met);
    },
  };
}

function areFor<one extends SuiteCase, options extends object>(
  { makes }: Suite<one, options>,
  given: object,
): given is options {
  return makes in given && typeof (given as Readonly<Record<string, unknown>>)[makes] === 'function';
}
