import { describe, expect, it } from 'vitest';
import {
  assertMapping,
  assertNeededColumns,
  leftOut,
  mapColumns,
  passedOver,
} from '../../../../src/campaigns/import/map-columns.ts';
import { DomainError } from '../../../../src/errors.ts';

const map = (columns: string[], explicit: Record<string, string> = {}) =>
  Object.fromEntries(mapColumns(columns, explicit));

const issuesOf = (act: () => void) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.issues.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('mapColumns', () => {
  it('keeps a column that is named like what every object has', () => {
    for (const column of ['constructor', 'toString', 'prototype'])
      expect([...mapColumns(['First Name', column], {})]).toContainEqual([column, `metadata.${column}`]);
  });

  it.each([
    ['First Name', 'lead.first_name'],
    ['first_name', 'lead.first_name'],
    ['FIRSTNAME', 'lead.first_name'],
    ['Given name', 'lead.first_name'],
    ['Surname', 'lead.last_name'],
    ['Name', 'lead.full_name'],
    ['Company', 'lead.company_name'],
    ['Organization', 'lead.company_name'],
    ['Organisation Name', 'lead.company_name'],
    ['Account Name', 'lead.company_name'],
    ['Title', 'lead.title'],
    ['Job title', 'lead.title'],
    ['Website', 'lead.domain'],
    ['Company Domain', 'lead.domain'],
    ['Description', 'company_context.summary'],
    ['Keywords', 'company_context.keywords'],
    ['Technologies', 'company_context.tech_stack'],
    ['Industry', 'industry'],
    ['Email', 'metadata.email'],
    ['E-mail address', 'metadata.email'],
    ['LinkedIn URL', 'metadata.linkedin_url'],
    ['Person Linkedin Url', 'metadata.linkedin_url'],
  ])('knows "%s"', (column, path) => {
    expect(map([column])).toEqual({ [column]: path });
  });

  it('keeps what it does not know as metadata, under its own name', () => {
    expect(map(['First Name', 'Lead Score'])).toMatchObject({ 'Lead Score': 'metadata.Lead Score' });
  });

  it('takes the better name of two, and keeps the other as metadata', () => {
    expect(map(['Company', 'Company Name'])).toEqual({
      Company: 'metadata.Company',
      'Company Name': 'lead.company_name',
    });
  });

  it('prefers the name that people write to the registered one, and says so', () => {
    const columns = ['Company', 'Company Name', 'Company Name for Emails', 'Email', 'Notes'];
    expect(map(columns)).toMatchObject({
      'Company Name for Emails': 'lead.company_name',
      'Company Name': 'metadata.Company Name',
    });
    expect(Object.fromEntries(passedOver(mapColumns(columns, {})))).toEqual({
      Company: 'Company Name for Emails',
      'Company Name': 'Company Name for Emails',
    });
    expect(passedOver(mapColumns(columns, { Company: 'metadata.parent', 'Company Name': '' })).size).toBe(0);
  });

  it('goes by what the client says before the names', () => {
    const mapping = map(['Firm', 'Company', 'Notes'], {
      Company: 'metadata.parent',
      Firm: 'lead.company_name',
      Notes: '',
    });
    expect(mapping).toEqual({ Firm: 'lead.company_name', Company: 'metadata.parent' });
  });

  it('keeps 50 metadata entries at most, the email among them', () => {
    const mapping = map([...Array.from({ length: 70 }, (_, index) => `Custom ${index}`), 'Email']);
    expect(Object.keys(mapping)).toHaveLength(50);
    expect(mapping.Email).toBe('metadata.email');
  });
});

