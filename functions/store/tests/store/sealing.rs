//! Personal data: readable with both keys at their place, and by nothing else.

use serde::{Deserialize, Serialize};
use wemi_store::{
    Corruption, DataKey, Key, LookupKey, MasterKey, Nonce, SealError, Sealed, StoreError, Subject,
};

use crate::support::{Bench, once};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Person {
    name: String,
}

fn ada() -> Person {
    Person { name: "Ada Bianchi".to_owned() }
}

fn nonce(fill: u8) -> Nonce {
    Nonce::from_random([fill; 12])
}

/// A booking with a sealed field and the key that seals it, both stored.
async fn sealed_booking(bench: &Bench, master: &MasterKey) {
    let key = DataKey::from_random(Subject::booking("K7"), [7; 32]);
    let item = once(Key::booking("K7"), "x");
    let item = key.seal_into(item, "contact", &ada(), nonce(1)).unwrap();
    let wrapped = master.wrap(&key, nonce(2)).unwrap();
    bench.commit(|t| t.put_new("booking", item).put_new("key", wrapped)).await.unwrap();
}

#[tokio::test]
async fn a_sealed_field_comes_back_from_the_store() {
    let (bench, master) = (Bench::new().await, MasterKey::from_bytes([1; 32]));
    sealed_booking(&bench, &master).await;

    let item = bench.store.get(&Key::booking("K7")).await.unwrap().unwrap();
    let key = bench.store.data_key(&master, Subject::booking("K7")).await.unwrap().unwrap();

    assert_eq!(key.open_from::<Person>(&item, "contact").unwrap(), ada());
    assert!(matches!(key.open_from::<Person>(&item, "notes"), Err(SealError::Missing(_))));
    let stored = item.sealed("contact").unwrap().as_bytes();
    assert!(!stored.windows(3).any(|bytes| bytes == b"Ada"));
}

#[tokio::test]
async fn without_its_key_item_a_person_is_erased() {
    let (bench, master) = (Bench::new().await, MasterKey::from_bytes([1; 32]));
    sealed_booking(&bench, &master).await;
    let subject = Subject::booking("K7");

    bench.commit(|t| t.delete_existing("key", Key::data_key(&subject))).await.unwrap();

    assert!(bench.store.data_key(&master, subject).await.unwrap().is_none());
}

#[tokio::test]
async fn another_master_key_opens_nothing_and_is_recognised() {
    let (bench, master) = (Bench::new().await, MasterKey::from_bytes([1; 32]));
    sealed_booking(&bench, &master).await;

    let other = MasterKey::from_bytes([2; 32]);
    let refused = bench.store.data_key(&other, Subject::booking("K7")).await;

    let Err(StoreError::Corrupt { source, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert!(matches!(source, Corruption::Sealed(SealError::OtherMaster(_))), "{source:?}");
}

#[test]
fn a_key_item_of_one_subject_is_of_no_use_for_another() {
    let master = MasterKey::from_bytes([1; 32]);
    let key = DataKey::from_random(Subject::booking("K7"), [7; 32]);
    let item = master.wrap(&key, nonce(2)).unwrap();
    assert!(master.unwrap(Subject::booking("K7"), &item).is_ok());
    assert!(master.unwrap(Subject::booking("K8"), &item).is_err());
}

#[test]
fn sealed_bytes_open_only_whole_with_their_key_at_their_place() {
    let key = DataKey::from_random(Subject::booking("K7"), [7; 32]);
    let place = Key::booking("K7");
    let sealed = key.seal(&place, "contact", b"Ada", nonce(1)).unwrap();
    let refused = |outcome: Result<_, SealError>| {
        assert!(matches!(outcome, Err(SealError::Refused)), "{outcome:?}");
    };

    assert_eq!(key.open(&place, "contact", &sealed).unwrap().as_slice(), b"Ada");
    refused(key.open(&place, "notes", &sealed));
    refused(key.open(&Key::booking("K8"), "contact", &sealed));
    refused(key.open(&Key::history("K7", 1), "contact", &sealed));
    let other = DataKey::from_random(Subject::booking("K7"), [8; 32]);
    refused(other.open(&place, "contact", &sealed));
    for position in 1..sealed.as_bytes().len() {
        let mut bytes = sealed.as_bytes().to_vec();
        bytes[position] ^= 1;
        refused(key.open(&place, "contact", &Sealed::from_bytes(bytes).unwrap()));
    }
    for length in 0..sealed.as_bytes().len() {
        let cut = Sealed::from_bytes(sealed.as_bytes()[..length].to_vec());
        match cut {
            Ok(cut) => refused(key.open(&place, "contact", &cut)),
            Err(error) => assert!(matches!(error, SealError::Truncated)),
        }
    }
    let mut other_format = sealed.as_bytes().to_vec();
    other_format[0] = 2;
    assert!(matches!(Sealed::from_bytes(other_format), Err(SealError::Format(2))));
}

#[test]
fn an_empty_field_seals_too() {
    let key = DataKey::from_random(Subject::submission("s1"), [7; 32]);
    let place = Key::submission("s1");
    let sealed = key.seal(&place, "note", b"", nonce(1)).unwrap();
    let sealed = Sealed::from_bytes(sealed.as_bytes().to_vec()).unwrap();
    assert_eq!(key.open(&place, "note", &sealed).unwrap().as_slice(), b"");
}

/// Made by `tests/fixtures/make.py` with another implementation of the same algorithms.
#[derive(Deserialize)]
struct Golden {
    content: String,
    sealed_hex: String,
    lookup_hex: String,
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("../fixtures/sealed-v1.json")).unwrap()
}

#[test]
fn sealed_format_1_is_what_it_was() {
    let golden = golden();
    let key = DataKey::from_random(Subject::booking("K7"), [7; 32]);
    let place = Key::booking("K7");
    let bytes = golden
        .sealed_hex
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect();

    let sealed = Sealed::from_bytes(bytes).unwrap();
    assert_eq!(key.open(&place, "contact", &sealed).unwrap().as_slice(), golden.content.as_bytes());
    let again = key.seal(&place, "contact", golden.content.as_bytes(), nonce(3)).unwrap();
    assert_eq!(again, sealed);
}

#[test]
fn look_up_hashes_are_what_they_were() {
    let key = LookupKey::from_bytes([9; 32]);
    assert_eq!(key.hash("link", b"token").to_string(), golden().lookup_hex);
    assert_ne!(key.hash("link", b"token"), key.hash("email", b"token"));
    assert_ne!(key.hash("linkt", b"oken"), key.hash("link", b"token"));
}

#[test]
fn secrets_do_not_show_when_printed() {
    let printed = format!(
        "{:?} {:?} {:?}",
        MasterKey::from_bytes([77; 32]),
        DataKey::from_random(Subject::booking("K7"), [77; 32]),
        LookupKey::from_bytes([77; 32]),
    );
    assert_eq!(printed, "MasterKey DataKey LookupKey");
}

#[test]
fn content_of_another_shape_is_refused_without_being_quoted() {
    #[derive(Debug, Serialize, Deserialize)]
    struct Aged {
        name: u32,
    }
    let key = DataKey::from_random(Subject::booking("K7"), [7; 32]);
    let item = key.seal_into(once(Key::booking("K7"), "x"), "contact", &ada(), nonce(1)).unwrap();

    let error = key.open_from::<Aged>(&item, "contact").unwrap_err();

    let mut told = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        told.push_str(&cause.to_string());
        source = cause.source();
    }
    assert!(matches!(error, SealError::Content) && !told.contains("Bianchi"), "{told}");
}
