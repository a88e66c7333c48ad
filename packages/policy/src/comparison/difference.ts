import type { Ceiling, Floor, OfficeKind, Path, Policy, Requirement, Waiver } from '@kawal/core';
import { defaultBudget, meterOf } from '../space/search.ts';
import { type NotificationDifference, notificationDifferences, type TooEntangled } from './notification-differences.ts';
import type { CompareOptions } from './verdict.ts';

/** One thing that differs between two policies, in words of the field. */
export type PolicyDifference =
  | NotificationDifference
  | TooEntangled
  | Changed<'path', Path>
  | Changed<'floor', Floor>
  | Changed<'ceiling', Ceiling>
  | Changed<'waiver', Waiver>
  | {
      readonly kind: 'requirement';
      readonly office: OfficeKind;
      readonly before: Requirement | null;
      readonly after: Requirement | null;
    }
  | { readonly kind: 'callers'; readonly before: readonly OfficeKind[]; readonly after: readonly OfficeKind[] }
  /** The rows that go and come, by rule. */
  | { readonly kind: 'triage'; readonly before: Policy['triage']; readonly after: Policy['triage'] };

/** A piece that came (`before` is null), went (`after` is null), or is another. */
export interface Changed<Kind extends string, Piece> {
  readonly kind: Kind;
  readonly id: string;
  readonly before: Piece | null;
  readonly after: Piece | null;
}

/**
 * Lists what differs between two policies: the loud things first (what went, came or changed of paths, floors, ceilings,
 * waivers, contract and triage), then for every office for which reports its tellings move, appear or vanish.
 */
export function diffPolicies(
  before: Policy,
  after: Policy,
  { budget = defaultBudget }: Pick<CompareOptions, 'budget'> = {},
): readonly PolicyDifference[] {
  return [
    ...changed('path', before.paths, after.paths),
    ...changed('floor', before.floors, after.floors),
    ...changed('ceiling', before.ceilings, after.ceilings),
    ...changed('waiver', before.waivers, after.waivers),
    ...requirements(before, after),
    ...(isSame(before.callers, after.callers)
      ? []
      : [{ kind: 'callers', before: before.callers, after: after.callers } as const]),
    ...triageDifference(before, after),
    ...notificationDifferences(before, after, meterOf(budget)),
  ] as readonly PolicyDifference[];
}

function changed<Kind extends string, Piece extends { readonly id: string }>(
  kind: Kind,
  olds: readonly Piece[],
  news: readonly Piece[],
): readonly Changed<Kind, Piece>[] {
  const ids = [...new Set([...olds, ...news].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, after] = [olds, news].map((pieces) => pieces.find((piece) => piece.id === id) ?? null);
    return isSame(before, after) ? [] : [{ kind, id, before: before ?? null, after: after ?? null }];
  });
}

function requirements(before: Policy, after: Policy): readonly PolicyDifference[] {
  const offices = Object.keys({ ...before.requires, ...after.requires }) as OfficeKind[];
  return offices.flatMap((office): readonly PolicyDifference[] => {
    const [old, next] = [before.requires[office] ?? null, after.requires[office] ?? null];
    return isSame(old, next) ? [] : [{ kind: 'requirement', office, before: old, after: next }];
  });
}

function triageDifference(before: Policy, after: Policy): readonly PolicyDifference[] {
  const without = (rows: Policy['triage'], others: Policy['triage']) =>
    rows.filter((row) => !others.some((other) => isSame(row, other)));
  const [gone, come] = [without(before.triage, after.triage), without(after.triage, before.triage)];
  return gone.length + come.length === 0 ? [] : [{ kind: 'triage', before: gone, after: come }];
}

/** Pieces are plain data; in what order their fields were written does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
