import { useEffect, useRef } from 'react';

/** One key, or two pressed one after the other, such as `g t`. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  readonly run: () => void;
}

const registered = new Set<readonly Shortcut[]>();
const SEQUENCE_MS = 900;
let pendingKey: { key: string; at: number } | null = null;

/** Keeps these shortcuts alive while the component is on the page; the newest registration wins. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const live = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: () => latest.current[index]?.run(),
    }));
    registered.add(live);
    return () => void registered.delete(live);
  }, []);
}

/** Every shortcut that works on the page as it stands, for the dialog that lists them. */
export function listShortcuts(): readonly Shortcut[] {
  return [...registered].flat();
}

/** Listens once for the whole app; returns how to stop. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
  const sequence =
    pendingKey && event.timeStamp - pendingKey.at < SEQUENCE_MS ? `${pendingKey.key} ${event.key}` : null;
  pendingKey = { key: event.key, at: event.timeStamp };
  const shortcut = (sequence && findShortcut(sequence)) || findShortcut(event.key);
  if (!shortcut || (event.key === 'Enter' && isControl(event.target))) return;
  event.preventDefault();
  pendingKey = null;
  shortcut.run();
}

function findShortcut(keys: string): Shortcut | undefined {
  return [...registered]
    .reverse()
    .flat()
    .find((shortcut) => shortcut.keys === keys);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, [role="button"]') !== null;
}
