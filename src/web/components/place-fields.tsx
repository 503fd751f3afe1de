import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language/use-language.ts';
import { countryChoices, regionChoices, timeZoneChoices } from '../lib/places.ts';

export interface PlaceValues {
  readonly country: string;
  readonly region: string;
  readonly timeZone: string;
}

/** Country, region and clock: what days off, the law and "by Friday" hang on. */
export function PlaceFields({
  values,
  errors,
  onChange,
}: {
  values: PlaceValues;
  errors: Readonly<Partial<Record<keyof PlaceValues, React.ReactNode>>>;
  onChange: (values: PlaceValues) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const zones = useMemo(() => timeZoneChoices(values.timeZone), [values.timeZone]);
  const regions = regionChoices(values.country);
  return (
    <>
      <div className="form-pair">
        <NativeSelect
          label={t('Country')}
          data={[{ value: '', label: t('Choose') }, ...countries]}
          value={values.country}
          error={errors.country}
          onChange={(event) => onChange({ ...values, country: event.currentTarget.value, region: '' })}
        />
        {regions.length > 0 && (
          <NativeSelect
            label={t('Region')}
            data={[{ value: '', label: t('The whole country') }, ...regions]}
            value={values.region}
            error={errors.region}
            onChange={(event) => onChange({ ...values, region: event.currentTarget.value })}
          />
        )}
      </div>
      <NativeSelect
        label={t('Time zone')}
        description={t('Days off, the law and “by Friday” follow the country and this clock.')}
        data={[...zones]}
        value={values.timeZone}
        error={errors.timeZone}
        onChange={(event) => onChange({ ...values, timeZone: event.currentTarget.value })}
      />
    </>
  );
}
