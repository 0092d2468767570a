//! Pictures are there, can be borne, and can be heard.

use std::collections::BTreeSet;

use wemi_content::{Diagnostic, Id, Sources, Span, file_path};

use super::{Look, Text};
use crate::pictures::{BYTES_MAX, BadPicture, Pictures};

pub(super) fn check_pictures(text: &Text<'_>, look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    for picture in &text.survey.pictures {
        let span = text.span(&picture.place);
        let target = &picture.target;
        if picture.words.trim().is_empty() {
            findings.push(
                Diagnostic::new(
                    Id::AltMissing,
                    span,
                    format!("chi non vede non sa che cosa c'è in `{target}`"),
                )
                .help("scrivi fra le quadre che cosa si vede: `![La porta dello sportello](…)`"),
            );
        }
        let path = file_path(text.path, target);
        let bad = path.as_ref().and_then(|path| look.pictures.bad.get(path));
        let finding = match bad {
            Some(BadPicture::TooLarge(bytes)) => Diagnostic::new(
                Id::PictureTooLarge,
                span,
                format!("`{target}` occupa {} KB: il massimo è {} KB", bytes / 1024, BYTES_MAX / 1024),
            )
            .help("rimpiccioliscila a 1200 punti di larghezza e salvala come `.webp` o `.jpg`"),
            Some(BadPicture::NotWhatItSays) => Diagnostic::new(
                Id::BadPicture,
                span,
                format!("`{target}` non è un'immagine del tipo che dice il nome"),
            )
            .help("salvala di nuovo come `.jpg`, `.png` o `.webp`"),
            None if path.is_some_and(|path| look.pictures.get(&path).is_some()) => continue,
            None => Diagnostic::new(Id::LinkNowhere, span, format!("l'immagine `{target}` non c'è"))
                .help("metti il file accanto a questo testo e scrivi qui il suo nome"),
        };
        findings.push(finding);
    }
}

/// Pictures that no text shows. Their bytes aren't text, so the finding stands at the head of the
/// configuration.
pub(super) fn check_unused(texts: &[Text<'_>], pictures: &Pictures, sources: &Sources) -> Vec<Diagnostic> {
    let used: BTreeSet<String> = texts
        .iter()
        .flat_map(|text| text.survey.pictures.iter().filter_map(|shown| file_path(text.path, &shown.target)))
        .collect();
    let at = sources.find("site.toml").map_or(Sources::id(0), |(id, _)| id);
    let unused = pictures.paths().filter(|path| !used.contains(*path));
    unused
        .map(|path| {
            Diagnostic::new(Id::PictureUnused, Span::new(at, 0..0), format!("nessun testo mostra `{path}`"))
                .help("togli il file, o mostralo dove serve")
        })
        .collect()
}
