import type { Command } from 'commander';

/** Every command with its arguments, options and choices, a line each: what scripts rest on. */
export function surfaceOf(command: Command, path: readonly string[] = []): readonly string[] {
  const name = [...path, command.name()];
  const args = command.registeredArguments.map(
    (one) =>
      `${name.join(' ')} ${one.required ? `<${one.name()}>` : `[${one.name()}]`}${one.variadic ? '...' : ''}`,
  );
  const options = command.options
    .filter(({ hidden }) => !hidden)
    .map(
      (option) =>
        `${name.join(' ')} ${option.flags}${option.argChoices ? ` (${option.argChoices.join('|')})` : ''}`,
    );
  return [name.join(' '), ...args, ...options, ...command.commands.flatMap((sub) => surfaceOf(sub, name))];
}
