import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isGroundingError } from '../../bench/support/grounding-codes.ts';
import { personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';

/** npx node tools/entailment/engine-flags.ts --out FILE FILE...: whether the engine flags what is said in a message. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const guardrails = createGuardrails();
const flags: Record<string, boolean> = {};
for (const path of positionals)
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line);
    const request = personalizeRequestSchema.parse(row.request);
    const isFlagged = (variant: Parameters<typeof guardrails.check>[1]): boolean =>
      guardrails
        .check(request, variant)
        .risk_flags.some(
          (flag) => isGroundingError(flag) || (flag.code === 'FORBIDDEN_PHRASE' && flag.severity === 'error'),
        );
    if (row.variant) flags[row.id] = isFlagged(row.variant);
    else for (const side of ['true', 'false']) flags[`${row.id} ${side}`] = isFlagged(row[side].variant);
  }
writeFileSync(values.out!, JSON.stringify(flags));
