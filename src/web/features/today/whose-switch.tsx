import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import type { Whose } from './today-query.ts';
import './whose-switch.css';

const CHOICES: readonly { readonly value: Whose; readonly label: Phrase; readonly title: Phrase }[] = [
  { value: 'mine', label: phrase('Mine'), title: phrase('What you hold yourself') },
  { value: 'team', label: phrase('My team’s'), title: phrase('Openings that you lead or stand behind') },
  { value: 'everyone', label: phrase('Everyone’s'), title: phrase('The whole workspace') },
];

/** Whose words are shown; kept in the address, so that a link shows the same. */
export function WhoseSwitch() {
  const { t } = useTranslation();
  return (
    <nav className="whose" aria-label={t('Whose words')}>
      {CHOICES.map(({ value, label, title }) => (
        <Link
          key={value}
          to="/"
          search={({ whose: _, ...rest }) => (value === 'mine' ? rest : { ...rest, whose: value })}
          replace
          activeOptions={{ exact: true }}
          title={t(title)}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
