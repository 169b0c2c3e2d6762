/** LLM rounds of run n are numbered from (n - 1) * roundsPerRun + 1, so that two runs never share a number. */
export const roundsPerRun = 100;

/** The prompts or outputs that run n of a request wrote. */
export const rowsOfRun = <Row extends { attempt: number }>(rows: Row[], run: number): Row[] =>
  rows.filter((row) => Math.ceil(row.attempt / roundsPerRun) === run);

/** The prompts or outputs that a result rests on: its run's own, and those of earlier runs that it went on from. */
export const rowsOfResult = <Row extends { attempt: number }>(
  rows: Row[],
  { run, resumed_attempts = [] }: { run?: number; resumed_attempts?: number[] },
): Row[] => {
  if (run === undefined) return [];
  const own = new Set(rowsOfRun(rows, run));
  return rows.filter((row) => own.has(row) || resumed_attempts.includes(row.attempt));
};
