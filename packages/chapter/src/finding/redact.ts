import type { Finding } from './finding.ts';

/** Takes names and addresses out of a finding. Where a name was written for a reference, line and column must do. */
export function redact(finding: Finding, isPrivate: (text: string) => boolean): Finding {
  const { file, code, severity, path, fileLanguage, ...facts } = finding;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return isPrivate(value) ? '…' : value;
    return Array.isArray(value) ? value.map(clean) : value;
  };
  const cleaned = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, clean(value)]));
  const way = path.split('/').map(clean).join('/');
  return { ...cleaned, file, path: way, code, severity, fileLanguage } as Finding;
}
