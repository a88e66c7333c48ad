import { type Actor, day, type EscalationState, type Instant, type PersonId, parseLocal, type Zone } from '@kawal/core';
import { type AccessConcept, emergencyClaim } from '@kawal/core/access';
import { isOfLpa } from '@kawal/core/chapter';
import { postOf } from '@kawal/core/directory';
import { deliveryOf } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import { areaCodeSchema, instantSchema, readInput } from '@kawal/core/schemas';
import type { Explanation } from '@kawal/policy';
import { z } from 'zod';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { changesOfPeople } from '../chapter/changes-of-people.ts';
import { mayReadDirectory } from '../command/named-people.ts';
import { refused } from '../command/outcome.ts';
import type { StateOf } from '../concepts/concepts.ts';
import { dueFor, within } from '../due/due.ts';
import type { DueItem, DueSight } from '../due/due-item.ts';
import type { OwedOffice } from '../due/owed-so-far.ts';
import { toldNow } from '../due/told-now.ts';
import { loadHolder } from '../record/load.ts';
import { pagesOf, type ReadParts, shown, shownEntries, shownState } from './actor-reads.ts';
import { askedBefore, wholeOf } from './asked-before.ts';
import { unhandled, withoutLpa } from './cases-without-lpa.ts';
import { matterNow, type SigningParts } from './close-case.ts';
import { closersOf, unreadBy } from './close-report.ts';
import { type Look, lookAs } from './look.ts';
import { readOwed } from './owed.ts';
import { proposalNow } from './owed-case.ts';
import { areaRefusal, postRefusal } from './post-refusal.ts';
import type { ReadQuestion, Visible } from './question.ts';
import { readName } from './read-name.ts';
import { explain, type Found } from './reader.ts';
import type { RecordView } from './related.ts';
import { relationsFor } from './related.ts';
import type { ShownEntry, ShownRecord } from './shown.ts';

/** A day of the calendar, as `2026-03-05`. */
export type LocalDay = `${number}-${number}-${number}`;

/** Asks for everything that is due or waits. */
export interface DueQuestion {
  /**
   * Until the end of this day of the chapter's zone, as `2026-03-05`, or until an instant: `2026-03-05T09:00+07:00` or
   * milliseconds. Without it, what is to be acted on now, each kind its own time ahead.
   */
  readonly until?: Instant | LocalDay | `${LocalDay}T${string}`;
  /** For this person of the directory. Default: the actor. Leaves out what the actor may not know of. */
  readonly person?: PersonId;
  /** Within this kelurahan, district or city. */
  readonly area?: string;
}

/** Everything on record about one report, as one actor may see it. */
export interface Dossier {
  readonly report: ShownRecord<'report'>;
  readonly escalation: ShownRecord<'escalation'> | null;
  /** One entry for each command that changed the report or its escalation, in order of time. */
  readonly timeline: readonly (ShownEntry<'report' | 'escalation'> & { readonly record: string })[];
  readonly messages: readonly ShownRecord<'delivery'>[];
  readonly referrals: readonly ShownRecord<'referral'>[];
  readonly cases: readonly ShownRecord<'case'>[];
  /** Who opened or erased sealed cards of the report, or of a referral or a case of it; for the LPA. */
  readonly readings: readonly ShownRecord<'access'>[];
  /** Why the escalation did what it did. */
  readonly explanation: Explanation | null;
  readonly owed: readonly OwedOffice[];
}

/** A day is read as its last millisecond. */
function dueSchema(zone: Zone) {
  const untilSchema = z.unknown().transform((given, context): Instant => {
    const begins = typeof given === 'string' && given.length === 10 ? parseLocal(`${given}T00:00`, zone) : undefined;
    const read = instantSchema.safeParse(begins === undefined ? given : begins + day - 1);
    if (read.success) return read.data;
    context.issues.push({ code: 'custom', message: 'day-or-instant', input: undefined });
    return z.NEVER;
  });
  return z.strictObject({
    until: untilSchema.exactOptional(),
    person: z.string().min(1).max(200).exactOptional(),
    area: areaCodeSchema.exactOptional(),
  });
}

