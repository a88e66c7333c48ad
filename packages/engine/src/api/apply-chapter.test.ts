import type { Actor, Chapter } from '@kawal/core';
import { proveChapter } from '@kawal/policy';
import { expect, test } from 'vitest';
import { app, applyByTwo, morning, officer, sampleReading, stageOf } from '../stage.sample.ts';

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

test('proves no files for who may not put them into force, and says nothing of what they fall short of', async () => {
  const stranger: Actor = { kind: 'person', ref: 'orang-asing', role: 'secretariat' };
  let proofs = 0;
  const counted = (chapter: Chapter) => {
    proofs += 1;
    return prove(chapter);
  };
  const stage = await stageOf({ prove: counted });
  const empty = sampleReading((text) => text.replace('holders: [duty-one, duty-two]', 'holders: []'));
  proofs = 0;
  for (const [actor, code] of [
    [stranger, 'chapter.not-yours'],
    [app, 'chapter.needs-person'],
  ] as const)
    for (const files of [sampleReading(), empty])
      expect(await stage.engine.as(actor).chapter.apply(files)).toMatchObject({ refusals: [{ code }] });
  expect(proofs).toBe(0);
  expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
  expect(proofs).toBe(1);
});
