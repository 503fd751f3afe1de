import { useQueryClient } from '@tanstack/react-query';
import type { OfferSheet } from '../../../../contract/offers.ts';
import { applicationQuery } from '../../../lib/application-query.ts';
import { offerSheetQuery } from '../../../lib/offer-sheet-query.ts';

export interface SheetProps {
  readonly applicationId: string;
  readonly sheet: OfferSheet;
}

/** Keeps what the server answered, and lets the page look again. */
export function useKeepSheet(applicationId: string) {
  const queryClient = useQueryClient();
  return (after: OfferSheet): void => {
    queryClient.setQueryData(offerSheetQuery(applicationId).queryKey, after);
    void queryClient.invalidateQueries(applicationQuery(applicationId));
  };
}
