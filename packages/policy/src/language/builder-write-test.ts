import type { HandlingArea } from '@kawal/core';
import type { PolicyTestSpec } from './builder-test.ts';
import { writeReport, writeWait } from './builder-write-facts.ts';
import type { PolicyTest } from './policy-test.ts';

export function writeTest(test: PolicyTestSpec): PolicyTest {
  return {
    name: test.name,
    at: test.at,
    area: (test.area as HandlingArea | undefined) ?? null,
    facts: writeReport(test.report),
    learned: (test.learned ?? []).map(({ at, report }) => ({ at: writeWait(at), facts: writeReport(report) })),
    replies: (test.replies ?? []).map((reply) => ({ ...reply, at: writeWait(reply.at) })),
    named: (test.named ?? []).map(({ at = 0, office, role }) => ({ at: writeWait(at), office, role })),
    absent: test.absent ?? [],
    expect: (test.expect ?? []).map(({ tell, for: instead, by, notBefore }) => ({
      tell,
      for: instead ?? null,
      by: by === undefined ? null : writeWait(by),
      notBefore: notBefore === undefined ? null : writeWait(notBefore),
    })),
    never: test.never ?? [],
  };
}
