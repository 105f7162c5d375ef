//! Making and opening: every refusal says which it is.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use storage::{CannotOpen, KeyCost, NewUser, RecoveryMistake, open, open_with_recovery};

use crate::mounts::{child_test, in_own_namespace, told_folder};
use crate::office::{Office, PASSPHRASE, cooperative, create_in, file_in, person};

fn keys_of(path: &Path) -> std::path::PathBuf {
    path.with_extension("kas.keys")
}

#[test]
fn what_was_written_is_there_when_the_file_is_opened_again() {
    let mut office = Office::new();
    office.write(|tx| storage::organisation::save(tx, &cooperative()));
    let path = office.path();
    let (_folder, _) = office.close();

    let database = open(&path, None, PASSPHRASE).unwrap();

    let organisation = database.read(|r| storage::organisation::load(r)).unwrap();
    assert_eq!(organisation, Some(cooperative()));
    assert_eq!(database.user().name, "Anna Bakker");
    assert_eq!(database.user().role, "director");
    assert_eq!(database.path(), path);
}

#[test]
fn closed_in_good_order_there_are_two_files_and_nothing_beside_them() {
    let office = Office::new();
    let (folder, _) = office.close();

    let mut names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["voorbeeldwijk.kas", "voorbeeldwijk.kas.keys"]);
}

#[test]
fn a_file_that_is_not_there_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let refused = open(&file_in(folder.path()), None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::NotFound)));
}

#[test]
fn an_existing_file_or_key_file_is_never_overwritten() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    let user = NewUser {
        name: "Bilal",
        role: "director",
        passphrase: "een ander",
    };
    let (file, keys) = (fs::read(&path).unwrap(), fs::read(keys_of(&path)).unwrap());

    let refused = storage::create(&path, &user, KeyCost::FOR_TESTS);
    assert!(matches!(refused, Err(CannotOpen::AlreadyExists)));
    assert_eq!(fs::read(&path).unwrap(), file);
    assert_eq!(fs::read(keys_of(&path)).unwrap(), keys);

    fs::remove_file(&path).unwrap();
    let refused = storage::create(&path, &user, KeyCost::FOR_TESTS);
    assert!(matches!(refused, Err(CannotOpen::AlreadyExists)));
    assert_eq!(fs::read(keys_of(&path)).unwrap(), keys);
}

#[test]
fn without_its_key_file_the_file_says_so() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    fs::remove_file(keys_of(&path)).unwrap();

    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::KeyFileMissing)));
}

#[test]
fn a_key_file_that_is_no_key_file_says_so() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    let keys = fs::read_to_string(keys_of(&path)).unwrap();
    for nonsense in [
        String::new(),
        "{}".to_owned(),
        keys[..keys.len() / 2].to_owned(),
        keys.replace("buurtkas-keys", "something-else"),
        keys.replace("\"memory_kib\": 64", "\"memory_kib\": 4000000000"),
    ] {
        fs::write(keys_of(&path), &nonsense).unwrap();
        let refused = open(&path, None, PASSPHRASE);
        assert!(
            matches!(refused, Err(CannotOpen::KeyFileUnreadable)),
            "{nonsense}"
        );
    }
}

#[test]
fn a_wrong_passphrase_is_told_from_a_damaged_file() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();

    let refused = open(&path, None, "een kas vol pompoen");
    assert!(matches!(refused, Err(CannotOpen::WrongPassphrase)));

    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::Damaged)));
    let refused = open(&path, None, "een kas vol pompoen");
    assert!(
        matches!(refused, Err(CannotOpen::WrongPassphrase)),
        "the passphrase is judged first"
    );
}

#[test]
fn an_empty_a_cut_off_and_a_foreign_file_are_damaged() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    let whole = fs::read(&path).unwrap();
    for bytes in [&whole[..0], &whole[..1000], &[7_u8; 8192][..]] {
        fs::write(&path, bytes).unwrap();
        let refused = open(&path, None, PASSPHRASE);
        assert!(
            matches!(refused, Err(CannotOpen::Damaged)),
            "{} bytes: {:?}",
            bytes.len(),
            refused.err()
        );
    }
}

#[test]
fn somebody_elses_file_does_not_open_with_this_key_file() {
    let (one, other) = (Office::new(), Office::new());
    let (path, other_path) = (one.path(), other.path());
    let (_folder, _) = one.close();
    let (_other_folder, _) = other.close();
    fs::copy(&other_path, &path).unwrap();

    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::Damaged)));
}

#[test]
fn a_role_or_name_changed_in_the_key_file_opens_nothing() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    let keys = fs::read_to_string(keys_of(&path)).unwrap();

    fs::write(keys_of(&path), keys.replace("director", "auditor")).unwrap();
    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::WrongPassphrase)));
}

