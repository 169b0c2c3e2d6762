import { foldText } from '../guardrails/document/fold-word.ts';
import { greetingWords } from '../guardrails/recognizers/missing-greeting.ts';

/** Words that fit readers of one gender alone, or want a family name: no greeting for everybody is made of them. */
const personal = new Set(
  'lieber liebe geehrter geehrte herr herrn frau cher chere monsieur madame caro cara egregio gentilissimo gentilissima signor signora dottor dottoressa estimado estimada querido querida senor senora don dona geachte heer mevrouw meneer prezado prezada senhor senhora szanowny szanowna drogi droga panie pani pan mr mrs ms miss sir madam dr prof'.split(
    ' ',
  ),
);
/** Capitals of a greeting's own: "Guten Tag Anna". */
const greetingNoun = /^(?:tag|morgen|abend|moin|morning|afternoon|evening)$/;
const name = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;

const isName = (word: string): boolean =>
  name.test(word) && !greetingWords.has(foldText(word)) && !greetingNoun.test(foldText(word));

/** "Hello Anna," as "Hello {first_name},"; null where no name stands last, or where it fits some readers only. */
export function generalGreeting(line: string): string | null {
  const end = /[,!.:]?$/.exec(line)![0];
  const words = line.slice(0, line.length - end.length).split(/\s+/);
  if (words.some((word) => personal.has(foldText(word).replace(/\.$/, '')))) return null;
  const last = words.at(-1)!;
  if (!isName(last)) return null;
  const isWhole = words.length > 1 && isName(words.at(-2)!);
  const slots = isWhole ? '{first_name} {last_name}' : '{first_name}';
  return `${[...words.slice(0, isWhole ? -2 : -1), slots].join(' ')}${end}`;
}
