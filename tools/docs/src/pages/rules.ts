import { globSync, readFileSync } from 'node:fs';
import type { Language } from '@kawal/core';
import { articleOf } from '@kawal/core/legal';
import { statutes } from '../../../../packages/core/src/legal/statute.ts';
import { type Basis, type CrossRecordRule, isLaw, practices } from '../rulebook/rule.ts';
import { crossRecordRules } from '../rulebook/rulebook.ts';
import { pair, type Told, toldIn } from './told.ts';

/** The rule catalogue: every rule that reaches over several records, its basis, and what in the code holds it. */
export function rulesPage(languages?: readonly Language[]): string {
  const told = toldIn(languages);
  const lawful = crossRecordRules.filter(({ basis }) => isLaw(basis));
  const guarding = crossRecordRules.filter(({ basis }) => !isLaw(basis) && 'guards' in basis);
  const ours = crossRecordRules.filter((rule) => !lawful.includes(rule) && !guarding.includes(rule));
  const sections = [
    [pair('Yang diperintahkan undang-undang', 'What a statute says'), lawful],
    [pair('Praktik yang menjaga sebuah pasal', 'Practice that guards an article'), guarding],
    [pair('Praktik', 'Practice'), ours],
  ] as const;
  const parts = sections.flatMap(([title, rules]) => [
    `## ${told(title)}`,
    ...rules.map((rule) => section(rule, told)),
  ]);
  return `${[`# ${told(heading)}`, told(intro, '\n\n'), ...parts].join('\n\n')}\n`;
}

function section({ code, says, basis, confidence, heldBy }: CrossRecordRule, told: Told): string {
  return [
    `### \`${code}\``,
    told(says, '\n\n'),
    [
      ...basisLines(basis, told),
      `- ${told(pair('keyakinan', 'confidence'))}: ${told(confidences[confidence])}`,
      `- ${told(pair('ditegakkan oleh', 'held by'))}: ${heldBy.map(linked).join(', ')}`,
    ].join('\n'),
  ].join('\n\n');
}

function basisLines(basis: Basis, told: Told): readonly string[] {
  const name = told(pair('dasar', 'basis'));
  if (isLaw(basis)) return [`- ${name}: ${cited(basis.cite, told)}`];
  const guards =
    basis.guards === undefined ? [] : [`- ${told(pair('menjaga', 'guards'))}: ${cited(basis.guards, told)}`];
  const kind = told(pair('praktik, bukan hukum', 'practice, not law'));
  return [`- ${name}: ${kind}: ${told(practices[basis.practice])}`, ...guards];
}

function cited(cite: string, told: Told): string {
  const article = articleOf(cite);
  if (article === undefined) return cite;
  return `${article.article} ${statutes[article.statute].short}: ${told(article.says)}`;
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
  verified: pair('naskah pasalnya sudah dibaca', 'the text of the article was read'),
  secondary: pair('praktik, atau dibaca dari sumber lain', 'practice, or read in a report of it'),
} as const;

const heading = pair('Aturan antarcatatan', 'Rules across records');

const intro = pair(
  `Halaman ini ditulis oleh \`pnpm docs:pages\` dari buku aturan dalam kode; jangan disunting. Setiap aturan menyebut dasarnya dan apa yang menegakkannya. Yang ditulis sebagai praktik bukan hukum; yang ditulis sebagai
undang-undang menyebut pasalnya. Sebuah uji gagal bila penolakan sebuah aturan tidak dibuat oleh keputusan mana pun, atau tidak ada uji yang melihatnya.`,
  `This page is written by \`pnpm docs:pages\` from the rulebook in the code; do not edit it. Each rule names its basis and what holds it. What is called practice is no law; what is called law names its article.
A test fails where no decision makes a refusal that a rule names, or no test sees it made. What a refusal says: \`describeRefusal\` of \`@kawal/core/locales\`. The rule behind a refusal: \`rulesHeldBy\`.`,
);
