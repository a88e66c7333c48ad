import { yamlText } from '@kawal/chapter';
import type { Area, Language, Localized } from '@kawal/core';
import { villageKind } from '@kawal/core/area';
import { type ChapterDraft, type DraftPerson, type DutyOffice, kelurahanIds } from './chapter-draft.ts';
import { directoryComments as comments } from './directory-comments.ts';

/** The file `directory.yaml` of a new chapter: the offices its policy counts on, and whoever is known already. */
export function directoryText(draft: ChapterDraft, language: Language): string {
  const words = language === 'id' ? indonesian : english;
  const people = peopleOf(draft, language);
  const persons = people.map(({ id, person }) => personText(id, person, words));
  const holders = (office: DutyOffice): string =>
    people
      .filter((one) => one.office === office)
      .map(({ id }) => id)
      .join(', ');
  const { city } = draft;
  const say = (said: Localized): string => said[language];
  const line = (id: string, kind: string, area: string, name: string, rest: string): string =>
    `  - { id: ${id}, ${words.kind}: ${kind}, ${words.area}: ${area}, ${words.localName}: ${yamlText(name)}, ${rest} }\n`;
  const message = (ids: string): string => `${words.holders}: [${ids}]`;
  const call = (number: string): string => `${words.call}, ${words.number}: ${number}`;
  return [
    `${words.header}\n\n${say(comments.people)}`,
    `${words.people}:\n${persons.join('')}${say(comments.example)}`,
    `\n${say(comments.secretariat)}${words.secretariat}: []\n`,
    `\n${say(comments.offices)}${words.offices}:\n`,
    say(draft.kelurahan.length === 0 ? comments.noKelurahan : comments.kelurahan),
    ...coordinators(draft).map(({ id, area }) =>
      line(
        `${words.ids.coordinator}-${id}`,
        words.kinds.coordinator,
        area.code,
        `${words.coordinatorOf} ${area.name}`,
        `${message('')}, ${words.deputies}: []`,
      ),
    ),
    `\n${say(comments.lpaDuty)}`,
    line(words.ids.lpaDuty, words.kinds.lpaDuty, city.code, words.names.lpaDuty, message(holders('lpaDuty'))),
    `\n${say(comments.lastResort)}`,
    line(
      words.ids.lastResort,
      words.kinds.lastResort,
      city.code,
      words.names.lastResort,
      message(holders('lastResort')),
    ),
    `\n${say(comments.uptdPpa)}`,
    line('uptd-ppa', 'uptdPpa', city.code, `UPTD PPA ${city.name}`, message('')),
    `\n${say(comments.numbers)}`,
    line('unit-ppa', words.kinds.police, city.code, words.names.police, call('110')),
    line('sapa-129', 'sapa129', words.nation, 'SAPA 129', call('129')),
    line('lpsk', 'lpsk', words.nation, 'LPSK', call('148')),
    say(comments.absences),
  ].join('');
}

interface Listed {
  readonly office: DutyOffice;
  readonly id: string;
  readonly person: DraftPerson;
}

/** An id stands on record for ever, so it says the office and never the name. */
function peopleOf({ people }: ChapterDraft, language: Language): readonly Listed[] {
  const { ids } = language === 'id' ? indonesian : english;
  const list = (office: DutyOffice, stem: string): readonly Listed[] =>
    people[office].map((person, index) => ({ office, person, id: `${stem}-${index + 1}` }));
  return [...list('lpaDuty', ids.officer), ...list('lastResort', 'piket')];
}

function personText(id: string, { name, email }: DraftPerson, words: Words): string {
  if (email === '') return `  ${id}:\n    ${words.name}: ${yamlText(name)}\n`;
  const contact = `{ ${words.channel}: email, ${words.address}: ${yamlText(email)}, ${words.rings} }`;
  return `  ${id}:\n    ${words.name}: ${yamlText(name)}\n    ${words.contacts}:\n      ${words.mail}-${id}: ${contact}\n`;
}

function coordinators({ kelurahan }: ChapterDraft): readonly { readonly id: string; readonly area: Area }[] {
  const ids = kelurahanIds(kelurahan);
  return kelurahan
    .filter(({ code }) => villageKind(code) !== undefined)
    .map((area) => ({ area, id: ids.get(area.code) ?? area.code.replaceAll('.', '-') }));
}

type Words = typeof indonesian | typeof english;

const indonesian = {
  header: 'kawal: direktori/1',
  people: 'orang',
  name: 'nama',
  contacts: 'kontak',
  channel: 'saluran',
  address: 'alamat',
  rings: 'berdering: tidak',
  mail: 'surel',
  secretariat: 'sekretariat',
  offices: 'jabatan',
  kind: 'jenis',
  area: 'wilayah',
  localName: 'sebutan',
  holders: 'pemegang',
  deputies: 'wakil',
  call: 'cara: telepon',
  number: 'nomor',
  nation: 'nasional',
  coordinatorOf: 'Koordinator komunitas',
  ids: {
    coordinator: 'koordinator',
    lpaDuty: 'lpa-jaga',
    lastResort: 'piket-cadangan',
    officer: 'petugas-lpa',
  },
  kinds: {
    coordinator: 'koordinator',
    lpaDuty: 'petugasLpa',
    lastResort: 'piketCadangan',
    police: 'kepolisianUnitPpa',
  },
  names: {
    lpaDuty: 'Petugas jaga LPA',
    lastResort: 'Piket cadangan',
    police: 'Unit PPA atau Satres PPA-PPO kepolisian',
  },
} as const;

const english = {
  header: 'kawal: directory/1',
  people: 'people',
  name: 'name',
  contacts: 'contacts',
  channel: 'channel',
  address: 'address',
  rings: 'rings: no',
  mail: 'mail',
  secretariat: 'secretariat',
  offices: 'offices',
  kind: 'kind',
  area: 'area',
  localName: 'localName',
  holders: 'holders',
  deputies: 'deputies',
  call: 'reach: call',
  number: 'number',
  nation: 'nation',
  coordinatorOf: 'Community coordinator of',
  ids: {
    coordinator: 'coordinator',
    lpaDuty: 'lpa-duty',
    lastResort: 'last-resort',
    officer: 'lpa-officer',
  },
  kinds: { coordinator: 'coordinator', lpaDuty: 'lpaDuty', lastResort: 'lastResort', police: 'policeUnitPpa' },
  names: { lpaDuty: 'LPA duty officer', lastResort: 'Last resort', police: 'Police Unit PPA or Satres PPA-PPO' },
} as const;
