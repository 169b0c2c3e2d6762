/** "/arms/0/guidance" -> "arms.0.guidance": a JSON pointer as the form library names the same field. */
export const pointerToName = (pointer: string): string => pointer.split('/').slice(1).join('.');
