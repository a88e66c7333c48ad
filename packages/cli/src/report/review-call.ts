import { type Chapter, parseAreaCode } from '@kawal/core';
import { villageKind } from '@kawal/core/area';
import { type Answers, type CommandForm, describeAnswers, type FormField } from '@kawal/forms';
import { nameArea } from '@kawal/policy';
import type { Session } from '../command/session.ts';
import type { Reviewed } from '../form/fill-form.ts';
import type { Questions } from '../terminal/questions.ts';
import { reviewWords as words } from './words.ts';

interface Call {
  readonly form: Pick<CommandForm, 'fields'>;
  readonly asked: readonly FormField[];
  readonly chapter: Chapter | null;
}

/** Shows a call before it is sent, and asks if it may go. Enter sends, so that no call is lost. */
export async function reviewCall(
  session: Session,
  questions: Questions,
  body: Answers,
  { form, asked, chapter }: Call,
): Promise<Reviewed> {
  const { say, language, complain } = session;
  const whole = withUnknown(body, asked);
  const code = parseAreaCode(String(whole['area']));
  const name = code && nameArea(chapter?.areas ?? [], code);
  const place = code === undefined || villageKind(code) !== undefined ? name : `${name} (${code})`;
  // The chapter's own facts are asked among the others, and shown there.
  const facts = { ...(whole['facts'] as object), ...(whole['chapterFacts'] as object) };
  const shown = { ...whole, facts, ...(place === undefined ? {} : { area: place }) };
  complain(session.tone('heading', say(words.heading)));
  for (const { depth, label, text } of describeAnswers(form.fields, shown, language, chapter?.zone ?? 'WIB'))
    complain(`${'  '.repeat(depth + 1)}${label}:${text === null ? '' : ` ${text}`}`);
  const next = await questions.choose({
    message: say(words.question),
    choices: [
      { value: 'send', label: say(words.send) },
      { value: 'correct', label: say(words.correct) },
    ],
  });
  if (next === undefined) return { next: 'leave' };
  if (next === 'send') return { next: 'send', body: whole };
  const single = asked.flatMap(singles);
  const wrong = await questions.choose({
    message: say(words.which),
    choices: single.map(({ label }, at) => ({ value: String(at), label: say(label) })),
  });
  const field = single[Number(wrong)]?.field;
  return wrong === undefined || field === undefined ? { next: 'leave' } : { next: 'ask', fields: [field] };
}

/** Each question of a call by itself: a fact stands in its group. */
function singles(field: FormField): readonly { readonly label: FormField['label']; readonly field: FormField }[] {
  if (field.control.kind !== 'group') return [{ label: field.label, field }];
  return field.control.fields.map((one) => ({
    label: one.label,
    field: { ...field, control: { kind: 'group', fields: [one] } },
  }));
}

/** Records as not known what was asked and not answered. A victim's age is known by the people of the report, where they have one. */
function withUnknown(body: Answers, asked: readonly FormField[]): Answers {
  const named = (body['parties'] ?? []) as readonly { readonly roles?: readonly string[] }[];
  const hasVictim = named.some(({ roles }) => roles?.includes('victim'));
  const groups = { facts: { ...(body['facts'] as object) }, chapterFacts: { ...(body['chapterFacts'] as object) } };
  for (const { field } of asked.flatMap(singles)) {
    for (const { name, path, control } of field.control.kind === 'group' ? field.control.fields : []) {
      const group: Record<string, unknown> = path.startsWith('chapterFacts.') ? groups.chapterFacts : groups.facts;
      const canBeUnknown = 'choices' in control && control.choices.some(({ value }) => value === 'unknown');
      if (group[name] === undefined && canBeUnknown && !(name === 'victimAge' && hasVictim)) group[name] = ['unknown'];
    }
  }
  const { chapterFacts } = groups;
  return { ...body, facts: groups.facts, ...(Object.keys(chapterFacts).length === 0 ? {} : { chapterFacts }) };
}
