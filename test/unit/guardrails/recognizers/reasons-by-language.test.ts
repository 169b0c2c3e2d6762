import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';

const reasonsIn = (language: string, summary: string, sentence: string): string[] =>
  checkSaid({ summary, language }, sentence).risk_flags.flatMap(({ rule, evidence }) =>
    rule === 'statements/reason-untold' ? [evidence] : [],
  );

const moves: [language: string, summary: string, untold: string, told: string][] = [
  [
    'de',
    'Das Unternehmen hat 2025 seine Fertigung nach Bautzen verlegt, weil in Görlitz der Platz fehlte.',
    'Um näher an Ihren Zulieferern zu sein, haben Sie Ihre Fertigung nach Bautzen verlegt.',
    'Weil in Görlitz der Platz fehlte, haben Sie Ihre Fertigung nach Bautzen verlegt.',
  ],
  [
    'es',
    'La cooperativa cambió en 2025 sus lanchas a motores eléctricos para reducir el ruido.',
    'Para bajar el gasto, su cooperativa cambió sus lanchas a motores eléctricos.',
    'Para reducir el ruido, su cooperativa cambió sus lanchas a motores eléctricos.',
  ],
  [
    'nl',
    'Het bedrijf vaart sinds 2025 met een veerpont op waterstof, omdat de motor versleten was.',
    'Omdat de provincie daarop aandrong, vaart uw veerpont sinds 2025 op waterstof.',
    'Omdat de motor versleten was, vaart uw veerpont sinds 2025 op waterstof.',
  ],
  [
    'pl',
    'Firma przeniosła w 2024 roku lakiernię do osobnej hali, ponieważ brakowało miejsca.',
    'Przenieśli Państwo lakiernię do osobnej hali, ponieważ skarżyli się sąsiedzi.',
    'Przenieśli Państwo lakiernię do osobnej hali, ponieważ brakowało miejsca.',
  ],
];

describe.each(moves)('a reason for an act of the lead, in %s', (language, summary, untold, told) => {
  it('is a claim where the request gives none or another', () => {
    expect(reasonsIn(language, summary, untold)).toHaveLength(1);
  });

  it('stands where the request gives it', () => {
    expect(reasonsIn(language, summary, told)).toEqual([]);
  });
});
