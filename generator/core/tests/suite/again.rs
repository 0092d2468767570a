//! A build in a folder that holds the last one writes only what differs, and ends up as a build from
//! nothing does: whatever was edited, and whatever became of folder and record in between.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date;
use wemi_core::{BuildOptions, BuildReport, build};

use crate::site::{DAY, Site, repository, tree};

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";
const PRIVACY: &str = "content/pages/privacy.md";
const LAST: &str = ".wemi-build";

/// Builds where the last build stands, and the same site from nothing elsewhere: both are alike.
fn compare(site: &Site, date: Date, after: &str) -> BuildReport {
    let report = build(&BuildOptions { date, ..site.options() }).expect(after);
    let fresh = Site::like(&site.dir());
    let from_nothing = build(&BuildOptions { date, ..fresh.options() }).expect(after);
    let (again, whole) = (tree(&site.out()), tree(&fresh.out()));
    assert_eq!(again.keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>(), "{after}: which files");
    for (path, bytes) in &whole {
        assert!(again.get(path) == Some(bytes), "{after}: {path} differs");
    }
    assert_eq!((report.pages, report.files), (from_nothing.pages, from_nothing.files), "{after}");
    assert_eq!((report.bytes, report.offers), (from_nothing.bytes, from_nothing.offers), "{after}");
    assert_eq!(from_nothing.written, from_nothing.files, "{after}: nothing stood there");
    report
}

fn built() -> Site {
    let site = Site::small();
    site.build().expect("built");
    site
}

#[test]
fn nothing_is_written_when_nothing_changed_and_little_when_an_offer_did() {
    let site = built();
    assert_eq!(compare(&site, DAY, "nothing").written, 0);
    site.change(OFFER, "Come funziona.", "Come funziona, in breve.");
    let report = compare(&site, DAY, "what an offer says of itself");
    // Its page, and the record of the build.
    assert_eq!((report.written, report.files > 40), (2, true), "of {} files", report.files);
}

/// What somebody does to a site between two builds.
type Meddle = fn(&Site);

#[test]
fn a_folder_or_a_record_that_is_not_as_the_last_build_left_it_is_built_whole() {
    let meddle: [(&str, Meddle); 7] = [
        ("a page was edited", |site| {
            site.put("../public/index.html", b"edited");
        }),
        ("a page was deleted", |site| fs::remove_file(site.out().join("index.html")).expect("deleted")),
        ("a file was added", |site| {
            site.put("../public/more.txt", b"more");
        }),
        ("the site was deleted", |site| fs::remove_dir_all(site.out()).expect("deleted")),
        ("the record was lost", |site| fs::remove_file(site.dir().join(LAST)).expect("deleted")),
        ("the record was torn", |site| {
            let text = fs::read(site.dir().join(LAST)).expect("a record");
            site.put(LAST, text.get(..text.len() / 2).expect("half of it"));
        }),
        ("the record is another program's", |site| {
            let text = String::from_utf8(fs::read(site.dir().join(LAST)).expect("a record")).expect("text");
            site.put(LAST, text.replacen("1 ", "1 9.9.", 1).as_bytes());
        }),
    ];
    for (what, meddle) in meddle {
        let site = built();
        meddle(&site);
        let report = compare(&site, DAY, what);
        assert_eq!(report.written, report.files, "{what}");
        assert_eq!(compare(&site, DAY, "and again").written, 0, "{what}, and again");
    }
}

#[test]
fn after_any_edits_the_folder_is_what_a_build_from_nothing_makes() {
    for seed in 1..=2 {
        let mut editor = Editor { site: built(), dice: Dice(seed), day: DAY, pages: Vec::new(), edits: 0 };
        editor.site.copy_theme();
        for _ in 0..10 {
            let edit = editor.edit();
            compare(&editor.site, editor.day, &format!("seed {seed}, edit {}: {edit}", editor.edits));
        }
    }
}

/// Somebody who edits at random.
struct Editor {
    site: Site,
    dice: Dice,
    day: Date,
    /// Pages that were added.
    pages: Vec<PathBuf>,
    edits: usize,
}

impl Editor {
    fn edit(&mut self) -> &'static str {
        self.edits += 1;
        let edits = self.edits;
        let new_page = |site: &Site| site.dir().join(format!("content/pages/pagina-{edits}.md"));
        match self.dice.below(8) {
            0 => {
                self.site.change(OFFER, "title: ", &format!("title: Volta {edits} "));
                "the title of an offer"
            }
            1 => {
                self.site.change(
                    "content/services/baby-sitter.md",
                    "title: ",
                    &format!("title: Volta {edits} "),
                );
                "the title of a service"
            }
            2 => {
                self.site.change("site.toml", "tagline = \"", &format!("tagline = \"Volta {edits} "));
                "the configuration"
            }
            3 => {
                self.site.change(
                    "themes/wemi/templates/page.html",
                    "<h1",
                    &format!("<h1 class=\"h-{edits}\""),
                );
                "a template"
            }
            4 => {
                self.day = self.day.saturating_add((self.dice.below(90) + 1).days());
                "the day"
            }
            5 => {
                let page = new_page(&self.site);
                fs::copy(self.site.dir().join(PRIVACY), &page).expect("copied");
                self.pages.push(page);
                "a new page"
            }
            6 => {
                let page = new_page(&self.site);
                let Some(last) = self.pages.pop() else { return "nothing" };
                fs::rename(&last, &page).expect("renamed");
                self.pages.push(page);
                "a page renamed"
            }
            _ => {
                let Some(last) = self.pages.pop() else { return "nothing" };
                fs::remove_file(last).expect("deleted");
                "a page deleted"
            }
        }
    }
}

/// Numbers from a seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) >> 1).expect("it fits").rem_euclid(bound)
    }
}

impl Site {
    fn copy_theme(&self) {
        for (path, bytes) in tree(&repository().join("themes/wemi")) {
            self.put(&format!("themes/wemi/{path}"), &bytes);
        }
    }

    /// The same site in another place, of which nothing was ever built.
    fn like(dir: &Path) -> Self {
        let site = Self::small();
        fs::remove_dir_all(site.dir()).expect("removed");
        for (path, bytes) in tree(dir).into_iter().filter(|(path, _)| path != LAST) {
            site.put(&path, &bytes);
        }
        site
    }
}
