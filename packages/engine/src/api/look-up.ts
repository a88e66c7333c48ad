import type { PersonId, Purpose, ReportState } from '@kawal/core';
import { purposes } from '@kawal/core/access';
import { isOfLpa } from '@kawal/core/chapter';
import { type DuplicateReason, isBarred } from '@kawal/core/report';
import { nikSchema, phoneSchema, readInput } from '@kawal/core/schemas';
import { KawalError } from '@kawal/sdk';
import { z } from 'zod';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { innerRequest, type Request, requestOf } from '../command/request.ts';
import { type LookupCommand, lookupConcept, type MarkKind } from '../concepts/lookup.ts';
import type { MarkKeeping } from '../lookup/keep-marks.ts';
import { bearersOf, classOfKind, lookupKeys, markOf, marksOf, plainName, type Sought } from '../lookup/marks.ts';
import { pagesOf, type ReadParts, shown } from './actor-reads.ts';
import { lookAs } from './look.ts';
import { readName } from './read-name.ts';
import type { Found } from './reader.ts';
import { type NamedReport, type SuggestedDuplicate, suggestDuplicates } from './suggest-duplicates.ts';

/** Asks in which reports a person stands, by one or several of these, and why. Each finds by itself. */
export interface PersonSought {
  /** 16 digits. */
  readonly nik?: string;
  /** As people write it: `0812…` is `+62812…`. */
  readonly phone?: string;
  /** At least two words; titles, case and the order of words make no difference. */
  readonly name?: string;
  readonly purpose: Purpose;
}

/** A person of a report who bears what was looked for. */
export interface PersonFound {
  readonly report: string;
  /** The person within the report, as `p1`. */
  readonly person: PersonId;
  readonly by: readonly MarkKind[];
}

const soughtSchema = z
  .strictObject({
    nik: nikSchema.exactOptional(),
    phone: phoneSchema.exactOptional(),
    name: z
      .string()
      .max(200)
      .check(({ value: name, issues }) => {
        if (plainName(name) === '') issues.push({ code: 'too_small', origin: 'array', minimum: 2, input: name });
      })
      .exactOptional(),
    purpose: z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]),
  })
  .refine(({ nik, phone, name }) => [nik, phone, name].some((one) => one !== undefined), {
    error: 'nothing-filled-in',
  });

interface MarkedParts extends ReadParts {
  readonly lookups: Pick<MarkKeeping, 'settled'>;
}

interface LookUpParts extends MarkedParts {
  readonly nextId: (now: number) => string;
}

/**
 * Finds the reports in which a person stands, by marks: no card is opened and no vault is needed. The LPA may. That somebody
 * looked is on record before they are answered, and each report that is found is on record as a reading of its cards. A report
 * that the actor may not see, or whose cards they may not open, is not there.
 */
export async function lookUp(
  given: unknown,
  execute: (request: Request) => Promise<Outcome<Receipt>>,
  parts: LookUpParts,
): Promise<Found<{ readonly people: readonly PersonFound[] }>> {
  const { actor: asking, inForce, now } = parts;
  if (!asking.ok) return asking as Found<never>;
  const { actor } = asking;
  const read = readInput(soughtSchema, given);
  if (!read.accepted) return refused(...read.refusals);
  const { chapter } = await inForce.fresh();
  if (!isOfLpa({ actor, chapter, now: now() })) return refused({ code: 'record.not-found' });
  const { purpose, ...asked } = read.value;
  const sought = Object.entries(asked).map(
    ([kind, value]): Sought => ({ kind, value: kind === 'name' ? plainName(value) : value }) as Sought,
  );
  const command: LookupCommand = { type: 'look-up', by: sought.map(({ kind }) => kind), purpose };
  const stream = `${lookupConcept.name}/${parts.nextId(now())}`;
  const noted = await execute(innerRequest(actor, lookupConcept.name, stream, { ...command }));
  if (!noted.ok) return noted as Found<never>;
  const borne = await borneBy(sought, parts);
  const look = await lookAs(actor, parts);
  const views = await look.views([...borne.keys()]);
  await look.vouch();
  const people: PersonFound[] = [];
  for (const [report, bearers] of borne) {
    if (views.get(report) !== 'whole') continue;
    const classes = [...new Set(bearers.flatMap(({ by }) => by.map((kind) => classOfKind[kind])))];
    const outside = { actor, concept: 'access', type: 'open-cards', body: { classes, purpose }, drill: false };
    const opened = await execute(requestOf(outside, { record: report }));
    if (opened.ok) people.push(...bearers);
  }
  return { ok: true, people };
}

