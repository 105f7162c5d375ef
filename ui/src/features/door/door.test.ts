import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus, RecoverySheet } from "$lib/api";
import { fakeBackend, sampleAnswers } from "$dev/fake";
import CreatePage from "./CreatePage.svelte";
import RecoverySheetPage from "./RecoverySheetPage.svelte";
import UnlockPage from "./UnlockPage.svelte";

const answers = sampleAnswers("closed");
const status = answers.door_status?.({}) as DoorStatus;

test("an empty form says what is missing and puts you there", async () => {
  useBackend(fakeBackend(answers));
  render(CreatePage, { status, onmade: vi.fn(), onunlock: vi.fn(), onsample: vi.fn() });

  await page.getByRole("button", { name: "Bestand maken" }).click();

  await expect.element(page.getByText("Vul de naam van de organisatie in.")).toBeInTheDocument();
  await expect.element(page.getByLabelText("Naam van de organisatie")).toHaveFocus();
});

test("the recovery words let you through only after you keep them", async () => {
  const ondone = vi.fn();
  const sheet: RecoverySheet = {
    status,
    words: ["appel", "berg"],
    pdf: { name: "blad.pdf", media_type: "application/pdf", content_base64: "" },
  };
  render(RecoverySheetPage, { sheet, ondone });

  const through = page.getByRole("button", { name: "Verder naar Buurtkas" });
  await expect.element(through).toBeDisabled();
  await page.getByLabelText("Ik bewaar dit blad op een veilige plek.").click();
  await through.click();

  expect(ondone).toHaveBeenCalledOnce();
});

test("a wrong passphrase is told in the application's own words", async () => {
  useBackend(fakeBackend(answers));
  render(UnlockPage, {
    onopened: vi.fn(),
    oncreate: vi.fn(),
    onrecover: vi.fn(),
  });

  await page.getByLabelText("Wachtzin", { exact: true }).fill("fout");
  await page.getByRole("button", { name: "Openen" }).click();

  await expect.element(page.getByRole("alert")).toHaveTextContent("De wachtzin past niet.");
});
