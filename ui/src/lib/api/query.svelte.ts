import { SvelteMap } from "svelte/reactivity";
import { ask, ProblemError } from "./client";
import type { Command, Input, Output } from "./client";
import type { Done, Problem, Topic } from "./generated";
import { reads } from "./topics";
import type { ReadCommand } from "./topics";

const versions = new SvelteMap<Topic, number>();

/** Tells every open query on these topics to read again. */
export function announce(changed: readonly Topic[]): void {
  for (const topic of changed) versions.set(topic, (versions.get(topic) ?? 0) + 1);
}

/** What went wrong outside the application's own words: the line to it is cut, or a fault of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  console.error(error);
  return { code: "unreachable", facts: {}, words: { what: "", why: "", todo: "" } };
}

/** A question kept fresh: asked again when its input or one of its topics changes. */
export class Query<C extends ReadCommand> {
  data = $state.raw<Output<C>>();
  problem = $state.raw<Problem>();
  loading = $state(true);
  #asked = 0;
  #again = $state(0);

  /** `input` may answer null: then nothing is asked. Must be made while a component is made. */
  constructor(command: C, input: () => Input<C> | null) {
    $effect(() => {
      const wanted = input();
      for (const topic of reads[command]) versions.get(topic);
      void this.#again;
      if (wanted === null) {
        this.loading = false;
        return;
      }
      void this.#read(command, wanted);
    });
  }

  retry = (): void => {
    this.#again += 1;
  };

  async #read(command: C, input: Input<C>): Promise<void> {
    const turn = ++this.#asked;
    this.loading = true;
    try {
      const done = await ask(command, input);
      if (turn !== this.#asked) return;
      this.data = done.result;
      this.problem = undefined;
    } catch (error) {
      if (turn !== this.#asked) return;
      this.problem = problemOf(error);
    }
    this.loading = false;
  }
}

/** Something the user does. A second click while it runs asks nothing. */
export class Action<C extends Command> {
  running = $state(false);
  problem = $state.raw<Problem>();
  #command: C;
  #then: ((result: Output<C>, done: Done<Output<C>>) => void | Promise<void>) | undefined;

  constructor(
    command: C,
    then?: (result: Output<C>, done: Done<Output<C>>) => void | Promise<void>,
  ) {
    this.#command = command;
    this.#then = then;
  }

  run = async (input: Input<C>): Promise<Output<C> | undefined> => {
    if (this.running) return undefined;
    this.running = true;
    this.problem = undefined;
    try {
      const done = await ask(this.#command, input);
      announce(done.changed);
      await this.#then?.(done.result, done);
      return done.result;
    } catch (error) {
      this.problem = problemOf(error);
      return undefined;
    } finally {
      this.running = false;
    }
  };
}

export function query<C extends ReadCommand>(command: C, input: () => Input<C> | null): Query<C> {
  return new Query(command, input);
}

export function action<C extends Command>(
  command: C,
  then?: (result: Output<C>, done: Done<Output<C>>) => void | Promise<void>,
): Action<C> {
  return new Action(command, then);
}
