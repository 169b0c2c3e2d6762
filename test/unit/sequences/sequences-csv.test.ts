import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportPresets } from '../../../src/contract/campaign-rows.ts';
import type { SequenceResult } from '../../../src/contract/sequence.ts';
import { plainPreset, sequencePreset } from '../../../src/sequences/results/sequence-presets.ts';
import { sequencesCsv } from '../../../src/sequences/results/sequences-csv.ts';
import { collect } from '../../contract/collect.ts';

type Touch = SequenceResult['touches'][number];

const touch = (number: number, changes: Partial<Touch> = {}): Touch => ({
  touch: number,
  request_id: `req_${number}`,
  status: 'SUCCESS',
  channel: 'EMAIL',
  delay_days: 3 * (number - 1),
  planned_at: '2026-01-01T00:00:00.000Z',
  stale: false,
  subject: `Subject ${number}`,
  message: `Hi,\n\n"Body" ${number}`,
  variant: 1,
  selected: true,
  edited: false,
  skipped: false,
  flags: [],
  ...changes,
});

const result = (touches: Touch[], changes: Partial<SequenceResult> = {}): SequenceResult => ({
  sequence_id: 'seq_1',
  status: 'SUCCESS',
  approved: true,
  lead: { first_name: 'Ioana', last_name: 'Dragomir', title: 'VP', company_name: 'Telvora', domain: 'telvora.ro' },
  metadata: { email: 'ioana@telvora.ro' },
  touches,
  ...changes,
});

async function rowsOf(results: SequenceResult[], preset = plainPreset, most = 3): Promise<Record<string, string>[]> {
  const text = (await collect(sequencesCsv(preset, most, results))).join('');
  return parse(text, { columns: true });
}

describe('the file of sequences', () => {
  it('has a row for each lead with subject, body, delay and channel of each touch', async () => {
    const rows = await rowsOf([result([touch(1), touch(2)]), result([touch(1), touch(2), touch(3)])]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      email: 'ioana@telvora.ro',
      company_name: 'Telvora',
      subject_1: 'Subject 1',
      body_1: 'Hi,\n\n"Body" 1',
      delay_1: '0',
      delay_2: '3',
      channel_2: 'EMAIL',
      body_3: '',
      selected: '1 2',
      approved: 'true',
    });
    expect(rows[1]).toMatchObject({ subject_3: 'Subject 3', delay_3: '6' });
  });

  it('leaves the columns of a touch empty that is skipped or has no text, and shifts none', async () => {
    const { message: _, subject: __, ...unwritten } = touch(3);
    const [row] = await rowsOf([result([touch(1), touch(2, { skipped: true, selected: false }), unwritten])]);
    expect(row).toMatchObject({ body_1: 'Hi,\n\n"Body" 1', body_2: '', delay_2: '', body_3: '', channel_3: '' });
    expect(row).toMatchObject({ skipped: '2', selected: '1 3' });
  });

  it('has no row where nothing is to be sent', async () => {
    const { message: _, ...unwritten } = touch(1);
    expect(await rowsOf([result([unwritten, touch(2, { skipped: true })])])).toEqual([]);
  });

  it('names stale touches and flags, and starts no formula', async () => {
    const [row] = await rowsOf([
      result([
        touch(1, { subject: '=1+1' }),
        touch(2, { stale: true, flags: ['WORD_LIMIT_EXCEEDED', 'WORD_LIMIT_EXCEEDED'] }),
      ]),
    ]);
    expect(row).toMatchObject({ stale: '2', flags: 'WORD_LIMIT_EXCEEDED', subject_1: "'=1+1" });
  });

  it.each(exportPresets)(
    'has columns of %s that differ from each other, and none for one message alone',
    async (name) => {
      const [header] = await collect(sequencesCsv(sequencePreset(name), 10, []));
      const columns = header!.trim().split(',');
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns.filter((column) => /personalization|icebreaker|description/i.test(column))).toEqual([]);
      expect(columns.length).toBeGreaterThan(40);
    },
  );
});
