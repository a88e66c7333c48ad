import { type Area, areaByCode, type Chapter, parseAreaCode } from '@kawal/core';
import { officesToAsk } from '@kawal/core/escalation';
import { adviceWords } from '@kawal/core/locales';
import { factValues } from '@kawal/core/policy';
import { knownFacts, type ReportFacts, reportWarnings } from '@kawal/core/report';
import { commandSchemas } from '@kawal/core/schemas';
import { asidesOf, meantLater, type ReportReceipt } from '@kawal/engine';
import { type Answers, type FormField, formOf } from '@kawal/forms';
import { nearestAreas } from '../area/suggest-area.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { leave } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { reachNobody } from '../config/served-channels.ts';
import { contactDuty } from '../fault/contact-duty.ts';
import { type Complaint, complaintsOf, refuse } from '../form/complaints.ts';
import { type FillOptions, fillForm, formSetting } from '../form/fill-form.ts';
import type { GivenAnswers } from '../form/given-answers.ts';
import { formWords } from '../form/words.ts';
import { compareNames } from '../namesakes/compare-names.ts';
import { numberOf, withNumber } from '../records/number-of.ts';
import { sayIfLate } from '../status/worker-late.ts';
import { describeForm } from '../verb/describe-form.ts';
import { askCallBack, withoutCallBack } from './ask-call-back.ts';
import { callQuestions } from './call-questions.ts';
import { reviewCall } from './review-call.ts';
import { submitOnce } from './submit-once.ts';
import { askSafety, reportWords } from './words.ts';

export interface ReportOptions {
  readonly key?: string;
  readonly json?: boolean;
}

/** Takes a report in, from a file or by questions. Once it says so, the report is on the disk. */
export async function report(session: Session, words: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const held: string[] = [];
  try {
    // Alarms and cautions wait: nothing stands before the advice.
    return await takeIn(session, { ...session, complain: (text) => void held.push(text) }, words, options);
  } finally {
    for (const text of held) session.complain(text);
  }
}

async function takeIn(
  live: Session,
  session: Session,
  words: readonly string[],
  options: ReportOptions,
): Promise<ExitCode> {
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const setting = formSetting(chapter);
    const form = formOf(commandSchemas.report, 'submit-report', { chapter });
    const asked = fieldsOfCall(chapter);
    const known = new Map<string, Answers>();
    // The first thing to say on the phone, before any question of the form.
    if (words.length === 0 && live.io.questions !== undefined) live.complain(live.tone('loud', live.say(askSafety)));
    const filled = await fillForm(live, form, words, {
      chapter: setting,
      toAsk: asked.map(withoutCallBack),
      area: placeOfReport(session, chapter),
      // The advice does not wait for the questions that are left.
      heard: (answers) => {
        if (/"danger":\["?yes|"danger":"yes/.test(JSON.stringify(answers)))
          live.complain(live.tone('loud', live.say(reportWords.danger)));
      },
      review: async (body, questions) => {
        const whole = await askCallBack({ session: live, questions, place: setting, known }, body, asked);
        if (whole === undefined) return { next: 'leave' };
        return reviewCall(live, questions, whole, { form, asked: asked.map(withoutCallBack), chapter });
      },
    });
    if (filled.ok === 'left') return leave(session, formWords.left);
    const heading = session.say(reportWords.refused);
    if (!filled.ok) return refuse(session, heading, filled, options);
    const { given } = filled;
    const file = given.file?.name ?? null;
    const strange = unknownArea(session, filled.body, given, chapter);
    if (strange !== undefined) return refuse(session, heading, { file, complaints: [strange] }, options);
    const { body, toSay, tool } = await compareNames(live, deployment, filled.body, { chapter });
    const outcome = await submitOnce(live, deployment, body, { ...options, tool });
    if (!outcome.ok) {
      const complaints = complaintsOf(session, outcome.refusals, { form, given, body, chapter: setting });
      return refuse(session, heading, { file, complaints }, options);
    }
    const { facts = {}, parties = [] } = body as Partial<Pick<ReportFacts, 'facts' | 'parties'>>;
    const said = { facts, parties: [...parties, ...tool[1].map(meantLater)] };
    const involved = factValues(knownFacts(said, chapter?.directory), 'involved');
    // Whoever reports here has the folder of the chapter, so it tells them nothing that somebody named is of the LPA.
    const mayAsk = outcome.receipt.mayAsk.filter((one) => officesToAsk(said, chapter?.directory).includes(one));
    const receipt = { ...outcome.receipt, mayAsk };
    if (options.json) {
      const cautions = toSay.length === 0 ? {} : { cautions: toSay };
      session.json({ ...receipt, repeated: outcome.repeated, ...cautions });
    } else {
      printReceipt(session, receipt, {
        repeated: outcome.repeated,
        area: areaByCode(chapter?.areas ?? [], `${body['area']}`) ?? null,
        isUnknown: body['area'] === 'unknown',
        accusesPolice: involved.includes('police'),
        unreached: await reachNobody(session),
      });
      await sayIfLate(session, deployment);
      const taken = await deployment.engine.unguarded.report(outcome.receipt.stream);
      // Who may be abroad is said with what was recorded of the departure.
      for (const said of taken.ok ? asidesOf(taken.record.state, chapter?.zone ?? 'WIB').map(session.say) : [])
        if (!toSay.includes(said)) session.line(session.tone('loud', said));
      for (const text of toSay) session.line(session.tone('loud', withNumber(text, outcome.receipt.stream)));
      if (file !== null && file !== '-') session.line(session.say(reportWords.deleteFile(file)));
    }
    return exitCode.fine;
  });
}

