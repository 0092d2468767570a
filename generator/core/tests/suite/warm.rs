//! A site that is built again and again by one process is, each time, what a build from nothing makes.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use wemi_core::{BuildError, BuildOptions, Rebuilt, Warm};

use crate::site::{Site, repository, tree};

/// A site with a warm build of it.
struct Desk {
    site: Site,
    warm: Warm,
}

impl Desk {
    fn new(site: Site) -> Self {
        let mut desk = Self { site, warm: Warm::default() };
        desk.build().expect("built");
        desk
    }

    fn build(&mut self) -> Result<Rebuilt, BuildError> {
        self.warm.build(&self.site.options(), &BTreeSet::new())
    }

    /// Builds warm, and from nothing elsewhere; gives how many files the warm build changed.
    fn compare(&mut self, after: &str) -> usize {
        let rebuilt = self.build().expect(after);
        let mut options = self.site.options();
        options.out = self.site.dir().join("../fresh");
        let report = wemi_core::build(&options).expect(after);
        let (warm, fresh) = (tree(&self.site.out()), tree(&options.out));
        assert_eq!(warm.keys().collect::<Vec<_>>(), fresh.keys().collect::<Vec<_>>(), "{after}: which files");
        for (path, bytes) in &fresh {
            assert!(warm.get(path) == Some(bytes), "{after}: {path} differs");
        }
        let told = &rebuilt.report;
        assert_eq!(
            (told.pages, told.files, told.offers),
            (report.pages, report.files, report.offers),
            "{after}"
        );
        fs::remove_dir_all(&options.out).expect("removed");
        rebuilt.changed
    }

    fn path(&self, path: &str) -> PathBuf {
        self.site.dir().join(path)
    }
}

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";

#[test]
fn after_edits_of_every_kind_the_folder_is_what_a_build_from_nothing_makes() {
    let mut desk = Desk::new(Site::small());
    desk.compare("nothing");
    desk.site.change(OFFER, "title: ", "title: Nuovo ");
    desk.compare("the title of an offer");
    desk.site.change("content/services/baby-sitter.md", "title: ", "title: Nuovo ");
    desk.compare("the title of a service");
    desk.site.change("content/areas.yaml", "name: ", "name: Nuova ");
    desk.compare("the name of an area");
    desk.site.change("site.toml", "phone = \"02 ", "phone = \"02 1");
    desk.compare("a setting of the functions, which the theme knows too");
    desk.site.change("site.toml", "name = \"", "name = \"Nuovo ");
    desk.compare("the name of the portal, which the theme knows");
    let text = fs::read(desk.path("content/pages/privacy.md")).expect("a page");
    desk.site.put("content/pages/a-new-page.md", &text);
    desk.compare("a new page, before the others: their numbers shift");
    fs::rename(desk.path("content/pages/a-new-page.md"), desk.path("content/pages/renamed.md"))
        .expect("renamed");
    desk.compare("a page renamed");
    fs::remove_file(desk.path("content/pages/renamed.md")).expect("removed");
    desk.compare("a page deleted");
    fs::remove_file(desk.path(OFFER)).expect("removed");
    desk.compare("the last offer deleted, and the lists with it");
    for (path, bytes) in tree(&repository().join("themes/wemi")) {
        desk.site.put(&format!("themes/wemi/{path}"), &bytes);
    }
    assert_eq!(desk.compare("the same theme from a folder"), 0);
    desk.site.change("themes/wemi/templates/page.html", "<h1>", "<h1>Nuovo: ");
    desk.compare("a template");
    desk.site.put("themes/wemi/styles/99-new.css", b"body { color: red }");
    desk.compare("a style, and with its name every page");
    fs::remove_dir_all(desk.path("themes")).expect("removed");
    desk.compare("the theme's folder deleted: back to the program's own");
}

#[test]
fn a_day_that_passes_is_a_change_too() {
    let mut desk = Desk::new(Site::small());
    let mut options = desk.site.options();
    options.date = options.date.saturating_add(jiff::ToSpan::years(20));
    desk.warm.build(&options, &BTreeSet::new()).expect("built");
    let warm = tree(&desk.site.out());
    wemi_core::build(&options).expect("built");
    assert!(warm == tree(&desk.site.out()));
    assert!(!desk.site.has("offerte/il-filo/baby-sitter/index.html"), "its accreditation has lapsed");
}

#[test]
fn only_what_differs_is_written() {
    let mut desk = Desk::new(Site::small());
    assert_eq!(desk.build().expect("built").changed, 0, "nothing has changed");
    let stamp = |site: &Site, path: &str| {
        fs::metadata(site.out().join(path)).expect(path).modified().expect("a time")
    };
    let before = stamp(&desk.site, "privacy/index.html");
    desk.site.change(OFFER, "summary: ", "summary: Nuovo. ");
    let changed = desk.build().expect("built").changed;
    let files = tree(&desk.site.out()).len();
    assert!(changed > 1 && changed < files / 2, "{changed} of {files}");
    assert_eq!(stamp(&desk.site, "privacy/index.html"), before, "another page is left alone");
    assert!(desk.site.read("offerte/il-filo/baby-sitter/index.html").contains("Nuovo. "));
}

#[test]
fn rule_03_errors_leave_the_last_good_site_and_are_mended_by_the_next_save() {
    let mut desk = Desk::new(Site::small());
    let before = tree(&desk.site.out());
    desk.site.change("content/services/baby-sitter.md", "unit: hour", "unit: ora");
    let Err(BuildError::Content(findings)) = desk.build() else { panic!("a build of wrong content") };
    assert!(findings.has_errors());
    assert_eq!(tree(&desk.site.out()), before);
    desk.site.put("themes/wemi/templates/desk.html", b"");
    let Err(BuildError::Content(_)) = desk.build() else { panic!("content is looked at first") };
    desk.site.change("content/services/baby-sitter.md", "unit: ora", "unit: hour");
    assert!(desk.build().is_err(), "half a theme");
    assert_eq!(tree(&desk.site.out()), before);
    fs::remove_dir_all(desk.path("themes")).expect("removed");
    assert_eq!(desk.compare("both mended"), 0);
}

#[test]
fn a_file_that_is_known_to_be_touched_is_read_whatever_its_time_and_length_say() {
    let mut desk = Desk::new(Site::small());
    let file = desk.path(OFFER);
    let time = fs::metadata(&file).expect("a file").modified().expect("a time");
    desk.site.change(OFFER, "title: B", "title: V");
    fs::File::options().write(true).open(&file).expect("open").set_modified(time).expect("a time");
    let touched = BTreeSet::from([file]);
    let options: BuildOptions = desk.site.options();
    assert!(desk.warm.build(&options, &touched).expect("built").changed > 0);
}

#[test]
fn a_folder_that_was_taken_away_is_built_whole_again() {
    let mut desk = Desk::new(Site::small());
    fs::remove_dir_all(desk.site.out()).expect("removed");
    desk.compare("the output deleted");
}
