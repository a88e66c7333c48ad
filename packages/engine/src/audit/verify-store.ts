import { isDeepStrictEqual } from 'node:util';
import { openBundle } from '@kawal/chapter';
import type { Entry } from '@kawal/core';
import type { AnyConcept } from '@kawal/core/record';
import type { ClaimName, HeldClaim, Storage, StorageFault, StoredStream } from '@kawal/sdk';
import { concepts } from '../concepts/concepts.ts';
import { notesLoss } from '../concepts/loss.ts';
import { storageFaults } from '../ports/storage-faults.ts';
import { chains, mostLinks } from '../record/chains.ts';
import { type AnswerMark, markOfAnswer } from '../record/entry-text.ts';
import { isSame } from '../record/load.ts';
import { readNotices } from '../record/notices.ts';
import { readAnswerMark } from '../record/raw-entry.ts';
import { readState } from '../record/state-mark.ts';
import { chainKey } from '../record/store-id.ts';
import { type CardFinding, type KeyringFinding, type NamedCards, namedCards } from './card-marks.ts';
import { entryIn, saysSo } from './changed-entry.ts';
import { asked, derivedOf } from './derived.ts';
import { rowsOf } from './log-rows.ts';
import { compareMarks, type KeptMark, knownPlaces, logHash, readEnds, readMark } from './mark.ts';

/** One thing in the store that does not follow from the rest. Names records and places, never what stands in them. */
export type AuditFinding =
  /** An entry is not what was written: its text, its number or its link of the chain is another. */
  | { readonly code: 'entry.changed'; readonly stream: string; readonly version: number; readonly place: number }
  /** An entry was written without the key of the keyring: by somebody who has the store alone, or beside another keyring. */
  | { readonly code: 'entry.unvouched'; readonly stream: string; readonly version: number; readonly place: number }
  /** Entries of a record are gone from before this one, or stand in another order. */
  | { readonly code: 'entry.missing'; readonly stream: string; readonly version: number; readonly place: number }
  /** Its newest entry is not the one that its state was folded from. */
  | { readonly code: 'head.changed'; readonly stream: string }
  /** The record has entries and no state, or a state and no entries. */
  | { readonly code: 'record.missing' | 'record.unlogged'; readonly stream: string }
  /** Folded anew, its entries give another state; or another instant, other keys or claims than the store has. */
  | { readonly code: 'state.changed' | 'due.changed' | 'keys.changed' | 'claims.changed'; readonly stream: string }
  /** A card is not the one that the log names last, is gone, or is named by no entry; or its key is not as the log says. */
  | CardFinding
  | KeyringFinding
  /** The answer kept for a repeated request is gone, or is not the one that its act was given. */
  | { readonly code: 'answer.changed'; readonly stream: string }
  /** The rules that entries were decided under cannot be read any more, or are others. */
  | { readonly code: 'bundle.unreadable'; readonly bundle: string }
  /** The store's newest instant is not that of any entry: what comes next would be dated wrongly. */
  | { readonly code: 'clock.changed'; readonly place: number }
  /**
   * The log ends before the place that the keyring knows; or entries up to this place were changed, removed or put in another
   * order, with their chains made anew. Before `from` the keyring finds nothing changed.
   */
  | { readonly code: 'log.rolled-back' | 'log.rewritten'; readonly place: number; readonly from?: number }
  /** A process noticed once that a record was gone, older or other than its entries said, or the log up to a place; whatever it is now. */
  | { readonly code: 'change.noticed'; readonly stream: string; readonly at: number }
  | { readonly code: 'change.noticed'; readonly place: number; readonly at: number }
  /** Something else in the store is not as its storage made it, such as a trigger or a row of no record. */
  | { readonly code: 'storage.impaired'; readonly fault: StorageFault };

export interface Audit {
  readonly entries: number;
  readonly records: number;
  /** The place up to which the keyring vouches for the log; 0 for none. */
  readonly vouchedTo: number;
  /** Cards that the keyring says were destroyed, while neither an entry nor an acknowledged loss says so. */
  readonly untold: readonly string[];
  readonly findings: readonly AuditFinding[];
}

