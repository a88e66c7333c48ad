import { type Localized, type OfficeKind, officeKinds, type PersonId } from '@kawal/core';
import { type ErasureReason, erasureReasons } from '@kawal/core/access';
import {
  adultReasons,
  type CriminalCaseStage,
  criminalCaseStages,
  decidingBodies,
  identificationOutcomes,
  type Lowering,
  type RecordedIdentification,
} from '@kawal/core/case';
import { describeCauses, type SecondCause } from '@kawal/core/chapter';
import { isOfficeKind } from '@kawal/core/directory';
import { type GiveUpReason, giveUpReasons } from '@kawal/core/escalation';
import { ageClasses } from '@kawal/core/person';
import { type ServiceKind, services, withdrawalReasons } from '@kawal/core/referral';
import type { SuspensionReason } from '@kawal/core/volunteer';
import { numberOf } from './referral-words.ts';
import looks from './second-word-looks.json' with { type: 'json' };
import { reasonOf } from './words.ts';

/** A first word about the chapter itself, as it is said. */
export type SaidProposal =
  | { readonly kind: 'files' }
  | ({
      readonly kind: 'absence';
      readonly begins: Localized;
      readonly ends: Localized;
      readonly isRunning: boolean;
    } & Caused)
  | ({
      readonly kind: 'suspension';
      readonly reason?: SuspensionReason | undefined;
      /** The names of the offices that it empties. */
      readonly emptied: readonly string[];
    } & Caused);

interface Caused {
  readonly person: PersonId;
  /** Why it takes a second person. */
  readonly causes: readonly SecondCause[];
}

interface By {
  readonly record: string;
  readonly by: PersonId;
}

/** A first word about a report or a case, and who may agree to it where whoever reads it gave it; else null. */
interface Proposing extends By {
  readonly own: Own | null;
}

interface Own {
  readonly seconds: readonly PersonId[];
  readonly until: Localized;
}

interface Linking extends Proposing {
  readonly report: string;
  readonly of: string;
  /** Null for who may open both stories; else those of another institution who may. */
  readonly ask: readonly PersonId[] | null;
}

interface FoundNoVictim extends Pick<By, 'record'>, Pick<RecordedIdentification, 'decidedBy'> {
  readonly by: readonly PersonId[];
}

type LowersChild = Exclude<Lowering['lowers'], { readonly type: 'criminal-case-noted' }>;

interface GivingUp {
  readonly office: OfficeKind;
  readonly reason: GiveUpReason;
}

interface Withdrawal {
  readonly service: ServiceKind;
  readonly reason: keyof typeof withdrawalReasons;
}

interface Erasing {
  readonly reason: ErasureReason;
  readonly until: Localized;
}

/** Says which stories to read first, or who can read them for somebody who may not. */
function readFirst({ report, of, ask }: Linking): Localized {
  const both = {
    id: `laporan ${numberOf(of)} dan ${numberOf(report)}`,
    en: `reports ${numberOf(of)} and ${numberOf(report)}`,
  };
  if (ask === null) return { id: `Baca dahulu cerita ${both.id}.`, en: `Read the stories of ${both.en} first.` };
  return ask.length === 0
    ? {
        id: `Anda tidak dapat membaca cerita ${both.id}, dan belum ada orang dari instansi lain yang dapat. Jangan menyetujuinya tanpa dibaca.`,
        en: `You cannot read the stories of ${both.en}, and nobody of another institution can yet. Do not agree unread.`,
      }
    : {
        id: `Anda tidak dapat membaca cerita ${both.id}. Mintalah ${ask.join(' atau ')} membaca dan memutuskannya.`,
        en: `You cannot read the stories of ${both.en}. Ask ${ask.join(' or ')} to read them and to decide.`,
      };
}

/** Says to its proposer that a first word waits, and to everybody else what to look at before they agree. */
function proposal({ by, own }: Proposing, of: Localized, look: Localized, nobody = looks.nobodyYet): Localized {
  if (own !== null) return waits(of, own, nobody, { id: '.', en: '.' });
  return { id: `${by} mengusulkan ${of.id}. ${look.id}`, en: `${by} proposes ${of.en}. ${look.en}` };
}

