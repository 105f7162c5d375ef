import type { Answer } from "./generated";
import type { Backend, Output } from "./client";

const TOKEN = "buurtkas-token";

/**
 * Takes the one-time token out of the address (`#token=…`) and keeps it for this tab only,
 * so that it is neither seen over a shoulder nor kept in the history.
 */
export function keepToken(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!token) return;
  sessionStorage.setItem(TOKEN, token);
  history.replaceState(null, "", `${location.pathname}${location.search}#/`);
}

/** A browser on the same computer: `buurtkas serve` answers `POST /call/<command>`. */
export const serverBackend: Backend = async (command, input) => {
  const response = await fetch(`/call/${command}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${sessionStorage.getItem(TOKEN) ?? ""}`,
    },
    body: JSON.stringify(input),
  });
  // Refused at the gate it answers in the same form, with words; anything else is a fault.
  if (response.headers.get("content-type")?.includes("json")) {
    return (await response.json()) as Answer<Output<typeof command>>;
  }
  throw new Error(`the server answered ${response.status}`);
};
