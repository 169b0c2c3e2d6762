import { functionWords } from '../document/function-words.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Token } from '../document/tokenise.ts';

/** Words that no message should echo, whoever asks for it. */
const unsendable =
  /https?:|www\.|@|[<>{}[\]|\\`"=]|guarante|risk-?free|act now|limited time|last chance|click here|ignor|instruct|prompt|your (?:response|reply|answer|output|message)|override|system\s*:/iu;

/** A goal that is longer cannot be one question. */
const longestGoal = 160;

/** Whether a goal can be asked for in its own words. */
export const canBeAsked = (goal: string): boolean => goal.length <= longestGoal && !unsendable.test(goal);

/** Words of goals that any call to action has. */
const common = new Set(
  'book call meeting demo chat short quick arrange schedule get ask set reply minute minutes min talk week time interest'
    .split(' ')
    .map(stemWord),
);

/** Whether a goal that cannot be asked for in its own words is not in the message in others either. */
export function isGoalLeftOut(goal: string, tokens: readonly Token[]): boolean {
  if (canBeAsked(goal)) return false;
  const wanted = (goal.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !functionWords.has(word))
    .map(stemWord)
    .filter((stem) => !common.has(stem));
  const said = new Set(tokens.map(({ stem }) => stem));
  const found = wanted.filter((stem) => said.has(stem)).length;
  return wanted.length > 0 && found < wanted.length / 2;
}
