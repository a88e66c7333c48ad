import { readFileSync, writeFileSync } from 'node:fs';
import { twins } from './developer-guides.ts';
import { accessPage } from './pages/access.ts';
import { adaptersPage } from './pages/adapters.ts';
import { conformancePage } from './pages/conformance.ts';
import { dataDictionaryPage } from './pages/data-dictionary.ts';
import { decisionsPage } from './pages/decisions.ts';
import { lifecyclesPage } from './pages/lifecycles.ts';
import { policyWordsPage } from './pages/policy-words.ts';
import { publicApiPage } from './pages/public-api.ts';
import { readingFindingsPage } from './pages/reading-findings.ts';
import { refusalsPage } from './pages/refusals.ts';
import { rulesPage } from './pages/rules.ts';
import { withRefusals } from './pages/verb-comments.ts';
import { verbsPage } from './pages/verbs.ts';
import { badgesOf } from './pictures/badges.ts';
import { schemaFiles } from './schemas/schema-files.ts';
import { withBlocksOf } from './twin-blocks.ts';

// The pages of the reference that follow from tables in the code.
const directory = JSON.parse(readFileSync('docs/reference/adapters.json', 'utf8'));
for (const [file, badge] of badgesOf(directory)) writeFileSync(file, badge);
const schemas = schemaFiles();
const domain = schemas.get('packages/core/schema/domain.schema.json') ?? '{}';
for (const [language, access, adapters, conformance, refusals, verbs] of [
  ['en', 'access', 'adapters', 'conformance', 'refusals', 'verbs'],
  ['id', 'akses', 'adaptor', 'tuntutan-uji', 'penolakan', 'perintah'],
] as const) {
  writeFileSync(`docs/reference/${access}.md`, accessPage(language));
  writeFileSync(`docs/reference/${adapters}.md`, adaptersPage(directory, language));
  writeFileSync(`docs/reference/${conformance}.md`, conformancePage(language));
  writeFileSync(`docs/reference/${refusals}.md`, refusalsPage(language, domain));
  writeFileSync(`docs/reference/${verbs}.md`, verbsPage(language));
}
writeFileSync('docs/reference/data-dictionary.md', dataDictionaryPage());
writeFileSync('docs/decisions/README.md', decisionsPage('en'));
writeFileSync('docs/keputusan.md', decisionsPage('id'));
writeFileSync('docs/reference/lifecycles.md', lifecyclesPage());
writeFileSync('docs/reference/policy-words.md', policyWordsPage());
writeFileSync('docs/reference/public-api.md', publicApiPage(schemas));
writeFileSync('docs/reference/reading-findings.md', readingFindingsPage());
writeFileSync('docs/reference/rules.md', rulesPage());

// The blocks of an Indonesian page are those of the English one.
for (const [indonesian, english, only] of twins) {
  writeFileSync(indonesian, withBlocksOf(readFileSync(english, 'utf8'), readFileSync(indonesian, 'utf8'), only));
}

// The hover text of each verb names its refusals.
const table = 'packages/engine/src/api/verbs.ts';
writeFileSync(table, withRefusals(readFileSync(table, 'utf8')));
