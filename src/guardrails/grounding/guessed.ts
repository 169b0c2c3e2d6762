import type { LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';

/** What would be, or would be if. */
const supposes =
  /(?<!\p{L})(?:ware|waren|wurde\p{L}*|konnte\p{L}*|serai(?:t|ent)|pourrai(?:t|ent)|seria[mn]?|podria[mn]?|poderia[mn]?|sarebbe(?:ro)?|potrebbe(?:ro)?|zou(?:den)?|by(?:lby|laby|loby|lyby)|moglby|moglaby|wenn|falls|si|en caso|caso|qualora|se|mocht|als|indien|jesli|gdyby)(?!\p{L})/u;
/** Whether a sentence supposes, weighs, hedges or denies what it tells. */
export const isGuess = (sentence: string, weighed: RegExp, rules: SpeechRules): boolean =>
  supposes.test(sentence) ||
  weighed.test(sentence) ||
  rules.hedge.test(sentence) ||
  rules.conditional.test(sentence) ||
  rules.denial.test(sentence);

/** A denial behind "all" leaves it as it is: "in entrambi i magazzini vi permette di rispondere senza un furgone". */
export function isDeniedBefore({ isDenied, text }: LocalStatement, all: RegExp, rules: SpeechRules): boolean {
  if (!isDenied) return false;
  const counted = all.exec(text)?.index;
  const denied = rules.denial.exec(text)?.index ?? 0;
  return counted === undefined || denied < counted;
}
