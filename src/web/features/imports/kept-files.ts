import type { Upload } from './send-files.ts';

const kept = new Map<string, Upload>();

/** Keeps the chosen files in memory, so that answering a question about dates does not mean choosing them again. */
export function keepFiles(importId: string, upload: Upload): void {
  kept.set(importId, upload);
}

export function findKeptFiles(importId: string): Upload | undefined {
  return kept.get(importId);
}
