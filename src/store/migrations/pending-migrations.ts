/** What a backend keeps of a migration that was run. */
export interface RecordedMigration {
  /** Its file without the ending, e.g. "0001-2026-11-25-first-release". */
  name: string;
  /** SHA-256 of its file, in hex. */
  hash: string;
}

const restore = 'see "Upgrading and rolling back" in docs/operators.md';

/**
 * Those of `known` that are still to be run, in order. Throws an Error where the data was migrated by other code than
 * this: it has migrations that are not known here, or one that is but read otherwise when it was run.
 */
export function pendingMigrations<Known extends RecordedMigration>(
  known: readonly Known[],
  recorded: readonly RecordedMigration[],
): Known[] {
  const newer = recorded.slice(known.length).map(({ name }) => name);
  for (const [place, { name, hash }] of recorded.slice(0, known.length).entries()) {
    const own = known[place]!;
    if (own.name !== name)
      throw new Error(
        `The data was migrated by another version of Candor: it has ${name} where this version has ${own.name}. ` +
          `Start the version that migrated it, or restore a backup; ${restore}`,
      );
    if (own.hash !== hash)
      throw new Error(
        `The migration ${name} was changed after it had been run: its hash was ${hash.slice(0, 12)} then and is ` +
          `${own.hash.slice(0, 12)} now. Put its file back as it was, and make the change a migration of its own`,
      );
  }
  if (newer.length > 0)
    throw new Error(
      `The data is newer than this version of Candor, which does not know ${newer.join(', ')}. ` +
        `Start the newer version again, or restore the backup made before the upgrade; ${restore}`,
    );
  return known.slice(recorded.length);
}
