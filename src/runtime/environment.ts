import { existsSync } from 'node:fs';
import type { Environment } from './settings.ts';

/** The environment of this process, with what `.env` in the current folder adds; what is set outside wins. */
export function readEnvironment(file = '.env'): Environment {
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}
