import { useReaderClock } from './clock.tsx';
import { instantOfWall } from './wall-time.ts';

/** Turns what fields hold into what the contract takes; an empty field says nothing. */
export function useFieldReading() {
  const { timeZone } = useReaderClock();
  return {
    at: (wall: string) => given('at', instantOfWall(timeZone, wall)),
    byDay: (day: string) => (day === '' ? undefined : { on: day }),
    moment: (wall: string) => instantOfWall(timeZone, wall),
  };
}

/** `{ [name]: value }`, or nothing when there is no value. */
export function given<Name extends string, T>(name: Name, value: T | '' | undefined): { [K in Name]?: T } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [K in Name]?: T };
}
