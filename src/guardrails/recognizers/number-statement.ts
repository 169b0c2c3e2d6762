import { functionWords } from '../document/function-words.ts';
import { assertsOfLead } from '../grounding/quantities/asserts-of-lead.ts';
import { isCounted } from '../grounding/quantities/list-lengths.ts';
import { type NumberInText, textOf } from '../grounding/quantities/number-context.ts';
import { readStatements } from '../statements/read-statements.ts';
import { mentionsLead } from './mentions-lead.ts';

/** More are no example. */
const few = 12;

/** Kinds that plain speech uses of nobody in particular. */
const loose = new Set(['count', 'ratio', 'duration', 'measure', 'ordinal']);
const supposing = /^\W*(?:and |but |so |even )?(?:if|suppose|supposing|imagine|were|say)\b/;
/** "When a third of a shift calls in": no one case is meant. "When one hundred growers call" counts them. */
const anyCase =
  /^\W*(?:when|whenever|once|until) (?:(?:an?|one|two)(?! (?:dozen|hundred|thousand|million)\b)|some|somebody|someone|any|anybody|half|\p{L}+ of an?) /u;
const yours = /\b(?:my|you|your|yours|you've|you're|our|we|us|its|their)\b/;

/**
 * Why a number that no fact is near states none: supposed, or said of people and things in general. The statement's
 * status decides; what is said of the lead, or of things the request counts, is never excused.
 */
export function statementAllowance(number: NumberInText): string | null {
  const { reading, field, sentence, said } = number;
  if (!loose.has(said.kind) || said.per > 0 || reading.language !== 'en') return null;
  if (mentionsLead(reading, field, sentence)) return null;
  const statements = readStatements(reading, field).filter((one) => one.sentence === sentence);
  const at = statements.findIndex(({ clause }) => said.start >= clause.start && said.start < clause.end);
  // "I wonder what happens when a café wants six more loaves": of no café in particular, though loaves are counted.
  const isWondered = sentence.isQuestion || /\bwonder/.test(textOf(number));
  const isOfAny = statements.slice(0, at + 1).some(({ clause }) => anyCase.test(clause.text));
  if (isWondered && isOfAny && said.values[0]! <= few && !yours.test(textOf(number))) return 'hypothetical';
  if (isCounted(said, reading.ledger)) return null;
  const statement = statements[at];
  if (statement === undefined) return null;
  const { text } = statement.clause;
  const isOfLead = yours.test(text) || statement.about === 'lead' || statement.about === 'sender';
  const isSupposed = statements
    .slice(0, at + 1)
    .some(({ clause }) => supposing.test(clause.text) && !yours.test(clause.text));
  if (isSupposed && !/\byour\b/.test(text)) return 'hypothetical';
  if (anyCase.test(text) && !isOfLead) return 'hypothetical';
  if (isOfLead || assertsOfLead({ ...number, said: { ...said, values: [1] } })) return null;
  const isAboutKnown = field.tokens
    .slice(statement.clause.from, statement.clause.to)
    .some(({ stem, folded }) => reading.ledger.contextStems.has(stem) && !functionWords.has(folded));
  if (statement.verb < 0 || (said.kind === 'ratio' && isExact(number))) return null;
  if (statement.status === 'general' && !isAboutKnown) return 'of nobody in particular';
  if (statement.status === 'hedged' && statement.about !== 'thing' && !isAboutKnown) return 'of nobody in particular';
  return null;
}

/** "Four per cent" is measured; "half of them" is a manner of speaking. */
const isExact = ({ field, said }: NumberInText): boolean =>
  /%|per ?cent/.test(field.normal.folded.slice(said.start, said.end));
