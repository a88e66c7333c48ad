import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, onTestFinished, test, vi } from 'vitest';
import { firstChapter, openKawal } from './index.ts';

test('a channel of which nobody ever heard serves from the directory to the message', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-channel-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pigeons = memoryNotifier({ channel: 'merpati-pos' });
  const kawal = await openKawal({ folder, notifiers: () => [pigeons] });
  onTestFinished(() => kawal.close());
  const area = '35.73.03.1001';
  const people = ['sarang-1', 'sarang-2'].map((address) => ({ name: 'Contoh', channel: 'merpati-pos', address }));
  const chapter = firstChapter({ name: 'LPA Contoh', area, people, verified: new Date() });
  const secretariat = kawal.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' });
  expect(await secretariat.chapter.apply(chapter)).toMatchObject({ ok: true });
  await kawal.start();
  const app = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  await app.reports.submit({ area, channel: 'app', facts: { danger: ['yes'] }, parties: [] });
  await vi.waitUntil(() => new Set(pigeons.sent.map(({ address }) => address)).size === 2, { timeout: 100_000 });
  expect(new Set(pigeons.sent.map(({ address }) => address))).toEqual(new Set(['sarang-1', 'sarang-2']));
});
