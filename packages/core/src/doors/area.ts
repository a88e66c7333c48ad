/** Exports what `@kawal/core` leaves out of `area`: nouns, choices and rules for tools and forms. */

export type { AreaCodeParts, VillageKind } from '../area/area.ts';
export * from '../area/bps-code.ts';
export { type AreaRow, chapterAreas } from '../area/chapter-areas.ts';
export * from '../area/lineage.ts';
export {
  type NeighbourhoodNumber,
  parseNeighbourhood,
  parseNeighbourhoodNumber,
  printNeighbourhood,
} from '../area/neighbourhood.ts';
export {
  areaAndAncestors,
  areaCodeParts,
  areaLevel,
  isUndottedCode,
  liesWithin,
  matchKey,
  printAreaCode,
  villageKind,
} from '../area/rules.ts';
