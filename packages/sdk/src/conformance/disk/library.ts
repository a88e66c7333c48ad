import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type DiskLibrary =
  | { readonly ok: true; readonly file: string }
  /** The reason why there is none; whoever skips for it says so. */
  | { readonly ok: false; readonly reason: string };

/** Compiles the library that stands between a program and its disk. Needs a C compiler, and a system with `LD_PRELOAD`. */
export function diskLibrary(folder: string): DiskLibrary {
  if (process.platform !== 'linux')
    return { ok: false, reason: `LD_PRELOAD is asked for on Linux, this is ${process.platform}` };
  const file = join(folder, 'disk.so');
  if (compiled !== undefined) {
    writeFileSync(file, compiled);
    return { ok: true, file };
  }
  const { status, error, stderr } = spawnSync(
    process.env['CC'] ?? 'cc',
    ['-O1', '-Wall', '-Wextra', '-shared', '-fPIC', '-o', file, source(), '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  );
  if (error !== undefined) return { ok: false, reason: 'there is no C compiler `cc`' };
  if (status !== 0) return { ok: false, reason: `\`cc\` does not compile disk.c: ${stderr}` };
  compiled = readFileSync(file);
  return { ok: true, file };
}

/** Compiled once a process: half a dozen cases of each suite ask for it. */
let compiled: Buffer | undefined;

/** Stands among the sources of the package, which are packed with what is built of them. */
function source(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'src/conformance/disk/disk.c');
    if (existsSync(path)) return path;
  }
  throw new Error('disk.c is not in the package.');
}
