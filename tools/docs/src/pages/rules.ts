import { globSync, readFileSync } from 'node:fs';
import { articleOf } from '@kawal/core/legal';
import { statutes } from '../../../../packages/core/src/legal/statute.ts';
import { type Basis, type CrossRecordRule, isLaw, practices } from '../rulebook/rule.ts';
import { crossRecordRules } from '../rulebook/rulebook.ts';

/** The rule catalogue: every rule that reaches over several records, its basis, and what in the code holds it. */
export function rulesPage(): string {
  const lawful = crossRecordRules.filter(({ basis }) => isLaw(basis));
  const guarding = crossRecordRules.filter(({ basis }) => !isLaw(basis) && 'guards' in basis);
  const ours = crossRecordRules.filter((rule) => !lawful.includes(rule) && !guarding.includes(rule));
  const sections = [
    ['## Yang diperintahkan undang-undang · What a statute says', lawful],
    ['## Praktik yang menjaga sebuah pasal · Practice that guards an article', guarding],
    ['## Praktik · Practice', ours],
  ] as const;
  const parts = sections.flatMap(([title, rules]) => [title, ...rules.map(section)]);
  return `${[intro, ...parts].join('\n\n')}\n`;
}

function section({ code, says, basis, confidence, heldBy }: CrossRecordRule): string {
  return [
    `### \`${code}\``,
    says.id,
    says.en,
    [
      ...basisLines(basis),
      `- keyakinan · confidence: ${confidences[confidence]}`,
      `- ditegakkan oleh · held by: ${heldBy.map(linked).join(', ')}`,
    ].join('\n'),
  ].join('\n\n');
}

function basisLines(basis: Basis): readonly string[] {
  if (isLaw(basis)) return [`- dasar · basis: ${cited(basis.cite)}`];
  const { id, en } = practices[basis.practice];
  const guards = basis.guards === undefined ? [] : [`- menjaga · guards: ${cited(basis.guards)}`];
  return [`- dasar · basis: praktik, bukan hukum · practice, not law: ${id} · ${en}`, ...guards];
}

function cited(cite: string): string {
  const article = articleOf(cite);
  if (article === undefined) return cite;
  return `${article.article} ${statutes[article.statute].short}: ${article.says.id} · ${article.says.en}`;
}

/** The name, with the file that says so: where a refusal is made, a predicate written, a national rule set. */
function linked(name: string): string {
  const file = sources.find(([, text]) => writesOut(name).test(text))?.[0];
  return file === undefined ? `\`${name}\`` : `[\`${name}\`](../../${file})`;
}

function writesOut(name: string): RegExp {
  if (name.startsWith('national/')) return new RegExp(`^    '${name.slice('national/'.length)}': `, 'm');
  return name.includes('.')
    ? new RegExp(`'${name.replace('.', '\\.')}'`)
    : new RegExp(`^export function ${name}\\b`, 'm');
}

const sources = globSync('packages/{core,policy}/src/**/*.ts')
  .toSorted()
  .filter((file) => !/(?:\.test|\.test-d|\.sample|messages|refusals|findings)\.ts$/.test(file))
  .map((file): readonly [string, string] => [file, readFileSync(file, 'utf8')]);

const confidences = {
  verified: 'naskah pasalnya sudah dibaca · the text of the article was read',
  secondary: 'praktik, atau dibaca dari sumber lain · practice, or read in a report of it',
} as const;

const intro = `# Aturan antarcatatan · Rules across records

Halaman ini ditulis oleh \`pnpm docs:pages\` dari buku aturan dalam kode; jangan disunting. Setiap aturan menyebut dasarnya dan apa yang menegakkannya. Yang ditulis sebagai praktik bukan hukum; yang ditulis sebagai
undang-undang menyebut pasalnya. Sebuah uji gagal bila penolakan sebuah aturan tidak dibuat oleh keputusan mana pun, atau tidak ada uji yang melihatnya.

This page is written by \`pnpm docs:pages\` from the rulebook in the code; do not edit it. Each rule names its basis and what holds it. What is called practice is no law; what is called law names its article.
A test fails where no decision makes a refusal that a rule names, or no test sees it made. What a refusal says: \`describeRefusal\` of \`@kawal/core/locales\`. The rule behind a refusal: \`rulesHeldBy\`.`;
