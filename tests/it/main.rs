//! What the product promises, tried through its one door.

mod age;
mod bad_input;
mod certificates;
mod checking;
mod every_command;
mod farm;
mod importing;
mod invoicing;
mod ledger;
mod month_end;
mod own_income;
mod papers;
mod permissions;
mod placements;
mod rentals;
mod sample_office;
mod settings;
mod undo;
mod users;
