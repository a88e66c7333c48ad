import type { EscalationState } from '@kawal/core';
import { acts } from '@kawal/core/escalation';
import { recordGoesOn } from '@kawal/core/report';
import type { describeExplanation } from '@kawal/policy';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { addressOf } from './known-action.ts';

/** Holds an act by its name and time: unlike a note, another can check it. */
export interface ActOnRecord {
  readonly act: keyof typeof acts;
  readonly by: string;
  readonly at: number;
}

type Explanation = Parameters<typeof describeExplanation>[0];

/** Returns what was done by the record of a report; an answer that was withdrawn, or shown untrue, did nothing. */
export function actsIn(
  { happened }: Explanation,
  { replies }: Pick<EscalationState, 'replies'>,
): readonly ActOnRecord[] {
  const counts = ({ by, at }: ActOnRecord): boolean =>
    replies.some((one) => one.person === by && one.receivedAt === at && one.voidFrom === null);
  return happened
    .flatMap((one) => {
      if (one.type !== 'event' || one.event.type !== 'reply-recorded' || one.event.act === undefined) return [];
      const { act, reply } = one.event;
      return [{ act, by: reply.person, at: reply.receivedAt }];
    })
    .filter(counts);
}

/** Says before a report is closed what was done by its record, or that nobody recorded anything (1445). */
export function ActsOnRecord({
  visit,
  done,
  isUndone,
  reason,
  record,
  actsOn,
  changedAt = 0,
}: {
  readonly visit: OfficerVisit;
  readonly done: readonly ActOnRecord[] | undefined;
  /** Nobody but this person, or who proposed the closing, did anything by the record (1480). */
  readonly isUndone: boolean;
  /** The reason that this person would agree to. */
  readonly reason: string | undefined;
  readonly record: string | null;
  /** Of a case, the report on which acts are recorded (1520). */
  readonly actsOn: string | undefined;
  /** When the report was last added to or corrected. */
  readonly changedAt: number | undefined;
}): VNode | null {
  const { say } = visit;
  if (actsOn !== undefined)
    return isUndone && !recordGoesOn(reason)
      ? html`<p class="banner bad"><span>${say(words.inCase)} <a href=${addressOf('tindak', actsOn)}>${say(words.add)}</a></span></p>`
      : null;
  if (done === undefined || record === null || recordGoesOn(reason)) return null;
  const must = isUndone && html` ${say(words.must)}`;
  const add = html` <a href=${addressOf('tindak', record)}>${say(words.add)}</a>`;
  if (done.length === 0) return html`<p class="banner bad"><span>${say(words.none)}${must}${add}</span></p>`;
  const lines = done.map(({ act, by, at }) => `${say(acts[act])} (${personSaid(visit, by)}, ${timeSaid(visit, at)})`);
  const isChanged = done.every(({ at }) => at < changedAt);
  return html`<p class="note">${say(words.done)} ${lines.join('; ')}.</p>
    ${isChanged && html`<p class="banner bad"><span>${say(words.changed)} (${timeSaid(visit, changedAt)}). ${say(words.readIt)}</span></p>`}
    ${isUndone && html`<p class="banner bad"><span>${say(words.alone)}${must}${add}</span></p>`}`;
}

const words = {
  none: {
    id: 'BELUM ADA TINDAKAN YANG TERCATAT: tidak seorang pun mencatat bahwa korban ditemui, didampingi, atau sudah aman. Yang melakukannya mencatatnya dahulu.',
    en: 'NO ACT IS ON RECORD: nobody recorded that the victim was met, accompanied or made safe. The person who did it records it first.',
  },
  alone: {
    id: 'BELUM ADA ORANG LAIN YANG MENCATAT TINDAKAN, selain yang mengusulkan penutupan. Tindakan sebelum ada kabar bahaya yang baru tidak dihitung, begitu pula tindakan orang yang disebut laporannya atau dinonaktifkan.',
    en: 'NOBODY BUT THE PROPOSER HAS RECORDED AN ACT. Acts from before a danger was said anew do not count, nor do those of people whom the report names or who are suspended.',
  },
  inCase: {
    id: 'SEJAK KASUS INI DIBUKA, ATAU DIBUKA KEMBALI, BELUM ADA ORANG LAIN YANG MENCATAT TINDAKAN, selain yang mengusulkan penutupan. Sebelum itu kasus ini hanya dapat ditutup sebagai ganda dari kasus yang masih ditangani (begitu praktik kita). Yang menemui korban, atau memeriksanya, mencatatnya pada laporannya; penetapan, kunjungan, dan rujukan yang disanggupi dihitung juga. Tindakan orang yang disebut laporannya atau dinonaktifkan tidak dihitung.',
    en: 'NOBODY BUT THE PROPOSER HAS RECORDED AN ACT SINCE THIS CASE WAS OPENED, OR OPENED AGAIN. Until then it can only be closed as a duplicate of a case that is still handled (our own practice). The person who met the victim, or looked into it, records that on its report; findings, visits and referrals that were taken on count, too. Acts of people whom a report of it names or who are suspended do not count.',
  },
  must: {
    id: 'Sebelum itu laporan ini hanya dapat diserahkan ke penanganan kasus, atau ditutup sebagai ganda dari laporan yang masih terbuka di kelurahan yang sama dan tidak kalah gawat (begitu praktik kita). Salah sambung, percobaan, atau tidak ada yang ditemukan: orang lain memeriksanya, lalu mencatat "sudah diperiksa dan tidak ada korban" atau "sudah dicari dan tidak ditemukan". Bila satu orang saja yang bertindak: orang lain yang mengusulkan, dan ia menyetujui.',
    en: 'Until then this report can only be handed to a case, or closed as a duplicate of a report of the same kelurahan that is still open and no less grave (our own practice). A wrong number, a test, or nobody found: another person looks into it, and records "looked into, and there is no victim", or "searched for, and not found". Where one person alone acted: another proposes, and they agree.',
  },
  changed: {
    id: 'Sesudah tindakan itu laporan ini masih ditambah atau dikoreksi',
    en: 'After that act this report was added to or corrected',
  },
  readIt: {
    id: 'Baca yang baru, lalu pastikan sekali lagi keadaan korban.',
    en: 'Read what is new, and make sure of the victim once more.',
  },
  add: { id: 'Catat tindakan', en: 'Record an act' },
  done: { id: 'Tindakan yang tercatat:', en: 'Acts on record:' },
} as const;
