const ascii = 128;

/** Whether the unit of a text at an offset is of a class of characters; no pattern is tried on ASCII, most of all units. */
export function unitClass(pattern: RegExp): (text: string, at: number) => boolean {
  const known = Uint8Array.from({ length: ascii }, (_, unit) => (pattern.test(String.fromCharCode(unit)) ? 1 : 0));
  return (text, at) => {
    const unit = text.charCodeAt(at);
    return unit < ascii ? known[unit] === 1 : pattern.test(text[at] ?? '');
  };
}
