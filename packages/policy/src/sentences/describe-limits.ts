import {
  type Ceiling,
  type Condition,
  type Floor,
  hour,
  type Language,
  type Localized,
  type Policy,
  type Waiver,
  type Zone,
} from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { Offset, OperatorKind } from '@kawal/core/policy';
import { describeCite } from './describe-cite.ts';
import { describeCondition, type PlaceNames } from './describe-condition.ts';
import { describeOffice, describeOffices, describeOffset } from './describe-step.ts';
import { asSentence, joinWords } from './join.ts';
import { limitWords as words } from './limit-words.ts';
import { layerWords } from './words.ts';

interface LimitOptions extends PlaceNames {
  readonly zone?: Zone;
}

/** Who must be told, by when, and whose demand it is: the law's, with its article, or our own. */
export function describeFloor(
  floor: Floor,
  policy: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  const { when, tell, of, within, since, origin, cite, binds, validFrom } = floor;
  const offices = tell.map((kind) => describeOffice(kind, language));
  const who =
    of === 'one' && offices.length > 1
      ? words.oneOf(joinWords(offices, 'or', language))
      : words.each(joinWords(offices, 'and', language), offices.length > 1);
  const sentences = [
    words.must(
      describeLead(when, policy, language, options),
      who[language],
      origin === 'law' ? describeInHours(within, language) : describeOffset(within, language),
      words.since[since][language],
    )[language],
    origin === 'law' && cite !== null ? words.law(describeCite(cite, language))[language] : words.practice[language],
  ];
  if (binds !== null)
    sentences.push(
      words.binds(
        joinWords(
          binds.map((kind) => operatorWords[kind][language]),
          'and',
          language,
        ),
      )[language],
    );
  if (validFrom !== null)
    sentences.push(words.validFrom(describeInstant(validFrom, options.zone ?? 'WIB')[language])[language]);
  return sentences.map(asSentence).join(' ');
}

/** A statute counts three days as 72 hours; it is said as the statute says it. */
function describeInHours(within: Offset, language: Language): string {
  const hours = 'ms' in within ? within.ms / hour : Number.NaN;
  if (!Number.isInteger(hours) || hours < 1) return describeOffset(within, language);
  return words.hours(hours)[language];
}

/** Who must not be told, or who alone may be. */
export function describeCeiling(
  { when, bars }: Ceiling,
  policy: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  const lead = describeLead(when, policy, language, options);
  return asSentence(
    'never' in bars
      ? words.never(lead, describeOffices(bars.never, 'or', language))[language]
      : words.only(lead, describeOffices(bars.only, 'and', language))[language],
  );
}

/** For which reports: every one, or those of a condition. */
function describeLead(
  when: Condition,
  { facts }: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  return Object.keys(when).length === 0
    ? words.everyReport[language]
    : words.if(describeCondition(when, facts, language, options))[language];
}

/** What does not hold for a while, for which reports, why, and what is done instead. */
export function describeWaiver(
  waiver: Waiver,
  policy: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  const zone = options.zone ?? 'WIB';
  const condition = describeCondition(waiver.when, policy.facts, language, options);
  return [
    words.waived(
      describeInstant(waiver.from, zone)[language],
      describeInstant(waiver.until, zone)[language],
      waiver.floor,
      condition,
    )[language],
    words.waiverTerms(waiver, layerWords[waiver.approvedBy][language])[language],
  ].join(' ');
}

const operatorWords: Readonly<Record<OperatorKind, Localized>> = {
  uptdPpa: { id: 'UPTD PPA', en: 'a UPTD PPA' },
  uptSosial: { id: 'UPT atau UPTD bidang sosial', en: 'a social service unit (UPT or UPTD)' },
  lplbm: { id: 'lembaga penyedia layanan berbasis masyarakat', en: 'a community-based service provider (LPLBM)' },
  ppt: { id: 'pusat pelayanan terpadu (PPT)', en: 'an integrated service centre (PPT)' },
};
