import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { enter } from "$lib/administration/index.svelte";
import { useBackend } from "$lib/api";
import { useLanguage } from "$lib/i18n";
import { fakeBackend, problem, sampleAnswers, writesEverything } from "$dev/fake";
import { reservation } from "$dev/rooms";
import { BookingEntry } from "./booking.svelte";
import BoardPage from "./BoardPage.svelte";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const faults = async () =>
  (await axe.run(document.body, { runOnly: wcag })).violations.map(({ id }) => id);

beforeEach(() => {
  useLanguage("nl");
  location.hash = "#/rooms";
});

/** The board of Thursday with these reservations in eight rooms. */
function open(
  rows: ReturnType<typeof reservation>[],
  changes: Parameters<typeof fakeBackend>[0] = {},
  asked = "day=2026-11-26",
) {
  const answers = { ...sampleAnswers("filled"), list_reservations: () => rows, ...changes };
  const backend = fakeBackend(answers, writesEverything);
  useBackend(backend);
  const status = answers.door_status?.({});
  if (status && "state" in status) enter(status);
  render(BoardPage, { query: new URLSearchParams(asked) });
  return backend;
}
const board = () => page.getByRole("grid", { name: "Planbord van donderdag 26 november" });
async function focusBoard() {
  await expect.element(board()).toBeInTheDocument();
  (board().element() as HTMLElement).focus();
}
const active = () =>
  document
    .getElementById(board().element().getAttribute("aria-activedescendant") ?? "")
    ?.getAttribute("aria-label");

/** Presses, moves and lets go over a track, at hours of the day. */
function drag(row: number, from: number, to: { row: number; hour: number }, on?: Element) {
  const track = (at: number) => {
    const box = document.querySelectorAll(".track")[at]?.getBoundingClientRect();
    if (!box) throw new Error(`the board has no row ${at}`);
    return box;
  };
  const point = (at: number, hour: number) => ({
    clientX: track(at).left + ((hour - 8) / 14) * track(at).width,
    clientY: track(at).top + 20,
    bubbles: true,
    button: 0,
    pointerId: 1,
  });
  const grid = board().element() as HTMLElement;
  // Only a real pointer can be captured.
  grid.setPointerCapture = () => undefined;
  const target = on ?? document.querySelectorAll(".track")[row];
  target?.dispatchEvent(new PointerEvent("pointerdown", point(row, from)));
  grid.dispatchEvent(new PointerEvent("pointermove", point(to.row, (from + to.hour) / 2)));
  grid.dispatchEvent(new PointerEvent("pointermove", point(to.row, to.hour)));
  return () => grid.dispatchEvent(new PointerEvent("pointerup", point(to.row, to.hour)));
}

test("the arrows go over rooms and quarters, and say where they are", async () => {
  open([reservation()]);
  await focusBoard();
  expect(active()).toBe("Grote zaal, 09:00, vrij");

  await userEvent.keyboard("{ArrowDown}{ArrowRight}");
  expect(active()).toBe("Huiskamer, 09:15, vrij");
  await userEvent.keyboard("{ArrowUp}{ArrowRight}{ArrowRight}{ArrowRight}");

  expect(active()).toBe("Grote zaal, 10:00, Repetitie, 10:00–12:00, bevestigd");
  expect(await faults()).toEqual([]);
});

test("Shift and arrows select a time, Enter opens the form with it, Esc gives it back", async () => {
  open([reservation()]);
  await focusBoard();

  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}");
  await expect.element(page.getByText("09:00–09:45").first()).toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByText("09:00–09:45")).not.toBeInTheDocument();
  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}");

  const dialog = page.getByRole("dialog", { name: "Ruimte boeken" });
  await expect.element(dialog.getByLabelText("Van")).toHaveValue("09:30");
  await expect.element(dialog.getByLabelText("Tot", { exact: true })).toHaveValue("10:00");
  expect(await faults()).toEqual([]);
});

test("M picks up, arrows carry, Enter puts down: other time and other room", async () => {
  const backend = open([reservation({ id: "v" })]);
  await focusBoard();

  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}m");
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}{Enter}");

  await vi.waitFor(() => expect(backend.calls("change_reservation")).toHaveLength(1));
  expect(backend.calls("change_reservation")[0]).toMatchObject({
    reservation_id: "v",
    which: "this",
    reservation: { room_id: "r1", begin: "10:30", end: "12:30", date: "2026-11-26" },
  });
});

