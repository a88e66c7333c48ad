import { expect } from 'vitest';

/** Compares the transitions that were found with the diagram in the docs, which `vitest -u` draws from them. */
export async function expectDrawn(concept: string, found: ReadonlySet<string>): Promise<void> {
  const file = `../../../../docs/reference/lifecycles/${concept}.mmd`;
  await expect(['stateDiagram-v2', ...arrows(found), ''].join('\n')).toMatchFileSnapshot(file);
}

/** One arrow for all commands that lead the same way; a state without a way out leads to the end. */
function arrows(found: ReadonlySet<string>): readonly string[] {
  const ways = new Map<string, string[]>();
  const left = new Set<string>();
  const reached = new Set<string>();
  for (const [from = '', by = '', to = ''] of [...found].map((line) => line.split(' '))) {
    const way = `${from === 'none' ? '[*]' : from} --> ${to}`;
    ways.set(way, [...(ways.get(way) ?? []), by]);
    left.add(from);
    reached.add(to);
  }
  const ends = [...reached].filter((state) => !left.has(state));
  return [
    ...[...ways].map(([way, commands]) => `  ${way}: ${commands.join(', ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
}
