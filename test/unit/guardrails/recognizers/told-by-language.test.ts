import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { ropes } from './kinds-by-language.ts';

const guardrails = createGuardrails();

interface Said {
  readonly sentence?: string;
  readonly greeting?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly ask?: string;
}

function rulesOn(language: string, { sentence = '', greeting, title, summary, ask }: Said): string[] {
  const told = ropes[language]!;
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: told.goal,
    language,
    lead: { first_name: 'Marta', last_name: 'Lindqvist', title: title ?? told.title, company_name: told.company },
    company_context: { summary: summary ?? told.summary, keywords: [] },
    sender: told.sender,
  });
  const message = `${greeting ?? told.greeting}\n\n${sentence}\n\n${ask ?? told.ask}\n\n${told.sender.name}`;
  return guardrails
    .check(request, { subject: told.company, message })
    .risk_flags.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule ?? '');
}

const cases = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(table).flatMap(([language, texts]) => texts.map((text): [string, string] => [language, text]));

describe('a greeting of another language', () => {
  it.each(
    cases({
      de: ['Sehr geehrte Frau Ingenieurin Lindqvist,', 'Werte Frau Doktorin Lindqvist,', 'Servus Lindqvist,'],
      fr: ['Bonjour Docteure Lindqvist,', 'Bonjour Dre Lindqvist,', 'Bonjour Lindqvist,'],
      es: ['Apreciada Lcda. Lindqvist:', 'Estimada Ing. Lindqvist:', 'Buenos días, Lindqvist:'],
      it: ['Gent.ma Sig.ra Lindqvist,', 'Buongiorno Lindqvist,', 'Gent. Dott.ssa Lindqvist,'],
      nl: ['Hooggeachte drs. Lindqvist,', 'Goedendag Lindqvist,', 'Beste ir. Lindqvist,'],
      pt: ['Prezada Engenheira Lindqvist,', 'Estimada Profa. Lindqvist,', 'Olá Lindqvist,'],
      pl: ['Szanowna Pani Mecenas Lindqvist,', 'Szanowna Pani Lindqvist,', 'Witam, mgr Lindqvist,'],
    }),
  )('names the lead by title or family name, %s: %s', (language, greeting) => {
    expect(rulesOn(language, { greeting })).toEqual([]);
  });

  const offices: Readonly<Record<string, readonly [title: string, greeting: string]>> = {
    de: ['Direktorin des Museums', 'Sehr geehrte Frau Direktorin,'],
    fr: ['Directrice générale', 'Madame la Directrice,'],
    es: ['Directora de planta', 'Estimada directora:'],
    it: ['Direttore generale', 'Egregio Direttore,'],
    nl: ['Burgemeester', 'Geachte mevrouw de burgemeester,'],
    pt: ['Diretora de produção', 'Exma. Senhora Diretora,'],
    pl: ['Dyrektor zakładu', 'Szanowna Pani Dyrektor,'],
  };
  it.each(Object.entries(offices))(
    'names it by the office that it holds, and by no other, %s',
    (language, [title, greeting]) => {
      expect(rulesOn(language, { greeting, title })).not.toContain('greetings/no-greeting');
      expect(rulesOn(language, { greeting, title: 'Logistik' })).toContain('greetings/no-greeting');
    },
  );
});

describe('what the request has otherwise', () => {
  const leased: Readonly<Record<string, readonly [summary: string, wrong: string, right: string]>> = {
    de: [
      'Die Halle in Husum ist gemietet.',
      'Ihre eigene Halle in Husum ist hell.',
      'Ihre gemietete Halle in Husum ist hell.',
    ],
    fr: [
      'L’atelier de Brest est loué.',
      'Votre atelier de Brest, de votre propriété, est clair.',
      'L’atelier de Brest, loué, est clair.',
    ],
    es: [
      'El almacén, de 2400 metros, es de alquiler.',
      'Su almacén en propiedad es claro.',
      'Su almacén de alquiler es claro.',
    ],
    it: [
      'Il capannone di Lecce è in affitto.',
      'Il capannone di vostra proprietà è luminoso.',
      'Il vostro capannone in affitto è luminoso.',
    ],
    nl: ['De hal in Sneek wordt gehuurd.', 'Uw eigen hal in Sneek is licht.', 'Uw gehuurde hal in Sneek is licht.'],
    pt: [
      'O armazém de Beja é alugado.',
      'O vosso armazém próprio de Beja é claro.',
      'O vosso armazém alugado de Beja é claro.',
    ],
    pl: [
      'Hala w Zakopanem jest wynajęta.',
      'Państwa własna hala w Zakopanem jest jasna.',
      'Państwa wynajęta hala w Zakopanem jest jasna.',
    ],
  };
  it.each(Object.entries(leased))('is found by its opposite, %s', (language, [summary, wrong, right]) => {
    expect(rulesOn(language, { summary, sentence: wrong })).toContain('statements/opposite');
    expect(rulesOn(language, { summary, sentence: right })).not.toContain('statements/opposite');
  });

  const causes: Readonly<Record<string, readonly [summary: string, wrong: string]>> = {
    de: [
      'Die Seilbahn in Husum wurde 2023 stillgelegt.',
      'Sie haben die Seilbahn in Husum mangels Nachfrage stillgelegt.',
    ],
    fr: [
      'La corderie de Brest a fermé son atelier de teinture.',
      'La corderie a fermé son atelier de teinture faute de commandes.',
    ],
    es: ['La planta de Cádiz cerró su taller de tinte.', 'La planta cerró su taller de tinte por falta de pedidos.'],
    it: [
      'Lo stabilimento di Lecce ha chiuso la tintoria.',
      'Lo stabilimento ha chiuso la tintoria per mancanza di ordini.',
    ],
    nl: [
      'De touwslagerij in Sneek sloot de ververij.',
      'De touwslagerij sloot de ververij bij gebrek aan bestellingen.',
    ],
    pt: ['A fábrica de Beja fechou a tinturaria.', 'A fábrica fechou a tinturaria por falta de encomendas.'],
    pl: ['Zakład w Zakopanem zamknął farbiarnię.', 'Zakład zamknął farbiarnię z braku zamówień.'],
  };
  it.each(Object.entries(causes))('has no cause that it does not tell, %s', (language, [summary, wrong]) => {
    expect(rulesOn(language, { summary, sentence: wrong })).toContain('statements/cause-untold');
    expect(rulesOn(language, { summary, sentence: summary })).not.toContain('statements/cause-untold');
  });
});