#[test]
fn a_passphrase_typed_on_another_keyboard_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let user = NewUser {
        name: "Chloé",
        role: "director",
        passphrase: "caf\u{e9}",
    };
    let path = file_in(folder.path());
    storage::create(&path, &user, KeyCost::FOR_TESTS).unwrap();
    assert!(open(&path, Some(" chloe\u{301} "), "cafe\u{301}").is_ok());
}

#[test]
fn a_key_file_of_a_newer_version_is_refused() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    let keys = fs::read_to_string(keys_of(&path)).unwrap();
    let newer = keys.replacen("\"version\": 1", "\"version\": 2", 1);
    fs::write(keys_of(&path), newer).unwrap();

    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(
        refused,
        Err(CannotOpen::TooNew { version: 2, .. })
    ));
}

#[test]
fn the_recovery_words_open_the_file_and_give_a_new_passphrase() {
    let office = Office::new();
    let path = office.path();
    let (_folder, words) = office.close();
    assert_eq!(words.words().len(), 12);
    let typed = format!("  {} ", words.as_str().to_uppercase().replace(' ', "\n "));

    drop(open_with_recovery(&path, &typed, None, "nieuw en lang").unwrap());

    let refused = open(&path, None, PASSPHRASE);
    assert!(matches!(refused, Err(CannotOpen::WrongPassphrase)));
    assert!(open(&path, None, "nieuw en lang").is_ok());
    assert!(
        open_with_recovery(&path, words.as_str(), None, "nog een keer").is_ok(),
        "the sheet stays good"
    );
}

#[test]
fn a_slip_of_the_pen_in_the_recovery_words_is_told() {
    let office = Office::new();
    let path = office.path();
    let (_folder, words) = office.close();
    let mistake = |typed: &str| match open_with_recovery(&path, typed, None, "x") {
        Err(CannotOpen::WrongRecoveryWords { mistake }) => mistake,
        other => panic!("{:?}", other.err()),
    };
    let mut typed = words.words();
    typed[3] = "pompoen";
    assert_eq!(
        mistake(&typed.join(" ")),
        RecoveryMistake::UnknownWord { position: 4 }
    );
    assert_eq!(
        mistake(&words.words()[..11].join(" ")),
        RecoveryMistake::Count { found: 11 }
    );
    assert_eq!(
        mistake(&["abandon"; 12].join(" ")),
        RecoveryMistake::Checksum
    );
    let other = Office::new();
    assert_eq!(mistake(other.words.as_str()), RecoveryMistake::OtherFile);
    assert!(open(&path, None, PASSPHRASE).is_ok(), "nothing has changed");
}

#[test]
fn nothing_readable_stands_in_the_files() {
    let mut office = Office::new();
    office.write(|tx| {
        storage::organisation::save(tx, &cooperative())?;
        storage::people::insert_person(tx, &person("Zwaantje", "van", "Onvindbaar"))
    });
    // While it is open the log is there too.
    let open_files = contents(office.folder.path());
    assert!(open_files.iter().any(|(name, _)| name.ends_with("-wal")));
    let (folder, words) = office.close();

    for (name, bytes) in open_files.iter().chain(&contents(folder.path())) {
        let words = words.words();
        for secret in [
            "Onvindbaar",
            "Zwaantje",
            "Voorbeeldwijk",
            "CREATE TABLE",
            PASSPHRASE,
        ]
        .into_iter()
        .chain(
            [words[0], words[11]]
                .into_iter()
                .filter(|word| word.len() > 5),
        ) {
            let found = bytes
                .windows(secret.len())
                .any(|window| window.eq_ignore_ascii_case(secret.as_bytes()));
            assert!(!found, "{secret} stands in {name}");
        }
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
    }
}

#[test]
fn plain_sqlite_does_not_open_it() {
    let office = Office::new();
    let path = office.path();
    let (_folder, _) = office.close();
    let plain = Connection::open(&path).unwrap();
    assert!(plain.execute_batch("SELECT * FROM sqlite_schema").is_err());
}

#[test]
fn a_read_only_folder_is_told() {
    // Root may write anywhere, so the folder is on a mount that nobody may write to.
    let folder = tempfile::tempdir().unwrap();
    drop(create_in(folder.path()));
    let child = child_test("opening::child_in_a_read_only_folder", folder.path());
    in_own_namespace(&format!(
        "mount --bind {0} {0}; mount -o remount,bind,ro {0}; {child}",
        folder.path().display(),
    ));
}

#[test]
#[ignore = "run by a_read_only_folder_is_told"]
fn child_in_a_read_only_folder() {
    let folder = told_folder();
    let refused = open(&file_in(&folder), None, PASSPHRASE);
    assert!(
        matches!(refused, Err(CannotOpen::ReadOnlyFolder)),
        "{:?}",
        refused.err()
    );
    let user = NewUser {
        name: "Bilal",
        role: "director",
        passphrase: "x",
    };
    let refused = storage::create(&folder.join("new.kas"), &user, KeyCost::FOR_TESTS);
    assert!(matches!(refused, Err(CannotOpen::ReadOnlyFolder)));
}

/// Names and bytes of everything in a folder.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}
