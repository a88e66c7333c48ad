import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { markdownTests, runnableMarkdown } from './tools/docs/src/markdown-tests.ts';

// Tests run from sources through the same condition as the compiler; the rest are Vite's defaults, which setting `conditions` replaces.
const conditions = ['@kawal/source', 'module', 'node', 'development|production'];
const compiled = fileURLToPath(new URL('./node_modules/.cache/kawal-compiled', import.meta.url));

export default defineConfig({
  plugins: [markdownTests()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Threads and child processes that a test starts see the sources too.
    execArgv: ['--conditions=@kawal/source'],
    // So they need not compile them anew: that takes most of what a short process does.
    env: { NODE_OPTIONS: '--conditions=@kawal/source', NODE_COMPILE_CACHE: compiled },
    include: [
      'packages/*/src/**/*.test.ts',
      'examples/*/src/**/*.test.ts',
      'tools/*/src/**/*.test.ts',
      ...runnableMarkdown(['README.md', 'docs/**/*.md', 'packages/*/README.md']),
    ],
    exclude: ['**/node_modules/**', 'docs/api/**'],
    // One process for many files: loading the packages anew for each would take as long as half of the tests. So a test
    // leaves nothing behind in its process: no changed environment, no folder it stands in, no spy.
    isolate: false,
    maxWorkers: '100%',
    // What hangs is to be found, not what a busy machine does slowly. So no test asks for less or more.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'] },
  },
});
