import type { Command } from 'commander';

/** Wrong usage, also of a command within a command, comes out as an error of commander's. Writes what it was first. */
export function throwUsage(command: Command): void {
  command.exitOverride();
  for (const below of command.commands) throwUsage(below);
}
