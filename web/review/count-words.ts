/** Words as the limit counts them: whatever stands between white space. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
