import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageFinding } from '../../../contract/messages.ts';

/** What stands in the way of a mail, each with the way out. */
export function GateFindings({
  findings,
  ref,
}: {
  findings: readonly MessageFinding[];
  ref?: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <section className="gate" ref={ref} tabIndex={-1} aria-label={t('Before it can leave')}>
      <p className="gate-title">{t('Before it can leave')}</p>
      <ul>
        {findings.map((one) => (
          <li key={one.kind}>
            <strong>{one.sentence}</strong> {one.wayOut}
          </li>
        ))}
      </ul>
    </section>
  );
}
