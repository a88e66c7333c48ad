import { type CommandForm, readAnswers } from '@kawal/forms';
import type { VNode } from 'preact';
import { readForm } from '../form/read-form.ts';
import { html } from '../page/html.ts';
import { withNames } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Ask } from './ask.ts';
import { AnswersInWords } from './content.ts';
import type { KnownAction } from './known-action.ts';
import { placesOf } from './refusal-problems.ts';
import { recordWords as words } from './words.ts';

/** The first word of somebody else, to which this person gives the second: what it says, and nothing that they may change. */
export interface Seconding {
  /** Who proposed what, in a sentence. */
  readonly said: string;
  /** The fields that must be the same as in the first word. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Names verbs whose form may say something else than what another proposed already. */
export const asksAnew = /^(?:escalations\.(?:giveUpCall|liftExclusion|endPath)|referrals\.withdraw)$/;

/** Finds the first words of others to which this person can give the second by a form. */
export async function firstWordsFor(
  visit: OfficerVisit,
  { action }: KnownAction,
  record: string | null,
  of: RegExp = /./,
): Promise<readonly Seconding[]> {
  if (!of.test(action.verb)) return [];
  const due = await visit.api.due();
  return (due.ok ? due.items : []).flatMap(({ what, verb, fields, record: on, said }) =>
    what === 'secondWord' && verb === action.verb && fields !== undefined && (record === null || on === record)
      ? [{ said: withNames(visit.say(said), visit, visit.language), fields }]
      : [],
  );
}

/** Finds the first word that a form repeats; undefined where it says something of its own. */
export async function secondingOf(
  visit: OfficerVisit,
  known: KnownAction,
  record: string | null,
  posted: URLSearchParams,
): Promise<Seconding | undefined> {
  return (await firstWordsFor(visit, known, record)).find(({ fields }) =>
    Object.entries(fields).every(([name, value]) => posted.getAll(name).join(',') === value),
  );
}

interface FirstWordsProps {
  readonly visit: OfficerVisit;
  readonly firstWords: readonly Seconding[];
  readonly address: string;
}

/** Shows before a form of one's own what others proposed already, each with the button that leads to agreeing to it. */
export function FirstWords({ visit, firstWords, address }: FirstWordsProps): VNode {
  return html`${firstWords.map(({ said, fields }) => html`<p class="banner warn"><span>${said}</span></p><${Ask} visit=${visit} address=${address} answers=${fields} words=${words.second} />`)}`;
}

/** A time as a command holds it, where it is one: it is said in words. */
function instantIn(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? Date.parse(value) : value;
}

interface SecondedProps {
  readonly visit: OfficerVisit;
  readonly form: CommandForm;
  readonly seconding: Seconding;
  /** The record whose story is to be read before, where it is not on this page. */
  readonly story: string | null;
  /** It proposes leave, which has no page to go back to. */
  readonly isOfLeave: boolean;
}

/** Shows the first word, with its fields as they are sent again. */
export function Seconded({ visit, form, seconding: { said, fields }, story, isOfLeave }: SecondedProps): VNode {
  const own = form.fields.filter(({ name }) => Object.hasOwn(fields, name));
  const values = Object.entries(fields).flatMap(([name, value]) => value.split(',').map((one) => [name, one] as const));
  const typed = readForm(own, new URLSearchParams(values.map(([name, one]) => [name, one])));
  const read = readAnswers({ ...form, fields: own }, typed, { chapter: placesOf(visit), references: [] });
  const answers = Object.fromEntries(Object.entries(read).map(([name, value]) => [name, instantIn(value)]));
  const { say } = visit;
  return html`<p class="banner warn"><span>${said}</span></p>
    ${isOfLeave && html`<p><a class="button second" href="/hari-ini">${say(words.disagreeToLeave)}</a> <small>${say(words.leaveLapses)}</small></p>`}
    ${story !== null && html`<p><a class="button second" href=${`/catatan/${story}#cerita`}>${say(words.openStory)}</a> <a class="button second" href=${`/catatan/${story}`}>${say(words.disagree)}</a></p>`}
    ${AnswersInWords({ visit, fields: own, answers, parties: [] })}
    ${values.map(([name, one]) => html`<input type="hidden" name=${name} value=${one} />`)}`;
}
