/** Ends a process that could not start: what its user can mend as plain text, an error of ours with its stack. */
export function exitWithError(error: unknown): never {
  const isOurs = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  const text = error instanceof Error ? (isOurs ? error.stack : error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
