import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import type { Env } from './config.ts';

/** The only reader of process.env. A .env file in the working folder fills in what the environment does not set. */
export function readEnv(): Env {
  if (existsSync('.env')) loadEnvFile('.env');
  return { ...process.env };
}
