/** Problems of the shape of any file. */
export type ShapeProblem =
  /** `word`: a word of a policy or an id, where one stands in the place of a list. Never any other text: it may be a name. */
  | { readonly code: 'kind.wrong'; readonly expected: Shape; readonly found: Shape; readonly word?: string }
  | {
      readonly code: 'key.unknown';
      readonly written: string | null;
      readonly closest: string | null;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'key.misplaced'; readonly written: string; readonly allowed: readonly string[] }
  | { readonly code: 'key.missing'; readonly key: string }
  | { readonly code: 'value.missing' }
  | {
      readonly code: 'value.unknown';
      readonly written: string | null;
      readonly closest: string | null;
      readonly allowed: readonly string[];
      /** Set where the id of an office stands in place of its kind, `closest`. */
      readonly isOffice?: true;
    }
  | { readonly code: 'value.unprintable' }
  | { readonly code: 'language.mixed'; readonly written: string; readonly expected: string }
  | { readonly code: 'list.empty' }
  | { readonly code: 'list.too-long'; readonly limit: number; readonly found: number }
  | { readonly code: 'id.malformed' }
  | { readonly code: 'number.malformed'; readonly least: number; readonly most: number }
  | { readonly code: 'wait.malformed' }
  | { readonly code: 'wait.decimal' }
  | { readonly code: 'wait.working-days' }
  | { readonly code: 'wait.not-iso' }
  | { readonly code: 'wait.too-short'; readonly leastMinutes: number }
  | { readonly code: 'wait.too-long'; readonly mostDays: number }
  | { readonly code: 'value.word-quotes' }
  | { readonly code: 'date.malformed' }
  | { readonly code: 'date.not-in-month'; readonly day: number; readonly month: number }
  | { readonly code: 'time.malformed' }
  | { readonly code: 'time.missing-t'; readonly expected: string }
  | { readonly code: 'clock.malformed' };

export type Shape = 'map' | 'list' | 'text';
