/**
 * The engine as an app sees it, specified once more and plainly: which keys are known, which reports are open, whom
 * a report's escalation tells and when. Of the chapter in `../simulation/chapter.ts`, in its first area, with nobody barred.
 */
export interface ReportSpec {
  readonly key: string;
  readonly body: number;
  readonly stream: string;
  readonly child: boolean;
  readonly openedAt: number;
  proposedBy: string | null;
  /** Does what was due by then; nothing more once it is closed. */
  workedUntil: number;
  closed: boolean;
  /** The first answer by a code: the model looks at no second one. */
  answered: { readonly at: number; readonly after: number; readonly office: string } | null;
}

export interface EngineSpec {
  now: number;
  readonly reports: ReportSpec[];
  /** Keys of additions, with what they were bound to. */
  readonly additions: Map<string, string>;
}

const [minute, hour] = [60_000, 3_600_000];

interface Step {
  readonly after: number;
  readonly tell: readonly string[];
  readonly unless: readonly string[];
  readonly hold: number;
}

const everyReport: readonly Step[] = [
  { after: 0, tell: ['coordinator'], unless: [], hold: 4 * hour },
  { after: 20 * minute, tell: ['lpaDuty'], unless: ['coordinator'], hold: 4 * hour },
  { after: hour, tell: ['uptdPpa'], unless: ['coordinator', 'lpaDuty'], hold: 4 * hour },
  { after: 2 * hour, tell: ['lastResort'], unless: ['coordinator', 'lpaDuty', 'uptdPpa'], hold: 4 * hour },
];

const ofChild: readonly Step[] = [
  { after: 0, tell: ['lpaDuty', 'uptdPpa'], unless: [], hold: hour },
  { after: hour, tell: ['lastResort'], unless: ['lpaDuty', 'uptdPpa'], hold: hour },
];

/** Who is told for an office: its holders; deputies only where a holder cannot be. */
export const holders: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['coordinator-a'],
  lpaDuty: ['duty-one', 'duty-two', 'duty-three'],
  uptdPpa: ['uptd-one', 'uptd-two'],
  lastResort: ['last-one', 'last-two'],
};

export function officeOf(person: string): string | undefined {
  return Object.keys(holders).find((office) => holders[office]?.includes(person));
}

/** When each person was told of a report first. */
export function toldFirst(report: ReportSpec): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const path of report.child ? [everyReport, ofChild] : [everyReport]) {
    for (const step of path) {
      const at = toldAt(step, path, report);
      if (at > report.workedUntil) continue;
      for (const person of step.tell.flatMap((office) => holders[office] ?? [])) {
        first.set(person, Math.min(at, first.get(person) ?? Number.POSITIVE_INFINITY));
      }
    }
  }
  return first;
}

/**
 * Until when the code of a message counts, while nobody answered: the `hold` of each path that its holder was told by
 * runs from the telling or from the message, and the longest counts. The last resort is told on and on.
 */
export function codeEnds(report: ReportSpec, person: string, sentAt: number): number {
  const office = officeOf(person) ?? '';
  const ends = (report.child ? [everyReport, ofChild] : [everyReport]).flatMap((path) =>
    path.flatMap((step) => {
      const at = toldAt(step, path, report);
      if (!step.tell.includes(office) || at > report.workedUntil) return [];
      return [office === 'lastResort' ? Number.POSITIVE_INFINITY : Math.max(at, sentAt) + step.hold];
    }),
  );
  return Math.max(...ends);
}

/** The first step of a path that an answer holds is told when the answer stands no more, the others as far behind it as they were. */
function toldAt(step: Step, path: readonly Step[], report: ReportSpec): number {
  const firstHeld = path.find((one) => isHeld(one, report));
  if (firstHeld === undefined || !isHeld(step, report)) return report.openedAt + step.after;
  return (report.answered?.at ?? 0) + step.hold + step.after - firstHeld.after;
}

const digits = [...'0123456789abcdefghjkmnpqrstvwxyz'];
/** The powers of two in the field of 32 elements, in which two to the fifth is two squared and one. */
const powers = [1, 2, 4, 8, 16, 5, 10, 20, 13, 26, 17];

/** The number of a report: the last six characters of its name, and one that checks them, each by a power of its own. */
export function numberOf({ stream }: ReportSpec): string {
  const end = stream.slice(-6);
  let check = 0;
  for (const [index, character] of [...end].entries()) {
    const value = digits.indexOf(character);
    for (let bit = 0; bit < 5; bit += 1) if ((value >> bit) & 1) check ^= powers[bit + 6 - index] ?? 0;
  }
  const written = `${end}${digits[check]}`.toUpperCase();
  return `${written.slice(0, 4)}-${written.slice(4)}`;
}

function isHeld({ after, unless, hold }: Step, { openedAt, answered }: ReportSpec): boolean {
  if (answered === null || !unless.includes(answered.office)) return false;
  return answered.after < openedAt + after && answered.at + hold > openedAt + after;
}
