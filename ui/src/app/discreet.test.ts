// With *Discreet* on, who looks along at the page of somebody reads nothing about them.
import { appearance } from "$lib/appearance/index.svelte";
import type { Draft, Reservation } from "$lib/api";
import { say } from "$lib/components";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import type { Answers } from "$dev/fake";
import { openProgram, useProgram } from "$dev/program";
import { reservation } from "$dev/rooms";
import { expect, test } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";

const SECRET = "Zonderling";
/** What is somebody's own, wherever it stands in an answer. */
const PERSONAL = new Set([
  ...["name", "given", "prefix", "family", "email", "phone", "iban", "note", "attention"],
  ...["street", "postcode", "city", "person_name", "supervisor_name", "customer_name"],
  ...["goal", "referrer", "end_reason", "revoked_reason", "cancel_reason", "activity"],
  ...["title", "buyer_name", "reference", "buyer_reference", "tasks", "skills", "sentence"],
]);

function told(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => told(each, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, told(each, name)]),
    );
  return PERSONAL.has(key) && typeof value === "string" ? `${SECRET} ${key}` : value;
}

/** The sample, in which all that is somebody's own carries one word that the screens do not use. */
function secretAnswers(): Answers {
  const answers = sampleAnswers("finished");
  const secret = (
    [
      ...(["get_person", "get_placement", "get_certificate", "get_customer"] as const),
      ...(["list_hours", "get_invoice"] as const),
      ...(["list_placements", "list_open_lines", "verify_certificate"] as const),
      ...(["list_people", "list_customers", "list_reservations"] as const),
    ] as const
  ).map((command) => {
    const answer = answers[command] as (input: unknown) => unknown;
    return [command, (input: unknown) => told(answer(input))];
  });
  return {
    ...answers,
    ...(Object.fromEntries(secret) as Answers),
    find_draft: (input) => told(sampleAnswers("filled").find_draft?.(input)) as Draft,
    check_reservation: () => ({
      minutes: 120,
      price: [{ text: "Zaalhuur", quantity: "2", unit: "uur", unit_price: "27.50", amount: 5500 }],
      total_excluding_vat: 5500,
      total_including_vat: 5500,
      dates: ["2026-11-23"],
      clashes: [
        {
          reservation_id: "v1",
          room_name: "Grote zaal",
          title: `${SECRET} title`,
          date: "2026-11-23",
          begin: "10:00",
          end: "12:00",
        },
      ],
      problem: null,
    }),
    get_reservation: () =>
      told(reservation({ state: "cancelled", note: "x", cancel_reason: "y" })) as Reservation,
  };
}

useProgram();

const open = (at: string) => openProgram(at, fakeBackend(secretAnswers(), writesEverything));

const isBlurred = (element: Element | null): boolean =>
  element !== null &&
  (getComputedStyle(element).filter.includes("blur") || isBlurred(element.parentElement));
const isHidden = (element: Element) => element.closest(".visually-hidden") !== null;

/** Every place on the page where the word can be read. */
function readable(): string[] {
  const found: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const around = node.parentElement;
    if (!around || !node.textContent?.includes(SECRET) || !around.checkVisibility()) continue;
    if (!isBlurred(around) && !isHidden(around)) found.push(node.textContent.trim());
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("input, textarea")) {
    const style = getComputedStyle(field);
    if (field.value.includes(SECRET) && style.color !== "rgba(0, 0, 0, 0)") found.push(field.value);
  }
  return found;
}
/** Where the word stands at all: a page without it would prove nothing. */
const present = () =>
  (document.querySelector("main")?.textContent.includes(SECRET) ?? false) ||
  [...document.querySelectorAll("input")].some(({ value }) => value.includes(SECRET));

