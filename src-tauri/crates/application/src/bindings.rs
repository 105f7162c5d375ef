//! The TypeScript types of the command list, made from the Rust types.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// The text of `ui/src/lib/api/generated/index.ts`: every type of the wire, and the list of
/// commands with their input and output.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Types {
        config: &config,
        seen: HashSet::new(),
        found: BTreeMap::new(),
    };
    types.visit::<crate::problem::ProblemView>();
    types.visit::<crate::commands::Topic>();
    let mut list = String::new();
    crate::commands::visit_types(&mut types, &mut list, &config);

    let mut text = String::from(
        "// Made from the Rust types by `cargo xtask bindings`. Do not edit.\n\n\
         /** Whole euro cents. */\nexport type Cents = number;\n\
         /** An exact number, with a decimal point. */\nexport type Decimal = string;\n\
         /** A day, as 2026-10-31. */\nexport type IsoDate = string;\n\
         /** A month, as 2026-10. */\nexport type Month = string;\n\
         /** A UUID. */\nexport type Id = string;\n\n\
         /** What a write answers; reads change nothing. */\n\
         export type Done<T> = { result: T; changed: Topic[]; change_id: string | null };\n\n\
         /** What every call answers over the wire. */\n\
         export type Answer<T> = { ok: Done<T> } | { problem: Problem };\n",
    );
    for declaration in types.found.values() {
        let _ = write!(text, "\nexport {declaration}\n");
    }
    let _ = write!(
        text,
        "\n/** Everything that can be asked, with what goes in and what comes out. */\n\
         export interface Commands {{\n{list}}}\n"
    );
    text
}

/// Collects a type and everything it is made of.
pub(crate) struct Types<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            self.found
                .insert(T::ident(self.config), T::decl(self.config));
        }
    }
}
