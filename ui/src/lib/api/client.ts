import type { Answer, Commands, Done, Problem } from "./generated";

export type Command = keyof Commands;
export type Input<C extends Command> = Commands[C]["input"];
export type Output<C extends Command> = Commands[C]["output"];

/** Where commands go: the Tauri shell, the loopback server, or a fake in a test. */
export type Backend = <C extends Command>(
  command: C,
  input: Input<C>,
) => Promise<Answer<Output<C>>>;

/** What stopped the user, as the application said it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

let backend: Backend | undefined;

export function useBackend(chosen: Backend): void {
  backend = chosen;
}

/** Asks the application. Throws a ProblemError when it says no. */
export async function ask<C extends Command>(
  command: C,
  input: Input<C>,
): Promise<Done<Output<C>>> {
  if (!backend) throw new Error("BUG: no backend was chosen");
  const answer = await backend(command, input);
  if ("problem" in answer) throw new ProblemError(answer.problem);
  return answer.ok;
}
