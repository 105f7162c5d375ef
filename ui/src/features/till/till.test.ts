import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus } from "$lib/api";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import type { Answers, FakeBackend } from "$dev/fake";
import { enter } from "$lib/administration/index.svelte";
import CloseTillPage from "./CloseTillPage.svelte";
import TillPage from "./TillPage.svelte";

const open = sampleAnswers("filled").door_status?.({}) as DoorStatus;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const faults = async () =>
  (await axe.run(document.body, { runOnly: RULES })).violations.map(({ id }) => id);

/** A till that stands open under a name of its own, since the bon of a till outlives its screen. */
function standing(): { backend: FakeBackend; session: string } {
  const answers: Answers = sampleAnswers("filled");
  const opened = answers.open_till?.({ enterprise: "boerderij", place: "Markt", float: 5000 });
  if (!opened || "words" in opened) throw new Error("the sample opens no till");
  const session = crypto.randomUUID();
  const own = (id: string) => (id === session ? opened.id : id);
  const named = <T extends { id: string }>(one: T): T =>
    one.id === opened.id ? { ...one, id: session } : one;
  const list = answers.list_till_sessions;
  const get = answers.get_till_session;
  const count = answers.count_cash;
  const backend = fakeBackend(
    {
      ...answers,
      list_till_sessions: (input) => {
        const all = list?.(input) ?? [];
        return Array.isArray(all) ? all.map(named) : all;
      },
      get_till_session: ({ session_id }) => {
        const found = get?.({ session_id: own(session_id) });
        if (!found || "words" in found) throw new Error("no such till");
        return named(found);
      },
      count_cash: (input) => {
        const counted = count?.({ ...input, session_id: own(input.session_id) });
        if (!counted) throw new Error("the sample counts nothing");
        return counted;
      },
    },
    writesEverything,
  );
  useBackend(backend);
  return { backend, session };
}
beforeEach(() => {
  enter(open);
  location.hash = "";
});

test("a sale by keyboard only: letters, Enter, F10, what was given, Enter", async () => {
  const { backend, session } = standing();
  await render(TillPage);
  await expect.element(page.getByRole("button", { name: /Boerenkool/ })).toBeInTheDocument();

  await userEvent.keyboard("boe{Enter}boe{Enter}");
  await userEvent.keyboard("bie{Enter}");
  await expect.element(page.getByLabelText("Wat zegt de weegschaal?")).toBeInTheDocument();
  await userEvent.keyboard("1250{Enter}");
  const bon = page.getByRole("region", { name: "Bon", exact: true });
  await expect.element(bon.getByText(/6,25/)).toBeInTheDocument();
  await expect.element(bon.getByText(/2,75 kg te weinig/)).toBeInTheDocument();
  expect(await faults()).toEqual([]);
  await userEvent.keyboard("{F10}");
  await userEvent.keyboard("20");
  await expect.element(page.getByText(/13,75/)).toBeInTheDocument();
  expect(await faults()).toEqual([]);
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText("Verkocht, bon B-2026-00042")).toBeInTheDocument();
  await expect.element(bon.getByText(/13,75/)).toBeInTheDocument();
  expect(backend.calls("sell")).toHaveLength(1);
  expect(backend.calls("sell")[0]).toMatchObject({
    session_id: session,
    payment_means: "contant",
    lines: [
      { product_id: "g1", quantity: "2" },
      { product_id: "g7", quantity: "1.250" },
    ],
    received: 2000,
  });
  await expect.element(page.getByRole("button", { name: "Volgende klant" })).toHaveFocus();
});

test("saying twice that it was paid sells it once", async () => {
  const { backend } = standing();
  await render(TillPage);
  await userEvent.click(page.getByRole("button", { name: /Honing/ }));
  await expect.element(page.getByRole("button", { name: /^Pin/ })).toBeEnabled();

  await userEvent.keyboard("{F9}");
  await userEvent.dblClick(page.getByRole("button", { name: "Er is betaald" }));

  await expect.element(page.getByText("Betaald met pin")).toBeInTheDocument();
  expect(backend.calls("sell")).toHaveLength(1);
  expect(backend.calls("sell")[0]).toMatchObject({ payment_means: "pin", received: null });
});

