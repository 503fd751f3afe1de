import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { problemOf } from '../../../lib/problem.ts';
import type { useRuleDraft } from './use-rule-draft.ts';

/** Save, leave it, or back to the default. */
export function RuleButtons({
  draft,
  isSet,
  onReset,
  onUndo,
}: {
  draft: ReturnType<typeof useRuleDraft>;
  isSet: boolean;
  onReset: () => void;
  onUndo: () => void;
}) {
  const { t } = useTranslation();
  const { save, isChanged } = draft;
  const isBesideField = Object.keys(problemOf(save.error).fields).length > 0;
  return (
    <>
      {save.error !== null && !isBesideField && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button type="submit" disabled={!isChanged} loading={save.isPending}>
          {t('Save')}
        </Button>
        {isChanged && (
          <Button variant="subtle" color="gray" onClick={onUndo}>
            {t('Leave it as it was')}
          </Button>
        )}
        {isSet && !isChanged && (
          <Button variant="default" loading={save.isPending} onClick={onReset}>
            {t('Back to the default')}
          </Button>
        )}
        {save.isSuccess && !isChanged && (
          <output className="rule-saved">{t('Saved. Everything open is being worked out again.')}</output>
        )}
      </div>
    </>
  );
}
