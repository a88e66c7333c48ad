import { readFileSync } from 'node:fs';
import type { Language } from '@kawal/core';
import {
  type AccessRule,
  accessRules,
  type Relation,
  relations,
} from '../../../../packages/core/src/authority/relation.ts';
import { takenFromDesks, verbsGivenBy } from '../../../../packages/engine/src/api/given-by.ts';
import type { Standing } from '../../../../packages/engine/src/api/related.ts';
import { type RestStanding, restOfVerbs } from '../../../../packages/engine/src/api/rest-of-verbs.sample.ts';
import { redactedFields } from '../../../../packages/engine/src/api/shown.ts';
import type { Verb } from '../../../../packages/engine/src/api/verb.ts';
import { verbs } from '../../../../packages/engine/src/api/verbs.ts';
import { verbComments } from './verb-comments.ts';
import { whoMayIn } from './who-may.ts';

/** Returns the page of who may know what, from the one table that the engine asks. */
export function accessPage(language: Language): string {
  const words = wordsIn[language];
  const held = Object.keys(relations) as Relation[];
  const rows = Object.entries<AccessRule>(accessRules).map(([concept, rule]) => [
    `\`${concept}\``,
    ...held.map(
      (relation) =>
        grantsOf(rule, relation)
          .map((grant) => words[grant])
          .join(', ') || '–',
    ),
    '–',
  ]);
  const head = [words.concept, ...held.map((one) => relations[one][language]), words.others];
  const redacted = Object.entries(redactedFields).map(
    ([concept, fields]) => `- \`${concept}\`: ${fields.map((field) => `\`${field}\``).join(', ')}`,
  );
  const sections = [`## ${words.held}`, redacted.join('\n'), `## ${words.verbs}`, words.ofVerbs, verbTable(language)];
  const others = [`## ${words.community}`, words.ofCommunity, standingTable(language)];
  const rest = [`## ${words.rest}`, words.ofRest, restTable(language)];
  return `${[intros[language], tableOf(head, rows), ...sections, ...others, ...rest].join('\n\n')}\n`;
}

const standings: readonly Standing[] = ['lpa', 'areaOffice', 'member', 'self', 'app'];
const allVerbs = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(([group, named]) =>
  Object.entries(named).map(([name, verb]) => [`${group}.${name}`, verb] as const),
);

/** Each verb of community work, by what the engine asks of who gives it. */
function standingTable(language: Language): string {
  const { verb: head, standing } = wordsIn[language];
  const rows = allVerbs.flatMap(([verb, { by }]) =>
    by === undefined ? [] : [[`\`${verb}\``, ...standings.map((one) => (by.includes(one) ? '✓' : '–'))]],
  );
  return tableOf([head, ...standings.map((one) => standing[one])], rows);
}

const restStandings = ['secretariat', 'duty', 'office', 'nobody', 'app'] as const satisfies readonly RestStanding[];

/** Each verb that stands in neither table, by who asks, with the sentence that says who may give it. */
function restTable(language: Language): string {
  const given = verbsGivenBy();
  const comments = verbComments(readFileSync('packages/engine/src/api/verbs.ts', 'utf8'));
  const meanings = new Map(comments.map(({ verb, meaning }) => [verb, meaning]));
  const { verb: head, may, ofStanding } = wordsIn[language];
  const rows = allVerbs.flatMap(([verb, { by }]) => {
    if (by !== undefined || given.has(verb)) return [];
    const row = restOfVerbs[verb];
    if (row === undefined) throw new Error(`no cells of ${verb}`);
    const mark = (one: RestStanding): string => (row.by.includes(one) ? '✓' : '–');
    const concerned = row.concerned === undefined ? '' : `${mark('concerned')} ${row.concerned[language]}`;
    const sentence = whoMayIn(meanings.get(verb) ?? '')[language];
    return [[`\`${verb}\``, ...restStandings.map(mark), concerned, sentence]];
  });
  const heads = [...restStandings, 'concerned' as const].map((one) => ofStanding[one]);
  return tableOf([head, ...heads, may], rows);
}

/** Each verb about a report and what came of it, by relation; the last column is a role that an app names, alone. */
function verbTable(language: Language): string {
  const given = [...verbsGivenBy()];
  const held = (Object.keys(relations) as Relation[]).filter((one) => given.some(([, by]) => by.includes(one)));
  const rows = given.map(([verb, by]) => [
    `\`${verb}\``,
    ...held.map((one) => (by.includes(one) ? '✓' : '–')),
    takenFromDesks.includes(verb) ? '`desk`' : '–',
  ]);
  const { verb, role } = wordsIn[language];
  return tableOf([verb, ...held.map((one) => relations[one][language]), role], rows);
}

type Grant = 'whole' | 'redacted' | 'cards' | 'decides';

