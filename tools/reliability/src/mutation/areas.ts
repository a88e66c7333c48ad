/** The tests of each folder, those that know it best and take the shortest first: what they notice is not tried again. */
export const folders: Readonly<Record<string, readonly string[]>> = {
  'packages/core/src/escalation': [
    'packages/core/src/escalation/',
    'packages/core/src/delivery/',
    'packages/core/src/report/',
    'packages/policy/src/simulation/',
    'packages/engine/',
    'tools/reliability/src/end-to-end/',
    'tools/reliability/src/oracle/',
  ],
  'packages/core/src/delivery': ['packages/core/src/delivery/', 'packages/core/src/escalation/', 'packages/engine/'],
  'packages/core/src/access': ['packages/core/src/access/', 'packages/engine/src/api/', 'packages/engine/src/cards/'],
  'packages/policy/src/space': [
    'packages/policy/src/space/',
    'packages/policy/src/proof/',
    'packages/policy/src/comparison/',
  ],
  'packages/policy/src/proof': ['packages/policy/src/proof/', 'packages/policy/src/', 'packages/chapter/src/reading/'],
  'packages/engine/src': ['packages/engine/', 'packages/testing/', 'tools/reliability/src/simulation.test.ts'],
  'packages/storage-sqlite/src': [
    'packages/storage-sqlite/',
    'tools/reliability/src/model/',
    'packages/cli/src/backup/',
  ],
};

/** Files of which every mutation is tried, by what would be lost: beginnings of their paths. */
export const watched: Readonly<Record<string, readonly string[]>> = {
  exclusion: ['packages/core/src/escalation/exclusion.ts', 'packages/policy/src/proof/exclusions.ts'],
  discharge: ['packages/core/src/escalation/discharge.ts', 'packages/core/src/escalation/latch-floors.ts'],
  replies: [
    'packages/core/src/escalation/replies.ts',
    'packages/core/src/delivery/evidence.ts',
    'packages/engine/src/inbound/receive.ts',
    'packages/engine/src/inbound/read-received.ts',
  ],
  'access of cards': [
    'packages/core/src/access/',
    'packages/engine/src/api/open-cards.ts',
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

/** The folder of the table that a file lies in. */
export function folderOf(file: string): string {
  return Object.keys(folders).find((folder) => file.startsWith(`${folder}/`)) ?? '';
}