test("Ctrl and arrows make it longer, and Esc changes nothing", async () => {
  const backend = open([reservation({ id: "v" })]);
  await focusBoard();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");

  await userEvent.keyboard("{Control>}{ArrowRight}{/Control}{Escape}");
  await userEvent.keyboard("{Control>}{ArrowRight}{ArrowRight}{/Control}{Enter}");

  await vi.waitFor(() => expect(backend.calls("change_reservation")).toHaveLength(1));
  expect(backend.calls("change_reservation")[0]?.reservation).toMatchObject({
    begin: "10:00",
    end: "12:30",
  });
});

test("a sweep over free time opens the form with the quarters it covered", async () => {
  open([reservation()]);
  await expect.element(board()).toBeInTheDocument();

  const release = drag(1, 13.05, { row: 1, hour: 14.9 });
  await expect.element(page.getByText("13:00–15:00").first()).toBeInTheDocument();
  release();

  const dialog = page.getByRole("dialog", { name: "Ruimte boeken" });
  await expect.element(dialog.getByLabelText("Van")).toHaveValue("13:00");
  await expect.element(dialog.getByLabelText("Tot", { exact: true })).toHaveValue("15:00");
  await expect.element(dialog.getByLabelText("Ruimte")).toHaveValue("r1");
});

test("a sweep over a taken time is red and says by whom", async () => {
  open([reservation({ set_up_minutes: 30 })]);
  await expect.element(board()).toBeInTheDocument();

  drag(0, 8.6, { row: 0, hour: 9.6 });

  await expect.element(page.getByText(/al bezet door Repetitie/)).toBeInTheDocument();
  expect(document.querySelector(".ghost.clash")).not.toBeNull();
});

test("a reservation that is dragged asks for the quarter and room where it was dropped", async () => {
  const backend = open([reservation({ id: "v" })]);
  await expect.element(board()).toBeInTheDocument();
  const event = document.querySelector('[data-reservation="v"]') ?? undefined;

  drag(0, 10.5, { row: 2, hour: 13.6 }, event)();

  await vi.waitFor(() => expect(backend.calls("change_reservation")).toHaveLength(1));
  expect(backend.calls("change_reservation")[0]?.reservation).toMatchObject({
    room_id: "r2",
    begin: "13:00",
    end: "15:00",
  });
});

test("its end is dragged longer without moving its begin", async () => {
  const backend = open([reservation({ id: "v" })]);
  await expect.element(board()).toBeInTheDocument();
  const end = document.querySelector('[data-reservation="v"] [data-edge="end"]') ?? undefined;

  drag(0, 12, { row: 0, hour: 13.25 }, end)();

  await vi.waitFor(() => expect(backend.calls("change_reservation")).toHaveLength(1));
  expect(backend.calls("change_reservation")[0]?.reservation).toMatchObject({
    begin: "10:00",
    end: "13:15",
  });
});

test("one of a series asks which to move, and moves nothing until it is told", async () => {
  const backend = open([reservation({ id: "v", series_id: "s" })]);
  await focusBoard();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}m{ArrowRight}{Enter}");

  await expect.element(page.getByRole("dialog", { name: /een reeks/ })).toBeInTheDocument();
  expect(backend.calls("change_reservation")).toHaveLength(0);
  await page.getByRole("button", { name: "Deze en alle volgende" }).click();

  await vi.waitFor(() =>
    expect(backend.calls("change_reservation")[0]?.which).toBe("this_and_later"),
  );
});

test("what has been cannot be dragged away", async () => {
  const backend = open([reservation({ id: "v", state: "took_place", billed: "open" })]);
  await focusBoard();

  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}m{ArrowRight}{Enter}");

  expect(backend.calls("change_reservation")).toHaveLength(0);
});

test("a move that is refused says why, in the words of the application", async () => {
  open([reservation({ id: "v" })], {
    change_reservation: () => problem("reservation_clashes", "Niet veranderd.", "Al bezet."),
  });
  await focusBoard();

  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}m{ArrowRight}{Enter}");

  await expect.element(page.getByRole("alert")).toHaveTextContent("Al bezet.");
});

