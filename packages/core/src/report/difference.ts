import type { Localized } from '../language/words.ts';
import type { AgeClass } from '../person/choices.ts';

/** Something that keeps calls about the first report from speaking for the other, without anybody's identity. */
export type Difference =
  /** Names of kelurahan, or `unknown` or `outside`: of the other report, then of the first. */
  | { readonly what: 'area'; readonly own: string; readonly first: string }
  | { readonly what: 'victims'; readonly age: AgeClass; readonly own: number; readonly first: number }
  | { readonly what: 'victimAge'; readonly age: AgeClass }
  | { readonly what: 'danger' | 'over' };

/** Says what one report holds and the other does not, by kelurahan, number and age class alone. */
export function describeDifference(one: Difference): Localized {
  switch (one.what) {
    case 'area': {
      const [own, first] = [placeSaid(one.own), placeSaid(one.first)];
      return own.id === first.id
        ? { id: 'kelurahan kedua laporan belum diketahui', en: 'the kelurahan of both is not known' }
        : {
            id: `laporan ini di ${own.id}, laporan itu di ${first.id}`,
            en: `this one is of ${own.en}, that one of ${first.en}`,
          };
    }
    case 'victims':
      return {
        id: `laporan ini menyebut ${one.own} korban ${victimAges[one.age].id}, laporan itu ${one.first}`,
        en: `${victimAges[one.age].en}: ${one.own} here, ${one.first} there`,
      };
    case 'victimAge':
      return {
        id: `hanya laporan ini yang menyebut korban ${victimAges[one.age].id}`,
        en: `${victimAges[one.age].en}: told of here alone`,
      };
    case 'over':
      return { id: 'laporan itu sudah ditutup ketika laporan ini masuk', en: 'it was closed when this one came' };
    case 'danger':
      return { id: 'hanya laporan ini yang menyebut bahaya langsung', en: 'only this one tells of immediate danger' };
  }
}

const victimAges: Readonly<Record<AgeClass, Localized>> = {
  child: { id: 'anak', en: 'children among the victims' },
  adult: { id: 'dewasa', en: 'adults among the victims' },
  unknown: { id: 'yang umurnya belum diketahui', en: 'victims of unknown age' },
};

function placeSaid(place: string): Localized {
  if (place === 'unknown') return { id: 'tempat yang belum diketahui', en: 'an unknown place' };
  return place === 'outside' ? { id: 'luar kota', en: 'a place outside the city' } : { id: place, en: place };
}
