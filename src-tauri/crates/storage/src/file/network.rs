//! Network shares. SQLite's log needs memory shared between processes and locks that hold; over a
//! network neither can be trusted, and a file opened from two laptops would be damaged.

use std::path::Path;

/// File systems that reach another machine.
const SHARES: &[&str] = &[
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "glusterfs",
    "gfs2",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
];

/// What kind of network share `path` lies on, if it does.
pub(super) fn share_kind(path: &Path) -> Option<String> {
    if is_unc(&path.to_string_lossy()) {
        return Some("UNC".to_owned());
    }
    if cfg!(target_os = "linux") {
        let folder = crate::keys::folder_of(path).canonicalize().ok()?;
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
        share_kind_in(&mounts, &folder)
    } else {
        // Windows: a drive letter of a share looks local here. macOS: not looked at.
        None
    }
}

/// `\\server\share` and `\\?\UNC\server\share`; not `\\?\C:\` or `\\.\`.
fn is_unc(path: &str) -> bool {
    if !cfg!(windows) && !cfg!(test) {
        return false;
    }
    let path = path.replace('/', "\\");
    match path.strip_prefix(r"\\") {
        Some(rest) if rest.starts_with(r"?\") => rest[2..].to_uppercase().starts_with("UNC\\"),
        Some(rest) => !rest.starts_with(r".\"),
        None => false,
    }
}

/// Finds the mount that `folder` lies on in the text of `/proc/self/mountinfo`.
fn share_kind_in(mounts: &str, folder: &Path) -> Option<String> {
    let (_, kind) = mounts
        .lines()
        .filter_map(|line| {
            let (left, right) = line.split_once(" - ")?;
            let point = left.split(' ').nth(4)?;
            let kind = right.split(' ').next()?;
            Some((unescaped(point), kind))
        })
        .filter(|(point, _)| folder.starts_with(point))
        // The longest wins; of two on one point the later, which hides the earlier.
        .max_by_key(|(point, _)| point.len())?;
    is_share(kind).then(|| kind.to_owned())
}

/// `fuseblk` is a local disk (NTFS); plain `fuse` can be anything; `fuse.sshfs` and its like reach
/// another machine or a cloud.
fn is_share(kind: &str) -> bool {
    const LOCAL_FUSE: &[&str] = &[
        "fuse.ntfs-3g",
        "fuse.exfat",
        "fuse.encfs",
        "fuse.gocryptfs",
        "fuse.cryfs",
        "fuse.veracrypt",
        "fuse.bindfs",
        "fuse.mergerfs",
        "fuse.fuse-overlayfs",
    ];
    SHARES.contains(&kind) || (kind.starts_with("fuse.") && !LOCAL_FUSE.contains(&kind))
}

/// Spaces and the like stand in mountinfo as `\040`.
fn unescaped(point: &str) -> String {
    [
        ("\\040", " "),
        ("\\011", "\t"),
        ("\\012", "\n"),
        ("\\134", "\\"),
    ]
    .into_iter()
    .fold(point.to_owned(), |text, (code, sign)| {
        text.replace(code, sign)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
31 25 0:40 / /mnt/office\\040share rw shared:2 - cifs //nas/office rw,vers=3.0
32 31 254:1 / /mnt/office\\040share/usb rw - fuseblk /dev/sdb1 rw
33 25 0:50 / /home/anna/cloud rw shared:9 - fuse.rclone remote: rw
34 25 0:51 / /home/anna/vault rw - fuse.gocryptfs /home/anna/.vault rw
";

    #[test]
    fn the_mount_nearest_to_the_folder_decides() {
        let kind = |folder: &str| share_kind_in(MOUNTS, Path::new(folder));
        assert_eq!(kind("/home/anna"), None);
        assert_eq!(kind("/mnt/office share/kas").as_deref(), Some("cifs"));
        assert_eq!(kind("/mnt/office share/usb"), None);
        assert_eq!(kind("/mnt/office sharex"), None);
        assert_eq!(kind("/home/anna/cloud/x").as_deref(), Some("fuse.rclone"));
        assert_eq!(kind("/home/anna/vault"), None);
    }

    #[test]
    fn a_unc_path_is_a_share_and_a_long_local_path_is_not() {
        for share in [
            r"\\nas\office\x.kas",
            r"\\?\UNC\nas\office\x.kas",
            "//nas/office/x.kas",
        ] {
            assert!(is_unc(share), "{share}");
        }
        for local in [r"C:\x.kas", r"\\?\C:\x.kas", r"\\.\x", "/home/x.kas"] {
            assert!(!is_unc(local), "{local}");
        }
    }

    #[test]
    fn the_folder_the_tests_run_in_is_local() {
        assert_eq!(share_kind(&std::env::temp_dir().join("x.kas")), None);
    }
}
