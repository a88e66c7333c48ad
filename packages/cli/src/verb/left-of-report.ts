import type { Localized } from '@kawal/core';
import { services } from '@kawal/core/referral';
import { type ActorApi, describeAddressee, type ListedVerb } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import { everyPage } from '../records/every-page.ts';
import { numberOf } from '../records/number-of.ts';

const ended: readonly string[] = ['completed', 'withdrawn'];

/** Says what goes on after a closing or a no to help: open referrals and cases, as far as its reader may see them. */
export async function leftOfReport(
  { type }: Pick<ListedVerb, 'type'>,
  body: Answers,
  { api, report, isClosed }: { readonly api: ActorApi; readonly report: string; readonly isClosed: boolean },
): Promise<readonly Localized[]> {
  const declines = type === 'note-help-answer' && body['answer'] === 'declined';
  if (type !== 'close-report' && !declines) return [];
  const asked = { key: { name: 'report', value: report } } as const;
  const referrals = await everyPage((page) => api.referrals.list({ ...asked, ...page }));
  const open = referrals.flatMap(({ stream, view, state }): readonly Localized[] => {
    if (view !== 'whole' || ended.includes(state.status)) return [];
    if (declines && state.victim !== body['victim']) return [];
    const isRefused = state.status === 'declined' || state.status === 'failed';
    if (declines && isRefused) return [];
    const about = {
      number: numberOf(stream),
      service: services[state.service].said,
      to: describeAddressee(state.addressee),
    };
    return [
      declines ? stopped({ ...about, isSent: state.sentAt !== null }) : isRefused ? refused(about) : running(about),
    ];
  });
  const cases = isClosed ? await everyPage((page) => api.cases.list({ ...asked, ...page })) : [];
  const goesOn = cases.flatMap(({ stream, view, state }) =>
    view === 'whole' && state.status !== 'closed' ? [caseGoesOn(numberOf(stream))] : [],
  );
  return [...open, ...goesOn];
}

interface About {
  readonly number: string;
  readonly service: Localized;
  readonly to: Localized;
}

const stopped = ({ number, service, to, isSent }: About & { readonly isSent: boolean }): Localized => ({
  id: `Rujukan ${number} (${service.id}) masih berjalan. ${isSent ? `TELEPON SEKARANG ${to.id}: orangnya menolak, jadi jangan mengambil langkah lagi dan jangan memakai datanya` : 'Jangan menyerahkannya'}. Lalu tarik: kawal rujukan tarik ${number}`,
  en: `Referral ${number} (${service.en}) still runs. ${isSent ? `TELEPHONE NOW ${to.en}: the person declines, so they take no further step and use no data` : 'Do not hand it over'}. Then withdraw it: kawal refer withdraw ${number}`,
});

const refused = ({ number, service, to }: About): Localized => ({
  id: `Rujukan ${number} (${service.id}) tidak dilayani ${to.id}. Siapkan rujukan lain, atau catat alasannya dengan kawal rujukan tarik ${number}`,
  en: `Referral ${number} (${service.en}) is not served by ${to.en}. Prepare another one, or record why not with kawal refer withdraw ${number}`,
});

const running = ({ number, service, to }: About): Localized => ({
  id: `Rujukan ${number} (${service.id}, kepada ${to.id}) belum selesai. Penutupan laporan tidak menghentikannya; ikuti terus.`,
  en: `Referral ${number} (${service.en}, to ${to.en}) is not done yet. Closing the report does not stop it; follow it on.`,
});

const caseGoesOn = (number: string): Localized => ({
  id: `Nomor kasusnya ${number}. Catat nomor ini, lalu serahkan kasusnya kepada seorang petugas: kawal kasus tugaskan ${number}`,
  en: `The number of the case is ${number}. Note it, then give the case to an officer: kawal case assign ${number}`,
});
