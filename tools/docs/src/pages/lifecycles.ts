import { readFileSync } from 'node:fs';
import type { Language } from '@kawal/core';
import { type Lifecycle, lifecycles } from '../../../../packages/core/src/record/lifecycles.sample.ts';
import { pair, type Told, toldIn } from './told.ts';

/** The page of every lifecycle: the diagrams that a test of each concept draws from what the code does, and their words. */
export function lifecyclesPage(languages?: readonly Language[]): string {
  const told = toldIn(languages);
  const sections = Object.entries(lifecycles).map(([name, drawn]) => section(name, drawn, told));
  return `${[`# ${told(title)}`, told(intro, '\n\n'), ...sections].join('\n\n')}\n`;
}

function section(name: string, { said, file, states }: Lifecycle, told: Told): string {
  const words = Object.entries(states)
    .filter(([state]) => state !== 'none')
    .map(([state, words]) => row([`\`${state}\``, ...told.cells(words)]));
  const heads = [told(pair('keadaan', 'state')), ...told.cells(pair('Indonesia', 'English'))];
  return [
    `## ${told(said)}`,
    `[${name}](../../packages/core/src/${file})`,
    `\`\`\`mermaid\n${readFileSync(`docs/reference/lifecycles/${name}.mmd`, 'utf8')}\`\`\``,
    [row(heads), row(heads.map(() => '---')), ...words].join('\n'),
  ].join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const title = pair('Daur hidup', 'Lifecycles');

const intro = pair(
  `Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Setiap panah ialah perintah yang mengubah keadaan catatan; perintah yang membiarkan keadaannya tidak digambar. Sebuah uji per konsep menanyakan
semua perintah di semua keadaan yang dijumpai, menggambar panahnya (\`vitest -u\`), dan gagal bila gambar dan kode berbeda. \`wake\` ialah waktu yang tiba.`,
  `This page is written by \`pnpm docs:pages\`; do not edit it. Each arrow is a command that brings a record into another state; a command that leaves it in its state is not drawn. A test of each concept asks
every command in every state it meets, draws the arrows from the answers (\`vitest -u\`), and fails where drawing and code differ. \`wake\` is time that has come.`,
);
