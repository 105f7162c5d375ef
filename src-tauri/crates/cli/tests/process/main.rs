//! The program itself, as a script or a person starts it.

mod command_line;
mod faults;
mod run;
