import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { languageOf, languageToRead, languageToWrite } from '../../../../src/guardrails/language/language-of.ts';

const request = (goal: string, summary: string, language?: string) =>
  personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal,
    lead: { first_name: 'Marta', company_name: 'Fjordvask' },
    company_context: { summary },
    ...(language === undefined ? {} : { language }),
  });

const german = 'Wir waschen die Wäsche für Hotels in Bergen und holen sie jeden Morgen mit dem Boot ab.';
const germanGoal = 'ein kurzes Telefonat über die Planung der Touren vereinbaren';

describe('the language of a text', () => {
  it.each([
    ['en', 'I read that you wash linen for hotels in Bergen, and wondered how the boat tours are planned.'],
    ['de', german],
    [
      'fr',
      'J’ai lu que vous lavez le linge des hôtels de Bergen et je me demande comment vous planifiez les tournées.',
    ],
    ['es', 'He leído que lavan la ropa de los hoteles de Bergen y me pregunto cómo planifican las rutas.'],
    ['it', 'Ho letto che lavate la biancheria degli alberghi di Bergen e mi chiedo come pianificate i giri.'],
    ['nl', 'Ik las dat jullie de was doen voor hotels in Bergen en vraag me af hoe de ritten worden gepland.'],
    ['pt', 'Li que a empresa lava a roupa dos hotéis de Bergen e pergunto-me como se planeiam as rotas.'],
    ['pl', 'Czytałem, że pierzecie pościel dla hoteli w Bergen, i zastanawiam się, jak planujecie trasy.'],
    ['sv', 'Jag läste att ni tvättar linne åt hotell i Bergen och undrar hur turerna planeras varje morgon.'],
  ])('is %s for: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is unknown where there is too little of it', () => {
    expect(languageOf('Fjordvask, Bergen')).toBeUndefined();
  });
});

describe('a request without a language', () => {
  it('is written in that of goal and summary', () => {
    expect(languageToWrite(request(germanGoal, german))).toBe('de');
  });

  it('is written in English where they differ or tell too little', () => {
    expect(languageToWrite(request('book a call', german))).toBe('en');
    expect(languageToWrite(request(germanGoal, 'Laundry for the hotels in Bergen.'))).toBe('en');
    expect(languageToWrite(request('Termin', 'Wäscherei'))).toBe('en');
  });

  it('is read in the message’s own, which is never wrong', () => {
    const message =
      'Hallo Marta, wie planen Sie die Touren bei Fjordvask? Hätten Sie nächste Woche Zeit für ein Telefonat?';
    const asked = request('book a call', 'Laundry for the hotels in Bergen.');
    expect(languageToRead(asked, message)).toBe('de');
    const codes = createGuardrails()
      .check(asked, { subject: 'Fjordvask', message })
      .risk_flags.map(({ code }) => code);
    expect(codes).not.toContain('WRONG_LANGUAGE');
  });
});

it('is that which was asked for, and another is wrong', () => {
  const asked = request(germanGoal, german, 'pt-BR');
  expect(languageToWrite(asked)).toBe('pt-BR');
  expect(languageToRead(asked, german)).toBe('pt');
  const { risk_flags } = createGuardrails().check(asked, { subject: 'Fjordvask', message: german });
  expect(risk_flags.map(({ code }) => code)).toContain('WRONG_LANGUAGE');
});
