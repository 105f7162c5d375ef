import { invoke } from "@tauri-apps/api/core";
import type { Answer } from "./generated";
import type { Backend, Output } from "./client";
import { inWindow } from "./where";
import { keepToken, serverBackend } from "./server";

/** The window: every command goes through the one command of the shell. */
const windowBackend: Backend = (command, input) =>
  invoke<Answer<Output<typeof command>>>("call", { command, input });

/** Chosen at run time, so that window and browser carry the same files. */
export function backendOfThisPlace(): Backend {
  if (inWindow) return windowBackend;
  keepToken();
  return serverBackend;
}
