import {
  type Area,
  type Chapter,
  formatInstant,
  isPlace,
  type Language,
  type Localized,
  vocabulary,
  type Zone,
} from '@kawal/core';
import { caseClosureReasons } from '@kawal/core/case';
import { postOf } from '@kawal/core/directory';
import { describeInstant } from '@kawal/core/locales';
import { factValues } from '@kawal/core/policy';
import { recordNumber } from '@kawal/core/record';
import { knownFacts, recordGoesOn, type Sighting, seers, sightingIn, type Witness } from '@kawal/core/report';
import {
  type ActorApi,
  describeShut,
  describeWitness,
  type Engine,
  type ListedVerb,
  saysWhatBecame,
  stillTrueIn,
  stillTrueWords,
} from '@kawal/engine';
import { type Answers, type CommandForm, type FormField, fieldsIn, readAnswers, whoSaw } from '@kawal/forms';
import { describeOffices, nameArea } from '@kawal/policy';
import { nowOf, type Session } from '../command/session.ts';
import type { Complaint } from '../form/complaints.ts';
import type { FillOptions } from '../form/fill-form.ts';
import { formWords as words } from '../form/words.ts';
import { isOfDrill } from '../records/of-drill.ts';
import { commandName } from './command-name.ts';
import { printOwed } from './print-receipt.ts';
import { verbWords } from './words.ts';

interface Closing {
  readonly verb: ListedVerb;
  readonly engine: Engine;
  readonly api: ActorApi;
  readonly record: string;
  readonly form: CommandForm;
  readonly given: readonly string[];
  readonly zone: Zone;
  readonly areas: readonly Area[];
  readonly chapter: Chapter | null;
  readonly options: { readonly as: string; readonly json?: boolean };
}

interface Agreeing extends Pick<FillOptions, 'preset' | 'toAsk' | 'review' | 'judge'> {
  readonly complaints?: readonly Complaint[];
}

/** Says before a report is closed that nobody has read it, or what the person would agree to. */
export async function beforeClosing(session: Session, closing: Closing): Promise<Agreeing> {
  const { verb, engine, api, record, form, given, zone, areas, chapter, options } = closing;
  const { line, say, tone } = session;
  if (verb.type === 'close-case') return beforeClosingCase(session, closing);
  if (verb.type !== 'close-report') return {};
  const owed = await api.reports.owed(record);
  if (!owed.ok) return {};
  const about = { number: recordNumber(record) ?? record, person: options.as };
  const drill = await isOfDrill(engine, record);
  if (drill && !options.json) line(tone('loud', say(words.drill)));
  const isStill = await sayStillTrue(session, api, { record, zone, areas, options, agreesTo: owed.proposal?.reason });
  if (owed.unread && !options.json) line(tone('loud', say(words.unread(about))));
  if (owed.undone && !options.json) line(tone('loud', say(words.undone(about))));
  if (owed.proposal === undefined) {
    const isLeft = isStill || owed.owed.length + owed.referrals.unsent > 0;
    const toAsk = whoSaw(form.fields, owed.isGrave);
    if (!isLeft || owed.unread) return { toAsk };
    if (!options.json) printOwed(session, owed.owed, { stream: record, zone, drill });
    const unsaid = { code: 'input.missing', field: 'note', text: say(stillTrueWords.becameOf) };
    return {
      toAsk,
      judge: (body) => (saysWhatBecame(body) ? undefined : unsaid),
      review: (body, questions) =>
        confirmed(session, recordGoesOn(body['reason']) ? words.closeStill : stillTrueWords.madeSure)(body, questions),
    };
  }
  const { by, at, reason, note, unread, settles } = owed.proposal;
  const left = owed.owed.filter(({ offices }) => !offices.some((one) => settles.includes(one)));
  const field = form.fields.find(({ name }) => name === 'reason');
  const choices = field !== undefined && 'choices' in field.control ? field.control.choices : [];
  const said = choices.find(({ value }) => value === reason) ?? { id: reason, en: reason };
  if (!options.json) {
    const when = `${formatInstant(at, zone).slice(0, 16).replace('T', ' ')} ${zone}`;
    line(say(words.proposedBy({ by: withPost(session, by, chapter), when, reason: said })));
    printOwed(session, left, { stream: record, zone, drill });
    sayWitness(session, owed.proposal, closing);
    line(say(words.noteOfProposal[note]));
    if (note === 'unread' || unread) line(say(words.readNote(about)));
  }
  const sighting = sightingIn(owed.proposal);
  if (given.length > 0)
    return {
      preset: (answers) => {
        const own = readAnswers(form, answers, { chapter: { zone, areas } });
        return own['seenBy'] === sighting.seenBy ? { ...sighting } : {};
      },
    };
  return agreesTo(session, closing, { field, said, unread, sighting, proposed: { reason, ...sighting } });
}

