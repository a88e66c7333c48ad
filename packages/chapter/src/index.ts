export { type ChapterBundle, openBundle, openPolicy } from './bundle/bundle.ts';
export type { BundleBlob } from './bundle/canonical.ts';
export type { DirectoryCard } from './directory-file/card.ts';
export type { Finding, FindingPlace, Problem, Severity } from './finding/finding.ts';
export { findingText, formatFinding } from './finding/format-finding.ts';
export { findingWords } from './finding/messages.ts';
export type { ChapterFile } from './reading/open-file.ts';
export { type ChapterReading, type ChapterReadingOptions, readChapter } from './reading/read-chapter.ts';
