import type { Localized } from '@kawal/core';
import help from './help.json' with { type: 'json' };

/** Words of `--help` for the commands that are made from the table of verbs. */
export const verbHelp = {
  ...help,
  own: {
    community: { id: 'nama kelurahan atau desanya, misalnya Kotalama', en: 'the kelurahan, for example Kotalama' },
    'condition-report': { id: 'kelurahan dan bulan: "Kotalama 2019-01"', en: 'kelurahan, month: "Kotalama 2019-01"' },
  } as Readonly<Record<string, Localized>>,
  drill: { id: 'catat sebagai bagian dari latihan', en: 'record it as part of a drill' },
};
