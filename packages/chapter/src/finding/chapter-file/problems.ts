import type { Zone } from '@kawal/core';

/** Problems of places and of `chapter.yaml`. */
export type ChapterFileProblem =
  | { readonly code: 'areas.missing'; readonly city: string | null }
  | { readonly code: 'areas.twice' }
  | { readonly code: 'areas.other-city'; readonly written: string; readonly city: string }
  /** `candidate` is the dotted code it can be read as; null where it must be something else, a BPS code for instance. */
  | { readonly code: 'area.undotted'; readonly candidate: string | null }
  /** `named`: the area of the list whose name stands there in the place of its code. */
  | { readonly code: 'area.malformed'; readonly named?: string }
  | { readonly code: 'area.not-in-list'; readonly written: string; readonly closest: string | null }
  | { readonly code: 'area.not-in-city'; readonly written: string; readonly city: string }
  | { readonly code: 'area.twice'; readonly written: string; readonly firstLine: number }
  | { readonly code: 'area.name-twice'; readonly written: string; readonly other: string }
  | { readonly code: 'area.parent-missing'; readonly written: string; readonly parent: string }
  | { readonly code: 'area.no-villages' }
  | { readonly code: 'off-day.twice'; readonly date: string }
  | { readonly code: 'holidays.other-year'; readonly expected: string }
  | { readonly code: 'holidays.outside-year'; readonly date: string; readonly year: number }
  | { readonly code: 'holidays.incomplete'; readonly date: string }
  | { readonly code: 'holidays.no-decree' | 'holidays.placeholder' }
  | { readonly code: 'holidays.few'; readonly count: number; readonly fewest: number }
  | {
      readonly code: 'text.field-not-allowed';
      readonly allowed: readonly string[];
      readonly content: 'signal' | 'facts';
    }
  | { readonly code: 'text.field-missing'; readonly field: string }
  | { readonly code: 'text.safety-missing'; readonly field: string }
  | { readonly code: 'text.too-long'; readonly most: number; readonly length: number }
  | { readonly code: 'text.leads-elsewhere' }
  | { readonly code: 'text.not-for-sms' }
  | { readonly code: 'text.tells'; readonly told: 'person' | 'area' | 'office' | 'matter' }
  | { readonly code: 'city.not-a-city' }
  | { readonly code: 'province.unknown'; readonly written: string }
  | { readonly code: 'zone.wrong'; readonly expected: Zone; readonly province: string };
