import type { FactName, Localized } from '@kawal/core';
import { phrases } from '@kawal/core/language';
import declared from './declared.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };

/** How a fact becomes a clause of a condition: "ada terduga korban anak", "umurnya belum diketahui". */
export interface FactPhrases {
  /** A whole clause for one value, where the list in `known` would read badly. */
  readonly values: Readonly<Record<string, Localized>>;
  /** A clause for several values, given as a list: "modusnya magang atau kawin kontrak". */
  readonly known: (list: Localized) => Localized;
  /** The same, denied. */
  readonly not: (list: Localized) => Localized;
  /** A clause of its own for nothing known. */
  readonly unknown: Localized;
  /** The same after a clause about the same fact: "... atau belum diketahui". */
  readonly orUnknown: Localized;
  readonly isKnown: Localized;
}

/** The clauses of national facts. "ada" says that one of several values is enough. */
export const factPhrases: Readonly<Record<FactName | 'area', FactPhrases>> = phrases(facts);

const ofDeclared = phrases(declared);

/** The clauses of a fact that a chapter declares, of which nothing is known but its name: "perahu adalah kecil atau sedang". */
export function declaredPhrases({ id, en }: Localized): FactPhrases {
  const name = { id, en: `the ${en.replace(/^the /, '')}` };
  return {
    values: {},
    known: (list) => ofDeclared.known(name, list),
    not: (list) => ofDeclared.not(name, list),
    unknown: ofDeclared.unknown(name),
    orUnknown: ofDeclared.orUnknown,
    isKnown: ofDeclared.isKnown(name),
  };
}
