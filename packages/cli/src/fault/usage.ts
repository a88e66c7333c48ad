import type { CommanderError } from 'commander';
import { stopped } from './fault.ts';
import type { Fault } from './words.ts';

/** Commander's complaint as a fault of ours: its code says what, its English names the word at fault. */
export function usageFault({ code, message }: CommanderError): Error {
  return stopped(
    faultFor(
      { code, message },
      /'([^']*)'/.exec(message)?.[1] ?? '',
      /Did you mean (\S+)\?/.exec(message)?.[1] ?? null,
    ),
  );
}

/** Words of officers that look like another command than they mean. */
const meant = new Map(
  Object.entries({
    erase: ['hapus', 'musnahkan'],
    backup: ['cadangkan', 'cadangan'],
    restore: ['pulihkan'],
    check: ['periksa', 'cek'],
    apply: ['berlakukan', 'terapkan'],
    report: ['lapor', 'laporan', 'terima'],
    explain: ['jelaskan', 'mengapa'],
    log: ['riwayat', 'catatan'],
    status: ['keadaan'],
    'data cari': ['cari'],
    'lembar kartu': ['kartu'],
    'lembar formulir': ['formulir', 'cetak'],
  }).flatMap(([command, words]) => words.map((word) => [word, command] as const)),
);

function faultFor(
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  quoted: string,
  closest: string | null,
): Fault {
  switch (code) {
    case 'commander.unknownCommand':
      return { code: 'usage.unknown-command', written: quoted, closest: meant.get(quoted) ?? closest };
    case 'commander.unknownOption':
      return { code: 'usage.unknown-option', written: quoted, closest };
    case 'commander.missingArgument':
      return { code: 'usage.argument-missing', argument: quoted };
    case 'commander.optionMissingArgument':
      return { code: 'usage.option-needs-value', option: quoted };
    case 'commander.missingMandatoryOptionValue':
      return { code: 'usage.option-missing', option: quoted };
    case 'commander.excessArguments':
      return { code: 'usage.too-many-arguments', takes: Number(/Expected (\d+)/.exec(message)?.[1] ?? 1) };
    default:
      return { code: 'usage.wrong' };
  }
}
