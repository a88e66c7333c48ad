import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { htmlText } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { AnswersInWords, fieldsFor } from './content.ts';

test('leads to each record of a list, as to both volunteers of a visit', () => {
  const volunteers = ['volunteer/0whhfmbt0000000000000000s1', 'volunteer/0whhfv2v0000000000000000z5'];
  const visit = { language: 'id', say: (said) => said.id, chapter: null } as OfficerVisit;
  const answers = { visitors: volunteers };
  const page = htmlText(AnswersInWords({ visit, fields: fieldsFor('visit', answers), answers, parties: [] }) as VNode);
  expect([...page.matchAll(/href="\/catatan\/([^"]*)"/g)].map(([, one]) => one)).toEqual(volunteers);
});
