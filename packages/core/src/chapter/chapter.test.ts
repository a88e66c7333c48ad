import { expect, test } from 'vitest';
import { at, type Given, officer } from '../record/given.sample.ts';
import { transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import type { ChapterCommand, ChapterEvent } from './chapter.ts';
import { chapterConcept } from './concept.ts';
import { chapterMessages, type SecondCause } from './messages.ts';
import { standingOf } from './standing.sample.ts';

const given: Given<ChapterEvent> = { now: at('2026-03-02T09:00+07:00'), actor: officer, stream: 'chapter/own' };

const commands: readonly ChapterCommand[] = [
  { type: 'publish-key', epoch: 1, publicKey: 'kunci-contoh-1' },
  { type: 'publish-key', epoch: 2, publicKey: 'kunci-contoh-2' },
  { type: 'apply-bundle', bundle: 'bundle-1', replaces: null, corrected: [], reach: null },
  { type: 'apply-bundle', bundle: 'bundle-2', replaces: 'bundle-1', corrected: ['petugas-satu'], reach: null },
];

test('a chapter goes from state to state as its diagram is drawn: once in force, it is never without rules', async () => {
  const found = transitionsOf(chapterConcept, given, commands, { statusOf: standingOf });
  await expectDrawn('chapter', found);
});

test('asks the person on leave to agree by command, and never by files, which only the LPA puts into force', () => {
  const asked = (cause: SecondCause) => chapterMessages['chapter.needs-second-person']({ by: 'p', causes: [cause] }).en;
  const own = ', or the person on leave themselves,';
  expect([asked('officeShort').includes(own), asked('leave').includes(own)]).toEqual([true, false]);
});
