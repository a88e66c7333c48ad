import type { EscalationState, Localized } from '@kawal/core';
import { adultsIn } from '@kawal/core/report';
import type { Action } from './action.ts';

const volunteering = ['nominated', 'screened', 'trained', 'codeSigned', 'active'];
const formed = ['constituted', 'active', 'dormant'];
const underway = ['sent', 'acknowledged', 'accepted'];

/** The states in which a verb without a page of its own is offered; one that is not listed is offered in all. */
export const rareStates: Readonly<Record<string, readonly string[]>> = {
  'engagements.cancel': ['planned'],
  'pacts.withdraw': ['drafted', 'scheduled'],
  'pacts.noteBreach': ['signed'],
  'pacts.supersede': ['signed'],
  'pacts.revoke': ['signed'],
  'communities.renewDecree': formed,
  'communities.setCoverage': formed,
  'communities.changeFocalPoint': ['active'],
  'communities.rest': ['active'],
  'communities.dissolve': ['proposed', 'pactSigned', ...formed],
  'volunteers.refreshTraining': ['trained', 'codeSigned', 'active'],
  'volunteers.setTerm': ['active'],
  'volunteers.suspend': volunteering,
  'volunteers.liftSuspension': ['suspended', 'exited'],
  'volunteers.exit': [...volunteering, 'suspended'],
  'conditionReports.aggregate': ['accepted'],
  'referrals.acknowledge': ['sent'],
  'referrals.decline': underway,
  'referrals.redirect': underway,
  'referrals.fail': ['accepted', 'inService'],
  'referrals.withdraw': ['prepared', 'consentChecked', 'redirected', ...underway, 'inService', 'declined', 'failed'],
  'cases.reopen': ['closed'],
  'cases.beginIdentification': ['suspected', 'notVictim', 'undetermined', 'reopened'],
  'cases.returnVictim': ['victimConfirmed', 'undetermined', 'inServices', 'reopened', 'monitoring'],
  'breaches.assess': ['detected', 'assessed', 'notified', 'remediated'],
  'breaches.notify': ['assessed', 'notified'],
  'breaches.dismiss': ['detected', 'assessed'],
  'breaches.remediate': ['notified'],
  'breaches.close': ['remediated'],
  'dataRequests.fulfil': ['received'],
  'dataRequests.refuse': ['received'],
  'dataRequests.drop': ['received', 'fulfilled'],
};

type Told = Parameters<typeof adultsIn>[0];
type Linked = { readonly furtherReports?: readonly string[] };
type Pilot = { readonly pilot?: { readonly status: string } | null };

/** Returns verbs for which a record has nothing: no pilot to dispute, no mark to take away, no path to end. */
export function idleVerbs(
  state: Readonly<Record<string, unknown>>,
  escalation: EscalationState | undefined,
  person: string,
): readonly string[] {
  const { pilot = null } = state as Pilot;
  const hasPilot = pilot !== null && pilot.status !== 'withdrawn';
  const needsPilot = ['communities.disputePilot', 'communities.confirmPilot', 'communities.withdrawPilot'];
  return [
    ...(hasPilot ? ['communities.assertPilot'] : needsPilot),
    ...(state['status'] === 'exited' && state['suspension'] == null ? ['volunteers.liftSuspension'] : []),
    ...('parties' in state && adultsIn(state as unknown as Told).length > 0 ? [] : ['reports.noteHelpAnswer']),
    ...((state as Linked).furtherReports?.length === 0 ? ['cases.unlinkReport'] : []),
    ...(state['duplicateOf'] == null ? ['reports.unmarkDuplicate'] : ['reports.markDuplicate']),
    ...(escalation === undefined ? [] : idleIn(escalation, person)),
  ];
}

function idleIn({ paths, ended, pending, replies, excluded, triage }: EscalationState, person: string) {
  const valid = replies.filter(({ voidFrom, relayed }) => voidFrom === null && !relayed);
  const { offices, people } = excluded;
  return [
    ...(paths.length === 0 ? ['escalations.endPath'] : []),
    ...(ended.length === 0 ? ['escalations.reopenPath'] : []),
    ...(pending.length === 0 ? ['escalations.fireStep'] : []),
    ...(valid.some((one) => one.person === person) ? [] : ['escalations.withdraw']),
    ...(valid.some((one) => one.person !== person) ? [] : ['escalations.refute']),
    ...(offices.length + people.length === 0 ? ['escalations.liftExclusion'] : []),
    ...(triage.level === 'critical' ? ['escalations.raiseTriage'] : []),
  ];
}

/** Sentences to agree to before a verb without a page of its own is given. */
export const rareConfirm: Readonly<Record<string, Localized>> = {
  'pacts.withdraw': {
    id: 'Saya yakin: rancangan ini tidak dipakai lagi. Sesudah ini pakta yang baru dapat disusun untuk kelurahan itu.',
    en: 'I am sure: this draft is not used any more. After this a new pact can be drafted for that kelurahan.',
  },
  'pacts.supersede': {
    id: 'Saya yakin: pakta ini berakhir sekarang juga, tidak dapat dihidupkan lagi, dan belum ada gantinya. Pakta yang baru disusun sesudah ini, dan menyebut pakta ini sebagai yang digantikannya.',
    en: 'I am sure: this pact ends at once, cannot be brought back, and nothing stands in its place yet. The new pact is drafted after this, and names this one as the one it replaces.',
  },
  'communities.dissolve': {
    id: 'Saya yakin: komunitas ini bubar sekarang juga. LPA dan koordinatornya melihat siapa yang membubarkannya.',
    en: 'I am sure: this community ends at once. The LPA and its coordinator see who dissolved it.',
  },
};

/** Everyday words for verbs whose own are those of the engine. */
export const rareWords: Readonly<Record<string, Action['words']>> = {
  'escalations.endPath': { id: 'Hentikan satu jalur pemberitahuan', en: 'Stop one path of notices' },
  'escalations.fireStep': { id: 'Beri tahu penerima berikutnya sekarang', en: 'Notify the next recipients now' },
  'escalations.reopenPath': { id: 'Mulai lagi satu jalur pemberitahuan', en: 'Begin a path of notices again' },
  'escalations.withdraw': {
    id: 'Tarik semua jawaban, tindakan, dan telepon saya',
    en: 'Take back all my answers, acts and calls',
  },
  'escalations.refute': { id: 'Jawaban seseorang tidak benar', en: "Somebody's answer is not true" },
  'escalations.raiseTriage': { id: 'Naikkan tingkat kegawatan', en: 'Raise the urgency' },
  'escalations.liftExclusion': { id: 'Izinkan diberi tahu lagi', en: 'Let somebody be told again' },
  'reports.noteHelpAnswer': { id: 'Korban dewasa menolak bantuan, atau berubah pikiran', en: 'An adult declines help' },
  'reports.markDuplicate': { id: 'Laporan ini ganda', en: 'This is a duplicate' },
  'reports.unmarkDuplicate': { id: 'Laporan ini bukan ganda', en: 'This is no duplicate' },
};
