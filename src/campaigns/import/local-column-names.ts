import { plainName } from '../../plain-name.ts';
import type { ColumnPath } from './column-path.ts';

/**
 * Headers of one path in German, French, Spanish, Italian, Dutch, Portuguese and Polish; the better name comes first. Words that mean
 * a degree ("Titolo", "Tytuł") are none of a job title.
 */
const headers: Partial<Record<ColumnPath, string>> = {
  'lead.first_name':
    'Vorname, Rufname, Prénom, Nombre de pila, Primer nombre, Nome di battesimo, Voornaam, Roepnaam, Primeiro nome, Nome próprio, Imię',
  'lead.last_name':
    'Nachname, Familienname, Zuname, Nom de famille, Apellidos, Apellido, Primer apellido, Cognome, Achternaam, Familienaam, Sobrenome, Apelido, Último nome, Nazwisko',
  'lead.full_name':
    'Vor- und Nachname, Vollständiger Name, Ansprechpartner, Ansprechpartnerin, Kontaktperson, Kontakt, Nom complet, Prénom et nom, Nom et prénom, Nom du contact, Interlocuteur, Nombre completo, Nombre y apellidos, Nombre y apellido, Persona de contacto, Contacto, Nombre del contacto, Nome completo, Nome e cognome, Referente, Contatto, Volledige naam, Contactpersoon, Naam contactpersoon, Nome e sobrenome, Nome e apelido, Pessoa de contato, Pessoa de contacto, Contato, Imię i nazwisko, Osoba kontaktowa, Nom, Nombre, Nome, Naam',
  'lead.title':
    'Jobtitel, Berufsbezeichnung, Stellenbezeichnung, Position, Funktion, Rolle, Titel, Intitulé du poste, Poste, Fonction, Titre, Puesto, Puesto de trabajo, Cargo, Posición, Función, Qualifica, Mansione, Ruolo, Posizione, Funzione, Functietitel, Functie, Functienaam, Positie, Posição, Função, Stanowisko, Pozycja, Funkcja',
  'lead.company_name':
    "Firmenname, Firma, Name der Firma, Unternehmensname, Unternehmen, Betrieb, Arbeitgeber, Nom de la société, Nom de l'entreprise, Société, Entreprise, Raison sociale, Employeur, Nombre de la empresa, Empresa, Compañía, Razón social, Nome azienda, Nome dell'azienda, Azienda, Ragione sociale, Società, Impresa, Bedrijfsnaam, Bedrijf, Organisatie, Werkgever, Nome da empresa, Companhia, Razão social, Organização, Organización, Organizzazione, Nazwa firmy, Przedsiębiorstwo, Organizacja, Pracodawca",
  'lead.domain':
    'Webseite, Internetseite, Webadresse, Domäne, Site web, Site internet, Domaine, Sitio web, Página web, Dominio, Sito web, Sito internet, Sito, Webadres, Domein, Site da empresa, Domínio, Strona internetowa, Strona www, WWW, Domena',
  'lead.location':
    'Standort, Ort, Stadt, Wohnort, Ville, Localité, Localisation, Ciudad, Localidad, Ubicación, Città, Località, Plaats, Woonplaats, Vestigingsplaats, Cidade, Localidade, Localização, Miasto, Miejscowość, Lokalizacja',
  'company_context.summary':
    "Unternehmensbeschreibung, Firmenbeschreibung, Kurzbeschreibung, Beschreibung, Zusammenfassung, Description de l'entreprise, Descripción de la empresa, Descripción, Resumen, Descrizione azienda, Descrizione, Riassunto, Bedrijfsomschrijving, Omschrijving, Beschrijving, Samenvatting, Descrição da empresa, Descrição, Resumo, Opis firmy, Opis",
  'company_context.keywords':
    'Schlagwörter, Schlagworte, Stichworte, Stichwörter, Themen, Mots-clés, Palabras clave, Parole chiave, Trefwoorden, Palavras-chave, Słowa kluczowe',
  'company_context.tech_stack': 'Technologien, Tecnologías, Tecnologie, Technologieën, Tecnologias, Technologie',
  industry: "Branche, Industrie, Secteur, Secteur d'activité, Settore, Sector de actividad, Setor, Branża, Industria",
  'metadata.linkedin_url': 'LinkedIn-Profil, Profil LinkedIn, Perfil de LinkedIn, Profilo LinkedIn, LinkedIn-profiel',
  'metadata.phone':
    'Telefonnummer, Telefon, Handynummer, Handy, Mobil, Téléphone, Portable, Teléfono, Móvil, Telefono, Cellulare, Telefoonnummer, Telefoon, Mobiel, Telefone, Telemóvel, Celular, Numer telefonu, Komórka',
};

/** By path, as `plainName` writes them. */
export const localColumnNames = Object.fromEntries(
  Object.entries(headers).map(([path, names]) => [path, (names ?? '').split(', ').map(plainName)]),
) as Partial<Record<ColumnPath, string[]>>;

/**
 * Headers that mean the whole name by themselves, and the other half beside a column of one half: "Nom" beside
 * "Prénom" is the family name, "Nombre" beside "Apellidos" the given name.
 */
export const halfNames: readonly { path: ColumnPath; name: string; beside: readonly string[] }[] = [
  { path: 'lead.last_name', name: 'name', beside: ['vorname', 'rufname'] },
  { path: 'lead.last_name', name: 'nom', beside: ['prenom'] },
  { path: 'lead.last_name', name: 'naam', beside: ['voornaam', 'roepnaam'] },
  { path: 'lead.first_name', name: 'nombre', beside: ['apellidos', 'apellido', 'primerapellido'] },
  { path: 'lead.first_name', name: 'nome', beside: ['cognome', 'sobrenome', 'apelido', 'ultimonome'] },
];
