import { areaByCode, type KemendagriCode, type Policy, type PolicyLayer } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import type { PolicyOverlay } from '@kawal/policy';
import { readListedCode } from '../areas-file/read-code.ts';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import type { Fields } from '../shape/read-map.ts';
import { readCount, readText } from '../shape/read-text.ts';
import { laterSubjects, layerChoices, subjectChoices, wordOf } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import { suggest } from '../words/suggest.ts';
import type { LayerSetting } from './scope.ts';

/** Whose policy this is, and which one it follows. */
export interface PolicyHead extends Pick<PolicyOverlay, 'id' | 'version' | 'layer' | 'area' | 'parent'> {
  /** The policy that the parent's name stands for. */
  readonly base: Policy | null;
}

type HeadWord = 'id' | 'version' | 'layer' | 'area' | 'parent' | 'subject';

export function readHead(fields: Fields<HeadWord>, setting: LayerSetting): PolicyHead {
  const id = readPolicyId(fields.need('id'), setting) ?? '';
  const version = readCount(fields.need('version'), 1, 1_000_000) ?? 0;
  const layer = readLayer(fields.need('layer'), setting);
  const area = readArea(layer, fields, setting);
  readSubject(fields.get('subject'));
  const { parent, base } = readParent(fields.get('parent'), setting);
  return { id, version, layer, area, parent, base };
}

function readLayer(place: Place | undefined, { kind }: LayerSetting): PolicyLayer {
  const layer = readChoice(place, layerChoices);
  if (layer === undefined || place === undefined) return kind === 'kelurahan' ? 'kelurahan' : 'city';
  const { language } = place.source;
  if ((layer === 'kelurahan') !== (kind === 'kelurahan')) {
    report(place, {
      code: 'policy.layer-elsewhere',
      layer: wordOf(layerChoices, layer, language),
      isInFolder: kind === 'kelurahan',
    });
    return kind === 'kelurahan' ? 'kelurahan' : 'city';
  }
  return layer;
}

function readArea(
  layer: PolicyLayer,
  { get, need }: Fields<HeadWord>,
  { chapter }: LayerSetting,
): KemendagriCode | null {
  const level = layer === 'city' ? 'city' : layer === 'kelurahan' ? 'village' : undefined;
  const place = level === undefined ? get('area') : need('area');
  const area = readListedCode(place, chapter);
  if (place === undefined || area === undefined) return null;
  if (level === undefined || areaLevel(area) !== level) {
    const layerWord = wordOf(layerChoices, layer, place.source.language);
    report(place, { code: 'policy.area-level', layer: layerWord, expected: level ?? 'none' });
    return null;
  }
  return area;
}

/** Other subjects are in the full language: they get an answer, not a guess. */
function readSubject(place: Place | undefined): void {
  if (place === undefined) return;
  const text = place.node.kind === 'text' ? place.node.text.trim() : '';
  if (laterSubjects.some(({ id, en }) => id === text || en === text)) {
    report(place, { code: 'policy.not-in-version', word: text });
  } else readChoice(place, subjectChoices);
}

/** As `id.nasional@1`. */
function readParent(place: Place | undefined, { baselines, kind }: LayerSetting): Pick<PolicyHead, 'parent' | 'base'> {
  const none = { parent: null, base: null };
  const text = readText(place);
  if (place === undefined || text === undefined) return none;
  if (kind === 'kelurahan') {
    report(place, { code: 'parent.implied', word: structureWords.parent[place.source.language] });
    return none;
  }
  const known = Object.keys(baselines);
  const closest = known.includes(text) ? text : suggest(text, known);
  if (closest !== text) report(place, { code: 'parent.unknown', written: text, closest, known });
  // Reading goes on against the one that was probably meant.
  const base = closest === null ? undefined : baselines[closest];
  return base === undefined ? none : { parent: { id: base.id, version: base.version }, base };
}

/** As `kota-malang` or `id.nasional`. */
function readPolicyId(place: Place | undefined, { kind, chapter }: LayerSetting): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  // One of another city was copied with its files: nothing breaks, so nobody would see it.
  const city = chapter === undefined ? undefined : areaByCode(chapter.areas, chapter.city)?.name;
  const [, named] = /^(?:kota|kab|kabupaten)-(.+)$/.exec(text) ?? [];
  // The code of the city names it too, as in what `kawal init` writes.
  const isOwn = named === undefined || [city, chapter?.city].some((own = '') => spelledAsId(own).endsWith(named));
  if (kind === 'policy' && city !== undefined && !isOwn) report(place, { code: 'policy.id-elsewhere', id: text, city });
  if (text.length <= 64 && /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(text)) return text;
  report(place, { code: 'policy.id-malformed' });
  return undefined;
}

function spelledAsId(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
