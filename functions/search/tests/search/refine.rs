//! Lists that are narrowed and ordered by more than the three questions.

use http::StatusCode;
use jiff::civil::date;
use wemi_domain::band::Band;
use wemi_theme::views::PlaceKey;

use crate::bench::Bench;
use crate::city::Made;

const WHERE: &[u8] = &[3];
const WHOM: &[&str] = &["famiglie"];

/// Four offers that differ in everything.
async fn varied() -> Bench {
    let dear = Made::new("Alba", WHERE, WHOM).at(2600, 1, 1).with(|traits| {
        traits.bands = vec![Band::Morning];
        traits.mansioni = vec![1];
        traits.first = Some(date(2026, 12, 3).at(9, 0, 0, 0));
    });
    let long = Made::new("Bosco", WHERE, WHOM).at(1200, 4, 3).with(|traits| {
        traits.bands = vec![Band::Morning, Band::Evening];
        traits.shared = true;
        traits.mansioni = vec![1, 2];
        traits.first = Some(date(2026, 12, 1).at(18, 0, 0, 0));
    });
    let free = Made::new("Cortile", WHERE, WHOM).with(|traits| {
        traits.place = PlaceKey::Seat;
        traits.languages = vec!["en".to_owned()];
    });
    let cheap = Made::new("Dado", WHERE, WHOM).at(1800, 2, 1);
    Bench::of(&[dear, long, free, cheap]).await
}

async fn shown(bench: &Bench, said: &str) -> Vec<String> {
    let answer = bench.get(&format!("/trova?servizio=baby-sitter&{said}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{said}");
    answer.titles().into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_list_is_narrowed_by_what_is_wished() {
    let bench = varied().await;
    for (said, left) in [
        ("prezzo=0", vec!["Cortile"]),
        ("prezzo=18", vec!["Bosco", "Cortile", "Dado"]),
        ("quando=mattina", vec!["Alba", "Bosco"]),
        ("dove=sede", vec!["Cortile"]),
        ("modo=condiviso", vec!["Bosco"]),
        ("lingua=en", vec!["Cortile"]),
        ("mansione=2", vec!["Bosco"]),
        ("prezzo=18&dove=casa&quando=&lingua=", vec!["Bosco", "Dado"]),
        ("municipio=3&prezzo=15&quando=sera", vec!["Bosco"]),
    ] {
        assert_eq!(shown(&bench, said).await, left, "{said}");
    }
}

#[tokio::test]
async fn a_list_is_ordered_by_price_or_by_first_time() {
    let bench = varied().await;
    assert_eq!(shown(&bench, "ordina=prezzo").await, ["Cortile", "Bosco", "Dado", "Alba"]);
    assert_eq!(shown(&bench, "ordina=orario").await, ["Bosco", "Alba", "Cortile", "Dado"]);
    assert_eq!(shown(&bench, "ordina=prezzo&dove=casa").await, ["Bosco", "Dado", "Alba"]);
}

#[tokio::test]
async fn rule_06_a_told_case_has_its_price_on_each_card_and_orders_by_it() {
    let bench = varied().await;
    // One hour: at least three are charged at Bosco, 36 euros.
    assert_eq!(shown(&bench, "ore=1&ordina=prezzo").await, ["Cortile", "Dado", "Alba", "Bosco"]);
    assert_eq!(shown(&bench, "ore=4&ordina=prezzo").await, ["Cortile", "Bosco", "Dado", "Alba"]);
    let answer = bench.get("/trova?servizio=baby-sitter&ore=4&persone=2&ordina=prezzo").await;
    assert_eq!(answer.titles(), ["Bosco", "Dado", "Alba", "Cortile"], "two are not for two persons");
    let told = answer.html.matches("card-case").count();
    assert_eq!(told, 2, "only what is for the case has its price");
    assert!(answer.says("4 ore, 2 persone: <strong class=\"amount\">48,00\u{a0}€"), "{}", answer.html);
    assert!(answer.says("data-total=\"7200\""), "the script orders by the same");
    assert!(answer.says(r#"<option value="4" selected>4 ore"#));
}

#[tokio::test]
async fn a_narrowed_list_says_what_is_left_and_how_to_have_all_again() {
    let bench = varied().await;
    let answer = bench.get("/trova?servizio=baby-sitter&municipio=3&prezzo=18&dove=casa").await;
    for part in [
        "4 offerte di baby sitter in Municipio 3",
        ">Restano 2 offerte</",
        r#"<option value="18" selected>Fino a 18,00"#,
        r#"<option value="casa" selected>A casa tua (2)"#,
        r#"<option value="sera">Sera (1)"#,
        r#"data-refine="part""#,
        r#"class="refine-clear" href="/trova/servizio/baby-sitter/municipio/3/""#,
        r#"<input type="hidden" name="servizio" value="baby-sitter">"#,
        "per=famiglie&amp;municipio=3&amp;prezzo=18&amp;dove=casa",
    ] {
        assert!(answer.says(part), "{part}: {}", answer.html);
    }
}

#[tokio::test]
async fn wishes_that_leave_nothing_say_which_one_to_give_up() {
    let bench = varied().await;
    let answer = bench.get("/trova?servizio=baby-sitter&prezzo=0&quando=sera").await;
    assert_eq!((answer.status, answer.titles()), (StatusCode::OK, Vec::new()));
    for part in [
        "Con queste scelte non resta nessuna offerta",
        "Senza «gratis»",
        r#"href="/trova?servizio=baby-sitter&amp;quando=sera""#,
        "Senza «sera»",
        r#"href="/trova?servizio=baby-sitter&amp;prezzo=0""#,
        "02 5555 0100",
    ] {
        assert!(answer.says(part), "{part}: {}", answer.html);
    }
}

#[tokio::test]
async fn all_of_the_city_can_be_narrowed_and_is_in_pages() {
    let mut offers: Vec<Made> = (10..35).map(|n| Made::new(&format!("Offerta {n}"), WHERE, WHOM)).collect();
    offers.push(Made::new("Cara", WHERE, WHOM).at(2600, 1, 1));
    let bench = Bench::of(&offers).await;
    let answer = bench.get("/trova?prezzo=0").await;
    assert_eq!((answer.titles().len(), answer.says(">Restano 25 offerte</")), (20, true));
    assert!(answer.says(r#"href="/trova?prezzo=0&amp;pagina=2""#));
    assert_eq!(bench.get("/trova?prezzo=0&pagina=2").await.titles().len(), 5);
    assert_eq!(bench.get("/trova?prezzo=0&pagina=3").await.location, "/trova?prezzo=0");
}
