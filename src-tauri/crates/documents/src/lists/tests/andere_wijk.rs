//! Another cooperative keeps the same lists with worse habits: title rows, merged headings, totals,
//! names in one column, numbers as text, two sheets in a workbook, UTF-16, XLS and ODS.

use insta::assert_snapshot;

use super::*;

fn told_of(name: &str) -> String {
    let lists = read(&file("andere-wijk", name));
    lists.iter().map(told::list).collect::<Vec<_>>().join("\n")
}

#[test]
fn people_in_utf_16_with_whole_names_and_a_total() {
    assert_snapshot!(told_of("Ledenbestand.txt"));
}

#[test]
fn customers_and_rooms_in_one_workbook_with_merged_headings() {
    assert_snapshot!(told_of("administratie.xlsx"));
}

#[test]
fn lines_to_bill_with_the_basis_in_the_title_and_headings_once_more() {
    assert_snapshot!(told_of("factuurregels.csv"));
}

#[test]
fn till_sales_in_an_opendocument_sheet_with_numbers_as_text() {
    assert_snapshot!(told_of("kraam.ods"));
}

#[test]
fn hours_in_an_old_workbook_with_names_merged_over_rows() {
    assert_snapshot!(told_of("uren.xls"));
}

#[test]
fn placements_parted_by_bars_with_tasks_parted_by_commas() {
    assert_snapshot!(told_of("werkplekken.csv"));
}

#[test]
fn the_organisation_in_two_columns() {
    assert_snapshot!(told_of("gegevens.csv"));
}
