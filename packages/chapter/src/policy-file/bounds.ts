import type { Ceiling, Floor } from '@kawal/core';
import { articleOf } from '@kawal/core/legal';
import { operatorKinds } from '@kawal/core/policy';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { type Fields, readEntries, readFields } from '../shape/read-map.ts';
import { readDate, readOffset } from '../shape/read-time.ts';
import { operatorChoices, originChoices, startChoices } from '../words/choice.ts';
import { structureWords, type Word } from '../words/structure.ts';
import { readCite } from './cite.ts';
import { readCondition } from './condition.ts';
import { readMentions } from './mention.ts';
import type { PolicyScope } from './scope.ts';

/** Reads who must be told, by when, whatever the paths do (F1). */
export function readFloors(place: Place | undefined, scope: PolicyScope): readonly Floor[] {
  return readEntries(place)
    .map(({ key, place: here, at }) => {
      scope.marks.mark('floor', key, here, at);
      return readFloor(key, here, scope);
    })
    .filter((floor) => floor !== undefined)
    .sort(byId);
}

function readFloor(id: string, place: Place, scope: PolicyScope): Floor | undefined {
  const fields = readFields(place, [
    ...(['origin', 'cite', 'binds', 'when', 'tell'] as const),
    ...(['tellOneOf', 'within', 'since', 'validFrom'] as const),
  ]);
  if (fields === undefined) return undefined;
  const origin = readChoice(fields.need('origin'), originChoices);
  const citePlace = origin === 'law' ? fields.need('cite') : fields.get('cite');
  const cite = readCite(citePlace) ?? null;
  if (origin === 'practice' && citePlace !== undefined) report(citePlace, { code: 'floor.practice-cites' });
  const isLaw = origin === 'law' && cite !== null && articleOf(cite)?.kind === 'duty';
  if (origin === 'law' && citePlace !== undefined && cite !== null && !isLaw) {
    report(citePlace, { code: 'floor.no-duty', cite });
  }
  const bindsPlace = fields.get('binds');
  const binds = readItems(bindsPlace, (item) => readChoice(item, operatorChoices), { atLeastOne: true });
  const when = readCondition(fields.need('when'), scope);
  const told = oneOf(fields, ['tell', 'tellOneOf']);
  const within = readOffset(fields.need('within'));
  const since = readChoice(fields.get('since'), startChoices) ?? 'accepted';
  const validFrom = readDate(fields.get('validFrom'), scope.zone) ?? null;
  return {
    id,
    layer: scope.layer,
    origin: isLaw ? 'law' : 'practice',
    cite: isLaw ? cite : null,
    binds: bindsPlace === undefined ? null : operatorKinds.filter((kind) => binds.includes(kind)),
    when,
    tell: readMentions(told?.place, 'told', scope.mentions),
    of: told?.word === 'tellOneOf' ? 'one' : 'each',
    within: within ?? { ms: 0 },
    since,
    validFrom,
  };
}

/** Reads who must not be told (C1). */
export function readCeilings(place: Place | undefined, scope: PolicyScope): readonly Ceiling[] {
  return readEntries(place)
    .map(({ key, place: here, at }): Ceiling | undefined => {
      scope.marks.mark('ceiling', key, here, at);
      const fields = readFields(here, ['when', 'never', 'only']);
      if (fields === undefined) return undefined;
      const when = readCondition(fields.need('when'), scope);
      const bars = oneOf(fields, ['never', 'only']);
      const offices = readMentions(bars?.place, 'barred', scope.mentions);
      const { layer } = scope;
      return { id: key, layer, when, bars: bars?.word === 'only' ? { only: offices } : { never: offices } };
    })
    .filter((ceiling) => ceiling !== undefined)
    .sort(byId);
}

/** Exactly one of two words says it. */
function oneOf<W extends Word>(
  { place, get }: Fields<W>,
  words: readonly [W, W],
): { readonly word: W; readonly place: Place } | undefined {
  const written = words.flatMap((word) => {
    const here = get(word);
    return here === undefined ? [] : [{ word, place: here }];
  });
  if (written.length !== 1) {
    const { language } = place.source;
    report(place, { code: 'word.exactly-one', words: words.map((word) => structureWords[word][language]) });
  }
  return written[0];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