/** Returns the questions of a call; the chapter's own facts are asked with the situation. */
function fieldsOfCall(chapter: Chapter | null): readonly FormField[] {
  const own = Object.keys(chapter?.policy.facts ?? {}).map((name) => `chapterFacts.${name}`);
  const { situation, ...others } = callQuestions;
  const parts = Object.values({ ...callQuestions, ...others, situation: [...situation, ...own] });
  return parts.flatMap((fields) => formOf(commandSchemas.report, 'submit-report', { chapter, fields }).fields);
}

/** Describes the questions of a call, for `--help`. */
export function describeCall(say: Session['say']): string {
  return describeForm({ fields: fieldsOfCall(null) }, {}, say);
}

/** The advice first: whoever reads this may have no time for the rest. */
function printReceipt(
  session: Session,
  { advise, warnings, stream, status, mayAsk }: ReportReceipt,
  {
    repeated,
    area,
    isUnknown,
    accusesPolice,
    unreached,
  }: Readonly<Record<'repeated' | 'isUnknown' | 'accusesPolice' | 'unreached', boolean>> & {
    readonly area: Area | null;
  },
): void {
  const advice = advise.map((one) => adviceWords[one]);
  const always = accusesPolice ? reportWords.alwaysWithoutPolice : reportWords.always;
  for (const said of advice.length === 0 ? [always] : advice) {
    session.line(session.tone('loud', session.say(said)));
  }
  session.line(session.tone('good', session.say(reportWords.received(numberOf(stream)))));
  if (area !== null) session.line(session.say(reportWords.area(area)));
  if (isUnknown) session.line(session.say(reportWords.areaUnknown));
  for (const warning of warnings) {
    const how = warning === 'contact.not-asked' ? ` ${session.say(reportWords.recordAnswer(numberOf(stream)))}` : '';
    session.line(session.say(reportWarnings[warning]) + how);
  }
  if (repeated) session.line(session.say(reportWords.repeated));
  const isWaiting = !unreached && status !== 'parked';
  const alone = unreached ? reportWords.unreached : reportWords.parked;
  session.line(isWaiting ? session.say(reportWords.escalating) : session.tone('loud', session.say(alone)));
  if (!(isWaiting && mayAsk.includes('lpaDuty'))) session.line(session.tone('loud', session.say(contactDuty(mayAsk))));
}

function placeOfReport(session: Session, chapter: Chapter | null): Required<FillOptions>['area'] {
  return {
    complaint: (body, given) => unknownArea(session, body, given, chapter),
    withWayOut: (complaint) => withWayOut(session, complaint),
  };
}

/** Says of a place that is not known what to write instead: a caller waits for no list of areas. */
function withWayOut({ say }: Session, complaint: Complaint): Complaint {
  const isPlace = complaint.code === 'input.area-code' || complaint.code === 'input.missing';
  return isPlace && complaint.field === 'area'
    ? { ...complaint, text: `${complaint.text} ${say(reportWords.placeUnknown)}` }
    : complaint;
}

/** A slip of the pen in a well-formed code: the engine would take it in, and nobody local would be told. */
function unknownArea(
  session: Session,
  body: Answers,
  given: Pick<GivenAnswers, 'file'>,
  chapter: Chapter | null,
): Complaint | undefined {
  const written = body['area'];
  if (chapter === null || typeof written !== 'string') return undefined;
  if (parseAreaCode(written) === undefined || areaByCode(chapter.areas, written) !== undefined) return undefined;
  const text = session.say(reportWords.unknownArea({ nearest: nearestAreas(written, chapter.areas) }));
  const place = given.file?.read.readable === true ? given.file.read.place('area', { fields: [] }) : {};
  return { ...place, field: 'area', code: 'area.not-in-list', text };
}
