//! The structure tree: what each thing on the page is, in reading order.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::sheet::{Child, Role, Sheets};
use super::write::utf16;

/// Adds the tree and ties the marked content of every page to it.
pub(crate) fn add_structure(document: &mut Document, sheets: &Sheets<'_>, pages: &[ObjectId]) {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = sheets
        .nodes
        .iter()
        .map(|_| document.new_object_id())
        .collect();
    for (node, at) in sheets.nodes.iter().zip(0..) {
        let mut element = dictionary! {
            "S" => node.role.tag(),
            "P" => if at == 0 { root } else { ids[node.parent] },
        };
        let home = node.children.iter().find_map(|child| match child {
            Child::Content { page, .. } => Some(*page),
            Child::Node(_) => None,
        });
        if let Some(page) = home {
            element.set("Pg", pages[page]);
        }
        let children: Vec<Object> = node
            .children
            .iter()
            .map(|child| match child {
                Child::Node(node) => ids[*node].into(),
                Child::Content { page, mark } if Some(*page) == home => (*mark as i64).into(),
                Child::Content { page, mark } => dictionary! {
                    "Type" => "MCR",
                    "Pg" => pages[*page],
                    "MCID" => *mark as i64,
                }
                .into(),
            })
            .collect();
        match <[Object; 1]>::try_from(children) {
            Ok([only]) => element.set("K", only),
            Err(children) if children.is_empty() => {}
            Err(children) => element.set("K", children),
        }
        describe(&node.role, &mut element);
        if node.is_turned {
            element.set("ActualText", Object::string_literal(utf16(&node.text)));
        }
        document.set_object(ids[at], element);
    }

    let mut numbers = Vec::new();
    for (page, number) in sheets.pages.iter().zip(0_i64..) {
        let owners: Vec<Object> = page.owners.iter().map(|owner| ids[*owner].into()).collect();
        numbers.push(number.into());
        numbers.push(document.add_object(owners).into());
    }
    let parents = document.add_object(dictionary! { "Nums" => numbers });
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => ids[0],
            "ParentTree" => parents,
            "ParentTreeNextKey" => pages.len() as i64,
        },
    );

    for (page, number) in pages.iter().zip(0_i64..) {
        let page = document
            .get_dictionary_mut(*page)
            .expect("BUG: a page is a dictionary");
        page.remove(b"Annots");
        page.set("StructParents", number);
        page.set("Tabs", "S");
    }
    let catalog = document
        .catalog_mut()
        .expect("BUG: printpdf writes a catalog");
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
}

fn describe(role: &Role, element: &mut Dictionary) {
    match role {
        Role::Figure(words) => {
            element.set("Alt", Object::string_literal(utf16(words)));
        }
        Role::ColumnHead => element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
        Role::Cell(columns) if *columns > 1 => {
            element.set(
                "A",
                dictionary! { "O" => "Table", "ColSpan" => i64::from(*columns) },
            );
        }
        _ => {}
    }
}