/** Says to its proposer that a first word waits: why, for whom, and until when. */
function waits(of: Localized, { seconds, until }: Own, nobody: Localized, why: Localized): Localized {
  const those = seconds.join(', ');
  return {
    id: `Menunggu orang kedua: Anda mengusulkan ${of.id}${why.id} ${those === '' ? nobody.id : `Yang dapat menyetujui: ${those}`}. Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
    en: `Waiting for a second person: you proposed ${of.en}${why.en} ${those === '' ? nobody.en : `These can agree: ${those}`}. Without a second person it lapses on ${until.en}.`,
  };
}

/** Says why a proposal takes a second person, as far as known, and of leave that has begun that it is not in force. */
function because(proposal: SaidProposal, isOwn = false): Localized {
  if (proposal.kind === 'files') return looks.filesCause;
  const { causes, person } = proposal;
  const begun = proposal.kind === 'absence' && proposal.isRunning;
  const why = describeCauses(causes, proposal.kind === 'suspension' ? proposal.emptied : []);
  const [id, en] = causes.length === 0 ? ['', ''] : [` Sebabnya: ${why.id}.`, ` The cause: ${why.en}.`];
  if (!begun) return { id: `.${id}`, en: `.${en}` };
  return {
    id: `. SUDAH MULAI, BELUM BERLAKU: laporan tetap dikirim kepada ${person}.${isOwn ? ' Telepon sekarang orang yang dapat menyetujuinya.' : ''}${id}`,
    en: `. IT HAS BEGUN AND IS NOT IN FORCE: reports still go to ${person}.${isOwn ? ' Telephone now who can agree.' : ''}${en}`,
  };
}

/** The words of what waits for a second person: who proposes what, and what to look at before agreeing. */
export const secondWords = {
  chapter: (proposal: SaidProposal, { by, until }: { readonly by: PersonId; readonly until: Localized }): Localized => {
    const [of, why, look] = [proposed(proposal), because(proposal), looks[proposal.kind]];
    return {
      id: `${by} mengusulkan ${of.id}${why.id} ${look.id} Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
      en: `${by} proposes ${of.en}${why.en} ${look.en} Without a second person it lapses on ${until.en}.`,
    };
  },
  ownWord: (proposal: SaidProposal, seconds: readonly PersonId[], until: Localized): Localized => {
    const [of, why] = [proposed(proposal), because(proposal, true)];
    return waits(of, { seconds, until }, looks[proposal.kind === 'suspension' ? 'noOther' : 'noOtherOfLpa'], why);
  },
  leaveLapsed: (proposal: SaidProposal, isOver: boolean): Localized => {
    const [of, { id, en }] = [proposed(proposal), looks[isOver ? 'leaveOver' : 'leaveLapsed']];
    return { id: `Usul Anda gugur: ${of.id}. ${id}`, en: `What you proposed lapsed: ${of.en}. ${en}` };
  },
  lifting: ({ record, who, ...of }: Proposing & { readonly who: string }): Localized => {
    const { id, en } = isOfficeKind(who) ? officeKinds[who].said : { id: who, en: who };
    const lifted = {
      id: `agar ${id} boleh lagi tahu tentang laporan ${numberOf(record)}`,
      en: `that ${en} may know of report ${numberOf(record)} again`,
    };
    return proposal({ record, ...of }, lifted, looks.lifting);
  },
  pathEnd: ({ record, path, ...of }: Proposing & { readonly path: string }): Localized => {
    const [id, en] = [
      `jalur ${path} pada laporan ${numberOf(record)} diakhiri`,
      `to end the path ${path} of report ${numberOf(record)}`,
    ];
    return proposal({ record, ...of }, { id, en }, looks.pathEnd);
  },
  givingUp: ({ record, office, reason, ...of }: Proposing & GivingUp): Localized => {
    const not = {
      id: `${officeKinds[office].said.id} tidak diberi tahu tentang laporan ${numberOf(record)}: ${giveUpReasons[reason].id}`,
      en: `that ${officeKinds[office].said.en} is not told of report ${numberOf(record)}: ${giveUpReasons[reason].en}`,
    };
    return proposal({ record, ...of }, not, looks.givingUp);
  },
  migration: ({ record, to, ...of }: Proposing & { readonly to: string }): Localized => {
    const moved = {
      id: `laporan ${numberOf(record)} dipindahkan ke kebijakan yang berlaku (sidik ${to.slice(0, 12)})`,
      en: `to move report ${numberOf(record)} to the policy in force (fingerprint ${to.slice(0, 12)})`,
    };
    return proposal({ record, ...of }, moved, looks.migration);
  },
  caseClosing: ({ record, ...of }: Proposing): Localized => {
    const [id, en] = [`penutupan kasus ${numberOf(record)}`, `to close case ${numberOf(record)}`];
    return proposal({ record, ...of }, { id, en }, looks.caseClosing);
  },
  holdEnding: ({ record, stage, ...of }: Proposing & { readonly stage: CriminalCaseStage }): Localized => {
    const { id, en } = criminalCaseStages[stage];
    const noted = {
      id: `perkara pidana dalam kasus ${numberOf(record)} dicatat: "${id}"`,
      en: `to record the criminal case of case ${numberOf(record)} as: "${en}"`,
    };
    return proposal({ record, ...of }, noted, looks.holdEnding);
  },
  lowering: ({ record, lowers, ...by }: Proposing & { readonly lowers: LowersChild }): Localized => {
    const isAge = lowers.type === 'age-noted';
    const of = isAge ? ageClasses.adult : identificationOutcomes.notVictim;
    const why = isAge && lowers.reason !== undefined ? adultReasons[lowers.reason] : null;
    const paper = looks[isAge ? 'adult' : 'notVictim'];
    const lowered = {
      id: `orang dalam kasus ${numberOf(record)} dicatat: "${of.id}"${why ? ` (${why.id})` : ''}`,
      en: `to record the person of case ${numberOf(record)} as: "${of.en}"${why ? ` (${why.en})` : ''}`,
    };
    return proposal({ record, ...by }, lowered, {
      id: `Ia mungkin anak. Baca dahulu cerita laporannya. ${paper.id}`,
      en: `They may be a child. Read the story of its report first. ${paper.en}`,
    });
  },
  withdrawal: ({ record, service, reason, ...of }: Proposing & Withdrawal): Localized => {
    const [about, why] = [services[service].said, withdrawalReasons[reason]];
    const withdrawn = {
      id: `rujukan ${numberOf(record)} untuk ${about.id} ditarik (${why.id})`,
      en: `to withdraw referral ${numberOf(record)} for ${about.en} (${why.en})`,
    };
    return proposal({ record, ...of }, withdrawn, looks.withdrawal);
  },
  colleague: ({ record, by }: By): Localized => ({
    id: `Kasus ${numberOf(record)} dipegang ${by}, rekan sejabat dari orang yang disebut dalam laporannya. Serahkan kasusnya kepada petugas lain; yang disebut tidak diberi tahu.`,
    en: `Case ${numberOf(record)} is held by ${by}, a colleague in office of somebody whom its report names. Give the case to another officer; the person who is named is told nothing.`,
  }),
  unhandled: ({ record, by }: By): Localized => ({
    id: `Kasus ${numberOf(record)}: ${by} tidak lagi dapat menanganinya. Pastikan ada yang menangani, lalu serahkan lagi kepada orang itu.`,
    en: `Case ${numberOf(record)}: ${by} can no longer handle it. Make sure that somebody does, and give it to them once more.`,
  }),
  notVictim: ({ record, by, decidedBy }: FoundNoVictim): Localized => ({
    id: `Kasus ${numberOf(record)}: ${by.join(' dan ')} mencatat putusan ${decidingBodies[decidedBy].id} bahwa orang ini bukan korban. Periksa suratnya; bila ia masih perlu bantuan, lanjutkan kasusnya.`,
    en: `Case ${numberOf(record)}: ${by.join(' and ')} recorded that ${decidingBodies[decidedBy].en} found this person to be no victim. Look at the paper; if they still need help, go on with the case.`,
  }),
  caseLinking: (said: Linking): Localized => {
    const linked = {
      id: `laporan ${numberOf(said.report)} dihubungkan dengan kasus ${numberOf(said.record)}`,
      en: `to link report ${numberOf(said.report)} to case ${numberOf(said.record)}`,
    };
    const look = {
      id: `Yang disebut dalam laporan itu tidak lagi dapat membuka kasusnya. ${readFirst(said).id} Setujui hanya bila korbannya memang sama.`,
      en: `Whom that report names can open the case no more. ${readFirst(said).en} Agree only if the victim is the same.`,
    };
    return proposal(said, linked, look, looks.nobodyReads);
  },
  caseUnlinking: (said: Linking): Localized => {
    const unlinked = {
      id: `laporan ${numberOf(said.report)} dilepaskan dari kasus ${numberOf(said.record)}`,
      en: `to take report ${numberOf(said.report)} off case ${numberOf(said.record)}`,
    };
    const look = {
      id: `Orang yang hanya disebut dalam laporan itu mungkin dapat membuka kasusnya lagi. ${readFirst(said).id} Setujui hanya bila korbannya memang bukan orang yang sama.`,
      en: `Whom that report alone names may be able to open the case again. ${readFirst(said).en} Agree only if the victim is somebody else.`,
    };
    return proposal(said, unlinked, look, looks.nobodyReads);
  },
  erasure: ({ record, reason, until, ...of }: Proposing & Erasing): Localized => {
    const [why, erased] = [erasureReasons[reason], numberOf(record)];
    const destroyed = {
      id: `data tersegel ${erased} dimusnahkan untuk selamanya (${why.id})`,
      en: `to destroy the sealed data of ${erased} for good (${why.en})`,
    };
    return proposal({ record, ...of }, destroyed, {
      id: `Periksa alasannya; setujui hanya bila memang harus. Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
      en: `Look at the reason; agree only if it must be. Without a second person it lapses on ${until.en}.`,
    });
  },
  breachDismissal: ({ record, ...of }: Proposing): Localized => {
    const dismissed = {
      id: `catatan kebocoran data ${numberOf(record)} digugurkan`,
      en: `to dismiss the breach record ${numberOf(record)}`,
    };
    return proposal({ record, ...of }, dismissed, looks.breachDismissal);
  },
};

function proposed(proposal: SaidProposal): Localized {
  if (proposal.kind === 'files') return { id: 'berkas lembaga', en: 'files' };
  const { person } = proposal;
  if (proposal.kind === 'suspension') {
    const said = reasonOf(proposal.reason);
    return { id: `penonaktifan ${person}${said.id}`, en: `the suspension of ${person}${said.en}` };
  }
  const { begins, ends } = proposal;
  return {
    id: `cuti ${person} dari ${begins.id} sampai ${ends.id}`,
    en: `leave of ${person} from ${begins.en} until ${ends.en}`,
  };
}
