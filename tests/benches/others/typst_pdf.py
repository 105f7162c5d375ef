"""typst writing the invoices as PDF/A-3a with the e-invoice attached: one compiler that stays, or
two in two processes. The first document of each is not counted."""

import json
import multiprocessing
import resource
import shutil
import sys
import time
from pathlib import Path

import typst

HERE = Path(__file__).parent
FONTS = HERE / "../../../src-tauri/crates/documents/fonts"


def cpu_ms():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1000


def work(folder, invoices, place, gate, answers):
    """Makes `invoices` in a folder of its own and answers what that took."""
    place.mkdir(exist_ok=True)
    shutil.copy(HERE / "invoice.typ", place)
    compiler = typst.Compiler(
        input=str(place / "invoice.typ"),
        root=str(place),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
    )

    def make(invoice):
        (place / "invoice.json").write_text(json.dumps(invoice))
        shutil.copy(folder / f"{invoice['file']}.xml", place / "invoice.xml")
        shutil.copy(folder / f"{invoice['file']}.svg", place / "code.svg")
        return compiler.compile(format="pdf", pdf_standards="a-3a")

    make(invoices[0])
    gate.wait()
    before, started, size = cpu_ms(), time.monotonic(), 0
    for invoice in invoices:
        pdf = make(invoice)
        (folder / f"{invoice['file']}.typst.pdf").write_bytes(pdf)
        size += len(pdf)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    answers.put((started, time.monotonic(), cpu_ms() - before, peak, size))


def main():
    folder, workers = Path(sys.argv[1]), int(sys.argv[2])
    invoices = json.loads((folder / "invoices.json").read_text())
    for invoice in invoices:
        del invoice["code"]
    context = multiprocessing.get_context("spawn")
    gate, answers = context.Barrier(workers), context.Queue()
    processes = [
        context.Process(
            target=work,
            args=(folder, invoices[at::workers], folder / f"typst-{at}", gate, answers),
        )
        for at in range(workers)
    ]
    for process in processes:
        process.start()
    done = [answers.get() for _ in processes]
    for process in processes:
        process.join()
    print(
        json.dumps(
            {
                "documents": len(invoices),
                "seconds": max(end for _, end, *_ in done) - min(start for start, *_ in done),
                "cpu_ms": sum(cpu for _, _, cpu, *_ in done),
                "peak_mb": sum(peak for *_, peak, _ in done),
                "kb": sum(size for *_, size in done) / 1000 / len(invoices),
            }
        )
    )


if __name__ == "__main__":
    main()
