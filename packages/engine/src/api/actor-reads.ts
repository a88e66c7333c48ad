import type { Actor, Entry } from '@kawal/core';
import type { AccessConcept } from '@kawal/core/access';
import { escalationOf } from '@kawal/core/report';
import type { Notifier } from '@kawal/sdk';
import { soundStart, vouchedEntries } from '../audit/vouched-entries.ts';
import { refused } from '../command/outcome.ts';
import { conceptNameOf, type EventOf, type StateOf } from '../concepts/concepts.ts';
import { type Look, type LookParts, lookAs } from './look.ts';
import { areaRefusal, outOfPost, postRefusal } from './post-refusal.ts';
import { isAsked, type ReadQuestion, readQuestion, storedKey, tallyOf, type Visible } from './question.ts';
import type { ReadActor } from './read-call.ts';
import { readName } from './read-name.ts';
import { explain, type Found } from './reader.ts';
import { accessTo, type RecordView } from './related.ts';
import { copyOf, fieldsShown, type ShownEntry, type ShownRecord, withoutNames } from './shown.ts';

/** The groups of verbs whose records an actor reads, with their concepts. */
export const readGroups = {
  engagements: 'engagement',
  pacts: 'pact',
  communities: 'community',
  volunteers: 'volunteer',
  conditionReports: 'condition-report',
  visits: 'visit',
  reports: 'report',
  referrals: 'referral',
  cases: 'case',
  breaches: 'breach',
  dataRequests: 'data-request',
  cards: 'access',
  escalations: 'escalation',
} as const satisfies Readonly<Record<string, AccessConcept>>;

export type ReadGroup = keyof typeof readGroups;

export interface ReadParts extends LookParts {
  readonly actor: ReadActor;
  readonly notifiers?: readonly Notifier[] | undefined;
}

type Read = (...given: readonly unknown[]) => Promise<Found<object>>;

/** Gives one actor the reads of each group: every answer is what this actor may see, and no other count or error. */
export function createActorReads(parts: ReadParts): Readonly<Record<string, Readonly<Record<string, Read>>>> {
  const groups = Object.entries(readGroups).map(([group, concept]) => [group, readsOf(concept, parts)]);
  return Object.fromEntries(groups) as Readonly<Record<string, Readonly<Record<string, Read>>>>;
}

function readsOf(concept: AccessConcept, parts: ReadParts): Readonly<Record<string, Read>> {
  /** Carries a question out for a person; an escalation is named by its report. */
  const ask =
    (answer: (look: Look, actor: Actor, given: unknown) => Promise<Found<object>>, at: 'one' | 'many'): Read =>
    async (given) => {
      const { actor } = parts;
      if (!actor.ok) return actor as Found<object>;
      if (actor.actor.kind !== 'person') return refused({ code: 'record.needs-person' });
      return answer(await lookAs(actor.actor, parts, at), actor.actor, given);
    };
  const named = (answer: (look: Look, name: string, view: RecordView) => Promise<Found<object>>): Read =>
    ask(async (look, _, given) => {
      const read = readName(given, concept === 'escalation' ? 'report' : concept);
      if (!read.ok) return read;
      const name = concept === 'escalation' ? escalationOf(read.name) : read.name;
      const view = (await look.views([name])).get(name) ?? null;
      if (view === null) return notFound;
      await look.vouch();
      return answer(look, name, view);
    }, 'one');
  const asked = (
    more: Parameters<typeof readQuestion>[2],
    answer: (question: ReadQuestion, look: Look, actor: Actor) => Promise<Found<object>>,
  ): Read =>
    ask(async (look, actor, given) => {
      const read = readQuestion(concept, given, more);
      if (!read.accepted) return refused(...read.refusals);
      // Who left their post reads what is still theirs; nothing at all would look as if nothing were on record.
      const area = read.value.key.find(({ name }) => name === 'area')?.value ?? 'unknown';
      const refusal = postRefusal(actor, look, parts) ?? areaRefusal('area', area, look.chapter);
      const isEmpty = async (): Promise<boolean> => {
        for await (const page of pagesOf(concept, read.value, look, parts)) if (page.length > 0) return false;
        return true;
      };
      return refusal !== null && (await isEmpty()) ? refusal : answer(read.value, look, actor);
    }, 'many');
  return {
    get: named(async (look, name, view) => {
      const [record] = await shown(look, [{ name, view, state: shownState(look, name, view) }]);
      return { ok: true, record, access: accessTo(name, await look.context(name)) };
    }),
    list: asked('page', (question, look) => list(concept, question, look, parts)),
    all: asked('none', async (question, look, actor) => {
      return { ok: true, records: { [Symbol.asyncIterator]: () => all(concept, question, { look, actor }, parts) } };
    }),
    count: asked('none', async (question, look) => {
      let count = 0;
      for await (const page of pagesOf(concept, question, look, parts)) count += page.length;
      return { ok: true, count };
    }),
    tally: asked('tally', async (question, look) => {
      const records: Visible[] = [];
      for await (const page of pagesOf(concept, question, look, parts)) records.push(...page);
      return { ok: true, rows: tallyOf(records, question.by, look.zone) };
    }),
    history: named(async (look, name, view) => {
      if (view !== 'whole') return notFound;
      return { ok: true, entries: await shownEntries(look, name, await vouchedEntries(name, parts.storage)) };
    }),
    ...(concept === 'report'
      ? {
          explain: named(async (_, name, view) => {
            const explanation =
              view === 'whole' ? await explain(escalationOf(name), parts.storage, parts.inForce) : null;
            return explanation === null ? notFound : { ok: true, explanation };
          }),
        }
      : {}),
  };
}

