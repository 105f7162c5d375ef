export { ask, ProblemError, useBackend } from "./client";
export type { Backend, Command, Input, Output } from "./client";
export { action, announce, problemOf, query } from "./query.svelte";
export type { Action, Query } from "./query.svelte";
export {
  chooseBytes,
  chooseDirectory,
  chooseFiles,
  chooseFolder,
  choosePlace,
  onFilesDropped,
  saveFile,
} from "./files";
export type { PickedFile } from "./files";
export { inWindow } from "./where";
export type * from "./generated";