type Audited = Omit<Storage, 'commit' | 'load' | 'nextDue' | 'now' | 'applyTombstones' | 'close'>;

const page = 500;

/**
 * Compares a store with what it derives from: every chain of entries, every state folded anew, what is due, keys, claims, cards and files of the
 * chapter, and the log with the mark in the keyring. Whoever can write the store and the keyring both is not seen, unless somebody outside kept a mark.
 */
export async function verifyStore(storage: Audited, ask: AuditAsk = {}): Promise<Audit> {
  const { kept = [], isCopy = false } = ask;
  const key = await chainKey({ keyring: ask.keyring ?? storage.keyring });
  const mark = await readMark(storage);
  const instants = [await storage.newestInstant()];
  const marks = [...kept, ...(await knownPlaces(mark, storage))];
  const log = await walkLog(storage, { marks, ends: await readEnds(storage, mark), key });
  instants.push(await storage.newestInstant());
  const due = new Map((await storage.due(Number.MAX_SAFE_INTEGER, everything)).map((one) => [one.stream, one.wakeAt]));
  const met = new Set<string>();
  const findings: AuditFinding[] = [...log.findings];
  const listed = new Map<string, Set<string>>();
  const held = new Set<string>();
  for (const concept of Object.values({ ...concepts }).map((one): AnyConcept => one)) {
    for await (const stored of streamsOf(concept.name, storage)) {
      met.add(stored.stream);
      for (const [name, value] of Object.entries(stored.keys))
        addTo(listed, JSON.stringify([concept.name, name, value]), stored.stream);
      findings.push(...(await verifyRecord(stored, concept, log.last.get(stored.stream), due, held, storage, key)));
    }
  }
  findings.push(...(await verifyLists(listed, storage)));
  for (const stream of due.keys()) if (!met.has(stream)) findings.push({ code: 'due.changed', stream });
  for (const stream of log.last.keys()) if (!met.has(stream)) findings.push({ code: 'record.missing', stream });
  findings.push(...(await verifyClaims(held, storage)), ...(await verifyAnswers(log, storage)));
  const cards = await log.cards.verify(storage, { isWhole: !isCopy && isWhole(log), isCopy });
  findings.push(...cards.findings);
  findings.push(...(await otherFindings(log, instants, storage)));
  const noticed = (isCopy ? [] : await readNotices(storage)).map(({ about, at }): AuditFinding => {
    return { code: 'change.noticed', ...(typeof about === 'string' ? { stream: about } : { place: about }), at };
  });
  const moved = await changedSince(log.place, storage);
  return {
    entries: log.entries,
    records: met.size,
    vouchedTo: Math.max(0, ...[mark, ...kept].map((one) => one?.place ?? 0)),
    untold: cards.untold,
    findings: [...findings.filter((one) => !('stream' in one) || 'place' in one || !moved.has(one.stream)), ...noticed],
  };
}

export interface AuditAsk {
  /** Marks that were kept outside: the log must have each of them. */
  readonly kept?: readonly KeptMark[];
  /** True for a copy that stands alone: its keyring is not with it. */
  readonly isCopy?: boolean;
  /** The keyring that a copy was written with. Without it no link of a copy can be looked at. */
  readonly keyring?: Storage['keyring'];
}

/** More than any store holds that is due. */
const everything = 1_000_000_000;

interface Last {
  readonly version: number;
  readonly hash: string;
  readonly count: number;
  /** Links that the next entry may stand on: those stored of the last one and of any out of order, and what the last one should be. */
  readonly links: readonly string[];
}

interface WalkAsk {
  readonly marks: Parameters<typeof compareMarks>[0];
  readonly ends: ReadonlyMap<number, string>;
  readonly key: string;
}

interface Walked {
  readonly entries: number;
  readonly place: number;
  readonly last: ReadonlyMap<string, Last>;
  readonly cards: NamedCards;
  /** Bundles that entries were decided under or put in force, and the newest instant of any entry. */
  readonly bundles: ReadonlySet<string>;
  readonly newestAt: number;
  /** Answers that entries name, with the record of each. */
  readonly answers: readonly NamedAnswer[];
  readonly findings: readonly AuditFinding[];
}

