//! Who may sign in: kept by the command line, by the keyed hash of the address; the address is sealed.

use jiff::Timestamp;
use serde::Serialize;
use wemi_domain::role::Role;
use wemi_store::record::{AccountInListRecord, AccountRecord};
use wemi_store::{DataKey, Item, Key, Nonce, Query, SealError, StoreError, Subject, Transaction};
use wemi_web::{App, Problem, account_hash};

/// The label of an account's items in a transaction.
const ACCOUNT: &str = "account";

/// Why an account was not read or changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An address that does not open.
    #[error("the address of an account cannot be read")]
    Seal(#[from] SealError),
    /// The system gives no random bytes.
    #[error("the system gives no random bytes")]
    Random,
}

/// An account as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedAccount {
    /// The address.
    pub email: String,
    /// What it may act as.
    pub roles: Vec<Role>,
    /// Since when.
    pub since: Timestamp,
}

/// Lets an address act as something, besides what it may already.
///
/// # Errors
/// [`AccountError`]; when two change one account at once, one of them is told to try again.
pub async fn grant(app: &App, email: &str, role: Role) -> Result<(), AccountError> {
    let hash = account_hash(app, email);
    let now = app.now();
    let mut transaction = Transaction::new();
    if let Some(mut item) = app.store().get(&Key::account(&hash)).await? {
        let mut account = item.read::<AccountRecord>()?;
        if !account.value.roles.contains(&role) {
            account.value.roles.push(role);
        }
        item.replace(&account)?;
        transaction.put_if_rev(ACCOUNT, item);
    } else {
        let data_key = DataKey::from_random(Subject::account(&hash), random(app)?);
        let record = AccountRecord { roles: vec![role], since: now };
        let item = Item::changing(Key::account(&hash), &record)?;
        let nonce = Nonce::from_random(random(app)?);
        let address = email.trim().to_lowercase();
        let item = data_key.seal_into(item, AccountRecord::ADDRESS, &address, nonce)?;
        let wrapped = app.secrets().master.wrap(&data_key, Nonce::from_random(random(app)?))?;
        let listed = Item::new(Key::account_in_list(&hash), &AccountInListRecord { since: now })?;
        transaction.put_new(ACCOUNT, item).put_new(ACCOUNT, wrapped).put_new(ACCOUNT, listed);
    }
    Ok(app.store().commit(&transaction).await?)
}

/// Takes an address off the list: from its next request on it is signed in nowhere. Whether it was
/// there.
///
/// # Errors
/// [`AccountError`].
pub async fn revoke(app: &App, email: &str) -> Result<bool, AccountError> {
    let hash = account_hash(app, email);
    if app.store().get(&Key::account(&hash)).await?.is_none() {
        return Ok(false);
    }
    let mut transaction = Transaction::new();
    transaction
        .delete(ACCOUNT, Key::account(&hash))
        .delete(ACCOUNT, Key::account_in_list(&hash))
        .delete(ACCOUNT, Key::data_key(&Subject::account(&hash)));
    app.store().commit(&transaction).await?;
    Ok(true)
}

/// Everyone who may sign in, by address.
///
/// # Errors
/// [`AccountError`].
pub async fn list(app: &App) -> Result<Vec<ListedAccount>, AccountError> {
    let mut listed = Vec::new();
    for place in app.store().query_all(&Query::accounts()).await? {
        let hash = place.key().sort_key().to_owned();
        // Taken off the list between the two questions.
        let Some(item) = app.store().get(&Key::account(&hash)).await? else { continue };
        let subject = Subject::account(&hash);
        let Some(data_key) = app.store().data_key(&app.secrets().master, subject).await? else { continue };
        let email = data_key.open_from(&item, AccountRecord::ADDRESS)?;
        let record = item.read::<AccountRecord>()?.value;
        listed.push(ListedAccount { email, roles: record.roles, since: record.since });
    }
    listed.sort_by(|a, b| a.email.cmp(&b.email));
    Ok(listed)
}

fn random<const N: usize>(app: &App) -> Result<[u8; N], AccountError> {
    app.entropy().bytes().map_err(|_: Problem| AccountError::Random)
}