test("a double click on Boeken books once, with one key", async () => {
  const backend = open([]);
  await page.getByRole("button", { name: "Ruimte boeken" }).click();
  const dialog = page.getByRole("dialog", { name: "Ruimte boeken" });
  await dialog.getByLabelText("Waarvoor?").fill("Buurtoverleg");
  await dialog.getByLabelText("Van").fill("18");

  await userEvent.dblClick(dialog.getByRole("button", { name: "Boeken", exact: true }));

  await expect.element(dialog).not.toBeInTheDocument();
  expect(backend.calls("book_reservation")).toHaveLength(1);
});

test("a series says in a sentence when it is and how often", async () => {
  const backend = open([]);
  await page.getByRole("button", { name: "Ruimte boeken" }).click();
  const dialog = page.getByRole("dialog", { name: "Ruimte boeken" });
  await dialog.getByLabelText("Waarvoor?").fill("Koor");
  await dialog.getByLabelText("Herhalen?").selectOptions("Elke week");

  await expect
    .element(dialog.getByText("Elke donderdag tot en met 17 december, 4 keer"))
    .toBeInTheDocument();
  await dialog.getByRole("button", { name: "Boeken", exact: true }).click();

  await vi.waitFor(() =>
    expect(backend.calls("book_reservation")[0]?.repeat).toEqual({
      every_weeks: 1,
      until: "2026-12-17",
    }),
  );
});

test("a clash is said in the form before anything is sent", async () => {
  open([]);
  await page.getByRole("button", { name: "Ruimte boeken" }).click();
  const dialog = page.getByRole("dialog", { name: "Ruimte boeken" });

  await dialog.getByLabelText("Van").fill("14");
  await dialog.getByLabelText("Tot", { exact: true }).fill("15");

  await expect.element(dialog.getByText(/Dan is de ruimte al bezet/)).toBeInTheDocument();
});

test("without a title nothing is sent, and the field says what is missing", async () => {
  const backend = open([]);
  await page.getByRole("button", { name: "Ruimte boeken" }).click();
  const dialog = page.getByRole("dialog", { name: "Ruimte boeken" });

  await dialog.getByRole("button", { name: "Boeken", exact: true }).click();

  await expect.element(dialog.getByText("Vul in waarvoor het is.")).toBeInTheDocument();
  await expect.element(dialog.getByLabelText("Waarvoor?")).toHaveFocus();
  expect(backend.calls("book_reservation")).toHaveLength(0);
});

test.each(["week", "month"])(
  "the %s is free of faults, with much in it and nothing",
  async (view) => {
    open(
      [reservation(), reservation({ state: "no_show", begin: "13:00", end: "14:00" })],
      {},
      `view=${view}`,
    );
    await expect.element(page.getByText("Repetitie").first()).toBeInTheDocument();
    expect(await faults()).toEqual([]);
  },
);

test("the week is one stop of the Tab key, and the arrows go through it", async () => {
  open([reservation({ date: "2026-11-23", end_date: "2026-11-23" })], {}, "view=week");
  const add = page.getByRole("button", { name: "Grote zaal boeken op maandag 23 november" });
  await expect.element(add).toBeInTheDocument();
  expect(document.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);

  (add.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(page.getByRole("link", { name: /Repetitie/ })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");

  await expect
    .element(page.getByRole("button", { name: "Grote zaal boeken op dinsdag 24 november" }))
    .toHaveFocus();
});

test("without rooms the board says what to do first", async () => {
  open([], { list_rooms: () => [] });
  await expect.element(page.getByText(/Er is nog geen ruimte om te boeken/)).toBeInTheDocument();
  expect(await faults()).toEqual([]);
});

test("what joins a reservation is read back as it was booked, tens too", () => {
  const extra = { service_id: "s0", text: "Lunch", unit: "persoon", unit_price: "12.50" };
  const vat = { price_basis: "excluding_vat", vat_class: "9", vat_reason: null } as const;
  for (const spoken of ["nl", "en"] as const) {
    useLanguage(spoken);
    for (const quantity of ["10", "10.000", "1500", "100.5", "0.125"]) {
      const entry = new BookingEntry(
        reservation({ extras: [{ ...extra, ...vat, enterprise: "keuken", quantity }] }),
      );
      expect(Number(entry.input()?.extras[0]?.quantity)).toBe(Number(quantity));
    }
  }
});
