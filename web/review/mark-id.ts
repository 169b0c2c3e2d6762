/** Element id of the mark that starts at `start`. */
export const markId = (idBase: string, field: string, start: number): string => `${idBase}-${field}-${start}`;
