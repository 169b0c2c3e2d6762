import type { PromptInput } from './prompt-input.ts';
import { withShownFacts } from './shown-facts.ts';

/** JSON whose strings cannot look like a tag, so that no field can close the block it stands in. */
export const inertJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');

export const block = (name: string, marker: string, content: string): string =>
  `<${name}-${marker}>\n${content}\n</${name}-${marker}>`;

/** What the footer is made of is no model's to write. */
const withoutLegalParts = ({
  address: _,
  opt_out: __,
  privacy_url: ___,
  ...rest
}: NonNullable<PromptInput['request']['sender']>) => rest;

/** Everything untrusted: the request, text already written, and text that was refused. */
export function dataBlock(input: PromptInput): string {
  const { request, locked, retry, marker } = input;
  const { lead, company_context, goal, industry, sender } = request;
  return block(
    'data',
    marker,
    inertJson({
      recipient: withShownFacts(lead, input),
      company: withShownFacts(company_context, input),
      ...(industry === undefined ? {} : { industry }),
      goal_of_the_message: goal,
      ...(sender === undefined ? {} : { sender: withShownFacts(withoutLegalParts(sender), input) }),
      ...(locked === undefined || Object.keys(locked).length === 0 ? {} : { already_written: locked }),
      ...(retry === undefined
        ? {}
        : {
            refused: retry.violations.map(({ index, flags, text }) => ({
              variant: index + 1,
              ...(text ?? { message: null }),
              violations: flags.map(({ code, evidence, field, message }) => ({ code, field, evidence, why: message })),
            })),
          }),
    }),
  );
}

/** The style that a template, the request's hint or both ask for; empty without either. */
export function styleBlock({ guidance, request: { hint }, marker }: PromptInput): string {
  const style = [guidance, hint].filter((text) => text !== undefined);
  return style.length === 0 ? '' : `\n\n${block('style', marker, inertJson(style.join('\n')))}`;
}
