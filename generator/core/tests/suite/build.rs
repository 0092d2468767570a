//! A build is whole, repeatable, and never makes things worse.

use std::fs;

use rayon::ThreadPoolBuilder;
use wemi_core::{BuildError, check};

use crate::site::{DAY, Site, repository, tree};

#[test]
fn the_repositorys_own_content_has_no_error() {
    let findings = check(&repository(), DAY).expect("a site");
    assert!(!findings.has_errors(), "{}", findings.render(false));
}

#[test]
fn the_same_content_and_day_give_the_same_bytes_with_one_thread_or_many_wherever_it_stands() {
    let site = Site::copy();
    let pool = ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    pool.install(|| site.build()).expect("built");
    let (one, many) = (tree(&site.out()), tree(&Site::built().out()));
    assert_eq!(one.keys().collect::<Vec<_>>(), many.keys().collect::<Vec<_>>());
    for (path, bytes) in &one {
        assert!(bytes == &many[path], "{path} differs");
    }
    assert!(one.len() > 100, "a site, not {} files", one.len());
}

#[test]
fn rule_03_a_build_that_fails_leaves_the_last_site_as_it_was() {
    let site = Site::small();
    site.build().expect("built");
    let before = tree(&site.out());
    site.change("content/services/baby-sitter.md", "unit: hour", "unit: ora");
    let Err(BuildError::Content(findings)) = site.build() else { panic!("a build of wrong content") };
    assert!(findings.has_errors());
    assert_eq!(tree(&site.out()), before);
    assert_eq!(site.beside(), ["public", "site"]);
}

#[test]
fn a_page_that_cannot_be_rendered_leaves_the_last_site_as_it_was() {
    let site = Site::small();
    site.build().expect("built");
    let before = tree(&site.out());
    for (path, bytes) in tree(&repository().join("themes/wemi")) {
        site.put(&format!("themes/wemi/{path}"), &bytes);
    }
    site.put("themes/wemi/templates/desk.html", b"{{ nothing_of_the_kind }}");
    let Err(BuildError::Render { path, .. }) = site.build() else { panic!("a build of a wrong theme") };
    assert!(path.starts_with("/sportelli/"), "{path}");
    assert_eq!(tree(&site.out()), before);
    assert_eq!(site.beside(), ["public", "site"], "what was half written is gone");
}

#[test]
fn a_build_takes_the_place_of_the_last_whole() {
    let site = Site::small();
    site.build().expect("built");
    assert!(site.has("privacy/index.html"));
    fs::rename(
        site.dir().join("content/pages/privacy.md"),
        site.dir().join("content/pages/dati-personali.md"),
    )
    .expect("renamed");
    site.build().expect("built");
    assert!(site.has("dati-personali/index.html") && !site.has("privacy/index.html"));
    assert_eq!(site.beside(), ["public", "site"]);
}

#[test]
fn what_a_killed_build_left_is_swept_away() {
    let site = Site::small();
    site.put("../.public.staging-1/.lock", b"").put("../.public.staging-1/index.html", b"half");
    site.build().expect("built");
    assert_eq!(site.beside(), ["public", "site"]);
}

#[test]
fn a_folder_that_is_no_site_of_ours_is_left_alone() {
    let site = Site::small();
    site.put("../public/vacanze.txt", b"foto");
    assert!(matches!(site.build(), Err(BuildError::NotOurs { .. })));
    assert_eq!(site.read("vacanze.txt"), "foto");
}

#[test]
fn the_theme_in_the_program_is_the_repositorys() {
    let site = Site::small();
    site.build().expect("built");
    let embedded = tree(&site.out());
    for (path, bytes) in tree(&repository().join("themes/wemi")) {
        site.put(&format!("themes/wemi/{path}"), &bytes);
    }
    site.build().expect("built");
    assert!(tree(&site.out()) == embedded);
}

#[test]
fn the_base_url_stands_in_sitemap_and_settings() {
    let site = Site::small();
    let mut options = site.options();
    options.base_url = Some("https://wemi.example.org/".to_owned());
    wemi_core::build(&options).expect("built");
    assert!(site.read("sitemap.xml").contains("<loc>https://wemi.example.org/servizi/</loc>"));
    assert!(site.read("dati/catalogo/v1/impostazioni.json").contains("\"https://wemi.example.org\""));
    options.base_url = Some("wemi.example.org".to_owned());
    assert!(matches!(wemi_core::build(&options), Err(BuildError::BaseUrl(_))));
}
