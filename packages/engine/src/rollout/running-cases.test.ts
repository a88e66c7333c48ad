import { proveChapter } from '@kawal/policy';
import { expect, test } from 'vitest';
import type { Alarm } from '../ports/alarm.ts';
import { morning, reportOf, sampleReading, stageOf } from '../stage.sample.ts';
import { rollOutTo } from './running-cases.ts';

test('raises an alarm and wakes the case if the directory breaks the contract of its policy (N2)', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit());
  const { chapter } = sampleReading();
  const directory = { ...chapter.directory, people: {} };
  const settled = async (policyHash: string, severity?: 'hint') => {
    const alarms: Alarm[] = [];
    const woken: string[] = [];
    await rollOutTo(
      { chapter: { ...chapter, directory, policyHash }, before: null },
      {
        storage: stage.storage,
        raise: (alarm) => void alarms.push(alarm),
        prove: (pinned) => {
          const proof = proveChapter(pinned, { from: morning });
          const mild = proof.findings.map((finding) => ({ ...finding, ...(severity && { severity }) }));
          return { ...proof, findings: mild };
        },
        policy: async (hash) => (hash === chapter.policyHash ? chapter.policy : null),
        chapter: async () => null,
        tell: async () => undefined,
        wake: async (stream) => void woken.push(stream),
      },
    );
    return { alarms, woken };
  };

  const { alarms, woken } = await settled('another');
  expect(alarms).toContainEqual(expect.objectContaining({ code: 'contract.broken', policy: chapter.policyHash }));
  expect(woken).toEqual([report.replace('report/', 'escalation/')]);
  // Nothing is broken by what was no more than a hint.
  expect(await settled('another', 'hint')).toEqual({ alarms: [], woken });
  // The policy in force itself was proved when it was applied.
  expect(await settled(chapter.policyHash)).toEqual({ alarms: [], woken });
});
