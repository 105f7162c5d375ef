import { isTauri } from "@tauri-apps/api/core";

/** In our own window there are real paths and system dialogs; in a browser there are not. */
export const inWindow = isTauri();
