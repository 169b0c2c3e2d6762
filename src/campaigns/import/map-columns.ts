import { DomainError, type ValidationIssue } from '../../errors.ts';
import { plainName } from '../../plain-name.ts';
import { columnNames } from './column-names.ts';
import type { ColumnPath } from './column-path.ts';
import { halfNames } from './local-column-names.ts';

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

/** Beside the known ones: any metadata but under the name that no object of JavaScript keeps. */
const isPath = (path: string): path is ColumnPath =>
  (knownPaths as string[]).includes(path) || (/^metadata\..{1,80}$/s.test(path) && path !== 'metadata.__proto__');

const namedColumns = 20;

/** The first of the columns of a file, and how many more there are. */
function someOf(columns: readonly string[]): string {
  const more = columns.length > namedColumns ? ` and ${columns.length - namedColumns} more` : '';
  return `${columns.slice(0, namedColumns).join(', ')}${more}`;
}

/**
 * Throws 'invalid' with every error of the client's own mapping: a path that is none, a path used twice, and, where the
 * columns are known before the rows, a column that is not there. An empty path leaves the column out.
 */
export function assertMapping(explicit: Record<string, string>, columns?: string[]): void {
  const used = new Map<string, string>();
  const issues = Object.entries(explicit).flatMap(([column, path]): ValidationIssue[] => {
    const issue = (detail: string) => [{ pointer: `query/mapping/${column}`, detail }];
    if (columns && !columns.includes(column)) return issue(`the file has only the columns ${someOf(columns)}`);
    if (path === '') return [];
    if (!isPath(path)) return issue(`"${path}" is none of ${shownPaths.join(', ')}`);
    const other = used.get(path);
    used.set(path, column);
    return other === undefined ? [] : issue(`"${other}" goes to ${path} already`);
  });
  if (issues.length > 0) throw new DomainError('invalid', 'The mapping does not fit', { issues });
}

const metadataPath = (column: string) => `metadata.${column.slice(0, maxMetadataKey)}` as const;

/** Names every column that nothing else claims, as metadata under its own name. */
function nameTheRest(columns: string[], mapping: Mapping, left: Set<string>): void {
  const taken = new Set(mapping.values());
  let metadata = [...taken].filter((path) => path.startsWith('metadata.')).length;
  for (const column of columns) {
    const path = metadataPath(column);
    if (mapping.has(column) || left.has(column) || metadata >= maxMetadata || taken.has(path) || !isPath(path))
      continue;
    taken.add(path);
    mapping.set(column, path);
    metadata += 1;
  }
}

/** Columns that go nowhere though the client did not leave them out: each with why. */
export function leftOut(
  columns: readonly string[],
  mapping: Mapping,
  explicit: Record<string, string>,
): Map<string, string> {
  const taken = new Set(mapping.values());
  const why = (column: string): string => {
    const path = metadataPath(column);
    if (!isPath(path)) return 'this name cannot be kept as metadata';
    return taken.has(path)
      ? `another column goes to ${path}`
      : `a row has at most ${maxMetadata} metadata entries, and earlier columns have them`;
  };
  const unnamed = columns.filter((column) => !mapping.has(column) && !Object.hasOwn(explicit, column));
  return new Map(unnamed.map((column) => [column, why(column)]));
}

/** Headers of a path, those that mean it beside the others of this file included. */
const namesOf = (path: ColumnPath, header: readonly string[]): string[] => [
  ...columnNames[path]!,
  ...halfNames
    .filter((half) => half.path === path && half.beside.some((name) => header.includes(name)))
    .map(({ name }) => name),
];

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
  const plain = new Map(columns.map((column) => [column, plainName(column)]));
  for (const path of knownPaths) {
    if (taken.has(path)) continue;
    const free = new Map<string, string>();
    for (const [column, name] of plain)
      if (!free.has(name) && !mapping.has(column) && !left.has(column)) free.set(name, column);
    const name = namesOf(path, [...plain.values()]).find((candidate) => free.has(candidate));
    if (name !== undefined) mapping.set(free.get(name)!, path);
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
      detail: `no column is named like ${path}; the columns are ${someOf(columns)}. Name one with "mapping"`,
    })),
  });
}