test("too little handed over is said, and the sale waits", async () => {
  const { backend } = standing();
  await render(TillPage);
  await userEvent.click(page.getByRole("button", { name: /Honing/ }));
  await expect.element(page.getByRole("button", { name: /^Contant/ })).toBeEnabled();

  await userEvent.keyboard("{F10}");
  await userEvent.keyboard("5");
  await expect.element(page.getByText("Er moet nog bij")).toBeInTheDocument();
  await expect.element(page.getByText(/^€\s1,50$/)).toBeInTheDocument();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("Er is te weinig gegeven.")).toBeInTheDocument();

  await userEvent.click(page.getByRole("button", { name: /^€\s10,00$/ }));
  await userEvent.click(page.getByRole("button", { name: "Er is betaald" }));
  await expect.element(page.getByText("Geef terug")).toBeInTheDocument();
  expect(backend.calls("sell").at(-1)).toMatchObject({ received: 1000 });
});

test("the last thing goes off the bon, one less at a time", async () => {
  standing();
  await render(TillPage);
  const bon = page.getByRole("region", { name: "Bon", exact: true });
  await userEvent.click(page.getByRole("button", { name: /^Honing/ }));
  await userEvent.click(page.getByRole("button", { name: /^Eieren/ }));
  await userEvent.click(page.getByRole("button", { name: "Eén meer: Eieren" }));
  await expect.element(bon.getByText(/12,50/)).toBeInTheDocument();

  await userEvent.click(page.getByRole("button", { name: "Eén minder: Eieren" }));
  await expect.element(bon.getByText(/9,50/)).toBeInTheDocument();
  await userEvent.click(page.getByRole("button", { name: "Laatste weghalen" }));
  await expect
    .element(bon.getByRole("strong").or(bon.getByText(/6,50/)).first())
    .toBeInTheDocument();
  await userEvent.click(page.getByRole("button", { name: "Eén minder: Honing" }));

  await expect
    .element(page.getByText("Nog niets op de bon. Tik op een product."))
    .toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: /^Pin/ })).toBeDisabled();
});

test("a business customer pays later: no receipt, one line to bill", async () => {
  const { backend } = standing();
  await render(TillPage);
  await userEvent.click(page.getByRole("button", { name: /^Honing/ }));
  await expect.element(page.getByRole("button", { name: "Op rekening" })).toBeEnabled();

  await userEvent.click(page.getByRole("button", { name: "Op rekening" }));
  await userEvent.click(page.getByRole("button", { name: "Op rekening zetten" }));
  await expect.element(page.getByText("Kies een klant.")).toBeInTheDocument();
  await userEvent.click(page.getByRole("combobox", { name: "Welke klant?" }));
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(await faults()).toEqual([]);
  await userEvent.dblClick(page.getByRole("button", { name: "Op rekening zetten" }));

  await expect
    .element(page.getByText("Nog niets op de bon. Tik op een product."))
    .toBeInTheDocument();
  expect(backend.calls("sell_on_account")).toHaveLength(1);
  expect(backend.calls("sell")).toHaveLength(0);
});

test("a difference is asked in words before the till closes", async () => {
  const { backend, session } = standing();
  await render(CloseTillPage, { params: { id: session } });

  await userEvent.fill(page.getByLabelText(/50,00/), "1");
  await userEvent.fill(page.getByLabelText(/2,00/), "1");
  await expect.element(page.getByText(/er ligt meer dan verwacht/)).toBeInTheDocument();
  await userEvent.click(page.getByRole("button", { name: "Kassa sluiten" }));
  await expect
    .element(page.getByText("Schrijf kort op hoe het verschil kan komen."))
    .toBeInTheDocument();
  expect(await faults()).toEqual([]);
  await userEvent.fill(page.getByLabelText("Wat kan er gebeurd zijn?"), "Fooi in de la");
  await userEvent.click(page.getByRole("button", { name: "Kassa sluiten" }));
  const dialog = page.getByRole("dialog");
  await userEvent.dblClick(dialog.getByRole("button", { name: "Kassa sluiten" }));

  await vi.waitFor(() => expect(backend.calls("close_till")).toHaveLength(1));
  expect(backend.calls("close_till")[0]).toEqual({
    session_id: session,
    counted: 5200,
    difference_note: "Fooi in de la",
  });
});

test("who may only look sees the tills and cannot open one", async () => {
  enter({ ...open, user: { name: "Dirk", role: "auditor" } });
  standing();
  await render(TillPage);

  await expect.element(page.getByRole("table", { name: "Nu open" })).toBeInTheDocument();
  expect(page.getByRole("button", { name: "Kassa openen" }).elements()).toHaveLength(0);
});
