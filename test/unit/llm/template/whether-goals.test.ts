import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';

/** The asks of the three variants. */
const asksOf = (language: string, goal: string, formality: string): string[] =>
  [0, 1, 2].map(
    (index) =>
      writeTemplate(
        personalizeRequestSchema.parse({
          channel: 'EMAIL',
          slot: 'CTA',
          goal,
          language,
          lead: { first_name: 'Ioana', title: 'COO', company_name: 'Telvora' },
          company_context: { summary: '', keywords: [] },
          voice: { formality },
        }),
        index,
      ).message,
  );

describe('a goal that asks of the message itself is a question to the reader', () => {
  it.each([
    ['en', 'ask whether the topic is interesting at all', 'Is this of interest to you at all?'],
    ['en', 'find out if it is relevant to them', 'Is this relevant to you at all?'],
    ['en', 'ask if our tool would be useful to them', 'Would our tool be useful to you?'],
    ['en', 'see whether a pilot in June makes sense', 'Would a pilot in June make sense to you?'],
    ['en', 'check interest', 'Is this of interest to you at all?'],
    ['de', 'fragen, ob das Thema überhaupt interessant ist', 'Ist das für Sie überhaupt interessant?'],
    ['de', 'herausfinden, ob Interesse besteht', 'Hätten Sie daran Interesse?'],
    ['de', 'fragen, ob unser Angebot für sie relevant ist', 'Wäre unser Angebot für Sie relevant?'],
    ['de', 'Interesse abfragen', 'Wäre das etwas für Sie?'],
    ['fr', 'demander si le sujet est intéressant', 'Est-ce intéressant pour vous ?'],
    ['fr', 'savoir si cela les intéresse', 'Est-ce un sujet pour vous ?'],
    ['es', 'preguntar si el tema es interesante', '¿Sería interesante para usted?'],
    ['es', 'saber si les interesa', '¿Le interesa este tema?'],
    ['it', 'chiedere se il tema è interessante', 'Sarebbe interessante per Lei?'],
    ['it', 'sapere se interessa', 'Le interessa questo tema?'],
    ['nl', 'vragen of het onderwerp interessant is', 'Is dit voor u interessant?'],
    ['nl', 'nagaan of er interesse is', 'Is dit iets voor u?'],
    ['pt', 'perguntar se o tema é interessante', 'Seria interessante para si?'],
    ['pt-BR', 'perguntar se o tema é interessante', 'Seria interessante para você?'],
    ['pl', 'zapytać, czy temat jest interesujący', 'Czy to dla Państwa w ogóle interesujące?'],
    ['pl', 'sprawdzić, czy jest zainteresowanie', 'Czy to temat dla Państwa?'],
  ])('%s: %s', (language, goal, ask) => {
    const asks = asksOf(language, goal, 'FORMAL');
    expect(asks.join('\n').toLowerCase()).toContain(ask.toLowerCase());
    for (const one of asks) expect(one).toMatch(/\?/);
  });
});

describe('a goal that asks whether something holds of the reader', () => {
  it.each([
    ['de', 'fragen, ob sie ein TMS nutzen', 'ob Sie ein TMS nutzen?', 'ob du ein TMS nutzt?'],
    ['fr', "demander s'ils utilisent un TMS", 'si vous utilisez un TMS ?', 'si tu utilises un TMS ?'],
    ['es', 'preguntar si usan un TMS', 'usa un TMS?', 'usas un TMS?'],
    ['it', 'chiedere se usano un TMS', 'se usa un TMS?', 'se usi un TMS?'],
    ['nl', 'vragen of ze een TMS gebruiken', 'of u een TMS gebruikt?', 'of je een TMS gebruikt?'],
    ['pt', 'perguntar se usam um TMS', 'se usa um TMS?', 'se usas um TMS?'],
    ['pl', 'zapytać, czy używają TMS', 'czy Państwo używają TMS?', 'czy używają TMS?'],
  ])('%s: %s, in either form of address', (language, goal, formal, informal) => {
    expect(asksOf(language, goal, 'FORMAL').join('\n')).toContain(formal);
    expect(asksOf(language, goal, 'INFORMAL').join('\n')).toContain(informal);
    // Nobody asks "do you know whether you use a TMS".
    expect(asksOf(language, goal, 'FORMAL').join('\n')).not.toMatch(
      /Wissen Sie, ob Sie|Savez-vous si vous|Weet u of u/,
    );
  });
});
