import { englishTopic } from '../english-topic.ts';
import type { Phrasebook } from '../phrasebook.ts';

export const english: Phrasebook = {
  and: 'and',
  yourCompany: 'your company',
  lowerAfterGreeting: false,
  topic: englishTopic,
  position: (title, company) =>
    `${title} ${/\b(founder|owner|president|chair\w*|ceo|dean)$/i.test(title) ? 'of' : 'at'} ${company}`,
  plainGreeting: 'Hello,',
  greetings: {
    PROFESSIONAL: ['Dear {first},', 'Hello {first},', 'Good day {first},'],
    FRIENDLY: ['Hi {first},', 'Hello {first},', 'Hey {first},'],
    DIRECT: ['{first},', 'Hello {first},', 'Hi {first},'],
  },
  openers: {
    topic: {
      PROFESSIONAL: [
        'I [came across|came upon|took note of] {company} while [reading about|looking into|learning more about|researching] {topics}.',
        '[While reading about|While looking into|When I was reading about|When I was looking into|In some reading on] {topics}, I [came across|took note of|arrived at] {company}.',
        '{company} [came up|caught my attention|came to my notice] [while I was reading about|when I was looking into|in my reading on|during some research into] {topics}.',
        '[My reading on|Some reading about|A little research into|Looking into] {topics} [led me to|brought me to|pointed me to] {company}.',
        '[I have been reading about|I have been looking into|I take an interest in|I follow] {topics}, [which is how I came to|which led me to|and so I came upon] {company}.',
        '{Topic} and {company} [came up together|kept appearing together|stood side by side] in my reading[, which is why I am writing|, and so I thought of you|].',
      ],
      FRIENDLY: [
        'I [came across|stumbled on|found my way to] {company} while [reading up on|digging into|reading about|looking into] {topics}.',
        "[I've been reading up on|I've been digging into|I've been curious about|I spent a while reading about] {topics}, and [that's how I found|that led me to|that's how I got to] {company}.",
        '{company} [popped up|caught my eye|turned up] [while I was reading about|when I was digging into|as I was reading up on] {topics}.',
        '[A bit of reading about|A little digging into|Some reading on|Some curiosity about] {topics} [led me to|took me to|brought me to] {company}.',
        '[While reading up on|While digging into|When I was reading about|As I was looking into] {topics}, I [found|came across|landed on] {company}.',
        "[Here's why I'm writing:|The reason for my note:|Why I'm writing:] {company} [came up|turned up|caught my eye] when I read about {topic}.",
      ],
      DIRECT: [
        '[I am writing about|This is about|I want to talk about|I would like to discuss] {subject} at {company}.',
        '[My reason for writing:|The subject:|What this is about:|Why I am writing:] {subject} at {company}.',
        '[I looked at|I read about|I looked up|I noted] {company} [because of|for|in connection with] {topics}.',
        '{Subject} at {company}: [that is why I am writing|that is my reason for writing|that is what this is about].',
        '{company} [came up|turned up|appeared] [when I looked into|in my reading on|when I read about] {topics}.',
        '[To the point:|In brief:|Straight to it:] {company} [came up|caught my attention|turned up] [when I read about|when I looked into] {topics}.',
      ],
    },
    role: {
      PROFESSIONAL: [
        '[I imagine|I suspect|I assume|My guess is] that you [think about|deal with|come across|spend time on|give thought to] {topic} as {position}.',
        'As {position}, you [probably|most likely|presumably|very likely] [have a clear view of|give some thought to|have views on|spend time on] {topic}.',
        'Your [role|position|work] as {position} [seems close to|probably touches on|appears tied to|may well overlap with] {topic}.',
        '[Someone in your role|A person in your position] [probably|presumably|most likely] has [a view on|thoughts about|an opinion on] {topic}, [which is why I turn to you|so I thought of you|and that is why I am writing] as {position}.',
        '[I thought of you|You came to mind|Your role came to mind] as {position} when I was [reading about|looking into|thinking about] {topic}.',
        '[The {position}|Somebody who works as {position}] [seems|would seem] the right person to [ask|consult|speak to] about {topic}.',
      ],
      FRIENDLY: [
        "[I imagine|I'm guessing|I'd guess|My hunch is that] you [think about|deal with|talk about|run into|spend time on] {topic} [quite a bit|fairly often|now and then] as {position}.",
        '[Being|Working as] {position}, you [probably|most likely|no doubt] [have a view on|think about|get asked about|have thoughts on] {topic}.',
        '[You came to mind|I thought of you|You seemed a good person to ask] [when I was thinking about|when I was reading about|while I was looking into] {topic}, [given your role as|since you are] {position}.',
        'Who better to ask about {topic} than [the {position}|someone who is {position}]?',
        "[I'd love to hear|I'm curious to hear|It would be great to hear] what the {position} [makes of|thinks about] {topic}.",
      ],
      DIRECT: [
        'You are {position}, so [I am asking you|I would like to ask you|you seem the one to ask] about {topic}.',
        '[A question for you as|A note to you as|Writing to you as|Asking you as] {position}: [this is about|I am writing about] {subject}.',
        '[I assume|I take it|I would guess] you [deal with|look after|decide on|hear about] {topic} as {position}.',
        '[Do you look after|Do you own|Do you handle|Do you decide on] {topic} as {position}?',
        'As {position}, you [probably|likely|presumably] [deal with|decide on|look after|have a view on] {topic}.',
      ],
    },
    question: {
      PROFESSIONAL: [
        'How does {company} [approach|handle|think about|organise] {topic} [today|at present|these days]?',
        '[May I ask|Could I ask|Might I ask|Would you tell me] how [you approach|your team approaches|your team handles|you and your colleagues think about] {topic} at {company}?',
        '[What takes|What needs] [the most time|the most effort|the most attention] when it comes to {topic} at {company}?',
        'If you could change one thing about [how {company} handles|the way {company} approaches|how {company} organises] {topic}, what would it be?',
        '[Is there anything about|Is there a part of|Is there something in] {topic} at {company} that you would [like to make easier|like to simplify|do differently]?',
        '[Where do you see|Do you see] room to make {topic} [easier|simpler|less work] at {company}?',
        '[A question, if I may:|One question on my mind:|I have one question:] how [do you approach|does your team handle|do you and your colleagues organise] {topic} at {company}?',
      ],
      FRIENDLY: [
        "[Quick question|A quick question|Out of curiosity|Just out of interest|I'm curious]: how [do you handle|do you approach|does your team handle|do you think about] {topic} at {company}?",
        "[What's the trickiest thing about|What's the fiddliest thing about|What do you like about|What would you change about] {topic} at {company}[, if I may ask|]?",
        '[Can I ask|Mind if I ask|Could I ask] how [you handle|your team handles|you go about|your team goes about] {topic} at {company}?',
        "[Is there anything about|Is there a part of|Is there something in] {topic} at {company} [you'd like to make easier|you'd do differently|you wish were simpler]?",
        '[Who at|Who over at] {company} [looks after|keeps an eye on|thinks about] {topic}: you, or a colleague?',
        '[How do you|How does your team] [like to tackle|go about|keep on top of] {topic} at {company}?',
      ],
      DIRECT: [
        '[How do you handle|How does your team handle|How do you run|How do you approach|What is your approach to|Who looks after|Who decides on] {topic} at {company}?',
        '[One question:|A straight question:|My question:] how [do you handle|does your team run|do you approach] {topic} at {company}?',
        '[What would you change|What would you fix first|What costs you the most time] [when it comes to|around] {topic} at {company}?',
        'Is {company} open to [a different|another|a new] way to [handle|approach|run] {topic}?',
      ],
    },
    tech: {
      PROFESSIONAL: [
        '[With|Given] {tech} in the stack at {company}, how do you [approach|handle|look after] {topic}?',
        '[I saw|I noted|I read] that {company} works with {tech}, [and I wondered how you approach|which made me think about|so I thought I would ask about] {topic}.',
        '[Since|As] {company} works with {tech}, [I wondered how you approach {topic}|I would like to ask how you handle {topic}].',
      ],
      FRIENDLY: [
        '[I saw|I noticed|I read] that {company} works with {tech}, and [it made me curious about|it got me thinking about] {topic} on your side.',
        '[With|Given] {tech} in the mix at {company}, how do you [handle|go about|keep on top of] {topic}?',
        '{tech} at {company}, [and|plus] {topic} on top: [how do you go about it|how do you fit that together]?',
      ],
      DIRECT: [
        '{company} works with {tech}. [How do you handle|How do you approach|Who looks after] {topic}?',
        '[With|Given] {tech} at {company}: how do you [handle|run|approach] {topic}?',
      ],
    },
    plain: {
      PROFESSIONAL: [
        'I [came across|have been reading about|took a closer look at] {company} and [wanted to introduce myself|thought I would write to you|decided to get in touch].',
        '[My reason for writing is simple:|I will come to the point:] I would like to [get to know|learn more about] {company}.',
        '{company} [came to my attention|came up in my reading], [and I would like to introduce myself|so I am getting in touch].',
      ],
      FRIENDLY: [
        "I [came across|found my way to|was reading about] {company} and [thought I'd say hello|wanted to say hello|thought I'd drop you a line].",
        "{company} [caught my eye|popped up in my reading], so [I thought I'd say hello|I wanted to say hello|I thought I'd write].",
        "[I'd love to get to know|I'd like to hear more about|I'm curious about] {company}, [so I thought I'd write|which is why I'm writing].",
      ],
      DIRECT: [
        '[I am writing to|This is a short note to] {company} [with one request|with one question|for one reason].',
        'I [looked at|read about|came across] {company} and [want to get in touch|have one request|would like to talk].',
        '[One request to|One question for] {company}, and [I will keep it short|it is short].',
      ],
    },
    plainRole: {
      PROFESSIONAL: [
        'As {position}, you [seem|would seem] the right person to [write to|ask|turn to].',
        '[I am writing to you as|I turn to you as|I thought of you as] {position}, since [you may know best whom this concerns|this may fall within your remit].',
        'Your role as {position} [made me think of you|is the reason I am writing to you].',
      ],
      FRIENDLY: [
        'As {position}, you [seemed|looked like] a good person to [ask|write to].',
        "You're {position}, so [I thought of you first|you came to mind].",
        '[I thought of you|You came to mind] as {position}, [and I hope that is all right|so here I am].',
      ],
      DIRECT: [
        'You are {position}, so [I am asking you|I am writing to you].',
        'As {position}, you [seem|look like] the right person to ask.',
        '[A short note to|A short question to] the {position}.',
      ],
    },
    plainQuestion: {
      PROFESSIONAL: [
        '[Are you|Would you be] the right person at {company} to [speak with|write to], or [would a colleague be|is it somebody else]?',
        'May I ask [who at {company} looks after requests like this one|whether you are the person to speak to at {company}]?',
      ],
      FRIENDLY: [
        '[Are you|Would you be] the right person at {company} for [a quick question|a short chat], or [is that someone else|should I try a colleague]?',
        'Can I ask you [a quick question|something short] about how things are done at {company}?',
      ],
      DIRECT: [
        '[Are you|Would you be] the right person to ask at {company}?',
        '[Who at {company}|Which colleague at {company}] [should I ask|is the right one to ask], if not you?',
      ],
    },
  },
  bridges: {
    PROFESSIONAL: [
      'I would [be glad to hear|like to hear|value hearing] [how you see it|your thoughts|what matters to you here].',
      'I have [an idea|a thought] [I would like to put to you|on which I would value your opinion|that I would like to share], and I will keep it brief.',
      'I would [like|be glad] to compare notes and [to hear your view|to learn how you see it].',
      'Your [view|perspective|opinion] would [help me|be of real interest to me], and I will [be brief|not take long].',
      'I [wonder|would like to know] whether [this is on your mind as well|it deserves your time at the moment].',
    ],
    FRIENDLY: [
      "I'd [love|like] to [hear how you see it|hear your take|compare notes].",
      "I have [an idea|a small idea|a thought] [I'd like to run past you|I'd love your take on], and I'll keep it short.",
      "I'd [love|like] to [swap notes|swap a few thoughts] and [hear what works for you|hear how you go about it].",
      "I'm [curious|keen to know] [how you see it|what you think|what your take is].",
      "If it's on your mind too, [we could swap notes|I'd love to hear more|I'd be glad to compare notes].",
    ],
    DIRECT: [
      'I have [one idea|an idea] and would like your [opinion|view|verdict].',
      'I would like to [hear your view|compare notes|hear how you see it].',
      '[Your view matters to me here|Your view would help me]. I will be brief.',
      'I will [keep it short|be brief].',
    ],
  },
  softeners: {
    PROFESSIONAL: [
      'If [a colleague is|somebody else is] better placed, [a name would be a great help|I would be grateful for a name].',
      'If the timing is [not right|poor], please [just say so|let me know].',
      '[A line in reply|A short reply] is [quite enough|fine].',
    ],
    FRIENDLY: [
      'If [someone else is|a colleague is] the better person to ask, [just point me their way|a name is plenty].',
      "[No worries|No problem] if [it's not the right time|now isn't a good moment].",
      '[A one-line reply|A quick yes or no] is [plenty|fine].',
    ],
    DIRECT: ['A yes or a no is enough.', 'If not you, who is the right person?', 'A one-line reply is enough.'],
  },
  closings: {
    PROFESSIONAL: ['Kind regards,', 'Best regards,', 'With kind regards,', 'Yours sincerely,'],
    FRIENDLY: ['Best,', 'Best wishes,', 'Cheers,', 'Warm wishes,'],
    DIRECT: ['Best,', 'Regards,', 'Thanks,'],
  },
  shortOpeners: {
    topic: [
      '[writing about|a note about|this is about|in touch about] {subject} at {company}.',
      '[I was reading about|I read about|I looked into] {topic} and came across {company}.',
      '{company} came up when I [read about|looked into] {topic}.',
    ],
    role: [
      '[as|since you are] {position}, you [may|might] have a view on {topic}.',
      '[a question|a short question] for the {position} about {subject}.',
      '[I thought of you|you came to mind] as {position}.',
    ],
    question: [
      '[how do you handle|how do you approach|who looks after] {topic} at {company}?',
      '[is there anything|would you change anything] about {topic} at {company}[ you would make easier|]?',
    ],
    tech: [
      '[how do you handle|how do you approach] {topic} with {tech} at {company}?',
      '[with|given] {tech} at {company}, how do you handle {topic}?',
    ],
    plain: ['I [came across|read about|looked at] {company}.', '[in touch about|writing about] {company}.'],
    plainRole: ['[writing to you as|asking you as] {position}.', 'you seem the person to ask at {company}.'],
    plainQuestion: ['are you the right person to ask at {company}?', 'could I ask you something about {company}?'],
  },
  offers: {
    thing: [
      'We offer {offer}.',
      '[What we offer is|What we do is offer|On our side, there is] {offer}.',
      'In short, we offer {offer}.',
    ],
    action: ['We {offer}.', 'In short, we {offer}.', 'What we do: we {offer}.'],
    other: ['[In short, what we offer|What we offer, in a line|Briefly, what we offer]: {offer}.'],
  },
  subjects: {
    topic: [
      '{Topic} at {company}',
      '{company} and {topic}',
      '[A thought|A note|A few words] on {topic}',
      '[About|On] {topic} at {company}',
      '{Topics}',
    ],
    role: [
      '[A question|A short note|An idea] for the {position}',
      'Your view on {topic}',
      '{first}, your view on {topic}?',
      '{Topic}: your view as {title}',
      '[Asking|For] the {position}',
    ],
    question: [
      'How do you [handle|approach] {topic}?',
      '[A question|One question|A quick question] about {topic}',
      '{Topic} at {company}: a question',
      'Who looks after {topic} at {company}?',
    ],
    tech: ['{Tech} at {company}', '{Topic} with {tech}', '[A question|A thought] about {tech}'],
    plain: [
      '[A short note|An introduction|Hello] to {company}',
      '{first}, a short note',
      'Getting in touch with {company}',
    ],
    plainRole: ['[For|To] the {position}', '{first}, [a question for you|one question]', 'A note to the {title}'],
    plainQuestion: [
      'The right person at {company}?',
      '[A question|One question] for {company}',
      '{first}, are you the one to ask?',
    ],
  },
};
