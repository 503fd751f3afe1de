import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A list that comes in parts, as far as its next part goes. */
interface InParts {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Asks for the next part of a list, where there is one. */
export function ShowMore({ of }: { of: InParts }) {
  const { t } = useTranslation();
  if (!of.hasNextPage) return null;
  return (
    <Button variant="subtle" mt="sm" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {t('Show more')}
    </Button>
  );
}
