import { createHash } from 'node:crypto';
import { type Actor, type Chapter, hour, type Instant, later, minute, roles, system } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { isOfficeKind, isOfSecretariat, isSuspended, officesInPost, postOf } from '@kawal/core/directory';
import type { SessionRefusal } from '@kawal/core/record';
import { personRefSchema, readInput } from '@kawal/core/schemas';
import { isKawalError, type Storage } from '@kawal/sdk';
import { z } from 'zod';
import { refuseAltered } from '../audit/known-log.ts';
import { refuseForged } from '../audit/refuse-forged.ts';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { type ChapterInForce, refuseUnreadable } from '../chapter/chapter-in-force.ts';
import type { InnerParts } from '../command/inner-parts.ts';
import { type Refused, refused } from '../command/outcome.ts';
import { innerRequest } from '../command/request.ts';
import type { RecordName } from '../concepts/concepts.ts';
import {
  claimOfToken,
  type SessionCommand,
  type SessionEnd,
  type SessionState,
  sessionConcept,
} from '../concepts/session.ts';
import type { Entropy } from '../ports/ports.ts';
import { loadHolder, loadRecords, streamsOf } from '../record/load.ts';
import { lineageOf } from '../record/restored-store.ts';
import { type NotifiedOfSignIn, type NotifyParts, notifyPerson, type SignInNotice } from './notify-person.ts';

/** The person whom an app has just proved, and how long the session lasts. */
export interface SessionRequest {
  /** The person's reference, as the directory has it. */
  readonly person: string;
  /**
   * The role in which they act. An office, and the secretariat, must be theirs by the directory, now; `desk`, `volunteer` and
   * `reporter` the app proves. Default: their post in the directory, what is of the LPA first.
   */
  readonly role?: Actor['role'];
  /** Milliseconds, from one minute to 24 hours. Default: eight hours. */
  readonly lasts?: number;
}

/** Holds whose a session is now, in which role, and until when. */
export interface ActorSession {
  readonly stream: RecordName<'session'>;
  /** The actor for `engine.as`. */
  readonly actor: Actor;
  readonly until: Instant;
}

/** Binds people whom an app has proved to the directory. Only a hash of each token is stored. */
export interface Sessions {
  /** Opens a session for a person whom the app has proved, and returns its token once. Of ten sessions the oldest ends. */
  open(
    request: SessionRequest,
  ): Promise<{ readonly ok: true; readonly token: string; readonly session: ActorSession } | Refused>;
  /**
   * Returns the session of a token. Ask at every request: a session ends when its time is over, and as soon as its person
   * is suspended or out of the post that it was opened for, and once a loss of the store is acknowledged. One answer for each token that does not count.
   */
  get(token: string): Promise<{ readonly ok: true; readonly session: ActorSession } | Refused<SessionRefusal>>;
  /** Ends the session of a token. A token that does not count is no error: nothing is left to end. */
  end(token: string): Promise<{ readonly ok: true }>;
  /** Ends every session of a person, for instance when a telephone was lost. */
  endAll(person: string): Promise<{ readonly ok: true; readonly ended: number } | Refused>;
  /** Notifies a person of their signing in, once, on contact points that they alone read. Nothing of it is stored. */
  notify(person: string, notice: SignInNotice): Promise<NotifiedOfSignIn>;
}

export interface SessionParts extends NotifyParts, InnerParts {
  readonly inForce: ChapterInForce;
  readonly entropy: Entropy;
}

type OpenSession = Extract<SessionState, { readonly status: 'open' }>;

/** Sessions of one person at once: a telephone and a desk, with room for what was forgotten. */
const most = 10;

const requestSchema = z.strictObject({
  person: personRefSchema,
  role: z.enum(roles as [Actor['role'], ...Actor['role'][]]).exactOptional(),
  lasts: z
    .int()
    .min(minute)
    .max(24 * hour)
    .default(8 * hour),
});

/** The form of a token: a mark by which searches for leaked secrets find it, and 256 bits. */
const tokenForm = /^kws_[A-Za-z0-9_-]{43}$/;

const over = refused<SessionRefusal>({ code: 'session.over' });

export function createSessions(parts: SessionParts): Sessions {
  const { storage, now } = parts;
  return {
    notify: (person, notice) => notifyPerson({ person, notice }, parts),
    open: (given) => openSession(given, parts),
    async get(token) {
      const found = await sessionBy(token, storage);
      if (found === null) return over;
      const { stream, state } = found;
      const { person, until } = state;
      const role = state.role as Actor['role'];
      const chapter = await chapterNow(parts);
      const isOut = async () => !mayActAs(role, person, chapter, now()) || hasLeft(stream, person, chapter, parts);
      const cause = overBy(state, await lineageOf(storage), now()) ?? ((await isOut()) ? 'out-of-post' : null);
      if (cause !== null) {
        await end(stream, cause, parts);
        return over;
      }
      return { ok: true, session: { stream, actor: { kind: 'person', ref: person, role }, until } };
    },
    async end(token) {
      const found = await sessionBy(token, storage);
      if (found !== null) await end(found.stream, 'signed-out', parts);
      return { ok: true };
    },
    async endAll(person) {
      const read = readInput(requestSchema.pick({ person: true }), { person });
      if (!read.accepted) return refused(...read.refusals);
      const sessions = await sessionsOf(read.value.person, storage);
      for (const { stream } of sessions) await end(stream, 'signed-out', parts);
      return { ok: true, ended: sessions.length };
    },
  };
}

