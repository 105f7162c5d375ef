// `npm run dev`, then /dev/?filled: the screens on the sample cooperative, without Rust.
import "$lib/styles/index.css";
import { mount } from "svelte";
import { useBackend } from "$lib/api";
import { startAppearance } from "$lib/appearance/index.svelte";
import { language, useLanguage } from "$lib/i18n";
import { startRouter } from "$lib/router";
import App from "../src/app/App.svelte";
import { fakeBackend, sampleAnswers, writesEverything } from "./fake";

const starts = ["closed", "empty", "filled", "finished"] as const;
const [asked, many] = location.search.slice(1).split("&many=");
const start = starts.find((name) => name === asked) ?? "closed";

useBackend(fakeBackend(sampleAnswers(start, Number(many ?? 0)), writesEverything));
useLanguage(language());
startAppearance();
startRouter();
const target = document.getElementById("app");
if (target) mount(App, { target });
