import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeftPerson } from '../../../contract/standing.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useReaderClock } from '../../lib/clock.tsx';
import { t } from '../../lib/language/phrase.ts';

interface LeftListProps {
  readonly openingId: string;
  readonly left: readonly LeftPerson[];
  /** Because of what they are owed a word. */
  readonly purpose: 'ending' | 'freeze' | 'thaw';
  readonly onClose: () => void;
}

/** Everyone who is still owed a last word, those who were interviewed first. */
export function LeftList({ openingId, left, purpose, onClose }: LeftListProps) {
  const { t } = useTranslation();
  const { now } = useReaderClock();
  const interviewed = left.filter((one) => one.wasInterviewed).length;
  return (
    <section className="left" aria-live="polite">
      <div className="left-head">
        <div>
          <h2>{left.length === 0 ? t('Nobody is left without a word') : titleOf(left.length, purpose)}</h2>
          {left.length > 0 && purpose === 'ending' && (
            <p className="left-quiet">
              {interviewed === 0
                ? t('None of them was interviewed, so nothing blocks the closing. A word is still kind.')
                : t('{{count}} of them were interviewed and must hear before the opening can be closed.', {
                    count: interviewed,
                  })}
            </p>
          )}
        </div>
        {left.length > 0 && (
          <ButtonLink
            to="/openings/$openingId/answers"
            params={{ openingId }}
            search={purpose === 'ending' ? {} : { for: purpose }}
            size="sm"
          >
            {purpose === 'ending' ? t('Answer everyone left') : t('Write to everyone')}
          </ButtonLink>
        )}
        <CloseButton aria-label={t('Put the list away')} onClick={onClose} />
      </div>
      <ul>
        {left.map((one) => (
          <li key={one.applicationId}>
            <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
              {one.person.name}
            </Link>
            <span className="left-quiet">{one.wasInterviewed ? t('was interviewed') : t('applied')}</span>
            {one.dueAt && (
              <span className="left-quiet">
                {Date.parse(one.dueAt) < now ? t('should have heard by') : t('hears by')}{' '}
                <TimeText at={Date.parse(one.dueAt) - 1} />
              </span>
            )}
            {one.owner && <span className="left-quiet">{t('from {{name}}', { name: one.owner.name })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(count: number, purpose: LeftListProps['purpose']): string {
  if (purpose !== 'ending') return t('{{count}} people are owed a word', { count });
  return t('{{count}} people are owed a last word', { count });
}
