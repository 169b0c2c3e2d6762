import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const summary =
  'Fjord Laundry washes linen for 140 hotels in Bergen and Oslo. 62 employees work in two shifts. Guests park free of charge. Winner of the Nordic regatta in 2023.';
const requestFor = (goal: string) =>
  laundryRequest(summary, {
    goal,
    company_context: { summary, keywords: ['hotel linen'] },
    constraints: { max_words: 160, include_subjects: false },
    sender: { name: 'Ana Free', company: 'Winner Rotas', offer: 'rota software', facts: ['office in Derby'] },
  });
const codes = (message: string, goal = 'book a 15-min call about rota planning'): string[] =>
  guardrails
    .check(requestFor(goal), { message })
    .risk_flags.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
const said = (sentence: string): string[] =>
  codes(
    `Hi Marta, I was reading about Fjord Laundry and its hotel linen. ${sentence} Could we have a 15-min call next week?\n\nBest,\nAna Free\nWinner Rotas`,
  );

describe('contact and promises that the request does not tell of', () => {
  it.each([
    'Your stand in Hanover was the quietest corner of the hall, and we spoke about pallets.',
    'When we sat together in May, you sketched the shifts on a napkin.',
    'Your colleague mentioned that Mondays are hard.',
    'As a fellow member of the laundry guild, I know the smell of starch.',
    'Since you asked, here is how it works.',
    'Here is the outline you wanted.',
    'It is good to see you again.',
    'As one of your guests, I slept well in your sheets.',
    'We are neighbours on the same street.',
    'You showed me the mangle last autumn.',
    'I tried your ironing service in June.',
    'You sent me the shift plan in March.',
    'Your drivers let me ride along for a morning.',
    'I used your towels in Oslo and liked them.',
    'After I visited your works, I kept thinking of the mangle.',
    'The two of us shared a taxi from the fair.',
    'You were kind enough to show me the works.',
    'Ingrid in your office passed me your number.',
    'Having worked next door to you for years, I know the queue.',
    'My sister works for you.',
    'We have been customers of yours since the spring.',
    'Back in Lyon you laughed about the spreadsheets.',
    'I still have the card you gave me.',
    'You and I stood in the same queue in Oslo.',
    'Thank you for the coffee in March.',
    'I took your advice about starch.',
    'Your assistant said Thursday would suit you.',
    'I promised to come back to you with a plan.',
    'I have reserved Thursday at ten for you.',
    'We will have the plan ready for you by Monday.',
    'The price will stay the same until June.',
    'You get the first three months at half price.',
    'A sample is already in the post to you.',
    'Our engineer will install it the same day.',
    'We will match any quote you have.',
    'I enclose a short plan.',
    'Your money is returned if it fails.',
    'You will pay nothing until it works.',
    'I have put your name on the list for the pilot.',
  ])('are flagged: %s', (sentence) => {
    expect(said(sentence)).not.toEqual([]);
  });
});

describe('their harmless twins, words in their plain sense, and the footer of the sender', () => {
  it.each([
    'I came across your work on hotel linen.',
    'I read about the shifts.',
    'I would like to hear how you plan them.',
    'Happy to send an outline if useful.',
    'Could we talk about it?',
    'I could send an outline if useful.',
    'It would be good to meet you.',
    'A short no is fine.',
    'If you told me where it hurts, I would listen.',
    'Reply STOP to opt out.',
    'Guests who visited your hotels may know the towels.',
    'Your guests park free of charge, I read.',
    'I would be glad to show it when you are free.',
    'The regatta winner of 2023 is a fine thing to be.',
    'Risk-free rates are not my subject.',
    'I met nobody who knows starch better on paper.',
    'Perhaps we could exchange notes.',
    'I imagine customers told you so.',
    'Do your drivers tell you when they are late?',
    'People have asked me how laundries plan.',
    'Would you mind telling me?',
    'I have one question about shifts.',
    'I have an idea to show you.',
    'You may have seen our name before.',
    'I saw on your site that you wash linen.',
    'I noticed that you run two shifts.',
    'I looked at your site.',
    'I could hold a slot for you if that helps.',
    'We would send you the plan beforehand.',
    'I can bring a sketch along.',
    'No attachment, no deck.',
    'I have drafted a few questions.',
    'Let me know if a plan would help.',
    'If Monday is no good, tell me which day is.',
  ])('are not: %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

describe('an ask', () => {
  it.each<[string, string, boolean]>([
    ['ask for a referral', 'Hi Marta, I was reading about Fjord Laundry. May I show you a demo on Tuesday?', true],
    [
      'ask for a referral',
      'Hi Marta, I was reading about Fjord Laundry. Could you point me to whoever plans shifts?',
      false,
    ],
    [
      'book a 20-min call',
      'Hi Marta, I was reading about Fjord Laundry. Would you like to start a trial of our app?',
      true,
    ],
    ['book a 20-min call', 'Hi Marta, I was reading about Fjord Laundry. Let me know which day suits you.', false],
    [
      'invite to a webinar on rotas on 14 May',
      'Hi Marta, I was reading about Fjord Laundry. Could we have a call on Tuesday?',
      true,
    ],
    [
      'invite to a webinar on rotas on 14 May',
      'Hi Marta, I was reading about Fjord Laundry. Shall I keep you a place?',
      false,
    ],
    ['get a demo of our app', 'Hi Marta, I was reading about Fjord Laundry. Could we talk on Tuesday?', false],
    ['book a 20-min call', 'Hi Marta, I was reading about Fjord Laundry. Would you download our guide to rotas?', true],
    [
      'get a reply on whether rotas are of interest',
      'Hi Marta, I was reading about Fjord Laundry. Would you register for our webinar?',
      true,
    ],
    [
      'agree a one-month trial',
      'Hi Marta, I was reading about Fjord Laundry. Would you join our webinar on Friday?',
      true,
    ],
    [
      'be introduced to the person who buys linen',
      'Hi Marta, I was reading about Fjord Laundry. Would you have 20 minutes for a call next week?',
      true,
    ],
    ['visit the plant', 'Hi Marta, I was reading about Fjord Laundry. Might I come by on Tuesday?', false],
  ])('for the goal "%s" is missing in "%s": %s', (goal, message, isMissing) => {
    expect(codes(message, goal).includes('MISSING_CTA')).toBe(isMissing);
  });
});
