import { writeFileSync } from 'node:fs';
import { conformancePage } from './docs/conformance.ts';
import { dataDictionaryPage } from './docs/data-dictionary.ts';
import { lifecyclesPage } from './docs/lifecycles.ts';
import { policyWordsPage } from './docs/policy-words.ts';
import { readingFindingsPage } from './docs/reading-findings.ts';
import { rulesPage } from './docs/rules.ts';

// The pages of the reference that follow from tables in the code.
writeFileSync('docs/reference/conformance.md', conformancePage());
writeFileSync('docs/reference/data-dictionary.md', dataDictionaryPage());
writeFileSync('docs/reference/lifecycles.md', lifecyclesPage());
writeFileSync('docs/reference/policy-words.md', policyWordsPage());
writeFileSync('docs/reference/reading-findings.md', readingFindingsPage());
writeFileSync('docs/reference/rules.md', rulesPage());
