import type { Tone } from '../../../contract/personalize-request.ts';

type ByTone = Record<Tone, string[]>;

/** `[a|b]` is a choice, `{slot}` is filled; see fill-phrase.ts. Nothing here says anything of reader or sender. */
export const greetings: ByTone = {
  PROFESSIONAL: ['Dear {first},', 'Hello {first},'],
  FRIENDLY: ['Hi {first},', 'Hello {first},', 'Hey {first},'],
  DIRECT: ['Hi {first},', 'Hello {first},'],
};

/** {hook} is a fact as it stands within a sentence. */
export const statements: ByTone = {
  PROFESSIONAL: [
    '{Hook}.',
    'As I understand it, {hook}.',
    'If I [have it right|am not mistaken], {hook}.',
    '[About|A word about|First, about] {company}: {hook}.',
  ],
  FRIENDLY: [
    '{Hook}.',
    'If I have [it|this] right, {hook}.',
    '[As I understand it|So, as I understand it], {hook}.',
    '[A word about|About|First, about] {company}: {hook}.',
  ],
  DIRECT: ['{Hook}.', 'As I understand it, {hook}.', '[About|On] {company}: {hook}.'],
};

export const checks: ByTone = {
  PROFESSIONAL: [
    '[Do I have it right|Is it right|Am I right] that {hook}?',
    '[May I ask|Could you confirm] whether I have this right: {hook}?',
    'Please correct me if I am wrong: is it right that {hook}?',
  ],
  FRIENDLY: [
    '[Have I got it right|Am I right|Is it right] that {hook}?',
    'Do I have this right: {hook}?',
    '[Tell me if I am wrong|Correct me if I am wrong], but am I right that {hook}?',
  ],
  DIRECT: ['[Is it right|Am I right] that {hook}?', 'Do I have this right: {hook}?'],
};

/** Of a phrase that is no clause. */
export const fragmentChecks: string[] = [
  'Is this still a fair description of {company}: {hook}?',
  'Do I have {company} right: {hook}?',
  'Does this still hold for {company}: {hook}?',
];

/** A question about how things are done, where a topic reads alone. */
export const howQuestions: ByTone = {
  PROFESSIONAL: [
    'How do you [handle|approach|organise] {topic} [today|at present]?',
    'Who looks after {topic} at {company}?',
  ],
  FRIENDLY: [
    'How do you [handle|go about|keep on top of] {topic} [these days|at the moment]?',
    'Who at {company} looks after {topic}?',
  ],
  DIRECT: [
    'How do you handle {topic} today?',
    'Who looks after {topic} at {company}?',
    'What would you change about {topic}?',
  ],
};

/** The same of what one has or has not: a tool, a device, a service. */
export const lookQuestions: ByTone = {
  PROFESSIONAL: [
    'Are you looking at {topic} at the moment?',
    'Is anyone at {company} looking at {topic} at present?',
    'Have you looked at {topic} before?',
  ],
  FRIENDLY: [
    'Are you looking at {topic} at the moment?',
    'Is anyone at {company} looking at {topic} these days?',
    'Have you looked at {topic} before?',
  ],
  DIRECT: ['Are you looking at {topic}?', 'Is anyone at {company} looking at {topic}?'],
};

/** The same, with the company's name, where nothing else says whom it is for. */
export const openingQuestions: ByTone = {
  PROFESSIONAL: [
    'How does {company} [handle|approach|organise] {topic} [today|at present]?',
    'Who looks after {topic} at {company}?',
  ],
  FRIENDLY: [
    'Who at {company} looks after {topic}?',
    'How does {company} go about {topic} [these days|at the moment]?',
  ],
  DIRECT: ['How does {company} handle {topic} today?', 'Who looks after {topic} at {company}?'],
};

/** {topic} in what the reader may have a say in. */
export const roles: ByTone = {
  PROFESSIONAL: [
    'As {position}, you may well have a view on {topic}.',
    'I am writing to you as {position}, since {topic} may fall within your remit.',
    'As {position}, you may be the right person to ask about {topic}.',
  ],
  FRIENDLY: [
    'As {position}, you might be just the person to ask about {topic}.',
    "I'm writing to you as {position}, since {topic} may be close to your desk.",
    'As {position}, you may have a view on {topic}.',
  ],
  DIRECT: [
    'As {position}, you may be the one to ask about {topic}.',
    'I am writing to you as {position}, about {topic}.',
  ],
};

/** With the title alone, where the company is named or plain. */
export const titleRoles: ByTone = {
  PROFESSIONAL: [
    'As {title}, you may be the right person to ask.',
    'I am writing to you as {title}, since this may fall within your remit.',
  ],
  FRIENDLY: [
    'As {title}, you might be just the person to ask.',
    "I'm writing to you as {title}, in case this is one for you.",
  ],
  DIRECT: ['As {title}, you may be the one to ask.', 'I am writing to you as {title}.'],
};

