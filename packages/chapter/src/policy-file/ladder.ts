import { inWallTime, type OfficeKind, officeKinds, type Path, type Policy } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { officeWord } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import type { Mention } from './mention.ts';
import { leadsOutOfCity, officeAndSubstitutes } from './requirements.ts';

/** What a policy must have as a whole, whoever stands in the directory. */
export function checkLadder(policy: Policy, mentions: readonly Mention[], paths: Place): void {
  checkLastResort(policy, paths);
  checkGuards(policy, mentions);
  for (const mention of firstOfEach(mentions, 'told')) checkContract(policy, mention);
  checkCallers(policy, mentions);
}

/** The first place where each office is named in this way. */
export function firstOfEach(mentions: readonly Mention[], as: Mention['as']): readonly Mention[] {
  const named = mentions.filter((mention) => mention.as === as);
  return named.filter((mention, index) => named.findIndex((other) => other.office === mention.office) === index);
}

/** Some path opens for every report, and its last step reaches the last resort: no report ends in silence. */
function checkLastResort(policy: Policy, paths: Place): void {
  if (policy.paths.some((path) => Object.keys(path.when).length === 0 && endsAtLastResort(path))) return;
  report(paths, { code: 'last-resort.missing', word: officeWord('lastResort', paths.source.language) });
}

function endsAtLastResort(path: Path): boolean {
  const latest = Math.max(...path.steps.map(({ after }) => inWallTime(after)));
  return path.steps.some((step) => inWallTime(step.after) === latest && step.tell.includes('lastResort'));
}

/** Only somebody who was told can answer: directly, or as a substitute. */
function checkGuards(policy: Policy, mentions: readonly Mention[]): void {
  const told = new Set<OfficeKind>(
    mentions
      .filter((mention) => mention.as === 'told')
      .flatMap(({ office }) => officeAndSubstitutes(policy.requires, office)),
  );
  for (const { office, place } of mentions.filter((mention) => mention.as === 'guard')) {
    if (!told.has(office)) report(place, { code: 'guard.untold', word: officeWord(office, place.source.language) });
  }
}

function checkContract(policy: Policy, { office, place }: Mention): void {
  const { language } = place.source;
  const word = officeWord(office, language);
  if (policy.requires[office] === undefined) {
    report(place, { code: 'requires.missing', word, key: structureWords.requires[language] });
  }
  const { authority } = officeKinds[office];
  if (authority && !leadsOutOfCity(officeAndSubstitutes(policy.requires, office))) {
    report(place, { code: 'instead.stays-in-city', word });
  }
}

/** An office that no machine can message needs somebody to ring it (M3). */
function checkCallers(policy: Policy, mentions: readonly Mention[]): void {
  const isCalled = (office: OfficeKind): boolean => policy.requires[office]?.reach === 'call';
  for (const { office, place } of mentions.filter((mention) => mention.as === 'caller')) {
    if (isCalled(office)) report(place, { code: 'callers.called', word: officeWord(office, place.source.language) });
  }
  if (policy.callers.length > 0) return;
  for (const { office, place } of firstOfEach(mentions, 'told')) {
    if (!officeAndSubstitutes(policy.requires, office).some(isCalled)) continue;
    const { language } = place.source;
    report(place, {
      code: 'callers.missing',
      word: officeWord(office, language),
      key: structureWords.callers[language],
    });
  }
}
