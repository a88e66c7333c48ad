import { useData } from 'vitepress';
import { computed } from 'vue';

interface Link {
  readonly text: string;
  readonly link: string;
}

/**
 * Replaces the theme's own switch of languages, which assumes that each page stands in each language: a page that does
 * not leads to the other language's home.
 */
export function useLangs(_options: { correspondingLink?: boolean } = {}) {
  const { site, localeIndex, page, theme, hash } = useData();
  const here = computed(() => localeIndex.value === 'en');
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: here.value ? '/en/' : '/',
  }));
  const localeLinks = computed((): readonly Link[] => {
    const path = page.value.relativePath.replace(/^en\//, '');
    const known: readonly string[] = theme.value['inBoth'] ?? [];
    const other = here.value ? '/' : '/en/';
    const text = site.value.locales[here.value ? 'root' : 'en']?.label ?? '';
    const there = known.includes(path) ? path.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html') : '';
    return [{ text, link: other + there + (there === '' ? '' : hash.value) }];
  });
  return { localeLinks, currentLang };
}
