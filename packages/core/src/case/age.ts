import type { AgeClass } from '../person/choices.ts';
import type { Context } from '../record/concept.ts';
import type { ReportState } from '../report/report.ts';
import { ageIn } from '../report/rules.ts';
import type { CaseFacts } from './case.ts';
import { reportsOf } from './rules.ts';

/**
 * Returns the age of the person of a case or a referral by what all its records say now (0540). That a closed report does
 * not know it counts no more: nobody can correct it there.
 */
export function ageNow(
  of: Pick<CaseFacts, 'report' | 'furtherReports' | 'victim'> & { readonly ageClass?: AgeClass | undefined },
  { read }: Pick<Context, 'read'>,
): AgeClass {
  const said = reportsOf(of).flatMap((stream) => {
    const report = read<ReportState>({ stream })?.state;
    if (report === undefined || report.status === 'none') return [];
    const age = ageIn(report, stream === of.report ? of.victim : null);
    return age === null || (age === 'unknown' && report.status === 'closed') ? [] : [age];
  });
  const ages = of.ageClass === undefined ? said : [of.ageClass, ...said];
  if (ages.includes('child')) return 'child';
  return ages.length > 0 && ages.every((age) => age === 'adult') ? 'adult' : 'unknown';
}
