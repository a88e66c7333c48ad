/** A page of the site: a Markdown file of the repository, and the address it has in one language. */
export interface Page {
  /** The file, from the root of the repository. */
  readonly source: string;
  /** The address without the language, as `guides/daily-work`; a folder's own page ends in `/`. */
  readonly slug: string;
  readonly language: 'id' | 'en';
  readonly section: Section;
  /** Overrides the heading in lists. */
  readonly title?: string;
  /** Makes the text of this page of the file's, where the file is not the page as it is. */
  readonly made?: (text: string) => string;
  /** True for a page that the search leaves out, because it would hide all others. */
  readonly isUnsearched?: boolean;
}

export type Section = 'start' | 'guides' | 'reference' | 'findings' | 'adapters' | 'packages' | 'api' | 'decisions';

/** Returns the address of a page as its file below the source folder of the site. */
export function fileOf({ language, slug }: Pick<Page, 'language' | 'slug'>): string {
  const path = slug === '' || slug.endsWith('/') ? `${slug}index` : slug;
  return `${language === 'en' ? 'en/' : ''}${path}.md`;
}

/** Returns the address of a page as a link. */
export function linkOf({ language, slug }: Pick<Page, 'language' | 'slug'>): string {
  return `/${language === 'en' ? 'en/' : ''}${slug}`;
}

/** Returns the anchor of a heading as a code host makes it: the same link leads to a heading there and on the site. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
