import { isDemand } from './is-demand.ts';

/** How a language threatens, promises and obliges. Patterns on a text as it is written, without regard to case. */
interface Announcements {
  /** What would be else, congratulations, and who does not do something: said to nobody but a reader. */
  readonly threats: string;
  /** What we shall do, in languages that have a form for it. */
  readonly future: string;
  /** That something must be done. */
  readonly obliges: string;
  /** What is then to be done, opened, paid or written; firms are obliged to other things. */
  readonly objects: string;
  /** What those demand who write "we". */
  readonly demands: string;
}

const announcements: Readonly<Record<string, Announcements>> = {
  en: {
    threats: 'congratulations|^(?:otherwise|or else|failing which)',
    future: '',
    obliges: '(?:is|are|has|have|needs?) to be|(?:must|shall) be',
    objects: `payments?|paid|settled?|wired|remitted|invoice|balance|debt|passwords?|passcode|attachment|macros|(?:e-?)?mail|letter|told|recipients?|readers?|senders?`,
    demands: 'we (?:demand|insist on|claim)',
  },
  de: {
    threats: 'glückwunsch|gratulation|^(?:andernfalls|ansonsten|sonst)|^wer (?:\\p{L}+ ){0,4}nicht (?:\\p{L}+ ?){1,3},',
    future: '',
    obliges:
      '(?:muss|müssen|soll|sollen) (?:\\p{L}+ ){0,6}werden|(?:ist|sind) (?:\\p{L}+ ){0,6}(?:zu \\p{L}{2,16}|\\p{L}{2,5}zu\\p{L}{2,16})en',
    objects: `zahlung(?:en)?|betrag|rechnung|schuld|bezahlt|überwiesen|beglichen|passwort|kennwort|anhang|makros|mail|nachricht|empfängers?|absenders?|lesers?|verfassers?`,
    demands: 'wir (?:fordern|verlangen)',
  },
  fr: {
    threats: 'félicitations|^sinon|sinon$|faute de quoi|sous peine de',
    future: 'nous (?:\\p{L}+ ){0,2}\\p{L}+rons',
    obliges: '(?:doit|doivent|devra|devront) être|il (?:faut|faudra)|il (?:nous )?faut',
    objects: `paiements?|payé(?:e?s?)|réglé(?:e?s?)|versé(?:e?s?)|facture|solde|dette|somme|mot de passe|pièces? jointes?|macros|courriel|message|destinataire|expéditeur|lecteur`,
    demands: 'nous (?:exigeons|réclamons)',
  },
  es: {
    threats: 'enhorabuena|felicidades|felicitaciones|de lo contrario|en caso contrario|^si no|si no (?:\\p{L}+[ae]n?)',
    future: '\\p{L}+(?:[aei]|d)remos',
    obliges: '(?:debe|deben|deberá|deberán) (?:ser|estar)|(?:ha|han) de ser|hay que|es obligatorio',
    objects: `pagos?|pagad[oa]s?|abonad[oa]s?|factura|deuda|saldo|importe|contraseña|clave|adjuntos?|macros|correo|mensaje|destinatario|remitente|lector`,
    demands: '(?:exigimos|reclamamos)',
  },
  it: {
    threats: 'congratulazioni|complimenti|altrimenti|in caso contrario|pena (?:il|la|lo)',
    future: '\\p{L}{2,}(?:[aei]|[dr])remo',
    obliges: '(?:va|vanno) \\p{L}+[tms][oaie]|(?:deve|devono|dovrà|dovranno) essere|bisogna|occorre',
    objects: `pagament[oi]|pagat[oaie]|versat[oaie]|saldat[oaie]|fattura|saldo|debito|importo|password|allegat[oi]|macro|mail|messaggio|testo|destinatario|mittente|lettore`,
    demands: '(?:pretendiamo|esigiamo)',
  },
  nl: {
    threats: 'gefeliciteerd|proficiat|^(?:anders|zo niet)|bij gebreke waarvan',
    future: '',
    obliges: '(?:dient|dienen|moet|moeten) (?:\\p{L}+ ){0,6}(?:te )?worden',
    objects: `betaling(?:en)?|betaald|voldaan|overgemaakt|factuur|schuld|som|bedrag|wachtwoord|bijlagen?|macro's|mail|bericht|ontvangers?|afzenders?|lezers?`,
    demands: 'wij eisen|we eisen',
  },
  pt: {
    threats: 'parabéns|caso contrário|^senão|caso não',
    future: '\\p{L}+(?:[aei]|d)remos',
    obliges: '(?:deve|devem|deverá|deverão) ser|(?:tem|têm) de ser|é preciso|é obrigatório',
    objects: `pagamentos?|pag[oa]s?|liquidad[oa]s?|fatura|dívida|saldo|quantia|senha|palavra-passe|anexos?|macros|e-?mail|mensagem|dito|destinatário|remetente|leitor`,
    demands: '(?:exigimos|reclamamos)',
  },
  pl: {
    threats:
      'gratulacje|gratulujemy|w przeciwnym razie|inaczej$|^inaczej|nie zostani(?:e|ą)|o ile (?:\\p{L}+ ){0,4}nie',
    future: '',
    obliges: '(?:należy|trzeba)|(?:musi|muszą|powinn[oay]|powinien) (?:być|zostać)',
    objects: `płatnoś(?:ć|ci)|zapłacon[aey]|opłacon[aey]|uregulowan[aey]|faktur[aęy]|dług|kwot[aęy]|zaległość|hasł[oa]|załącznik|makra|wiadomości|list|odbiorc[aęy]|nadawc[aęy]|czytelnik`,
    demands: '(?:żądamy|domagamy się)',
  },
};

const wordly = (pattern: string, flags = 'iu'): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, flags);
const never = /(?!)/u;

const patterns = new Map(
  Object.entries(announcements).map(([language, { threats, future, obliges, objects, demands }]) => [
    language,
    {
      threats: wordly(threats),
      future: future === '' ? never : wordly(future),
      obliges: wordly(obliges),
      objects: wordly(objects),
      demands: wordly(demands),
    },
  ]),
);

const opening = /^[¡¿"'«„“(]+/u;
const ending = /(?<![.!?"'»“”)])[.!?"'»“”)]+$/u;

/** A sentence without the marks around it. */
const bare = (text: string): string => text.trim().replace(opening, '').replace(ending, '');

/** Whether a sentence in one of the languages threatens its reader, congratulates or demands. */
export function threatens(text: string, languages: readonly string[]): boolean {
  const said = bare(text);
  return languages.some((language) => {
    const its = patterns.get(language);
    return its !== undefined && (its.threats.test(said) || its.demands.test(said));
  });
}

/** Whether a sentence in one of the languages says what must be paid, opened or written, or what "we" are going to do. */
export function announces(text: string, languages: readonly string[]): boolean {
  const said = bare(text);
  return (
    isDemand(said, languages) ||
    languages.some((language) => {
      const its = patterns.get(language);
      return its !== undefined && (its.future.test(said) || (its.obliges.test(said) && its.objects.test(said)));
    })
  );
}
