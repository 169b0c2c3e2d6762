/** What the rest of the house asks of a channel. Lengths are in characters (code points). */
export interface ChannelRow {
  /** As people call it. */
  label: string;
  /** What a prompt asks for; how long it may be is added from the limits below. */
  form: string;
  /** null: sent without one. `most` is refused beyond, `shown` is what a reader sees and a writer keeps to. */
  subject: { written: boolean; most: number; shown: number } | null;
  /** What a message holds; null: no limit but the request's words. */
  characters: number | null;
  /** A shorter form of the same channel, aimed at where a request allows no more than `words` words. */
  note: { is: string; else: string; words: number; characters: number } | null;
  /**
   * Text message segments. `ofOwnLetters`: where a language's own letters, "ł", "ç", take the text out of GSM-7, so that
   * as many words need more segments.
   */
  segments: { most: number; ofOwnLetters: number } | null;
  /** Layout of the template writer: a mail, a few short paragraphs, or one line in GSM-7 letters. */
  layout: 'letter' | 'note' | 'line';
  /** What stands between the parts of a message. */
  separator: '\n\n' | ' ';
  /** Names, folded, that a message may use of the channel it comes by. */
  names: readonly string[];
  /** What people call a message that came by it, folded, in the languages of the lexicons. */
  nouns?: readonly string[];
}

const rows = {
  EMAIL: {
    label: 'Email',
    form: 'an email: short paragraphs with an empty line between them, and a closing line such as "Best regards,"',
    // A header line could carry 989 (RFC 5322); nobody sees more than the first 60 or so.
    subject: { written: true, most: 200, shown: 60 },
    characters: null,
    note: null,
    segments: null,
    layout: 'letter',
    separator: '\n\n',
    names: [],
    nouns: ['e-mail', 'email', 'e-mailed', 'emailed', 'mail', 'mailde', 'courriel', 'correo'],
  },
  LINKEDIN: {
    label: 'LinkedIn',
    form: 'a LinkedIn message: one or two short paragraphs, no subject',
    subject: { written: false, most: 200, shown: 200 },
    characters: 1_900,
    note: { is: 'connection note', else: 'InMail', words: 60, characters: 300 },
    segments: null,
    layout: 'note',
    separator: '\n\n',
    names: ['linkedin'],
    nouns: ['linkedin', 'inmail'],
  },
  SMS: {
    label: 'SMS',
    form: 'a text message: one paragraph, plain characters only, no emoji, no link',
    subject: null,
    characters: null,
    note: null,
    // Each is billed, and carriers truncate or reorder longer texts.
    segments: { most: 3, ofOwnLetters: 5 },
    layout: 'line',
    separator: ' ',
    names: [],
    nouns: ['sms', 'text', 'texted'],
  },
  WHATSAPP: {
    label: 'WhatsApp',
    form: 'a WhatsApp message: one or two short paragraphs, plain text, no subject',
    subject: null,
    // Of the body of a message template, which is what a business may open a conversation with.
    characters: 1_024,
    note: null,
    segments: null,
    layout: 'note',
    separator: '\n\n',
    names: ['whatsapp'],
    nouns: ['whatsapp'],
  },
} as const satisfies Record<string, ChannelRow>;

export type Channel = keyof typeof rows;

/** Everything that differs between channels, in the order they are offered. */
export const channels: Readonly<Record<Channel, ChannelRow>> = rows;
export const channelNames = Object.keys(rows) as [Channel, ...Channel[]];
export const defaultChannel: Channel = channelNames[0];

export const subjectChannels = channelNames.filter((channel) => channels[channel].subject?.written);

/** Whether a request wants its message to carry a subject. */
export const asksForSubject = (request: { channel: Channel; constraints: { include_subjects: boolean } }): boolean =>
  request.constraints.include_subjects && channels[request.channel].subject?.written === true;

const grouped = (count: number): string => count.toLocaleString('en');

/** The limits of a channel in words, e.g. "At most 1,900 characters; 300 as a connection note". */
export function describeLimits(channel: Channel): string {
  const { characters, note, segments, subject } = channels[channel];
  const parts = [
    characters === null ? [] : `at most ${grouped(characters)} characters`,
    note === null ? [] : `${grouped(note.characters)} as a ${note.is}`,
    segments === null ? [] : `at most ${segments.most} segments, ${segments.ofOwnLetters} in a language's own letters`,
    subject?.written ? `subject: at most ${subject.most} characters, of which ${subject.shown} are shown` : [],
  ].flat();
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
