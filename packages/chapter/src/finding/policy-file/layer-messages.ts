import type { Language, Localized, OfficeKind, PolicyLayer } from '@kawal/core';
import { describeOffices, type LayerVerb } from '@kawal/policy';
import { layerChoices } from '../../words/choice.ts';
import { suggest } from '../../words/suggest.ts';
import { meant, type ProblemWords, type Spell } from '../words.ts';
import type { ComposedProblem } from './composed-problem.ts';

const verbs = (named: readonly LayerVerb[], { word }: Spell): string => named.map((verb) => word(verb)).join(', ');

const layerWords = Object.fromEntries(layerChoices.map(({ value, id, en }) => [value, { id, en }])) as Readonly<
  Record<PolicyLayer, Localized>
>;

/**
 * Names the step that was meant. Steps of one path begin alike, so only their own names are compared. Where none is near,
 * all are listed with whom they tell: people write the office, as `sapa129`, for the step that tells it.
 */
function stepMeant(id: string, known: readonly string[], tells: readonly (readonly OfficeKind[])[]): Localized {
  const own = (step: string): string => step.slice(step.indexOf('/') + 1);
  const closest = suggest(own(id), known.map(own));
  if (closest !== null) return meant(known[known.map(own).indexOf(closest)] ?? null);
  const each = (language: Language): string =>
    known.map((step, at) => `\`${step}\` (${describeOffices(tells[at] ?? [], 'and', language)})`).join(', ');
  return { id: ` Langkah jalur itu: ${each('id')}.`, en: ` The steps of that path: ${each('en')}.` };
}

