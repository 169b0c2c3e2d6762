/** Words that no message should repeat, whoever wrote them: the guardrails would refuse it. */
const unsendable =
  /guarante|(?<![\p{L}-])free(?![\p{L}-])|act now|limited time|exclusive|discount|cheap|lottery|winner|cash(?![\p{L}-])|bargain|award|urgent|risk-?free|too-good|last chance|click here|!|your (?:response|reply|answer|output)|reply with/iu;

export const isUnsendable = (text: string): boolean => unsendable.test(text);
