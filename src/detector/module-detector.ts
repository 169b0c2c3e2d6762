import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Detector, DetectorInput } from './detector.ts';
import { readDetections } from './read-detections.ts';

interface DetectorModule {
  detect?(input: DetectorInput, signal: AbortSignal): unknown;
}

const isPath = (source: string): boolean => source.startsWith('.') || isAbsolute(source);

/** A detector in this process: a module that exports `detect`. Throws an Error that says what to mend where it has none. */
export async function createModuleDetector(source: string): Promise<Detector> {
  const module = await load(source);
  const { detect } = module;
  if (typeof detect !== 'function') throw new Error(`LOCAL_DETECTOR: ${source} exports no function "detect"`);
  return { detect: async (input, signal) => readDetections(await detect(input, signal), input.answer) };
}

async function load(source: string): Promise<DetectorModule> {
  const specifier = isPath(source) ? pathToFileURL(resolve(source)).href : source;
  try {
    return (await import(specifier)) as DetectorModule;
  } catch (error) {
    const { message } = error as Error;
    const missing = /Cannot find package '([^']+)'/.exec(message)?.[1];
    const advice = missing ? `. Install it: npm install --no-save ${missing}` : '';
    throw new Error(`LOCAL_DETECTOR: ${source} cannot be loaded: ${message}${advice}`, { cause: error });
  }
}
