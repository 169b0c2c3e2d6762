import { describe, expect, it } from 'vitest';
import type { RiskCode } from '../../../../src/contract/risk-flag.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const summary =
  'Fjord Laundry washes linen for 140 hotels in Bergen and Oslo. 62 employees work in two shifts; half of the vans are electric. Won the Clean Nordic Award in 2023.';
const request = laundryRequest(summary, {
  company_context: { summary, keywords: ['hotel linen', 'rotas'], tech_stack: ['SAP', 'Excel'] },
});
const close = ' Could we have a 15-min call next week?';

const codes = (text: string, changes: Partial<typeof request> = {}): RiskCode[] =>
  guardrails
    .check({ ...request, ...changes }, { message: text })
    .risk_flags.filter((flag) => flag.severity === 'error')
    .map((flag) => flag.code);
const said = (sentence: string) => codes(`Hi Marta, I was reading about Fjord Laundry. ${sentence}${close}`);

describe('a clean message', () => {
  it.each([
    'Washing linen for a hundred and forty hotels in Bergen and Oslo must keep 62 people busy.',
    'Congratulations on the Clean Nordic Award.',
    'I imagine that rotas for two shifts are seldom finished before lunch.',
    'Two heads are better than one, and a head of operations is better still.',
    'Is Excel where the rotas live, or does SAP know about them too?',
    'Half the vans being electric is good to hear.',
    'Norwegian hotels like their linen crisp, I suppose.',
    'Folding is harder than it looks.',
    'Nobody thanks the person who folded the last sheet.',
    'Fraudsters have no use for clean sheets, luckily.',
    'Un-creasing a sheet is an art of its own.',
    'Hotel guests rarely think about where a towel has been.',
  ])('has no error: %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

describe('numbers of the request in other words', () => {
  const firm = {
    ...request,
    goal: 'invite to a webinar on archives on 12 March',
    company_context: {
      summary:
        'Sells archives to 640 hospitals in Norway, Denmark and Iceland. Onboarding takes 8 weeks; a bulletin appears quarterly. Gold loans are sanctioned within 45 minutes. 9 partners and 34 associates; 410 agents. Every fourth agent works at night. Lists 58,000 machines for C$7 a month.',
      keywords: ['archives'],
    },
  };
  const numbersIn = (sentence: string): string[] =>
    guardrails
      .check(firm, { message: `Hi Marta, ${sentence} Could we have a 15-min call next week?` })
      .risk_flags.filter((flag) => flag.code === 'UNSOURCED_NUMBER')
      .map((flag) => flag.evidence);

  it.each([
    'Your onboarding takes two months.',
    'Your bulletin appears every three months.',
    'Your loans are sanctioned in three quarters of an hour.',
    'Your four hundred-odd agents are out all day.',
    'Your 43 lawyers must read a lot.',
    'A quarter of your agents work at night.',
    'Your 58,000 listings cost seven dollars a month.',
    'You publish four bulletins a year.',
    'You sell in three countries.',
    'You have well over six hundred hospitals.',
    'Join our webinar on 12 March.',
    'Your 43 lawyers must read a lot.',
    'One bulletin every three months is a fine rhythm.',
    'There are three ways in: phone, post and the counter.',
  ])('are known: %s', (sentence) => {
    expect(numbersIn(sentence)).toEqual([]);
  });

  it.each([
    ['Your 9 partners and 43 associates must read a lot.', '43'],
    ['Your 640 employees must read a lot.', '640'],
    ['Your onboarding takes 4 weeks.', '4 weeks'],
    ['You have 12 partners in the firm.', '12'],
    ['Your loans are sanctioned in 15 minutes.', '15 minutes'],
    ['Your clinics are cleaned twice a day.', 'twice'],
    ['On 19 March we hold our webinar.', '19 March'],
    ['You have been through a handful of acquisitions.', 'handful'],
  ])('of other things are not: %s', (sentence, evidence) => {
    expect(numbersIn(sentence)).toEqual([evidence]);
  });

  const fleet = {
    ...firm,
    company_context: {
      summary:
        'Family-owned since 1790. Runs 33 vehicles, nine of them electric. Delivers five days a week, November to March. 320 hives on 14 sites. Sells honey to bakeries and queens to beekeepers. 4,800 km of mains, a quarter of it cast iron. Counter open at 08:00 and 15:00; 190,000 customers. Mains are inspected quarterly by two crews.',
      keywords: [],
    },
  };
  const numbersOfFleet = (sentence: string): string[] =>
    guardrails
      .check(fleet, { message: `Hi Marta, ${sentence} Could we have a 15-min call next week?` })
      .risk_flags.filter((flag) => flag.code === 'UNSOURCED_NUMBER')
      .map((flag) => flag.evidence);

  it.each([
    'The other 24 vehicles at your depot run on diesel.',
    'Your family has owned it since the eighteenth century.',
    'Five months of deliveries keep your drivers busy.',
    'Some twelve hundred kilometres of your mains are cast iron.',
  ])('follow from it: %s', (sentence) => {
    expect(numbersOfFleet(sentence)).toEqual([]);
  });

  it.each([
    ['Your 33 vehicles, eleven of them electric, must keep you busy.', 'eleven'],
    ['Your drivers deliver six days a week.', 'six days'],
    ['Nearly 250,000 customers depend on your drivers.', '250,000'],
    ['Your counter opens at 09:30.', '09:30'],
    ['Your drivers lose two hours a day at the gate.', 'two hours'],
    ['Your drivers lose an hour a day at the gate.', 'an hour'],
    ['An average response time of 40 minutes is admirable.', '40 minutes'],
    ['Two of the 33 vehicles are leaving in the spring.', 'Two'],
    ['Your mains are inspected every month by one crew.', 'every month'],
  ])('do not follow from it: %s', (sentence, evidence) => {
    expect(numbersOfFleet(sentence)).toEqual([evidence]);
  });

  it('of one share are not those of another', () => {
    const two = {
      ...firm,
      company_context: {
        summary:
          '35% of the agents work from home. 71% of the team leads were once agents. Half of the 7,400 lifts have a box.',
        keywords: [],
      },
    };
    const flagged = (sentence: string) =>
      guardrails
        .check(two, { message: `Hi Marta, ${sentence} Could we have a 15-min call next week?` })
        .risk_flags.filter((flag) => flag.code === 'UNSOURCED_NUMBER')
        .map((flag) => flag.evidence);
    expect(flagged('With 71% of your agents working from home, who trains them?')).toEqual(['71%']);
    expect(flagged('With 35% of your agents working from home, who trains them?')).toEqual([]);
    expect(flagged('Around 3,700 lifts with a box is quite a fleet.')).toEqual([]);
  });

  it.each([
    'What happens when a family has three children in three schools?',
    'If one van in ten came back early, would anybody notice?',
    'If one archive in fifty were misfiled, who would see it?',
    'Page two is where the boring part starts.',
    'Two heads are better than one.',
  ])('that state nothing of anybody are let be: %s', (sentence) => {
    expect(numbersIn(sentence)).toEqual([]);
  });
});

describe('what the request does not support', () => {
  it.each<[RiskCode, string]>([
    ['UNSOURCED_NUMBER', 'Washing linen for 160 hotels is a serious job.'],
    ['UNSOURCED_NUMBER', 'Your 140 employees must be proud.'],
    ['UNSOURCED_NUMBER', 'You have been washing linen since 2011.'],
    ['UNSOURCED_NUMBER', 'Our tool cuts planning time by 40%.'],
    ['UNSOURCED_NUMBER', 'It makes rotas 3x faster.'],
    ['UNSOURCED_NUMBER', 'You are the #1 laundry in Bergen.'],
    ['UNSOURCED_NUMBER', 'Dozens of restaurants rely on it.'],
    ['UNSOURCED_ENTITY', 'How do the rotas get into your Workday account?'],
    ['UNSOURCED_ENTITY', 'Hotels such as Scandic care about it.'],
    ['UNSOURCED_ENTITY', 'Your new plant in Stavanger sounds interesting.'],
    ['UNSOURCED_ENTITY', 'See www.rota-deals.com for more.'],
    ['UNSOURCED_CLAIM', 'Congratulations on your recent acquisition of a rival dry cleaner.'],
    ['UNSOURCED_CLAIM', 'I saw that Fjord Laundry is hiring drivers.'],
    ['UNSOURCED_CLAIM', 'Fjord Laundry has just launched a subscription for restaurants.'],
    ['UNSOURCED_CLAIM', 'We help laundries cut their overtime bills.'],
    ['UNSOURCED_CLAIM', 'Our clients typically see fewer sick days.'],
    ['UNSOURCED_CLAIM', 'You are the fastest-growing laundry in the country.'],
    ['UNSOURCED_CLAIM', 'I know your team is struggling with absences.'],
    ['FALSE_FAMILIARITY', 'I loved your recent post about towels.'],
    ['FALSE_FAMILIARITY', 'As we discussed last week, rotas matter.'],
    ['FALSE_FAMILIARITY', 'Our mutual friend Anders suggested I write.'],
    ['FALSE_FAMILIARITY', 'It was great meeting you in Bergen.'],
    ['FALSE_FAMILIARITY', 'I am following up on my last email.'],
    ['PLACEHOLDER', 'Regards from [Your Name].'],
    ['PLACEHOLDER', 'We save {{metric}} a year.'],
    ['UNSOURCED_CLAIM', 'Your drivers keep the delivery notes on paper and type them up at night.'],
    ['UNSOURCED_CLAIM', 'Your team maintains the ticketing system in-house.'],
    ['FALSE_FAMILIARITY', 'It was so good to bump into you at the fair in Bergen.'],
    ['FALSE_FAMILIARITY', 'Your point about sheets stayed with me all week.'],
    ['FALSE_FAMILIARITY', 'As promised, here is my note.'],
    ['FALSE_FAMILIARITY', "I met the company's CEO at the launch."],
    ['UNSOURCED_NUMBER', 'We met at the launch on the 23rd of June.'],
    ['PROMPT_LEAK', '<!-- system: keep it short -->'],
    ['PROMPT_LEAK', "Let me know if you'd like me to make it shorter."],
    ['FORBIDDEN_PHRASE', 'There is n0 0bligation at all.'],
    ['PLACEHOLDER', 'It saves XX% of the time.'],
    ['PROMPT_LEAK', 'As an AI language model, I cannot verify this.'],
    ['PROMPT_LEAK', 'Note: no claims outside the provided context were used.'],
    ['PROMPT_LEAK', '(Word count: 48)'],
  ])('%s: %s', (code, sentence) => {
    expect(said(sentence)).toContain(code);
  });
});

describe('forbidden phrases', () => {
  it.each([
    'Results are guaranteed.',
    'Act now!',
    'This is a limited-time offer.',
    'It is f r e e of charge.',
    'It is g.u.a.r.a.n.t.e.e.d to work.',
    'It is fr\u200bee for you: a free trial.',
    'Sаtisfaction guаranteed.',
    'Results are guaranteéd.',
    'Gu4r4nteed savings.',
    'Do not miss this!!!',
    'THIS IS IMPORTANT STUFF.',
    "I'll keep writing until you answer.",
    "You'd be crazy to ignore this.",
    'Click here to learn more.',
    'Get a free audit.',
    "If you don't act now, it is too late.",
    "Don't wait, act now.",
    'Why not sign up today?',
    "Don't let this special offer pass.",
    'There is no special offer like this.',
    'It is 100% painless.',
  ])('catches: %s', (sentence) => {
    expect(said(sentence)).toContain('FORBIDDEN_PHRASE');
  });

  it.each([
    'Feel free to say no.',
    'I am free on Tuesday.',
    'Are you free next week?',
    'It might free up time for other things.',
    'Freelance drivers have rotas too.',
    'Urgent linen has its own rota, I suppose.',
    'Thanks a lot!',
    'Your dryers must see a lot of towels.',
    'Keeping sheets white is a small miracle.',
    'What would you do with a free week?',
    'Tuesday, or else Thursday, would suit me.',
    "Please don't feel you must answer.",
    'There is no need to act now.',
    'Nothing here needs your immediate attention.',
    'I am not asking you to sign up today.',
    'This is no special offer.',
    'A rota is not a silver bullet.',
    'It is not free.',
  ])('leaves alone: %s', (sentence) => {
    expect(said(sentence)).not.toContain('FORBIDDEN_PHRASE');
  });
});

describe("nobody's contact", () => {
  it.each([
    'Every rota has one loyal reader.',
    'A big customer asks for clean towels.',
    'What keeps guests coming back to you?',
    'When was the last time you changed the rota?',
    "A short no is enough, and I won't write again.",
    'You will not get another message from me.',
    'Drivers scan the towels and try again.',
    'A second shift was introduced in many laundries.',
    'The idea of a rota was to share the vans.',
    'Could you put me in touch with whoever plans the rota?',
    'A good meeting room is rare.',
  ])('is no familiarity: %s', (sentence) => {
    expect(said(sentence)).not.toContain('FALSE_FAMILIARITY');
  });

  it.each([
    'I am a loyal reader of the towel news.',
    'A loyal customer of yours writes this.',
    'As a long-time customer I know the towels.',
    'I thought I might write again.',
    'Just a gentle reminder about the rota.',
    'It was a pleasure to swap notes on towels.',
    'We were introduced to you at the fair.',
    'As a fellow baker I know the rota.',
    'Last time you said the rota was fine.',
  ])('of the sender is: %s', (sentence) => {
    expect(said(sentence)).toContain('FALSE_FAMILIARITY');
  });
});

describe('an ask for another thing than the goal', () => {
  it.each([
    ['permission to send a one-pager', 'Could we have a call on Tuesday?', true],
    ['permission to send a one-pager', 'May I send you a one-pager?', false],
    ['permission to send a one-pager', 'Would you mind if a page on rotas came your way this week?', false],
    ['feedback on a short questionnaire', 'Would you like a demo of our rota?', true],
    ['feedback on a short questionnaire', 'May I have your feedback on the questionnaire?', false],
    ['feedback on a short questionnaire', 'Could you spare ten minutes to answer it?', false],
    ['a short call', 'May I send you two times for a call?', false],
  ])('%s: %s', (goal, ask, isOther) => {
    const message = `Hi Marta,\n\nFjord Laundry has a rota for its linen. ${ask}`;
    const rules = guardrails.check({ ...request, goal }, { message }).risk_flags.map(({ rule }) => rule);
    expect(rules.includes('cta/other-ask')).toBe(isOther);
  });
});

describe('what a message needs', () => {
  it.each([
    ['Hi Marta, how do rotas work at Fjord Laundry?', 'MISSING_CTA'],
    [`Hello, I was reading about Fjord Laundry.${close}`, 'MISSING_GREETING'],
    ['Hi Marta, I have an idea. Could we have a call next week?', 'MISSING_RELEVANCE'],
  ])('%j lacks something', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it.each([
    'I have a sketch of a rota, 10 minutes on a call. When?',
    'Would love to give you a 15-min demo of a rota.',
    'A 15-min call about rotas, Wed?',
    'It would be a pleasure to discuss it in a short call.',
    'Text back and I will send it.',
  ])('takes %j for a call to action', (sentence) => {
    expect(codes(`Hi Marta, I was reading about Fjord Laundry. ${sentence}`)).not.toContain('MISSING_CTA');
  });

  it('takes a trial for a call to action where the goal is one, and not where it is a call', () => {
    const message = 'Hi Marta, I was reading about Fjord Laundry. Try our rota for 14 days?';
    expect(codes(message, { goal: 'start a trial of our rota' })).not.toContain('MISSING_CTA');
    expect(codes(message)).toContain('MISSING_CTA');
  });

  it.each([
    'Marta hi,',
    'Lindqvist-san,',
    'Dear Ms Lindqvist,',
    'Hi Marta,',
    'Marta,',
    'Good morning Marta,',
    'Hei Marta!',
    'Dear Marta Lindqvist,',
  ])('takes %j for a greeting', (greeting) => {
    expect(codes(`${greeting} I was reading about Fjord Laundry.${close}`)).toEqual([]);
  });

  it('asks of a slot only what the slot holds', () => {
    expect(codes('Hi Marta, I was reading about Fjord Laundry.', { slot: 'OPENER' })).toEqual([]);
    expect(codes('Could we have a 15-min call next week?', { slot: 'CTA' })).toEqual([]);
  });

  it('wants a subject where one was asked for', () => {
    const constraints = { ...request.constraints, include_subjects: true };
    expect(codes(`Hi Marta, I was reading about Fjord Laundry.${close}`, { constraints })).toEqual(['MISSING_SUBJECT']);
  });
});

describe('a goal that is an answer', () => {
  it('is asked for by any question at the end', () => {
    const changes = { goal: 'get a reply to a short question about rotas' };
    const text = 'Hi Marta, I was reading about Fjord Laundry. Which column of the rota causes most discussion?';
    expect(codes(text, changes)).not.toContain('MISSING_CTA');
    expect(codes(text)).toContain('MISSING_CTA');
  });
});

describe('limits', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'linen').join(' ');

  it('counts words between blanks, to the very limit', () => {
    const constraints = { ...request.constraints, max_words: 20 };
    const text = `Hi Marta, ${words(10)}. Could we have a 15-min call?`;
    expect(text.split(/\s+/)).toHaveLength(18);
    expect(codes(`${text} Thanks! Marta`, { constraints })).not.toContain('WORD_LIMIT_EXCEEDED');
    expect(codes(`${text} Thanks, dear Marta`, { constraints })).toContain('WORD_LIMIT_EXCEEDED');
  });

  it.each([
    ['of GSM letters', `Hi Marta, ${words(85)}`, true],
    ['within three segments', `Hi Marta, ${words(70)}`, false],
    ['with one letter that forces UCS-2', `Hi Marta, ${words(40)} ✓`, true],
  ])('counts text message segments %s', (_, text, isTooLong) => {
    expect(codes(text, { channel: 'SMS' }).includes('CHAR_LIMIT_EXCEEDED')).toBe(isTooLong);
  });

  it('tells a LinkedIn note from an InMail', () => {
    const flagsOf = (text: string) =>
      guardrails
        .check({ ...request, channel: 'LINKEDIN' }, { message: text })
        .risk_flags.filter((flag) => flag.code === 'CHAR_LIMIT_EXCEEDED')
        .map((flag) => flag.severity);
    expect(flagsOf(`Hi Marta, ${words(20)}`)).toEqual([]);
    expect(flagsOf(`Hi Marta, ${words(60)}`)).toEqual(['info']);
    expect(flagsOf(`Hi Marta, ${words(330)}`)).toEqual(['error']);
  });
});

describe('language', () => {
  const spanish =
    'Hola Marta, leí sobre Fjord Laundry y me gustaría saber cómo planifican los turnos. ¿Podemos hablar la próxima semana?';

  it.each([
    ['another language', spanish],
    ['base64', 'SGkgTWFydGEsIEkgd2FzIHJlYWRpbmcgYWJvdXQgRmpvcmQgTGF1bmRyeS4gQ291bGQgd2UgdGFsaz8='],
    ['text back to front', '?keew txen llac nim-51 a evah ew dluoC .yrdnuaL drojF tuoba gnidaer saw I ,atraM iH'],
    ['emojis alone', '👋 🧺 📅 ❓'],
  ])('is wrong for %s', (_, text) => {
    // Only against a language that was asked for: without one a text is read in its own.
    expect(codes(text, { language: 'en' })).toContain('WRONG_LANGUAGE');
  });

  it.each([
    ['de', 'Hallo Marta, wie neulich besprochen melde ich mich. Passt Ihnen ein kurzes Telefonat nächste Woche?'],
    ['fr', 'Bonjour Marta, suite à notre échange, auriez-vous un quart d’heure la semaine prochaine pour un appel ?'],
    ['es', 'Hola Marta, como hablamos, le escribo. ¿Podemos hablar la próxima semana por teléfono?'],
    ['it', 'Buongiorno Marta, come promesso le scrivo. Possiamo sentirci la prossima settimana al telefono?'],
    ['nl', 'Dag Marta, zoals besproken stuur ik een bericht. Kunnen we volgende week even bellen over het rooster?'],
    ['pt', 'Olá Marta, como combinado, escrevo-lhe. Podemos falar na próxima semana por telefone sobre os turnos?'],
    [
      'pl',
      'Dzień dobry Marto, jak rozmawialiśmy, piszę w sprawie grafików. Czy możemy porozmawiać w przyszłym tygodniu?',
    ],
  ])('knows a false acquaintance in %s', (language, text) => {
    expect(codes(text, { language })).toContain('FALSE_FAMILIARITY');
  });

  it.each([
    ['de', 'Das ist völlig unverbindlich.'],
    ['fr', 'Satisfait ou remboursé !'],
    ['nl', 'Mis deze kans niet.'],
    ['pl', 'Tylko w tym tygodniu.'],
  ])('knows spam in %s: %s', (language, text) => {
    expect(codes(`Marta, ${text}`, { language })).toContain('FORBIDDEN_PHRASE');
  });

  it.each([
    ['de', 'Das ist nicht dringend.'],
    ['fr', 'Ce n’est pas urgent.'],
    ['es', 'No es nada urgente.'],
    ['it', 'Non è urgente.'],
    ['nl', 'Het is niet dringend.'],
    ['pt', 'Não é urgente.'],
    ['pl', 'To nie jest pilne.'],
  ])('takes a denial for courtesy in %s: %s', (language, text) => {
    expect(codes(`Marta, ${text}`, { language })).not.toContain('FORBIDDEN_PHRASE');
  });

  it.each([
    ['de', 'Verpassen Sie nicht unser Sonderangebot.'],
    ['fr', 'Ne manquez pas notre offre spéciale.'],
    ['es', 'No pierda esta última oportunidad.'],
    ['it', 'Non perda questa ultima occasione.'],
    ['nl', 'Mis niet onze speciale aanbieding.'],
    ['pt', 'Não deixe passar esta última oportunidade.'],
    ['pl', 'Nie zwlekaj, ostatnia szansa.'],
  ])('and not what a denial presses on in %s: %s', (language, text) => {
    expect(codes(`Marta, ${text}`, { language })).toContain('FORBIDDEN_PHRASE');
  });

  it('is right where it is the one asked for, and says what is not covered', () => {
    expect(codes(spanish, { language: 'es' })).not.toContain('WRONG_LANGUAGE');
    const { risk_flags } = guardrails.check({ ...request, language: 'fi' }, { message: 'Hei Marta' });
    expect(risk_flags.map((flag) => flag.code)).toContain('LANGUAGE_NOT_COVERED');
  });
});

describe('variants beside each other', () => {
  const first = `Hi Marta, I was reading about Fjord Laundry and its linen for hotels.${close}`;

  it('marks the later of two that say the same', () => {
    const reports = guardrails.checkAll(request, [
      { message: first },
      { message: first.replace('reading', 'thinking') },
    ]);
    expect(reports.map((report) => report.risk_flags.some((flag) => flag.code === 'NEAR_DUPLICATE'))).toEqual([
      false,
      true,
    ]);
  });

  it('lets two that differ stand', () => {
    const other =
      'Dear Ms Lindqvist, how do two shifts share one rota at Fjord Laundry? I would value fifteen minutes on the phone.';
    const [, report] = guardrails.checkAll(request, [{ message: first }, { message: other }]);
    expect(report!.risk_flags.some((flag) => flag.code === 'NEAR_DUPLICATE')).toBe(false);
  });
});
