import { fieldMarks, markOf } from '@kawal/core/schemas';

/** A text that stands nowhere else, and the class of the field that it was put into. */
export interface Marker {
  /** The part that is looked for. */
  readonly text: string;
  readonly class: 'personal' | 'identity' | 'contact' | 'narrative' | 'code';
  /** The field, as `reports.submit parties.identity.name`. */
  readonly field: string;
}

type Schema = Parameters<typeof markOf>[0];
type SealedClass = Exclude<Marker['class'], 'code'>;

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
}

const letters = 'bcdfghjklmnpqrstvwxz';

/** Draws markers, and remembers which were put where. */
export class Markers {
  readonly drawn: Marker[] = [];
  /** Sealed fields whose form leaves no room for a text that stands nowhere else. */
  readonly tooShort = new Set<string>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  word(markedAs: SealedClass, field: string): string {
    const text = this.#some(14, letters);
    this.drawn.push({ text, class: markedAs, field });
    return text;
  }

  number(markedAs: SealedClass, field: string, before: string, length: number): string {
    const text = `${before}${this.#some(length - before.length, '0123456789')}`;
    this.drawn.push({ text, class: markedAs, field });
    return text;
  }

  /** A day of a century ago, which no other date of a run is near. */
  day(markedAs: SealedClass, field: string): string {
    const [year, month, day] = [25, 12, 28].map((most) => Math.floor(this.#random() * most));
    const two = (number = 0): string => String(number).padStart(2, '0');
    const text = `19${two(year)}-${two((month ?? 0) + 1)}-${two((day ?? 0) + 1)}`;
    this.drawn.push({ text, class: markedAs, field });
    return text;
  }

  /** Marks a code that Kawal drew itself: as people are shown it, and as a program reads it. */
  code(text: string, field: string): void {
    for (const form of new Set([text, text.replaceAll('-', '')])) {
      if (!this.drawn.some((one) => one.text === form)) this.drawn.push({ text: form, class: 'code', field });
    }
  }

  /** Fills every sealed and personal field of a body by its schema: those that the body has, and those that it may have. */
  fill(schema: Schema, body: unknown, field: string, sealed: SealedClass | null = null): unknown {
    const mark = fieldMarks.get(schema) ?? markOf(schema);
    const own = mark === undefined || mark.class === 'public' || mark.class === 'internal' ? sealed : mark.class;
    const { type, shape, element, options, innerType, entries } = schema._zod.def as unknown as Definition;
    if (innerType !== undefined) return this.fill(innerType, body, field, own);
    if (options !== undefined) {
      const fitting =
        options.find((one) => one.safeParse(body).success) ?? (body === undefined ? options[0] : undefined);
      return fitting === undefined ? body : this.fill(fitting, body, field, own);
    }
    if (type === 'array' && element !== undefined) {
      return Array.isArray(body) ? body.map((one) => this.fill(element, one, field, own)) : body;
    }
    if (type === 'object' && shape !== undefined) {
      const before = this.drawn.length;
      const filled = this.#filled(shape, body, field, own);
      if (body !== undefined || filled === undefined || schema.safeParse(filled).success) return filled;
      this.drawn.length = before;
      this.tooShort.add(field);
      return undefined;
    }
    if (entries !== undefined) return body ?? (own === null ? undefined : Object.values(entries)[0]);
    return own === null ? body : this.#drawnFor(schema, own, field, body);
  }

  #filled(shape: Readonly<Record<string, Schema>>, body: unknown, field: string, sealed: SealedClass | null): unknown {
    if (body === undefined && sealed === null) return body;
    const given = (body ?? {}) as Readonly<Record<string, unknown>>;
    const fields = Object.entries(shape).map(([name, schema]) => {
      const filled = this.fill(schema, given[name], `${field}.${name}`, sealed);
      return [name, filled] as const;
    });
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }

  /** Draws what the schema takes: words, a NIK, a telephone number, an address of e-mail, a date. */
  #drawnFor(schema: Schema, sealed: SealedClass, field: string, body: unknown): unknown {
    const known = this.drawn.length;
    const tries = [
      () => this.word(sealed, field),
      () => this.number(sealed, field, '357303', 16).replace(/^(\d{6})\d{6}/, '$1010101'),
      () => `+62812${this.number(sealed, field, '', 9)}`,
      () => `${this.word(sealed, field)}@contoh.test`,
      () => this.day(sealed, field),
    ];
    for (const attempt of tries) {
      const value = attempt();
      if (schema.safeParse(value).success) {
        const [drawn] = this.drawn.splice(-1);
        this.drawn.length = known;
        if (drawn !== undefined) this.drawn.push({ ...drawn, text: value.includes(drawn.text) ? drawn.text : value });
        return value;
      }
      this.drawn.length = known;
    }
    this.tooShort.add(field);
    return body;
  }

  #some(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet[Math.floor(this.#random() * alphabet.length)]).join('');
  }
}
