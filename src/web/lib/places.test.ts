import { afterEach, expect, test } from 'vitest';
import { i18n } from './language/i18n.ts';
import { countryChoices, regionChoices } from './places.ts';

afterEach(() => i18n.changeLanguage('en'));

test('countries and regions are called what the reader calls them', async () => {
  const named = (country: string, value: string) =>
    regionChoices(country).find((one) => one.value === value)?.label;
  expect([named('DE', 'BY'), named('CA', 'ON')]).toEqual(['Bavaria', 'Ontario']);
  await i18n.changeLanguage('de');
  expect([named('DE', 'BY'), named('CH', 'VS'), named('CA', 'ON')]).toEqual(['Bayern', 'Wallis', 'Ontario']);
  await i18n.changeLanguage('fr');
  expect([named('CA', 'QC'), named('CH', 'GE')]).toEqual(['Québec', 'Genève']);
  expect(countryChoices('es').find((one) => one.value === 'DE')?.label).toBe('Alemania');
});
