import type { Actor } from '@kawal/core';

/** A person in a role, as an app names it. */
export function person(ref: string, role: string): Actor {
  return { kind: 'person', ref, role: role as Actor['role'] };
}

/** Fails where a verb was refused. */
export function must(outcome: { readonly ok: boolean; readonly refusals?: readonly unknown[] }): void {
  if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
}

/** Returns the record that a verb began, and fails where it was refused. */
export function streamOf(
  outcome: { readonly ok: true; readonly receipt: { readonly stream: string } } | { readonly ok: false },
): string {
  must(outcome);
  return (outcome as { readonly receipt: { readonly stream: string } }).receipt.stream;
}
