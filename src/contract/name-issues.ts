import { concealsWords } from './concealed-words.ts';

/** Marks that show nothing: zero-width, bidi, fillers, tags, variation selectors. */
const unseen = /[\p{Cf}\p{Cc}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a reader sees anything of a text. */
export const showsSomething = (text: string): boolean => text.replace(unseen, '') !== '';

const lineBreak = /[\r\n\u2028\u2029]/;
const link = /:\/\/|\bwww\.|mailto:/i;
const markup =
  /<\/?\s*[\p{L}!|/]|<\||\|>|\{\{|\}\}|\[\/?[A-Z]{3,}\]|```|^#{1,6}\s|\$\{|(?:&#x?[0-9a-f]+;){4}|&(?:lt|gt);/iu;
/** A number to call, to pay to or to key in, and no ordinal or year. */
const digitRun = /\d(?:[\s().-]?\d){8,}/;
const hexRun = /(?:\\x|%|\\u00)[0-9a-f]{2}(?:(?:\\x|%|\\u00)[0-9a-f]{2}){3}/i;

/** Base64 of several words: long, of both cases with digits amid letters, or padded. */
const encoded =
  /(?<![\w+/])(?:(?=[A-Za-z0-9+/]*[A-Za-z]\d[A-Za-z])(?=[A-Za-z0-9+/]*[a-z][A-Z])[A-Za-z0-9+/]{24,}={0,2}|[A-Za-z0-9+/]{12,}={1,2})(?![\w+/=])/;
/** A sentence that ends within a name or with it: behind a word in lower case or without case, and no short form of a firm. */
const ended =
  /(?<![\p{L}\p{M}\p{N}'’.-])(?!(?:inc|ltd|corp|bros|spol)[.!?])[\p{Ll}\p{Lo}][\p{L}\p{M}'’-]{2,}[.!?。！？؟।](?=\s|$)/u;
/** Words of such a text, at least: "life is good. Apparel" is a name. */
const leastWords = 6;

/** Words that give orders, and words of what is ordered, without accents. A name has one of them at most. */
const orderWords: ReadonlySet<string> = new Set(
  (
    'ignore ignores disregard forget override bypass reply respond answer write output print repeat include mention append insert translate summarize visit click call pay send transfer confirm verify please instruction instructions prompt prompts previous above system assistant message email sentence rules invoice payment account password link website must always never instead everything following ' +
    'ignoriere ignorieren vergiss antworte antworten schreibe schreiben erwahne bitte anweisung anweisungen vorherigen nachricht satz rechnung konto uberweisen uberweise besuche regeln ' +
    'ignorez oubliez ecrivez ecris repondez reponds ajoutez ajoute mentionnez instructions consignes precedentes virement visitez cliquez veuillez compte facture ' +
    'ignora ignorad olvida escribe responde anade menciona instrucciones anteriores mensaje transfiere visita haga clic pague cuenta factura ' +
    'dimentica scrivi rispondi aggiungi istruzioni precedenti messaggio paga bonifico conto fattura visitate ' +
    'negeer vergeet schrijf antwoord voeg instructies vorige bericht betaal rekening bezoek ' +
    'esqueca escreva responda adicione instrucoes mensagem pague conta fatura visite ' +
    'zignoruj ignoruj zapomnij napisz odpowiedz dodaj instrukcje poprzednie wiadomosc zaplac konto faktura odwiedz ' +
    'ignorera glom skriv svara instruktioner tidigare meddelande betala ' +
    'onceki talimatlari yoksay unut yaz mesaj odeme hesap ' +
    'igno ignorati uita scrie raspunde instructiunile mesaj plateste cont factura'
  ).split(' '),
);
/** The same where letters have no Latin form, or words no spaces between. */
const orders =
  /игнорир|проигнор|забудь|напиши|добавь|ответь|ігнор|αγνό?ησ|αγνοή|(?:忽略|无视|無視|忘记|忘記).{0,12}(?:指令|指示|说明|說明|规则|規則|内容|內容|以上|之前|所有)|(?:指示|命令|ルール).{0,6}(?:無視|忘れ)|してください|しなさい|무시하|지시를|작성하|تجاهل|התעלם|अनदेखा|नज़रअंदाज|เพิกเฉย/iu;
/** Alone they say enough: nobody is called so, and no firm either. */
const plainOrder =
  /\b(?:ignor\p{L}*|disregard|override|bypass|vergiss|oubliez?|olvida|dimentica|negeer|zignoruj)\b.{0,40}\b(?:instru\p{L}+|prompts?|rules|regel\p{L}*|anweisung\p{L}*|consignes|istruzioni|previous|above|everything|talimat\p{L}*)\b/iu;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}'’`´.-]+/gu) ?? [];
