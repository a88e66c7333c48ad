import type { Localized } from '@kawal/core';
import { printNeighbourhood } from '@kawal/core/area';
import { dormancyReasons } from '@kawal/core/community';
import { attendeeRoles } from '@kawal/core/engagement';
import { describeDay, describeMonth } from '@kawal/core/locales';
import { aboutLines, decreeWords, placesText, placeText, postText } from './describe-lines.ts';
import {
  communityStatusShort,
  monthWords,
  pilotWords,
  volunteerStatuses,
  volunteerStatusShort,
  sheetWords as words,
} from './messages.ts';
import type { CommunityLine, CommunityOverview } from './overview.ts';
import type { Block, Section, SheetCell, SheetPage, SheetSetting } from './page.ts';
import { pageParts } from './page-parts.ts';

/** The overview as a page to hand out. */
export function describeCommunityOverview(overview: CommunityOverview, setting: SheetSetting): SheetPage {
  const { say, section, text } = pageParts(setting);
  const { asOf, communities, without } = overview;
  const noCommunity = section(words.summary, text(words.noCommunities));
  return {
    language: setting.language,
    title: say(words.overviewTitle),
    about: aboutLines(asOf, setting),
    sections: [
      ...(communities.length === 0 ? [noCommunity] : tablesOf(overview, setting)),
      ...communities.map((community) => communitySection(community, setting)),
      ...(without.length === 0 ? [] : [section(words.withoutCommunity, text(placesText(without)))]),
    ],
  };
}

function tablesOf({ communities, months }: CommunityOverview, setting: SheetSetting): readonly Section[] {
  const { loudIf, section, table, text } = pageParts(setting);
  const tableOf = (
    head: readonly (Localized | string)[],
    row: (community: CommunityLine, setting: SheetSetting) => readonly SheetCell[],
  ): Block => {
    const rows = communities.map((community) => [community.name, ...row(community, setting)]);
    return table([words.kelurahan, ...head], rows);
  };
  return [
    section(
      words.summary,
      tableOf([words.state, words.decree, words.focalPoint, words.activeVolunteers, words.pilot], summaryRow),
    ),
    section(
      words.volunteers,
      tableOf(
        volunteerStatuses.map((status) => volunteerStatusShort[status]),
        ({ volunteers }) => volunteerStatuses.map((status) => String(volunteers[status])),
      ),
    ),
    section(words.training, tableOf([words.trainingExpired, words.expireSoon, words.nextExpiry], trainingRow)),
    section(
      words.conditionReports,
      tableOf(
        months.map((period) => describeMonth(period, 'abbreviated')),
        ({ conditionReports }) =>
          conditionReports.map(({ standing }) => loudIf(standing === 'missing', monthWords[standing])),
      ),
      text(words.monthKey),
    ),
    section(words.visits, tableOf(visitHead, visitRow)),
  ];
}

const visitHead = [
  ...[words.visitsToCome, words.held, words.unreported, words.missed, words.cancelled, words.unconfirmed],
  words.lastHeld,
];

function summaryRow(community: CommunityLine, setting: SheetSetting): readonly SheetCell[] {
  const { say, loudIf } = pageParts(setting);
  const { status, rests, decree, hasFocalPoint, volunteers, pilot } = community;
  const state = say(communityStatusShort[status]);
  return [
    rests === null ? state : { loud: `${state}: ${say(dormancyReasons[rests])}` },
    say(decreeWords(decree, setting)),
    say(hasFocalPoint ? words.appointed : words.none),
    String(volunteers.active),
    pilot === null ? say(words.none) : loudIf(pilot.status === 'disputed', pilotWords[pilot.status]),
  ];
}

function trainingRow({ training }: CommunityLine, setting: SheetSetting): readonly SheetCell[] {
  const { day, loudIf } = pageParts(setting);
  const { expired, expireSoon, nextExpiry } = training;
  return [loudIf(expired > 0, String(expired)), loudIf(expireSoon > 0, String(expireSoon)), day(nextExpiry)];
}

function visitRow({ visits }: CommunityLine, setting: SheetSetting): readonly SheetCell[] {
  const { day, loudIf } = pageParts(setting);
  const { toCome, held, unreported, missed, cancelled, unconfirmed, lastHeld } = visits;
  const wanting = (count: number): SheetCell => loudIf(count > 0, String(count));
  return [
    ...[String(toCome), String(held), wanting(unreported), wanting(missed), String(cancelled), wanting(unconfirmed)],
    day(lastHeld),
  ];
}

function communitySection(community: CommunityLine, setting: SheetSetting): Section {
  const { day, fact, section } = pageParts(setting);
  const { name, reportedName, status, pact, decree, earlierDecrees, members, coverage, lastHeard } = community;
  const covered = coverage.length === 0 ? words.coverageUnsaid : coverage.map(printNeighbourhood).join(', ');
  const facts: readonly (readonly [string, SheetCell])[] = [
    ...(reportedName === name ? [] : [fact(words.kelurahan, words.writtenAs({ name, reported: reportedName }))]),
    fact(words.state, communityStatusShort[status]),
    ...(pact === null ? [] : [fact(words.pact, `${pact.pact}, ${day(pact.signedOn)}`)]),
    ...(decree === null
      ? []
      : [
          fact(words.decree, decreeWords(decree, setting)),
          fact(words.decreeSignedBy, postText(decree.signatory)),
          fact(words.decreeUntil, day(decree.until, words.noPeriod)),
          ...earlierDecrees.map((earlier) => fact(words.earlierDecrees, decreeWords(earlier, setting))),
          fact(words.members, membersText(members, setting)),
          fact(words.focalPoint, community.hasFocalPoint ? words.appointed : words.notAppointed),
          fact(words.coverage, covered),
        ]),
    ...(lastHeard === null ? [] : [fact(words.lastHeard, day(lastHeard))]),
    ...pilotFacts(community, setting),
  ];
  return section(placeText(community), { kind: 'facts', facts });
}

function membersText(members: CommunityLine['members'], { language }: SheetSetting): string {
  if (members === null) return words.membersUnnamed[language];
  return members.map(({ as, count }) => `${attendeeRoles[as][language]} ${count}`).join(', ');
}

/** Every source that says something, and what it says. */
function pilotFacts({ pilot }: CommunityLine, setting: SheetSetting): readonly (readonly [string, SheetCell])[] {
  if (pilot === null) return [];
  const { fact, loudIf } = pageParts(setting);
  const { status, source, assertedOn, disputes } = pilot;
  const says = words.pilotSays({ status: pilotWords[status], source, on: describeDay(assertedOn, setting.zone) });
  return [
    fact(words.pilot, loudIf(status === 'disputed', says)),
    ...disputes.map(({ otherArea, otherName, source: other }) =>
      fact(words.otherSource, words.pilotDispute({ source: other, name: otherName, code: otherArea })),
    ),
  ];
}
