import { isForeignStatement } from '../language/other-language.ts';
import { countOtherScript } from '../language/other-script.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading } from '../reading.ts';

/** Whom and what the request names, in whatever script. */
const naming = /^\/(?:lead\/(?:first_name|last_name|company_name|title|location)|sender\/(?:name|company))$/;

const namesOf = ({ sources }: Ledger): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ pointer }) => naming.test(pointer))
      .flatMap(({ raw }) => raw.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []),
  );

/** Greetings, closings and "¿Jueves or viernes?" in the reader's language are no statements. */
const states = /[.!]$/;

/** Words and, where none are parted, letters of another script from which on they say something. */
const leastOtherWords = 2;
const leastOtherLetters = 4;

/**
 * Sentences in another script than the message's, and in an English message in another language: nobody asked for them
 * but a text that the writer was given, and no other check can read them.
 */
export function checkOtherPassages(reading: Reading): CheckResult {
  const names = reading.ledger.once(namesOf);
  return { flags: reading.fields.flatMap((field) => passagesIn(reading, field, names)) };
}

function passagesIn({ language }: Reading, field: FieldReading, names: ReadonlySet<string>) {
  return field.sentences
    .filter(({ start, end, from }) => {
      const text = field.raw.slice(...field.normal.toOriginal(start, end));
      const { words, letters } = countOtherScript(text, language, names);
      if (words >= leastOtherWords || letters >= leastOtherLetters) return true;
      return language === 'en' && from > 0 && states.test(text) && isForeignStatement(text, names);
    })
    .map(({ start, end }) => ({
      ...flagSpan(field, 'PROMPT_LEAK', start, end, 'A passage in another script or language than the message'),
      rule: 'prompt-leaks/other-language',
    }));
}
