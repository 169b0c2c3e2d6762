/** LLM rounds of run n are numbered from (n - 1) * roundsPerRun + 1, so that two runs never share a number. */
export const roundsPerRun = 100;

/** The prompts or outputs that run n of a request wrote. */
export const rowsOfRun = <Row extends { attempt: number }>(rows: Row[], run: number): Row[] =>
  rows.filter((row) => Math.ceil(row.attempt / roundsPerRun) === run);
