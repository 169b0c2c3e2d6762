import { findBinary } from './find-binary.ts';

/** The browser that CHROMIUM_PATH names or the machine has, one without windows first; null without any. */
export const chromiumForTests = (): string | null =>
  process.env.CHROMIUM_PATH ||
  findBinary('chromium-headless-shell') ||
  findBinary('chromium') ||
  findBinary('chromium-browser') ||
  findBinary('google-chrome');
