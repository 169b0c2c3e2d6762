import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../../src/campaigns/import/map-columns.ts';
import { parseRow } from '../../../../src/campaigns/import/parse-row.ts';

const now = Date.parse('2026-11-30T12:00:00Z');
const parse = (record: Record<string, unknown>) => parseRow(record, mapColumns(Object.keys(record), {}), now);
const rowOf = (record: Record<string, unknown>) => {
  const parsed = parse(record);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.row;
};
const issuesOf = (record: Record<string, unknown>) => {
  const parsed = parse(record);
  return 'issues' in parsed ? parsed.issues : [];
};
const lead = { 'First Name': 'Ioana', Company: 'Telvora' };

describe('parseRow', () => {
  it('refuses what no text has, and says it once of a column', () => {
    const surrogate = 'has half of a surrogate pair';
    expect(issuesOf({ ...lead, 'First Name': 'Ioana\ud800' })).toEqual([{ column: 'First Name', detail: surrogate }]);
    expect(issuesOf({ ...lead, metadata: { note: ['\udc00'] } })).toEqual([{ column: 'metadata', detail: surrogate }]);
    expect(issuesOf({ ...lead, metadata: { '\udc00': 'x' } })).toEqual([{ column: 'metadata', detail: surrogate }]);
    expect(issuesOf({ ...lead, 'First Name': 'I\0oana' })).toEqual([
      { column: 'First Name', detail: 'has NUL characters, which no text has: save the file as UTF-8' },
    ]);
  });

  it('refuses a number that JSON rounds, rather than keep another', () => {
    const rounded = [{ column: 'id', detail: 'is a number with more digits than are kept: put it in quotes' }];
    for (const text of ['12345678901234567890', '9007199254740993', '1e400'])
      expect(issuesOf({ ...lead, ...JSON.parse(`{"id":${text}}`) })).toEqual(rounded);
    expect(rowOf({ ...lead, id: 9_007_199_254_740_991, part: 1.5 }).metadata).toEqual({
      id: '9007199254740991',
      part: '1.5',
    });
  });

  it('tells every error of a typed fact', () => {
    expect(issuesOf({ ...lead, fact_1: 'A depot.', fact_1_date: 'May', fact_1_confidence: 'sure' })).toEqual([
      {
        column: 'fact_1_date',
        detail: 'must be an ISO 8601 date such as "2026-11-02", or a time with its zone',
      },
      { column: 'fact_1_confidence', detail: 'must be "low", "medium" or "high"' },
    ]);
  });

  it('reads earlier messages from one cell, or as they are', () => {
    const thread = [{ from: 'sender', sent_at: '2026-11-02', message: 'Could we talk?' }];
    expect(rowOf({ ...lead, Thread: JSON.stringify(thread) }).thread).toEqual(thread);
    expect(rowOf({ ...lead, thread }).thread).toEqual(thread);
    expect(rowOf({ ...lead, 'Earlier messages': JSON.stringify(thread[0]) }).thread).toEqual(thread);
    expect(rowOf(lead).thread).toBeUndefined();
  });

  it('says which of the earlier messages is wrong, and in what', () => {
    const message = { from: 'sender', sent_at: '2026-11-02', message: 'Could we talk?' };
    const thread = [message, { ...message, sent_at: '2026-10-02' }, { from: 'lead', sent_at: '2026-11-03' }];
    expect(issuesOf({ ...lead, Thread: JSON.stringify(thread) })).toEqual([
      { column: 'Thread', detail: 'message 2: message: is missing' },
    ]);
    expect(issuesOf({ ...lead, Thread: JSON.stringify(thread.slice(0, 2)) })).toEqual([
      {
        column: 'Thread',
        detail: 'message 1: sent_at: was sent before message 0 of the thread, which it follows: oldest first',
      },
    ]);
    expect(issuesOf({ ...lead, Thread: JSON.stringify([{ ...message, sent_at: '2027-01-02' }]) })).toEqual([
      { column: 'Thread', detail: 'message 0: was not sent yet: its date is in the future' },
    ]);
    expect(issuesOf({ ...lead, Thread: 'Could we talk?' })).toHaveLength(1);
  });

  it('builds a lead from flat columns', () => {
    const row = rowOf({
      ...lead,
      'Last Name': 'Dragomir',
      'Job Title': 'VP Network Operations',
      Website: 'https://www.Telvora.ro/about?x=1',
      Description: 'Telvora builds fibre networks.',
      Industry: 'Telecom',
      Email: 'ioana@telvora.ro',
      'Lead Score': '81',
    });
    expect(row).toEqual({
      lead: {
        first_name: 'Ioana',
        last_name: 'Dragomir',
        title: 'VP Network Operations',
        company_name: 'Telvora',
        domain: 'telvora.ro',
      },
      company_context: { summary: 'Telvora builds fibre networks.', keywords: [] },
      industry: 'Telecom',
      metadata: { email: 'ioana@telvora.ro', 'Lead Score': '81' },
    });
  });

  it('reads facts of columns of their own, and of a cell of JSON', () => {
    const opened = { text: 'Telvora opened a depot', source_url: 'https://news.example/1', observed_at: '2026-11-02' };
    expect(
      rowOf({
        ...lead,
        fact_2: 'Telvora hires splicers',
        fact_1: opened.text,
        fact_1_url: opened.source_url,
        fact_1_date: opened.observed_at,
        'Fact 2 confidence': 'low',
      }).company_context.facts,
    ).toEqual([opened, { text: 'Telvora hires splicers', confidence: 'low' }]);
    expect(rowOf({ ...lead, Facts: JSON.stringify([opened, 'A second']) }).company_context.facts).toEqual([
      opened,
      'A second',
    ]);
    expect(rowOf({ ...lead, facts: [opened], lead_facts: ['Spoke in Cluj'] })).toMatchObject({
      lead: { facts: ['Spoke in Cluj'] },
      company_context: { facts: [opened] },
    });
    expect(rowOf({ ...lead, Facts: 'A first\nA second' }).company_context.facts).toEqual(['A first', 'A second']);
  });

  it('names the column of a fact that cannot be taken', () => {
    const issues = issuesOf({ ...lead, fact_3: 'Telvora opened a depot', fact_3_date: '02/11/2026', fact_4_url: 'x' });
    expect(issues).toContainEqual({ column: 'fact_3_date', detail: expect.stringContaining('ISO 8601') });
    expect(issues.some(({ column }) => column?.includes('fact'))).toBe(true);
    expect(issuesOf({ ...lead, Facts: '[{"text":"a","colour":"red"}]' })).toEqual([
      { column: 'company_context.facts.0.colour', detail: 'is not known' },
    ]);
  });

  it.each([
    ['fibre; open access ;;field crews', ['fibre', 'open access', 'field crews']],
    ['fibre|open access, rural', ['fibre', 'open access, rural']],
    ['fibre, open access', ['fibre', 'open access']],
    ['fibre', ['fibre']],
  ])('splits keywords %j', (keywords, expected) => {
    expect(rowOf({ ...lead, Keywords: keywords }).company_context.keywords).toEqual(expected);
  });

  it('keeps the first 50 keywords and says that it cut', () => {
    const parsed = parse({ ...lead, Keywords: Array.from({ length: 60 }, (_, index) => `k${index}`).join(';') });
    expect(parsed).toMatchObject({ cut: true });
    expect(rowOf({ ...lead, Keywords: 'a;b' }).company_context.keywords).toHaveLength(2);
    expect('row' in parsed && parsed.row.company_context.keywords).toHaveLength(50);
  });

  it('splits a full name, where no first name is given', () => {
    expect(rowOf({ Name: 'Ana Maria Pop', Company: 'Telvora' }).lead).toMatchObject({
      first_name: 'Ana',
      last_name: 'Maria Pop',
    });
    expect(rowOf({ Name: 'Somebody Else', ...lead }).lead).toMatchObject({ first_name: 'Ioana' });
  });

  it.each([
    ['telvora.ro', 'telvora.ro'],
    ['http://telvora.ro:8080/', 'telvora.ro'],
    ['WWW.TELVORA.RO', 'telvora.ro'],
    ['n/a', 'n/a'],
  ])('reads the domain of %j', (website, domain) => {
    expect(rowOf({ ...lead, Website: website }).lead.domain).toBe(domain);
  });

  it('takes nested rows as they are, and lists and numbers of flat ones', () => {
    const nested = {
      lead: { first_name: 'Ioana', company_name: 'Telvora' },
      company_context: { summary: 'Fibre.', keywords: ['fibre'] },
      metadata: { crm_id: '7' },
      language: 'ro',
    };
    expect(rowOf(nested)).toMatchObject({ ...nested, lead: { first_name: 'Ioana', last_name: '' } });
    expect(rowOf({ ...lead, keywords: ['a', 'b'], score: 81 })).toMatchObject({
      company_context: { keywords: ['a', 'b'] },
      metadata: { score: '81' },
    });
  });

  it('tells every error of a row, by its column', () => {
    const issues = issuesOf({
      'First Name': '',
      Company: 'x'.repeat(200),
      Language: 'not a tag',
      Industry: 'y'.repeat(90),
    });
    expect(issues.map(({ column }) => column).sort()).toEqual(['Company', 'First Name', 'Industry', 'Language']);
    expect(issues).toContainEqual({ column: 'First Name', detail: 'is missing' });
  });

  it('refuses unknown keys of a nested row, and text that was saved in another encoding', () => {
    expect(issuesOf({ lead: { first_name: 'Ioana', company_name: 'Telvora', age: 40 } })).toEqual([
      { column: 'lead.age', detail: 'is not known' },
    ]);
    expect(issuesOf({ ...lead, 'Last Name': 'Ion\uFFFDscu' })).toEqual([
      { column: 'Last Name', detail: 'has letters that are not UTF-8, as the rest of the file is: save it as UTF-8' },
    ]);
  });
});
