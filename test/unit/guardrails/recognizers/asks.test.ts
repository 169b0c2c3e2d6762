import { expect, test } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();
const ctaRules = (goal: string, ending: string): string[] =>
  guardrails
    .check(
      {
        ...exampleRequest(),
        channel: 'EMAIL',
        tone: 'PROFESSIONAL',
        goal,
        lead: {
          first_name: 'Nadia',
          last_name: 'Foss',
          title: 'Site Manager',
          company_name: 'Elmgate Joinery',
          domain: 'elmgate.example',
        },
        company_context: {
          summary: 'Elmgate Joinery makes staircases in Hexham. Dust is swept up by hand every evening.',
          keywords: ['joinery', 'dust extraction'],
        },
        constraints: { max_words: 140, include_subjects: false, no_claims_policy: true },
        sender: { name: 'Paul Rye', company: 'Stillair', offer: 'dust extraction for workshops', facts: [] },
      },
      {
        message: `Hello Nadia,\n\nStaircases make a fine kind of dust, and sweeping it up every evening is a chore. Stillair offers dust extraction for workshops.\n\n${ending}\n\nKind regards,\nPaul Rye, Stillair`,
      },
    )
    .risk_flags.flatMap(({ code, rule }) => (code === 'MISSING_CTA' ? [rule ?? code] : []));

const call = 'a 15-minute call';
const referral = 'a referral to the person who looks after the machines';
const feedback = 'feedback on a draft leaflet';
const reply = 'a reply by email';
const visit = 'a visit to the workshop';
const invitation = 'an invitation to an open day on 3 March';
const sending = 'permission to send a price list';

test.each([
  [call, "I'd ask for a quarter of an hour, no more."],
  [call, 'Half an hour by telephone would tell us both whether it is worth going on.'],
  [call, 'Ten minutes on the phone might settle that.'],
  [call, 'Is a 15-minute call on?'],
  [call, 'Just name a morning.'],
  [call, 'Might fifteen minutes be found before the holidays?'],
  [call, 'If you could spare me a few minutes some afternoon, I would ring at whatever hour you name.'],
  [call, 'A short call is all it takes.'],
  [call, 'All I am after is a quarter of an hour on the telephone.'],
  [call, 'Let us find fifteen minutes for it.'],
  [call, 'My request is a small one: fifteen minutes by phone.'],
  [referral, 'Who in the workshop would that be? A name is all I need.'],
  [referral, 'If you would pass me on to that person, I would not trouble you again.'],
  [referral, "Perhaps machines aren't your field. Whose are they?"],
  [referral, 'Which of your colleagues has the machines in hand?'],
  [referral, 'A name would help me a great deal.'],
  [referral, 'A pointer to the right desk would be kind.'],
  [feedback, 'What would you strike out of the leaflet?'],
  [feedback, 'If you told me where it goes wrong, I would mend it.'],
  [feedback, 'Be as harsh as you like; what you think of it is all I want to know.'],
  [reply, "What's the biggest question still open on your side? Send me a line in reply."],
  [reply, 'How is the dust dealt with today? Two lines would do.'],
  [reply, 'Does that sound familiar? An answer by email is all I ask.'],
  [visit, 'Might I see the workshop one morning?'],
  [visit, 'If you would have me, I could be in Hexham any day in March.'],
  [visit, 'Would I be welcome for half an hour on a Friday?'],
  [invitation, 'We would be delighted to see you there on 3 March.'],
  [invitation, 'May we count you in?'],
  [invitation, 'Do come along and bring a colleague.'],
  [sending, 'Would it be all right if our price list came your way?'],
  [sending, 'A yes from you, and the price list is on its way.'],
  [sending, 'Say yes and I will put it in the post.'],
])('goal "%s" is asked for: %s', (goal, ending) => {
  expect(ctaRules(goal, ending)).toEqual([]);
});

test.each([
  [call, 'I wish you and the workshop a quiet month.'],
  [call, 'Sweeping takes half an hour every evening, or so I would guess.'],
  [call, 'A good staircase would outlast us all.'],
  [referral, 'Whoever looks after the machines has my respect.'],
  [feedback, 'The leaflet is a draft, and a draft is never done.'],
  [reply, 'I look forward to following what becomes of it.'],
  [visit, 'Hexham is lovely in spring, and the workshop sounds lovely too.'],
  [invitation, 'Our open day is on 3 March, and I thought of you.'],
  [sending, 'The price list is short, and it began on a train.'],
])('goal "%s" is not asked for: %s', (goal, ending) => {
  expect(ctaRules(goal, ending)).toEqual(['cta/no-ask']);
});

test.each([
  [referral, 'Could I show you the fan in a 20-minute demo on Thursday?'],
  [sending, 'Could we speak for 20 minutes on Monday?'],
  [visit, 'Could you give me the name of the person who keeps the books?'],
  [feedback, 'Could I put a fan in your workshop on trial for a month?'],
  [feedback, 'Would you take part in a pilot this spring?'],
  [invitation, 'May I ring you on Tuesday for half an hour?'],
  [reply, 'Would Wednesday suit you for a visit?'],
  [reply, 'When may I telephone you?'],
])('goal "%s" is not what is asked for: %s', (goal, ending) => {
  expect(ctaRules(goal, ending)).toEqual(['cta/other-ask']);
});

test.each([
  [visit, 'May I walk round the workshop with you one afternoon? Twenty minutes would do.'],
  [referral, "Machines probably aren't a site manager's choice. Who would it be? A referral would be kind."],
  [feedback, 'Would you try the leaflet on a colleague and tell me what you both think?'],
])('goal "%s" is met by %s', (goal, ending) => {
  expect(ctaRules(goal, ending)).toEqual([]);
});
