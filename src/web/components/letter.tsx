import type { ReactNode } from 'react';
import { LanguageField } from './language-field.tsx';
import './letter.css';
import { Mark } from './mark.tsx';

/** A page on its own, before there is a frame: sign-in, the first visit, the choice after it. */
export function Letter({
  title,
  lead,
  children,
  isWide = false,
  hasLanguage = false,
}: {
  title: string;
  lead: ReactNode;
  children: ReactNode;
  isWide?: boolean;
  /** Nobody is signed in, so that the language is chosen here. */
  hasLanguage?: boolean;
}) {
  return (
    <main className="letter" data-wide={isWide}>
      <div className="letter-top">
        <p className="letter-mark">
          <Mark />
          <span>Heardback</span>
        </p>
        {hasLanguage && <LanguageField isQuiet />}
      </div>
      <h1>{title}</h1>
      <p className="letter-lead">{lead}</p>
      {children}
    </main>
  );
}
