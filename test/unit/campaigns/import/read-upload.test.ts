import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../src/campaigns/import/read-upload.ts';

async function recordsOf(csv: string | Uint8Array): Promise<unknown[]> {
  const bytes = (async function* () {
    yield Buffer.from(csv);
  })();
  const records = [];
  for await (const row of readUpload('csv', bytes, {}).rows) records.push('record' in row ? row.record : row.issue);
  return records;
}

describe('readUpload', () => {
  it('takes no line of leads for the header where that cannot be read', async () => {
    const detail = 'The header in line 1 cannot be read: a quote that opens here is not closed';
    await expect(recordsOf('first_name,"company_name\nFirst Name,Company\nAna,Acme\n')).rejects.toMatchObject({
      message: detail,
      issues: [{ pointer: '/header', detail }],
    });
    await expect(recordsOf(`first_name,${'x'.repeat(300_000)}\nFirst Name,Company\n`)).rejects.toMatchObject({
      message: 'The header in line 1 cannot be read: longer than 256 kB',
    });
  });

  it.each([
    ['a workbook', 'PK\u0003\u0004\u0014,\u0000'],
    ['UTF-32', Buffer.from('\u0000first_name,company_name\n', 'utf16le')],
  ])('says of %s that it is no text, and repeats none of it', async (_, bytes) => {
    await expect(recordsOf(bytes)).rejects.toMatchObject({
      message: 'The file is no text, or not in UTF-8: save it as CSV (UTF-8)',
    });
  });

  it('tells the columns of a file with the values of its first rows, where it is refused too', async () => {
    const columns = [
      { name: 'Nickname', first_values: ['Io', 'An'] },
      { name: 'Notes', first_values: ['a b'] },
      { name: 'Notes (2)', first_values: [] },
    ];
    const csv = 'Nickname;Notes;Notes\nIo;a b;\n\nAn;;\n';
    await expect(recordsOf(csv)).rejects.toMatchObject({ kind: 'invalid', extensions: { columns } });
    const read = readUpload('csv', Readable.from([Buffer.from(csv)]), {
      Nickname: 'lead.first_name',
      Notes: 'lead.company_name',
    });
    const lines = [];
    for await (const { line } of read.rows) lines.push(line);
    expect(lines).toEqual([2, 4]);
    expect(read.columns()).toEqual(columns);
  });

  it('tells what of a JSON row goes nowhere', async () => {
    const row = '{"first_name":"Io","company":"Alfa","address":{"city":"Brasov"},"metadata":{"a":"b"}}';
    const { rows } = readUpload('ndjson', Readable.from([Buffer.from(row)]), {});
    expect((await rows.next()).value).toMatchObject({
      columns: { leftOut: new Map([['address', expect.stringContaining('is an object')]]) },
    });
  });

  it('reads on behind the line in which Excel names the delimiter', async () => {
    expect(await recordsOf('sep=|\r\nfirst_name|company_name\r\nAna|Acme, Inc; Sons\r\n')).toEqual([
      { first_name: 'Ana', company_name: 'Acme, Inc; Sons' },
    ]);
  });
});
