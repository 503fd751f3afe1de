import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember, useWorkspace } from '../../lib/workspace.ts';
import { sectionsFor } from './sections.ts';
import './settings.css';

/** Beside every page of settings the others; on a phone a way back to the list of them. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('Settings')}>
        <p className="settings-title">{t('Settings')}</p>
        {useSections().map((section) => (
          <Link
            key={section.to}
            to={section.to}
            className="settings-link"
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <section.icon size={17} stroke={1.6} aria-hidden />
            <span>{section.label}</span>
          </Link>
        ))}
      </nav>
      <Link to="/settings" className="settings-back">
        <IconChevronLeft size={17} stroke={1.8} aria-hidden />
        {t('Settings')}
      </Link>
      <div className="settings-page">{children}</div>
    </div>
  );
}

/** What there is to set, each with what it is about. */
export function SettingsList() {
  return (
    <ul className="settings-list">
      {useSections().map((section) => (
        <li key={section.to}>
          <Link to={section.to} className="settings-entry">
            <section.icon size={20} stroke={1.6} aria-hidden />
            <span>
              <span className="settings-entry-label">{section.label}</span>
              <span className="settings-entry-lead">{section.lead}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function useSections() {
  const { t } = useTranslation();
  const isAdmin = useMember().role === 'admin';
  const isTeam = useWorkspace().kind === 'team';
  return sectionsFor({ isAdmin, isTeam }, t);
}
