#!/usr/bin/env node
import { checkCommand } from './check/command.ts';

process.exitCode = await checkCommand(process.argv.slice(2), {
  line: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
