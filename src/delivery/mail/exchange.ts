import type { MailServer } from './mail-server.ts';
import { type Line, openLine, type Parcel } from './open-line.ts';
import { type Outcome, outcomeOfFailure } from './outcome.ts';

/** The lines to every mail server in use, kept open between mails. */
export interface Exchange {
  /** Sends one mail once, on a free line or when one becomes free; never throws, and never sends again by itself. */
  readonly send: (server: MailServer, parcel: Parcel) => Promise<Outcome>;
  readonly close: () => void;
}

/** How many lines to one server may be open at once. */
const MOST_LINES = 5;
/** Servers end a line that carries too many mails, or is silent for long. */
const MAILS_ON_A_LINE = 100;
const IDLE_MS = 20_000;
const KNOCK_AGAIN_MS = 3000;

export function createExchange(mostLines: number = MOST_LINES): Exchange {
  const switchboards = new Map<string, Switchboard>();
  return {
    send: async (server, parcel) => {
      const { grant, ...line } = server;
      const key = JSON.stringify({ ...line, holderId: grant?.holderId });
      const board = switchboards.get(key) ?? createSwitchboard(server, mostLines);
      switchboards.set(key, board);
      return await board.send(parcel);
    },
    close: () => {
      for (const board of switchboards.values()) board.close();
      switchboards.clear();
    },
  };
}

interface Switchboard {
  readonly send: (parcel: Parcel) => Promise<Outcome>;
  readonly close: () => void;
}

interface KeptLine {
  readonly line: Line;
  carried: number;
  idle?: ReturnType<typeof setTimeout>;
}

/** The lines to one server: as many as are needed up to the most, each used again until it is worn. */
function createSwitchboard(server: MailServer, most: number): Switchboard {
  const free: KeptLine[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  let fault: { readonly error: unknown; readonly until: number } | null = null;

  async function send(parcel: Parcel): Promise<Outcome> {
    while (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    try {
      const kept = takeFree() ?? { line: await open(), carried: 0 };
      const outcome = await kept.line.send(parcel);
      kept.carried += 1;
      keep(kept);
      return outcome;
    } catch (error) {
      return outcomeOfFailure({ error, wasHandedOver: false });
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  }

  /** A server that was just found shut is not knocked at again for every mail of the batch. */
  async function open(): Promise<Line> {
    if (fault !== null && performance.now() < fault.until) throw fault.error;
    try {
      const line = await openLine(server);
      fault = null;
      return line;
    } catch (error) {
      fault = { error, until: performance.now() + KNOCK_AGAIN_MS };
      throw error;
    }
  }

  function takeFree(): KeptLine | undefined {
    for (let kept = free.pop(); kept !== undefined; kept = free.pop()) {
      clearTimeout(kept.idle);
      if (kept.line.isOpen()) return kept;
    }
    return undefined;
  }

  function keep(kept: KeptLine): void {
    if (!kept.line.isOpen()) return;
    if (kept.carried >= MAILS_ON_A_LINE) return kept.line.close();
    kept.idle = setTimeout(() => retire(kept), IDLE_MS);
    kept.idle.unref();
    free.push(kept);
  }

  function retire(kept: KeptLine): void {
    const index = free.indexOf(kept);
    if (index >= 0) free.splice(index, 1);
    kept.line.close();
  }

  return {
    send,
    close: () => {
      for (const kept of free.splice(0)) {
        clearTimeout(kept.idle);
        kept.line.close();
      }
    },
  };
}
