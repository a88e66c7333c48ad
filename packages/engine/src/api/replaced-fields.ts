import type { OpenedCard } from './open-cards.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Returns the part of a card that later corrections of its person say otherwise; undefined where none does. */
export function replacedFields(card: OpenedCard, cards: readonly OpenedCard[]): Fields | undefined {
  const personOf = ({ subject, class: of }: OpenedCard) => `${of} ${subject.replace(/@.*$/, '')}`;
  const later = cards.slice(cards.indexOf(card) + 1);
  const corrections = later.filter((one) => one.corrects === true && personOf(one) === personOf(card));
  const known = corrections.flatMap(({ fields }) => fields ?? []);
  // Of a correction that was erased nobody knows what it put right: the wrong number may ring the suspect.
  const replaced = known.length < corrections.length ? (card.fields ?? {}) : differing(card.fields, known);
  return Object.keys(replaced).length === 0 ? undefined : replaced;
}

function differing(before: unknown, corrections: readonly unknown[]): Fields {
  return Object.fromEntries(
    Object.entries(before ?? {}).flatMap(([name, value]): readonly [string, unknown][] => {
      const after = corrections.flatMap((one) => (Object.hasOwn(one ?? {}, name) ? [(one as Fields)[name]] : []));
      if (typeof value !== 'object') return after.length > 0 && after.at(-1) !== value ? [[name, value]] : [];
      const within = differing(value, after);
      return Object.keys(within).length === 0 ? [] : [[name, within]];
    }),
  );
}
