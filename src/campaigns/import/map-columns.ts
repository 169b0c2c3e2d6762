import { DomainError, type ValidationIssue } from '../../errors.ts';
import { plainName } from '../../plain-name.ts';
import { type ColumnPath, columnNames } from './column-names.ts';

/** Column -> where its text goes; a column without an entry is left out. */
export type Mapping = Map<string, ColumnPath>;

const maxMetadata = 50;
const maxMetadataKey = 80;
const knownPaths = Object.keys(columnNames) as ColumnPath[];

/** As a person is told of them. */
const shownPaths = [
  ...knownPaths.filter((path) => !path.startsWith('company_context.facts.')),
  'company_context.facts.<n>.text (or source_url, observed_at, valid_until, confidence)',
  'metadata.<name>',
];

const isPath = (path: string): path is ColumnPath =>
  (knownPaths as string[]).includes(path) || /^metadata\..{1,80}$/.test(path);

/**
 * Throws 'invalid' with every error of the client's own mapping: a path that is none, a path used twice, and, where the
 * columns are known before the rows, a column that is not there. An empty path leaves the column out.
 */
export function assertMapping(explicit: Record<string, string>, columns?: string[]): void {
  const used = new Map<string, string>();
  const issues = Object.entries(explicit).flatMap(([column, path]): ValidationIssue[] => {
    const issue = (detail: string) => [{ pointer: `query/mapping/${column}`, detail }];
    if (columns && !columns.includes(column)) return issue(`the file has only the columns ${columns.join(', ')}`);
    if (path === '') return [];
    if (!isPath(path)) return issue(`"${path}" is none of ${shownPaths.join(', ')}`);
    const other = used.get(path);
    used.set(path, column);
    return other === undefined ? [] : issue(`"${other}" goes to ${path} already`);
  });
  if (issues.length > 0) throw new DomainError('invalid', 'The mapping does not fit', { issues });
}

/** Names every column that nothing else claims, as metadata under its own name. */
function nameTheRest(columns: string[], mapping: Mapping, left: Set<string>): void {
  const taken = new Set(mapping.values());
  let metadata = [...taken].filter((path) => path.startsWith('metadata.')).length;
  for (const column of columns) {
    if (mapping.has(column) || left.has(column) || metadata >= maxMetadata) continue;
    const path = `metadata.${column.slice(0, maxMetadataKey)}` as const;
    if (taken.has(path)) continue;
    taken.add(path);
    mapping.set(column, path);
    metadata += 1;
  }
}

/**
 * Decides where each column goes: as the client says, then by the usual names, and what is left is kept as metadata
 * (50 entries at most).
 */
export function mapColumns(columns: string[], explicit: Record<string, string>): Mapping {
  const mapping: Mapping = new Map();
  const left = new Set<string>();
  for (const column of columns) {
    const path = Object.hasOwn(explicit, column) ? explicit[column] : undefined;
    if (path === '') left.add(column);
    else if (path !== undefined) mapping.set(column, path as ColumnPath);
  }
  const taken = new Set(mapping.values());
  for (const path of knownPaths) {
    if (taken.has(path)) continue;
    const free = columns.filter((column) => !mapping.has(column) && !left.has(column));
    const column = columnNames[path]!.map((name) => free.find((candidate) => plainName(candidate) === name)).find(
      (found) => found !== undefined,
    );
    if (column !== undefined) mapping.set(column, path);
  }
  nameTheRest(columns, mapping, left);
  return mapping;
}

/** Columns that would have gone somewhere, had no other been better named: each with that other. */
export function passedOver(mapping: Mapping): Map<string, string> {
  const takenBy = new Map([...mapping].map(([column, path]) => [path, column]));
  return new Map(
    [...mapping].flatMap(([column, path]): [string, string][] => {
      if (path !== `metadata.${column}`) return [];
      const meant = knownPaths.find((known) => columnNames[known]?.includes(plainName(column)));
      const winner = meant && takenBy.get(meant);
      return winner === undefined || winner === column ? [] : [[column, winner]];
    }),
  );
}

/** Throws 'invalid' when no column gives a first name, or none a company: every row would fail. */
export function assertNeededColumns(columns: string[], mapping: Mapping): void {
  const paths = new Set(mapping.values());
  const missing = [
    paths.has('lead.first_name') || paths.has('lead.full_name') ? [] : ['lead.first_name'],
    paths.has('lead.company_name') ? [] : ['lead.company_name'],
  ].flat();
  if (missing.length === 0) return;
  throw new DomainError('invalid', `The file has no column for ${missing.join(' and ')}`, {
    issues: missing.map((path) => ({
      pointer: '/header',
      detail: `no column is named like ${path}; the columns are ${columns.join(', ')}. Name one with "mapping"`,
    })),
  });
}
