import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { RulesList } from '../features/settings/rules/rules-list.tsx';
import { ScopeField } from '../features/settings/rules/scope-field.tsx';
import { useWorkspace } from '../lib/workspace.ts';

const route = getRouteApi('/settings-sections/settings/rules');

export function SettingsRulesPage() {
  const { t } = useTranslation();
  const { rule, opening, stage } = route.useSearch();
  const scope = opening ? { openingId: opening } : stage ? { stage } : {};
  const isTeam = useWorkspace().kind === 'team';
  return (
    <>
      <PageHeader
        title={t('Follow-up rules')}
        lead={t(
          'What holds when nobody promised a date. A promise goes before a rule, and the law before both.',
        )}
      />
      {isTeam && <ScopeField scope={scope} />}
      <RulesList scope={scope} open={rule} />
    </>
  );
}
