import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import { fakeBackend, sampleAnswers } from "$dev/fake";
import FilePage from "./FilePage.svelte";

const report = (part: number) => ({
  ok: part !== 1,
  parts: 3,
  lines: [{ ok: part !== 1, check: `part-${part}`, sentence: `Deel ${part + 1} is nagelezen.` }],
});

test("the file is checked part by part, and one part that is wrong is told", async () => {
  useBackend(fakeBackend({ ...sampleAnswers("filled"), check_file: ({ part }) => report(part) }));
  render(FilePage);

  await page.getByRole("button", { name: "Nu controleren" }).click();

  await expect.element(page.getByText("Er klopt iets niet")).toBeInTheDocument();
  for (const part of [1, 2, 3]) {
    await expect.element(page.getByText(`Deel ${part} is nagelezen.`)).toBeInTheDocument();
  }
});

test("a check that is stopped says how far it came and asks for no further part", async () => {
  let goOn = () => {};
  const backend = fakeBackend({
    ...sampleAnswers("filled"),
    check_file: ({ part }) => report(part),
  });
  useBackend(async (command, input) => {
    if (command === "check_file") await new Promise<void>((resolve) => (goOn = resolve));
    return backend(command, input);
  });
  render(FilePage);

  await page.getByRole("button", { name: "Nu controleren" }).click();
  await page.getByRole("button", { name: "Stoppen" }).click();
  goOn();

  await expect.element(page.getByText(/Gestopt na deel 1 van 3/)).toBeInTheDocument();
  expect(page.getByText("Alles klopt").elements()).toHaveLength(0);
  expect(backend.calls("check_file")).toHaveLength(1);
});
