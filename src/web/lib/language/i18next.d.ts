import 'i18next';

/** What `t()` gives back is a string: never null, never an object. */
declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
    returnObjects: false;
    keySeparator: false;
    nsSeparator: false;
  }
}
