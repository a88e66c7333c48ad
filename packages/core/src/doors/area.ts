/** Exports what `@kawal/core` leaves out of `area`: nouns, choices and rules for tools and forms. */

export type { AreaCodeParts, CityKind, VillageKind } from '../area/area.ts';
export { type AreaIndex, indexAreas, namedWithin, parentCode } from '../area/area-index.ts';
export {
  type BpsCode,
  bpsCodeOf,
  bpsCodeOfDigits,
  bpsDigits,
  bpsLevel,
  type CodePair,
  kemendagriCodeOf,
  parseBpsCode,
} from '../area/bps-code.ts';
export { type AreaRow, chapterAreas } from '../area/chapter-areas.ts';
export {
  type AreaChange,
  type AreaChangeKind,
  type AreaDecree,
  type AreaLineage,
  type AreaVintage,
  areaDecrees,
  areaVintages,
  type CurrentCode,
  currentCode,
} from '../area/lineage.ts';
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
  cityKind,
  isUndottedCode,
  liesWithin,
  printAreaCode,
  villageKind,
} from '../area/rules.ts';
