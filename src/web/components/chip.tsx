import type { ReactNode } from 'react';
import './chip.css';

export type Tone = 'late' | 'soon' | 'kept' | 'accent' | 'quiet';

/** A word of warning or meaning in a small frame; used only where the sentence beside it does not say it already. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}