/** After a sentence that names the topic. */
export const followUps: ByTone = {
  PROFESSIONAL: ['How do you approach it at present?', 'May I ask how you handle it today?'],
  FRIENDLY: ['How do you go about it these days?', 'Mind if I ask how you handle it?'],
  DIRECT: ['How do you handle it today?', 'What would you change about it?'],
};

export const plainRoles: ByTone = {
  PROFESSIONAL: [
    'I am writing to you as {position}, since this may fall within your remit.',
    'As {position}, you may be the right person to ask.',
  ],
  FRIENDLY: [
    'As {position}, you might be just the person to ask.',
    "I'm writing to you as {position}, in case this is one for you.",
  ],
  DIRECT: ['As {position}, you may be the one to ask.', 'I am writing to you as {position}.'],
};

export const plainQuestions: ByTone = {
  PROFESSIONAL: [
    'Would you be the right person at {company} to speak to, or is it a colleague?',
    'May I ask who at {company} looks after matters like this one?',
    'Is this a matter for you at {company}, or for somebody else?',
  ],
  FRIENDLY: [
    'Are you the right person at {company} for this, or should I try a colleague?',
    'Could I ask you something about how things are done at {company}?',
    'Is this one for you at {company}, or for someone else?',
  ],
  DIRECT: [
    'Are you the right person to ask at {company}?',
    'Who at {company} is the right person for this, if not you?',
    'Is this for you, or for a colleague at {company}?',
  ],
};

/** {offer} is a clause: "we offer a route planner". */
export const offers: ByTone = {
  PROFESSIONAL: ['{Offer}.', 'That is why I am writing: {offer}.', 'My reason for writing: {offer}.'],
  FRIENDLY: ['{Offer}.', "That's why I'm writing: {offer}.", "Here's why I'm writing: {offer}."],
  DIRECT: ['{Offer}.', 'Why I am writing: {offer}.', 'The reason for this note: {offer}.'],
};

/** After a question. */
export const answers: ByTone = {
  PROFESSIONAL: ['If so, this may be of use: {offer}.', 'If that is so, it may interest you that {offer}.'],
  FRIENDLY: ['If so, this might be handy: {offer}.', 'If so, you might like to know that {offer}.'],
  DIRECT: ['If so, one point: {offer}.', 'If so: {offer}.'],
};

export const offersOfThing: ByTone = {
  PROFESSIONAL: ['At {sender}, we offer {thing}.', '{sender} offers {thing}.'],
  FRIENDLY: ['At {sender}, we offer {thing}.', '{sender} offers {thing}.'],
  DIRECT: ['{sender} offers {thing}.'],
};

/** In place of an offer, for a message that is meant to be longer. */
export const reasons: ByTone = {
  PROFESSIONAL: ['I would value your view on this.', 'I would be glad to hear how you see it.'],
  FRIENDLY: ["I'd love to hear how you see it.", "I'd be glad to hear your take."],
  DIRECT: ['I would like your view on this.', 'Your view would help me.'],
};

/** That the writer does not know, and asks: for the longest letter. */
export const admissions: ByTone = {
  PROFESSIONAL: [
    'I do not know how this is handled at {company} today, so I would rather ask than assume.',
    'I cannot tell from here whether this matters to you at present, which is why I ask before I suggest anything.',
    'You will know better than I do whether this is worth your time, and a no is as welcome as a yes.',
  ],
  FRIENDLY: [
    "I don't know how this works at {company} today, so I'd rather ask than guess.",
    "I can't tell from here whether this is on your list right now, which is why I'm asking first.",
    "You'll know better than I do whether this is worth your time, and a no is just as welcome.",
  ],
  DIRECT: [
    'I do not know how {company} handles this today, so I ask instead of guessing.',
    'I cannot tell from here whether this matters to you now, so I am asking.',
    'You know better than I do whether this is worth your time. Either answer helps.',
  ],
};

export const softeners: ByTone = {
  PROFESSIONAL: [
    'If a colleague is better placed to answer, I would be grateful for a name.',
    'If the timing is not right, please just say so.',
    'A line in reply is quite enough.',
  ],
  FRIENDLY: [
    'If someone else is the better person to ask, just point me their way.',
    "No worries if now isn't a good moment.",
    'A one-line reply is plenty.',
  ],
  DIRECT: ['A yes or a no is enough.', 'If not you, who is the right person?', 'A one-line reply is enough.'],
};

export const closings: ByTone = {
  PROFESSIONAL: ['Kind regards,', 'Best regards,', 'With kind regards,'],
  FRIENDLY: ['Best,', 'Best wishes,', 'Warm wishes,'],
  DIRECT: ['Best,', 'Regards,', 'Thanks,'],
};

export const shortOpeners: string[] = [
  'a short note about {topic} at {company}.',
  'how do you handle {topic}?',
  'a question for you as {title}.',
  'are you the right person to ask at {company}?',
  'a note for {company}.',
];

export const subjects: string[] = [
  '{company}: {phrase}',
  '{Phrase}: a question',
  'About {owned}',
  'A question about {owned}',
];
export const plainSubjects: string[] = [
  'A question for {company}',
  'One question for {company}',
  '{company}: a short question',
  'A short question for {first}',
];
