import type { Facts, HandlingArea } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { factValues } from '@kawal/core/policy';
import { knownFacts } from '@kawal/core/report';
import { type Engine, fromCitizen, helpAbroad, type RecordName } from '@kawal/engine';
import type { CitizenAnswers, CitizenReport } from '@kawal/forms/citizen';
import type { VNode } from 'preact';
import type { Visit } from '../page/visit.ts';
import { numberOf } from '../record/concepts.ts';
import { markedFrom, markedOfChild } from '../record/from-story.ts';
import type { postedPart } from '../request/posted.ts';
import { type AskedReport, askTitles, isPoliceAsked } from './ask-titles.ts';
import { device, keyAfter } from './device.ts';
import { deniesPolice, withKeptAnswers } from './kept-answers.ts';
import type { keptQuestions } from './kept-questions.ts';
import { PublicPage, SentPage } from './public-page.ts';
import { formOfChapter, readFilled } from './read-report.ts';
import { withoutCondition } from './receipt.ts';
import { publicWords as words } from './words.ts';

/** Answers a report that was sent. */
export interface Submission {
  readonly status: 200 | 413 | 422 | 503;
  readonly page: VNode;
}

/**
 * Takes a report in. However often the same page is sent, there is one report: its key was drawn when the page was opened.
 * Another text under the same key is not taken for the first one and not thrown away: the reporter is asked. What the
 * report leaves open is kept, and a report that is sent again is told with what was answered since.
 */
export async function submitReport(
  visit: Visit,
  engine: Pick<Engine, 'asTool'>,
  { fields: posted, isWhole }: Awaited<ReturnType<typeof postedPart>>,
  kept: Pick<ReturnType<typeof keptQuestions>, 'taken'>,
): Promise<Submission> {
  const { say, language, chapter } = visit;
  const form = formOfChapter(chapter);
  const filled = readFilled(form, posted);
  const refuse = (status: Submission['status'], text: string): Submission => ({
    status,
    page: PublicPage({ visit, filled, problems: [{ name: '', text }] }),
  });
  if (!isWhole) return refuse(413, say(words.cutOff));
  if (!filled.fits) return refuse(413, say(words.tooLarge));
  const key = posted.get('another') === 'yes' ? keyAfter(filled.key, 1) : filled.key;
  try {
    const asked = askTitles(visit, filled.answers, form.read(filled.answers), posted);
    // Whoever else the story names is kept out without a question: no stranger learns whose name stands in the directory (0650).
    const { reports } = engine.asTool(device, asked.answered);
    const reportOf = ({ report: own, unanswered }: AskedReport, answers: CitizenAnswers) =>
      markedOfChild(withKeptAnswers(markedFrom(own, fromCitizen(own)), answers), unanswered);
    let report = reportOf(asked, filled.answers);
    let outcome = await reports.submit<unknown>(report, { key });
    // Nobody in danger waits for a telephone number: it is left out, and the page says so.
    const isUrgent = report.facts['danger']?.includes('yes') === true;
    const isByPhone = !outcome.ok && outcome.refusals.every(({ code }) => code === 'input.phone');
    if (isUrgent && isByPhone) {
      const withoutPhone = { ...filled.answers, phone: '' };
      report = reportOf(askTitles(visit, withoutPhone, form.read(withoutPhone), posted), withoutPhone);
      outcome = await reports.submit<unknown>(report, { key });
    }
    if (outcome.ok) {
      const { stream, mayAsk } = outcome.receipt;
      const { key: own } = filled;
      const isPlaceLost = form.unread(filled.answers).includes('area');
      const isPhoneLost = isUrgent && isByPhone;
      const isAbroad = saysAbroad(report);
      const said = { facts: factsIn(report, chapter), area: report.area as HandlingArea };
      const isPoliceCleared =
        deniesPolice(filled.answers) && !isInDoubt(said.facts) && !isPoliceAsked(asked.unanswered);
      const advise = isPoliceCleared ? withoutCondition(outcome.receipt.advise) : outcome.receipt.advise;
      const receipt = { key: own, number: numberOf(stream), advise, mayAsk, isPhoneLost, isPlaceLost, isAbroad };
      const toAsk = {
        ...{ stream: stream as RecordName<'report'>, number: receipt.number, key },
        ...{ open: asked.unanswered, said, isPoliceCleared },
      };
      return { status: 200, page: SentPage({ visit, ...kept.taken(receipt, toAsk) }) };
    }
    if (outcome.refusals.some(({ code }) => code === 'command.key-of-another-body')) {
      return {
        status: 422,
        page: PublicPage({ visit, filled: { ...filled, key }, isAnother: true, alike: asked.questions }),
      };
    }
    const setting = { zone: chapter?.zone ?? 'WIB', areas: chapter?.areas ?? [] } as const;
    const problems = outcome.refusals.map((refusal) => {
      const name = form.questionOf((refusal as { readonly field?: string }).field ?? '', report) ?? '';
      const text = describeRefusal(form.inWords(refusal, report, language) as AnyRefusal, language, setting);
      return { name, text: refusal.code === 'input.phone' ? say(words.phone) : text };
    });
    return { status: 422, page: PublicPage({ visit, filled, problems, alike: asked.questions }) };
  } catch {
    // The storage is away. The page keeps everything that was typed, and its key: sending it again is safe.
    return refuse(503, say(words.failed));
  }
}

/** Returns what a report says, with what the people in it say: nobody is named. */
function factsIn(report: CitizenReport, chapter: Visit['chapter']) {
  return knownFacts(report as unknown as Parameters<typeof knownFacts>[0], chapter?.directory);
}

/** Tells whether somebody in office may be involved or near: a no about the police is doubted then. */
function isInDoubt(facts: Facts): boolean {
  const isNamed = factValues(facts, 'involved').some((one) => one !== 'unknown');
  return isNamed || factValues(facts, 'keepLocalOut').includes('yes');
}

/** Tells whether the victim is abroad, or may be by the story: the officer who reads it is told the same. */
function saysAbroad(report: CitizenReport): boolean {
  return (
    helpAbroad({ facts: report.facts, corrected: report } as unknown as Parameters<typeof helpAbroad>[0]).length > 0
  );
}
