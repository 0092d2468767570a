//! Pictures that lie beside the content: sized, named by their bytes, and no larger than a person on
//! a slow line can bear.

use std::collections::BTreeMap;

use imagesize::ImageType;

use crate::assets::hashed_address;

/// The largest picture: two seconds on a slow line (1.2 Mbit/s).
pub(crate) const BYTES_MAX: usize = 300 * 1024;

/// The endings of pictures, with the format that each one promises. SVG is not among them: it may
/// hold scripts.
const FORMATS: [(&str, ImageType); 4] =
    [("jpg", ImageType::Jpeg), ("jpeg", ImageType::Jpeg), ("png", ImageType::Png), ("webp", ImageType::Webp)];

/// A picture as pages show it.
#[derive(Debug)]
pub(crate) struct Picture {
    /// Where it is published.
    pub(crate) address: String,
    /// In pixels.
    pub(crate) width: usize,
    /// In pixels.
    pub(crate) height: usize,
    bytes: Vec<u8>,
}

/// Why a file is no picture to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadPicture {
    /// It has more bytes than may be.
    TooLarge(usize),
    /// Its bytes aren't what its name promises.
    NotWhatItSays,
}

/// The pictures of a site by path.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    good: BTreeMap<String, Picture>,
    /// Those that can't be shown.
    pub(crate) bad: BTreeMap<String, BadPicture>,
}

/// Whether a file is a picture, by its name.
pub(crate) fn is_picture(path: &str) -> bool {
    promised(path).is_some()
}

fn promised(path: &str) -> Option<ImageType> {
    let (_, ending) = path.rsplit_once('.')?;
    FORMATS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
}

impl Pictures {
    /// Looks at every file.
    pub(crate) fn of(files: BTreeMap<String, Vec<u8>>) -> Self {
        let mut pictures = Self::default();
        for (path, bytes) in files {
            match picture(&path, bytes) {
                Ok(picture) => drop(pictures.good.insert(path, picture)),
                Err(bad) => drop(pictures.bad.insert(path, bad)),
            }
        }
        pictures
    }

    /// The same pictures under other paths.
    pub(crate) fn moved(self, to: impl Fn(&str) -> String) -> Self {
        Self {
            good: self.good.into_iter().map(|(path, picture)| (to(&path), picture)).collect(),
            bad: self.bad.into_iter().map(|(path, bad)| (to(&path), bad)).collect(),
        }
    }

    /// The picture at a path.
    pub(crate) fn get(&self, path: &str) -> Option<&Picture> {
        self.good.get(path)
    }

    /// The paths of all files, shown or not.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.good.keys().chain(self.bad.keys()).map(String::as_str)
    }

    /// Address and bytes of each picture; the same picture twice has one address.
    pub(crate) fn files(&self) -> BTreeMap<&str, &[u8]> {
        self.good.values().map(|picture| (picture.address.as_str(), picture.bytes.as_slice())).collect()
    }
}

fn picture(path: &str, bytes: Vec<u8>) -> Result<Picture, BadPicture> {
    if bytes.len() > BYTES_MAX {
        return Err(BadPicture::TooLarge(bytes.len()));
    }
    let found = imagesize::image_type(&bytes).ok();
    if found.is_none() || found != promised(path) {
        return Err(BadPicture::NotWhatItSays);
    }
    let size = imagesize::blob_size(&bytes).map_err(|_| BadPicture::NotWhatItSays)?;
    let name = path.rsplit('/').next().unwrap_or(path);
    let address = hashed_address(name, &bytes);
    Ok(Picture { address, width: size.width, height: size.height, bytes })
}
