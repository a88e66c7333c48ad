/** Exports what `@kawal/core` leaves out of `legal`: nouns, choices and rules for tools and forms. */
export { articleOf, articles, validFromOf } from '../legal/articles.ts';
export { type LegalFloor, type LegalLimit, legalFloors } from '../legal/legal-floor.ts';
export type { Article, ArticleKind } from '../legal/statute.ts';
