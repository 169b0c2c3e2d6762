/** "an 80 %", "an 18-day", "an hour", but "a one-off", "a unit", "a European". */
export function takesAn(text: string): boolean {
  if (/^(?:8|1[18](?!\d)|hour|honest|heir)/i.test(text)) return true;
  return /^[aeiou]/i.test(text) && !/^(?:uni(?!n|m)|us[eu]|eu|onc?e\b|one-)/i.test(text);
}
