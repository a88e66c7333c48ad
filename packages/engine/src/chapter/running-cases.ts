import { type Chapter, type EscalationState, escalationConcept, type Policy } from '@kawal/core';
import type { Proof, ProofFinding } from '@kawal/core/workbench';
import type { Storage } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';
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
  const running = await runningStreams(parts.storage);
  const pinned = new Set<string>();
  for (const stream of running) {
    const { policy } = (await loadRecord(parts.storage, escalationConcept, stream)).state as EscalationState;
    if (policy !== null && policy !== chapter.policyHash) pinned.add(policy);
  }
  for (const hash of pinned) {
    const policy = await parts.policy(hash);
    if (policy !== null) proveAnew({ ...chapter, policy, policyHash: hash }, parts);
  }
  for (const stream of running) await parts.wake(stream);
}

function proveAnew(chapter: Chapter, { raise, prove }: RunningCasesParts): void {
  for (const finding of prove(chapter).findings.filter(isOfDirectory)) {
    raise({
      code: 'contract.broken',
      policy: chapter.policyHash,
      finding: finding.code,
      subject: finding.subject.id,
      from: 'from' in finding ? finding.from : null,
    });
  }
}

/** What the policy itself lacks was known when it was put into force; here only what its directory no longer keeps. */
function isOfDirectory({ code }: ProofFinding): boolean {
  return code.startsWith('contract.') || code.startsWith('absence.') || code === 'floor.missed-by-directory';
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
