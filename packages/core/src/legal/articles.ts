import table from './articles.json' with { type: 'json' };
import { type Article, statutes } from './statute.ts';

/** The articles that rules, policies and explanations may cite, by the name they cite them by. A test reads each by its schema. */
export const articles = table as Readonly<Record<string, Article>>;

export function articleOf(cite: string): Article | undefined {
  return Object.hasOwn(articles, cite) ? articles[cite] : undefined;
}

/** Returns the local date from which an article is in force: its statute's, or null where that was not looked up. */
export function validFromOf(cite: string): string | null {
  const found = articleOf(cite);
  return found === undefined ? null : statutes[found.statute].validFrom;
}
