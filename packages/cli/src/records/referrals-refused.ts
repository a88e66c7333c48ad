import type { Localized } from '@kawal/core';
import { type Engine, unservedReferrals } from '@kawal/engine';
import { allRecords } from './all-records.ts';
import { numberOf } from './number-of.ts';

/** Says which referrals of a report were declined or failed, and which of them still wait for another one or for a reason. */
export async function refusedReferrals(engine: Engine, report: string): Promise<readonly Localized[]> {
  const all = await allRecords(engine, 'referral', { key: { name: 'report', value: report } });
  const known = await engine.unguarded.report(report);
  const reports = new Map(known.ok ? [[report, known.record.state] as const] : []);
  const unserved = unservedReferrals(all, reports).map(({ stream }) => stream);
  return all
    .filter(({ state: { status } }) => status === 'declined' || status === 'failed')
    .map(({ stream }) => (unserved.includes(stream) ? unservedWords({ stream }) : replaced(stream)));
}

function replaced(stream: string): Localized {
  return {
    id: `Rujukan ${numberOf(stream)}: tujuannya menolak atau layanannya gagal. Tidak ada yang ditunggu lagi darinya.`,
    en: `Referral ${numberOf(stream)}: its addressee declined or the service failed. Nothing is waited for from it.`,
  };
}

/** Says that nobody serves a referral, and what to do. */
export function unservedWords({ stream }: { readonly stream: string }): Localized {
  return {
    id: `RUJUKAN TIDAK DILAYANI ${numberOf(stream)}: tujuannya menolak atau layanannya gagal, dan belum ada rujukan lain. Siapkan rujukan lain, atau catat alasannya: kawal rujukan tarik ${numberOf(stream)}`,
    en: `REFERRAL NOT SERVED ${numberOf(stream)}: its addressee declined or the service failed, and there is no other one. Prepare another, or record why not: kawal refer withdraw ${numberOf(stream)}`,
  };
}
