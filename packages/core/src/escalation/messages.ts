import type { OtherInstitution } from '../authority/authority.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { wordsIn } from '../language/choices.ts';
import { silent, worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import type { TriageLevel } from '../policy/choices.ts';
import { vocabulary } from '../policy/vocabulary.ts';
import refused from './refused.json' with { type: 'json' };

interface EscalationRefusalFacts {
  /** An act of an authority needs an officer's name or a reference (R3). */
  'escalation.reference-missing': { office: OfficeKind };
  'escalation.act-unnamed': { field: 'reference' };
  'escalation.step-unknown': { steps: readonly string[] };
  /** Nobody accepted that these steps are dropped (N3). */
  'escalation.migration-drops': { steps: readonly string[] };
  'escalation.needs-second-person': { by: string };
  /** Both are named: lifting one alone would let nobody in. */
  'escalation.kept-out-by-office': { offices: readonly OfficeKind[] };
  'escalation.needs-outsider': { by: string };
  'escalation.not-asked-to-call': { office: OfficeKind };
  'escalation.call-not-owed': { office: OfficeKind };
}

export const escalationMessages = {
  ...worded<EscalationRefusalFacts, typeof refused>(refused, {
    office: wordsIn(officeKinds),
    offices: wordsIn(officeKinds),
    field: silent,
  }),
  'escalation.answered': ({ stands }: { stands: 'acknowledged' | 'declined' }) => ({
    id: `Jawaban ini tidak dicatat: Anda sudah ${stands === 'acknowledged' ? 'menyanggupi' : 'menjawab tidak dapat menangani'} laporan ini, dan itulah yang berlaku. Bila keadaannya berubah, segera masuk ke aplikasi dan jawab di sana, atau beri tahu petugas LPA, kecuali bila laporannya menyangkut LPA.`,
    en: `This answer is not recorded: you ${stands === 'acknowledged' ? 'took the report on' : 'answered that you cannot handle the report'}, and that stands. If things have changed, sign in to the app at once and answer there, or tell an officer of the LPA, unless the report is about the LPA.`,
  }),
  /** The level it has now: a person only raises it (V5). */
  'escalation.triage-not-higher': ({ level }: { level: TriageLevel | null }) => ({
    id:
      level === null
        ? 'Triase laporan ini belum diketahui, dan itu ditangani lebih gawat daripada tingkat yang diminta. Triase hanya dapat dinaikkan: tinggi atau kritis.'
        : `Triase laporan ini sudah ${saidLevel(level).id}. Triase hanya dapat dinaikkan.`,
    en:
      level === null
        ? "This report's triage is not known yet, and that is handled as graver than the level asked for. It can only be raised: to high or critical."
        : `This report's triage is ${saidLevel(level).en} already. It can only be raised.`,
  }),
  'escalation.path-not-open': ({ open }: { open: readonly string[] }) => ({
    id: `Jalur itu tidak sedang berjalan. Yang berjalan: ${open.length === 0 ? 'tidak ada' : open.join(', ')}.`,
    en: `This path does not run. These do: ${open.length === 0 ? 'none' : open.join(', ')}.`,
  }),
  'escalation.needs-other-institution': ({ by, because }: { by: string; because: OtherInstitution }) => {
    const why = {
      sameInstitution: {
        id: `Anda selembaga dengan ${by}, yang mengusulkannya.`,
        en: `You are of the same institution as ${by}, who proposed it.`,
      },
      namedInstitution: {
        id: 'Lembaga Anda mungkin terlibat menurut laporan.',
        en: 'Your institution may be involved by the report.',
      },
      noPost: { id: 'Anda tidak memegang jabatan menurut direktori.', en: 'By the directory you are in no post.' },
    }[because];
    return {
      id: `${why.id} Koordinator komunitas terhitung LPA; kelurahan, kecamatan, dinas, dan UPTD PPA kota terhitung satu pemerintah kota. Mintalah orang dari lembaga lain mengusulkan atau menyetujui. Bila mereka tidak dapat diminta, mintalah orang dari luar kota yang terdaftar, misalnya UPTD PPA provinsi.`,
      en: `${why.en} A community coordinator counts as the LPA; kelurahan, kecamatan, agencies and the UPTD PPA of a city count as one city government. Ask somebody of another institution to propose it or to agree. If nobody of those can be asked, ask somebody from outside the city who is in the directory, such as the provincial UPTD PPA.`,
    };
  },
  /** Said to those alone who may know of the report (X5). */
  'escalation.call-barred': (contact: { office: OfficeKind; tell: readonly OfficeKind[] }) => {
    const { id, en } = barredContactWords(contact);
    return {
      id: `${id} Panggilan yang sudah terjadi dicatat sebagai tindakan atas laporan ini.`,
      en: `${en} A call that was made is recorded as an act on this report.`,
    };
  },
} satisfies Messages;

/** None repeats what a caller typed: it may be a person's name. */
export type EscalationRefusal = RefusalsOf<typeof escalationMessages>;

/** An office that a report bars, and offices that are told at once if it may know. */
export interface BarredContact {
  readonly office: OfficeKind;
  readonly tell: readonly OfficeKind[];
}

/** Says that nobody contacts an office, and what to do where it may know already. */
export function barredContactWords({ office, tell }: BarredContact): Localized {
  const whom = (language: 'id' | 'en', and: string) => tell.map((one) => officeKinds[one].said[language]).join(and);
  return {
    id: `JANGAN menghubungi ${officeKinds[office].said.id}: menurut isi laporan, kantor itu TIDAK BOLEH tahu, dan orangnya mungkin terlibat. Bila kantor itu sudah dihubungi, anggap ia tahu. Beri tahu SEKARANG: ${whom('id', ' dan ') || 'orang yang boleh tahu'}. Pastikan korban aman; mungkin ia harus segera dipindahkan. Jangan menghubungi kantor itu lagi, juga untuk memastikan.`,
    en: `Do NOT contact ${officeKinds[office].said.en}: by what the report says, that office MUST NOT know, and its people may be involved. If it was contacted already, take it that it knows. Tell NOW: ${whom('en', ' and ') || 'somebody who may know'}. Make sure that the victim is safe; they may have to be moved at once. Do not contact that office again, not to confirm it either.`,
  };
}

function saidLevel(level: TriageLevel): Localized {
  return vocabulary.triage.values.find(({ value }) => value === level)?.said ?? { id: level, en: level };
}
