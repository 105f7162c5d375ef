//! The system packages of Debian and Ubuntu that the house needs.

use crate::commands::{command, is_found, output};

/// What someone wants to do, and so how much must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build and run.
    Run,
    /// Also judge: browsers, validators, a display without a screen.
    Test,
}

/// A package, and the program that shows it is not needed because it came from elsewhere.
struct Package {
    name: &'static str,
    stands_in: Option<&'static str>,
    purpose: Purpose,
}

const fn library(name: &'static str) -> Package {
    Package {
        name,
        stands_in: None,
        purpose: Purpose::Run,
    }
}

const fn checking(name: &'static str, program: &'static str) -> Package {
    Package {
        name,
        stands_in: Some(program),
        purpose: Purpose::Test,
    }
}

// With no more than these a bare Debian 12 builds and tests everything.
const PACKAGES: &[Package] = &[
    library("libwebkit2gtk-4.1-dev"), // the window
    library("perl"), // builds OpenSSL; Debian's perl-base has the program without what it needs
    Package {
        name: "build-essential",
        stands_in: Some("make"), // a compiler is there, or this would not run
        purpose: Purpose::Run,
    },
    Package {
        name: "pkg-config",
        stands_in: Some("pkg-config"),
        purpose: Purpose::Run,
    },
    checking("chromium", "chromium"),                 // journeys
    checking("webkit2gtk-driver", "WebKitWebDriver"), // the journey in the real window
    checking("xvfb", "Xvfb"),
    checking("xauth", "xauth"),
    checking("poppler-utils", "pdftotext"), // paper, read back by another program
    checking("qpdf", "qpdf"),
    checking("default-jdk-headless", "javac"), // veraPDF
    Package {
        name: "libjaxb-java",
        stands_in: None,
        purpose: Purpose::Test,
    },
    checking("libxml2-utils", "xmllint"),
];

/// The packages still to be installed for `purpose`, in the words of apt.
pub fn missing(purpose: Purpose) -> Vec<&'static str> {
    let mut missing: Vec<_> = PACKAGES
        .iter()
        .filter(|package| package.purpose == Purpose::Run || purpose == Purpose::Test)
        .filter(|package| !package.stands_in.is_some_and(is_found) && !is_installed(package.name))
        .map(|package| package.name)
        .collect();
    if purpose == Purpose::Test && !python_can_make_a_venv() {
        missing.push("python3-venv");
    }
    missing
}

fn is_installed(package: &str) -> bool {
    output(&mut command(
        "dpkg-query",
        ["-W", "-f=${db:Status-Status}", package],
    ))
    .is_some_and(|status| status == "installed")
}

fn python_can_make_a_venv() -> bool {
    output(&mut command("python3", ["-c", "import ensurepip, venv"])).is_some()
}