interface Proposed {
  readonly field: FormField | undefined;
  readonly said: Localized;
  readonly unread: boolean;
  readonly sighting: Sighting;
  readonly proposed: Answers;
}

/** Asks who gives the second word for a yes or no: what they agree to was said by the first. */
async function agreesTo(
  session: Session,
  { verb, record, options, zone }: Closing,
  { field, said, unread, sighting, proposed }: Proposed,
): Promise<Agreeing> {
  // The engine refuses it, and says why: nobody is asked if they agree to what they have not read.
  if (unread) return { preset: proposed, toAsk: [] };
  const { say } = session;
  const command = (language: Language) => commandName(`${verb.group}.${verb.name}`, language);
  const about = { number: recordNumber(record) ?? record, person: options.as };
  const { seenBy, seenOn } = sighting;
  const seen = seenBy === undefined ? [] : [`${say(words.seenBy)}=${say(seers[seenBy])}`];
  const answer = [`${say(field?.label ?? { id: 'alasan', en: 'reason' })}=${say(said)}`, ...seen].join('" "');
  const agree = words.agreeWith({ ...about, answer, command: { id: command('id'), en: command('en') } });
  if ((await session.io.questions?.()) === undefined)
    return { complaints: [{ code: 'input.missing', text: say(agree), field: 'reason' }] };
  const on = seenOn === undefined ? '' : `, ${formatInstant(seenOn, zone).slice(0, 10)}`;
  const question = seenBy === undefined ? words.agree : words.agreeSeen(seers[seenBy], on);
  return { preset: proposed, toAsk: [], review: confirmed(session, question) };
}

/** Says what the record knows of who is said to have seen the victim; loudly where it knows nothing. */
function sayWitness(
  session: Session,
  { witness, ...sighting }: Sighting & { readonly witness?: Witness | undefined },
  { zone, chapter, options }: Closing,
): void {
  if (witness === undefined || options.json) return;
  const telling = { zone, nameOf: (one: string) => withPost(session, one, chapter) };
  const said = describeWitness(sighting, witness, telling).map(session.say).join(' ');
  session.line(witness.traces.length > 0 ? said : session.tone('loud', said));
}

/** Names a person with their post: whoever agrees sees of which institution the first word is. */
function withPost(session: Session, person: string, chapter: Chapter | null): string {
  const post = chapter === null ? undefined : postOf(chapter.directory, person, nowOf(session));
  if (post === undefined) return person;
  const said =
    post === 'secretariat' ? session.say(words.secretariat) : describeOffices([post], 'or', session.language);
  return `${person} (${said})`;
}

