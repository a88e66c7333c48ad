import {
  type Ceiling,
  type Condition,
  type Floor,
  hour,
  type Language,
  type Policy,
  type Said,
  type Waiver,
  type Zone,
} from '@kawal/core';
import { sayInstant } from '@kawal/core/locales';
import type { Offset, OperatorKind } from '@kawal/core/policy';
import { asSentence, joinWords } from './join.ts';
import { limitWords as words } from './limit-words.ts';
import { sayCite } from './say-cite.ts';
import { type PlaceNames, sayCondition } from './say-condition.ts';
import { sayOffice, sayOffices, sayOffset } from './say-step.ts';
import { layerWords } from './words.ts';

interface LimitOptions extends PlaceNames {
  readonly zone?: Zone;
}

/** Who must be told, by when, and whose demand it is: the law's, with its article, or our own. */
export function sayFloor(
  floor: Floor,
  policy: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  const { when, tell, of, within, since, origin, cite, binds, validFrom } = floor;
  const offices = tell.map((kind) => sayOffice(kind, language));
  const who =
    of === 'one' && offices.length > 1
      ? words.oneOf(joinWords(offices, 'or', language))
      : words.each(joinWords(offices, 'and', language), offices.length > 1);
  const sentences = [
    words.must(
      sayLead(when, policy, language, options),
      who[language],
      origin === 'law' ? sayInHours(within, language) : sayOffset(within, language),
      words.since[since][language],
    )[language],
    origin === 'law' && cite !== null ? words.law(sayCite(cite, language))[language] : words.practice[language],
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
    sentences.push(words.validFrom(sayInstant(validFrom, options.zone ?? 'WIB')[language])[language]);
  return sentences.map(asSentence).join(' ');
}

/** A statute counts three days as 72 hours; it is said as the statute says it. */
function sayInHours(within: Offset, language: Language): string {
  const hours = 'ms' in within ? within.ms / hour : Number.NaN;
  if (!Number.isInteger(hours) || hours < 1) return sayOffset(within, language);
  return words.hours(hours)[language];
}

/** Who must not be told, or who alone may be. */
export function sayCeiling(
  { when, bars }: Ceiling,
  policy: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  const lead = sayLead(when, policy, language, options);
  return asSentence(
    'never' in bars
      ? words.never(lead, sayOffices(bars.never, 'or', language))[language]
      : words.only(lead, sayOffices(bars.only, 'and', language))[language],
  );
}

/** For which reports: every one, or those of a condition. */
function sayLead(when: Condition, { facts }: Pick<Policy, 'facts'>, language: Language, options: LimitOptions): string {
  return Object.keys(when).length === 0
    ? words.everyReport[language]
    : words.if(sayCondition(when, facts, language, options))[language];
}

/** What does not hold for a while, for which reports, why, and what is done instead. */
export function sayWaiver(
  waiver: Waiver,
  policy: Pick<Policy, 'facts'>,
  language: Language,
  options: LimitOptions,
): string {
  const zone = options.zone ?? 'WIB';
  const condition = sayCondition(waiver.when, policy.facts, language, options);
  return [
    words.waived(
      sayInstant(waiver.from, zone)[language],
      sayInstant(waiver.until, zone)[language],
      waiver.floor,
      condition,
    )[language],
    words.waiverTerms(waiver, layerWords[waiver.approvedBy][language])[language],
  ].join(' ');
}

const operatorWords: Readonly<Record<OperatorKind, Said>> = {
  uptdPpa: { id: 'UPTD PPA', en: 'a UPTD PPA' },
  uptSosial: { id: 'UPT atau UPTD bidang sosial', en: 'a social service unit (UPT or UPTD)' },
  lplbm: { id: 'lembaga penyedia layanan berbasis masyarakat', en: 'a community-based service provider (LPLBM)' },
  ppt: { id: 'pusat pelayanan terpadu (PPT)', en: 'an integrated service centre (PPT)' },
};
