import { genericStems } from '../data/generic-words.ts';
import { functionWords } from '../document/function-words.ts';
import { isPlain } from '../document/is-plain.ts';
import { nounClasses } from '../document/quantities/noun-classes.ts';
import type { Limit, Quantity } from '../document/quantities/quantity.ts';
import { tokenAfter } from '../document/quantities/token-at.ts';
import type { Sentence } from '../document/sentences.ts';
import { splitClauses } from '../document/split-clauses.ts';
import type { Token } from '../document/tokenise.ts';
import { addVector, dimensions, vectorOf } from '../document/word-vectors.ts';
import { isCounted } from '../grounding/quantities/list-lengths.ts';
import { clauseFeatures } from '../grounding/wording-features.ts';
import type { Features } from '../linear-model.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { mentionsLead } from './mentions-lead.ts';

const bounds = [0, 1, 2, 3, 5, 10, 12, 20, 100, 1000] as const;
const sizeOf = (value: number): string => String(bounds.find((bound) => value <= bound) ?? 'more');

/** Only these of a clause bear on whether its numbers state a fact. */
const telling =
  /^(?:subject:\w+|tense:\w+|about:\w+|hedged|aside|question|question sentence|conditional|hedge before|is ask|sender offers|reads|evaluative|temporal|negated|first|final|subject line|universal|comparative|thin|novel:\d|copula a|verb novel|verb known|short|long)$/;

/** What the number model is told of a number that the request does not give and no rule allows. English. */
export function numberFeatures(
  reading: Reading,
  field: FieldReading,
  quantity: Quantity,
  sentence: Sentence,
): Features {
  const { ledger } = reading;
  const { tags } = field;
  const text = field.normal.folded;
  const said = text.slice(sentence.start, sentence.end);
  const values = new Map<string, number>();
  const add = (name: string, isOn = true): void => {
    if (isOn) values.set(name, 1);
  };
  const size =
    quantity.kind === 'duration' ? `${quantity.unit}${sizeOf(quantity.values[0]! / 60)}` : sizeOf(quantity.values[0]!);
  const { kind } = quantity;
  for (const name of [`kind ${kind}`, `size ${size}`, `${kind} ${size}`]) add(name);
  add('digits', /\d/.test(text.slice(quantity.start, quantity.end)));
  add(`bound ${weightOf(quantity.limit)}`);
  add('rate', quantity.per > 0);
  const isOfLead = mentionsLead(reading, field, sentence);
  const you = /\b(?:you|your|you've|you're|yours)\b/.test(said);
  const own = /\b(?:we|our|us|we've|we're|ours)\b/.test(said);
  const about = isOfLead ? 'company' : you ? 'you' : own ? 'own' : 'nobody';
  add(`speaks of ${about}`);
  add(`${kind} of ${about}`);
  add('asked', sentence.isQuestion);
  const last = tokenAfter(field.tokens, quantity.token, quantity.end);
  for (const [name, token] of [
    ['before', field.tokens[quantity.token - 1]],
    ['before that', field.tokens[quantity.token - 2]],
    ['after', field.tokens[last]],
    ['after that', field.tokens[last + 1]],
  ] as const)
    add(`${name} ${wordOf(token, tags)}`);
  add(`around ${wordOf(field.tokens[quantity.token - 1], tags)} _ ${wordOf(field.tokens[last], tags)}`);
  const nouns = quantity.nouns.filter((stem) => !genericStems.has(stem));
  add('counts nothing', quantity.nouns.length === 0);
  add(
    'counts what the request names',
    nouns.some((stem) => ledger.contextStems.has(stem)),
  );
  add('counts what the request counts', isCounted(quantity, ledger));
  add('counts plain things', quantity.nouns.length > 0 && nouns.length === 0);
  for (const stem of quantity.nouns) for (const one of nounClasses(stem) ?? []) add(`counts ${one}`);
  const known = ledger.sources.filter(({ pointer }) => pointer !== '/goal').flatMap(({ quantities }) => quantities);
  add(
    'of a kind the request has',
    known.some((one) => one.kind === kind && one.unit === quantity.unit),
  );
  add(
    'value the request has',
    known.some((one) => one.values.some((value) => quantity.values.includes(value))),
  );
  add('list follows', /^[^.,;?!\n]{0,30}:/.test(text.slice(quantity.end)));
  addClause(reading, field, quantity, sentence, tags, values);
  return { values, vectors: { counted: countedVector(field, last) } };
}

function addClause(
  reading: Reading,
  field: FieldReading,
  quantity: Quantity,
  sentence: Sentence,
  tags: string[],
  values: Map<string, number>,
): void {
  const clause = splitClauses(field.normal, field.tokens, tags, sentence).find(
    ({ start, end }) => quantity.start >= start && quantity.start < end,
  );
  if (!clause) return;
  const { features } = clauseFeatures(reading, field, sentence, clause, tags, { numbers: [], names: [] });
  for (const name of features)
    if (telling.test(name)) {
      values.set(name, 1);
      values.set(`${quantity.kind} ${name}`, 1);
    }
}

/** How the model was told of bounds. */
const weightOf = (limit: Limit): number =>
  limit === 'over' || limit === 'at-least'
    ? 1
    : limit === 'under' || limit === 'nearly' || limit === 'up-to'
      ? -1
      : limit === 'about'
        ? 0.5
        : 0;

const wordOf = (token: Token | undefined, tags: readonly string[]): string => {
  if (!token) return 'none';
  return isPlain(token) ? token.folded : (tags[token.index] ?? 'X');
};

/** What is counted, as vectors know it: the two words after the number. */
function countedVector(field: FieldReading, last: number): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const token of field.tokens.slice(last, last + 3)) {
    const vector = functionWords.has(token.folded) ? undefined : vectorOf(token.folded);
    if (vector !== undefined) addVector(sum, vector, 0.5);
  }
  return sum;
}
