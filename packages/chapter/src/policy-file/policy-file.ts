import {
  type Area,
  areaLevel,
  type Ceiling,
  type KemendagriCode,
  type Policy,
  type PolicyLayer,
  vocabularyVersion,
} from '@kawal/core';
import { readListedCode } from '../chapter-file/read-code.ts';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readCount, readText } from '../shape/read-text.ts';
import { layerChoices, subjectChoices } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import { readCondition } from './condition.ts';
import { checkLadder } from './ladder.ts';
import { type Mention, readMentions } from './mention.ts';
import { readPaths } from './paths.ts';
import { readRequirements } from './requirements.ts';

/** What `policy.yaml` says. */
export interface PolicyPart {
  readonly policy: Policy;
  /** Every office it names, for findings that need the directory to be seen. */
  readonly mentions: readonly Mention[];
}

export function readPolicyFile(
  root: Place,
  chapter: { readonly city: KemendagriCode; readonly areas: readonly Area[] } | undefined,
): PolicyPart | undefined {
  const fields = readFields(
    root,
    [
      ...(['kawal', 'id', 'version', 'subject', 'layer', 'area'] as const),
      ...(['requires', 'callers', 'paths', 'ceilings', 'tests'] as const),
    ],
    ['parent', 'adjust', 'replace', 'remove', 'floors', 'waivers', 'facts'],
  );
  if (fields === undefined) return undefined;
  const mentions: Mention[] = [];
  const id = readPolicyId(fields.need('id')) ?? '';
  const version = readCount(fields.need('version'), 1, 1_000_000) ?? 1;
  readChoice(fields.get('subject'), subjectChoices);
  const layer = readChoice(fields.need('layer'), layerChoices) ?? 'city';
  const ofAPlace = layer === 'city' || layer === 'kelurahan';
  const areaPlace = ofAPlace ? fields.need('area') : fields.get('area');
  const area = readListedCode(areaPlace, chapter) ?? null;
  const expected = layer === 'kelurahan' ? 'village' : 'city';
  if (areaPlace !== undefined && area !== null && ofAPlace && areaLevel(area) !== expected) {
    report(areaPlace, { code: 'policy.area-level', layer: layerWord(layer, root), expected });
  }
  const requires = readRequirements(fields.need('requires'), mentions);
  const callersPlace = fields.get('callers');
  const callers = callersPlace === undefined ? [] : readMentions(callersPlace, 'caller', mentions);
  const pathsPlace = fields.need('paths');
  const paths = readPaths(pathsPlace, layer, mentions);
  const ceilings = readCeilings(fields.get('ceilings'), layer, mentions);
  const tests = fields.get('tests');
  if (tests !== undefined) {
    report(tests, { code: 'policy.tests-skipped', word: structureWords.tests[root.source.language] });
  }
  const policy: Policy = {
    id,
    version,
    subject: 'report',
    layer,
    area,
    lineage: [{ id, version, layer }],
    vocabulary: vocabularyVersion,
    facts: {},
    triage: [],
    requires,
    callers,
    paths,
    floors: [],
    ceilings,
    waivers: [],
  };
  if (pathsPlace !== undefined) checkLadder(policy, mentions, pathsPlace);
  return { policy, mentions };
}

function layerWord(layer: PolicyLayer, { source }: Place): string {
  return layerChoices.find((choice) => choice.value === layer)?.[source.language] ?? layer;
}

/** As `kota-malang` or `id.nasional`. */
function readPolicyId(place: Place | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  if (text.length <= 64 && /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(text)) return text;
  report(place, { code: 'policy.id-malformed' });
  return undefined;
}

function readCeilings(place: Place | undefined, layer: PolicyLayer, mentions: Mention[]): readonly Ceiling[] {
  if (place === undefined) return [];
  const ceilings = readEntries(place).map(({ key, place: here }): Ceiling | undefined => {
    const fields = readFields(here, ['when', 'never'], ['only']);
    if (fields === undefined) return undefined;
    const when = readCondition(fields.need('when'));
    return { id: key, layer, when, bars: { never: readMentions(fields.need('never'), 'barred', mentions) } };
  });
  return ceilings.filter((ceiling) => ceiling !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
}
