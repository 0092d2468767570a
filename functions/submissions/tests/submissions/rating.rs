//! How clear a page is: asked, counted once, and nothing kept of who answered.

use std::collections::BTreeMap;

use http::StatusCode;
use wemi_domain::feedback::Remark;
use wemi_store::Fault;
use wemi_web::FormTicket;

use crate::bench::{Answer, Bench, at, body};

const PAGE: &str = "/servizi/baby-sitter/";

fn ticket(bench: &Bench) -> FormTicket {
    bench.app.ticket("valutazione").unwrap()
}

async fn rate(bench: &Bench, ticket: &FormTicket, fields: &[(&str, &str)]) -> Answer {
    let fields: Vec<_> = [("pagina", PAGE)].iter().chain(fields).copied().collect();
    bench.post_to("/proponi/valutazione", body(ticket, &fields)).await
}

#[tokio::test]
async fn the_number_of_the_link_is_chosen_in_the_form_and_another_page_is_none() {
    let bench = Bench::new().await;
    let form = bench.get(&format!("/proponi/valutazione?pagina={PAGE}&voto=2")).await;
    assert_eq!(form.status, StatusCode::OK);
    assert_eq!(form.html.matches(" checked").count(), 1);
    assert!(form.html.contains(r#"name="voto" value="2" checked"#), "{}", form.html);
    assert!(form.html.contains("Dove hai incontrato le maggiori difficoltà?"));
    assert!(bench.ratings().await.is_empty(), "a link counts nothing");
    for query in ["", "?voto=4", "?pagina=//example.net/&voto=4", "?pagina=/prenotazioni/apri/abc"] {
        let answer = bench.get(&format!("/proponi/valutazione{query}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{query}");
    }
}

#[tokio::test]
async fn answers_are_counted_by_page_with_what_belongs_to_the_number() {
    let bench = Bench::new().await;
    for (number, good, hard) in
        [("5", "chiare", "smarrito"), ("4", "chiare", ""), ("2", "chiare", "smarrito"), ("1", "", "chiare")]
    {
        let fields = [("voto", number), ("meglio", good), ("difficolta", hard)];
        let answer = rate(&bench, &ticket(&bench), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
        let thanks = bench.get(&answer.location).await;
        assert!(thanks.status == StatusCode::OK && thanks.html.contains(PAGE), "{}", thanks.html);
    }
    let [rated] = bench.ratings().await.try_into().unwrap();
    assert_eq!((rated.page.as_str(), rated.answers, rated.by_clarity), (PAGE, 4, [1, 1, 0, 1, 1]));
    assert_eq!(rated.mean_hundredths, 300);
    assert_eq!(rated.remarks, BTreeMap::from([(Remark::Clear, 2), (Remark::Lost, 1)]));
}

#[tokio::test]
async fn ratings_of_several_months_are_one_page_and_the_least_clear_comes_first() {
    let bench = Bench::new().await;
    rate(&bench, &ticket(&bench), &[("voto", "5")]).await;
    bench.clock.set(at("2026-12-02T09:00:00Z"));
    rate(&bench, &ticket(&bench), &[("voto", "5")]).await;
    let other = body(&ticket(&bench), &[("pagina", "/costi/"), ("voto", "1")]);
    bench.post_to("/proponi/valutazione", other).await;
    let pages: Vec<_> = bench.ratings().await.into_iter().map(|rated| (rated.page, rated.answers)).collect();
    assert_eq!(pages, [("/costi/".to_owned(), 1), (PAGE.to_owned(), 2)]);
}

#[tokio::test]
async fn rule_12_the_same_form_counts_once_and_with_another_answer_not_at_all() {
    let bench = Bench::new().await;
    let ticket = ticket(&bench);
    for _ in 0..2 {
        assert_eq!(rate(&bench, &ticket, &[("voto", "3")]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(rate(&bench, &ticket, &[("voto", "5")]).await.status, StatusCode::CONFLICT);
    assert_eq!(bench.ratings().await[0].by_clarity, [0, 0, 1, 0, 0]);
}

#[tokio::test]
async fn who_answers_at_once_is_counted_each() {
    let bench = Bench::new().await;
    let tickets: Vec<_> = (0..4).map(|_| ticket(&bench)).collect();
    let voto = [("voto", "5")];
    let (a, b, c, d) = tokio::join!(
        rate(&bench, &tickets[0], &voto),
        rate(&bench, &tickets[1], &voto),
        rate(&bench, &tickets[2], &voto),
        rate(&bench, &tickets[3], &voto),
    );
    for answer in [a, b, c, d] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
    }
    assert_eq!(bench.ratings().await[0].answers, 4);
}

#[tokio::test]
async fn rule_13_whatever_call_fails_the_form_sent_again_is_counted_once() {
    let bench = Bench::new().await;
    let mut sent = 0;
    for fault in [Fault::TimeoutBefore, Fault::TimeoutAfter, Fault::LostAnswer, Fault::Conflict] {
        for call in 0..3 {
            let ticket = ticket(&bench);
            bench.faults.clear();
            bench.faults.inject(call, fault);
            rate(&bench, &ticket, &[("voto", "4")]).await;
            bench.faults.clear();
            let again = rate(&bench, &ticket, &[("voto", "4")]).await;
            assert_eq!(again.status, StatusCode::SEE_OTHER, "{fault:?} in call {call}");
            sent += 1;
            assert_eq!(bench.ratings().await[0].answers, sent, "{fault:?} in call {call}");
        }
    }
}

#[tokio::test]
async fn a_form_without_a_number_asks_for_it_and_a_machine_is_not_counted() {
    let bench = Bench::new().await;
    let refused = rate(&bench, &ticket(&bench), &[("voto", "6")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.html.contains("Scegli un numero da 1 a 5.") && refused.html.contains(r##"href="#f-voto""##)
    );
    let machine = rate(&bench, &ticket(&bench), &[("voto", "5"), ("sito_web", "x")]).await;
    assert_eq!(machine.status, StatusCode::SEE_OTHER);
    let forged = FormTicket { key: "0".repeat(32), token: "0".to_owned() };
    assert_eq!(rate(&bench, &forged, &[("voto", "5")]).await.status, StatusCode::FORBIDDEN);
    assert!(bench.ratings().await.is_empty());
}
