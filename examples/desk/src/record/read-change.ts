import type { Facts } from '@kawal/core';
import { factValues } from '@kawal/core/policy';
import { knownFacts } from '@kawal/core/report';
import type { Answers, CommandForm } from '@kawal/forms';
import { readForm } from '../form/read-form.ts';
import type { OfficerVisit } from '../page/visit.ts';
import {
  changedFacts,
  factsOnRecord,
  loweringOf,
  type OnRecord,
  onRecord,
  seenIn,
  staleIn,
  staleSaid,
} from './changed-facts.ts';
import type { KnownAction } from './known-action.ts';
import { readToday } from './leaves-today.ts';

/** The facts that a correction shows as they stand; undefined for every other form. */
export async function factsSeen(
  visit: OfficerVisit,
  { action }: KnownAction,
  record: string | null,
  form: CommandForm,
) {
  const shown = action.verb === 'reports.correct' ? await onRecord(visit, action.verb, record) : undefined;
  return shown === undefined ? undefined : factsOnRecord(form, shown);
}

interface Posted {
  readonly form: CommandForm;
  readonly record: string | null;
  readonly posted: URLSearchParams;
}

/** Reads the changes of a form: of a correction only the facts that differ from what it showed, with what was seen of them. */
export async function readChange(visit: OfficerVisit, { action }: KnownAction, { form, record, posted }: Posted) {
  const typed = readForm(form.fields, posted);
  const said = readToday(typed);
  const shown = await onRecord(visit, action.verb, record);
  if (shown === undefined) return { answers: said, typed };
  if (action.clearsPolice === true) return withoutPolice(visit, shown);
  const isCorrection = action.verb === 'reports.correct';
  const saw = seenIn(posted.get('_seen'));
  const facts = isCorrection ? changedFacts(said, saw) : listsIn(said['facts']);
  const parties = Array.isArray(typed['parties']) ? (typed['parties'] as readonly Answers[]) : [];
  const ages = new Map(parties.map(({ ref, ageClass }) => [String(ref), ageClass]));
  const safe = new Map(parties.map(({ ref, safeToContact }) => [String(ref), safeToContact]));
  const lowering = loweringOf(visit, shown, { facts, ages, safe, isCorrection });
  if (!isCorrection) return { answers: said, typed, lowering };
  const { facts: _, ...others } = typed;
  const seenNow = Object.fromEntries(Object.keys(facts).map((name) => [name, saw[name] ?? ['unknown']]));
  const stale = staleIn(shown, seenNow);
  return {
    // A correction has no story: that it is today is an addition, with its own time.
    told: said['story'],
    answers: { ...others, ...(Object.keys(facts).length === 0 ? {} : { facts }) },
    // What nobody touched, and what somebody else changed meanwhile, is shown as it stands now.
    typed: { ...typed, facts: { ...factsOnRecord(form, shown), ...withoutFacts(facts, stale) } },
    seen: seenNow,
    stale: await Promise.all(
      stale.map(async (fact) => ({
        fact,
        text: await staleSaid(visit, String(record), shown, { fact, seen: seenNow }),
      })),
    ),
    lowering,
  };
}

/** Says that those on record are all who may be involved; where nobody is, that nobody may be. */
function withoutPolice(visit: OfficerVisit, shown: OnRecord) {
  const { corrected } = shown.report;
  const known = factValues(knownFacts(corrected, visit.chapter?.directory), 'involved');
  const named = known.filter((value) => value !== 'unknown');
  const facts = { involved: named.length === 0 ? ['none'] : named };
  return {
    answers: { facts },
    typed: {},
    told: undefined,
    seen: { involved: factValues(corrected.facts, 'involved') },
    stale: [],
    lowering: loweringOf(visit, shown, { facts, ages: new Map(), safe: new Map(), isCorrection: true }),
  };
}

function withoutFacts(facts: Facts, stale: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !stale.includes(name)));
}

function listsIn(facts: unknown): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(facts ?? {}).map(([name, value]) => [name, [value].flat().map(String)]));
}
