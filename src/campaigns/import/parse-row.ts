import { type LeadRow, leadRowSchema } from '../../contract/campaign.ts';
import { describeIssue } from '../../contract/describe-issue.ts';
import { meantErrors } from '../../contract/meant-errors.ts';
import { futureDetail, sentInFuture } from '../../contract/thread.ts';
import type { ColumnPath } from './column-path.ts';
import type { Mapping } from './map-columns.ts';

interface RowIssue {
  column?: string;
  detail: string;
}

export type ParsedRow = { row: LeadRow; cut: boolean } | { issues: RowIssue[] };

const maxItems = 50;
const maxItemChars = 80;
const maxMetadataChars = 500;
const groups = ['lead', 'company_context', 'metadata'] as const;

/** A row being put together; its shape is checked by leadRowSchema at the end. */
interface Draft {
  lead: Record<string, unknown>;
  company_context: Record<string, unknown>;
  metadata: Record<string, unknown>;
  industry?: unknown;
  language?: unknown;
  thread?: unknown;
  /** Of columns such as "fact_1_url", by number. */
  facts: Map<number, Record<string, string>>;
  /** Some text was cut to its limit: lists and metadata are, names never. */
  cut: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Splits on ";", "|" and line breaks, or on commas where a cell has none of these. */
function splitList(text: string, draft: Draft): string[] {
  const items = text
    .split(/[;|\n\r]/.test(text) ? /[;|\n\r]+/ : ',')
    .map((item) => item.trim())
    .filter(Boolean);
  const fitting = items.filter((item) => item.length <= maxItemChars).slice(0, maxItems);
  if (fitting.length < items.length) draft.cut = true;
  return fitting;
}

/** "https://www.telvora.ro/about" -> "telvora.ro"; what is no web address stays as it is. */
const toDomain = (text: string): string =>
  /^(?:https?:\/\/)?(?:www\.)?([^\s/?#:@]+\.[^\s/?#:@]+)(?::\d+)?(?:[/?#]\S*)?$/i.exec(text)?.[1]?.toLowerCase() ??
  text;

const ofFact = /^company_context\.facts\.(\d+)\.(\w+)$/;

/** A list of facts in one cell: JSON, or one a line. */
function readFacts(text: string): unknown {
  if (!/^[[{]/.test(text))
    return text
      .split(/[\n\r]+/)
      .map((line) => line.trim())
      .filter(Boolean);
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return text;
  }
}

/** Earlier messages in one cell: a JSON array of them, or one message. What is no JSON is refused by the schema. */
function readThread(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? [value] : value;
  } catch {
    return text;
  }
}

function putText(draft: Draft, path: ColumnPath, text: string): void {
  const [group, key = ''] = [path.split('.')[0]!, path.slice(path.indexOf('.') + 1)];
  if (path === 'lead.full_name') {
    const [first = '', ...rest] = text.split(/\s+/);
    draft.lead.first_name ??= first;
    draft.lead.last_name ??= rest.join(' ');
  } else if (path === 'company_context.facts' || path === 'lead.facts') {
    const holder = draft[path === 'lead.facts' ? 'lead' : 'company_context'];
    holder.facts = readFacts(text);
  } else if (path === 'thread') draft.thread = readThread(text);
  else if (ofFact.test(path)) {
    const [, number, part] = ofFact.exec(path)!;
    draft.facts.set(Number(number), { ...draft.facts.get(Number(number)), [part!]: text });
  } else if (path === 'lead.domain') draft.lead.domain = toDomain(text);
  else if (path === 'company_context.keywords' || path === 'company_context.tech_stack')
    draft.company_context[key] = splitList(text, draft);
  else if (group === 'metadata') {
    if (text.length > maxMetadataChars) draft.cut = true;
    draft.metadata[key] = text.slice(0, maxMetadataChars);
  } else if (group === 'lead' || group === 'company_context') draft[group][key] = text;
  else draft[path as 'industry' | 'language'] = text;
}

function put(draft: Draft, column: string, value: unknown, mapping: Mapping, issues: RowIssue[]): void {
  if (value === null || value === undefined || value === '') return;
  const group = groups.find((name) => name === column);
  if (group && isObject(value)) {
    Object.assign(draft[group], value);
    return;
  }
  const path = mapping.get(column);
  if (!path) return;
  if (Array.isArray(value) && (path === 'thread' || path.endsWith('.facts')))
    putText(draft, path, JSON.stringify(value));
  else if (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string') &&
    path.startsWith('company_context.')
  )
    putText(draft, path, value.join(';'));
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    putText(draft, path, String(value).trim());
  else issues.push({ column, detail: 'must be text' });
}

/** No honest row nests deeper. */
const maxDepth = 20;

/** Why a value holds what no text does, or what cannot be kept, however it is nested; null where it does not. */
function garbledIssue(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'has NUL characters, which no text has: save the file as UTF-8';
    if (value.includes('\uFFFD')) return 'has letters that are not UTF-8, as the rest of the file is: save it as UTF-8';
    return value.isWellFormed() ? null : 'has half of a surrogate pair';
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth > maxDepth) return `is more than ${maxDepth} levels deep`;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') return 'has the key "__proto__", under which nothing can be kept';
    const issue = garbledIssue(key) ?? garbledIssue(inner, depth + 1);
    if (issue) return issue;
  }
  return null;
}

/** JSON has numbers that a reader rounds; an id that is one would name somebody else. */
const isRounded = (value: unknown): boolean =>
  typeof value === 'number' && (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)));

