import { writeFileSync } from 'node:fs';
import { policyWordsPage } from './docs/policy-words.ts';
import { readingFindingsPage } from './docs/reading-findings.ts';

// The pages of the reference that follow from tables in the code.
writeFileSync('docs/reference/policy-words.md', policyWordsPage());
writeFileSync('docs/reference/reading-findings.md', readingFindingsPage());
