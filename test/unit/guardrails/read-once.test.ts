import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../bench/guardrails/read-corpus.ts';
import { buildLedger } from '../../../src/guardrails/ledger/build-ledger.ts';
import { readVariant } from '../../../src/guardrails/reading.ts';
import { readStatements } from '../../../src/guardrails/statements/read-statements.ts';

describe('the statements of a field', () => {
  it('are read once, whoever asks', () => {
    const [{ request, variant }] = readCorpus('corpus/dev.jsonl') as [ReturnType<typeof readCorpus>[number]];
    const reading = readVariant(request, variant, buildLedger(request));
    expect(readStatements(reading, reading.message).length).toBeGreaterThan(0);
    expect(readStatements(reading, reading.message)).toBe(readStatements(reading, reading.message));
  });
});
