import { expect, it } from 'vitest';
import { englishCalls } from '../../../../src/llm/template/english/english-calls.ts';
import { parseGoal } from '../../../../src/llm/template/goal.ts';
import { createPicker } from '../../../../src/llm/template/picker.ts';

const ask = (goal: string): string[] =>
  [0, 1, 2].map(
    (shift) =>
      englishCalls(parseGoal(goal), 'PROFESSIONAL', { topic: undefined, hasOffer: true }, createPicker('seed'), shift)
        .chosen,
  );

it.each([
  ['ask if they use a TMS', /(?:^|: )do you use a TMS\?$/i],
  ['ask whether the lead is open to a pilot', /are you open to a pilot\?$/i],
  ['find out who is responsible for web accessibility', /tell me who is responsible for web accessibility\?$/],
  ['replace their spreadsheet', /replace your spreadsheet\?$/],
  ['meet at the Cold Chain Expo on 12 May', /meet at the Cold Chain Expo on 12 May/],
  ['be introduced to the person who handles reminders', /introduce me to the person who handles reminders\?$/],
  ['get a reply on whether a joint webinar is of interest', /tell me whether a joint webinar is of interest\?$/],
  ['get 15 minutes to show a build-size tool', /15 minutes for me to show you a build-size tool/],
  ['send her our price list', /send you our price list/],
  ['convince them to try our app for a month', /try our app for a month\?$/],
  ['offer a free sample of waxed thread', /offer you a sample of waxed thread/],
  ['invite the lead to speak at our packaging evening', /speak at our packaging evening\?$/],
  ['show our card app, 20 minutes', /show you our card app in 20 minutes/],
  ['more bookings through the winter', /more bookings through the winter\. (?:Would|May|Could).*\?$/],
])('the goal "%s" becomes a question', (goal, question) => {
  const asks = ask(goal);
  for (const one of asks) expect(one).toMatch(question);
  expect(new Set(asks).size).toBe(3);
});

it.each(['get a call on 12 May', 'show our card app on 12 May', 'talk about routes on 3 March'])(
  'the goal "%s" has its day, and no week is added to it',
  (goal) => {
    for (const one of ask(goal)) {
      expect(one).toMatch(/12 May|3 March/);
      expect(one).not.toMatch(/week|days/);
    }
  },
);
