import type { Outcome, Receipt } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';
import { type Call, isKnownCode, type Kind } from './kinds.ts';
import { beginLife, hung, type Life } from './process.ts';
import { keyOf, type Rehearsed, storeWith, typesOf, type Written, writingDown } from './rehearsal.ts';

/** One call of one command that breaks. */
export interface Break {
  /** Counted from 0, over all calls of the command. */
  readonly index: number;
  readonly call: Call;
  readonly kind: Kind;
}

/** In every name, story and address of the play: what may stand nowhere but in a card. */
const secrets = /Rahasia|contoh\.test|\+62811/;

/** Lets one call of a command break, then gives the same command again. What does not hold, in words; empty if all does. */
export async function breakOne(rehearsed: Rehearsed, { index, kind }: Break): Promise<readonly string[]> {
  const written: Written[] = [];
  const storage = writingDown(await storeWith(rehearsed.before), written);
  let calls = 0;
  const strike = (): Kind | null => {
    calls += 1;
    return calls === index + 1 ? kind : null;
  };
  const broken = await give(rehearsed, storage, strike);
  const wrong = [...broken.wrong];
  const after = typesOf(written);
  if (!isBeginning(after, rehearsed, kind)) wrong.push(`half of it was written: ${JSON.stringify(after)}`);
  const wrote = after.length > 0;

  const again = await give(rehearsed, storage, () => null);
  wrong.push(...again.wrong.map((what) => `given again: ${what}`));
  if (rehearsed.step.keyed) {
    if (again.outcome?.ok !== true) wrong.push(`given again: ${codeOf(again.outcome)}`);
    else if (again.outcome.repeated !== wrote) wrong.push(`given again: repeated is ${again.outcome.repeated}`);
    const third = await give(rehearsed, storage, () => null);
    if (third.outcome?.ok !== true || !third.outcome.repeated) wrong.push('given a third time: it is not known');
    else if (third.outcome.receipt.stream !== streamOf(again.outcome)) wrong.push('the third receipt names another');
  } else if (!wrote && again.outcome?.ok !== true) {
    wrong.push(`given again: ${codeOf(again.outcome)}`);
  }
  // Without a key a command that was written may be done once more; with one it may not.
  const once = rehearsed.step.keyed || !wrote;
  const all = typesOf(written);
  if (once && !isWhole(all, rehearsed, kind)) wrong.push(`in the end there is ${JSON.stringify(all)}`);
  for (const one of written) {
    if (!('commit' in one)) continue;
    for (const { events, state } of one.commit.writes) {
      if (events.some(({ text }) => secrets.test(text)) || secrets.test(state))
        wrong.push('a secret stands in an event');
    }
  }
  return wrong;
}

interface Given {
  readonly outcome: Outcome<Receipt> | null;
  readonly wrong: readonly string[];
}

/** Gives the command in a life of its own. */
async function give(
  { step, at, of, number }: Rehearsed,
  storage: Storage,
  strike: (call: Call) => Kind | null,
): Promise<Given> {
  const wrong: string[] = [];
  let outcome: Outcome<Receipt> | null = null;
  let life: Life | undefined;
  try {
    life = await beginLife({ storage, now: () => at, strike, handed: (_, text) => sawText(text, wrong) });
    life.arm();
    outcome = await life.within(step.run(life.engine, of, keyOf(step, number)));
    // What goes on after the answer goes on before the next life begins.
    await life.within(life.engine.close());
  } catch (error) {
    if (error !== hung) wrong.push(...flawsOf(error));
  }
  if (secrets.test(JSON.stringify(life?.alarms ?? []))) wrong.push('a secret stands in an alarm');
  return { outcome, wrong };
}

/** An error is one of Kawal's, of a code of the list, and says nothing of what it was about. */
export function flawsOf(error: unknown): readonly string[] {
  const wrong: string[] = [];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(error instanceof Error) || error.name !== 'KawalError' || !isKnownCode(code)) {
    wrong.push(`an error without a code comes out: ${error instanceof Error ? error.name : typeof error}`);
  }
  for (let at: unknown = error, depth = 0; at !== undefined && depth < 5; depth += 1) {
    const said = at instanceof Error ? `${at.message} ${at.stack} ${JSON.stringify(at)}` : JSON.stringify(at);
    if (secrets.test(said ?? '')) wrong.push('a secret stands in an error');
    at = at instanceof Error ? at.cause : undefined;
  }
  return wrong;
}

function sawText(text: string, wrong: string[]): void {
  if (secrets.test(text)) wrong.push('a secret stands in a message');
}

/** Each commit is one atomic write, so what a command of several was broken off in is a beginning of them. */
function isBeginning(
  commits: readonly (readonly string[])[],
  { step, commits: whole }: Rehearsed,
  kind: Kind,
): boolean {
  if (step.verb === 'worker.pass') return true;
  if (isOfTheClock(kind)) return withoutEscalations(commits) <= withoutEscalations(whole);
  return commits.every((types, index) => same(types, whole[index] ?? []));
}

function isWhole(commits: readonly (readonly string[])[], { step, commits: whole }: Rehearsed, kind: Kind): boolean {
  if (step.verb === 'worker.pass') return true;
  if (isOfTheClock(kind))
    return withoutEscalations(commits) === withoutEscalations(whole) && commits.length >= whole.length;
  return same(commits.flat(), whole.flat());
}

/** At another hour a decision may come to more or less, and escalations have something to do; it is one act all the same. */
function isOfTheClock(kind: Kind): boolean {
  return kind === 'an hour ahead' || kind === 'an hour back';
}

function withoutEscalations(commits: readonly (readonly string[])[]): number {
  return commits.filter((types) => types.some((type) => !/^(?:escalation|delivery|alarm) /.test(type))).length;
}

/** The note that an alarm was raised is no part of the command. */
function same(left: readonly string[], right: readonly string[]): boolean {
  const sorted = (types: readonly string[]): string =>
    [...types.filter((type) => !type.startsWith('alarm '))].sort().join();
  return sorted(left) === sorted(right);
}

function codeOf(outcome: Outcome<Receipt> | null): string {
  return outcome === null ? 'no answer' : outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join(', ');
}

function streamOf(outcome: Outcome<Receipt> | null): string {
  return outcome?.ok === true ? outcome.receipt.stream : '';
}
