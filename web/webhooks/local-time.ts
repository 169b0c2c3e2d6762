const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as a field of type datetime-local has it: in the reader's own zone, to a second. */
export function toLocal(iso: string): string {
  const date = new Date(iso);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

export const toIso = (local: string): string => new Date(local).toISOString();
