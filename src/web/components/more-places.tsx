import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../lib/workspace.ts';
import { MoreButton } from './more-button.tsx';
import { placesFor, UNDER_THE_THUMB } from './places-to-go.ts';

/** What does not fit under the thumb, behind one button. */
export function MorePlaces() {
  const { t } = useTranslation();
  const places = placesFor(useWorkspace().kind);
  return (
    <Menu position="top-end" width={220} shadow="md">
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        {places.slice(UNDER_THE_THUMB).map((place) => (
          <Menu.Item
            key={place.to}
            component={Link}
            to={place.to}
            leftSection={<place.icon size={17} stroke={1.6} aria-hidden />}
          >
            {t(place.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