/** Reads everything that is due or waits for a person, the worst first. */
export async function readDue(
  given: unknown,
  parts: ReadParts & SigningParts,
): Promise<Found<{ readonly items: readonly DueItem[] }>> {
  const asking = await askingPerson(parts, 'many');
  if (!asking.ok) return asking;
  const { actor, look } = asking;
  const asked = readInput(dueSchema(look.zone), given ?? {});
  if (!asked.accepted) return refused(...asked.refusals);
  const { until, person = actor.ref, area } = asked.value;
  const { chapter, state } = await parts.inForce.fresh();
  const now = parts.now();
  // Nobody of that name has nothing to do: to who may read the directory, a slip would look like a free day.
  const isAnswered = person === actor.ref || chapter === null || !mayReadDirectory(actor, chapter.directory, now);
  if (!isAnswered && !Object.hasOwn(chapter.directory.people, person))
    return refused({ code: 'input.directory-person', field: 'person' });
  const theirs = person === actor.ref ? undefined : await lookAs(actorInPost(person, chapter, now), parts, 'many');
  const isVisitor = (await loadHolder(parts.storage, emergencyClaim(person))) !== undefined;
  // Several questions go over one list: a thousand open reports are read once.
  const lists = new Map<string, ReturnType<typeof recordsShown>>();
  const listOf = (concept: AccessConcept, value: string | undefined, name: string): ReturnType<typeof recordsShown> => {
    const own = `${concept} ${name} ${value ?? ''}`;
    const seen = { look, theirs, parts, isVisitor };
    const read = async () => {
      const found = await recordsShown(concept, value === undefined ? [] : [{ name, value }], seen);
      return concept === 'case' ? Promise.all(found.map((one) => asItCounts(one, look, parts))) : found;
    };
    const list = lists.get(own) ?? read();
    lists.set(own, list);
    return list;
  };
  const sight: DueSight = {
    person,
    chapter,
    proposals: state.proposals.filter(
      ({ subject }) => subject.startsWith(`${actor.ref}:`) || isOfLpa({ actor, chapter, now }),
    ),
    suspensions: state.suspensions,
    zone: look.zone,
    now,
    until,
    notifiers: parts.notifiers,
    policy: parts.inForce.policy,
    withoutLpa: async (cases) =>
      isOfLpa({ actor: actorInPost(person, chapter, now), chapter, now }) ? [] : withoutLpa(cases, parts),
    unhandled: (cases) => unhandled(cases, parts),
    closers: (report) => closersOf(report, parts.storage),
    last: async (record, wanted) => {
      const last = (await vouchedEntries(record, parts.storage)).findLast(({ changes }) =>
        changes.some(({ type }) => wanted === undefined || type === wanted),
      );
      return last && { by: last.actor.ref, at: last.at };
    },
    unread: (report, answeredAt) => unreadBy(person, report, answeredAt, parts),
    matter: async (report) => (await matterNow([report], parts.storage)).matter,
    changes: (type) => changesOfPeople(type, parts.storage),
    whole: (names) => wholeOf(names, parts.storage),
    told: (state) => toldNow(state, parts.storage),
    isShown: async (record) => {
      const views = await Promise.all([look, theirs ?? look].map((one) => one.views([record])));
      return views.every((one) => one.get(record) === 'whole');
    },
    addressed: () => recordsShown('referral', [], { look, theirs, parts, view: 'redacted' }),
    records: (concept, value, name = 'status') => listOf(concept, value, name),
  };
  const items = await dueFor(sight);
  if (area === undefined) return { ok: true, items };
  const ofArea = within(items, area);
  return (ofArea.length === 0 ? areaRefusal('area', area, chapter) : null) ?? { ok: true, items: ofArea };
}

/** Returns a case without a proposal that fell, with the services that its reports asked for while there was none. */
async function asItCounts<Case extends { readonly stream: string; readonly state: StateOf<'case'> }>(
  one: Case,
  look: Look,
  parts: SigningParts,
): Promise<Case> {
  const { stream, state } = one;
  if (state.status === 'closed') return one;
  const context = look.context(stream);
  const proposal = state.proposal === null ? null : await proposalNow(stream, state, context, parts);
  return { ...one, state: { ...state, proposal, services: [...state.services, ...(await askedBefore(state, parts))] } };
}

type InForce = Awaited<ReturnType<ReadParts['inForce']['fresh']>>['chapter'];

/** Returns a person in the post that the directory has them in now. */
function actorInPost(ref: PersonId, chapter: InForce, now: Instant): Actor {
  const post = chapter === null ? undefined : postOf(chapter.directory, ref, now);
  return { kind: 'person', ref, role: post ?? 'volunteer' };
}

interface Looking {
  readonly look: Look;
  /** The view of another person, where the question is about them: only what both may see is told. */
  readonly theirs?: Look | undefined;
  readonly parts: ReadParts;
  /** This person has an emergency access open: it shows, and is no work of theirs. */
  readonly isVisitor?: boolean;
}

