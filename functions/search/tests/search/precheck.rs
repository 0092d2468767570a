//! Whether a benefit seems to be for one: yes, no because, cannot say. Nothing is promised or kept.

use http::StatusCode;
use jiff::civil::date;
use wemi_catalogue::{BenefitEntry, ConditionEntry, LanguageEntry, Settings, path};
use wemi_domain::Period;
use wemi_domain::call::Call;
use wemi_domain::precheck::{Ask, Condition, Range, Requirement, Wanted};

use crate::bench::{Answer, Bench};
use crate::city::slug;
use crate::site;

const BENEFIT: &str = "/verifica/buono";
/// Lives here, a child of 1, an ISEE of 25,000 and a certified disability.
const FITS: &str = "residenza=si&eta_bambino=2&isee=30000&disabilita=si";

fn entry(words: [&str; 4]) -> BenefitEntry {
    let number = |ask, to| Requirement { ask, wanted: Wanted::Number(Range { from: None, to: Some(to) }) };
    let truth = |ask| Requirement { ask, wanted: Wanted::Truth(true) };
    let condition = |ways: Vec<Vec<Requirement>>, words: &[&[&str]]| ConditionEntry {
        condition: Condition(ways),
        words: words.iter().map(|way| way.iter().map(|text| (*text).to_owned()).collect()).collect(),
    };
    let [lives, child, low, middle] = words;
    let ways = vec![vec![number(Ask::Isee, 20_000)], vec![number(Ask::Isee, 30_000), truth(Ask::Disability)]];
    BenefitEntry {
        format: 1,
        title: "Buono".to_owned(),
        url: "/misure/buono/".to_owned(),
        publish: Period { from: None, to: Some(date(2028, 12, 31)) },
        closed: None,
        calls: vec![Call { from: date(2026, 10, 1), to: date(2027, 3, 31), note: None }],
        conditions: vec![
            condition(vec![vec![truth(Ask::Resident)]], &[&[lives]]),
            condition(vec![vec![number(Ask::ChildAge, 2)]], &[&[child]]),
            condition(ways, &[&[low], &[middle, "e c’è una disabilità."]]),
        ],
    }
}

async fn bench() -> Bench {
    Bench::with(|folder| {
        let italian = entry(["Abiti a Prova.", "Ha meno di 3 anni.", "ISEE basso.", "ISEE medio"]);
        let english = entry(["You live in Prova.", "Under 3.", "Low ISEE.", "Middling ISEE"]);
        site::write(folder, &path::benefit(&slug("buono"), "it"), &italian);
        site::write(folder, &path::benefit(&slug("buono"), "en"), &english);
        let file = folder.path().join(path::SETTINGS);
        let mut settings: Settings = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        settings.languages = [("it", ""), ("en", "/en")]
            .map(|(code, root)| LanguageEntry {
                code: code.to_owned(),
                name: code.to_owned(),
                root: root.to_owned(),
            })
            .to_vec();
        site::write(folder, path::SETTINGS, &settings);
    })
    .await
}

fn says(answer: &Answer, parts: &[&str]) {
    for part in parts {
        assert!(answer.html.contains(part), "{part}\nin {}", answer.html);
    }
}

#[tokio::test]
async fn the_answers_seem_to_say_yes_no_because_or_nothing() {
    let bench = bench().await;
    let of = async |asked: &str| bench.get(&format!("{BENEFIT}?{asked}")).await;
    let yes = of(FITS).await;
    assert_eq!(yes.status, StatusCode::OK);
    says(&yes, &["Sembra di sì", "Non è una promessa", "Puoi chiederlo fino al 31 marzo 2027"]);
    let no = of("residenza=no&eta_bambino=nessuno&isee=20000&disabilita=non-so").await;
    says(&no, &["Sembra di no", "<li>Abiti a Prova.</li>", "<li>Ha meno di 3 anni.</li>"]);
    assert!(!no.html.contains("<li>ISEE basso.</li>"), "that holds");
    let unknown = of("residenza=si&eta_bambino=2&isee=30000&disabilita=non-so").await;
    says(&unknown, &["Non possiamo dirlo", "<li>ISEE medio e c’è una disabilità.</li>", "/sportelli/"]);
    assert!(!unknown.html.contains("<li>Abiti a Prova.</li>"));
}

#[tokio::test]
async fn the_answers_stay_and_are_kept_nowhere_else() {
    let bench = bench().await;
    let answer = bench.get(&format!("{BENEFIT}?{FITS}")).await;
    says(
        &answer,
        &[
            "value=\"30000\" checked",
            "più di 20.000\u{a0}€, fino a 30.000\u{a0}€",
            "meno di 3 anni",
            "3 anni o più",
            "<meta name=\"referrer\" content=\"no-referrer\">",
            "segnalazione?pagina=/verifica/buono\"",
        ],
    );
    assert_eq!(answer.html.matches(" checked").count(), 4);
    assert_eq!(answer.kept, "private, no-store");
}

#[tokio::test]
async fn what_is_not_answered_is_asked_again_and_nothing_is_said_meanwhile() {
    let bench = bench().await;
    let blank = bench.get(BENEFIT).await;
    assert_eq!(blank.status, StatusCode::OK);
    assert!(!blank.html.contains("aria-invalid") && !blank.html.contains("outcome-verdict"));
    let asked = "residenza=si&eta_bambino=7&isee=20000&disabilita=no";
    let answer = bench.get(&format!("{BENEFIT}?{asked}")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "7 is none of the answers");
    says(&answer, &["<title>Errore: ", "href=\"#f-eta_bambino\"", "id=\"f-eta_bambino-errore\""]);
    assert_eq!(answer.html.matches("form-feedback").count(), 1);
    assert!(!answer.html.contains("outcome-verdict"));
    let part = bench.get(&format!("{BENEFIT}?{asked}&parte=risposta")).await;
    assert_eq!((part.status, part.html.as_str()), (StatusCode::NO_CONTENT, ""));
    let part = bench.get(&format!("{BENEFIT}?{FITS}&parte=risposta")).await;
    assert!(part.html.contains("Sembra di sì") && !part.html.contains("<html"));
}

#[tokio::test]
async fn a_call_that_is_over_says_so_and_asks_nothing() {
    let bench = bench().await;
    bench.clock.set("2026-09-30T09:00:00Z".parse().unwrap());
    let before = bench.get(&format!("{BENEFIT}?{FITS}")).await;
    says(&before, &["Si chiede dal 1º ottobre 2026", "Sembra di sì"]);
    bench.clock.set("2027-04-01T09:00:00Z".parse().unwrap());
    let after = bench.get(&format!("{BENEFIT}?{FITS}")).await;
    says(&after, &["Chiuso dal 31 marzo 2027", "Ora non si può chiedere.", "href=\"/misure/\""]);
    assert!(!after.html.contains("outcome-verdict") && !after.html.contains("name=\"isee\""));
    bench.clock.set("2029-01-01T09:00:00Z".parse().unwrap());
    assert_eq!(bench.get(BENEFIT).await.status, StatusCode::NOT_FOUND, "no longer published");
    assert_eq!(bench.get("/verifica/altro").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn rule_04_the_pre_check_speaks_english() {
    let bench = bench().await;
    let asked = "residenza=no&eta_bambino=2&isee=20000&disabilita=no";
    let answer = bench.get(&format!("/en{BENEFIT}?{asked}")).await;
    says(
        &answer,
        &[
            "<html lang=\"en\">",
            "It seems not",
            "<li>You live in Prova.</li>",
            "under 3",
            "action=\"/en/verifica/buono\"",
        ],
    );
}
