import { type Chapter, type EscalationState, escalationConcept, type Policy } from '@kawal/core';
import { isOfDirectory, type Proof, type ProofFinding } from '@kawal/core/workbench';
import type { Storage } from '@kawal/sdk';
import type { Alarm, RaiseAlarm } from '../ports/alarm.ts';
import { loadRecord } from '../record/load.ts';

export interface RunningCasesParts {
  readonly storage: Storage;
  readonly raise: RaiseAlarm;
  readonly prove: (chapter: Chapter) => Proof;
  readonly policy: (hash: string) => Promise<Policy | null>;
  /** Brings a case up to now. */
  readonly wake: (stream: string) => Promise<unknown>;
}

/**
 * What a chapter that was just put into force means for the cases that run. Those begun under another policy go on under
 * it, so its contract is proved anew against the directory of today; what the directory breaks is an alarm, never a
 * refusal (N2). And each case is woken: floors and ceilings of the law, waivers and days off bind at once (L6).
 */
export async function settleRunningCases(chapter: Chapter, parts: RunningCasesParts): Promise<void> {
  for (const pinned of await underOtherPolicies(chapter, parts)) {
    // What the policy itself lacks was known when it was put into force; here only what its directory no longer keeps.
    for (const finding of parts.prove(pinned).findings.filter(isOfDirectory)) {
      parts.raise(contractBroken(pinned, finding));
    }
  }
  await wakeRunningCases(parts);
}

/** The chapter as each case that runs under another policy knows it. */
export async function underOtherPolicies(
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

export async function wakeRunningCases({ storage, wake }: Pick<RunningCasesParts, 'storage' | 'wake'>): Promise<void> {
  for (const stream of await runningStreams(storage)) await wake(stream);
}

export function contractBroken({ policyHash }: Chapter, finding: ProofFinding): Alarm {
  return {
    code: 'contract.broken',
    policy: policyHash,
    finding: finding.code,
    subject: finding.subject.id,
    from: 'from' in finding ? finding.from : null,
  };
}

async function runningStreams(storage: Storage): Promise<readonly string[]> {
  const streams: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await storage.query({
      type: escalationConcept.name,
      key: { name: 'status', value: 'running' },
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    streams.push(...page.streams.map(({ stream }) => stream));
    after = page.next;
  }
  return streams;
}