interface NamedAnswer extends AnswerMark {
  readonly stream: string;
  readonly at: number;
}

/** Returns true where the log lacks no entry that the keyring knows. */
function isWhole({ findings }: Walked): boolean {
  return !findings.some(({ code }) => code === 'log.rolled-back' || code === 'log.rewritten');
}

/** Returns what is found beside records: files of the chapter, the newest instant, and what the storage finds of itself. */
async function otherFindings(
  { bundles, newestAt, place, last }: Walked,
  instants: readonly (number | null)[],
  storage: Audited,
): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const bundle of bundles) {
    if ((await openBundle(bundle, (hash) => storage.blob(hash))) === undefined)
      findings.push({ code: 'bundle.unreadable', bundle });
  }
  // Asked for before and after the walk, because others write meanwhile.
  const [before, after] = [instants[0] ?? 0, instants.at(-1) ?? 0];
  if (last.size > 0 && (before > newestAt || after < newestAt)) findings.push({ code: 'clock.changed', place });
  const faults = await storageFaults(storage, undefined, { rows: true });
  const changed = faults.filter(({ code }) => (changedParts as readonly string[]).includes(code));
  return [...findings, ...changed.map((fault): AuditFinding => ({ code: 'storage.impaired', fault }))];
}

/** Faults of a storage that say that somebody else wrote to it. */
const changedParts = ['part-missing', 'part-foreign', 'due-strayed', 'rows-strayed'] satisfies StorageFault['code'][];

async function walkLog(storage: Audited, { marks, ends, key }: WalkAsk): Promise<Walked> {
  const last = new Map<string, Last>();
  const findings: AuditFinding[] = [];
  const cards = namedCards();
  const bundles = new Set<string>();
  const answers: NamedAnswer[] = [];
  let [place, entries, newestAt] = [0, 0, 0];
  const marked = compareMarks(marks, ends);
  const chain = chains(key);
  let unlinked: Extract<AuditFinding, { readonly version: number }>[] = [];
  const log = logHash('', marked.ended);
  for await (const row of rowsOf(storage)) {
    const before = last.get(row.stream);
    const at = { stream: row.stream, version: row.version, place: row.place };
    const entry = entryIn(row.text);
    const { version = 0, count = 0, links = [''] } = before ?? {};
    // An entry in its place among the others is not blamed for one before it that is not.
    const link = chain.look(row, links);
    const isNext = row.version === version + 1 || row.version === count + 1;
    if (!isNext) findings.push({ code: 'entry.missing', ...at });
    else if (!saysSo(row, entry)) findings.push({ code: 'entry.changed', ...at });
    else if (link.code !== null) unlinked.push({ code: link.code, ...at });
    // By such an entry a person took note of what is not vouched for before it.
    else if (notesLoss(row)) unlinked = unlinked.filter(({ code }) => code !== 'entry.unvouched');
    if (entry !== undefined) {
      cards.note(entry);
      for (const bundle of bundlesOf(entry)) bundles.add(bundle);
      newestAt = Math.max(newestAt, entry.at);
      const answer = readAnswerMark(row.text);
      if (answer !== undefined && answer !== null) answers.push({ ...answer, stream: row.stream, at: entry.at });
    }
    last.set(row.stream, {
      version: row.version,
      hash: row.hash,
      count: count + 1,
      links: [row.hash, ...link.should, ...(isNext ? [] : links)].slice(0, mostLinks),
    });
    entries += 1;
    place = row.place;
    log.add(row);
    marked.reached(row, log.root);
  }
  // Beside another keyring than theirs no link can be looked at; that the keyring is lost is told.
  if (key !== '' || !cards.isSealing()) findings.push(...unlinked);
  findings.push(...marked.findings(place));
  return { entries, place, last, cards, bundles, newestAt, answers, findings };
}

function bundlesOf({ bundle, changes }: Entry): readonly string[] {
  const applied = changes.flatMap((one) => ('bundle' in one && typeof one.bundle === 'string' ? [one.bundle] : []));
  return bundle === null ? applied : [bundle, ...applied];
}

