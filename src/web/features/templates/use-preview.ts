import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TemplatePreview } from '../../../contract/templates.ts';
import { examplesQuery, previewQuery, type Trial } from './templates-query.ts';

const PAUSE_MS = 300;
const NO_FAULTS: TemplatePreview['faults'] = [];

/** How the wording reads while it is typed, for the person that was chosen; the first who waits, until somebody is. */
export function usePreview(trial: Omit<Trial, 'applicationId'>) {
  const examples = useQuery(examplesQuery(''));
  const [chosen, choose] = useState<string | null>();
  const applicationId =
    chosen === undefined ? examples.data?.examples[0]?.applicationId : (chosen ?? undefined);
  const settled = useSettled({ ...trial, applicationId });
  const { data, error } = useQuery({
    ...previewQuery(settled),
    enabled: examples.data !== undefined || examples.isError,
  });
  return { shown: data, error, faults: data?.faults ?? NO_FAULTS, applicationId, choose };
}

function useSettled(trial: Trial): Trial {
  const [settled, setSettled] = useState(trial);
  const { kind, language, subject, body, applicationId } = trial;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ kind, language, subject, body, applicationId }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [kind, language, subject, body, applicationId]);
  return settled;
}
