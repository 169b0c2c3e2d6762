import { describe, expect, it } from 'vitest';
import { createOpenVocabulary } from '../../../bench/guardrails/open-vocabulary.ts';
import { readCorpus } from '../../../bench/guardrails/read-corpus.ts';
import { examineStatements } from '../../../src/guardrails/grounding/examine-statements.ts';
import { buildLedger } from '../../../src/guardrails/ledger/build-ledger.ts';
import { numberFeaturesOf, readModel, scoreWith } from '../../../src/guardrails/linear-model.ts';
import { readVariant } from '../../../src/guardrails/reading.ts';
import { vocabularyOf } from '../../../src/guardrails/vocabulary.ts';

describe('a vocabulary', () => {
  const vocabulary = vocabularyOf(['bias', 'w:team', 'b:we make', 'b:we bake', 'b:^ we']);

  it('finds a feature by the two parts of its name, and none that the model does not know', () => {
    expect(vocabulary.after('').get('bias')).toBe(0);
    expect(vocabulary.after('w:').get('team')).toBe(1);
    expect(vocabulary.after('w:').get('firm')).toBeUndefined();
    expect(vocabulary.after('v:').get('team')).toBeUndefined();
  });

  it('finds pairs of words by the first and the second', () => {
    const pairs = vocabulary.pairs('b:');
    expect(pairs.get('we')?.get('bake')).toBe(3);
    expect(pairs.get('^')?.get('we')).toBe(4);
    expect(pairs.get('we')?.get('we')).toBeUndefined();
    expect(pairs.get('bake')).toBeUndefined();
  });
});

describe('a model told its features by number', () => {
  const model = readModel('claim-model.json');
  const numbered = numberFeaturesOf(model);
  const open = createOpenVocabulary();
  const scoreByName = scoreWith(model);

  it('scores every statement as the same model does that is told them by name', () => {
    const rows = readCorpus('corpus/dev.jsonl').slice(0, 20);
    const readings = rows.map(({ request, variant }) => readVariant(request, variant, buildLedger(request)));
    const byNumber = readings.flatMap((reading) =>
      examineStatements(reading, numbered.vocabulary).map(({ features }) => numbered.score(features)),
    );
    const byName = readings.flatMap((reading) =>
      examineStatements(reading, open).map(({ features }) => scoreByName(open.named(features))),
    );
    expect(byNumber.length).toBeGreaterThan(100);
    expect(byNumber).toEqual(byName);
  });
});
