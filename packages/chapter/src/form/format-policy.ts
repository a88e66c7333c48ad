import type { Language, Policy } from '@kawal/core';
import { baselines } from '@kawal/policy';
import { parseDocument } from 'yaml';
import type { Finding } from '../finding/finding.ts';
import { readPolicyFile } from '../policy-file/policy-file.ts';
import { openFile } from '../reading/open-file.ts';
import { applyEdits, wordEdits } from './edits.ts';
import { policyForm } from './policy-form.ts';

export type FormattedPolicy =
  | { readonly ok: true; readonly text: string }
  /** The text cannot be read, so it cannot be turned into another language. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

export interface FormatOptions {
  /** For findings; `policy.yaml` if left out. */
  readonly name?: string;
  /** The policies a file can follow; the nation's if left out. */
  readonly baselines?: Readonly<Record<string, Policy>>;
}

/** Turns a policy file into the words of a language. Comments, order and layout stay as they were. */
export function formatPolicy(text: string, language: Language, options: FormatOptions = {}): FormattedPolicy {
  const opened = openFile({ name: options.name ?? 'policy.yaml', text }, 'policy');
  const { root, findings } = opened;
  if (root !== undefined) {
    const kind = /\b(lapis|layer):\s*["']?kelurahan\b/.test(text) ? 'kelurahan' : 'policy';
    const known = options.baselines ?? baselines;
    readPolicyFile(root, { kind, zone: 'WIB', chapter: undefined, baselines: known, facts: {} });
  }
  // What a chapter or a parent would have to say does not matter here; every word must be known.
  const unread = findings.filter(({ code, severity }) => severity === 'refused' && isAboutForm(code));
  if (root === undefined || unread.length > 0) return { ok: false, findings: unread };
  const from = root.source.language;
  if (from === language) return { ok: true, text };
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
  return { ok: true, text: applyEdits(text, wordEdits(document.contents, policyForm, from, language)) };
}

function isAboutForm(code: Finding['code']): boolean {
  return ['yaml', 'file', 'header', 'kind', 'key', 'value', 'language', 'list', 'wait'].includes(
    code.slice(0, code.indexOf('.')),
  );
}
