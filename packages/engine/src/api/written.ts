import type { Instant, KemendagriCode, Neighbourhood, Nik, PhoneNumber } from '@kawal/core';
import type { NeighbourhoodNumber } from '@kawal/core/area';

/**
 * The type that a caller may write where the domain holds a checked value: a plain string for a code, a NIK, a phone number, an
 * RW or an RT, and ISO 8601 with an offset for an instant. The door reads it, or says which field is wrong and how to correct it.
 */
export type Written<Value> = Value extends Instant
  ? Instant | string
  : Value extends KemendagriCode | Neighbourhood | NeighbourhoodNumber | Nik | PhoneNumber
    ? string
    : Value extends string | number | boolean | null | undefined
      ? Value
      : Value extends readonly (infer Item)[]
        ? readonly Written<Item>[]
        : { readonly [Name in keyof Value]: Written<Value[Name]> };
