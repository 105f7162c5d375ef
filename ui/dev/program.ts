// The whole program before a stand-in, for the tests of what its screens do together.
import "$lib/styles/index.css";
import { keepSettings } from "$lib/administration/settings.svelte";
import { appearance, startAppearance } from "$lib/appearance/index.svelte";
import { useBackend } from "$lib/api";
import type { Backend } from "$lib/api";
import { clear } from "$lib/components";
import { useLanguage } from "$lib/i18n";
import { go, leave, startRouter } from "$lib/router";
import { mount, unmount } from "svelte";
import { afterEach, beforeAll, expect, vi } from "vitest";
import { page } from "vitest/browser";
import App from "../src/app/App.svelte";
import { stillLook } from "./looks";

let app: ReturnType<typeof mount> | undefined;

/** Call once in a test file: what a test opened is taken away after it, with all that it chose. */
export function useProgram(): void {
  beforeAll(() => {
    startAppearance();
    startRouter();
    stillLook();
  });
  afterEach(async () => {
    vi.useRealTimers();
    leave();
    if (app) await unmount(app);
    app = undefined;
    document.querySelector("#app")?.remove();
    clear();
    keepSettings(undefined);
    useLanguage("nl");
    appearance.discreet = false;
    appearance.theme = "system";
    appearance.textSize = 100;
  });
}

/** The program in Dutch on a wide screen at this address, with a title on its page. */
export async function openProgram(at: string, backend: Backend): Promise<void> {
  await page.viewport(1280, 900);
  useLanguage("nl");
  go(at);
  useBackend(backend);
  const target = document.createElement("div");
  target.id = "app";
  document.body.append(target);
  app = mount(App, { target });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
}
