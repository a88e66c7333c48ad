import { spawnSync } from 'node:child_process';

// Checks the subject of every commit since the rule began: `scope: imperative`, at most 72 characters.

/** The last commit before the rule. */
const before = '9065204';
const longest = 72;
const form = /^[a-z0-9@/.,\- ]+: [a-z]/;

const { status, stdout } = spawnSync('git', ['log', '--no-merges', '--format=%h %s', `${before}..HEAD`], {
  encoding: 'utf8',
});
if (status !== 0) {
  console.log('commit subjects: the history is not here, nothing to check');
} else {
  const wrong = stdout.split('\n').filter((line) => line !== '' && !isWellFormed(line.slice(line.indexOf(' ') + 1)));
  for (const line of wrong) console.error(`Not "scope: imperative" in at most ${longest} characters: ${line}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

function isWellFormed(subject: string): boolean {
  return subject.length <= longest && form.test(subject);
}