async function* streamsOf(
  type: string,
  storage: Audited,
  key?: { readonly name: string; readonly value: string },
): AsyncGenerator<StoredStream> {
  for (let after: string | null | undefined; after !== null; ) {
    const found = await storage.query({
      type,
      limit: page,
      ...(key === undefined ? {} : { key }),
      ...(after === undefined ? {} : { after }),
    });
    yield* found.streams;
    after = found.next;
  }
}

async function verifyRecord(
  stored: StoredStream,
  concept: AnyConcept,
  last: Last | undefined,
  due: ReadonlyMap<string, number>,
  held: Set<string>,
  storage: Audited,
  key: string,
): Promise<readonly AuditFinding[]> {
  const { stream } = stored;
  const { text, mark } = readState(stored, key);
  if (last === undefined) return [{ code: 'record.unlogged', stream }];
  const codes: Extract<AuditFinding, { readonly stream: string }>['code'][] = [];
  if (last.version !== stored.version || last.hash !== stored.head) codes.push('head.changed');
  if ((due.get(stream) ?? null) !== stored.wakeAt) codes.push('due.changed');
  // A record under another type would be left out of every list of its own.
  if (stored.type !== concept.name || !stream.startsWith(`${concept.name}/`)) codes.push('keys.changed');
  const derived = await derivedOf(stream, concept, last.count, storage);
  // A state of an older shape is folded anew when it is read, and nothing of it is believed; no newer shape is known.
  if (derived === undefined || stored.shape > concept.shape) codes.push('state.changed');
  else if (stored.shape === concept.shape && (mark === 'wrong' || !isSame(derived.state, text)))
    codes.push('state.changed');
  if (derived !== undefined) {
    if (derived.wakeAt !== stored.wakeAt) codes.push('due.changed');
    if (!isDeepStrictEqual(derived.keys, { ...stored.keys })) codes.push('keys.changed');
    for (const claim of derived.claims) {
      held.add(claimName({ ...claim, stream }));
      if ((await asked(() => storage.claimant(claim))) !== stream) codes.push('claims.changed');
    }
  }
  return [...new Set(codes)].map((code) => ({ code, stream }) as AuditFinding);
}

function claimName({ name, value, stream }: HeldClaim): string {
  return JSON.stringify([name, value, stream]);
}

/** Walks every claim: one that the state of its record does not hold was planted, or moved. */
async function verifyClaims(held: ReadonlySet<string>, storage: Audited): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (let after: ClaimName | null = null, isEnd = storage.claims === undefined; !isEnd; ) {
    const claims: readonly HeldClaim[] = (await storage.claims?.(after, page)) ?? [];
    for (const claim of claims)
      if (!held.has(claimName(claim))) findings.push({ code: 'claims.changed', stream: claim.stream });
    after = claims.at(-1) ?? null;
    isEnd = claims.length < page;
  }
  return findings;
}

async function verifyAnswers({ answers }: Walked, storage: Audited): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const { key, digest, stream, at } of answers) {
    const stored = await asked(() => storage.answer(key));
    if (stored === undefined || markOfAnswer(stored).digest !== digest || stored.at !== at)
      findings.push({ code: 'answer.changed', stream });
  }
  return findings;
}

function addTo(lists: Map<string, Set<string>>, name: string, stream: string): void {
  const list = lists.get(name) ?? new Set();
  lists.set(name, list.add(stream));
}

/** Looks each list up by its key: a record that is not found by its own key would be left out of every look. */
async function verifyLists(
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  storage: Audited,
): Promise<readonly AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const [named, streams] of lists) {
    const [type, name, value] = JSON.parse(named) as [string, string, string];
    const found = new Set<string>();
    await asked(async () => {
      for await (const { stream } of streamsOf(type, storage, { name, value })) found.add(stream);
    });
    const differing = [...new Set([...streams, ...found])].filter((one) => !streams.has(one) || !found.has(one));
    findings.push(...differing.map((stream): AuditFinding => ({ code: 'keys.changed', stream })));
  }
  return findings;
}

/** Returns the records written to while the store was looked at: what was found of them is no finding. */
async function changedSince(place: number, storage: Audited): Promise<ReadonlySet<string>> {
  const moved = new Set<string>();
  for await (const { stream } of rowsOf(storage, place)) moved.add(stream);
  return moved;
}
