import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import DraftPage from "./DraftPage.svelte";

function open(changes: Parameters<typeof fakeBackend>[0] = {}) {
  const backend = fakeBackend({ ...sampleAnswers("filled"), ...changes }, writesEverything);
  useBackend(backend);
  render(DraftPage, { params: { id: "d0" } });
  return backend;
}

test("a double click makes one invoice", async () => {
  const backend = open();
  await page.getByRole("button", { name: "Definitief maken" }).click();

  await userEvent.dblClick(
    page.getByRole("dialog").getByRole("button", { name: "Definitief maken" }),
  );

  await vi.waitFor(() => expect(backend.calls("finalise_invoice")).toHaveLength(1));
});

test("what is typed is kept by itself, as the exact decimal", async () => {
  const backend = open();

  await page.getByLabelText("Aantal, regel 1").fill("3,45");

  await vi.waitFor(() =>
    expect(backend.calls("save_draft").at(-1)?.lines[0]?.quantity).toBe("3.45"),
  );
  await expect.element(page.getByText(/Bewaard om \d\d:\d\d/)).toBeInTheDocument();
});

test("a number that cannot be read is not sent, and the page says so", async () => {
  const backend = open();

  await page.getByLabelText("Prijs, regel 1").fill("veel");

  await expect
    .element(page.getByText(/een getal of datum kunnen we niet lezen/))
    .toBeInTheDocument();
  expect(backend.calls("save_draft")).toHaveLength(0);
});

test("totals are those of the application, never a sum made on the screen", async () => {
  open({ save_draft: ({ draft_id }) => ({ ...sampleDraft(draft_id), payable: 12345 }) });
  const sampleDraft = (draft_id: string) => {
    const draft = sampleAnswers("filled").find_draft?.({ draft_id });
    if (!draft || "words" in draft) throw new Error("the sample has no such draft");
    return draft;
  };

  await page.getByLabelText("Aantal, regel 1").fill("7");

  await expect.element(page.getByText("€ 123,45")).toBeInTheDocument();
});

test("letters that no font has are named before the paper is made", async () => {
  open({ preview_pages: () => ({ pages: ["<svg/>"], missing_letters: "漢字" }) });

  await expect
    .element(page.getByText("Deze letters kunnen we niet afdrukken: 漢 字"))
    .toBeVisible();
});

test("one letter that no font has is named as one", async () => {
  open({ preview_pages: () => ({ pages: ["<svg/>"], missing_letters: "漢" }) });

  await expect
    .element(page.getByText("Deze letter kunnen we niet afdrukken: 漢", { exact: true }))
    .toBeVisible();
});

test("a draft of 1500 pieces keeps its 1500 when something else in it is changed", async () => {
  const draft = sampleAnswers("filled").find_draft?.({ draft_id: "d0" });
  if (!draft || "words" in draft) throw new Error("the sample has no such draft");
  const lines = draft.lines.map((line) => ({
    ...line,
    quantity: "1500.000",
    unit_price: "1250.00",
  }));
  const backend = open({ find_draft: () => ({ ...draft, lines }) });

  await page.getByLabelText("Eenheid, regel 1").fill("stuks");

  await vi.waitFor(() => {
    const line = backend.calls("save_draft").at(-1)?.lines[0];
    expect([line?.quantity, line?.unit_price]).toEqual(["1500", "1250"]);
  });
});
