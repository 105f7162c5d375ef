//! The product from outside: an administration to try things on, and the sample lists with what
//! must come out of them.
//!
//! Everything goes through the one door, as the window and the command line do.

mod administration;
mod examples;
mod sample;

pub use administration::{PASSPHRASE, TestAdministration, checked, moment};
pub use examples::{
    Asked, FACTS, Input, MORE_LISTS, READING, SEARCHED, UNMEASURED, Write, changes,
};
pub use sample::{Sample, difference};
