import type { Reporter } from 'vitest/node';
import { typeFlaws } from './type-flaws.ts';

/**
 * Checks the types while the tests run, which wait for disks and servers now and then. What does not fit is told before
 * the tests' last line, and the whole run has failed.
 */
export default class TypesBeside implements Reporter {
  #checked: Promise<string> = Promise.resolve('');

  onInit(): void {
    this.#checked = typeFlaws(1);
  }

  async onTestRunEnd(): Promise<void> {
    const flaws = await this.#checked;
    if (flaws === '') return;
    process.stdout.write(`\nTypes do not fit:\n${flaws}\n`);
    process.exitCode = 1;
  }
}
