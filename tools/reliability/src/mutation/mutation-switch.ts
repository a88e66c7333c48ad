// One for a process: which mutation is in force, and which were met. A process that a test starts takes it from its environment.

/** A program that comes by a mutation so much more often than without it does not come to rest. */
const mostTimes = 200;
const always = 100_000;

let inForce = Number(process.env['KAWAL_MUTATION'] ?? 0);
let times = 0;
let longest = Number.POSITIVE_INFINITY;
let counts = new Map<number, number>();

export const mutationSwitch = {
  /** Tells whether a mutation is in force, and counts. */
  isInForce(number: number): boolean {
    if (inForce === 0) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
      return false;
    }
    if (number !== inForce) return false;
    times += 1;
    if (times > longest) throw new Error('It does not come to rest.');
    return true;
  },
  /** Puts a mutation into force; 0: none. `usual`: how often it is met without. */
  turn(number: number, usual = 0): void {
    inForce = number;
    times = 0;
    longest = number === 0 ? Number.POSITIVE_INFINITY : usual * mostTimes + always;
    process.env['KAWAL_MUTATION'] = String(number);
  },
  /** The mutations that were met while none was in force, each with how often, since the last call. */
  met(): ReadonlyMap<number, number> {
    const before = counts;
    counts = new Map();
    return before;
  },
};
