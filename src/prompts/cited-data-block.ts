import { block, inertJson } from './data-block.ts';
import type { PromptInput } from './prompt-input.ts';
import { describeRefused } from './refused-sentences.ts';
import { standingOf } from './shown-facts.ts';

/** One item a line: less to read than indented JSON, and no less clear. */
const lines = (name: string, items: unknown[]): string =>
  `"${name}":[\n${items.map((item) => inertJson(item, 0)).join(',\n')}\n]`;

/** Everything untrusted, the facts by the ids that an answer cites: what the message may rest on, and what was refused. */
export function citedDataBlock(input: PromptInput): string {
  const { facts, locked, retry, marker } = input;
  const parts = [
    lines(
      'facts',
      facts.map(({ id, is, text, fact }) => ({ id, is, text, ...standingOf(fact, input) })),
    ),
    ...(locked === undefined || Object.keys(locked).length === 0 ? [] : [`"already_written":${inertJson(locked, 0)}`]),
    ...(retry === undefined
      ? []
      : [
          lines(
            'refused',
            retry.violations.map((violation) => describeRefused(violation, facts)),
          ),
        ]),
  ];
  return block('data', marker, `{\n${parts.join(',\n')}\n}`);
}
