import type { Localized } from '@kawal/core';
import conditions from './conditions.json' with { type: 'json' };

export const conditionWords = {
  ...conditions,
  countOfAll: (count: number, name: string): Localized => ({
    id: `ada sedikitnya ${count} ${name}`,
    en: `there are at least ${count} ${name}`,
  }),
  countOf: (count: number, name: string, list: string): Localized => ({
    id: `sedikitnya ${count} ${name} ini ada: ${list}`,
    en: `at least ${count} of these ${name} are there: ${list}`,
  }),
};
