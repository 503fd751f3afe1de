import type { OpeningRow } from '../../../contract/openings.ts';
import { Chip } from '../../components/chip.tsx';

/** Open is the ordinary case and needs no chip. */
export function OpeningStateChip({ state }: { state: OpeningRow['state'] }) {
  switch (state) {
    case 'open':
      return null;
    case 'frozen':
      return <Chip tone="accent">Frozen</Chip>;
    case 'filled':
      return <Chip tone="kept">Filled</Chip>;
    case 'closed':
      return <Chip tone="quiet">Closed</Chip>;
    default:
      return state satisfies never;
  }
}
