import { expect, test } from "vitest";
import { href, match } from "./paths";

test("every address leads back to its place with what it was given", () => {
  expect(match(href("invoice", { id: "a/b c" }))).toMatchObject({
    place: "invoice",
    params: { id: "a/b c" },
  });
  expect(match(href("people", {}, { search: "Grażyna & co" }))?.query.get("search")).toBe(
    "Grażyna & co",
  );
});

test("the page that verifies is not taken for a certificate", () => {
  expect(match("#/people/certificates/verify")?.place).toBe("verify");
  expect(match("#/people/certificates/0192")?.place).toBe("certificate");
});

test("an empty address is the start page and a strange one is nowhere", () => {
  expect(match("")?.place).toBe("today");
  expect(match("#/money/invoices/")).toBeNull();
  expect(match("#/nothing/here")).toBeNull();
});
