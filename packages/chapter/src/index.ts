export { type AreasFileContent, writeAreas } from './areas-file/write-areas.ts';
export { type ChapterBundle, openBundle, openPolicy, policyHash, withDirectory } from './bundle/bundle.ts';
export type { BundleBlob } from './bundle/canonical.ts';
export { zoneOf } from './chapter-file/province-zones.ts';
export type { DirectoryCard } from './directory-file/card.ts';
export type { Finding, FindingPlace, Problem, Severity } from './finding/finding.ts';
export { findingText, formatFinding } from './finding/format-finding.ts';
export { findingWords } from './finding/messages.ts';
export { type FormatOptions, type FormattedPolicy, formatPolicy } from './form/format-policy.ts';
export { type PolicyJsonSchema, policySchema } from './form/policy-schema.ts';
export { writePolicy, writePolicyJson } from './form/write-policy.ts';
export { countHolidays, fewestHolidays } from './holidays-file/holidays-file.ts';
export { checkHolidays } from './reading/check-holidays.ts';
export type { ChapterFile } from './reading/open-file.ts';
export {
  type ChapterPlaces,
  type ChapterReading,
  type ChapterReadingOptions,
  type ReadableChapter,
  readChapter,
} from './reading/read-chapter.ts';
export { type ChapterSources, type FindingAbout, placeFindings } from './reading/sources.ts';
export type { Subject, SubjectKind } from './shape/marks.ts';
export { parseDuration } from './shape/read-time.ts';
export { yamlText } from './yaml/yaml-text.ts';
