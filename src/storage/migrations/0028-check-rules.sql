-- Whether background checks follow the steps of the Fair Credit Reporting Act: by the country of the opening, always, or never.
alter table workspace add column check_rules text not null default 'byCountry'
  check (check_rules in ('byCountry', 'fcra', 'none'));
