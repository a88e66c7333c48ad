import type { Chapter, EscalationState, PersonId, Policy } from '@kawal/core';
import { escalationConcept } from '@kawal/core/concepts';
import { peopleOf } from '@kawal/core/directory';
import { brokenContract, isOfDirectory, newlyBroken, type Proof, type ProofFinding } from '@kawal/policy';
import { isKawalError, type Storage } from '@kawal/sdk';
import type { Request } from '../command/request.ts';
import type { UnitOfWork } from '../command/unit-of-work.ts';
import { type Rollout, type RolloutCommand, rolloutConcept } from '../concepts/rollout.ts';
import type { Alarm, RaiseAlarm } from '../ports/alarm.ts';
import { loadRecord, streamsOf } from '../record/load.ts';

export interface RunningCasesParts {
  readonly storage: Storage;
  readonly raise: RaiseAlarm;
  readonly prove: (chapter: Chapter) => Proof;
  readonly policy: (hash: string) => Promise<Policy | null>;
  readonly chapter: (bundle: string) => Promise<Chapter | null>;
  /** Brings a case up to now. */
  readonly wake: (stream: string) => Promise<unknown>;
  /** Gives a command to the record that owes the settlement. */
  readonly tell: (stream: string, command: RolloutCommand) => Promise<unknown>;
}

export interface PutIntoForce {
  readonly chapter: Chapter;
  /** The one before it, where only what is broken anew is of interest; null for one that was laid as files. */
  readonly before: Chapter | null;
}

/** A contract that a directory no longer keeps, and the chapter under whose policy. */
export interface BrokenContract {
  readonly under: Chapter;
  readonly finding: ProofFinding;
}

/**
 * Rolls a chapter just put into force out to the running cases. Each case is woken: floors and ceilings of the law,
 * waivers and days off bind at once (L6). Those begun under another policy go on under it, so its contract is proved anew
 * against the directory of today; what the directory breaks is an alarm, never a refusal (N2).
 */
export async function rollOutTo(put: PutIntoForce, parts: RunningCasesParts): Promise<void> {
  for (const stream of await runningStreams(parts.storage)) await parts.wake(stream);
  const broken =
    put.before === null ? await brokenNow(put.chapter, parts) : await brokenBy(put.before, put.chapter, parts);
  // A hint was no contract: nothing is broken by a kelurahan that never had a coordinator.
  for (const one of broken) if (one.finding.severity !== 'hint') parts.raise(contractBroken(one));
}

/** Returns the follow-up of the commit that puts a chapter into force. */
export function rolloutFollowUp({
  bundle,
  before,
}: Pick<Rollout, 'bundle' | 'before'>): NonNullable<Request['followUp']> {
  const command: RolloutCommand = { type: 'owe-settlement', bundle, before };
  return { concept: rolloutConcept.name, command };
}

/** The record of the settlement that an act owes. */
export function rolloutIn(work: UnitOfWork): string | undefined {
  return work.written().find(({ concept }) => concept.name === rolloutConcept.name)?.stream;
}

/** Rolls a chapter out after its commit and records that. If it fails, a worker does it again. */
export async function rollOutAfterCommit(
  owed: string | undefined,
  put: PutIntoForce,
  parts: RunningCasesParts,
): Promise<void> {
  try {
    await rollOutTo(put, parts);
    if (owed !== undefined) await parts.tell(owed, { type: 'note-settled' });
  } catch (error) {
    if (!isKawalError(error) || error.code === 'fault.injected') throw error;
  }
}

/** Rolls out a chapter that nobody is known to have rolled out. An unreadable bundle has an alarm of its own, and no proof. */
export async function rollOutPending(stream: string, parts: RunningCasesParts): Promise<void> {
  const { state } = await loadRecord(parts.storage, rolloutConcept, stream);
  const { bundle, before, settleAt } = state as Rollout;
  if (settleAt === null) return;
  const chapter = await parts.chapter(bundle);
  const former = before === null ? null : await parts.chapter(before);
  if (chapter !== null) await rollOutTo({ chapter, before: former }, parts);
  await parts.tell(stream, { type: 'note-settled' });
}

type BreakingParts = Pick<RunningCasesParts, 'storage' | 'policy' | 'prove'>;

/** Returns the contracts that a change of the directory breaks, under every policy that counts. */
export async function brokenBy(
  before: Chapter,
  after: Chapter,
  parts: BreakingParts,
): Promise<readonly BrokenContract[]> {
  const policies = [after, ...(await underOtherPolicies(after, parts))];
  return policies.flatMap((under) => {
    const proofBefore = parts.prove({ ...under, directory: before.directory });
    return newlyBroken(proofBefore, parts.prove(under)).map((finding) => ({ under, finding }));
  });
}

/** Returns the contracts that new leave breaks, or would if whoever records that of colleagues were away too (1410). */
export async function brokenByLeave(before: Chapter, after: Chapter, by: PersonId, parts: BreakingParts) {
  const { absences, offices } = before.directory;
  const own = offices.map(peopleOf).filter((people) => people.includes(by));
  const isColleague = (person: PersonId) => person !== by && own.some((people) => people.includes(person));
  const leave = after.directory.absences.filter((one) => !absences.includes(one) && isColleague(one.person));
  const alone = (chapter: Chapter): Chapter => {
    const away = leave.map((one) => ({ ...one, person: by }));
    return { ...chapter, directory: { ...chapter.directory, absences: [...chapter.directory.absences, ...away] } };
  };
  const broken = await brokenBy(before, after, parts);
  return leave.length > 0 ? [...broken, ...(await brokenBy(alone(before), alone(after), parts))] : broken;
}

/** Returns the contracts that the directory breaks now. Gaps of a policy itself were known when it was put into force. */
async function brokenNow(chapter: Chapter, parts: RunningCasesParts): Promise<readonly BrokenContract[]> {
  return (await underOtherPolicies(chapter, parts)).flatMap((under) =>
    parts
      .prove(under)
      .findings.filter(isOfDirectory)
      .map((finding) => ({ under, finding })),
  );
}

/** The chapter as each case that runs under another policy knows it. */
async function underOtherPolicies(
  chapter: Chapter,
  { storage, policy: policyOf }: Pick<RunningCasesParts, 'storage' | 'policy'>,
): Promise<readonly Chapter[]> {
  const pinned = new Set<string>();
  for (const stream of await runningStreams(storage)) {
    const { policy } = (await loadRecord(storage, escalationConcept, stream)).state as EscalationState;
    if (policy !== null && policy !== chapter.policyHash) pinned.add(policy);
  }
  const read = await Promise.all([...pinned].map(async (hash) => ({ hash, policy: await policyOf(hash) })));
  return read.flatMap(({ hash, policy }) => (policy === null ? [] : [{ ...chapter, policy, policyHash: hash }]));
}

function contractBroken({ under, finding }: BrokenContract): Alarm {
  return { code: 'contract.broken', policy: under.policyHash, ...brokenContract(finding, under.zone) };
}

function runningStreams(storage: Storage): Promise<readonly string[]> {
  return streamsOf(escalationConcept.name, { name: 'status', value: 'running' }, storage);
}
