import { readFileSync, writeFileSync } from 'node:fs';
import { accessPage } from './pages/access.ts';
import { adaptersPage } from './pages/adapters.ts';
import { conformancePage } from './pages/conformance.ts';
import { dataDictionaryPage } from './pages/data-dictionary.ts';
import { decisionsPage } from './pages/decisions.ts';
import { lifecyclesPage } from './pages/lifecycles.ts';
import { policyWordsPage } from './pages/policy-words.ts';
import { publicApiPage } from './pages/public-api.ts';
import { readingFindingsPage } from './pages/reading-findings.ts';
import { rulesPage } from './pages/rules.ts';
import { withRefusals } from './pages/verb-comments.ts';
import { verbsPage } from './pages/verbs.ts';
import { schemaFiles } from './schemas/schema-files.ts';

// The pages of the reference that follow from tables in the code.
writeFileSync('docs/reference/access.md', accessPage());
writeFileSync(
  'docs/reference/adapters.md',
  adaptersPage(JSON.parse(readFileSync('docs/reference/adapters.json', 'utf8'))),
);
writeFileSync('docs/reference/conformance.md', conformancePage());
writeFileSync('docs/reference/data-dictionary.md', dataDictionaryPage());
writeFileSync('docs/decisions/README.md', decisionsPage());
writeFileSync('docs/reference/lifecycles.md', lifecyclesPage());
writeFileSync('docs/reference/policy-words.md', policyWordsPage());
writeFileSync('docs/reference/public-api.md', publicApiPage(schemaFiles()));
writeFileSync('docs/reference/reading-findings.md', readingFindingsPage());
writeFileSync('docs/reference/rules.md', rulesPage());
writeFileSync('docs/reference/verbs.md', verbsPage());

// The hover text of each verb names its refusals.
const table = 'packages/engine/src/api/verbs.ts';
writeFileSync(table, withRefusals(readFileSync(table, 'utf8')));
