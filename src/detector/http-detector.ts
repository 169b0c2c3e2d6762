import { fetch } from 'undici';
import type { Detector } from './detector.ts';
import { readDetections } from './read-detections.ts';

/** A detector behind HTTP: POST of `{contexts, question, answer}`, answered with spans. A redirect is no answer. */
export const createHttpDetector = (url: string): Detector => ({
  async detect(input, signal) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(input),
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return readDetections(await response.json(), input.answer);
  },
});
