import "$lib/styles/index.css";
import { mount } from "svelte";
import { startAppearance } from "$lib/appearance/index.svelte";
import { useBackend } from "$lib/api";
import { backendOfThisPlace } from "$lib/api/backends";
import { language, useLanguage } from "$lib/i18n";
import { startRouter } from "$lib/router";
import App from "./app/App.svelte";

useBackend(backendOfThisPlace());
useLanguage(language());
startAppearance();
startRouter();

const target = document.getElementById("app");
if (target) mount(App, { target });