/**
 * A row of a file as a lead, or every error of it. `mapping` says where flat columns go; nested ones are as they are.
 * Messages of its thread that were sent after `now`, in milliseconds of the epoch, are errors, and so is a language that
 * `languageIssue` has something against.
 */
export function parseRow(
  record: Record<string, unknown>,
  mapping: Mapping,
  now: number,
  languageIssue: (language: string | undefined) => string | null = () => null,
): ParsedRow {
  const draft: Draft = { lead: {}, company_context: {}, metadata: {}, facts: new Map(), cut: false };
  const issues: RowIssue[] = [];
  // A full name only fills what its own columns leave empty, so it comes last.
  const columns = Object.keys(record).sort(
    (a, b) => Number(mapping.get(a) === 'lead.full_name') - Number(mapping.get(b) === 'lead.full_name'),
  );
  for (const column of columns) {
    const garbled = garbledIssue(column) ?? garbledIssue(record[column]);
    if (garbled) issues.push({ column, detail: garbled });
    else if (isRounded(record[column]))
      issues.push({ column, detail: 'is a number with more digits than are kept: put it in quotes' });
    else put(draft, column, record[column], mapping, issues);
  }
  const { cut, metadata, facts, ...fields } = draft;
  const listed = addNumberedFacts(fields.company_context, facts);
  const parsed = leadRowSchema.safeParse(
    { ...fields, ...(Object.keys(metadata).length > 0 ? { metadata } : {}) },
    { reportInput: true, error: describeIssue },
  );
  for (const at of sentInFuture(parsed.data?.thread ?? [], now))
    issues.push({ column: columnOf(mapping, 'thread'), detail: `message ${at}: ${futureDetail}` });
  const unwritten = languageIssue(parsed.data?.language);
  if (unwritten) issues.push({ column: columnOf(mapping, 'language'), detail: unwritten });
  if (parsed.success && issues.length === 0) return { row: parsed.data, cut };
  const told = new Set(issues.map(({ column }) => column));
  const refused = (parsed.error?.issues ?? [])
    .flatMap(meantErrors)
    .flatMap((issue) => toIssues(issue, mapping, listed));
  return { issues: [...issues, ...refused.filter(({ column }) => !told.has(column))] };
}

/** Puts facts of columns of their own after those of a list. Returns the number of each by its place in the whole. */
function addNumberedFacts(context: Draft['company_context'], facts: Draft['facts']): Map<number, number> {
  const numbered = [...facts].sort(([one], [other]) => one - other);
  if (numbered.length === 0) return new Map();
  const before = Array.isArray(context.facts) ? context.facts : [];
  context.facts = [...before, ...numbered.map(([, fact]) => fact)];
  return new Map(numbered.map(([number], at) => [before.length + at, number]));
}

type Issue = NonNullable<ReturnType<typeof leadRowSchema.safeParse>['error']>['issues'][number];

function toIssues(issue: Issue, mapping: Mapping, facts: ReadonlyMap<number, number>): RowIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ column: [...issue.path, key].join('.'), detail: 'is not known' }));
  const [, , place, part = 'text'] = issue.path;
  const number =
    issue.path[1] === 'facts' && issue.path[0] === 'company_context' ? facts.get(Number(place)) : undefined;
  const path =
    number === undefined ? issue.path.slice(0, 2).join('.') : `company_context.facts.${number}.${String(part)}`;
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const detail = missing ? 'is missing' : issue.message;
  if (issue.path[0] !== 'thread') return [{ column: columnOf(mapping, path), detail }];
  const [, at, key] = issue.path;
  const where = [...(at === undefined ? [] : [`message ${String(at)}`]), ...(key === undefined ? [] : [String(key)])];
  return [{ column: columnOf(mapping, 'thread'), detail: [...where, detail].join(': ') }];
}

const columnOf = (mapping: Mapping, path: string): string => [...mapping].find(([, to]) => to === path)?.[0] ?? path;
