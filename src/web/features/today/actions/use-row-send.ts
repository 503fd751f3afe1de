import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../../contract/application-page.ts';
import { showUndoable } from '../../../components/undoable.tsx';
import { keepPage } from '../../../lib/application-query.ts';
import { asSentence } from '../../../lib/as-sentence.ts';
import { takeBack } from '../../../lib/take-back.ts';
import { focusBeside, focusRow, focusRowWhenBack } from '../row-focus.ts';
import { useRowStage } from '../row-stage.tsx';
import type { RowSubject } from '../row-subject.ts';

interface Sending {
  /** Whether the row most likely has no more business on its list afterwards. */
  readonly isDone: boolean;
  readonly title: string;
  /** The key of the request, by which the fact goes that it records. */
  readonly factId: string;
  readonly send: () => Promise<ApplicationPage>;
}

/**
 * Records from a row: the row leaves at once and the focus goes on to the next; a refusal puts it back as it was, with what
 * was typed, and is thrown on to the form. Every record can be undone from the toast.
 */
export function useRowSend(subject: RowSubject): (sending: Sending) => Promise<void> {
  const { t } = useTranslation();
  const stage = useRowStage();
  const queryClient = useQueryClient();
  const { rowId, applicationId, personName } = subject;
  return async ({ isDone, title, factId, send }) => {
    if (isDone) {
      focusBeside(rowId);
      stage.leave(rowId);
    }
    let page: ApplicationPage;
    try {
      page = await send();
    } catch (error) {
      stage.comeBack(rowId);
      throw error;
    }
    showUndoable({
      title,
      message: t('{{name}}: {{standing}}', {
        name: personName,
        standing: asSentence(page.standing.sentence),
      }),
      undo: async () => {
        await takeBack(queryClient, { applicationId, factId });
        focusRowWhenBack(rowId);
      },
    });
    // Only when the lists are there anew is it known whether the row stays, for another word.
    await keepPage(queryClient, page);
    if (!isDone) focusRow(rowId);
    stage.finish(rowId);
  };
}