describe('headers in other languages', () => {
  it.each([
    ['Vorname;Nachname;Firma;Titel;E-Mail', 'Titel'],
    ['Vorname;Name;Unternehmen;Funktion;E-Mail-Adresse', 'Funktion'],
    ['Prénom;Nom;Société;Fonction;Courriel', 'Fonction'],
    ["Prénom;Nom de famille;Nom de l'entreprise;Intitulé du poste;Adresse e-mail", 'Intitulé du poste'],
    ['Nombre;Apellidos;Empresa;Cargo;Correo electrónico', 'Cargo'],
    ['Nome;Cognome;Azienda;Ruolo;Indirizzo e-mail', 'Ruolo'],
    ['Voornaam;Achternaam;Bedrijf;Functie;E-mailadres', 'Functie'],
    ['Nome;Sobrenome;Empresa;Cargo;Endereço de e-mail', 'Cargo'],
    ['Imię;Nazwisko;Firma;Stanowisko;Adres e-mail', 'Stanowisko'],
  ])('are known: %s', (header, title) => {
    const columns = header.split(';');
    const [first, last, company, , email] = columns;
    expect(map(columns)).toEqual({
      [first!]: 'lead.first_name',
      [last!]: 'lead.last_name',
      [company!]: 'lead.company_name',
      [title]: 'lead.title',
      [email!]: 'metadata.email',
    });
  });

  it.each(['Nom', 'Nombre', 'Nome', 'Naam', 'Ansprechpartner', 'Imię i nazwisko'])(
    '"%s" is the whole name where no column has the other half',
    (column) => {
      expect(map([column, 'Firma'])).toMatchObject({ [column]: 'lead.full_name' });
    },
  );

  it('give way to the English ones', () => {
    expect(map(['Firma', 'Company Name'])).toEqual({ Firma: 'metadata.Firma', 'Company Name': 'lead.company_name' });
  });
});

describe('leftOut', () => {
  const left = (columns: string[], explicit: Record<string, string> = {}) =>
    Object.fromEntries(leftOut(columns, mapColumns(columns, explicit), explicit));

  it('tells of each column that goes nowhere why', () => {
    const long = 'x'.repeat(80);
    const columns = [`${long}1`, `${long}2`, '__proto__', ...Array.from({ length: 50 }, (_, at) => `Custom ${at}`)];
    expect(left([...columns, 'First Name'], { 'Custom 0': '' })).toEqual(
      Object.fromEntries([
        [`${long}2`, `another column goes to metadata.${long}`],
        ['__proto__', 'this name cannot be kept as metadata'],
      ]),
    );
    expect(left(columns)).toMatchObject({
      'Custom 49': 'a row has at most 50 metadata entries, and earlier columns have them',
    });
  });
});

describe('assertMapping', () => {
  it('names a few columns of a wide file', () => {
    const columns = Array.from({ length: 5_000 }, (_, at) => `Custom ${at}`);
    try {
      assertMapping({ Gone: 'lead.title', 'Custom 1': 'metadata.__proto__' }, columns);
      expect.unreachable();
    } catch (error) {
      const [gone, unkept] = (error as DomainError).issues;
      expect(gone!.detail).toMatch(/Custom 19 and 4980 more$/);
      expect(unkept!.detail).toContain('"metadata.__proto__" is none of');
    }
  });

  it('tells every error at once', () => {
    const explicit = { Gone: 'lead.title', A: 'lead.nonsense', B: 'lead.domain', C: 'lead.domain', D: '' };
    expect(issuesOf(() => assertMapping(explicit, ['A', 'B', 'C', 'D']))).toEqual([
      'query/mapping/Gone',
      'query/mapping/A',
      'query/mapping/C',
    ]);
  });
});

describe('assertNeededColumns', () => {
  const assert = (columns: string[]) => issuesOf(() => assertNeededColumns(columns, mapColumns(columns, {})));

  it('refuses a header without a first name or a company', () => {
    expect(assert(['Ioana', 'Dragomir', 'Telvora'])).toHaveLength(2);
    expect(assert(['first_name', 'email'])).toHaveLength(1);
  });

  it('takes a full name for a first name', () => {
    expect(assert(['Full Name', 'Company'])).toEqual([]);
  });
});