/** Reads the records of a concept that are shown as a whole, or those of which a part is shown, without drills. */
async function recordsShown(
  concept: AccessConcept,
  key: readonly { readonly name: string; readonly value: string }[],
  { look, theirs, parts, isVisitor = false, view = 'whole' }: Looking & { readonly view?: RecordView },
  // biome-ignore lint/suspicious/noExplicitAny: the caller's signature says which concept's states these are
): Promise<readonly any[]> {
  const visible: Visible[] = [];
  for await (const page of pagesOf(concept, { key, limit: 1_000, by: [] }, look, parts)) {
    const shown = page.filter(
      (one) => one.view === view && (look.state(one.name) as Visible['state'])['drill'] !== true,
    );
    const views = await theirs?.views(shown.map(({ name }) => name));
    for (const one of shown) {
      if (views !== undefined && views.get(one.name) !== view) continue;
      const held = isVisitor ? relationsFor(one.name, (theirs ?? look).context(one.name)) : [];
      if (held.length === 0 || held.some((relation) => relation !== 'emergency')) visible.push(one);
    }
  }
  // Of a state only the record itself goes into an answer; what else it names is asked of `isShown`.
  return visible.map(({ name, state }) => ({ stream: name, state }));
}

/** Reads everything on record about one report that its actor may see as a whole. */
export async function readDossier(given: unknown, parts: ReadParts): Promise<Found<{ readonly dossier: Dossier }>> {
  const asking = await askingPerson(parts, 'one');
  if (!asking.ok) return asking;
  const named = readName(given, 'report');
  if (!named.ok) return named;
  const { look } = asking;
  const { name } = named;
  if ((await look.views([name])).get(name) !== 'whole') return refused({ code: 'record.not-found' });
  const escalation = escalationOf(name);
  const told = (look.state(escalation) as EscalationState | undefined)?.told ?? [];
  const owed = await readOwed(name, parts);
  const about = { look, parts };
  const [report] = await shownOf([name], about);
  const [ladder] = await shownOf([escalation], about);
  const referrals = (await keyed('referral', 'report', name, about)) as Dossier['referrals'];
  const cases = (await keyed('case', 'report', name, about)) as Dossier['cases'];
  const opened = [name, ...[...referrals, ...cases].map(({ stream }) => stream)].map((one) =>
    keyed('access', 'record', one, about),
  );
  const timeline = await Promise.all([name, escalation].map((record) => timelineOf(record, about)));
  const deliveries = told.map(({ message }) => deliveryOf(name, message));
  const messages = await shownOf(deliveries, about);
  const readings = (await Promise.all(opened)).flat();
  await look.vouch();
  return {
    ok: true,
    dossier: {
      report: report as ShownRecord<'report'>,
      escalation: (ladder ?? null) as ShownRecord<'escalation'> | null,
      timeline: timeline.flat().toSorted((one, other) => one.at - other.at) as Dossier['timeline'],
      messages: messages as Dossier['messages'],
      referrals,
      cases,
      readings: readings as Dossier['readings'],
      explanation: await explain(escalation, parts.storage, parts.inForce),
      owed: owed.ok ? owed.owed : [],
    },
  };
}

async function shownOf(names: readonly string[], { look }: Looking): Promise<readonly ShownRecord[]> {
  const views = await look.views([...new Set(names)]);
  const visible = [...views].flatMap(([name, view]) =>
    view === null ? [] : [{ name, view, state: shownState(look, name, view) }],
  );
  return shown(look, visible);
}

async function timelineOf(record: string, { look, parts }: Looking) {
  if ((await look.views([record])).get(record) !== 'whole') return [];
  const entries = await vouchedEntries(record, parts.storage);
  return (await shownEntries(look, record, entries)).map((entry) => ({ ...entry, record }));
}

async function keyed(concept: AccessConcept, name: string, value: string, { look, parts }: Looking) {
  const question: ReadQuestion = { key: [{ name, value }], limit: 1_000, by: [] };
  const visible: Visible[] = [];
  for await (const page of pagesOf(concept, question, look, parts)) visible.push(...page);
  return shown(look, visible);
}

/** Only people are shown records. */
async function askingPerson(
  parts: ReadParts,
  at: 'one' | 'many',
): Promise<Found<{ readonly actor: Actor; readonly look: Look }>> {
  const { actor } = parts;
  if (!actor.ok) return actor as Found<never>;
  if (actor.actor.kind !== 'person') return refused({ code: 'record.needs-person' });
  const look = await lookAs(actor.actor, parts, at);
  const outOfPost = at === 'many' ? postRefusal(actor.actor, look, parts) : null;
  return outOfPost ?? { ok: true, actor: actor.actor, look };
}
