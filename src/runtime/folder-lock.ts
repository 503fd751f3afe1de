import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../domain/app-error.ts';
import { toIso } from '../lib/instant.ts';
import type { Clock } from './clock.ts';

export interface HeldFolder {
  readonly release: () => void;
}

/**
 * Holds the data folder for this process, or says which process has it. The embedded database does not lock its folder,
 * and two processes in it destroy it.
 *
 * The lock is SQLite's lock on an empty file, which is the operating system's: it ends with the process, however that
 * ends, so nothing goes stale, and of two starts at once one wins. No process may open `.lock/held` for anything else:
 * POSIX drops all locks of a process on a file when it closes any handle on it.
 */
export function holdFolder(folder: string, clock: Clock): HeldFolder {
  const place = join(folder, '.lock');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(place, 'held'), { timeout: 0 });
  try {
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? folderInUse(folder, place) : error;
  }
  writeFileSync(join(place, 'holder.json'), JSON.stringify({ pid: process.pid, since: toIso(clock.now()) }));
  heldLocks.add(lock);
  return { release: () => release(lock) };
}

/** Kept reachable: a database that is collected as garbage is closed, and the lock would go with it. */
const heldLocks = new Set<DatabaseSync>();

function release(lock: DatabaseSync): void {
  if (heldLocks.delete(lock)) lock.close();
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function folderInUse(folder: string, place: string): AppError {
  const sentence = `Cannot open the data folder "${folder}": ${whoHolds(join(place, 'holder.json'))}`;
  return new AppError('folder_in_use', sentence);
}

/** The holder writes its name just after it has won, so for an instant the file may be missing or an earlier holder's. */
function whoHolds(file: string): string {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isHolder(holder)) return `process ${holder.pid} holds it since ${holder.since}`;
  } catch {
    return 'another process holds it';
  }
  return 'another process holds it';
}

function isHolder(value: unknown): value is { pid: number; since: string } {
  return typeof value === 'object' && value !== null && 'pid' in value && 'since' in value;
}
