import type { Area, KemendagriCode, Language, Zone } from '@kawal/core';

/** A chapter as far as it is known when its folder is made. No person, address or number is made up. */
export interface ChapterDraft {
  /** The name of the organisation; null until somebody gives it. */
  readonly name: string | null;
  /** With its name. */
  readonly city: Area;
  readonly zone: Zone;
  /** Of messages to people who chose none. */
  readonly language: Language;
  /** The kelurahan and desa that get a coordinator, by code. */
  readonly kelurahan: readonly Area[];
  readonly people: Readonly<Record<DutyOffice, readonly DraftPerson[]>>;
}

/** The offices whose people are asked for at once: without them nobody hears of a report. */
export type DutyOffice = 'lpaDuty' | 'lastResort';

export interface DraftPerson {
  readonly name: string;
  readonly email: string;
}

/** The ids of kelurahan in a file: their names, or their codes where two would be alike. */
export function kelurahanIds(kelurahan: readonly Area[]): ReadonlyMap<KemendagriCode, string> {
  const named = kelurahan.map((area) => ({ area, id: idOf(area.name) }));
  return new Map(
    named.map(({ area, id }) => {
      const isAlone = id !== '' && named.filter((other) => other.id === id).length === 1;
      return [area.code, isAlone ? id : area.code.replaceAll('.', '-')];
    }),
  );
}

/** Small letters, digits and single hyphens; short, for more is put before it. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}
