import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// Do the figures hold what is promised of them, on this machine and now?
//   pnpm reliability limits

const bench = join(import.meta.dirname, '../../../bench/src/main.ts');
const keys = ['notify/burst', 'receive/webhooks', 'seal/', 'audit/', 'access/'];
const ran = keys.map((key) => {
  const args = ['--conditions=@kawal/source', bench, '--json', '--only', key];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A figure that could not be measured hides no other.
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  return last.startsWith('{')
    ? { held: status === 0, figures: JSON.parse(last) as object }
    : { held: false, figures: { [key]: 'not measured' } };
});
const failures = ran.filter(({ held }) => !held).length;
console.log(
  JSON.stringify({ program: 'limits', ...Object.assign({}, ...ran.map(({ figures }) => figures)), failures }),
);
process.exitCode = failures === 0 ? 0 : 1;
