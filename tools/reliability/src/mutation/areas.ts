/** The tests of a folder: `near` are its own, and short; `far` those of what is built on it. What the former notice is not tried again. */
interface Tests {
  readonly near: readonly string[];
  readonly far: readonly string[];
}

/** The folders whose code is changed. */
export const folders: Readonly<Record<string, Tests>> = {
  'packages/core/src/escalation': {
    near: ['packages/core/src/escalation/', 'packages/core/src/report/'],
    far: ['packages/policy/src/simulation/', 'packages/engine/', 'tools/reliability/src/end-to-end/'],
  },
  'packages/core/src/delivery': {
    near: ['packages/core/src/delivery/', 'packages/core/src/escalation/'],
    far: ['packages/engine/'],
  },
  'packages/core/src/access': {
    near: ['packages/core/src/access/', 'packages/engine/src/api/erase', 'packages/engine/src/api/emergency'],
    far: ['packages/engine/src/api/', 'packages/engine/src/cards/'],
  },
  'packages/policy/src/space': {
    near: ['packages/policy/src/space/'],
    far: ['packages/policy/src/proof/', 'packages/policy/src/comparison/'],
  },
  'packages/policy/src/proof': {
    near: ['packages/policy/src/proof/'],
    far: ['packages/policy/src/', 'packages/chapter/src/reading/'],
  },
  'packages/engine/src': {
    near: [],
    far: ['packages/engine/', 'packages/testing/', 'tools/reliability/src/simulation.test.ts'],
  },
  'packages/storage-sqlite/src': {
    near: ['packages/storage-sqlite/'],
    far: ['tools/reliability/src/model/', 'packages/cli/src/backup/'],
  },
};

/** Files of which every mutation is tried, by what would be lost: beginnings of their paths. */
export const watched: Readonly<Record<string, readonly string[]>> = {
  exclusion: ['packages/core/src/escalation/exclusion.ts', 'packages/policy/src/proof/exclusions.ts'],
  discharge: ['packages/core/src/escalation/discharge.ts', 'packages/core/src/escalation/latch-floors.ts'],
  replies: [
    'packages/core/src/escalation/replies.ts',
    'packages/core/src/delivery/evidence.ts',
    'packages/engine/src/api/answer.ts',
    'packages/engine/src/inbound/receive.ts',
    'packages/engine/src/inbound/reception.ts',
    'packages/engine/src/inbound/read-received.ts',
  ],
  'access of cards': [
    'packages/core/src/access/',
    'packages/engine/src/api/open-cards.ts',
    'packages/engine/src/cards/answer-cards.ts',
    'packages/engine/src/cards/cards.ts',
  ],
  tombstones: [
    'packages/engine/src/api/erase-cards.ts',
    'packages/engine/src/cards/reapply-erasures.ts',
    'packages/storage-sqlite/src/destroy/',
    'packages/storage-sqlite/src/commit/commit-with-tombstones.ts',
  ],
};

/** Names the loss that a file is watched for; undefined: a part of it is drawn. */
export function watchedFor(file: string): string | undefined {
  return Object.keys(watched).find((loss) => watched[loss]?.some((path) => file.startsWith(path)));
}

/** The tests of a file, its own first; `isNearAlone`: no others. Where the table names none, those beside it are its own. */
export function testsOf(file: string, isNearAlone: boolean): readonly string[] {
  const folder = folderOf(file);
  const { near, far } = folders[folder] ?? { near: [], far: [] };
  const own = near.length > 0 ? near : [`${folder}/${file.slice(folder.length + 1).replace(/\/.*|\.ts$/, '')}`];
  return isNearAlone ? own : [...own, ...far];
}

/** The folder of the table that a file lies in. */
export function folderOf(file: string): string {
  return Object.keys(folders).find((folder) => file.startsWith(`${folder}/`)) ?? '';
}
