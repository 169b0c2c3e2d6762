import { describe, expect, it } from 'vitest';
import { detectCodePage } from '../../../../src/campaigns/import/detect-code-page.ts';

const encode = (text: string, codePage: string): Uint8Array => {
  const decoder = new TextDecoder(codePage);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => bytes.get(letter)!);
};

/** Names of people and companies as lists of leads have them, none of them a name that spelling is learned of. */
const lists: Record<string, [codePage: string, text: string]> = {
  Polish: ['windows-1250', 'Łukasz,Wiśniewski,Żabka\nPaweł,Kamiński,Śląska Kolej\nGrażyna,Zając,Dąbrowa\n'],
  'a Polish header': ['windows-1250', 'Imię,Nazwisko,Firma\nMichał,Mazur,Spółka Węglowa\n'],
  Czech: ['windows-1250', 'Jiří,Dvořák,Škoda\nLuboš,Černý,Železárny\nVáclav,Němec,Růžička\n'],
  Slovak: ['windows-1250', 'Ľuboš,Kováč,Košice\nŽofia,Hudáková,Dubčák\n'],
  Hungarian: ['windows-1250', 'Győző,Szűcs,Erdős Kft\nLászló,Kovács,Tűzép\nÁgnes,Tóth,Hűtő Zrt\n'],
  Romanian: ['windows-1250', 'Ştefan,Ionescu,Băneasa\nMădălina,Ţurcanu,Braşov\n'],
  Croatian: ['windows-1250', 'Željko,Kovačić,Šibenik\nIvana,Šarić,Đuro\n'],
  'Polish of Latin-2': ['iso-8859-2', 'Łukasz,Wiśniewski,Żabka\nPaweł,Kamiński,Śląska Kolej\n'],
  German: ['windows-1252', 'Jürgen,Müller,Grün GmbH\nBjörn,Weiß,Köln AG\n'],
  French: ['windows-1252', 'René,Lefèvre,Société Générale\nAnaïs,Bœuf,Hôtel du Château\n'],
  'French apostrophes': ['windows-1252', 'Anne,D’Arcy,L’Étoile – 5 €\nBenoît,Lemaître,L’Oréal\n'],
  Spanish: ['windows-1252', 'José,Núñez,España SA\nÍñigo,Peña,Compañía\n'],
  Portuguese: ['windows-1252', 'João,Simões,Construções\nAntônio,Guimarães,São Paulo\n'],
  Italian: ['windows-1252', 'Nicolò,Forlì,Qualità\nGiosuè,Pietà,Città\n'],
  Dutch: ['windows-1252', 'Daniël,Coöp,België\nZoë,Reünie,Financiële Diensten\n'],
  Danish: ['windows-1252', 'Søren,Kjær,Ørsted\nPål,Bjørn,Ærø\n'],
  Swedish: ['windows-1252', 'Åsa,Sjöström,Göteborg\nBjörn,Åkesson,Malmö\n'],
  'several western languages': ['windows-1252', 'René,Müller,Nuñez\nSøren,Åberg,São\nJosé,Gómez,Forêt\n'],
  'signs alone': ['windows-1252', 'Ana,Bo,Acme® & Co™ “good” – 20 °C, Nº 5\n'],
  Russian: ['windows-1251', 'Иван,Петров,Газпром\nОльга,Сидорова,Роснефть\n'],
  Greek: ['windows-1253', 'Γιώργος,Παπαδόπουλος,Ελλάς\nΜαρία,Νικολάου,Αθήνα\n'],
  Turkish: ['windows-1254', 'Gökhan,Yılmaz,Şişecam\nÇağlar,Öztürk,Işık\n'],
  Lithuanian: ['windows-1257', 'Jonas,Žukauskas,Šiauliai\nRūta,Kazlauskienė,Kėdainiai\n'],
  'French of a Macintosh': ['macintosh', 'René,Lefèvre,Société Générale\nHélène,Müller,Grün\n'],
};

describe('detectCodePage', () => {
  it.each(Object.entries(lists))('reads %s as it was written', (_, [codePage, text]) => {
    const bytes = encode(text, codePage);
    expect(new TextDecoder(detectCodePage(bytes)).decode(bytes)).toBe(text);
  });

  it('takes Windows-1252 where nothing speaks for another', () => {
    expect(detectCodePage(Uint8Array.of())).toBe('windows-1252');
    expect(detectCodePage(encode('Caffè', 'windows-1252'))).toBe('windows-1252');
  });
});