/** Says which report it is, against a number mistyped, and what it still holds to be so, to each of those who close it. */
async function sayStillTrue(
  { line, say, tone }: Session,
  api: ActorApi,
  {
    record,
    zone,
    areas,
    options,
    agreesTo,
  }: Pick<Closing, 'record' | 'zone' | 'areas' | 'options'> & { readonly agreesTo: string | undefined },
): Promise<boolean> {
  const found = await api.reports.get(record);
  if (!found.ok || found.record.view !== 'whole') return false;
  const { area, receivedAt, corrected } = found.record.state;
  const number = recordNumber(record) ?? record;
  const place = isPlace(area) ? nameArea(areas, area) : '-';
  const ages = factValues(knownFacts(corrected), 'victimAge');
  const said = vocabulary.victimAge.values.flatMap((one) => (ages.includes(one.value) ? [one.said] : []));
  const still = stillTrueIn(corrected.facts).map(say).join('; ');
  if (options.json) return still !== '';
  line(say(verbWords.isAbout(number, place, said, describeInstant(receivedAt, zone))));
  const { makeSure, correct, agreed } = stillTrueWords;
  const next = agreesTo === undefined ? [makeSure, correct] : recordGoesOn(agreesTo) ? [] : [agreed];
  if (still !== '') line(tone('loud', [`${say(stillTrueWords.lead)} ${still}.`, ...next.map(say)].join(' ')));
  return still !== '';
}

/** Says before a case is closed whose stories are to be read, who proposed it, and for what. */
async function beforeClosingCase(session: Session, closing: Closing): Promise<Agreeing> {
  const { api, record, zone, areas, chapter, form, given, options } = closing;
  const { say, tone } = session;
  const line: Session['line'] = (text) => (options.json ? undefined : session.line(text));
  const owed = await api.cases.owed(record as `case/${string}`);
  if (!owed.ok) return {};
  const person = options.as;
  const numbers = owed.toRead.map((one) => recordNumber(one) ?? one);
  if (numbers.length > 0) line(tone('loud', say(words.readStories({ numbers, person }))));
  for (const one of describeShut(owed)) line(tone('loud', say(one)));
  const found = owed.undone ? await api.cases.get(record as `case/${string}`) : undefined;
  if (found?.ok && found.record.view === 'whole')
    line(tone('loud', say(words.undoneInCase({ number: recordNumber(found.record.state.report) ?? '' }))));
  if (owed.proposal === undefined) return { toAsk: whoSaw(form.fields, owed.isGrave) };
  const { by, at, closure, note, unread } = owed.proposal;
  const when = `${formatInstant(at, zone).slice(0, 16).replace('T', ' ')} ${zone}`;
  const said = caseClosureReasons[closure.reason];
  line(say(words.proposedBy({ by: withPost(session, by, chapter), when, reason: said })));
  sayWitness(session, { ...closure, witness: owed.proposal.witness }, closing);
  line(say(words.noteOfProposal[note]));
  if (note === 'unread') line(say(words.readNote({ number: recordNumber(record) ?? record, person })));
  const [grounds] = form.fields;
  const field = grounds && fieldsIn(grounds.control).find(({ name }) => name === 'reason');
  const sighting = sightingIn(closure);
  if (given.length === 0) return agreesTo(session, closing, { field, said, unread, sighting, proposed: { closure } });
  // Of what shows it, the second names who saw the victim, and may not see the rest any more.
  const { seenBy: _by, seenOn, ...shown } = closure;
  return {
    preset: (answers) => {
      const { closure: own } = readAnswers(form, answers, { chapter: { zone, areas } }) as { closure?: Answers };
      const on = own?.['seenBy'] === sighting.seenBy && seenOn !== undefined ? { seenOn } : {};
      return own?.['reason'] === closure.reason ? { closure: { ...shown, ...on, ...own } } : {};
    },
  };
}

/** Asks yes or no before it is sent. */
function confirmed({ say }: Session, message: Localized): NonNullable<FillOptions['review']> {
  const choices = [
    { value: 'no', label: say(words.no) },
    { value: 'yes', label: say(words.yes) },
  ];
  return async (body, questions) =>
    (await questions.choose({ message: say(message), choices })) === 'yes' ? { next: 'send', body } : { next: 'leave' };
}
