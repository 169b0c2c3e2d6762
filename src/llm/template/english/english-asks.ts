import type { ByTone } from '../phrasebook.ts';
import type { EnglishAsk } from './english-ask.ts';

/** Calls to action by the form of what is asked for. " next week" goes where the goal names a day of its own. */
export const englishAsks: Record<EnglishAsk['form'] | 'general', ByTone> = {
  meeting: {
    PROFESSIONAL: [
      'Would you be open to {ask} next week?',
      'Could we arrange {ask} next week?',
      'Might you have time for {ask} in the coming days?',
      'Would {np} next week suit you?',
      'May I suggest {ask} next week?',
      'Would you be available for {ask} next week?',
    ],
    FRIENDLY: [
      'Would you be up for {ask} next week?',
      'Would you like to have {ask} next week?',
      'Could we find time for {ask} in the next few days?',
      'Any chance of {ask} next week?',
      'Do you have room for {ask} next week?',
      'Shall we have {ask} next week?',
    ],
    DIRECT: [
      'Open to {ask} next week?',
      'Does {np} next week work for you?',
      'Can we have {ask} next week?',
      'Do you have time for {ask} this week?',
      'Shall we set up {ask} for next week?',
    ],
  },
  time: {
    PROFESSIONAL: ['Could you spare {ask}?', 'Would you have {ask} next week?', 'Might you have {ask} next week?'],
    FRIENDLY: ['Could you spare {ask}?', 'Do you have {ask} next week?', 'Would you have {ask} next week?'],
    DIRECT: ['Can you spare {ask}?', 'Do you have {ask} this week?', 'May I have {ask} next week?'],
  },
  event: {
    PROFESSIONAL: ['May I invite you to {ask}?', 'Would you like to join {ask}?', 'Could I interest you in {ask}?'],
    FRIENDLY: ['Would you like to join {ask}?', 'Can I invite you to {ask}?', 'Would {ask} be something for you?'],
    DIRECT: ['Can I invite you to {ask}?', 'Would you join {ask}?', 'Is {ask} something for you?'],
  },
  feedback: {
    PROFESSIONAL: [
      'May I ask for your feedback on {ask}?',
      'Would you be willing to share your feedback on {ask}?',
      'Could I have your feedback on {ask}?',
    ],
    FRIENDLY: [
      'Could I get your feedback on {ask}?',
      'Would you be up for giving feedback on {ask}?',
      "Can I ask what you'd make of {ask}?",
    ],
    DIRECT: [
      'Can I get your feedback on {ask}?',
      'Would you give your feedback on {ask}?',
      'What would you make of {ask}?',
    ],
  },
  show: {
    PROFESSIONAL: [
      'Could I {ask}?',
      'I would be glad to {ask}. Would next week suit you?',
      'May I {ask}?',
      'Would you let me {ask} next week?',
    ],
    FRIENDLY: [
      "I'd love to {ask}. Would next week work?",
      'Could I {ask}?',
      'Would you let me {ask}?',
      'Mind if I {ask} next week?',
    ],
    DIRECT: ['Can I {ask}?', 'Let me {ask}. Does next week work?', 'Shall I {ask} next week?', 'May I {ask}?'],
  },
  learn: {
    PROFESSIONAL: [
      'Could you help me {ask}?',
      'I would like to {ask}. Would next week suit you?',
      'Would you help me {ask}?',
      'Might you help me {ask}?',
    ],
    FRIENDLY: [
      "I'd love to {ask}. Would next week work?",
      'Could you help me {ask}?',
      'Would you help me {ask}?',
      'Mind helping me {ask}?',
    ],
    DIRECT: [
      'Can you help me {ask}?',
      'I would like to {ask}. Does next week work?',
      'Would you help me {ask}?',
      'Could you help me {ask}?',
    ],
  },
  together: {
    PROFESSIONAL: [
      'Could we {ask}?',
      'Might we {ask}?',
      'I would be glad to {ask} with you. Would next week suit you?',
      'Would you be willing to {ask} with me?',
    ],
    FRIENDLY: ['Could we {ask}?', 'Shall we {ask}?', "I'd love to see if we could {ask}. Are you up for it?"],
    DIRECT: ['Can we {ask}?', 'Shall we {ask}?', 'Could we {ask} next week?'],
  },
  join: {
    PROFESSIONAL: ['Would you like to {ask}?', 'Could I invite you to {ask}?', 'Would you be willing to {ask}?'],
    FRIENDLY: ['Would you like to {ask}?', 'Can I invite you to {ask}?', 'Could I invite you to {ask}?'],
    DIRECT: ['Do you want to {ask}?', 'Would you {ask}?', 'Can I invite you to {ask}?'],
  },
  change: {
    PROFESSIONAL: [
      'Would you like to {ask}?',
      'Would you be open to a way to {ask}?',
      'Could we talk about how to {ask}?',
    ],
    FRIENDLY: ['Would you like to {ask}?', 'Would you be up for a way to {ask}?', 'Shall we talk about how to {ask}?'],
    DIRECT: ['Do you want to {ask}?', 'Would you like to {ask}?', 'Can we talk about how to {ask}?'],
  },
  favour: {
    PROFESSIONAL: ['Could you {ask}?', 'Would you be willing to {ask}?', 'May I ask you to {ask}?'],
    FRIENDLY: ['Could you {ask}?', 'Would you {ask}?', 'Can I ask you to {ask}?'],
    DIRECT: ['Could you {ask}?', 'Would you {ask}?', 'Can you {ask}?'],
  },
  question: {
    PROFESSIONAL: ['{ask}?', 'May I ask: {ask}?', 'One question: {ask}?'],
    FRIENDLY: ['{ask}?', 'Quick question: {ask}?', 'Can I ask: {ask}?'],
    DIRECT: ['{ask}?', 'One question: {ask}?', 'My question: {ask}?'],
  },
  quoted: {
    PROFESSIONAL: [
      'The aim of this note: {ask}. Would that suit you?',
      'What I have in mind: {ask}. May I tell you more?',
      'My aim, in brief: {ask}. Could we talk about it next week?',
    ],
    FRIENDLY: [
      'What I have in mind: {ask}. Would that work for you?',
      'The idea: {ask}. Shall we talk about it?',
      'In short: {ask}. Are you up for it?',
    ],
    DIRECT: [
      'What I am after: {ask}. Does that work for you?',
      'The aim: {ask}. Can we talk about it?',
      'In short: {ask}. Yes or no?',
    ],
  },
  general: {
    PROFESSIONAL: [
      'Would you be open to a short conversation about this?',
      'May I tell you more in a short call?',
      'Could we speak about it briefly next week?',
      'Would it be convenient to talk next week?',
    ],
    FRIENDLY: [
      'Would you be up for a short chat about it?',
      'Could we have a quick chat next week?',
      'Shall we talk it over next week?',
      'Do you have time for a quick chat in the next few days?',
    ],
    DIRECT: [
      'Open to a short call next week?',
      'Can we talk next week?',
      'Do you have time for a short call?',
      'Shall we set up a short call?',
    ],
  },
};
