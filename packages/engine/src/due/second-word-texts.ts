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
import { isOfficeKind } from '@kawal/core/directory';
import { type GiveUpReason, giveUpReasons } from '@kawal/core/escalation';
import { ageClasses } from '@kawal/core/person';
import { type ServiceKind, services, withdrawalReasons } from '@kawal/core/referral';
import { numberOf } from './referral-words.ts';

/** A first word about the chapter itself, as it is said. */
export type SaidProposal =
  | { readonly kind: 'files' }
  | { readonly kind: 'absence'; readonly person: PersonId; readonly begins: Localized; readonly ends: Localized }
  | { readonly kind: 'suspension'; readonly person: PersonId };

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

interface Linking extends By {
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
function proposal({ by, own }: Proposing, of: Localized, look: Localized): Localized {
  if (own === null) return { id: `${by} mengusulkan ${of.id}. ${look.id}`, en: `${by} proposes ${of.en}. ${look.en}` };
  const [those, until] = [own.seconds.join(', '), own.until];
  return {
    id: `Menunggu orang kedua: Anda mengusulkan ${of.id}. ${those === '' ? 'Belum ada orang yang dapat menyetujui' : `Yang dapat menyetujui: ${those}`}. Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
    en: `Waiting for a second person: you proposed ${of.en}. ${those === '' ? 'Nobody can agree yet' : `These can agree: ${those}`}. Without a second person it lapses on ${until.en}.`,
  };
}

/** The words of what waits for a second person: who proposes what, and what to look at before agreeing. */
export const secondWords = {
  chapter: (proposal: SaidProposal, { by, until }: { readonly by: PersonId; readonly until: Localized }): Localized => {
    const [of, why] = [proposed(proposal), before[proposal.kind]];
    return {
      id: `${by} mengusulkan ${of.id}${why.id} Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
      en: `${by} proposes ${of.en}${why.en} Without a second person it lapses on ${until.en}.`,
    };
  },
  ownWord: (proposal: SaidProposal, seconds: readonly PersonId[], until: Localized): Localized => {
    const [of, those] = [proposed(proposal), seconds.join(', ')];
    return {
      id: `Menunggu orang kedua: Anda mengusulkan ${of.id}. ${those === '' ? `Tidak ada orang lain di LPA yang dapat menyetujui${proposal.kind === 'suspension' ? '. Mintalah pejabat dari lembaga lain menyetujuinya' : ''}` : `Yang dapat menyetujui: ${those}`}. Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
      en: `Waiting for a second person: you proposed ${of.en}. ${those === '' ? `Nobody else of the LPA can agree${proposal.kind === 'suspension' ? '. Ask somebody in post of another institution' : ''}` : `These can agree: ${those}`}. Without a second person it lapses on ${until.en}.`,
    };
  },
  lifting: ({ record, who, ...of }: Proposing & { readonly who: string }): Localized => {
    const { id, en } = isOfficeKind(who) ? officeKinds[who].said : { id: who, en: who };
    const lifted = {
      id: `agar ${id} boleh lagi tahu tentang laporan ${numberOf(record)}`,
      en: `that ${en} may know of report ${numberOf(record)} again`,
    };
    return proposal({ record, ...of }, lifted, {
      id: 'Baca laporannya; setujui hanya bila ternyata tidak terkait.',
      en: 'Read the report; agree only if they turn out not to be involved.',
    });
  },
  pathEnd: ({ record, path, ...of }: Proposing & { readonly path: string }): Localized => {
    const [id, en] = [
      `jalur ${path} pada laporan ${numberOf(record)} diakhiri`,
      `to end the path ${path} of report ${numberOf(record)}`,
    ];
    return proposal(
      { record, ...of },
      { id, en },
      {
        id: 'Baca laporannya, lalu setujui bila jalur itu memang tidak diperlukan lagi.',
        en: 'Read the report, and agree if the path is no longer needed.',
      },
    );
  },
  givingUp: ({ record, office, reason, ...of }: Proposing & GivingUp): Localized => {
    const not = {
      id: `${officeKinds[office].said.id} tidak diberi tahu tentang laporan ${numberOf(record)}: ${giveUpReasons[reason].id}`,
      en: `that ${officeKinds[office].said.en} is not told of report ${numberOf(record)}: ${giveUpReasons[reason].en}`,
    };
    return proposal({ record, ...of }, not, {
      id: 'Baca ceritanya; setujui hanya bila memang begitu. Bila tidak, telepon kantor itu, lalu catat.',
      en: 'Read its story; agree only if it is so. If not, call that office, and record it.',
    });
  },
  migration: ({ record, to, ...of }: Proposing & { readonly to: string }): Localized => {
    const moved = {
      id: `laporan ${numberOf(record)} dipindahkan ke kebijakan yang berlaku (sidik ${to.slice(0, 12)})`,
      en: `to move report ${numberOf(record)} to the policy in force (fingerprint ${to.slice(0, 12)})`,
    };
    return proposal({ record, ...of }, moved, {
      id: 'Lihat dahulu apa yang berubah, lalu setujui bila memang perlu.',
      en: 'See first what changes, then agree if it is needed.',
    });
  },
  caseClosing: ({ record, ...of }: Proposing): Localized => {
    const [id, en] = [`penutupan kasus ${numberOf(record)}`, `to close case ${numberOf(record)}`];
    return proposal(
      { record, ...of },
      { id, en },
      {
        id: 'Baca catatan pengusul dan cerita laporannya, lalu setujui bila memang selesai.',
        en: 'Read the note and the story of its report, and agree if it is done.',
      },
    );
  },
  holdEnding: ({ record, by, stage }: By & { readonly stage: CriminalCaseStage }): Localized => ({
    id: `${by} mengusulkan perkara pidana dalam kasus ${numberOf(record)} dicatat: "${criminalCaseStages[stage].id}". Korbannya mungkin anak, dan sesudah itu datanya dapat dimusnahkan. Tanyakan sendiri kepada penyidik, penuntut umum, atau pengadilan; setujui hanya bila memang begitu.`,
    en: `${by} proposes to record the criminal case of case ${numberOf(record)} as: "${criminalCaseStages[stage].en}". The victim may be a child, and their data can be destroyed after that. Ask the investigator, the prosecutor or the court yourself; agree only if it is so.`,
  }),
  lowering: ({ record, by, lowers }: By & { readonly lowers: LowersChild }): Localized => {
    const isAge = lowers.type === 'age-noted';
    const of = isAge ? ageClasses.adult : identificationOutcomes.notVictim;
    const why = isAge && lowers.reason !== undefined ? adultReasons[lowers.reason] : null;
    const paper = isAge
      ? {
          id: 'Surat saja bukan bukti: umur di KTP atau paspor korban sering dipalsukan. Tanyakan juga kepadanya dan kepada layanan yang memeriksanya; jangan menghubungi keluarganya untuk itu. Bila ragu, jangan setujui.',
          en: "A paper alone proves nothing: the age in a victim's KTP or passport is often forged. Ask the person too, and the service that examined them; do not contact the family for that. In doubt, do not agree.",
        }
      : {
          id: 'Lihat suratnya sendiri, lalu setujui hanya bila memang begitu.',
          en: 'Look at the paper yourself, and agree only if it is so.',
        };
    return {
      id: `${by} mengusulkan orang dalam kasus ${numberOf(record)} dicatat: "${of.id}"${why ? ` (${why.id})` : ''}. Ia mungkin anak. Baca dahulu cerita laporannya. ${paper.id}`,
      en: `${by} proposes to record the person of case ${numberOf(record)} as: "${of.en}"${why ? ` (${why.en})` : ''}. They may be a child. Read the story of its report first. ${paper.en}`,
    };
  },
  withdrawal: ({ record, by, service, reason }: By & Withdrawal): Localized => ({
    id: `${by} mengusulkan rujukan ${numberOf(record)} untuk ${services[service].said.id} ditarik (${withdrawalReasons[reason].id}). Korbannya mungkin anak. Tanyakan dahulu bagaimana keadaannya; setujui hanya bila memang tidak diperlukan lagi atau tidak aman.`,
    en: `${by} proposes to withdraw referral ${numberOf(record)} for ${services[service].said.en} (${withdrawalReasons[reason].en}). The victim may be a child. Ask first how they are; agree only if it is no longer needed, or not safe.`,
  }),
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
  caseLinking: (said: Linking): Localized => ({
    id: `${said.by} mengusulkan laporan ${numberOf(said.report)} dihubungkan dengan kasus ${numberOf(said.record)}. Yang disebut dalam laporan itu tidak lagi dapat membuka kasusnya. ${readFirst(said).id} Setujui hanya bila korbannya memang sama.`,
    en: `${said.by} proposes to link report ${numberOf(said.report)} to case ${numberOf(said.record)}. Whom that report names can open the case no more. ${readFirst(said).en} Agree only if the victim is the same.`,
  }),
  caseUnlinking: (said: Linking): Localized => ({
    id: `${said.by} mengusulkan laporan ${numberOf(said.report)} dilepaskan dari kasus ${numberOf(said.record)}. Orang yang hanya disebut dalam laporan itu mungkin dapat membuka kasusnya lagi. ${readFirst(said).id} Setujui hanya bila korbannya memang bukan orang yang sama.`,
    en: `${said.by} proposes to take report ${numberOf(said.report)} off case ${numberOf(said.record)}. Whom that report alone names may be able to open the case again. ${readFirst(said).en} Agree only if the victim is somebody else.`,
  }),
  erasure: ({
    record,
    by,
    reason,
    until,
  }: By & { readonly reason: ErasureReason; readonly until: Localized }): Localized => ({
    id: `${by} mengusulkan data tersegel ${numberOf(record)} dimusnahkan untuk selamanya (${erasureReasons[reason].id}). Periksa alasannya; setujui hanya bila memang harus. Tanpa orang kedua, usul ini gugur pada ${until.id}.`,
    en: `${by} proposes to destroy the sealed data of ${numberOf(record)} for good (${erasureReasons[reason].en}). Look at the reason; agree only if it must be. Without a second person it lapses on ${until.en}.`,
  }),
  breachDismissal: ({ record, by }: By): Localized => ({
    id: `${by} mengusulkan catatan kebocoran data ${numberOf(record)} digugurkan. Periksa sebabnya, lalu setujui bila memang tidak terjadi.`,
    en: `${by} proposes to dismiss the breach record ${numberOf(record)}. Look at the cause, and agree if there was none.`,
  }),
};

function proposed(proposal: SaidProposal): Localized {
  if (proposal.kind === 'files') return { id: 'berkas lembaga', en: 'files' };
  const { person } = proposal;
  if (proposal.kind === 'suspension') return { id: `penonaktifan ${person}`, en: `the suspension of ${person}` };
  const { begins, ends } = proposal;
  return {
    id: `cuti ${person} dari ${begins.id} sampai ${ends.id}`,
    en: `leave of ${person} from ${begins.en} until ${ends.en}`,
  };
}

/** Why a second person is asked, and what to look at before agreeing. */
const before: Readonly<Record<SaidProposal['kind'], Localized>> = {
  files: {
    id: ': berkas itu mengubah siapa yang dihubungi, atau mengosongkan sebuah jabatan. Periksa berkasnya bersama-sama, lalu berlakukan berkas yang sama.',
    en: ' that change whom messages reach, or whose shifts empty an office. Look at the files together, then put the same files into force.',
  },
  absence: {
    id: '. Orang kedua diminta karena ia dari lembaga lain, atau karena sebuah jabatan kekurangan orang. Pastikan cutinya benar, lalu setujui dengan mencatat cuti yang sama.',
    en: '. A second person is asked because they are of another institution, or an office has too few people. Make sure that the leave is true, then agree by noting the same leave.',
  },
  suspension: {
    id: ': sebuah jabatan menjadi kosong, atau pengusulnya sudah menonaktifkan orang lain dalam tujuh hari terakhir. Tanyakan sebabnya, lalu setujui bila memang perlu.',
    en: ': it leaves an office without anybody, or the person who proposes it suspended somebody else in the last seven days. Ask for the cause, and agree if it is needed.',
  },
};