/** Returns who bears what is sought, by report. */
async function borneBy(sought: readonly Sought[], { storage, lookups }: MarkedParts) {
  // What this process has taken in is looked through too.
  await lookups.settled();
  const borne = new Map<string, PersonFound[]>();
  const keys = await lookupKeys(storage);
  if (keys === null)
    throw new KawalError('storage.corrupt', 'the first entry of the log is not there', { source: 'engine' });
  for (const key of keys) {
    for (const one of sought) {
      for (const { record, subject } of await bearersOf(key.epoch, markOf(key, one), storage)) {
        const people = borne.get(record) ?? [];
        const person = partyOf(subject);
        const known = people.find((each) => each.person === person);
        const by = [...new Set([...(known?.by ?? []), one.kind])];
        borne.set(record, [...people.filter((each) => each !== known), { report: record, person, by }]);
      }
    }
  }
  return new Map([...borne].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Later additions about a person have cards of their own, as `p1@2`. */
function partyOf(subject: string): string {
  return subject.replace(/@\d+$/, '');
}

/** Suggests reports that may be about the same incident, of those that the actor may see: by what is on record, and by sealed marks. */
export async function readAlike(
  given: unknown,
  parts: MarkedParts,
): Promise<Found<{ readonly alike: readonly SuggestedDuplicate[] }>> {
  const { actor: asking, storage } = parts;
  if (!asking.ok) return asking as Found<never>;
  if (asking.actor.kind !== 'person') return refused({ code: 'record.needs-person' });
  const named = readName(given, 'report');
  if (!named.ok) return named;
  const look = await lookAs(asking.actor, parts, 'many');
  if ((await look.views([named.name])).get(named.name) !== 'whole') return refused({ code: 'record.not-found' });
  const reports = new Map<string, NamedReport>();
  // A mark of a report that the actor may not know of is none (X5).
  for await (const page of pagesOf('report', { key: [], by: [], limit: 1_000 }, look, parts))
    for (const { stream, view, state } of await shown(look, page))
      if (view === 'whole') reports.set(stream, { stream, report: state as unknown as NamedReport['report'] });
  const one = reports.get(named.name);
  if (one === undefined) return refused({ code: 'record.not-found' });
  await parts.lookups.settled();
  const marked = await markedAlike(one, reports, storage);
  // Those of marks go by what holds for any suggestion: no drill beside a real report, and no marked duplicate.
  const suggested = new Map(suggestDuplicates(one, [...reports.values()]).map(({ of, reasons }) => [of, reasons]));
  for (const [of, reasons] of marked) suggested.set(of, [...new Set([...(suggested.get(of) ?? []), ...reasons])]);
  const alike = [...suggested].map(([of, reasons]): SuggestedDuplicate => ({ of, reasons }));
  return { ok: true, alike: alike.sort((a, b) => b.reasons.length - a.reasons.length || (a.of < b.of ? -1 : 1)) };
}

type OpenReport = Exclude<ReportState, { readonly status: 'none' }>;

/** Returns the reports, of those that are given, in which a victim or a suspect of this one stands as such, and why. */
async function markedAlike(
  { stream, report }: NamedReport,
  others: ReadonlyMap<string, NamedReport>,
  storage: ReadParts['storage'],
): Promise<ReadonlyMap<string, ReadonlySet<DuplicateReason>>> {
  const found = new Map<string, Set<DuplicateReason>>();
  for (const { epoch, mark, subject } of await marksOf(stream, storage)) {
    for (const bearer of await bearersOf(epoch, mark, storage)) {
      const other = others.get(bearer.record);
      if (other === undefined || bearer.record === stream || other.report.duplicateOf !== null) continue;
      if (other.report.drill !== report.drill) continue;
      const people = [
        [report, partyOf(subject)],
        [other.report, partyOf(bearer.subject)],
      ] as const;
      const parties = people.map(([{ parties: all }, ref]) =>
        (all as OpenReport['parties']).find((one) => one.ref === ref),
      );
      const both = (holds: (party: OpenReport['parties'][number]) => boolean): boolean =>
        parties.every((party) => party !== undefined && holds(party));
      const reasons = found.get(bearer.record) ?? new Set<DuplicateReason>();
      if (both(({ roles }) => roles.includes('victim'))) reasons.add('sameVictim');
      if (both(isBarred)) reasons.add('sameSuspect');
      if (reasons.size > 0) found.set(bearer.record, reasons);
    }
  }
  return found;
}
