import type { Command } from 'commander';
import { channelNames, defaultChannel, subjectChannels } from '../../src/contract/channels.ts';
import { complianceSchema } from '../../src/contract/compliance.ts';
import { parse } from '../../src/contract/parse.ts';
import {
  type PersonalizeRequestInput,
  personalizeRequestSchema,
  toneSchema,
} from '../../src/contract/personalize-request.ts';
import { readJson } from '../read-json.ts';
import type { Terminal } from '../terminal.ts';

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

export interface RequestFlags {
  json?: string;
  channel: string;
  tone: string;
  goal?: string;
  firstName?: string;
  lastName?: string;
  title?: string;
  company?: string;
  domain?: string;
  location?: string;
  summary?: string;
  keyword: string[];
  tech: string[];
  thread?: string;
  maxWords?: string;
  subjects: boolean;
  variants: string;
  language?: string;
  senderName?: string;
  senderCompany?: string;
  compliance?: string;
  template?: string;
  hint?: string;
  voice?: string;
}

/** What the message is to be, apart from whom it is for. */
export const addMessageOptions = (command: Command): Command =>
  command
    .option('--channel <channel>', alternatives.format(channelNames), defaultChannel)
    .option('--tone <tone>', alternatives.format(toneSchema.options), 'PROFESSIONAL')
    .option('--goal <goal>', 'what to ask for, e.g. "book a 15-min call"')
    .option('--max-words <number>', 'words in a message')
    .option('--no-subjects', `${alternatives.format(subjectChannels)} without subject lines`)
    .option('--variants <number>', 'how many variants, 1 to 3', '3')
    .option('--language <tag>', 'language of the message, BCP 47 (default: what goal and summary share, else English)')
    .option('--sender-name <name>', 'who signs')
    .option('--sender-company <name>', "the sender's company")
    .option('--compliance <rules>', `whose rules the footer follows: ${complianceSchema.options.join(', ')}`)
    .option('--template <id>', 'a template to follow')
    .option('--hint <text>', 'how to write it this time, e.g. "shorter", "more formal", "another angle"')
    .option('--voice <file>', 'how the sender writes: a voice as JSON, or a sample message as plain text');

export const addLeadOptions = (command: Command): Command =>
  command
    .option('--json <file>', 'a whole request as JSON, "-" for standard input; other flags are left out then')
    .option('--first-name <name>', "the lead's first name")
    .option('--last-name <name>', "the lead's last name")
    .option('--title <title>', "the lead's job title")
    .option('--company <name>', "the lead's company")
    .option('--domain <domain>', "the company's domain")
    .option('--location <place>', 'where the lead is, e.g. "Leeds, UK"')
    .option('--summary <text>', 'what is known of the company')
    .option('--keyword <word>', 'a topic; may be given several times', collect, [])
    .option('--tech <name>', 'a technology in use; may be given several times', collect, [])
    .option('--thread <file>', 'earlier messages as JSON, oldest first: [{"from", "sent_at", "message"}, ...]');

const listed = new Intl.ListFormat('en-GB');

/** Throws an Error that names every flag which is missing. */
export function assertGiven(flags: Record<string, string | undefined>): void {
  const missing = Object.entries(flags).flatMap(([name, value]) => (value?.trim() ? [] : [name]));
  if (missing.length === 0) return;
  const goal = missing.includes('--goal') ? ': say what to ask for, e.g. --goal "book a 15-min call"' : '';
  throw new Error(`${listed.format(missing)} ${missing.length === 1 ? 'is' : 'are'} missing${goal}`);
}

/** The part of a request that a whole campaign shares. */
export const messageFrom = async (flags: RequestFlags, terminal: Terminal) => ({
  channel: flags.channel.toUpperCase(),
  tone: flags.tone.toUpperCase(),
  goal: flags.goal ?? '',
  constraints: {
    ...(flags.maxWords === undefined ? {} : { max_words: Number(flags.maxWords) }),
    include_subjects: flags.subjects,
  },
  variant_count: Number(flags.variants),
  ...(flags.language ? { language: flags.language } : {}),
  ...(flags.senderName || flags.senderCompany
    ? { sender: { name: flags.senderName, company: flags.senderCompany } }
    : {}),
  ...(flags.compliance ? { compliance: flags.compliance.toUpperCase() } : {}),
  ...(flags.template ? { template_id: flags.template } : {}),
  ...(flags.hint ? { hint: flags.hint } : {}),
  ...(flags.voice ? { voice: voiceFrom(await terminal.read(flags.voice)) } : {}),
});

/** JSON is a voice, or a list of sample messages; any other text is one sample. */
function voiceFrom(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? { samples: parsed } : parsed;
  } catch {
    return { samples: [text] };
  }
}

/** The request that flags or a JSON file describe. Throws an Error with every flag that is missing, or DomainError. */
export async function requestFrom(flags: RequestFlags, terminal: Terminal): Promise<PersonalizeRequestInput> {
  if (flags.json) return parse(personalizeRequestSchema, await readJson(terminal, flags.json));
  assertGiven({ '--first-name': flags.firstName, '--company': flags.company, '--goal': flags.goal });
  return parse(personalizeRequestSchema, {
    ...(await messageFrom(flags, terminal)),
    lead: {
      first_name: flags.firstName,
      company_name: flags.company,
      ...(flags.lastName === undefined ? {} : { last_name: flags.lastName }),
      ...(flags.title === undefined ? {} : { title: flags.title }),
      ...(flags.domain === undefined ? {} : { domain: flags.domain }),
      ...(flags.location === undefined ? {} : { location: flags.location }),
    },
    company_context: {
      ...(flags.summary === undefined ? {} : { summary: flags.summary }),
      keywords: flags.keyword,
      ...(flags.tech.length > 0 ? { tech_stack: flags.tech } : {}),
    },
    ...(flags.thread === undefined ? {} : { thread: await readJson(terminal, flags.thread) }),
  });
}
