import { formatInstant } from '@kawal/core';
import type { DueItem } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf } from '../command/now.ts';
import { personInPost } from '../command/person-in-post.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { numberOf } from '../records/number-of.ts';
import { todayWords } from './words.ts';

export interface TodayOptions {
  readonly as: string;
  readonly json?: boolean;
}

/** Says what waits for a person in post, the worst first, each with the command to go on with. Ends with 1 while anything does. */
export async function today(session: Session, { as, json }: TodayOptions): Promise<ExitCode> {
  return withDeployment(session, 'reading', async (deployment) => {
    const now = nowOf(session);
    const { chapter } = await chapterInForce(deployment);
    const api = deployment.engine.as(personInPost(as, chapter, now));
    const found = await api.due();
    const items = found.ok ? found.items.map((item) => ({ ...item, next: commandFor(item) })) : [];
    const zone = chapter?.zone ?? 'WIB';
    if (json) session.json(items.map(({ at, said, next }) => ({ at, text: session.say(said), next })));
    else if (items.length === 0) session.line(session.tone('good', session.say(todayWords.nothing)));
    else {
      session.line(session.tone('heading', session.say(todayWords.count(items.length))));
      for (const { rank, at, said, next } of items) {
        const time = formatInstant(at, zone).slice(0, 16).replace('T', ' ');
        const text = `${time} ${zone}  ${session.say(said)}`;
        session.line(rank <= 1 ? session.tone('loud', text) : text);
        session.line(`    ${session.tone('faint', `${next} --as ${as}`)}`);
      }
    }
    return items.length === 0 ? exitCode.fine : exitCode.refused;
  });
}

/** Daily commands of their own names, by verb or by group; every other verb has `kawal do`. */
const commands: Readonly<Record<string, string>> = {
  'escalations.reply': 'answer',
  'escalations.relay': 'relay',
  'escalations.giveUpCall': 'give-up',
  'reports.close': 'close',
  'cards.open': 'read',
  referrals: 'refer',
  cases: 'case',
  conditionReports: 'condition',
  visits: 'visit',
  pacts: 'pact',
  communities: 'community',
  volunteers: 'volunteer',
  chapter: 'people',
};

/** Returns the command to go on with. Where the record begins with it, as a month does, it is not named yet. */
function commandFor({ verb, record, fields = {} }: DueItem): string {
  if (verb === 'chapter.apply') return 'kawal apply FOLDER';
  if (verb === 'cards.erase') return eraseCommand(numberOf(record), fields);
  const [group = '', name = ''] = verb.split('.');
  const own = commands[verb] ?? (group in commands ? `${commands[group]} ${kebab(name)}` : `do ${kebab(verb)}`);
  const begins = verb === 'conditionReports.open' || group === 'chapter';
  const given = Object.entries(fields).map(([field, value]) => `${field}=${value}`);
  return ['kawal', own, ...(begins ? [] : [numberOf(record)]), ...given].join(' ');
}

/** Cards of some classes only are those past their days. */
function eraseCommand(number: string, { reason = '', subject, classes }: Readonly<Record<string, string>>): string {
  if (classes !== 'identity,contact,narrative') return 'kawal data retention --destroy';
  return `kawal erase ${number} --reason ${reason}${subject === undefined ? '' : ` --subject ${subject}`}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
