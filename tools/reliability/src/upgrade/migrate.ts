import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { storeIn } from '../on-disk/office.ts';

// Opens a store with today's code and ends itself after so many statements; a program of its own. 0: it lives on.

const [, , folder = '', after = '0'] = process.argv;
const exec = DatabaseSync.prototype.exec;
let executed = 0;
DatabaseSync.prototype.exec = function (sql: string): void {
  // A migration is one text of many statements. Each ends at the end of a line, or it is a pragma.
  for (const statement of sql.split(/;\s*(?=\n|PRAGMA|$)/).filter((one) => one.trim() !== '')) {
    exec.call(this, statement);
    executed += 1;
    if (executed === Number(after)) process.kill(process.pid, 'SIGKILL');
  }
};
await storeIn(folder).close();
writeSync(1, `${executed}\n`);
