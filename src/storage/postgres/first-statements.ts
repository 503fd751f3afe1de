import type pg from 'pg';

export type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>;
export type Query = (text: string, values: readonly unknown[]) => Promise<Answer>;

/** Lets what is sent meanwhile leave in one piece. */
export type Together = <T>(work: () => T) => T;

/**
 * A transaction that begins with its first question: the beginning, the role with its workspace and that question go out
 * together, so that one answer is waited for instead of three. One that asks nothing is never begun. The end of a
 * transaction that only reads is sent and not waited for: nothing hangs on it, and whoever takes the connection next comes
 * after it. For a connection that takes what it is given without waiting and answers in the same order.
 */
export function withFirstStatements(
  send: Query,
  together: Together,
): { readonly query: Query; readonly forget: () => void } {
  let onlyReads = false;
  let held: { readonly text: string; readonly values: readonly unknown[] }[] = [];
  async function sendHeld(text: string, values: readonly unknown[]): Promise<Answer> {
    const before = held;
    held = [];
    // A failed beginning must not pass for an answer; all of them are waited for, so that no failure goes unheard.
    const sent = together(() => [...before, { text, values }].map((one) => send(one.text, one.values)));
    const answers = await Promise.all(sent);
    return answers.at(-1) ?? emptyResult('');
  }
  async function query(text: string, values: readonly unknown[]): Promise<Answer> {
    if (text === 'begin' || text === READ_ONLY) {
      held = [{ text, values }];
      onlyReads = text === READ_ONLY;
      return emptyResult('BEGIN');
    }
    if (held.length === 1 && text.startsWith('select set_config(')) {
      held.push({ text, values });
      return emptyResult('SELECT');
    }
    const isEnd = text === 'commit' || text === 'rollback';
    if (isEnd && held.length > 0) {
      held = [];
      return emptyResult(text.toUpperCase());
    }
    if (text === 'commit' && onlyReads) {
      send(text, values).catch(() => undefined);
      return emptyResult('COMMIT');
    }
    return held.length > 0 ? await sendHeld(text, values) : await send(text, values);
  }
  return {
    query,
    forget: () => {
      held = [];
    },
  };
}

const READ_ONLY = 'start transaction read only';

function emptyResult(command: string): Answer {
  return { command, rowCount: 0, rows: [] };
}
