/** Parts of invented names. Nobody is meant; every address that is made of them ends in an example domain. */
export const FIRST_NAMES = [
  'Ada', 'Amir', 'Ana', 'Anders', 'Aoife', 'Bao', 'Bea', 'Bram', 'Carla', 'Cem', 'Chidi', 'Chloé', 'Dae', 'Dara', 'Deniz', 'Edda',
  'Eero', 'Elif', 'Emeka', 'Esra', 'Fay', 'Femi', 'Freya', 'Goran', 'Hana', 'Hugo', 'Ida', 'Imani', 'Ines', 'Ivo', 'Jana', 'Jin',
  'João', 'Kaia', 'Kofi', 'Lale', 'Leif', 'Lin', 'Luz', 'Maren', 'Mateo', 'Mei', 'Milo', 'Mira', 'Nadia', 'Nia', 'Noor', 'Odd',
  'Ola', 'Oona', 'Pia', 'Quinn', 'Rafa', 'Rana', 'Remi', 'Rosa', 'Sana', 'Sefa', 'Sven', 'Tala', 'Tariq', 'Tova', 'Uma', 'Vera',
  'Wim', 'Xenia', 'Yara', 'Yusuf', 'Zoë', 'Zuri',
] as const;

export const LAST_NAMES = [
  'Abara', 'Adler', 'Almeida', 'Bakker', 'Berg', 'Castro', 'Chen', 'Dahl', 'Demir', 'Diaz', 'Doyle', 'Eze', 'Farah', 'Fischer',
  'Fortin', 'Gallo', 'Ghosh', 'Haddad', 'Hale', 'Holm', 'Ito', 'Jansen', 'Kaya', 'Khan', 'Kim', 'Kovač', 'Lam', 'Larsen', 'Lopes',
  'Marsh', 'Meyer', 'Mori', 'Müller', 'Nagy', 'Novak', 'Oduya', 'Okafor', 'Ortiz', 'Park', 'Patel', 'Petit', 'Prado', 'Quist',
  'Rahman', 'Reis', 'Roy', 'Saito', 'Silva', 'Singh', 'Sørensen', 'Tan', 'Toth', 'Ueda', 'Vance', 'Vega', 'Weber', 'Wolf', 'Yilmaz',
  'Young', 'Zhao',
] as const;

/** An address under a domain that is kept for examples and belongs to nobody. */
export function addressOf(first: string, last: string, number: number): string {
  const plain = `${first}.${last}`.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[øØ]/g, 'o').replace(/[^A-Za-z.]/g, '');
  return `${plain.toLowerCase()}${number === 0 ? '' : number}@mail.example`;
}