async function openSession(given: unknown, parts: SessionParts): ReturnType<Sessions['open']> {
  const { entropy, now, storage } = parts;
  const read = readInput(requestSchema, given);
  if (!read.accepted) return refused(...read.refusals);
  const { person, lasts } = read.value;
  const chapter = await chapterNow(parts);
  const role = read.value.role ?? (chapter === null ? undefined : postOf(chapter.directory, person, now()));
  if (role === undefined || !mayActAs(role, person, chapter, now())) return refused({ code: 'session.not-in-post' });
  const token = `kws_${Buffer.from(entropy.bytes(32)).toString('base64url')}`;
  const until = later(now(), lasts);
  const actor: Actor = { kind: 'person', ref: person, role };
  const stream: RecordName<'session'> = `session/${parts.nextId(now())}`;
  const turn = 1 + Math.max(0, ...(await sessionsOf(person, storage)).map(({ state }) => state.turn ?? 0));
  const facts = { person, role, token: hashOf(token), until, lineage: await lineageOf(storage), turn };
  const command: SessionCommand = { type: 'open-session', ...facts };
  const opened = await parts.execute(innerRequest(actor, sessionConcept.name, stream, { ...command }));
  if (!opened.ok) return opened;
  await endOldest(person, parts);
  return { ok: true, token, session: { stream, actor, until } };
}

/** Counts after opening, so that sessions that are opened at once are all counted, and none that is over. */
async function endOldest(person: string, parts: SessionParts): Promise<void> {
  const lineage = await lineageOf(parts.storage);
  const sessions = await sessionsOf(person, parts.storage);
  const newestFirst = sessions.toSorted(
    (one, other) => (other.state.turn ?? 0) - (one.state.turn ?? 0) || (one.stream < other.stream ? 1 : -1),
  );
  let counted = 0;
  for (const { stream, state } of newestFirst) {
    const cause = overBy(state, lineage, parts.now());
    if (cause === null) counted += 1;
    if (cause !== null || counted > most) await end(stream, cause ?? 'too-many', parts);
  }
}

/** Says by what a session is over: its time, or a lineage in which it may have been ended among entries that are lost. */
const overBy = ({ until, lineage: of }: OpenSession, lineage: string, now: Instant): SessionEnd | null =>
  now >= until ? 'expired' : of === lineage ? null : 'store-lost';

async function end(stream: string, cause: SessionEnd, { execute }: SessionParts): Promise<void> {
  const command: SessionCommand = { type: 'end-session', cause };
  await execute(innerRequest(system, sessionConcept.name, stream, { ...command }));
}

/** Returns true where a person may act in a role. Before a chapter is in force, the app proves every role. */
export function mayActAs(role: string, person: string, chapter: Chapter | null, at: Instant): boolean {
  if (chapter === null) return true;
  const { directory } = chapter;
  if (isSuspended(directory, person)) return false;
  if (role === 'secretariat') return isOfSecretariat(directory, person);
  return !isOfficeKind(role) || officesInPost(directory, person, at).includes(role);
}

/** Returns true for a person whom the directory listed when their session was opened, and does not list now. */
async function hasLeft(
  stream: string,
  person: string,
  chapter: Chapter | null,
  { storage, inForce }: SessionParts,
): Promise<boolean> {
  if (chapter === null || Object.hasOwn(chapter.directory.people, person)) return false;
  const [opened] = await vouchedEntries(stream, storage);
  const bundle = opened?.bundle ?? null;
  const then = bundle === null ? null : await inForce.chapter(bundle);
  return then !== null && Object.hasOwn(then.directory.people, person);
}

/** Returns the chapter that says who is who. Throws where the keyring vouches for none, or its files are unreadable. */
async function chapterNow({ inForce, storage }: SessionParts): Promise<Chapter | null> {
  await refuseAltered(storage);
  await refuseForged([chapterStream], storage, chapterStream);
  const found = await inForce.fresh();
  refuseUnreadable(found);
  return found.chapter;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function sessionBy(
  token: unknown,
  storage: Storage,
): Promise<{ readonly stream: RecordName<'session'>; readonly state: OpenSession } | null> {
  if (typeof token !== 'string' || !tokenForm.test(token)) return null;
  const holder = await loadHolder(storage, claimOfToken(hashOf(token)));
  if (holder?.concept.name !== sessionConcept.name) return null;
  const { stream, state } = holder as { readonly stream: RecordName<'session'>; readonly state: SessionState };
  if (state.status !== 'open') return null;
  try {
    // Whoever could write the store alone would else sign in as anybody.
    await refuseForged([stream], storage);
  } catch (error) {
    if (isKawalError(error, 'storage.corrupt')) return null;
    throw error;
  }
  return { stream, state };
}

async function sessionsOf(
  person: string,
  storage: Storage,
): Promise<readonly { readonly stream: string; readonly state: OpenSession }[]> {
  const found = await loadRecords(storage, await streamsOf('session', { name: 'person', value: person }, storage));
  return found.flatMap(({ stream, state }) => {
    const session = state as SessionState;
    return session.status === 'open' ? [{ stream, state: session }] : [];
  });
}
