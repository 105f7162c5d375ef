//! Every icon size, from two drawings: one for 64 pixels and up, one on the pixel grid for less.

use crate::Failure;

/// Draws them all.
#[cfg(not(feature = "icons"))]
pub fn draw() -> Result<(), Failure> {
    // Compiled again with what it takes to draw, which nothing else here needs.
    crate::commands::run(&mut crate::commands::command(
        "cargo",
        [
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--features",
            "icons",
            "--",
            "icons",
        ],
    ))
}

#[cfg(feature = "icons")]
pub use drawing::draw;

#[cfg(feature = "icons")]
mod drawing {
    use std::fs::File;
    use std::path::Path;

    use icns::{IconFamily, Image, PixelFormat};
    use ico::{IconDir, IconDirEntry, IconImage, ResourceType};
    use resvg::tiny_skia::{Pixmap, Transform};
    use resvg::usvg::{Options, Tree};

    use super::Failure;
    use crate::commands::read_file;
    use crate::house;

    /// What Linux desktops and the bundler look for, by file name.
    const PNG: &[(&str, u32)] = &[
        ("16x16.png", 16),
        ("24x24.png", 24),
        ("32x32.png", 32),
        ("48x48.png", 48),
        ("64x64.png", 64),
        ("128x128.png", 128),
        ("128x128@2x.png", 256),
        ("512x512.png", 512),
        ("icon.png", 1024),
    ];
    const WINDOWS: &[u32] = &[16, 20, 24, 32, 40, 48, 64, 128, 256];
    const MACOS: &[u32] = &[16, 32, 64, 128, 256, 512, 1024];

    /// Draws them all.
    pub fn draw() -> Result<(), Failure> {
        let folder = house::root().join("icons");
        let drawings = Drawings::read(&folder.join("source"))?;
        for (name, size) in PNG {
            drawings
                .at(*size)?
                .save_png(folder.join(name))
                .map_err(in_words)?;
        }
        windows(&drawings, &folder.join("icon.ico"))?;
        macos(&drawings, &folder.join("icon.icns"))
    }

    struct Drawings {
        small: Tree,
        large: Tree,
    }

    impl Drawings {
        fn read(folder: &Path) -> Result<Self, Failure> {
            let tree = |name: &str| {
                let svg = read_file(&folder.join(name))?;
                Tree::from_str(&svg, &Options::default()).map_err(in_words)
            };
            Ok(Self {
                small: tree("buurtkas-small.svg")?,
                large: tree("buurtkas.svg")?,
            })
        }

        fn at(&self, size: u32) -> Result<Pixmap, Failure> {
            let tree = if size < 64 { &self.small } else { &self.large };
            let mut pixels =
                Pixmap::new(size, size).ok_or("An icon of no size cannot be drawn.")?;
            let scale = size as f32 / tree.size().width();
            resvg::render(
                tree,
                Transform::from_scale(scale, scale),
                &mut pixels.as_mut(),
            );
            Ok(pixels)
        }
    }

    fn windows(drawings: &Drawings, path: &Path) -> Result<(), Failure> {
        let mut icon = IconDir::new(ResourceType::Icon);
        for &size in WINDOWS {
            let image = IconImage::from_rgba_data(size, size, straight(&drawings.at(size)?));
            icon.add_entry(IconDirEntry::encode_as_png(&image).map_err(in_words)?);
        }
        icon.write(File::create(path).map_err(in_words)?)
            .map_err(in_words)
    }

    fn macos(drawings: &Drawings, path: &Path) -> Result<(), Failure> {
        let mut icon = IconFamily::new();
        for &size in MACOS {
            let pixels = straight(&drawings.at(size)?);
            let image =
                Image::from_data(PixelFormat::RGBA, size, size, pixels).map_err(in_words)?;
            icon.add_icon(&image).map_err(in_words)?;
        }
        icon.write(File::create(path).map_err(in_words)?)
            .map_err(in_words)
    }

    /// Colour values not yet multiplied by how opaque they are, as both formats want them.
    fn straight(pixels: &Pixmap) -> Vec<u8> {
        pixels
            .pixels()
            .iter()
            .map(|pixel| pixel.demultiply())
            .flat_map(|it| [it.red(), it.green(), it.blue(), it.alpha()])
            .collect()
    }

    fn in_words(error: impl std::fmt::Display) -> Failure {
        format!("The icons cannot be drawn: {error}")
    }
}
