/** A length of time: milliseconds, or as people say it. `3x24 hours` are 72 hours; clocks never pause for a night (Z1). */
export type WaitSpec = number | `${Amount} ${Unit | `${Unit}s`}` | `${Amount}x${Amount} ${'hour' | 'hours'}`;

/** The same, or working days of the office that is told (Z2). */
export type OffsetSpec = WaitSpec | `${Amount} working ${'day' | 'days'}`;

type Amount = bigint;
type Unit = 'minute' | 'hour' | 'day';
