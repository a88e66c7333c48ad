import { areasByName, type Chapter, parseAreaCode } from '@kawal/core';

/**
 * The pilot as the news tells it. The spellings are the sources' own; the official codes are looked up in the chapter's
 * list, within the kecamatan the news names with each (the same name stands in many cities).
 */
export interface PilotKelurahan {
  /** As the source spells it. */
  readonly reported: string;
  /** The code of the kecamatan it lies in. */
  readonly kecamatan: string;
  /** The short name used in this example's directory. */
  readonly key: string;
}

/** adadimalang.com/10470 of 19 December 2018. */
const kotalama: PilotKelurahan = { reported: 'Kotalama', kecamatan: '35.73.03', key: 'kotalama' };
const tanjungrejo: PilotKelurahan = { reported: 'Tanjungrejo', kecamatan: '35.73.04', key: 'tanjungrejo' };

export const pilots: readonly [PilotKelurahan, ...PilotKelurahan[]] = [
  kotalama,
  tanjungrejo,
  { reported: 'Sukoharjo', kecamatan: '35.73.02', key: 'sukoharjo' },
  { reported: 'Ketawang Gede', kecamatan: '35.73.05', key: 'ketawanggede' },
  { reported: 'Polehan', kecamatan: '35.73.01', key: 'polehan' },
];

/** memontum.com lists this one where the other source lists Tanjungrejo; which is right is not known. */
export const disputed = { reported: 'Bandungrejosari', kecamatan: '35.73.04', insteadOf: tanjungrejo } as const;

export const sources = {
  signing: 'adadimalang.com/10470 (2018-12-19)',
  otherList: 'memontum.com (2018-12)',
  evaluation: 'adadimalang.com/10739 (2019-01)',
} as const;

/** The official area a reported spelling means; the example's own list must hold exactly one. */
export function officialArea(
  chapter: Chapter,
  { reported, kecamatan }: Pick<PilotKelurahan, 'reported' | 'kecamatan'>,
) {
  const parent = parseAreaCode(kecamatan);
  const [area, ...others] = parent === undefined ? [] : areasByName(chapter.areas, reported, parent);
  if (area === undefined || others.length > 0) throw new RangeError(`${reported} is not one area of ${kecamatan}`);
  return area;
}
