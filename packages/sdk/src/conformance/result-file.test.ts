import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { recorder } from './result-file.ts';

const passing = { id: 'first/passes', title: 'It passes.' };
const failing = { id: 'first/fails', title: 'It fails.' };
const skipped = { id: 'second/skipped', title: 'It does not apply.' };

describe('what a test runner plays', () => {
  test('writes itself down for programs and for people, and throws what was thrown', async () => {
    const path = temporaryPath();
    const record = recorder('kawal.storage/1', 3, { resultFile: pathToFileURL(path) });
    record.met({ name: 'storage-contoh' });
    expect(await record.play(passing, async () => undefined)).toBeUndefined();
    const thrown = new Error('Two streams hold one claim.');
    await expect(record.play(failing, () => Promise.reject(thrown))).rejects.toBe(thrown);
    expect(await record.play(skipped, async () => 'not declared')).toBe('not declared');
    record.finish();

    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      contract: 'kawal.storage/1',
      adapter: 'storage-contoh',
      passed: 1,
      failed: 1,
      skipped: 1,
      results: [
        { ...passing, outcome: 'passed' },
        { ...failing, outcome: 'failed', reason: 'Two streams hold one claim.' },
        { ...skipped, outcome: 'skipped', reason: 'not declared' },
      ],
    });
    const words = readFileSync(path.replace('.json', '.txt'), 'utf8');
    expect(words).toContain('✗ It fails.  [first/fails]\n      Two streams hold one claim.');
    expect(words).toContain('1 passed, 1 failed, 1 skipped');
  });

  test('writes nothing down when the runner left a case out: it would look like a pass', async () => {
    const path = temporaryPath();
    const record = recorder('kawal.storage/1', 2, { resultFile: path });
    await record.play(passing, async () => undefined);
    record.finish();
    expect(existsSync(path)).toBe(false);
  });
});

function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-results-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'conformance.json');
}