test.each([
  ["a person", "#/people/person/h1"],
  ["changing a person", "#/people/person/h1/edit"],
  ["a placement", "#/people/placements/w0"],
  ["changing a placement", "#/people/placements/w0/edit"],
  ["the certificate before it is made", "#/people/placements/w0/certificate"],
  ["a certificate", "#/people/certificates/c0"],
  ["a customer", "#/money/customers/p1"],
  ["a reservation", "#/rooms/reservations/v1"],
  ["an invoice", "#/money/invoices/i0"],
  ["a draft", "#/money/drafts/d3"],
  ["everybody", "#/people"],
  ["all customers", "#/money/customers"],
  ["the board of a day", "#/rooms"],
  ["the board of a week", "#/rooms?view=week"],
  ["the board of a month", "#/rooms?view=month"],
  ["hours of one person", "#/hours?person=h1"],
  ["hours to approve", "#/hours/approve?person=h1"],
])("nothing about anybody can be read on the page of %s", async (_, at) => {
  await open(at);
  await expect.poll(present).toBe(true);
  expect(readable()).not.toEqual([]);

  appearance.discreet = true;
  // The pointer would show what it rests on.
  await page.getByRole("button", { name: "Discreet" }).hover();

  await expect.poll(readable).toEqual([]);
  expect(document.title).not.toContain(SECRET);
});

test("looking at one thing shows it, and typing shows what is typed", async () => {
  await open("#/people/person/h1/edit");
  const field = page.getByLabelText("E-mail");
  await expect.element(field).toBeVisible();
  appearance.discreet = true;

  await field.click();

  expect(readable()).toContain(`${SECRET} email`);
});

test("what stands in the way of a reservation, and what it costs, cannot be read", async () => {
  await open("#/rooms");
  await page.getByRole("button", { name: "Ruimte boeken" }).click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText(/Dan is de ruimte al bezet/)).toBeVisible();
  await expect.element(dialog.getByText("€ 55,00").first()).toBeVisible();
  expect(readable()).not.toEqual([]);

  appearance.discreet = true;
  await dialog.getByRole("heading", { level: 2 }).hover();

  await expect.poll(readable).toEqual([]);
  const amounts = [...document.querySelectorAll("dialog .price *")].filter(
    ({ childElementCount, textContent }) => childElementCount === 0 && textContent.includes("€"),
  );
  expect(amounts.length).toBeGreaterThan(1);
  expect(amounts.filter((each) => !isBlurred(each))).toEqual([]);
});

test("of whom a certificate is cannot be read where it was verified", async () => {
  await open("#/people/certificates/verify");
  await page.getByLabelText("Code").fill("ABCD");
  await page.getByRole("button", { name: "Controleren" }).click();
  await expect.poll(present).toBe(true);
  expect(readable()).not.toEqual([]);

  appearance.discreet = true;
  await page.getByRole("heading", { level: 1 }).hover();

  await expect.poll(readable).toEqual([]);
});

test("what is found can be read where the arrows are, and the words of the program always", async () => {
  await open("#/people");
  appearance.discreet = true;
  await page.getByRole("button", { name: "Zoek of doe iets" }).click();
  const options = page.getByRole("dialog").getByRole("option");
  const nameIn = (option: typeof options) => option.element().querySelector("bdi");
  await expect.element(options.first()).toBeVisible();
  expect(nameIn(options.first())).toBeNull();
  await userEvent.keyboard("e");
  await userEvent.keyboard("r");
  const found = options.filter({ hasText: "Klant ·" }).last();
  await expect.element(found).toBeVisible();
  expect(isBlurred(nameIn(found))).toBe(true);

  while (found.element().getAttribute("aria-selected") !== "true")
    await userEvent.keyboard("{ArrowDown}");

  expect(isBlurred(nameIn(found))).toBe(false);
});

test("what was just said can be read by who looks at it, and not by who looks along", async () => {
  await open("#/people");
  appearance.discreet = true;
  say(`${SECRET} is bewaard.`);
  const said = page.getByText(`${SECRET} is bewaard.`);
  await page.getByRole("heading", { level: 1 }).hover();

  await expect.poll(readable).toEqual([]);
  await said.hover();

  await expect.poll(readable).toEqual([`${SECRET} is bewaard.`]);
});

test("the title of a form for somebody new is the program’s own", async () => {
  await open("#/people/new");
  appearance.discreet = true;

  expect(isBlurred(document.querySelector("main h1 bdi"))).toBe(false);
  expect(document.title).toContain("Persoon toevoegen");
});

test("in the colours of the system what stands in a field stays blurred", async () => {
  const emulate = (value: string) =>
    cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
  await emulate("active");
  try {
    await open("#/people/person/h1/edit");
    await expect.poll(present).toBe(true);
    expect(readable()).not.toEqual([]);
    appearance.discreet = true;
    await page.getByRole("button", { name: "Discreet" }).hover();

    await expect.poll(readable).toEqual([]);
  } finally {
    await emulate("none");
  }
});
