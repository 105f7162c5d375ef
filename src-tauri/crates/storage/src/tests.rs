//! What can only be tried from within: other versions, tampering, the schema itself.
//! Everything that can be seen from outside is in `tests/`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod facts;
#[path = "../tests/it/office.rs"]
#[expect(dead_code, reason = "shared with the tests from outside")]
mod office;
mod schema;
mod tampering;
mod versions;