const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .toLowerCase();

/** What stands between the parts of a name in many languages, and is none of them. */
const particles: ReadonlySet<string> = new Set(
  'de del della dell di da do dos das d la las le les lo los l el al ul y e i und and et en van von vom zu zum zur der den dem ten ter te het t op bin binti bint ibn abu abd abdul ap ab af av of the st san santa mac mc o عبد بن بنت ابن ابو ال'.split(
    ' ',
  ),
);
const mostWords = 5;

/** Of scripts that write no spaces, more characters than names have. */
const longRun = /\p{Script=Han}{9}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{21}/u;
/** Japanese grammar, which stands in sentences and in no name. */
const grammar = /[\p{Script=Han}\p{Script=Katakana}](?:を|には|では|から|まで|です|ます|ください)/u;

/** What programs and spreadsheets write where they have no name. As it is written: Null and Nan are names. */
const noValue =
  /^\(?(?:null|NULL|undefined|nil|none|None|NaN)\)?$|^\[object \w+\]$|^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!)$/;
/** What people write there, and headings of the column that was to have it. */
const standIn =
  /^(?:n\/a|n\.a\.|unknown|tbd|not available|(?:first|last|given|family|full|company)[ _-]?name|[fl]name)$/i;

const countOrders = (text: string): number => wordsOf(text).filter((word) => orderWords.has(plain(word))).length;

/** What is no name of anything. */
function commonIssue(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text) || !showsSomething(text)) return 'must have a letter or a digit that shows';
  if (noValue.test(text) || standIn.test(text)) return 'must be a name, not what stands in for a missing one';
  if (/\ufffd/.test(text)) return 'has characters that were lost in a wrong encoding';
  if (lineBreak.test(text)) return 'must stand on one line';
  if (link.test(text)) return 'must be a name, not a link';
  if (concealsWords(text)) return 'must not hide words';
  if (encoded.test(text)) return 'must be a name, not an encoded text';
  if (markup.test(text) || hexRun.test(text)) return 'must be a name, not mark-up';
  if (digitRun.test(text)) return 'must be a name, not a number';
  if (plainOrder.test(text.normalize('NFKD').replace(/\p{M}/gu, '')) || orders.test(text.normalize('NFKC')))
    return 'must be a name, not an instruction';
  return null;
}

/** Why a text cannot be (part of) a person's name; null where it can, in whatever language. */
export function personNameIssue(text: string): string | null {
  const issue = commonIssue(text);
  if (issue) return issue;
  if (!/\p{L}/u.test(text)) return 'must have a letter';
  if (/[<>{}[\]\\=|*#$%^~?;:@]|\S!|\.{2}/u.test(text)) return 'has punctuation that no name has';
  const words = wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word) && !particles.has(plain(word)));
  if (words.length > mostWords) return `must be a name: it has more than ${mostWords} words`;
  if (words.some((word) => word.length > 40) || longRun.test(text) || grammar.test(text))
    return 'must be a name: it is longer than names are';
  return countOrders(text) > 1 ? 'must be a name, not an instruction' : null;
}

/** Hashtags and nothing else, two or more: "#paid" and "#1 Plumbing" are names. */
const hashtags = /^\s*#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)+\s*$/u;

/** Why a text cannot be a company's name; null where it can. Names of companies have digits, "!", "&" and many words. */
export function companyNameIssue(text: string): string | null {
  const issue = commonIssue(text);
  if (issue) return issue;
  if (/[{}\\^~]|[.!?]\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+){4}/u.test(text)) return 'must be a name, not a sentence';
  if (hashtags.test(text)) return 'must be a name, not hashtags';
  if (ended.test(text) && wordsOf(text).length >= leastWords) return 'must be a name, not a sentence';
  if (wordsOf(text).some((word) => word.length > 60)) return 'must be a name: it is longer than names are';
  return countOrders(text) > 3 ? 'must be a name, not an instruction' : null;
}

/** Why a text cannot be a web domain; null where it can, or might be meant as one. */
export const domainIssue = (text: string): string | null =>
  /\s|[<>"'`{}|\\^[\]]/.test(text) || (text !== '' && !showsSomething(text))
    ? 'must be a web domain, such as "telvora.ro"'
    : null;
