import { computeEachOnce } from '../compute-once.ts';
import { clausePatterns } from '../document/clause-patterns.ts';
import { splitClauses } from '../document/split-clauses.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { aboutWhom, isOfAnybody } from './about.ts';
import { quantifiersOf, stageOf } from './degree.ts';
import type { About, Statement } from './statement.ts';
import { type Decision, statusOf } from './status.ts';
import { finiteVerb, tenseOf } from './verb-group.ts';

const negation = clausePatterns.add(
  /\b(?:not|no|never|nobody|nothing|none|without|cannot|can't|don't|doesn't|didn't|won't|isn't|aren't|wasn't|weren't|hasn't|haven't|neither|nor|lacks?|lacking|stop(?:s|ped)|ended|ceased|former|formerly|false|except|excluding|excludes?|yet to)\b/,
);

/** Whether folded words deny what they speak of. */
const isNegated = (text: string): boolean => negation.test(text);

const inGeneral: Decision = { status: 'general', rule: 'people-in-general' };

/** "At Telvora, crews wait": all that the sentence goes on to tell is told of the lead. */
const frame = /(?:^|, )(?:and |but )?(?:at|in|on|inside|within|across|throughout) \S/;

/** Every clause of a field, understood: of whom, how it is said, with which polarity and degree. Read once. English. */
export const readStatements = (reading: Reading, field: FieldReading): readonly Statement[] =>
  reading.once(readFields)(field);

const readFields = (reading: Reading) => computeEachOnce((field: FieldReading) => readField(reading, field));

function readField(reading: Reading, field: FieldReading): Statement[] {
  const { tags } = field;
  let before: About | null = null;
  return field.sentences.flatMap((sentence) => {
    const clauses = splitClauses(field.normal, field.tokens, tags, sentence);
    let isFramed = false;
    const sentenceText = field.normal.folded.slice(sentence.start, sentence.end);
    return clauses.map((clause, at): Statement => {
      const tokens = field.tokens.slice(clause.from, clause.to);
      const own = tags.slice(clause.from, clause.to);
      const verb = finiteVerb(tokens, own);
      const earlier = field.tokens[clause.from - 1];
      const said = aboutWhom(reading, tokens, verb, before, earlier);
      const about = isFramed && said === 'people' ? 'lead' : said;
      if (verb < 0 && said === 'lead' && frame.test(clause.text)) isFramed = true;
      before = about === 'people' || about === 'writer' ? before : about;
      const tense = tenseOf(tokens, own, verb);
      const decided = statusOf(clause, sentenceText, sentence, about, tense, at === clauses.length - 1);
      const isGeneral = said === 'people' && decided.status === 'asserted' && isOfAnybody(tokens, earlier);
      const { status, rule } = isGeneral ? inGeneral : decided;
      return {
        field,
        sentence,
        clause,
        about,
        status,
        statusRule: rule,
        isNegative: isNegated(clause.text),
        quantifiers: quantifiersOf(tokens),
        stage: stageOf(clause.text),
        verb: verb < 0 ? -1 : clause.from + verb,
        tense,
      };
    });
  });
}
