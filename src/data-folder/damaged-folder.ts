import { basename, resolve } from 'node:path';
import { describeError } from '../describe-error.ts';
import { type Damage, findDamage } from './find-damage.ts';

/** An embedded database that cannot be opened. The message names folder and file, and says what to do. */
export class DamagedFolder extends Error {
  override readonly name = 'DamagedFolder';

  constructor(folder: string, why: string, cause?: unknown) {
    const path = resolve(folder);
    const advice =
      basename(path) === 'queue'
        ? `Move ${path} away and start again: what is open is queued anew from the store`
        : `Copy it aside, then restore DATA_DIR from a backup, or move ${path} away to start with nothing`;
    super(
      `The data folder ${path} is damaged: ${why}. Nothing was changed. ${advice}; "candor data check" looks at all of it`,
      { cause },
    );
  }
}

const told = ({ file, detail }: Damage): string => `${file} ${detail}`;

/** Throws DamagedFolder where files are missing or broken, which PostgreSQL might silently replace. */
export function assertWhole(folder: string): void {
  const damage = findDamage(folder);
  if (damage.length > 0) throw new DamagedFolder(folder, damage.map(told).join(', '));
}

/** Where PostgreSQL says which file it could not read. */
const fileIn = /(?:relation|file) "?((?:base|global|pg_\w+)\/[\w/.]+)"?/;

/** What came of opening the folder, as DamagedFolder. */
export function toDamagedFolder(folder: string, error: unknown): DamagedFolder {
  const reason = describeError(error);
  const file = fileIn.exec(error instanceof Error ? error.message : '')?.[1];
  const why = file
    ? `${file} cannot be read (${reason})`
    : `PostgreSQL does not start with the files in base, global and pg_wal (${reason})`;
  return new DamagedFolder(folder, why, error);
}
