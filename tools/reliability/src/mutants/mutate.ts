import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mutants, root } from './every-mutant.ts';
import type { Mutant } from './mutant.ts';

// Loaded before a program (`--import`): the one source file that a bug stands in is changed as it is read. Nothing on
// the disk is touched.

const name = process.env['KAWAL_MUTANT'];
const bug = mutants.find((one) => one.name === name);
// Without a name nothing is planted: what is looked for then must not be found.
if (bug === undefined && name !== '') throw new RangeError(`no bug is called ${name}`);
if (bug !== undefined) plant(bug);

function plant(bug: Mutant): void {
  const target = `${root}${bug.file}`;
  let planted = false;

  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith('file:') || fileURLToPath(url) !== target) return loaded;
      const sound = String(loaded.source);
      const parts = sound.split(bug.sound);
      if (parts.length !== 2)
        throw new RangeError(`${bug.file} holds what "${bug.name}" changes ${parts.length - 1} times`);
      planted = true;
      return { ...loaded, source: parts.join(bug.broken) };
    },
  });

  process.once('exit', () => {
    if (!planted) throw new RangeError(`${bug.file} was never read`);
  });
}
