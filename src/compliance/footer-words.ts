import { baseLanguage } from '../contract/language.ts';

interface FooterWords {
  /** Before a link to opt out by. */
  optOut: string;
  /** Before a link to where data is from and what rights there are. */
  source: string;
}

/** English for every language without a row. */
const words: Readonly<Record<string, FooterWords>> = {
  en: { optOut: 'No further messages:', source: 'Where your data is from, and your rights:' },
  de: { optOut: 'Keine weiteren Nachrichten:', source: 'Woher Ihre Daten stammen und Ihre Rechte:' },
  fr: { optOut: 'Ne plus recevoir de messages :', source: "L'origine de vos données et vos droits :" },
  es: { optOut: 'No recibir más mensajes:', source: 'De dónde proceden sus datos y sus derechos:' },
  it: { optOut: 'Non ricevere altri messaggi:', source: 'Da dove provengono i suoi dati e i suoi diritti:' },
  nl: { optOut: 'Geen berichten meer ontvangen:', source: 'Waar uw gegevens vandaan komen en uw rechten:' },
  pt: { optOut: 'Não receber mais mensagens:', source: 'De onde vêm os seus dados e os seus direitos:' },
  pl: { optOut: 'Rezygnacja z kolejnych wiadomości:', source: 'Skąd pochodzą Pani/Pana dane i jakie są prawa:' },
};

export const footerWords = (language: string): FooterWords => words[baseLanguage(language)] ?? words.en!;
