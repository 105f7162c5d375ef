import { invoke } from "@tauri-apps/api/core";
import type { FileContent, ImportFile } from "./generated";
import { inWindow } from "./where";

/** A file to hand to the application: a real path in the window, its bytes in a browser. */
export interface PickedFile {
  name: string;
  input: ImportFile;
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
const fromPath = (path: string): PickedFile => ({ name: nameOf(path), input: { path } });

/** The bytes of a file in base64, read without building one giant argument list. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error("the file could not be read"));
    reader.readAsDataURL(file);
  });
}

async function fromFile(file: File): Promise<PickedFile> {
  return { name: file.name, input: { name: file.name, content_base64: await toBase64(file) } };
}

function askBrowser(accept: string, multiple: boolean, folder: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = multiple;
    input.webkitdirectory = folder;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

/** Lets the user choose files. `extensions` without a dot; empty when nothing was chosen. */
export async function chooseFiles(extensions: string[], multiple = true): Promise<PickedFile[]> {
  if (inWindow) {
    const { open } = await import("@tauri-apps/plugin-dialog");
    const chosen = await open({ multiple, filters: [{ name: extensions.join(" "), extensions }] });
    return (Array.isArray(chosen) ? chosen : chosen ? [chosen] : []).map(fromPath);
  }
  const accept = extensions.map((extension) => `.${extension}`).join(",");
  const files = await askBrowser(accept, multiple, false);
  return Promise.all(files.map(fromFile));
}

/** One file with its bytes (a logo, a certificate to check); null when the user stepped back. */
export async function chooseBytes(accept: string): Promise<string | null> {
  const [file] = await askBrowser(accept, false, false);
  return file ? toBase64(file) : null;
}

/** Lets the user choose a folder whose files are read. */
export async function chooseFolder(): Promise<PickedFile[]> {
  if (inWindow) {
    const path = await chooseDirectory();
    return path ? [fromPath(path)] : [];
  }
  return Promise.all((await askBrowser("", true, true)).map(fromFile));
}

/** The path of a folder; only the window can know one. */
export async function chooseDirectory(): Promise<string | null> {
  const { open } = await import("@tauri-apps/plugin-dialog");
  return open({ directory: true, multiple: false });
}

/** Where an administration lies or will lie; null when the user stepped back. Window only. */
export async function choosePlace(fresh: boolean, suggested: string): Promise<string | null> {
  const { open, save } = await import("@tauri-apps/plugin-dialog");
  const filters = [{ name: "Buurtkas", extensions: ["kas"] }];
  return fresh
    ? save({ defaultPath: suggested, filters })
    : open({ multiple: false, directory: false, filters });
}

/**
 * Listens for files dropped on the window or the page, until the returned function is called.
 * In the window the system gives paths; in a browser the page gets the bytes.
 */
export function onFilesDropped(
  over: (isOver: boolean) => void,
  dropped: (files: PickedFile[]) => void,
): () => void {
  return inWindow ? onWindowDrop(over, dropped) : onPageDrop(over, dropped);
}

function onWindowDrop(
  over: (isOver: boolean) => void,
  dropped: (files: PickedFile[]) => void,
): () => void {
  let stopped = false;
  let unlisten: (() => void) | undefined;
  void import("@tauri-apps/api/webview").then(async ({ getCurrentWebview }) => {
    const stop = await getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "enter") over(true);
      if (payload.type === "leave") over(false);
      if (payload.type !== "drop") return;
      over(false);
      dropped(payload.paths.map(fromPath));
    });
    if (stopped) stop();
    else unlisten = stop;
  });
  return () => {
    stopped = true;
    unlisten?.();
  };
}

function onPageDrop(
  over: (isOver: boolean) => void,
  dropped: (files: PickedFile[]) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener(
    "dragover",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over(true);
    },
    { signal },
  );
  addEventListener("dragleave", (event) => event.relatedTarget ?? over(false), { signal });
  addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over(false);
      void filesIn(event.dataTransfer).then(async (files) =>
        dropped(await Promise.all(files.map(fromFile))),
      );
    },
    { signal },
  );
  return () => listening.abort();
}

/** The files that were dropped, those inside a dropped folder included. */
async function filesIn(transfer: DataTransfer | null): Promise<File[]> {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return [...(transfer?.files ?? [])];
  const found = await Promise.all(entries.map((entry) => (entry ? filesUnder(entry) : [])));
  return found.flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [
      await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      ),
    ];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A reader hands out at most a hundred entries at a time.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return found;
    for (const child of entries) found.push(...(await filesUnder(child)));
  }
}

/** Hands a document to the user: a save dialog in the window, a download in a browser. True when kept. */
export async function saveFile(file: FileContent): Promise<boolean> {
  if (inWindow) {
    const path = await invoke<string | null>("save_file", {
      suggested_name: file.name,
      content_base64: file.content_base64,
    });
    return path !== null;
  }
  const bytes = Uint8Array.from(atob(file.content_base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: file.media_type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // The download reads the address after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}
