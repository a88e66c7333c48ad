import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { blocksOf, type GuideBlock } from '../../docs/src/guide-blocks.ts';

// From nothing to a green suite as somebody outside follows it: what was packed is installed into a folder of its own,
// the guide is followed line by line, and what it shows must be what came out. Then the scaffolds that the guide leaves out.
//   node tools/check/src/scaffold.ts            each test with six killed processes, in place of thirty
//   node tools/check/src/scaffold.ts --whole    the last test of each half of the guide as the guide plays it
//   node tools/check/src/scaffold.ts --turn 7   a third: the fresh storage where the number is a multiple of three, then the
//                                               storage that the guide writes, then the notifier

const guide = 'docs/guides/write-an-adapter.md';
const packed = (name: string): string => resolve('.packed', `${name}.tgz`);
const { values } = parseArgs({ options: { whole: { type: 'boolean' }, turn: { type: 'string' } } });
const suite = /^npm test$/m;
const isWhole = values.whole === true;
const root = mkdtempSync(join(tmpdir(), 'kawal-scaffold-'));
// What pnpm sets for its own scripts is none of what a reader has.
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name))),
  NO_COLOR: '1',
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

interface Reader {
  folder: string;
  printed: string;
}

async function shell(command: string, folder: string): Promise<{ readonly ok: boolean; readonly output: string }> {
  const child = spawn(command, { cwd: folder, shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: [string, string] = ['', ''];
  for (const [index, stream] of [child.stdout, child.stderr].entries()) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said[index] += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { ok: status === 0, output: said.join('') };
}

async function must(command: string, folder: string): Promise<string> {
  const { ok, output } = await shell(command, folder);
  if (!ok) throw new Error(`${command} failed\n${output}`);
  return output;
}

/** As if it were published: the command and `@kawal/sdk` come from what was packed. */
function asPublished(command: string): string {
  const create = /^npm create kawal-adapter (.*)$/.exec(command)?.[1];
  if (create !== undefined)
    return `${join(root, 'node_modules/.bin/create-kawal-adapter')} ${create.replace(' -- ', ' ')}`;
  return command === 'npm install' ? `npm install ${packed('kawal-sdk')}` : command;
}

/** Returns the package's own test, with fewer kills. */
function quickTest(folder: string): string {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const quick = String(scripts.test).replace(' --result', ' --quick --result');
  return `npm exec --call ${JSON.stringify(quick)}`;
}

async function run(command: string, reader: Reader, mayFail: boolean): Promise<void> {
  const into = /^cd (\S+)$/.exec(command)?.[1];
  if (into !== undefined) {
    reader.folder = join(reader.folder, into);
    return;
  }
  const { ok, output } = await shell(asPublished(command), reader.folder);
  reader.printed += output;
  if (ok === mayFail) throw new Error(`\`${command}\` ${ok ? 'did not fail' : 'failed'}\n${output}`);
}

function edit({ file, body }: GuideBlock, { folder }: Reader): void {
  const lines = body.trimEnd().split('\n');
  const side = (without: string): string =>
    lines
      .filter((line) => !line.startsWith(without))
      .map((line) => line.slice(1))
      .join('\n');
  const path = join(folder, file ?? 'the text above names no file');
  const text = readFileSync(path, 'utf8');
  if (text.split(side('+')).length !== 2) throw new Error('what it takes away does not stand there once');
  writeFileSync(
    path,
    text.replace(side('+'), () => side('-')),
  );
}

function show({ body }: GuideBlock, { printed }: Reader): void {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  let rest = plain(printed);
  for (const part of body.split('…').map(plain)) {
    if (!rest.includes(part)) throw new Error(`it shows what did not come out: ${part}\n${printed}`);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
}

async function follow(
  block: GuideBlock,
  next: GuideBlock | undefined,
  reader: Reader,
  asItStands: boolean,
): Promise<void> {
  if (block.language === 'diff') edit(block, reader);
  else if (block.language === 'text') show(block, reader);
  else if (block.language === 'sh') {
    // A failure is expected where the guide shows one, of the last command only.
    const fails = next?.language === 'text' && /^✗|^fail [1-9]/m.test(next.body);
    const commands = block.body.trim().split('\n');
    reader.printed = '';
    for (const [index, command] of commands.entries()) {
      const quick = command === 'npm test' && !asItStands ? quickTest(reader.folder) : command;
      await run(quick, reader, fails && index === commands.length - 1);
    }
  } else if (block.file !== null) writeFileSync(join(reader.folder, block.file), block.body);
}

/** Follows these blocks of the guide. The last test of these is played whole where that was asked for. */
async function followGuide(blocks: readonly GuideBlock[], folder: string): Promise<void> {
  const reader: Reader = { folder, printed: '' };
  const last = blocks.findLast(({ language, body }) => language === 'sh' && suite.test(body));
  for (const [index, block] of blocks.entries()) {
    try {
      await follow(block, blocks[index + 1], reader, isWhole && block === last);
    } catch (error) {
      throw new Error(`${guide}:${block.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** The storage until the suite on the fresh package has ended, and all of it without that suite. */
function inTwo(blocks: readonly GuideBlock[]): readonly [readonly GuideBlock[], readonly GuideBlock[]] {
  const first = blocks.findIndex(({ language, body }) => language === 'sh' && suite.test(body));
  const begun = blocks[first];
  if (begun === undefined) throw new Error(`${guide} plays no suite`);
  const unplayed = { ...begun, body: begun.body.replace(suite, '') };
  // What the suite prints is the block after it.
  return [blocks.slice(0, first + 2), [...blocks.slice(0, first), unplayed, ...blocks.slice(first + 2)]];
}

/** Makes a package, has it checked and built, and imports what was built by its name. The guide plays the suite on such a one. */
async function make(kind: string): Promise<void> {
  const folder = join(root, kind);
  await must(asPublished(`npm create kawal-adapter ${kind} new -- --channel sms --folder ${folder} --yes`), root);
  for (const command of ['npm install', 'node --test "src/**/*.test.ts"', 'npm run types', 'npm run build'])
    await must(asPublished(command), folder);
  const asked = await must('npx @kawal/sdk check src/conformance.ts versions/counted', folder);
  if (!asked.includes('1 passed, 0 failed')) throw new Error(`npx @kawal/sdk check printed\n${asked}`);
  const { name: own } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  await must(`node --input-type=module --eval "await import('${own}')"`, folder);
}

try {
  await must('npm init --yes', root);
  await must(`npm install ${packed('create-kawal-adapter')}`, root);
  const blocks = blocksOf(readFileSync(guide, 'utf8'));
  // Its second half begins with a package of its own, beside that of the first.
  const second = blocks.findIndex(({ language, body }) => language === 'sh' && body.startsWith('cd ..\n'));
  if (second < 0) throw new Error(`${guide} makes no second package`);
  const [storage, notifier] = [blocks.slice(0, second), blocks.slice(second)];
  const [fresh, written] = inTwo(storage);
  const ofNotifier = () => followGuide(notifier, join(root, 'half')).then(() => make('storage'));
  const parts = [() => followGuide(fresh, root), () => followGuide(written, root), ofNotifier];
  const followed =
    values.turn === undefined
      ? [() => followGuide(storage, root), ofNotifier]
      : parts.filter((_, at) => at === Number(values.turn) % parts.length);
  for (const one of await Promise.allSettled(followed.map((part) => part())))
    if (one.status === 'rejected') throw one.reason;
  console.log(`${guide} was followed${values.turn === undefined ? '' : ', a third of it'}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
