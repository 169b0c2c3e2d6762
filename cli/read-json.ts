import type { Terminal } from './terminal.ts';

/** What a file of JSON holds, or standard input for "-". Throws an Error that names the file. */
export async function readJson(terminal: Pick<Terminal, 'read'>, path: string): Promise<unknown> {
  const text = await terminal.read(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    throw new Error(`${path === '-' ? 'standard input' : path}: not valid JSON: ${why}`);
  }
}
