import { KawalError, type KawalErrorCode } from '../error.ts';

/** Reads one option from what was given for it, undefined where it was left out, or refuses it. */
export interface Option<Value> {
  (given: unknown, refuse: RefuseOption): Value;
  /** True of a function. No variable of the environment is one, so that named with undefined it is left out. */
  readonly isCode?: boolean;
}

/** Refuses an option with the words that follow "must be". `inner` names a part of it. */
type RefuseOption = (expected: string, inner?: string) => never;

export type OptionTable = Readonly<Record<string, Option<unknown>>>;

export type OptionsOf<Table extends OptionTable> = { readonly [Name in keyof Table]: ReturnType<Table[Name]> };

// A variable of the environment that is not set leaves these, also by way of a text.
const unset: readonly unknown[] = [undefined, null, '', 'undefined', 'null'];

type All<Given> = { readonly [Name in keyof Given]-?: Option<unknown> };

/** Reads options by a table, as a config without types may give them, or names the first that does not fit. */
export function readOptions<Given, Table extends All<Given> & OptionTable>(
  given: Given,
  table: Table,
  { source, code = 'config.invalid' }: { readonly source: string; readonly code?: KawalErrorCode },
): OptionsOf<Table> {
  return readGroup(table)(given, (expected, name) => {
    const named = name === undefined ? 'The options' : `\`${name}\``;
    // Never with the value, which may be a secret in the wrong place: whoever tells of it may repeat the whole text.
    throw Object.assign(new KawalError(code, `${named} must be ${expected}.`, { source }), { namesOption: true });
  });
}

/** Reads options that stand together. A slip in a name is refused. */
export const readGroup =
  <Table extends OptionTable>(table: Table): Option<OptionsOf<Table>> =>
  (given = {}, refuse) => {
    const names = Object.keys(table);
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return refuse(`an object with ${names.join(', ')}`);
    const slip = Object.keys(given).find((name) => !names.includes(name));
    if (slip !== undefined) return refuse(`written as one of: ${names.join(', ')}`, slip.slice(0, 64));
    const read = Object.entries(table).map(([name, option]) => {
      const found = (given as Readonly<Record<string, unknown>>)[name];
      // What is named and has no value is not left out: of a variable that is not set, no default may follow.
      const isLeftOut = found === undefined && option.isCode === true;
      const isUnset = name in given && !isLeftOut && unset.includes(typeof found === 'string' ? found.trim() : found);
      const hint = isUnset ? ' (named without a value: set its variable of the environment, or leave it out)' : '';
      const refuseIt: RefuseOption = (expected, inner) =>
        inner === undefined ? refuse(`${expected}${hint}`, name) : refuse(expected, `${name}.${inner}`);
      return [name, option(isUnset ? null : found, refuseIt)];
    });
    return Object.fromEntries(read) as OptionsOf<Table>;
  };