const notFound = refused({ code: 'record.not-found' });

async function list(
  concept: AccessConcept,
  question: ReadQuestion,
  look: Look,
  parts: ReadParts,
): Promise<Found<{ readonly records: readonly ShownRecord[]; readonly next: string | null }>> {
  const { limit } = question;
  const visible: Visible[] = [];
  // One more than asked for tells whether a page follows: a hidden record must not look like one. It is read along.
  for await (const page of pagesOf(concept, { ...question, limit: limit + 1 }, look, parts)) {
    visible.push(...page);
    if (visible.length > limit) break;
  }
  const records = await shown(look, visible.slice(0, limit));
  return { ok: true, records, next: visible.length > limit ? (visible[limit - 1]?.name ?? null) : null };
}

/** Reads on as the caller goes on: a record that is written meanwhile may or may not be among them. */
async function* all(
  concept: AccessConcept,
  question: ReadQuestion,
  { look: first, actor }: { readonly look: Look; readonly actor: Actor },
  parts: ReadParts,
): AsyncGenerator<ShownRecord> {
  const wasInPost = postRefusal(actor, first, parts) === null;
  let look = first;
  // Whoever takes the records slowly may be suspended or barred meanwhile: it is looked anew, as at events.
  const anew = async () => {
    look = await lookAs(actor, parts, 'many');
    if (!wasInPost || postRefusal(actor, look, parts) === null) return look;
    throw outOfPost();
  };
  for await (const page of pagesOf(concept, question, anew, parts)) {
    const seenIn = look;
    const records = await shown(look, page);
    for (const [at, { name }] of page.entries()) {
      if (!(await look.holds())) await anew();
      const isFresh = look === seenIn;
      const again = isFresh ? [] : visibleIn(await look.views([name]), question, look);
      const [record] = isFresh ? records.slice(at, at + 1) : await shown(look, again);
      if (record !== undefined) yield record;
    }
  }
}

/** Goes over the records of a concept page by page, and gives of each page what the actor may see and asked for. */
export async function* pagesOf(
  concept: AccessConcept,
  question: ReadQuestion,
  looking: Look | (() => Promise<Look>),
  { storage }: ReadParts,
): AsyncGenerator<readonly Visible[]> {
  const key = storedKey(question, concept);
  let from = question.after;
  do {
    const page = await storage.query({
      type: concept,
      limit: question.limit,
      ...(key === undefined ? {} : { key }),
      ...(from === undefined ? {} : { after: from }),
    });
    const look = typeof looking === 'function' ? await looking() : looking;
    const { number } = question;
    const streams = page.streams.filter(({ stream }) => number === undefined || stream.endsWith(number));
    await look.know(streams);
    const views = await look.views(streams.map(({ stream }) => stream));
    yield visibleIn(views, question, look);
    from = page.next ?? undefined;
  } while (from !== undefined);
}

/** Returns of records that were looked at what the actor may see and asked for. */
function visibleIn(views: Awaited<ReturnType<Look['views']>>, question: ReadQuestion, look: Look): readonly Visible[] {
  return [...views].flatMap(([name, view]) => {
    if (view === null) return [];
    const visible = { name, view, state: shownState(look, name, view) };
    return isAsked(visible, question, look.zone) ? [visible] : [];
  });
}

