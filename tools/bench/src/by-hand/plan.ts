import type { ReportBody } from './report-body.ts';

const [minute, hour] = [60_000, 3_600_000];

interface Step {
  readonly step: string;
  readonly offices: readonly Office[];
  readonly after: number;
  /** Milliseconds between two notifications, and how many of them follow the first. */
  readonly every?: number;
  readonly times?: number;
}

type Office = keyof typeof onDuty;

/** Who holds an office now. Written into the code, as a first version has it. */
const onDuty = {
  coordinator: ['koordinator-contoh'],
  lpaDuty: ['petugas-lpa-1', 'petugas-lpa-2'],
  uptdPpa: ['petugas-uptd-1', 'petugas-uptd-2'],
  policeUnitPpa: ['petugas-lpa-1'],
  lastResort: ['petugas-lpa-1'],
} as const;

type Facts = ReportBody['facts'];

/** The paths and floors of the bench's chapter that its reports open, as conditions in code. */
const paths: readonly {
  readonly path: string;
  readonly when: (facts: Facts) => boolean;
  readonly steps: readonly Step[];
}[] = [
  {
    path: 'every-report',
    when: () => true,
    steps: [
      { step: 'first', offices: ['coordinator'], after: 0, every: 10 * minute, times: 2 },
      { step: 'deputy', offices: ['lpaDuty'], after: 30 * minute },
      { step: 'last', offices: ['lastResort'], after: 2 * hour },
    ],
  },
  {
    path: 'danger',
    when: ({ danger }) => danger.includes('yes'),
    steps: [
      { step: 'now', offices: ['policeUnitPpa', 'uptdPpa', 'lpaDuty'], after: 0, every: 5 * minute, times: 6 },
      { step: 'police-by', offices: ['policeUnitPpa'], after: 2 * hour },
    ],
  },
  {
    path: 'child',
    when: ({ victimAge, concern }) => !victimAge.includes('adult') && !concern.includes('none'),
    steps: [
      { step: 'lpa', offices: ['lpaDuty'], after: 15 * minute },
      { step: 'authority', offices: ['policeUnitPpa', 'uptdPpa'], after: hour, every: 15 * minute, times: 8 },
      { step: 'last', offices: ['lastResort'], after: 4 * hour },
      { step: 'uptd-by', offices: ['uptdPpa'], after: 6 * hour },
      { step: 'police-by', offices: ['policeUnitPpa'], after: 6 * hour },
    ],
  },
  {
    path: 'urgent',
    when: ({ danger, victimAge }) => danger.includes('yes') || victimAge.includes('child'),
    steps: [
      { step: 'lpa', offices: ['lpaDuty'], after: 15 * minute },
      { step: 'authority', offices: ['uptdPpa'], after: 6 * hour, every: hour, times: 3 },
    ],
  },
  {
    path: 'household',
    when: ({ modus }) => modus.includes('domesticWorker'),
    steps: [
      { step: 'lpa', offices: ['lpaDuty'], after: 15 * minute },
      { step: 'uptd', offices: ['uptdPpa'], after: 6 * hour, every: hour, times: 3 },
    ],
  },
];

/** A row of the table of planned steps. */
export interface PlannedStep {
  readonly path: string;
  readonly step: string;
  readonly offices: string;
  readonly dueAt: number;
  readonly every: number | null;
  readonly left: number;
}

export interface Plan {
  readonly steps: readonly PlannedStep[];
  /** Who is notified at once, each person once. */
  readonly notified: readonly string[];
}

/** Plans what a report calls for: the steps that come later, and the people to notify now. */
export function planFor({ facts }: ReportBody, now: number): Plan {
  const steps: PlannedStep[] = [];
  const notified = new Set<string>();
  for (const { path, when, steps: itsSteps } of paths) {
    if (!when(facts)) continue;
    for (const { step, offices, after, every = null, times = 0 } of itsSteps) {
      if (after === 0) for (const office of offices) for (const person of onDuty[office]) notified.add(person);
      const isDone = after === 0 && times === 0;
      if (isDone) continue;
      const dueAt = now + (after === 0 ? (every ?? 0) : after);
      steps.push({ path, step, offices: offices.join(), dueAt, every, left: after === 0 ? times - 1 : times });
    }
  }
  return { steps, notified: [...notified] };
}
