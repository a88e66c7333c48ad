import { describeDuration, type Instant, type Language, type Localized, type Waiver, type Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { ProofEnd, WorstHour } from '@kawal/policy';
import type { FolderVerdict } from '../chapter-folder/verdict.ts';

interface VerdictFacts {
  /** True where planned leave empties an office. */
  readonly leave?: boolean;
  readonly count: number;
  /** Findings that hold nothing up. */
  readonly milder: number;
  readonly until: Instant | null;
  readonly ends: ProofEnd | null;
  /** Waivers that hold at some time until then: for what they waive nothing is proved. */
  readonly waived?: readonly Waiver[];
  readonly zone: Zone;
  /** The first year without a table of holidays. */
  readonly unknownYear: number;
}

const because: Readonly<Record<ProofEnd, (unknownYear: number) => Localized>> = {
  directory: () => ({
    id: 'jadwal petugas habis atau kontak harus diperiksa lagi',
    en: 'the roster ends or contacts must be verified again',
  }),
  calendar: (year) => ({
    id: `hari libur belum diketahui: tulis \`libur-${year}.yaml\` dan masukkan dengan \`kawal calendar import\``,
    en: `the holidays are not known: write \`holidays-${year}.yaml\` and add it with \`kawal calendar import\``,
  }),
  waiver: () => ({ id: 'sebuah keringanan berakhir', en: 'a waiver ends' }),
  horizon: () => ({ id: 'tidak diperiksa', en: 'nothing is looked at' }),
};

/** Lists the assumptions of every proof, with their places in the page. */
export const assumptions = {
  page: 'reference/assumptions.md',
  codes: ['running', 'directory', 'named', 'as-received', 'people'],
  id: [
    'Kawal berjalan. Selama berhenti, pemberitahuan tertunda selama itu juga.',
    'Petugas, jadwal, dan kontak tetap seperti dalam direktori.',
    'Selain pejabat yang disebut terlibat, laporan menyebut paling banyak dua orang, satu jabatan, atau pembaca satu kontak.',
    'Laporan dinilai seperti saat diterima. Keterangan yang datang kemudian dihitung sejak ia datang.',
    'Tidak dibuktikan bahwa orang yang tepat disebut, penelepon benar-benar menelepon, atau polisi datang.',
  ],
  en: [
    'Kawal runs. While it stands still, notifications wait as long.',
    'People, rosters and contacts stay as the directory has them.',
    'Besides officials it calls involved, a report names at most two people, one office, or the readers of one contact.',
    'A report is judged as it came in. What is learned later counts from then on.',
    'It is not proved that the right person is named, that a caller truly phones, or that the police come.',
  ],
} as const;

/** One assumption more, where no configuration was read: which notifiers there are is not known. */
export const channelsAssumed = {
  code: 'channels',
  said: {
    id: 'Setiap saluran yang dipakai kontak dapat mengirim; konfigurasi tidak dibaca (pastikan dapat dibuka dari folder ini, atau sebutkan dengan --config).',
    en: 'Every channel that a contact uses can send; no configuration was read (see that it opens from this folder, or name it with --config).',
  },
} as const satisfies { readonly code: string; readonly said: Localized };

/** Says until when the rest is proved, apart from the gaps. */
function stillProved({ until, ends, zone, unknownYear, waived }: VerdictFacts): Localized {
  if (until === null || ends === null) return { id: '', en: '' };
  const at = describeInstant(until, zone);
  const { id, en } = because[ends](unknownYear);
  const but = butFor(waived);
  return {
    id: ` Di luar celah itu, setiap kewajiban memberi tahu terpenuhi sampai ${at.id}${but.id}; sesudahnya ${id}.`,
    en: ` Apart from the gaps, every floor is met until ${at.en}${but.en}; after that ${en}.`,
  };
}

/** Names what nothing is proved of, so that no verdict says more than was proved. */
function butFor(waived: readonly Waiver[] = []): Localized {
  if (waived.length === 0) return { id: '', en: '' };
  const listed = (floor: string): string => waived.map((one) => `\`${one.id}\` (${floor} \`${one.floor}\`)`).join(', ');
  return {
    id: `, kecuali yang diberi keringanan: ${listed('kewajiban')}`,
    en: `, but for what is waived: ${listed('floor')}`,
  };
}

/** By the rule of `kawal apply`: leave in files is answered as the command answers it. */
const plannedLeave: Localized = {
  id: '`kawal apply` menolak berkas ini: cuti yang belum mulai, atau yang masih berjalan lebih dari tujuh hari, mengosongkan sebuah jabatan. Carikan pengganti. Bila tidak ada, hapus cuti itu dari berkas, dan mintalah dua orang LPA mencatatnya dengan `kawal petugas catat`; sesudah itu berkas boleh memuatnya.',
  en: '`kawal apply` refuses these files: leave that has not begun, or goes on for more than seven days, empties an office. Find a stand-in. If there is none, take the leave out of the file, and ask two people of the LPA to note it by `kawal people note-absence`; after that the file may hold it.',
};

/** One line: may it run, and how far is it safe (E5). */
export const verdictWords: Readonly<Record<FolderVerdict, (facts: VerdictFacts) => Localized>> = {
  refused: ({ count, milder }) => ({
    id: `DITOLAK: ${count} hal harus diperbaiki dahulu${milder === 0 ? '' : `, ${milder} lainnya dapat menyusul`}; yang sudah berlaku tetap berlaku.`,
    en: `REFUSED: ${count} to correct first${milder === 0 ? '' : `, ${milder} that can wait`}; what is in force stays in force.`,
  }),
  gaps: ({ count, leave = false, ...rest }) => ({
    id: `ADA CELAH: ${count} hal dapat membuat seseorang tidak terhubungi. ${leave ? plannedLeave.id : 'Kebijakan ini boleh berlaku; celahnya ditampilkan sampai diperbaiki.'}${stillProved({ count, ...rest }).id}`,
    en: `GAPS: ${count} that may leave somebody unreached. ${leave ? plannedLeave.en : 'It may be put into force; the gaps are shown until they are corrected.'}${stillProved({ count, ...rest }).en}`,
  }),
  proved: ({ until, ends, zone, unknownYear, waived }) => {
    if (until === null || ends === null) return { id: 'TERBUKTI.', en: 'PROVED.' };
    const at = describeInstant(until, zone);
    const { id, en } = because[ends](unknownYear);
    const but = butFor(waived);
    return {
      id: `TERBUKTI sampai ${at.id}: setiap kewajiban memberi tahu terpenuhi untuk setiap laporan yang masuk sebelum itu${but.id}. Sesudahnya ${id}.`,
      en: `PROVED until ${at.en}: every floor is met for every report that comes in before${but.en}. After that ${en}.`,
    };
  },
};

function begins(from: number, language: Language): string {
  if (from === 0) return { id: 'saat laporan masuk', en: 'when it comes in' }[language];
  const span = describeDuration(from, language);
  return { id: `${span} sesudah laporan masuk`, en: `${span} after it came in` }[language];
}

export const checkWords = {
  unsent: (people: number): Localized => ({
    id: `PESAN BELUM SAMPAI kepada ${people} orang, karena saluran mereka hanya menulis ke folder. Selain itu:`,
    en: `MESSAGES REACH NONE OF ${people} PEOPLE, for their channel only writes into a folder. Apart from that:`,
  }),
  ifRings: (contacts: number): Localized => ({
    id: `Ini berlaku hanya bila pesan ke ${contacts} kontak itu sungguh membunyikan telepon pada malam hari.`,
    en: `This holds only if a message to those ${contacts} contacts truly rings a phone at night.`,
  }),
  whole: (folder: string): Localized => ({
    id: `Selengkapnya, untuk dibacakan di rapat: kawal check ${folder} --full`,
    en: `The whole of it, to be read aloud in a meeting: kawal check ${folder} --full`,
  }),
  assumed: (page: string | undefined): Localized => ({
    id: `Yang dianggap benar${page === undefined ? '' : ` (penjelasannya: ${page})`}:`,
    en: `Assumed${page === undefined ? '' : ` (explained in ${page})`}:`,
  }),
  noWorstHour: {
    id: 'Jam tersibuk tidak dapat disebut: tidak ada yang diberi tahu, atau kebijakannya terlalu besar untuk dihitung.',
    en: 'The worst hour cannot be named: nobody is told, or the policy is too large to count it.',
  },
  worstHour: ({ person, messages, from }: WorstHour): Localized => ({
    id: `Bila tidak ada yang menjawab, \`${person}\` menerima paling banyak ${messages} pesan tentang satu laporan dalam satu jam, yaitu jam yang dimulai ${begins(from, 'id')}.`,
    en: `If nobody answers, one report brings at most ${messages} messages within an hour, to \`${person}\`: the hour that begins ${begins(from, 'en')}.`,
  }),
  tests: ({ passed, of }: { readonly passed: number; readonly of: number }): Localized => ({
    id: `Uji kebijakan: ${passed} dari ${of} lulus.`,
    en: `Policy tests: ${passed} of ${of} passed.`,
  }),
} as const;

/** The sentences of a policy in brief. */
export const briefWords = {
  header: (id: string, version: number, area: string | null): Localized => ({
    id: `Kebijakan ${id}, versi ${version}, untuk laporan ${area === null ? 'di mana pun' : `di wilayah ${area}`}, secara ringkas:`,
    en: `Policy ${id}, version ${version}, for reports ${area === null ? 'anywhere' : `in area ${area}`}, in brief:`,
  }),
  floor: (floor: string, within: string, offices: string, ground: string): Localized => ({
    id: `Kewajiban (${floor}): paling lambat ${within}, ${offices} harus sudah diberi tahu. Dasarnya ${ground}.`,
    en: `Floor (${floor}): within ${within}, ${offices} must have been told. It rests on ${ground}.`,
  }),
  validFrom: (date: string): Localized => ({ id: `, berlaku mulai ${date}`, en: `, in force from ${date}` }),
  practice: { id: 'praktik kita sendiri', en: 'our own practice' },
  kept: (ceilings: number): Localized => ({
    id: `Siapa pun yang disebut terlibat tidak diberi tahu${ceilings === 0 ? '' : `; ada ${ceilings} larangan lagi`}.`,
    en: `Nobody who is called involved is told${ceilings === 0 ? '' : `; there are ${ceilings} more ceilings`}.`,
  }),
} as const;
