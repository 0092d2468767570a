//! Signatures of notifications, held against vectors of the gateway's own library.

use jiff::{SignedDuration, Timestamp};
use wemi_fn_payment::{BadSignature, verify};

const BODY: &str = r#"{"id":"evt_1","type":"checkout.session.completed","account":"acct_arco","data":{"object":{"id":"cs_1","client_reference_id":"K7M49XQ2B"}}}"#;

/// `webhooks.generateTestHeaderString({ payload: BODY, secret: "whsec_test_vector", timestamp })` of
/// npm `stripe` 23.1.
const HEADER: &str = "t=1795600000,v1=77ae8c52caf4dad7ca8b4d13a0da41380c34ddb82c6ceda2f60c97d5b1359638";

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_795_600_000).unwrap() + SignedDuration::from_secs(seconds)
}

fn check(header: &str, body: &str, secrets: &[&str], now: Timestamp) -> Result<(), BadSignature> {
    let secrets: Vec<String> = secrets.iter().map(|secret| (*secret).to_owned()).collect();
    verify(header, body.as_bytes(), &secrets, now)
}

#[test]
fn a_signature_of_the_gateways_own_library_is_believed() {
    assert_eq!(check(HEADER, BODY, &["whsec_test_vector"], at(0)), Ok(()));
    let turned = HEADER.replace("t=1795600000,v1=", "v0=00,v1=") + ",t=1795600000";
    assert_eq!(check(&turned, BODY, &["whsec_test_vector"], at(0)), Ok(()), "in any order");
}

#[test]
fn while_a_secret_is_replaced_one_match_is_enough() {
    let other = "0".repeat(64);
    let two = HEADER.replace("v1=", &format!("v1={other},v1="));
    assert_eq!(check(&two, BODY, &["whsec_test_vector"], at(0)), Ok(()), "two signatures");
    assert_eq!(check(HEADER, BODY, &["whsec_new", "whsec_test_vector"], at(0)), Ok(()), "two secrets");
    assert_eq!(check(HEADER, BODY, &["whsec_new"], at(0)), Err(BadSignature::NoMatch));
    assert_eq!(check(HEADER, BODY, &[""], at(0)), Err(BadSignature::NoMatch), "no secret");
}

#[test]
fn a_changed_byte_is_noticed() {
    let secret = ["whsec_test_vector"];
    assert_eq!(check(HEADER, &BODY.replace("K7M", "K7N"), &secret, at(0)), Err(BadSignature::NoMatch));
    assert_eq!(check(HEADER, &format!("{BODY} "), &secret, at(0)), Err(BadSignature::NoMatch));
    let later = HEADER.replace("t=1795600000", "t=1795600001");
    assert_eq!(check(&later, BODY, &secret, at(0)), Err(BadSignature::NoMatch), "its time is signed too");
}

#[test]
fn a_signature_holds_for_five_minutes() {
    let secret = ["whsec_test_vector"];
    for (seconds, believed) in [(300, Ok(())), (-300, Ok(())), (301, Err(())), (-301, Err(()))] {
        let found = check(HEADER, BODY, &secret, at(seconds)).map_err(|error| {
            assert_eq!(error, BadSignature::OtherTime);
        });
        assert_eq!(found, believed, "{seconds}");
    }
}

#[test]
fn what_is_no_signature_is_refused() {
    for header in ["", "t=1795600000", "v1=00", "t=x,v1=00", "t=1795600000,v1=xyz", "t=1795600000,v0=00"] {
        let found = check(header, BODY, &["whsec_test_vector"], at(0));
        assert_eq!(found, Err(BadSignature::Malformed), "{header}");
    }
}
