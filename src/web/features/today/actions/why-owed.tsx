import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../../contract/application-page.ts';
import type { Obligation } from '../../../../contract/standing.ts';
import { TimeText } from '../../../components/time-text.tsx';
import { asSentence } from '../../../lib/as-sentence.ts';
import { evidenceQuery } from '../../../lib/evidence.ts';
import { sayPlainDate } from '../../../lib/when.ts';
import { CancelButton } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';

/** The rule in words, where it comes from and when that was last read, and the fact that caused it. */
export function WhyOwed({ subject, page, duty }: ActionProps) {
  const { t } = useTranslation();
  if (duty === undefined) return <p>{t('Nothing is owed here any more.')}</p>;
  return (
    <div className="why-owed">
      <dl>
        <div>
          <dt>{t('The rule')}</dt>
          <dd>
            {asSentence(duty.because.sentence)} <span className="why-place">{duty.because.place}</span>
          </dd>
        </div>
        <div>
          <dt>{t('What caused it')}</dt>
          <dd>
            <Cause page={page} duty={duty} />
          </dd>
        </div>
        <div>
          <dt>{t('Where the rule comes from')}</dt>
          <dd>
            <Sources duty={duty} />
          </dd>
        </div>
      </dl>
      <CancelButton rowId={subject.rowId} label={t('Close')} />
    </div>
  );
}

function Cause({ page, duty: { because } }: { page: ApplicationPage; duty: Obligation }) {
  const cause = page.timeline.find((entry) => entry.factId === because.factId);
  return (
    <>
      {cause && `${asSentence(cause.sentence)} `}
      <TimeText at={Date.parse(because.at)} withTime />
    </>
  );
}

function Sources({ duty: { because } }: { duty: Obligation }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="why-sources">
        {because.sources.map((source) => (
          <li key={source}>
            <Source source={source} />
          </li>
        ))}
        {because.sources.length === 0 && <li>{t('Our own choice.')}</li>}
      </ul>
      {because.asOf && (
        <p className="why-read">{t('Last read on {{day}}', { day: sayPlainDate(because.asOf) })}</p>
      )}
    </>
  );
}

/** An address is a link; a section of the evidence is opened right here, with the studies and laws behind it. */
function Source({ source }: { source: string }) {
  const section = /docs\/evidence\.md (\d+\.\d+)/.exec(source)?.[1];
  if (section !== undefined) return <EvidenceSection number={section} />;
  if (!source.startsWith('http')) return source;
  return (
    <a href={source} target="_blank" rel="noreferrer">
      {source.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  );
}

function EvidenceSection({ number }: { number: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(evidenceQuery);
  const section = data?.get(number);
  if (section === undefined) return t('Evidence {{number}}', { number });
  return (
    <details className="why-evidence">
      <summary>
        <Trans i18nKey="Evidence {{number}}: {{title}}" values={{ number, title: section.title }} />
      </summary>
      <ul>
        {section.points.map((point) => (
          <li key={point.text}>
            {point.text}{' '}
            {point.links.map(({ name, href }) => (
              <a key={href} href={href} target="_blank" rel="noreferrer">
                {name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
