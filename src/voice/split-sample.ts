import { foldText } from '../guardrails/document/fold-word.ts';
import { greetingWords } from '../guardrails/recognizers/missing-greeting.ts';

/** A sample message in its parts; what it does not have is null. */
export interface SampleParts {
  greeting: string | null;
  body: string[];
  closing: string | null;
  signature: string | null;
}

const longestGreeting = 6;
const longestClosing = 6;
const longestSignatureLine = 8;
/** Lines that a closing and a signature have together, at most. */
const longestTail = 6;

const wordCount = (line: string): number => line.split(/\s+/).length;

const closingWord =
  /^(?:(?:kind|best|warm|warmest|many|with (?:kind|best|warm)) )?(?:regards|wishes|best|cheers|thanks|thank you|sincerely|yours|all the best|talk soon|mit freundlichen|freundliche|herzliche|viele|beste|liebe|schone|grusse|gruss|lg|vg|cordialement|bien|amicalement|sinceres|salutations|belle journee|bonne journee|a bientot|saludos|un saludo|cordiales|atentamente|un abrazo|saluti|cordiali|distinti|un saluto|a presto|met vriendelijke|vriendelijke|groet|groeten|hartelijke|cumprimentos|atenciosamente|com os melhores|um abraco|abraco|pozdrawiam|z powazaniem|serdecznie)(?!\p{L})/u;

const isGreeting = (line: string): boolean =>
  wordCount(line) <= longestGreeting &&
  (/[,!]$/.test(line) || greetingWords.has(/^\p{L}*/u.exec(foldText(line))![0])) &&
  !/[.?]$/.test(line);

const isClosing = (line: string): boolean =>
  wordCount(line) <= longestClosing && !/\?$/.test(line) && closingWord.test(foldText(line));

/** Greeting, body, closing and signature, told by where lines stand, how long they are and how they end. */
export function splitSample(sample: string): SampleParts {
  const lines = sample
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const greeting = lines.length > 1 && isGreeting(lines[0]!) ? lines[0]! : null;
  const rest = greeting === null ? lines : lines.slice(1);
  const from = Math.max(0, rest.length - longestTail);
  const tail = rest.slice(from);
  const at = tail.findIndex(
    (line, place) =>
      isClosing(line) && tail.slice(place + 1).every((below) => wordCount(below) <= longestSignatureLine),
  );
  if (at < 0) return { greeting, body: rest, closing: null, signature: null };
  const signature = tail.slice(at + 1).join('\n');
  return {
    greeting,
    body: rest.slice(0, from + at),
    closing: tail[at]!,
    signature: signature === '' ? null : signature,
  };
}
