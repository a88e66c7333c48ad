import type { Instant, Span } from '@kawal/core';

/** Stretches of time as a set: in order, apart from each other, half open. Exact to the millisecond; no minute is walked. */
export type Intervals = readonly Span[];

export const never: Intervals = [];

/** All of time. */
export const always: Intervals = [
  { from: Number.NEGATIVE_INFINITY as Instant, until: Number.POSITIVE_INFINITY as Instant },
];

export function isNever(spans: Intervals): boolean {
  return spans.length === 0;
}

export function isAlways(spans: Intervals): boolean {
  const [only] = spans;
  return only !== undefined && only.from === Number.NEGATIVE_INFINITY && only.until === Number.POSITIVE_INFINITY;
}

/** Joins stretches in any order, overlapping or not. */
export function unionOf(spans: readonly Span[]): Intervals {
  if (spans.length < 2) return spans;
  const joined: { from: Instant; until: Instant }[] = [];
  for (const { from, until } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last.until) joined.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return joined;
}

export function union(one: Intervals, other: Intervals): Intervals {
  if (isNever(one) || isAlways(other)) return other;
  if (isNever(other) || isAlways(one)) return one;
  return unionOf([...one, ...other]);
}

export function intersection(one: Intervals, other: Intervals): Intervals {
  if (isNever(one) || isAlways(other)) return one;
  if (isNever(other) || isAlways(one)) return other;
  const common: Span[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const left = one[a] as Span;
    const right = other[b] as Span;
    const from = Math.max(left.from, right.from) as Instant;
    const until = Math.min(left.until, right.until) as Instant;
    if (from < until) common.push({ from, until });
    if (left.until < right.until) a += 1;
    else b += 1;
  }
  return common;
}

export function complement(spans: Intervals): Intervals {
  if (isNever(spans)) return always;
  const rest: Span[] = [];
  let from = Number.NEGATIVE_INFINITY as Instant;
  for (const span of spans) {
    if (from < span.from) rest.push({ from, until: span.from });
    from = span.until;
  }
  if (from < Number.POSITIVE_INFINITY) rest.push({ from, until: Number.POSITIVE_INFINITY as Instant });
  return rest;
}

export function difference(one: Intervals, other: Intervals): Intervals {
  return isNever(one) || isNever(other) ? one : intersection(one, complement(other));
}

/** The same stretches, so many milliseconds earlier: the origins from which a step so much later falls into them. */
export function earlierBy(spans: Intervals, milliseconds: number): Intervals {
  if (milliseconds === 0 || isNever(spans) || isAlways(spans)) return spans;
  return spans.map(({ from, until }) => ({
    from: (from - milliseconds) as Instant,
    until: (until - milliseconds) as Instant,
  }));
}

export function within(spans: Intervals, from: Instant, until: Instant): Intervals {
  return intersection(spans, [{ from, until }]);
}
