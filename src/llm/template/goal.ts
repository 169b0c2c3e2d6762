import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { canBeAsked } from '../../guardrails/recognizers/unputtable-goal.ts';

/** Kinds of meeting that a goal may ask for, in any language. */
export type Meeting =
  | 'call'
  | 'chat'
  | 'meeting'
  | 'demo'
  | 'walkthrough'
  | 'event'
  | 'feedback'
  | 'trial'
  | 'partnership';

/** What the client wants the message to ask for, as far as it can be read. */
export interface Goal {
  /** Tidied, without a leading "to" or a closing full stop. */
  text: string;
  meeting: Meeting | null;
  minutes: number | null;
  /** Names a day or date, or is not to name one, so that "next week" must not be added. */
  isDated: boolean;
  /** The day it names: "12 May", "March 3"; null without one. */
  day: string | null;
  /** What it is about, in the client's words: "packaging film". null when the goal does not say. */
  about: string | null;
}

/** \b knows only ASCII letters. */
const nouns = (alternatives: string): RegExp => new RegExp(String.raw`(?<!\p{L})(${alternatives})(?!\p{L})`, 'iu');

/** "Un quart d'heure", "eine halbe Stunde": how long in words. */
const spoken: [number, RegExp][] = [
  [15, nouns("quart d['’]heure|cuarto de hora|quarto d['’]ora|quarto de hora|kwartier|viertelstunde|kwadrans\\p{L}*")],
  [30, nouns("halbe\\p{L}* stunde|demi-heure|media hora|mezz['’]ora|half uur|meia hora|pół godziny|półgodzinn\\p{L}+")],
  [60, nouns("une heure|una hora|un['’]ora|een uur|uma hora|eine stunde|godzinę")],
];

/** Nouns of meetings in the languages of the writer, most specific first. */
const meetingNouns: [Meeting, RegExp][] = [
  [
    'feedback',
    nouns(
      "feedback|rückmeldung|retour d['’]expérience|avis|opinión|opinione|parere|opini[ęea]|opinião|mening|meinung|einschätzung",
    ),
  ],
  [
    'event',
    nouns(
      String.raw`webinar\p{L}*|webinaire|roundtable|round table|workshop|seminar\p{L}*|event|conference|meetup|breakfast|dinner|lunch|panel|evento|événement|taller|atelier|rundetisch|veranstaltung|warsztat\p{L}*|wydarzeni\p{L}*|bijeenkomst`,
    ),
  ],
  [
    'trial',
    nouns('trial|pilot|proof of concept|poc|test run|testzugang|testphase|essai|prueba|prova|próba|proefperiode'),
  ],
  ['walkthrough', nouns('walk-?through|tour|rundgang|visite guidée|recorrido|rondleiding')],
  [
    'demo',
    nouns(
      // "Reunión de presentación" is a meeting.
      String.raw`demo\p{L}*|démo\p{L}*|vorführung|präsentation|presentation|(?<!(?:de|di) )(?:presentación|présentation|presentazione|apresentação)|dimostrazion\p{L}*|prezentacj\p{L}*|pokaz\p{L}{0,2}|presentatie`,
    ),
  ],
  [
    'partnership',
    nouns(
      String.raw`partnership|partnerschaft|partenariat|colaboración|collaborazione|współprac\p{L}*|samenwerking|parceria`,
    ),
  ],
  [
    'call',
    nouns(
      String.raw`call|phone|videollamada|videochiamata|\p{L}*gespräch|telefonat|telefonieren|anruf|appel|entretien|llamada|chiamata|telefonata|rozmow\p{L}*|\p{L}*gesprek|belafspraak|bellen|videobellen|chamada|videochamada|ligação|conversation`,
    ),
  ],
  [
    'chat',
    nouns(
      String.raw`chat|talk|coffee|kaffee|café|caffè|kaw\p{L}*|koffie|plausch|austausch|charlar?|papo|échange|visio|visioconférence|conversa|conversar|conversación|conversazione`,
    ),
  ],
  [
    'meeting',
    nouns(
      String.raw`meeting|appointment|session|intro|introduction|\p{L}*termin|treffen|rendez-vous|réunion|rdv|reunión|cita|incontro|riunione|appuntamento|spotkani\p{L}*|afspraak|\p{L}*kennismaking|reunião|encontro`,
    ),
  ],
];

const dated =
  /\b(today|tomorrow|tonight|this (week|month|morning|afternoon)|next (week|month)|on (mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tues|wednes|thurs|fri)days?|\d{1,2}(st|nd|rd|th)?( of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}|in (january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2}[./]\d{1,2}|nächste|prochain|próxim|prossim|volgende|przyszł)/iu;

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dayPattern = new RegExp(String.raw`\b(\d{1,2}(?:st|nd|rd|th)? (?:${month})|(?:${month}) \d{1,2})\b`, 'iu');

const aboutPattern =
  /\b(?:about|on|regarding|concerning|around)\s+((?!(?:the )?phone|zoom|teams)\p{Ll}[\p{L}\p{N} &'’/-]{2,50})$/u;
const timeTail =
  /\s+(?:in|over|during|for|on|next|this)\s+(?:an?|one|\d+|next|this|week|mon|tues|wednes|thurs|fri).*$/iu;

/** The goal of a request. Whoever has answered says when it suits: no time is added to it then. */
export function goalOf({ goal, thread }: Pick<PersonalizeRequest, 'goal' | 'thread'>): Goal {
  const read = parseGoal(goal);
  return thread?.at(-1)?.from === 'lead' ? { ...read, isDated: true } : read;
}

export function parseGoal(raw: string): Goal {
  const oneLine = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const firstSentence = oneLine
    .split(/(?<=(?<!\d)[.!?])\s|[;!?]/)[0]!
    .replace(/[.!?:,]+$/, '')
    .trim();
  const text = firstSentence
    .replace(
      /^(please\s+)?((i|we)('d like| would like| want| need|'re trying| are trying)( him| her| them)?\s+)?(to\s+)?/i,
      '',
    )
    .replace(/^(get|convince|persuade|ask) (them|him|her|the lead|the prospect|leads|prospects) to /i, '')
    .replace(/\b(?:an? )?free (?=\p{L})/giu, (free) => (/^an? /i.test(free) ? 'a ' : ''))
    .trim();
  const minutes = /(\d{1,3})\s*[- ]?\s*(?:min|мин)/iu.exec(text)?.[1];
  const isSendable = canBeAsked(text);
  return {
    text: isSendable ? text : '',
    meeting: meetingNouns.find(([, pattern]) => pattern.test(oneLine))?.[0] ?? null,
    minutes: minutes === undefined ? (spoken.find(([, pattern]) => pattern.test(text))?.[0] ?? null) : Number(minutes),
    isDated: dated.test(text),
    day: dayPattern.exec(text)?.[1] ?? null,
    about: isSendable ? (aboutPattern.exec(text.replace(timeTail, ''))?.[1]?.trim() ?? null) : null,
  };
}
