import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openMailSink, type SinkStep } from '../delivery/mail/testing/mail-sink.ts';
import type { DatabaseOptions } from '../storage/open-database.ts';
import { makeTestDatabase, testEngine } from '../storage/testing/test-database.ts';
import {
  expectOnce,
  fill,
  type Halt,
  LEASE_MS,
  sendToEnd,
  startSender,
} from './testing/sending-processes.ts';

/** In the order in which a mail passes them: by the sender itself, and by the server just before it answers. */
const STEPS: readonly { readonly halt?: Halt; readonly step?: SinkStep; readonly wasTaken: boolean }[] = [
  { halt: 'claimed', wasTaken: false },
  { step: 'connected', wasTaken: false },
  { step: 'mailFrom', wasTaken: false },
  { step: 'rcptTo', wasTaken: false },
  { step: 'data', wasTaken: false },
  { step: 'taken', wasTaken: true },
  { step: 'answered', wasTaken: true },
  { halt: 'answered', wasTaken: true },
];
const MAILS = 200;
/** A batch of ten, and the next one where it is claimed while the last is written down. */
const MOST_IN_HAND = 20;

test('a sender killed at each step of a mail, with its batch in hand: each mail leaves once or is in doubt', async () => {
  const { options, remove } = await makeTestDatabase();
  onTestFinished(remove);
  const trap = createTrap();
  const sink = await openMailSink(undefined, trap.onStep);
  onTestFinished(sink.close);
  const filled = await fill(options, { count: MAILS, port: sink.port });
  for (const { halt, step, wasTaken } of STEPS) {
    const before = sink.taken.length;
    await killAt(options, trap, { halt, step });
    expect(sink.taken.length > before, `taken when killed at ${halt ?? step}`).toBe(wasTaken);
  }
  // What they had in hand is given up for lost, and the rest is sent.
  await sleep(LEASE_MS);
  await sendToEnd(options);
  const counts = await expectOnce(options, { ...filled, taken: sink.taken.map(mailIdOf) });
  // What was in hand at a kill was not sent again by itself; all else was sent.
  expect(counts.inDoubt).toBeGreaterThanOrEqual(STEPS.length);
  expect(counts.inDoubt).toBeLessThanOrEqual(STEPS.length * MOST_IN_HAND);
  process.stdout.write(`${JSON.stringify({ engine: testEngine, ...counts })}\n`);
}, 300_000);

/** Kills a sender in the same instant in which the server comes to a step with one of its mails. */
function createTrap() {
  let armed: { readonly step: SinkStep; readonly kill: () => void } | null = null;
  return {
    arm: (step: SinkStep, kill: () => void) => {
      armed = { step, kill };
    },
    onStep: (step: SinkStep) => {
      if (armed?.step !== step) return;
      armed.kill();
      armed = null;
    },
  };
}

interface Killing {
  readonly halt: Halt | undefined;
  readonly step: SinkStep | undefined;
}

async function killAt(
  options: DatabaseOptions,
  trap: ReturnType<typeof createTrap>,
  { halt, step }: Killing,
): Promise<void> {
  const sender = startSender(options, halt);
  const ended = once(sender, 'exit');
  const kill = () => sender.kill('SIGKILL');
  if (step !== undefined) trap.arm(step, kill);
  sender.stdout?.on('data', (chunk) => String(chunk).includes('halted') && kill());
  const [, signal] = await ended;
  expect(signal, `killed at ${halt ?? step}`).toBe('SIGKILL');
}

function mailIdOf({ source }: { readonly source: string }): string {
  return /^Message-ID: (<[^>]+>)/im.exec(source)?.[1] ?? 'none';
}
