import { foldText } from '../../guardrails/document/fold-word.ts';
import type { CallsToAction } from './calls-to-action.ts';
import type { SettledRequest } from './fits-channel.ts';
import { ownTexts } from './own-texts.ts';

/** How often another ask is tried. */
const mostAsks = 6;

/** An ask that no earlier message had, where there is one. */
export function anotherAsk(request: SettledRequest, callAt: (shift: number) => CallsToAction): CallsToAction {
  const earlier = ownTexts(request).map(foldText);
  for (let shift = earlier.length; shift < earlier.length + mostAsks; shift += 1) {
    const call = callAt(shift);
    if (!earlier.some((text) => text.includes(foldText(call.chosen)))) return call;
  }
  return callAt(earlier.length);
}
