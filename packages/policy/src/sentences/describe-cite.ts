import type { Language } from '@kawal/core';
import { articleOf } from '@kawal/core/legal';
import { statutes } from '@kawal/core/matching';
import type { Ground } from '@kawal/core/policy';
import { describeRule } from './practice-rules.ts';

/** An article as it is cited: `uu-12-2022/41` is "UU 12/2022 Pasal 41"; one the register does not know stays as it is. */
export function describeCite(cite: string, language: Language): string {
  const found = articleOf(cite);
  if (found === undefined) return cite;
  const { short } = statutes[found.statute];
  const article =
    language === 'id' ? found.article : found.article.replace('Pasal', 'Art.').replace(/ ayat (?=\()/g, '');
  return `${short} ${article}`;
}

/** Why a path is there, and what the article is: a duty, an offence, a role, or our own rule. */
export function describeGround(ground: Ground, language: Language): string {
  if ('rule' in ground) return words.practice[language].replace('%', () => describeRule(ground.rule, language));
  return `${describeCite(ground.cite, language)} (${words[ground.as][language]})`;
}

const words = {
  practice: { id: 'aturan praktik "%"', en: 'rule of practice "%"' },
  duty: { id: 'kewajiban', en: 'a duty' },
  rule: { id: 'ketentuan', en: 'a provision' },
  offence: { id: 'tindak pidana', en: 'an offence' },
  role: { id: 'peran masyarakat, bukan kewajiban', en: 'a role of the community, no duty' },
} as const;
