import type { Answers, Control, FormChoice, FormField } from '@kawal/forms';

/**
 * Reads what was filled in by the fields of the form: nothing else that was sent is looked at, and what was left empty is
 * left out. A group is a name with a dot, an item of a list a number, a field of a variant stands behind `~`.
 */
export function readForm(fields: readonly FormField[], posted: URLSearchParams, prefix = ''): Answers {
  return Object.fromEntries(
    fields.flatMap(({ name, control }) => {
      const value = readControl(control, posted, prefix + name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readControl(control: Control, posted: URLSearchParams, name: string): unknown {
  switch (control.kind) {
    case 'group':
      return filled(readForm(control.fields, posted, `${name}.`));
    case 'choices':
      return several(posted, name);
    case 'list':
      if (!isNested(control.of)) return several(posted, name);
      return some(itemsIn(posted, name).map((item) => readControl(control.of, posted, item)));
    case 'table':
      return filled(
        Object.fromEntries(
          control.choices.flatMap(({ value }) => {
            const one = readControl(control.of, posted, `${name}.${value}`);
            return one === undefined ? [] : [[value, one]];
          }),
        ),
      );
    case 'variants': {
      const chosen = text(posted, `${name}.${control.by}`);
      const variant = control.variants.find((fields) =>
        choicesOf(fields, control.by).some(({ value }) => value === chosen),
      );
      if (chosen === undefined || variant === undefined) return undefined;
      return {
        ...readForm(withoutBy(variant, control.by), posted, variantPrefix(name, variant, control.by)),
        [control.by]: chosen,
      };
    }
    default:
      return text(posted, name);
  }
}

/** Fills the list of this name up with empty items, as `decree.members 2` asks; any other words add nothing. */
export function withMore(answers: Answers, asked: string): Answers {
  const [path = '', count = ''] = asked.split(' ');
  return /^\d{1,2}$/.test(count) ? filledUp(answers, path.split('.'), Number(count)) : answers;
}

function filledUp(answers: Answers, [head = '', ...rest]: readonly string[], count: number): Answers {
  const inside = answers[head];
  if (rest.length > 0)
    return Array.isArray(inside) ? answers : { ...answers, [head]: filledUp((inside ?? {}) as Answers, rest, count) };
  const items = Array.isArray(inside) ? inside : [];
  return { ...answers, [head]: [...items, ...Array.from({ length: Math.max(count - items.length, 0) }, () => ({}))] };
}

/** The values by which a variant is told apart: mostly one. */
export function choicesOf(fields: readonly FormField[], by: string): readonly FormChoice[] {
  const control = fields.find(({ name }) => name === by)?.control;
  return control !== undefined && 'choices' in control ? control.choices : [];
}

/** Two variants may have a field of the same name: each stands behind the first value of its own. */
export function variantPrefix(name: string, fields: readonly FormField[], by: string): string {
  return `${name}.~${choicesOf(fields, by)[0]?.value ?? ''}.`;
}

/** Names the control of a field that a refusal names as `consent.by`: within a choice it stands behind its variant. */
export function controlName(
  fields: readonly FormField[],
  path: readonly string[],
  answers: unknown,
  prefix = '',
): string {
  const [head = '', ...rest] = path;
  const field = fields.find(({ name }) => name === head);
  const name = `${prefix}${head}`;
  const value = (answers as Answers | undefined)?.[head];
  return field === undefined || rest.length === 0
    ? [name, ...rest].join('.')
    : within(field.control, rest, value, name);
}

function within(control: Control, path: readonly string[], value: unknown, name: string): string {
  const [head = '', ...rest] = path;
  switch (control.kind) {
    case 'group':
      return controlName(control.fields, path, value, `${name}.`);
    case 'list':
      return rest.length === 0
        ? `${name}.${head}`
        : within(control.of, rest, (value as readonly unknown[] | undefined)?.[Number(head)], `${name}.${head}`);
    case 'variants': {
      const { by, variants } = control;
      const has = variants.filter((fields) => fields.some((one) => one.name === head));
      const chosen = (value as Answers | undefined)?.[by];
      const own = has.find((fields) => choicesOf(fields, by).some((one) => one.value === chosen)) ?? has[0];
      if (head === by || own === undefined) return `${name}.${by}=${choicesOf(variants[0] ?? [], by)[0]?.value ?? ''}`;
      return controlName(withoutBy(own, by), path, value, variantPrefix(name, own, by));
    }
    default:
      return [name, ...path].join('.');
  }
}

export function withoutBy(fields: readonly FormField[], by: string): readonly FormField[] {
  return fields.filter(({ name }) => name !== by);
}

export function isNested({ kind }: Control): boolean {
  return kind === 'group' || kind === 'variants' || kind === 'table' || kind === 'list';
}

/** Returns the names of the items of a list that were sent, in the order of the page. */
function itemsIn(posted: URLSearchParams, name: string): readonly string[] {
  const indices = [...posted.keys()].flatMap((key) =>
    key.startsWith(`${name}.`) ? (/^\d{1,4}(?=\.|$)/.exec(key.slice(name.length + 1)) ?? []) : [],
  );
  return [...new Set(indices.map(Number))].sort((one, other) => one - other).map((index) => `${name}.${index}`);
}

/** Ends the name of the field in which something is typed that a list does not hold. */
export const typedMark = '~';

/** Returns the fields of which something is both chosen and typed, each with what is typed. Items of a list count each. */
export function filledTwice(posted: URLSearchParams): ReadonlyMap<string, string> {
  const only = (name: string): string => (posted.getAll(name).length === 1 ? (posted.get(name) ?? '').trim() : '');
  const names = [...posted.keys()].filter((name) => name.endsWith(typedMark)).map((name) => name.slice(0, -1));
  const twice = names.filter((name) => only(name) !== '' && only(name + typedMark) !== '');
  return new Map(twice.map((name) => [name, only(name + typedMark)]));
}

/** Reads what was chosen of a field, or typed beside its list, in the order of the page. */
function given(posted: URLSearchParams, name: string): readonly string[] {
  return [...posted].flatMap(([own, value]) => (own === name || own === name + typedMark ? [value.trim()] : []));
}

function text(posted: URLSearchParams, name: string): string | undefined {
  return given(posted, name).find((value) => value !== '');
}

function several(posted: URLSearchParams, name: string): readonly string[] | undefined {
  return some(given(posted, name).map((value) => value || undefined)) as readonly string[] | undefined;
}

function some(values: readonly unknown[]): readonly unknown[] | undefined {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? undefined : given;
}

function filled(answers: Answers): Answers | undefined {
  return Object.keys(answers).length === 0 ? undefined : answers;
}
