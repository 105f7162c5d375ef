//! Whatever the bytes, an answer comes and nothing panics.

use proptest::prelude::*;

use super::*;

fn answers(bytes: Vec<u8>) -> usize {
    let name = "any".to_owned();
    read(&ListFile { name, bytes }).len()
}

/// A cell of the sorts that lists are made of, and of the sorts that break them.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,6}",
        "-?[0-9]{1,30}[.,][0-9]{0,30}",
        "[0-9]{1,4}[-/.][0-9]{1,3}[-/.][0-9]{1,5}",
        "[0-9]{1,3}[:.u,][0-9]{0,3}",
        Just("\"".to_owned()),
        Just("Totaal".to_owned()),
        Just(String::new()),
    ]
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(answers(bytes) >= 1);
    }

    #[test]
    fn any_cells_under_known_headings_get_an_answer_per_line(
        kind in 0_usize..8,
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..18), 0..6),
    ) {
        let spec = super::super::fields::SPECS[kind];
        let headings: Vec<&str> =
            spec.fields.iter().filter_map(|field| spec.synonyms(field.name).first().copied()).collect();
        let mut text = headings.join(";");
        for row in &rows {
            text.push('\n');
            text.push_str(&row.join(";"));
        }
        let lists = read(&ListFile { name: "any".to_owned(), bytes: text.into_bytes() });
        prop_assert!(!lists.is_empty());
        for row in lists.iter().flat_map(|list| &list.rows) {
            if let Err(problems) = &row.parsed {
                prop_assert!(!problems.is_empty(), "refused without a reason: {:?}", row.cells);
            }
        }
    }

    #[test]
    fn a_sample_with_a_part_changed_gets_an_answer(
        name in prop::sample::select(vec![
            "mensen.csv", "mensen.xlsx", "ruimtes.csv", "plekken.csv", "organisatie.json",
        ]),
        at in 0_usize..20_000,
        part in prop::collection::vec(any::<u8>(), 0..20),
    ) {
        let mut bytes = file("voorbeeldwijk", name).bytes;
        let at = at % bytes.len();
        let end = (at + part.len()).min(bytes.len());
        bytes.splice(at..end, part);
        prop_assert!(answers(bytes) >= 1);
    }
}
