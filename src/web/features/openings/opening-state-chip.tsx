import { useTranslation } from 'react-i18next';
import type { OpeningRow } from '../../../contract/openings.ts';
import { Chip } from '../../components/chip.tsx';

/** Open is the ordinary case and needs no chip. */
export function OpeningStateChip({ state }: { state: OpeningRow['state'] }) {
  const { t } = useTranslation();
  switch (state) {
    case 'open':
      return null;
    case 'frozen':
      return <Chip tone="accent">{t('Frozen')}</Chip>;
    case 'filled':
      return <Chip tone="kept">{t('Filled')}</Chip>;
    case 'closed':
      return <Chip tone="quiet">{t('Closed')}</Chip>;
    default:
      return state satisfies never;
  }
}
