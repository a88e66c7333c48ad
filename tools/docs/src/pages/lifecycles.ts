import { readFileSync } from 'node:fs';
import { type Lifecycle, lifecycles } from '../../../../packages/core/src/record/lifecycles.sample.ts';

/** The page of every lifecycle: the diagrams that a test of each concept draws from what the code does, and their words. */
export function lifecyclesPage(): string {
  return `${[intro, ...Object.entries(lifecycles).map(([name, drawn]) => section(name, drawn))].join('\n\n')}\n`;
}

function section(name: string, { said, file, states }: Lifecycle): string {
  const words = Object.entries(states)
    .filter(([state]) => state !== 'none')
    .map(([state, { id, en }]) => `| \`${state}\` | ${id} | ${en} |`);
  return [
    `## ${said.id} · ${said.en}`,
    `[${name}](../../packages/core/src/${file})`,
    `\`\`\`mermaid\n${readFileSync(`docs/reference/lifecycles/${name}.mmd`, 'utf8')}\`\`\``,
    ['| keadaan · state | Indonesia | English |', '| --- | --- | --- |', ...words].join('\n'),
  ].join('\n\n');
}

const intro = `# Daur hidup · Lifecycles

Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Setiap panah ialah perintah yang mengubah keadaan catatan; perintah yang membiarkan keadaannya tidak digambar. Sebuah uji per konsep menanyakan
semua perintah di semua keadaan yang dijumpai, menggambar panahnya (\`vitest -u\`), dan gagal bila gambar dan kode berbeda. \`wake\` ialah waktu yang tiba.

This page is written by \`pnpm docs:pages\`; do not edit it. Each arrow is a command that brings a record into another state; a command that leaves it in its state is not drawn. A test of each concept asks
every command in every state it meets, draws the arrows from the answers (\`vitest -u\`), and fails where drawing and code differ. \`wake\` is time that has come.`;