describe('a claim of a kind', () => {
  it.each(
    cases({
      de: [
        'Als Gründerin der Seilerei kennen Sie das.',
        'Ihre Tochterfirma in Kiel kennt das.',
        'Ihr Betrieb liegt direkt am Hafen.',
      ],
      fr: [
        'Fondatrice de la corderie, vous le savez.',
        'Votre filiale de Quimper le sait.',
        'Votre atelier, à deux pas du port, est beau.',
      ],
      es: [
        'Como fundadora de la cordelería, lo sabe.',
        'Su filial de Jerez lo sabe.',
        'Su taller, pegado al puerto, es bonito.',
      ],
      it: [
        'Da fondatrice della corderia lo sa.',
        'La vostra filiale di Otranto lo sa.',
        'Il vostro laboratorio, accanto al porto, è bello.',
      ],
      nl: [
        'Als oprichtster van de touwslagerij weet u dat.',
        'Uw dochterbedrijf in Sneek weet dat.',
        'Uw werkplaats, pal naast het water, is mooi.',
      ],
      pt: [
        'Como fundadora da cordoaria, sabe-o bem.',
        'A vossa filial de Beja sabe-o.',
        'A vossa oficina, colada ao porto, é bonita.',
      ],
      pl: [
        'Jako założycielka powroźni wie Pani najlepiej.',
        'Państwa filia w Zakopanem to wie.',
        'Państwa warsztat, tuż przy dworcu, jest ładny.',
      ],
    }),
  )('is found, %s: %s', (language, sentence) => {
    expect(rulesOn(language, { sentence })).not.toEqual([]);
  });

  it.each(
    cases({
      de: [
        'Ihre Visitenkarte liegt noch auf meinem Tisch.',
        'Meine Tochter hat bei Ihnen gelernt.',
        'Im ersten Monat zahlen Sie nichts.',
        'Ich bringe Ihnen eine fertige Analyse mit.',
      ],
      fr: [
        'Votre carte de visite est restée sur mon bureau.',
        'Ma fille a appris le métier chez vous.',
        'Le premier mois, vous ne payez rien.',
        'Je vous apporte une étude toute prête.',
      ],
      es: [
        'Su tarjeta de visita sigue en mi mesa.',
        'Mi hija aprendió el oficio con ustedes.',
        'El primer mes no paga nada.',
        'Le llevo un estudio ya hecho.',
      ],
      it: [
        'Il suo biglietto da visita è ancora qui.',
        'Mia figlia ha imparato il mestiere da voi.',
        'Il primo mese non paga nulla.',
        'Le porto uno studio già pronto.',
      ],
      nl: [
        'Uw visitekaartje ligt nog hier.',
        'Mijn dochter heeft bij u het vak geleerd.',
        'De eerste maand betaalt u niets.',
        'Ik breng een complete analyse mee.',
      ],
      pt: [
        'O seu cartão de visita ainda está aqui.',
        'A minha filha aprendeu o ofício com vocês.',
        'No primeiro mês não paga nada.',
        'Levo um estudo já pronto.',
      ],
      pl: [
        'Pani wizytówka wciąż tu leży.',
        'Moja córka uczyła się u Państwa fachu.',
        'Nie wystawimy Państwu faktury.',
        'Przywiozę gotową analizę.',
      ],
    }),
  )('is no contact or promise that nobody gave, %s: %s', (language, sentence) => {
    expect(rulesOn(language, { sentence }).join()).toMatch(/familiarity|commitments/);
  });

  it.each(
    cases({
      de: ['Leiten Sie diese Zeilen an den Ansprechpartner weiter?', 'Möchten Sie unsere Broschüre herunterladen?'],
      fr: ['Pourriez-vous me dire qui s’occupe de ce sujet ?'],
      es: ['¿Podría decirme quién se encarga de este tema?'],
      it: ['Può dirmi chi si occupa di questo tema?'],
      nl: ['Kunt u dit doorsturen naar de juiste persoon?'],
      pt: ['Poderia dizer-me quem trata deste tema?'],
      pl: ['Czy może Pani przekazać moją prośbę właściwej osobie?'],
    }),
  )('is no ask for a talk where it is one for another person, %s: %s', (language, ask) => {
    expect(rulesOn(language, { ask }).filter((rule) => rule.startsWith('cta/'))).not.toEqual([]);
  });
});
