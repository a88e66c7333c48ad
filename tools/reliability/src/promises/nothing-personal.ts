import type { Wrong } from '../simulation/scene.ts';
import { reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** In every name and story of the simulated year, and in every address: a word that stands nowhere else. */
const secrets = /Rahasia|contoh\.test|\+62811/;

/** Promise 3: no identity and no story in an event, a message or an alarm. */
export const nothingPersonal: Promised = ({ record }, { entries }) => {
  const promise = 'nothing personal leaves its card';
  const wrong: Wrong[] = [];
  const codes = new Set(record.handed.map(({ text }) => /Reply code: (\S+)/.exec(text)?.[1]?.replaceAll('-', '')));
  for (const { event, text, stream } of entries) {
    if (event.type === 'attempt-started' && codes.has(String(event.body['codeHash']))) {
      wrong.push({ promise, what: 'a reply code stands in the record', report: reportOf(stream) });
    }
    if (secrets.test(text)) wrong.push({ promise, what: `in an event of ${stream}`, report: reportOf(stream) });
  }
  for (const { text, report } of record.handed) {
    if (secrets.test(text)) wrong.push({ promise, what: 'in a message', report });
  }
  for (const { alarm } of record.alarms) {
    if (secrets.test(JSON.stringify(alarm))) wrong.push({ promise, what: `in an alarm ${alarm.code}` });
  }
  return wrong;
};
