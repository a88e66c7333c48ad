import type { CitizenAnswers } from '@kawal/forms/citizen';
import { expect, test } from 'vitest';
import { withKeptAnswers } from './kept-answers.ts';

const report = { area: 'unknown', channel: 'app', facts: {}, parties: [], story: 'Cerita contoh.' } as const;
const [noPolice, today] = ['tidak ada polisi yang terlibat', 'hari ini atau malam ini'];

test.each<[unknown, string | undefined]>([
  [{ policeInvolved: 'no' }, noPolice],
  [{ policeInvolved: ['', ' no ', 'no'] }, noPolice],
  [{ policeInvolved: ['no', 'yes'] }, undefined],
  [{ policeInvolved: ['no', null] }, noPolice],
  [{ policeInvolved: ['no', 7] }, undefined],
  [{ policeInvolved: [null] }, undefined],
  [{ policeInvolved: null, departure: 7 }, undefined],
  [{ departure: ['', 'today'] }, today],
  [{ departure: ['today', 'none'] }, today],
  [{ departure: ['none'] }, undefined],
  [{}, undefined],
])('keeps of the answers %j what no fact holds, and throws for none', (answers, said) => {
  const { story } = withKeptAnswers(report, answers as CitizenAnswers);
  if (said === undefined) expect(story).toBe(report.story);
  else expect(story).toMatch(new RegExp(`^Cerita contoh\\.\\n\\n\\[Jawaban pelapor pada formulir: .*${said}\\.\\]$`));
});
