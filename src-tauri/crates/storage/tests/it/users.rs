//! Users, their passphrases, and the key that changes when one of them goes.

use storage::{CannotChangeKeys, CannotOpen, open, open_with_recovery};

use crate::office::{Office, PASSPHRASE, cooperative, is_whole};

#[test]
fn a_second_user_opens_the_file_with_a_name() {
    let mut office = Office::new();
    office
        .database
        .add_user("Bilal", "volunteer", "marktkraam")
        .unwrap();
    let path = office.path();
    let users = office.database.users().unwrap();
    let (_folder, _) = office.close();

    let seen: Vec<_> = users
        .iter()
        .map(|user| (user.name.as_str(), user.role.as_str()))
        .collect();
    assert_eq!(seen, [("Anna Bakker", "director"), ("Bilal", "volunteer")]);
    let bilal = open(&path, Some("bilal"), "marktkraam").unwrap();
    assert_eq!(bilal.user(), &users[1]);
    drop(bilal);

    let refused = open(&path, None, PASSPHRASE);
    let Err(CannotOpen::UserNeeded { names }) = refused else {
        panic!("{:?}", refused.err());
    };
    assert_eq!(names, ["Anna Bakker", "Bilal"]);
    assert_eq!(storage::user_names(&path).unwrap(), names);
    let refused = open(&path, Some("Chantal"), PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::UnknownUser)));
    let refused = open(&path, Some("Bilal"), PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::WrongPassphrase)));
}

#[test]
fn two_users_of_one_name_are_refused() {
    let mut office = Office::new();
    let again = office.database.add_user(" anna bakker", "auditor", "x");
    assert!(matches!(again, Err(CannotChangeKeys::NameTaken)));
    let nobody = office.database.add_user("  ", "auditor", "x");
    assert!(matches!(nobody, Err(CannotChangeKeys::NameMissing)));
    assert_eq!(office.database.users().unwrap().len(), 1);
}

#[test]
fn a_changed_passphrase_takes_the_place_of_the_old() {
    let mut office = Office::new();
    let wrong = office.database.change_passphrase("fout", "nieuw");
    assert!(matches!(wrong, Err(CannotChangeKeys::WrongPassphrase)));
    office
        .database
        .change_passphrase(PASSPHRASE, "nieuw")
        .unwrap();
    let path = office.path();
    let (_folder, words) = office.close();

    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::WrongPassphrase)));
    assert!(open(&path, None, "nieuw").is_ok());
    assert!(open_with_recovery(&path, words.as_str(), None, "nieuwer").is_ok());
}

#[test]
fn a_removed_user_is_out_even_with_the_old_key_file() {
    let mut office = Office::new();
    office.write(|tx| storage::organisation::save(tx, &cooperative()));
    office
        .database
        .add_user("Bilal", "volunteer", "marktkraam")
        .unwrap();
    office
        .database
        .add_user("Chantal", "bookkeeper", "grootboek")
        .unwrap();
    let path = office.path();
    let keys = path.with_extension("kas.keys");
    let old_keys = std::fs::read(&keys).unwrap();

    office.database.remove_user("Bilal").unwrap();
    office.write(|tx| storage::organisation::set_setting(tx, "after", "yes"));
    let (_folder, words) = office.close();

    let refused = open(&path, Some("Bilal"), "marktkraam");
    assert!(matches!(refused, Err(CannotOpen::UnknownUser)));
    for (name, passphrase) in [("Anna Bakker", PASSPHRASE), ("Chantal", "grootboek")] {
        let database = open(&path, Some(name), passphrase).unwrap();
        let organisation = database.read(|r| storage::organisation::load(r)).unwrap();
        assert_eq!(organisation, Some(cooperative()), "{name}");
        let after = database.read(|r| storage::organisation::setting(r, "after"));
        assert_eq!(after.unwrap().as_deref(), Some("yes"));
        assert!(database.read(|r| is_whole(r)).unwrap());
    }
    let opened = open_with_recovery(&path, words.as_str(), Some("Anna Bakker"), "nieuw");
    assert!(opened.is_ok(), "the recovery sheet stays good");
    drop(opened);

    // Bilal kept a copy of the key file: it opens the old key, and that opens nothing now.
    std::fs::write(&keys, old_keys).unwrap();
    let refused = open(&path, Some("Bilal"), "marktkraam");
    assert!(matches!(refused, Err(CannotOpen::Damaged)));
}

#[test]
fn nobody_removes_themselves_or_a_stranger() {
    let mut office = Office::new();
    let own = office.database.remove_user("anna bakker");
    assert!(matches!(own, Err(CannotChangeKeys::OwnName)), "{own:?}");
    let stranger = office.database.remove_user("Bilal");
    assert!(matches!(stranger, Err(CannotChangeKeys::UnknownUser)));
    office.write(|tx| storage::organisation::set_setting(tx, "still", "works"));
}

#[test]
fn the_key_does_not_change_while_somebody_else_has_the_file_open() {
    let mut office = Office::new();
    office
        .database
        .add_user("Bilal", "volunteer", "marktkraam")
        .unwrap();
    let bilal = open(&office.path(), Some("Bilal"), "marktkraam").unwrap();

    let refused = office.database.remove_user("Bilal");

    assert!(
        matches!(refused, Err(CannotChangeKeys::CannotOpen(CannotOpen::Busy))),
        "{refused:?}"
    );
    assert!(bilal.read(|r| storage::organisation::load(r)).is_ok());
    drop(bilal);
    office.database.remove_user("Bilal").unwrap();
    assert_eq!(office.database.users().unwrap().len(), 1);
}

#[test]
fn the_key_file_holds_no_passphrase_and_only_we_may_read_it() {
    let office = Office::new();
    let keys = office.path().with_extension("kas.keys");
    let text = std::fs::read_to_string(&keys).unwrap();
    assert!(!text.contains(PASSPHRASE));
    // One of the words may stand in it by chance, as "memory" does; all of them only when written.
    let words = office.words.words();
    assert!(!words.iter().all(|word| text.contains(word)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&keys).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
    }
}
