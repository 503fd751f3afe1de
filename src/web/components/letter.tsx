import type { ReactNode } from 'react';
import './letter.css';
import { Mark } from './mark.tsx';

/** A page on its own, before there is a frame: sign-in, the first visit, the choice after it. */
export function Letter({
  title,
  lead,
  children,
  isWide = false,
}: {
  title: string;
  lead: ReactNode;
  children: ReactNode;
  isWide?: boolean;
}) {
  return (
    <main className="letter" data-wide={isWide}>
      <p className="letter-mark">
        <Mark />
        <span>Heardback</span>
      </p>
      <h1>{title}</h1>
      <p className="letter-lead">{lead}</p>
      {children}
    </main>
  );
}