export function shownState(look: Look, name: string, view: RecordView): Visible['state'] {
  const state = look.state(name) as Visible['state'];
  if (view === 'whole') return state;
  return Object.fromEntries(
    fieldsShown(conceptNameOf(name)).flatMap((field) => (field in state ? [[field, state[field]]] : [])),
  );
}

/** Copies the states of records, each as its view shows it, without the names of what the actor may not know of. */
export async function shown(look: Look, visible: readonly Visible[]): Promise<readonly ShownRecord[]> {
  const values = visible.map(({ name, state }) => ({ name, value: state }));
  const told = await toldOf(look, values);
  return visible.map(
    ({ name, view }, index) =>
      ({ view, stream: name, state: withoutEmptyLinkings(told[index] as object) }) as unknown as ShownRecord,
  );
}

/** Leaves out that nobody wants to link a report: it would tell whom the report names that somebody did (0400). */
function withoutEmptyLinkings(state: object): object {
  const { linkings, ...others } = state as Pick<StateOf<'case'>, 'linkings'>;
  return linkings?.length === 0 ? others : state;
}

/** Returns how many entries of a record, up to a version, an actor may see something of: the number that they count them by. */
export async function versionSeen(
  { stream, version }: { readonly stream: string; readonly version: number },
  actor: Actor,
  parts: LookParts,
): Promise<number> {
  // A number is all that is said here: one text that somebody altered stops no receipt.
  const entries = (await soundStart(stream, parts.storage)).slice(0, version);
  const look = await lookAs(actor, parts, 'receipt');
  // Who may not see the record of a volunteer is its person: that they were suspended is not counted to them.
  const isOwn = stream.startsWith('volunteer/') && (await look.views([stream])).get(stream) === null;
  const counted = isOwn
    ? entries.filter(({ changes }) => !changes.every(({ type }) => hidden.includes(type)))
    : entries;
  return (await shownEntries(look, stream, counted)).length;
}

/** Changes of a volunteer's record that its person must not learn of (X5). */
const hidden: readonly string[] = ['volunteer-suspended', 'suspension-lifted', 'allegation-answered'];

export async function shownEntries(
  look: Look,
  name: string,
  entries: readonly Entry[],
): Promise<readonly ShownEntry[]> {
  const asked = entries.map(({ changes }) => ({ name, value: changes }));
  const told = await toldOf(look, asked);
  return entries.flatMap(({ at, actor }, index) => {
    const changes = told[index] as ShownEntry['changes'];
    return changes.length === 0 ? [] : [{ at, actor, changes }];
  });
}

/** Concepts whose authority comes of every record that they name: who may see them may know of those. */
const derived = ['case', 'referral', 'delivery', 'access', 'data-request'];

/** Names the reports that somebody wants to link to a case, or that were taken off: they bar nobody from it. */
function unlinkedIn(value: unknown, now: unknown): readonly string[] {
  const { linkings = [] } = value as Pick<StateOf<'case'>, 'linkings'>;
  if (linkings.length > 0) return linkings.map(({ report }) => report);
  const { furtherReports = [] } = (now ?? {}) as { readonly furtherReports?: readonly string[] };
  const changes = Array.isArray(value) ? (value as readonly EventOf<'case'>[]) : [];
  return changes.flatMap((one) => {
    if (one.type === 'report-link-proposed' || one.type === 'report-unlink-proposed') return one.report;
    const isOff = one.type === 'report-unlinked' || one.type === 'report-linked';
    return isOff && !furtherReports.includes(one.report) ? one.report : [];
  });
}

/** Copies values of records without what the reader may not know of. Who changes a copy changes nothing here. */
async function toldOf<Value>(
  look: Look,
  values: readonly { readonly name: string; readonly value: Value }[],
): Promise<readonly Value[]> {
  const copies = values.map(({ name, value }) => {
    const { copy, named } = copyOf(value, name);
    return { copy, named: derived.includes(conceptNameOf(name)) ? unlinkedIn(value, look.state(name)) : named };
  });
  const views = await look.views([...new Set(copies.flatMap(({ named }) => named))]);
  const isHidden = (one: string): boolean => views.get(one) === null;
  return copies.map(({ copy, named }) => (named.some(isHidden) ? (withoutNames(copy, isHidden) as Value) : copy));
}
