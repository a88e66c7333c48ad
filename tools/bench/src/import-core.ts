import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfOld } from './build.ts';
import { type Benchmark, overRounds, takeTurns } from './method.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { wholeProcess } from './whole-process.ts';

/**
 * Measures what it costs a process to import the domain: a whole new process, from the built package, against one that
 * does nothing.
 * `core/schemas` is the door with zod, which no rule needs.
 */
export const importCore: Benchmark = {
  keys: ['import/core', 'import/schemas'],
  async measure() {
    buildIfOld('core');
    const rounds = await inScratchFolder((folder) => {
      const program = (name: string, text: string): string => {
        const file = join(folder, name);
        writeFileSync(file, text);
        return file;
      };
      const empty = program('empty.mjs', '');
      const core = program('core.mjs', "import '@kawal/core';\n");
      const schemas = program('schemas.mjs', "import '@kawal/core/schemas';\n");
      return takeTurns(
        {
          empty: () => [wholeProcess([empty]).milliseconds],
          core: () => [wholeProcess([core]).milliseconds],
          schemas: () => [wholeProcess([schemas]).milliseconds],
        },
        { rounds: 40, turnsPerRound: 1, warmUpTurns: 3 },
      );
    });

    const emptyMs = overRounds(rounds, ({ empty }) => empty[0] ?? Number.NaN).median;
    return (['core', 'schemas'] as const).map((name) => {
      const ratio = overRounds(rounds, (round) => (round[name][0] ?? Number.NaN) / (round.empty[0] ?? Number.NaN));
      const ms = overRounds(rounds, (round) => round[name][0] ?? Number.NaN).median;
      return {
        key: `import/${name}`,
        value: ratio.median,
        said: `times an empty process: ${ms.toFixed(1)} ms against ${emptyMs.toFixed(1)} ms, median of ${rounds.length} rounds`,
      };
    });
  },
};