/** The words of problems that a layer has with the layers above (L1-L3, W1). */
export const layerMessages: ProblemWords<ComposedProblem> = {
  'layer.order': () => ({
    id: 'Kebijakan ini mengikuti kebijakan yang tidak ada di atasnya. Yang diikuti harus lapis yang lebih luas: hukum, nasional, kota, lalu kelurahan.',
    en: 'This policy follows one that is not above it. The one it follows must be of a wider layer: law, national, city, then kelurahan.',
  }),
  'layer.id-twice': ({ id, verbs: possible }, spell) => ({
    id: `\`${id}\` sudah dipakai oleh lapis di atasnya atau lapis lain. Beri id lain${possible.length === 0 ? '' : `; untuk mengubah yang sudah ada pakai ${verbs(possible, spell)}`}.`,
    en: `\`${id}\` is taken by a layer above, or by another one. Give another id${possible.length === 0 ? '' : `; to change the one that is there use ${verbs(possible, spell)}`}.`,
  }),
  'layer.only-adds': ({ what }, { word }) => ({
    id: `Kebijakan kelurahan hanya dapat menambah ${word('paths')}, ${word('floors')} dan ${word('ceilings')}; ${word(what)} hanya dapat ditulis di policy.yaml kota. Hapus bagian ini.`,
    en: `The policy of a kelurahan can only add ${word('paths')}, ${word('floors')} and ${word('ceilings')}; ${word(what)} can be written in the city's policy.yaml only. Delete this part.`,
  }),
  'layer.area-implied': ({ id }, { word }) => ({
    id: `\`${id}\` dengan sendirinya hanya berlaku di kelurahan ini. Hapus ${word('area')} dari syaratnya.`,
    en: `\`${id}\` holds in this kelurahan only, as it is. Delete ${word('area')} from its condition.`,
  }),
  'layer.two-verbs': ({ id, verbs: written }, spell) => ({
    id: `\`${id}\` disebut di ${verbs(written, spell)} sekaligus. Pakai salah satunya.`,
    en: `\`${id}\` stands in ${verbs(written, spell)} at once. Use one of them.`,
  }),
  'layer.unknown-id': ({ id, verb, known, tells }, { word }) => {
    const nearest = tells === undefined ? meant(suggest(id, known), known) : stepMeant(id, known, tells);
    return {
      id: `Tidak ada \`${id}\` di lapis yang diikuti, jadi ${word(verb)} tidak mengubah apa pun.${nearest.id}`,
      en: `There is no \`${id}\` in the layer this one follows, so ${word(verb)} changes nothing.${nearest.en}`,
    };
  },
  'adjust.wrong-way': ({ id, attribute }, { word }) =>
    attribute === 'tell'
      ? {
          id: `${word('tell')} pada \`${id}\` hanya menambah: yang sudah diberi tahu tetap diberi tahu, dan di sini tidak ada yang bertambah. Hapus baris ini; bila memang harus berkurang, tulis jalurnya utuh di bawah ${word('replace')}, dan setiap pembaca akan diberi tahu.`,
          en: `${word('tell')} of \`${id}\` only adds: every office that is told stays told, and here nobody is added. Delete this line; if fewer must be told, write the whole path under ${word('replace')}, which every reader will be told of.`,
        }
      : {
          id: `${word(attribute)} pada \`${id}\` hanya dapat diperketat: waktu lebih pendek, ulangan lebih sering, ${word('unless')} lebih sempit. Tulis nilai yang lebih ketat; bila memang harus lebih longgar, tulis jalurnya utuh di bawah ${word('replace')}, dan setiap pembaca akan diberi tahu.`,
          en: `${word(attribute)} of \`${id}\` can only be tightened: shorter times, more repeats, a narrower ${word('unless')}. Write a stricter value; if it must be laxer, write the whole path under ${word('replace')}, which every reader will be told of.`,
        },
  'adjust.repeat-incomplete': ({ id, attribute }, { word }) => ({
    id: `\`${id}\` belum berulang, jadi ${word('every')} dan ${word('times')} harus ditulis keduanya. Tambahkan ${word(attribute)}.`,
    en: `\`${id}\` is not repeated yet, so both ${word('every')} and ${word('times')} must be written. Add ${word(attribute)}.`,
  }),
  'triage.layer': ({ id }, { word }) => ({
    id: `Tabel ${word('triage')} (\`${id}\`) hanya ada di lapis nasional: tingkat bahaya tidak ditentukan tiap kota. Hapus bagian ini; untuk memberi tahu lebih cepat, tambahkan jalur.`,
    en: `The table ${word('triage')} (\`${id}\`) is the nation's alone: how grave a report is, is not for each city to say. Delete this part; to tell somebody sooner, add a path.`,
  }),
  'triage.derived': ({ id }, { word }) => ({
    id: `Baris \`${id}\` menanyakan ${word('triage')} untuk menentukan ${word('triage')}. Tulis fakta yang mendasarinya.`,
    en: `The row \`${id}\` asks for ${word('triage')} to work out ${word('triage')}. Write the facts it rests on.`,
  }),
  'waiver.unknown-floor': ({ floor }) => ({
    id: `Tidak ada kewajiban memberi tahu \`${floor}\`. Periksa idnya.`,
    en: `There is no floor \`${floor}\`. Check the id.`,
  }),
  'waiver.law': ({ floor }) => ({
    id: `\`${floor}\` adalah bunyi undang-undang dan tidak dapat diberi keringanan. Hapus keringanan ini.`,
    en: `\`${floor}\` is what a statute says and cannot be waived. Delete this waiver.`,
  }),
  'waiver.approver': ({ floor, owner }, { word, example }) => ({
    id: `Keringanan atas \`${floor}\` harus disetujui lapis yang membuatnya. Tulis ${word('approvedBy')}: ${example(layerWords[owner].id, layerWords[owner].en)}, bila memang sudah disetujui.`,
    en: `A waiver of \`${floor}\` must be approved by the layer that made it. Write ${word('approvedBy')}: ${example(layerWords[owner].id, layerWords[owner].en)}, if it did approve.`,
  }),
  'waiver.too-long': ({ mostDays }) => ({
    id: `Keringanan berlaku paling lama ${mostDays} hari. Tulis tanggal akhir yang lebih dekat; sesudahnya dapat diminta lagi.`,
    en: `A waiver lasts ${mostDays} days at most. Write an earlier end; it can be asked for again then.`,
  }),
};
