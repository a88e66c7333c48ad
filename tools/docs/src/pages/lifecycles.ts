import { type Lifecycle, lifecycles } from '../../../../packages/core/src/rulebook/lifecycles.sample.ts';

/** The page of every lifecycle, drawn from the arrows that a test of each concept holds to what the code does. */
export function lifecyclesPage(): string {
  return `${[intro, ...Object.entries(lifecycles).map(([name, drawn]) => section(name, drawn))].join('\n\n')}\n`;
}

function section(name: string, { said, file, states, transitions }: Lifecycle): string {
  const words = Object.entries(states)
    .filter(([state]) => state !== 'none')
    .map(([state, { id, en }]) => `| \`${state}\` | ${id} | ${en} |`);
  return [
    `## ${said.id} · ${said.en}`,
    `[${name}](../../packages/core/src/${file})`,
    ['```mermaid', 'stateDiagram-v2', ...arrows(transitions), '```'].join('\n'),
    ['| keadaan · state | Indonesia | English |', '| --- | --- | --- |', ...words].join('\n'),
  ].join('\n\n');
}

/** One arrow for all commands that lead the same way; a state without a way out leads to the end. */
function arrows(transitions: Lifecycle['transitions']): readonly string[] {
  const ways = new Map<string, string[]>();
  for (const [from, by, to] of transitions) {
    const way = `${from === 'none' ? '[*]' : from} --> ${to}`;
    ways.set(way, [...(ways.get(way) ?? []), by]);
  }
  const reached = new Set(transitions.map(([, , to]) => to));
  const ends = [...reached].filter((state) => transitions.every(([from]) => from !== state));
  return [
    ...[...ways].map(([way, commands]) => `  ${way}: ${commands.join(', ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
}

const intro = `# Daur hidup · Lifecycles

Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Setiap panah ialah perintah yang mengubah keadaan catatan; perintah yang membiarkan keadaannya tidak digambar. Sebuah uji per konsep menanyakan
semua perintah di semua keadaan yang dijumpai, dan gagal bila gambar dan kode berbeda, ke arah mana pun. \`wake\` ialah waktu yang tiba.

This page is written by \`pnpm docs:pages\`; do not edit it. Each arrow is a command that brings a record into another state; a command that leaves it in its state is not drawn. A test of each concept asks
every command in every state it meets, and fails where the drawing and the code differ, either way. \`wake\` is time that has come.`;
