import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePolicy } from '@kawal/chapter';
import { type Chapter, day, formatInstant, type Instant, officeKinds, type Path, type Shift } from '@kawal/core';
import type { PolicyOverlay } from '@kawal/policy';
import { largeChapter } from '../../../packages/policy/src/proof/large-chapter.sample.ts';

/**
 * The large invented city as its officers would have it in files: the chapter, the directory with every shift of 400 days,
 * the city's policy on the nation's, and a policy for each of 57 kelurahan.
 */
export function writeLargeFolder(folder: string): void {
  const chapter = largeChapter();
  mkdirSync(join(folder, 'kelurahan'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('chapter.yaml', chapterFile(chapter));
  write('directory.yaml', directoryFile(chapter));
  const city = overlay(
    'kota-contoh',
    'city',
    chapter.city,
    { id: 'id.nasional', version: 1 },
    pathsOf(chapter, 'city'),
  );
  write('policy.yaml', writePolicy(city, 'id'));
  for (const [index, { code }] of chapter.areas.entries()) {
    const paths = pathsOf(chapter, 'kelurahan').filter(({ when }) => isOf(when, code));
    const own = paths.map(({ when: { area: _, ...when }, ...path }) => ({ ...path, when }));
    write(
      `kelurahan/kelurahan-${index}.yaml`,
      writePolicy(overlay(`kelurahan-${index}`, 'kelurahan', code, null, own), 'id'),
    );
  }
}

function pathsOf({ policy }: Chapter, layer: Path['layer']): readonly Path[] {
  return policy.paths.filter((path) => path.layer === layer);
}

function isOf({ area }: Path['when'], code: string): boolean {
  return area !== undefined && 'anyOf' in area && area.anyOf.includes(code);
}

function overlay(
  id: string,
  layer: PolicyOverlay['layer'],
  area: PolicyOverlay['area'],
  parent: PolicyOverlay['parent'],
  paths: readonly Path[],
): PolicyOverlay {
  // Everything that a layer can leave out is as composing an empty one has it.
  return {
    ...{ id, version: 1, subject: 'report', layer, area, parent, paths },
    ...{ facts: {}, triage: [], requires: {}, callers: [], adjust: [], replace: [], remove: [] },
    ...{ floors: [], ceilings: [], waivers: [], tests: [] },
  };
}

function chapterFile({ name, city, zone, areas }: Chapter): string {
  const kecamatan = [...new Set(areas.map(({ code }) => code.split('.').slice(0, 3).join('.')))];
  const places = [
    [city, name],
    ...kecamatan.map((code) => [code, `Kecamatan Contoh ${code.slice(-2)}`]),
    ...areas.map((area) => [area.code, area.name]),
  ];
  return [
    'kawal: lembaga/1',
    `nama: ${name}`,
    `kota: ${city}`,
    `zona: ${zone}`,
    'bahasa: id',
    'wilayah:',
    ...places.map(([code, called]) => `  - { kode: ${code}, nama: "${called}" }`),
    '',
  ].join('\n');
}

function directoryFile({ directory, zone }: Chapter): string {
  const local = (instant: Instant): string => formatInstant(instant, zone).slice(0, 16);
  const people = Object.keys(directory.people).flatMap((person) => [
    `  ${idOf(person)}:`,
    `    nama: "Orang Contoh ${idOf(person)}"`,
    '    kontak:',
    ...(directory.people[person]?.contacts ?? []).map((contact) => {
      const { verifiedAt, rings } = directory.contactPoints[contact] as (typeof directory.contactPoints)[string];
      const date = verifiedAt === null ? '' : `, diperiksa: ${local(verifiedAt).slice(0, 10)}`;
      return `      ${idOf(contact)}: { saluran: email, alamat: ${idOf(person)}@contoh.test${date}${rings ? ', berdering: ya' : ''} }`;
    }),
  ]);
  const offices = directory.offices.flatMap((office) => [
    `  - id: ${idOf(office.id.replace('@', '-'))}`,
    `    jenis: ${officeKinds[office.kind].keyword}`,
    `    wilayah: ${office.area === 'nation' ? 'nasional' : office.area}`,
    `    sebutan: "${officeKinds[office.kind].said.id}"`,
    ...(office.reach === 'call' ? ['    cara: telepon', `    nomor: ${office.number}`] : []),
    ...(office.holders.length === 0 ? [] : [`    pemegang: [${office.holders.map(idOf).join(', ')}]`]),
    ...(office.shifts.length === 0 ? [] : ['    giliran:']),
    ...office.shifts
      .filter(isOnThisWeek)
      .map(
        ({ person, from, until }) => `    - { orang: ${idOf(person)}, dari: ${local(from)}, sampai: ${local(until)} }`,
      ),
  ]);
  const absences = directory.absences.map(
    ({ person, from, until }) => `  - { orang: ${idOf(person)}, dari: ${local(from)}, sampai: ${local(until)} }`,
  );
  return ['kawal: direktori/1', 'orang:', ...people, 'jabatan:', ...offices, 'berhalangan:', ...absences, ''].join(
    '\n',
  );
}

/**
 * The sample has four people on each shift, and its file would be larger than a file may be. Two are on, in turns of a
 * week, so all of them are.
 */
function isOnThisWeek({ person, from }: Shift): boolean {
  const place = Number(person.slice(person.lastIndexOf('-') + 1)) - 1;
  return Math.floor(from / (7 * day)) % 2 === Math.floor(place / 4);
}

/** As files take it: small letters, digits and single hyphens. */
function idOf(name: string): string {
  return name.toLowerCase().replaceAll('.', '-');
}
