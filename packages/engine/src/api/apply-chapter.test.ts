import type { Chapter } from '@kawal/core';
import { proveChapter } from '@kawal/policy';
import { expect, test } from 'vitest';
import { applyByTwo, morning, officer, sampleReading, stageOf } from '../stage.sample.ts';

/** So small a policy is refused; its gaps are those of any. */
function prove(chapter: Chapter) {
  const proof = proveChapter(chapter, { from: morning });
  return { ...proof, findings: proof.findings.filter(({ severity }) => severity !== 'refused') };
}

test('names in the receipt of files the gaps of what came into force, as check does', async () => {
  const alone = sampleReading((text) => text.replace('holders: [duty-one, duty-two]', 'holders: [duty-one]'));
  const isGap = ({ severity }: { readonly severity: string }) => severity === 'gap';
  const [before, after] = [sampleReading(), alone].map(({ chapter }) => prove(chapter).findings.filter(isGap));
  expect(after).not.toEqual(before);
  const stage = await stageOf({ applied: false, prove });
  const applied = await stage.engine.as(officer).chapter.apply(sampleReading());
  // Over HTTP they come as they are.
  expect(JSON.parse(JSON.stringify(after))).toEqual(after);
  expect(applied).toMatchObject({ ok: true, receipt: { stream: 'chapter/own', gaps: before } });
  expect(await applyByTwo(stage, alone)).toMatchObject({ ok: true, receipt: { gaps: after } });
});