function grantsOf({ whole, redacted = [], cards = [], decide = [] }: AccessRule, relation: Relation): readonly Grant[] {
  const reads: readonly Grant[] = whole.includes(relation)
    ? ['whole']
    : redacted.includes(relation)
      ? ['redacted']
      : [];
  return [
    ...reads,
    ...(cards.includes(relation) ? (['cards'] as const) : []),
    ...(decide.includes(relation) ? (['decides'] as const) : []),
  ];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const wordsIn = {
  id: {
    concept: 'konsep',
    others: 'orang lain',
    held: 'Isi tampilan ringkas',
    verbs: 'Perintah menurut hubungan',
    ofVerbs:
      'Untuk perintah yang memulai kasus atau rujukan, hubungannya ialah dengan laporannya. Hubungan dan peran yang tidak disebut tidak memberi perintah apa pun; setiap sel diuji terhadap mesinnya. Bila penarikan rujukan menunggu kata kedua, tujuan rujukannya boleh memberikannya. Menambah laporan diterima juga dari aplikasi dan dari peran `desk` saja: tambahan tidak pernah menurunkan apa pun. Jawaban, telepon, dan pemindahan kebijakan masih punya syarat sendiri, dan siapa yang boleh tahu diberi tahu sebabnya: lihat [daftar perintah](perintah.md).',
    verb: 'perintah',
    role: 'peran saja, menurut aplikasi',
    community: 'Perintah kerja komunitas',
    ofCommunity:
      'Setiap sel diuji terhadap mesinnya. Kolom `aplikasi` ialah aplikasi yang bertindak atas namanya sendiri. Sebagian perintah masih meminta orang, atau orang lain daripada yang bersangkutan: lihat [daftar perintah](perintah.md).',
    standing: {
      lpa: 'LPA yang bertugas atau sekretariat',
      areaOffice: 'menjabat di kelurahannya',
      member: 'relawan komunitasnya',
      self: 'relawan itu sendiri',
      app: 'aplikasi',
    },
    rest: 'Perintah lain',
    ofRest:
      'Yang boleh memberinya diperiksa oleh aturan catatannya sendiri, atau oleh kode yang disebut. Setiap sel diuji terhadap mesinnya. Kolom `yang bersangkutan` menyebut orangnya, siapa pun dia selain itu; kosong berarti tidak ada bedanya. Orang yang memang melihat laporannya tidak diberi akses darurat. Orang yang menunjukkan kode sebuah pesan menjawab untuk pemegangnya, kecuali penerima pesan lain.',
    ofStanding: {
      secretariat: 'sekretariat',
      duty: 'LPA yang bertugas',
      office: 'menjabat di kantor lain',
      nobody: 'tidak menjabat',
      app: 'aplikasi',
      concerned: 'yang bersangkutan',
    },
    may: 'yang boleh',
    whole: 'utuh',
    redacted: 'ringkas',
    cards: 'kartu',
    decides: 'memutuskan',
  },
  en: {
    concept: 'concept',
    others: 'anybody else',
    held: 'What a redacted view holds',
    verbs: 'Verbs by relation',
    ofVerbs:
      'Of a verb that begins a case or a referral, the relation is to its report. A relation or a role that is not named gives no verb; a test asks the engine in every cell. Where a first word to withdraw a referral waits, its addressee may give the second. An app, and the role of a desk alone, add to a report, too: an addition lowers nothing. Replies, calls and moves of a policy have conditions of their own, and who may know is told why: see [verbs](verbs.md).',
    verb: 'verb',
    role: 'a role alone, as an app names it',
    community: 'Verbs of community work',
    ofCommunity:
      'A test asks the engine in every cell. The column `an app` is an app that acts in its own name. Some verbs ask for a person besides, or for another one than who is concerned: see [verbs](verbs.md).',
    standing: {
      lpa: 'LPA on duty or secretariat',
      areaOffice: 'in post for its kelurahan',
      member: 'volunteer of its community',
      self: 'the volunteer',
      app: 'an app',
    },
    rest: 'Other verbs',
    ofRest:
      'Who may give them is asked by the rules of the record itself, or by the code that is named. A test asks the engine in every cell. The column `concerned` names the person, whoever they are besides; it is empty where that changes nothing. Who sees a report anyway is given no emergency access to it. Who shows the code of a message answers for its holder, but for others whom messages reach.',
    ofStanding: {
      secretariat: 'secretariat',
      duty: 'LPA on duty',
      office: 'in post of another office',
      nobody: 'in no post',
      app: 'an app',
      concerned: 'concerned',
    },
    may: 'who may',
    whole: 'whole',
    redacted: 'redacted',
    cards: 'cards',
    decides: 'decides',
  },
} as const;

const intros = {
  id: `# Siapa boleh tahu apa

Halaman ini ditulis oleh \`pnpm docs:pages\` dari tabel yang ditanyai oleh setiap pembacaan, setiap pembukaan kartu, dan setiap keputusan; jangan disunting.
Hubungan yang tidak disebut tidak diberi apa pun, dan konsep yang tidak disebut tidak dibaca siapa pun selain alat (\`engine.unguarded\`).

- **utuh**: semua yang tercatat, beserta riwayatnya. **ringkas**: isian di bawah. **kartu**: kartu tersegelnya, dengan menyebut tujuan, dan tercatat.
  **memutuskan**: perintah yang menurunkan, mencabut, mengakhiri, menutup, atau menaikkan.
- Orang yang dikecualikan oleh sebuah laporan tidak mempunyai hubungan dengan laporan itu atau dengan apa pun yang timbul darinya: ia dijawab seolah-olah tidak ada, juga
  dalam daftar dan hitungan. Aturan ini didahulukan dari setiap pemberian. Yang mengecualikan petugas jaga LPA mengecualikan sekretariatnya juga. Demikian pula untuk orang yang dinonaktifkan, dan untuk aplikasi. Tidak seorang pun membaca catatan kerelawanannya sendiri.
- Seseorang menjabat, atau termasuk sekretariat, menurut direktori, sekarang, apa pun peran yang disebut aplikasi.
- Laporan dilihat karena wilayahnya hanya oleh kantor LPA sendiri (petugas jaga, koordinator, piket cadangan) dan layanan pelindungan korban (UPTD PPA, LPSK). Kantor lain, juga jabatan
  sendiri, melihat, menjawab, dan memutuskan hanya tentang laporan yang sudah diberitahukan kepadanya.
- Dalam keadaan darurat, siapa pun yang menjabat dan tidak dikecualikan dapat membuka satu laporan selama empat jam (\`cards.breakGlass\`), beserta apa yang timbul darinya: dengan alasan,
  dengan alarm, dan ditinjau oleh orang LPA lain. Ia melihat, tetapi tidak memutuskan.
- Yang diberi tahu tentang sebuah laporan membuka kartunya sampai laporan itu ditutup, tidak ada lagi yang harus ditelepon, dan kasusnya selesai. Bila laporan itu tidak boleh diketahui seluruh LPA, kartunya tetap terbuka.
- Relawan melihat kasus hanya dengan pelatihan dan kode etik yang masih berlaku. Tujuan rujukan melihat rujukan sejak dikirim sampai berakhir, dan membuka
  golongan data yang ikut dikirim.
- Apa pun yang disebut catatan lain, dan tidak boleh diketahui pembacanya, tidak ditampilkan.

\`kawal access explain CATATAN\` menyebut siapa dari direktori yang melihat sebuah catatan, dan mengapa seseorang tidak.
\`kawal access compare FOLDER --as ORANG\`, dan \`kawal apply\` sebelum bertanya, menghitung siapa yang akan melihat lebih banyak atau lebih sedikit bila berkas itu berlaku.
\`kawal access rules\` mencetak tabel ini, dan \`kawal access compare --rules BERKAS\` menghitung hal yang sama setelah versi baru mengubahnya.

Siapa boleh memberi perintah apa ada di [daftar perintah](perintah.md). Kerja komunitas diputuskan oleh yang menjabat di kelurahan itu sendiri dan LPA: kantor kota, provinsi, dan pusat melayani kelurahan, tetapi tidak menjabat di sana. Hanya LPA yang menonaktifkan relawan, menerima laporan kondisi, dan mencatat komitmen pakta terpenuhi.`,
  en: `# Who may know what

This page is written by \`pnpm docs:pages\` from the table that every read, every opening of cards and every decision asks; do not edit it.
A relation that is not named is granted nothing, and a concept that is not named is read by nobody but a tool (\`engine.unguarded\`).

- **whole**: everything on record, with its history. **redacted**: the fields below. **cards**: its sealed cards, on record, with a purpose.
  **decides**: verbs that lower, lift, end, close or raise.
- People whom a report bars have no relation to it, nor to what came of it: they are answered as if there were none, in lists and counts too. It
  counts before every grant. What bars the LPA's duty officers bars its secretariat too. So it is for people who are suspended, and for apps. Nobody reads the record of their own volunteering.
- Somebody in post, or of the secretariat, is so by the directory, now, whatever role an app names.
- By its area a report is seen by the LPA's own offices (duty, coordinator, last resort) and the services that protect victims (UPTD PPA, LPSK) alone. Every other
  office, an own one too, sees, answers and decides only what it was notified of.
- In an emergency anybody in post whom it does not bar opens one report for four hours (\`cards.breakGlass\`), with what came of it: with a reason, with
  an alarm, and reviewed by another person of the LPA. They see it, and decide nothing.
- To have been notified of a report opens its cards until it is closed, no call is owed and no case of it is open. Where a report bars all of the LPA, they stay open.
- A volunteer sees a case only with valid training and code of conduct. An addressee sees a referral from its sending to its end, and opens the
  classes that go along.
- What another record names and its reader may not know of is left out of it.

\`kawal access explain RECORD\` says of one record who of the directory sees it, and why somebody does not.
\`kawal access compare FOLDER --as PERSON\`, and \`kawal apply\` before it asks, count who would see more and who less if those files were in force.
\`kawal access rules\` prints this table, and \`kawal access compare --rules FILE\` counts the same after an upgrade that changed it.

Who may give which verb stands in [verbs](verbs.md). Community work is decided by those in post in its kelurahan itself and the LPA: an office of the city, the province or the nation serves a kelurahan, and has no post in it. The LPA alone suspends a volunteer, accepts a condition report, and says that a commitment of a pact was met.`,
} as const;
