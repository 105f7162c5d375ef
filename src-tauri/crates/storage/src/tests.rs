//! What can only be tried from within: other versions, tampering, the schema itself.
//! Everything that can be seen from outside is in `tests/`.

mod facts;
mod growth;
#[path = "../tests/it/office.rs"]
#[expect(dead_code, reason = "shared with the tests from outside")]
pub(crate) mod office;
mod schema;
mod tampering;
mod versions;
