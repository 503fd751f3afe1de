import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftKind } from '../../../domain/draft/draft-kind.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { Chip } from '../../components/chip.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { useLanguage } from '../../lib/language/use-language.ts';
import { GROUPS, LETTERS } from '../../lib/letter-words.ts';
import { templatesQuery } from './templates-query.ts';
import './templates.css';

/** Every letter by what it is for; those in your own words say so. */
export function TemplatesView() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(templatesQuery);
  const ownIn = (kind: DraftKind): Language[] =>
    LANGUAGES.filter((one) => data?.own.some((own) => own.kind === kind && own.language === one));
  return (
    <div className="templates">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {GROUPS.map((group) => (
        <section key={group.name} className="templates-group">
          <h2>{t(group.name)}</h2>
          <ul>
            {group.kinds.map((kind) => (
              <li key={kind}>
                <Link to="/settings/templates" search={{ kind, language }} className="templates-entry">
                  <span className="templates-name">{t(LETTERS[kind].name)}</span>
                  <span className="templates-when">{t(LETTERS[kind].when)}</span>
                  {ownIn(kind).length > 0 && (
                    <Chip tone="accent">
                      {t('Your own words: {{languages}}', {
                        languages: ownIn(kind)
                          .map((one) => LANGUAGE_NAMES[one])
                          .join(', '),
                      })}
                    </Chip>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
