import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { asSentence } from '../lib/as-sentence.ts';
import { t } from '../lib/language/phrase.ts';
import { newId } from '../lib/new-id.ts';
import { problemOf } from '../lib/problem.ts';
import './undoable.css';

interface Undoable {
  readonly title: string;
  readonly message: string;
  /** Really takes it back; what it throws is told. */
  readonly undo: () => Promise<void>;
}

/** Long enough to see a slip, short enough to forget about it. */
const OFFERED_MS = 10_000;

let last: { readonly id: string; readonly run: () => void } | null = null;

/** Says what was done, and offers to undo it: by the button, or with `u` while it is offered. */
export function showUndoable({ title, message, undo }: Undoable): void {
  const id = newId();
  const run = (): void => {
    forget(id);
    notifications.hide(id);
    undo().then(
      () => showPlain(t('Taken back'), t('It is as if it had not been recorded.')),
      (error: unknown) =>
        showPlain(t('It could not be taken back'), asSentence(problemOf(error).sentence), 'wax'),
    );
  };
  last = { id, run };
  notifications.show({
    id,
    title,
    message: <UndoMessage message={message} onUndo={run} />,
    autoClose: OFFERED_MS,
    withBorder: true,
    onClose: () => forget(id),
    closeButtonProps: { 'aria-label': t('Dismiss') },
  });
}

/** Undoes what is still offered, the latest first; answers whether there was anything. */
export function undoLast(): boolean {
  last?.run();
  return last !== null;
}

function forget(id: string): void {
  if (last?.id === id) last = null;
}

function showPlain(title: string, message: string, color?: 'wax'): void {
  notifications.show({
    title,
    message,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('Dismiss') },
    ...(color && { color }),
  });
}

function UndoMessage({ message, onUndo }: { message: string; onUndo: () => void }) {
  return (
    <span className="undoable">
      <span>{message}</span>
      <Button variant="default" size="compact-sm" onClick={onUndo}>
        {t('Undo')} <kbd>u</kbd>
      </Button>
    </span>
  );
}
