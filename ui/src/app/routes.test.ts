// Walks every place in the program, so that a new screen is covered as soon as it has an address.
import { appearance } from "$lib/appearance/index.svelte";
import type { Theme } from "$lib/appearance/index.svelte";
import { language, t, useLanguage } from "$lib/i18n";
import type { Language } from "$lib/i18n";
import { go, router } from "$lib/router";
import { paths } from "$lib/router/paths";
import type { Place } from "$lib/router";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import { faultsOf, lostControls } from "$dev/looks";
import { openProgram, useProgram } from "$dev/program";
import { tick } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { helpOf } from "./help";

/** What a place with something to fill in is filled in with. */
const examples: Partial<Record<Place, Record<string, string>>> = {
  placement: { id: "w0" },
  certificate: { id: "c0" },
  invoice: { id: "i0" },
  draft: { id: "d3" },
  grant: { id: "g1" },
  stockOf: { id: "g0" },
  product: { id: "g0" },
  tillSession: { id: "k0" },
  closeTill: { id: "k1" },
  receipt: { id: "b1" },
  customer: { id: "p1" },
  reservation: { id: "v1" },
  monthOf: { month: "2026-10" },
  monthResult: { month: "2026-10" },
};
const places = Object.keys(paths) as Place[];
const addressOf = (place: Place) =>
  `#${paths[place].replace(/:(\w+)/g, (_, name: string) => examples[place]?.[name] ?? `${name}-1`)}`;

const backend = fakeBackend(sampleAnswers("finished"), writesEverything);
useProgram();

// Every test has a program of its own, so that one bad screen does not spoil the next.
beforeEach(async () => {
  appearance.theme = "light";
  await openProgram("#/", backend);
});

async function visit(place: Place) {
  go(addressOf(place));
  // What holds it up is what the failing test says.
  await expect.poll(() => waitsFor(place), { timeout: 15_000 }).toBe("nothing");
  await tick();
}

function waitsFor(place: Place): string {
  if (router.match?.place !== place || location.hash !== addressOf(place)) {
    return `the address, which is ${location.hash}`;
  }
  const main = document.querySelector("main");
  if (main?.querySelector("h1") && !main.querySelector(".skeleton")) return "nothing";
  return `a page with a title, and has: ${main?.innerText ?? "no main"}`;
}

const themes: Theme[] = ["light", "dark", "contrast"];
const languages: Language[] = ["nl", "en"];

for (const place of places) {
  test(
    `${place} has no accessibility fault in any theme or language`,
    { timeout: 60_000 },
    async () => {
      await visit(place);
      for (const spoken of languages) {
        useLanguage(spoken);
        for (const theme of themes) {
          appearance.theme = theme;
          await tick();
          expect(await faultsOf(document.body), `${theme}, ${language()}`).toEqual([]);
        }
      }
    },
  );

  test(
    `${place} loses nothing at 720 pixels or with letters of 200 %`,
    { timeout: 30_000 },
    async () => {
      for (const [width, size] of [
        [720, 100],
        [1280, 200],
      ] as const) {
        await page.viewport(width, 900);
        appearance.textSize = size;
        await visit(place);
        const root = document.documentElement;
        expect(root.scrollWidth, `${width} px, ${size} %: sideways`).toBeLessThanOrEqual(
          root.clientWidth,
        );
        expect(lostControls(document.body), `${width} px, ${size} %`).toEqual([]);
      }
    },
  );

  test(`${place} has help of three to six short sentences`, () => {
    const help = helpOf[place];
    expect(help, "it has no line in app/help.ts").toBeDefined();
    for (const spoken of languages) {
      useLanguage(spoken);
      const sentences = help ? t(help.text).split("\n") : [];
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(sentences.length).toBeLessThanOrEqual(6);
      for (const sentence of sentences.flatMap((line) => line.split(/(?<=[.?!]) /))) {
        expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(15);
      }
    }
  });
}
